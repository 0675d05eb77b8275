"""Window: a picture with round corners in a cream frame, a little tilted."""

from vgenflow.engine.drawing import Box, Drawing, Inset, Layer, Painting, Picture, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import cover, even, size_of
from vgenflow.engine.manners.pop.springs import BIG, popped
from vgenflow.engine.manners.pop.tones import cream
from vgenflow.engine.paintings import Rounded
from vgenflow.story.value import Digest

TILT = -1.6


def window(board: Board, digest: Digest, area: Rect, start: int, tilt: float = TILT) -> None:
    """The picture fills `area`, its frame included."""
    if board.sketch:
        return
    unit = board.unit
    frame = min(2.4 * unit, 0.06 * min(area.w, area.h))
    inner = even(Rect(area.x + frame, area.y + frame, area.w - 2 * frame, area.h - 2 * frame))
    if inner.w < 16 or inner.h < 16:
        return
    radius = 0.2 * min(area.w, area.h)
    outer = Rect(inner.x - frame, inner.y - frame, inner.w + 2 * frame, inner.h + 2 * frame)
    crop = cover(*size_of(digest, board.assets), inner, focus=board.focus.get(digest))
    photo = Picture(digest, crop, inner)
    rim = Layer((Box(outer, cream(board), radius=radius),), outer, tilt=tilt)
    shot = Layer(
        (Inset(Drawing(cream(board), (photo,)), inner),), inner, tilt=tilt,
        mask=Painting(Rounded((radius - frame) / unit), inner, unit),
    )  # fmt: skip
    popped(board, [rim, shot], start, area.x + area.w / 2, area.y + area.h / 2, spring=BIG)


def plate(board: Board, digest: Digest, area: Rect, start: int, until: int) -> None:  # noqa: ARG001
    """A picture on a shared page: level, for its neighbours stand close."""
    window(board, digest, area, start, 0.0)
