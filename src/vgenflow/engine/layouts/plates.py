"""Plates: the source's own pictures, cropped with care and slowly approached."""

from vgenflow.engine.drawing import Picture, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.contract import Focus
from vgenflow.engine.layouts.easing import eased
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.ports import AssetSource
from vgenflow.story.value import Digest

_ZOOM = 1.06
"""How much nearer a picture comes in a scene."""
_UPPER = 0.38
"""Where a crop is centred, from the top: faces and towers stand in the upper part."""


_SIZES = dict[Digest, tuple[int, int]]()


def size_of(digest: Digest, assets: AssetSource) -> tuple[int, int]:
    """Width and height of a picture after its rotation. Raises BadPicture, MissingAsset."""
    if digest not in _SIZES:
        from vgenflow.engine.raster.decoding import measure  # noqa: PLC0415 - a page without pictures needs none

        _SIZES[digest] = measure(assets.read(digest))
    return _SIZES[digest]


def cover(width: int, height: int, target: Rect, zoom: float = 1.0, focus: Focus | None = None) -> Rect:
    """The part of a picture that fills `target`, `zoom` times enlarged.

    It is as near around `focus` as the picture allows; without one it is kept in the upper part.
    """
    scale = max(target.w / width, target.h / height) * zoom
    w, h = target.w / scale, target.h / scale
    if focus is None:
        return Rect((width - w) / 2, (height - h) * _UPPER, w, h)
    x, y = focus[0] * width - w / 2, focus[1] * height - h / 2
    return Rect(min(max(x, 0.0), width - w), min(max(y, 0.0), height - h), w, h)


def loss(width: int, height: int, target: Rect) -> float:
    """Share of a picture that a crop to `target` cuts away."""
    crop = cover(width, height, target)
    return 1 - crop.w * crop.h / (width * height)


def even(rect: Rect) -> Rect:
    """The largest rectangle of even corners and sides inside `rect`."""
    left, top = 2 * -(-rect.x // 2), 2 * -(-rect.y // 2)
    return Rect(left, top, 2 * ((rect.x + rect.w - left) // 2), 2 * ((rect.y + rect.h - top) // 2))


def plate(board: Board, digest: Digest, area: Rect, start: int = 0, until: int | None = None) -> None:
    """A picture that fills `area` and comes nearer, until the scene ends if `until` is None.

    A sketch goes without.
    """
    if board.sketch:
        return
    target = even(area)
    if target.w < 16 or target.h < 16:
        return
    width, height = size_of(digest, board.assets)
    palette, begin = board.style.night, start if until else 0
    end = max(until or board.frames, start + board.time(700))
    treatment = board.style.pictures
    dark, bright = palette.background, palette.ink
    enter = board.time(700)
    last = dict[int, Nodes]()

    def at(frame: int) -> Nodes:
        if frame not in last:
            last.clear()
            last[frame] = made(frame)
        return last[frame]

    def made(frame: int) -> Nodes:
        zoom = 1 + (_ZOOM - 1) * max(0, frame - begin) / max(1, end - begin)
        alpha = eased(board.style.motion.curve_in, (frame - start + 1) / enter)
        if frame < start:
            return ()
        crop = cover(width, height, target, zoom, board.focus.get(digest))
        return (
            Picture(digest, crop, target, treatment, dark, bright, 1.0 if alpha >= 1 else round(alpha, 3)),
        )

    board.moving(at, end, motion.kept)
