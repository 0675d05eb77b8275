"""Picture: full bleed from the fifth column on, its words on white beside it under a red rule."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.picture import PictureProps
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.manners.swiss.page import column, rule, set_large, small


def lay(props: PictureProps, board: Board) -> None:
    """Words at the left and the picture at the right; the picture first on a tall page."""
    grid, unit = board.grid, board.unit
    if not (props.headline or props.note or props.credit):
        plate(board, props.asset, Rect(0, 0, grid.width, grid.height))
        return
    if not grid.wide:
        split = round((0.5 if grid.tall else 0.4) * grid.height)
        plate(board, props.asset, Rect(0, 0, grid.width, split))
        left, wide, top = grid.left, grid.measure, split + 3 * unit
    else:
        edge = column(board, 5)
        plate(board, props.asset, Rect(edge, 0, grid.width - edge, grid.height))
        left, wide, top = grid.left, edge - grid.left - 3 * unit, grid.head
    notes = [text for text in (props.note, props.credit) if text]
    under = (3 + 9 * len(notes)) * unit if notes else 0.0
    headline = set_large(board, props.headline, wide, grid.bottom - under - top, 12, 7, 3.0)
    start = board.cue("headline", 250)
    y = board.text(headline, left, top, start, what="headline") + (3 * unit if headline.lines else 0)
    if notes:
        later = start + board.time(400)
        rule(board, left, y, wide, later, board.colors.accent)
        y += 2 * unit
        for note in notes:
            y = small(board, note, left, y, wide, later, size=2.9, lines=3, what="credit") + 0.6 * unit
