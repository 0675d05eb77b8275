"""Section: the mark of the part, large, and its name."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.section import SectionProps
from vgenflow.engine.manners.parts import parts_of
from vgenflow.engine.type import fit


def lay(props: SectionProps, board: Board) -> None:
    """Mark over title over note, from the left margin; what a page of few words shows under them."""
    grid, unit, parts = board.grid, board.unit, parts_of(board.style.manner)
    parts.open(board)
    top = grid.top + 1.5 * unit
    if props.mark:
        size = board.size(board.scale.section)
        mark = fit(
            props.mark, board.voice(parts.numeral), grid.measure, 0.24 * grid.room, size, board.size(4), 1
        )
        start = board.cue("mark", 100)
        top = board.text(mark, grid.left, top, start, color=parts.color(board), what="mark") + 2 * unit
        parts.rule(board, grid.left, top, min(grid.measure, 14 * unit), start, strong=True)
        top += 2.4 * unit
    room = (0.52 if grid.tall else 0.6) * (grid.bottom - top)
    title = fit(
        props.title, board.voice("display"), grid.measure, room, board.size(board.scale.headline),
        board.size(4.4), 6 if grid.tall else 3,
    )  # fmt: skip
    start = board.cue("title", 250)
    foot = board.text(title, grid.left, top, start, what="title")
    right = grid.left + title.width
    if props.note:
        room = min(0.3 * grid.room, grid.bottom - foot - 2 * unit)
        size, wide = board.size(board.scale.note * 1.15), grid.measure if grid.tall else 0.7 * grid.measure
        note = fit(props.note, board.voice("text"), wide, room, size, board.reading, 4)
        foot = board.text(
            note, grid.left, foot + 2 * unit, board.cue("note", 800), color=board.colors.muted, what="note"
        )
        right = max(right, grid.left + note.width)
    parts.backdrop(board, foot + unit, right, start)
