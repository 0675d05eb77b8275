"""Title: the cover. A headline at cover size over a landscape, or beside the source's own picture."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.editorial.chrome import head
from vgenflow.engine.manners.editorial.views import beneath
from vgenflow.engine.type import Setting, fit

_LINES = 5
_WELL = 10.5
"""Hundredths of the short side under which a headline would rather have the whole width."""
_LEAST = 5.0


def lay(props: TitleProps, board: Board) -> None:
    """Headline first; the picture takes what is left."""
    grid = board.grid
    beside = props.picture is not None and not grid.tall
    edge = 0.56 * grid.width if beside else grid.right
    head(board, props.kicker, props.note, to=edge if beside else None)
    headline = _headline(props, board, edge)
    start = board.cue("headline", 150)
    foot = board.text(headline, grid.left, grid.top + board.unit, start, what="headline")
    if props.picture is None:
        beneath(board, foot, grid.left + headline.width, start=start + board.time(100))
    elif grid.tall:
        top = foot + 3 * board.unit
        plate(board, props.picture, Rect(0, top, grid.width, grid.safe_bottom - top))
    else:
        left = edge + 4 * board.unit
        plate(board, props.picture, Rect(left, 0, grid.width - left, grid.height))


def _headline(props: TitleProps, board: Board, edge: float) -> Setting:
    """In the narrow column while it reads well there, else across the page."""
    grid, voice = board.grid, board.voice("display")
    largest, least = board.size(board.scale.headline), board.size(_LEAST)
    if grid.tall:
        share = 0.42 if props.picture is not None else 0.62
        return fit(props.headline, voice, grid.measure, share * grid.room, largest, least, 7)
    if props.picture is not None:
        return fit(props.headline, voice, edge - grid.left - board.unit, grid.room, largest, least, 6)
    high = 0.76 * grid.height - grid.top
    narrow = fit(props.headline, voice, 0.56 * grid.measure, high, largest, least, _LINES)
    if narrow.fits and narrow.size >= board.size(_WELL):
        return narrow
    return fit(props.headline, voice, grid.measure, 0.62 * grid.height - grid.top, largest, least, _LINES)
