"""Title: chips, a headline that fills the left, the night behind it."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.signal.blocks import chips, display
from vgenflow.engine.manners.signal.scene import night, scrim


def lay(props: TitleProps, board: Board) -> None:
    """Picture or scenery first; on a tall page above the words."""
    grid, unit = board.grid, board.unit
    start = board.cue("headline", 150)
    chipped = 8 * unit if props.kicker or props.note else 0.0
    if grid.tall:
        split = round(0.44 * grid.height / 2) * 2
        view = Rect(0, 0, grid.width, split)
        top = split - (5 * unit if chipped else -2 * unit)
        wide, lines = grid.measure, 7
    else:
        view = Rect(0, 0, grid.width, grid.height)
        top, wide, lines = grid.head + 5 * unit, 0.64 * grid.measure if grid.wide else grid.measure, 5
    headline = display(board, props.headline, wide, grid.bottom - top - chipped, board.scale.headline, lines)
    if props.picture is None:
        horizon = 0.72 * view.h if grid.tall else 0.68 * grid.height
        night(board, view, horizon, 0, clear=0 if grid.tall else grid.left + 0.85 * headline.width)
    else:
        plate(board, props.picture, view)
        if not grid.tall:
            scrim(board, Rect(0, 0, min(grid.width, grid.left + 1.25 * headline.width), grid.height))
    if grid.tall:
        scrim(board, Rect(0, view.h - 24 * unit, grid.width, 24 * unit), "bottom")
    foot = chips(board, props.kicker, props.note, grid.left, top, wide, board.time(80)) if chipped else top
    y = foot + (2.6 * unit if chipped else 0)
    if grid.bottom - y < headline.height:
        headline = display(board, props.headline, wide, grid.bottom - y, board.scale.headline, lines)
    board.text(headline, grid.left, y, start, what="headline")
