"""Footnote: the source or remark at the foot of a shared page."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.type import fit


def above_note(text: str, board: Board) -> float:
    """Set the note, if there is one; where what stands above it must end."""
    grid, unit = board.grid, board.unit
    if not text:
        return grid.bottom
    note = fit(
        text, board.voice("text-italic"), grid.measure, 6 * unit, board.size(board.scale.credit),
        board.reading, 2,
    )  # fmt: skip
    top = grid.bottom - note.height
    board.text(note, grid.left, top, board.cue("note", 1200), color=board.colors.muted, what="note")
    return top - 1.4 * unit
