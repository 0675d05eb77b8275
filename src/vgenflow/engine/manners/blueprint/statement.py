"""Statement: one sentence on construction lines, a leader from its end into a drawing."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.statement import StatementProps
from vgenflow.engine.manners.blueprint.drawings import drawing
from vgenflow.engine.manners.blueprint.pen import dimension
from vgenflow.engine.manners.blueprint.sheet import display, guides, open_sheet


def lay(props: StatementProps, board: Board) -> None:
    """The sentence, its measure, the drawing."""
    grid, unit = board.grid, board.unit
    top = open_sheet(board) + 2 * unit
    room = (0.62 if grid.tall else 0.68) * (grid.bottom - top)
    wide, lines = (grid.measure, 9) if grid.tall else (grid.measure - 6 * unit, 5)
    text = display(board, props.text, wide, room, board.scale.giant * 1.1, lines)
    start = board.cue("text", 200)
    guides(board, text, grid.left, top, grid.right, max(0, start - board.time(160)))
    foot = board.text(text, grid.left, top, start, what="statement")
    wide = max(text.width, min(30 * unit, grid.measure))
    if grid.bottom - foot > 5 * unit:
        turn = board.cue("turn", 1100)
        dimension(board, grid.left, grid.left + wide, foot + 3 * unit, turn, board.colors.accent)
    rest = grid.bottom - foot - 6.4 * unit
    high = min(rest, 44 * unit if grid.tall else 40 * unit)
    drawing(
        board, Rect(grid.left, grid.bottom - high - 0.6 * unit, grid.measure, high), start + board.time(200)
    )
