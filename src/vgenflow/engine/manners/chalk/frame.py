"""Frame: a picture on the board, its blacks lifted to the slate, in a double line drawn by hand."""

from vgenflow.engine.drawing import Drawing, Inset, Layer, Painting, Picture, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import unveiling
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.plates import cover, even, size_of
from vgenflow.engine.manners.chalk.slate import Rubbed
from vgenflow.engine.manners.chalk.strokes import PULL, Point, Sketch
from vgenflow.engine.paintings import Wipe
from vgenflow.story.value import Digest

_INSET = 1.5
_UNEVEN = ((0.2, -0.3), (-0.3, 0.1), (0.25, 0.3), (-0.15, -0.2))


def framed(board: Board, digest: Digest, area: Rect, start: int, until: int = 0) -> None:  # noqa: ARG001
    """The picture rubbed on from the upper left, then its frame. A sketch goes without."""
    unit = board.unit
    if board.sketch or min(area.w, area.h) < 5 * unit:
        return
    pad = _INSET * unit
    target = even(Rect(area.x + pad, area.y + pad, area.w - 2 * pad, area.h - 2 * pad))
    crop = cover(*size_of(digest, board.assets), target, focus=board.focus.get(digest))
    shown = Drawing(board.colors.background, (Picture(digest, crop, target),))
    mask = Painting(Rubbed(17, 0.22, 0.7), target, unit)
    layer = Layer((Inset(shown, target),), target, mask=mask)
    wipe = Painting(Wipe(35, 0.16, 2.4, 4.0, 6), target, unit)
    board.act(Enter((layer,), start, board.time(800), PULL, unveiling(wipe, 0.05), motion.kept))
    border(board, area, start + board.time(120))


def border(board: Board, area: Rect, start: int) -> None:
    """Two lines around an area, their corners uneven."""
    sketch, unit = Sketch(board.unit), board.unit
    for inset, weight in ((0.35, 0.46), (1.25, 0.3)):
        corners = _corners(area, inset * unit, unit * (1.0 if inset < 1 else 0.5))
        sketch.tip(corners, board.colors.ink, weight, closed=True)
    sketch.enter(board, start, 700)


def _corners(area: Rect, inset: float, stray: float) -> list[Point]:
    left, top, right, foot = area.x + inset, area.y + inset, area.x + area.w - inset, area.y + area.h - inset
    places = ((left, top), (right, top), (right, foot), (left, foot))
    return [(x + dx * stray, y + dy * stray) for (x, y), (dx, dy) in zip(places, _UNEVEN, strict=True)]
