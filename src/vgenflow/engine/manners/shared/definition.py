"""Definition: the term large, its hint small, its meaning as running text, its use under a rule; scenery."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.definition import DefinitionProps
from vgenflow.engine.manners.parts import parts_of
from vgenflow.engine.type import fit


def lay(props: DefinitionProps, board: Board) -> None:
    """Term and hint at the left and the meaning at the right; one under the other on other pages."""
    grid, unit, parts = board.grid, board.unit, parts_of(board.style.manner)
    parts.open(board)
    beside = grid.wide
    wide = 0.44 * grid.measure if beside else grid.measure
    top = grid.top + 1.5 * unit
    term = fit(
        props.term, board.voice(parts.stress), wide, (0.5 if beside else 0.26) * grid.room,
        board.size(board.scale.headline), board.size(4), 3,
    )  # fmt: skip
    start = board.cue("term", 150)
    foot = board.text(term, grid.left, top, start, what="term")
    if props.hint:
        hint = fit(
            props.hint, board.voice("text-italic"), wide, 8 * unit, board.size(board.scale.note),
            board.reading, 2,
        )  # fmt: skip
        foot = board.text(
            hint, grid.left, foot + 1.2 * unit, start + board.time(200), color=board.colors.muted, what="hint"
        )
    later = board.cue("meaning", 700)
    left, y = (grid.left + 0.5 * grid.measure, top) if beside else (grid.left, foot + 2.6 * unit)
    width = grid.right - left
    parts.rule(board, left, y, width, later, strong=True)
    y += 2.4 * unit
    room = grid.bottom - y
    size = board.size(max(board.scale.item * 0.9, 5.0))
    meaning = fit(
        props.meaning, board.voice("text"), width, (0.62 if props.example else 1.0) * room, size,
        board.size(2.8), 9,
    )  # fmt: skip
    y = board.text(meaning, left, y, later, what="meaning")
    if props.example:
        last = board.cue("example", 1600)
        y += 2.2 * unit
        parts.rule(board, left, y, width, last, strong=False)
        y += 1.8 * unit
        example = fit(
            props.example, board.voice("text-italic"), width, grid.bottom - y, 0.8 * meaning.size,
            board.reading, 5,
        )  # fmt: skip
        y = board.text(example, left, y, last, color=board.colors.muted, what="example")
    parts.backdrop(board, max(foot, y) + unit, grid.right, start)
