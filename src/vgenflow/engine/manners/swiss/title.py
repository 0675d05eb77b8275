"""Title: the headline as large as three lines allow, a row of modules on its last one."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.swiss.page import beside_or_under, column, head, set_large, small


def lay(props: TitleProps, board: Board) -> None:
    """Small type, headline, modules; a picture takes the right half, or the lower one."""
    grid, unit = board.grid, board.unit
    beside = props.picture is not None and not grid.tall
    edge = column(board, 7) if beside else grid.right
    start = board.cue("headline", 100)
    foot = _note(props, board, edge) if beside else head(board, props.kicker, props.note)
    top = max(grid.head + 6.4 * unit, foot + 2 * unit)
    room = grid.bottom - top
    high = 0.5 * room if props.picture and grid.tall else room
    wide = edge - grid.left - (2 * unit if beside else 0)
    lines = 7 if grid.tall else 5 if beside else 4
    headline = set_large(board, props.headline, wide, high, board.scale.headline, lines)
    foot = board.text(headline, grid.left, top, start, what="headline", stagger=80)
    if props.picture is None:
        beside_or_under(board, headline, top, start + board.time(250))
    elif grid.tall:
        y = foot + 4 * unit
        plate(board, props.picture, Rect(0, y, grid.width, grid.safe_bottom - y), start)
    else:
        plate(board, props.picture, Rect(edge, 0, grid.width - edge, grid.height), start)


def _note(props: TitleProps, board: Board, edge: float) -> float:
    """Both small texts in the narrow column; their foot."""
    text = " · ".join(part for part in (props.kicker, props.note) if part)
    grid = board.grid
    return small(board, text, grid.left, grid.head, edge - grid.left - 2 * board.unit, board.time(200))
