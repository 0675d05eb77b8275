"""Flashing: whether what is drawn flashes more often than is safe (WCAG 2.2, success criterion 2.3.1).

A general flash is a pair of opposing changes of relative luminance of 0.1 or more, the darker image being
below 0.8. A red flash is a pair of opposing changes to or from a saturated red, R / (R + G + B) of 0.8 or
more, that are more than 0.2 apart in the CIE 1976 chromaticity diagram. More than three of either kind within
a second are too many, where they take more than a quarter of any third by third of the frame (341 by 256 of
1024 by 768 pixels).
"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Array
from vgenflow.engine.gallery.samples import samples
from vgenflow.engine.gallery.sheet import ASPECTS, Sampled
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.projecting.projector import Projector
from vgenflow.engine.projecting.scaling import at_short_side
from vgenflow.engine.raster.planes import Planes
from vgenflow.kit.time import Rate
from vgenflow.story.template import Style
from vgenflow.story.timeline import Clip, Join, Timeline
from vgenflow.story.value import Aspect, Language

MOST = 3
"""Flashes within a second."""
_LUMINANCE, _BRIGHT = 0.1, 0.8
_RED, _CHROMA = 0.8, 0.2
_AREA = 0.25
_PARTS = 3
"""A field of ten degrees is one part of so many, across and down."""
_SIDE, _SCENE, _RATE = 72, 84, Rate(30)
"""Pixels on the short side of what is drawn, frames a scene, frames a second."""

Floats = NDArray[np.float32]
_XYZ: Floats = np.array(
    [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], np.float32
)
"""From linear light of sRGB to CIE XYZ (IEC 61966-2-1)."""
_WEIGHTS: Floats = _XYZ[1]


@dataclass(frozen=True, slots=True)
class Flashes:
    """The worst second of a run of frames."""

    kind: str
    """"general" or "red"."""
    count: int
    """How many flashes, where they take a quarter of a field."""
    frame: int
    """The last frame of that second."""


def flashes(frames: Iterable[NDArray[np.uint8]], second: int) -> tuple[Flashes, Flashes]:
    """The worst second by general flashes, and by red ones; `second` frames (h, w, 3) RGB make one."""
    worst = {"general": (0, 0), "red": (0, 0)}
    watchers: dict[str, _General | _Red] = {"general": _General(), "red": _Red()}
    recent: dict[str, deque[NDArray[np.bool_]]] = {name: deque(maxlen=second) for name in watchers}
    for number, frame in enumerate(frames):
        light = _linear(frame)
        for name, watcher in watchers.items():
            recent[name].append(watcher.changed(light))
            changes = _common(np.sum(recent[name], axis=0))
            worst[name] = max(worst[name], (changes // 2, number), key=lambda one: one[0])
    general, red = (Flashes(name, count, frame) for name, (count, frame) in worst.items())
    return general, red


def _common(changes: NDArray[np.int64]) -> int:
    """The largest number of changes that a quarter of some field has at least."""
    high, wide = changes.shape
    field = (max(1, wide // _PARTS), max(1, high // _PARTS))
    count = 0
    while count < changes.max():
        has = (changes > count).astype(np.float32)
        if cv2.boxFilter(has, -1, field, borderType=cv2.BORDER_CONSTANT).max() < _AREA:
            break
        count += 1
    return count


class _General:
    """Where luminance turns."""

    def __init__(self) -> None:
        self._way: Floats = np.zeros(0, np.float32)
        self._peak = self._trough = self._way

    def changed(self, light: Floats) -> NDArray[np.bool_]:
        """Where it has turned with this frame: a change is counted once it is large enough."""
        now = np.asarray(light @ _WEIGHTS, np.float32)
        if not self._way.size:
            self._way, self._peak, self._trough = np.zeros_like(now), now, now
        self._peak, self._trough = np.maximum(self._peak, now), np.minimum(self._trough, now)
        fell = (self._way >= 0) & (self._peak - now >= _LUMINANCE) & (now < _BRIGHT)
        rose = (self._way <= 0) & (now - self._trough >= _LUMINANCE) & (self._trough < _BRIGHT) & ~fell
        self._way = np.where(fell, -1, np.where(rose, 1, self._way)).astype(np.float32)
        self._trough = np.where(fell, now, self._trough)
        self._peak = np.where(rose, now, self._peak)
        return np.asarray(fell | rose)


class _Red:
    """Where a saturated red comes or goes."""

    def __init__(self) -> None:
        self._at: Floats = np.zeros(0, np.float32)
        self._was_red: NDArray[np.bool_] = np.zeros(0, np.bool_)

    def changed(self, light: Floats) -> NDArray[np.bool_]:
        """Where it has come or gone with this frame."""
        at, is_red = _chromaticity(light), light[..., 0] >= _RED * np.maximum(light.sum(axis=-1), 1e-3)
        if not self._at.size:
            self._at, self._was_red = at, is_red
        far = np.sqrt(((at - self._at) ** 2).sum(axis=-1)) > _CHROMA
        turned = np.asarray(far & (is_red | self._was_red))
        self._at = np.where(turned[..., None], at, self._at)
        self._was_red = np.where(turned, is_red, self._was_red)
        return turned


def _linear(frame: NDArray[np.uint8]) -> Floats:
    """Linear light, 0 to 1 (IEC 61966-2-1)."""
    level = frame.astype(np.float32) / 255
    return np.where(level <= 0.04045, level / 12.92, ((level + 0.055) / 1.055) ** 2.4).astype(np.float32)


def _chromaticity(light: Floats) -> Floats:
    """U' and v' of the CIE 1976 diagram; those of white where there is no light."""
    x, y, z = np.moveaxis(np.maximum(light, 1e-4) @ _XYZ.T, -1, 0)
    total = x + 15 * y + 3 * z
    return np.stack((4 * x / total, 9 * y / total), axis=-1).astype(np.float32)


def flashes_in(
    style: Style,
    assets: AssetSource,
    kinds: Sequence[str] = tuple(LAYOUTS),
    aspect: Aspect = "16:9",
    language: Language = "en",
) -> Iterator[str]:
    """Sentences about flashing in a template: of its layouts as they come and go, and its transitions."""
    sampled = Sampled(assets, style)
    timeline = _reel(style, sampled, kinds, aspect, language)
    size = at_short_side(timeline.width, timeline.height, _SIDE)
    drawn = Projector(sampled, LAYOUTS).frames(timeline, size, 0)
    second = round(timeline.rate.fraction)
    for found in flashes((_rgb(buffer, size.width, size.height) for buffer in drawn), second):
        if found.count > MOST:
            middle = max(0, found.frame - second // 2)
            clip = next(clip for clip in reversed(timeline.clips) if clip.start <= middle)
            yield f"{clip.layout}: {found.count} {found.kind} flashes within a second at frame {middle}."


def _rgb(buffer: Array, width: int, height: int) -> NDArray[np.uint8]:
    planes = Planes(width, height)
    planes.buffer[...] = buffer
    return planes.rgb()


def _reel(
    style: Style, sampled: Sampled, kinds: Sequence[str], aspect: Aspect, language: Language
) -> Timeline:
    """Sample scenes one after the other, each giving way to the next as the template has it."""
    width, height = ASPECTS[aspect]
    props = samples("usual", language, sampled.picture)
    change = round(style.transition.ms * _RATE.fraction / 1000) if style.transition.kind != "cut" else 0
    clips = tuple(
        Clip(id=f"s{i}", layout=kind, props=dict(props[kind]), start=i * (_SCENE - change), frames=_SCENE)
        for i, kind in enumerate(kinds)
    )
    joins = tuple(Join(kind=style.transition.kind, frames=change) for _ in pairwise(clips))
    return Timeline(
        title="", language=language, rate=_RATE, width=width, height=height, seed=7, style=style, clips=clips,
        joins=joins,
    )  # fmt: skip
