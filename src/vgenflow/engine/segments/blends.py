"""Transitions that blend two whole scenes, frame by frame: nothing is kept from one frame to the next."""

import math
from collections.abc import Callable, Iterator

import cv2

from vgenflow.engine.drawing import Box, Layer, Node, Painting, Rect
from vgenflow.engine.native import KERNELS
from vgenflow.engine.paintings import Iris, Radial, Wipe
from vgenflow.engine.raster.bounds import area_of, joined
from vgenflow.engine.raster.maps import Map, map_in
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Area, Planes
from vgenflow.engine.raster.surface import Surface
from vgenflow.engine.segments.changes import Change, Moment
from vgenflow.engine.segments.plan import Direction

_ANGLES: dict[Direction, float] = {"right": 0.0, "down": 90.0, "left": 180.0, "up": 270.0}
_ZONE = 0.25
"""How far a sheet moves, of the frame."""
_GHOST = 0.1
"""What an eraser leaves."""
_LIGHT = 0.3
_HORIZON = 0.64
"""How strong the light gets, and where it swells."""
_BALL, _LANDED = 0.07, 0.3
"""The ball's radius, of the short side, and when it has landed."""
_WAKE = 0.3
"""How far the next scene is behind the head of a stroke."""
Blend = Callable[[Planes, Planes, Planes, Moment], tuple[Node, ...]]
"""Makes the first planes of the others, and says what lies over them below the captions."""


def _blended(painter: Painter, moments: Iterator[Moment], blend: Blend) -> Iterator[Planes]:
    leaving, coming = Surface(painter), Surface(painter)
    out = Planes(painter.area.x1, painter.area.y1)
    for moment in moments:
        leaving.show(moment.leaving)
        coming.show(moment.coming)
        over = (*blend(out, leaving.planes, coming.planes, moment), *moment.over)
        painter.overlay(out, over, joined(area_of(node).even() & painter.area for node in over))
        yield out


def slid(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:
    """The scene that comes slides over the other as a hard panel."""

    def blend(out: Planes, leaving: Planes, coming: Planes, moment: Moment) -> tuple[Node, ...]:
        out.buffer[...] = leaving.buffer
        dx, dy = _shift(painter.area, change.direction, 1 - moment.share)
        seen = painter.area.moved(-dx, -dy) & painter.area
        _copy(coming, seen.moved(dx, dy), out, seen)
        return ()

    return _blended(painter, moments, blend)


def sheeted(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:
    """The scene that leaves moves on by a zone and dissolves over the next."""

    def blend(out: Planes, leaving: Planes, coming: Planes, moment: Moment) -> tuple[Node, ...]:
        out.buffer[...] = coming.buffer
        dx, dy = _shift(painter.area, change.direction, _ZONE * moment.share)
        seen = painter.area.moved(dx, dy) & painter.area
        _mix(leaving, seen.moved(-dx, -dy), out, seen, 1 - moment.share)
        return ()

    return _blended(painter, moments, blend)


def swelled(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:
    """A ball drops in; the next scene swells out of it until it fills the frame."""
    frame = painter.area
    wide, high = frame.x1, frame.y1
    far, radius = math.hypot(wide, high) / 2, _BALL * min(wide, high)

    def blend(out: Planes, leaving: Planes, coming: Planes, moment: Moment) -> tuple[Node, ...]:
        out.buffer[...] = leaving.buffer
        if moment.share < _LANDED:
            middle = high / 2 - (1 - (moment.share / _LANDED) ** 2) * (high / 2 + radius)
            ball = Rect(wide / 2 - radius, middle - radius, 2 * radius, 2 * radius)
            return (Box(ball, change.color(moment), radius=radius),)
        edge = 2 / far
        size = radius + (far - radius) * (moment.share - _LANDED) / (1 - _LANDED)
        by = _map(painter, Iris())
        _show(coming, out, by, size / far / (1 + edge), edge)
        return ()

    return _blended(painter, moments, blend)


def erased(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:
    """A rough edge wipes the scene away; what is left of it is a ghost, which goes with the last frames."""
    by = Wipe(_ANGLES[change.direction], rough=0.07, cell=1.5, long=2.0, seed=3)
    wiped = Planes(painter.area.x1, painter.area.y1)

    def blend(out: Planes, leaving: Planes, coming: Planes, moment: Moment) -> tuple[Node, ...]:
        out.buffer[...] = leaving.buffer
        wiped.mix(coming, leaving, _GHOST * min(1.0, 3 * (1 - moment.share)), painter.area)
        _show(wiped, out, _map(painter, by), moment.share, 0.02)
        return ()

    return _blended(painter, moments, blend)


def glowed(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:
    """A cross-fade in a light that swells at the horizon and goes."""
    frame = painter.area
    page, unit = Rect(0, 0, frame.x1, frame.y1), min(frame.x1, frame.y1) / 100

    def blend(out: Planes, leaving: Planes, coming: Planes, moment: Moment) -> tuple[Node, ...]:
        out.mix(leaving, coming, moment.share, frame)
        color = change.color(moment)
        light = Radial(((0, color, 1), (0.35, color, 0.6), (1, color, 0)), 0.5, _HORIZON, 0.75, 0.3)
        strength = round(_LIGHT * math.sin(math.pi * moment.share), 3)
        return (Layer((Painting(light, page, unit),), page, alpha=strength),)

    return _blended(painter, moments, blend)


def brushed(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:
    """A wide stroke crosses the frame, its bristles running ahead, and the next scene is in its wake."""
    angle = _ANGLES[change.direction]
    head = Wipe(angle, rough=0.09, cell=2.0, long=30.0, seed=5)
    wake = Wipe(angle, rough=0.26, cell=0.9, long=60.0, seed=8)
    ink = Planes(painter.area.x1, painter.area.y1)

    def blend(out: Planes, leaving: Planes, coming: Planes, moment: Moment) -> tuple[Node, ...]:
        out.buffer[...] = leaving.buffer
        ink.fill(change.color(moment), painter.area)
        far = moment.share * (1 + _WAKE)
        _show(ink, out, _map(painter, head), far, 0.015)
        _show(coming, out, _map(painter, wake), far - _WAKE, 0.05)
        return ()

    return _blended(painter, moments, blend)


def _shift(frame: Area, direction: Direction, share: float) -> tuple[int, int]:
    """So far in a direction, in whole 2x2 blocks."""
    across, down = (2 * round(side * share / 2) for side in (frame.x1, frame.y1))
    return {"left": (-across, 0), "right": (across, 0), "up": (0, -down), "down": (0, down)}[direction]


def _copy(source: Planes, part: Area, target: Planes, place: Area) -> None:
    target.y[place.luma()] = source.y[part.luma()]
    target.u[place.chroma()] = source.u[part.chroma()]
    target.v[place.chroma()] = source.v[part.chroma()]


def _mix(source: Planes, part: Area, target: Planes, place: Area, share: float) -> None:
    """Mix `share` of `part` into as large a place."""
    if place.empty:
        return
    for one, other in (
        (source.y[part.luma()], target.y[place.luma()]),
        (source.u[part.chroma()], target.u[place.chroma()]),
        (source.v[part.chroma()], target.v[place.chroma()]),
    ):
        cv2.addWeighted(one, share, other, 1 - share, 0, other)


def _map(painter: Painter, recipe: Iris | Wipe) -> Map:
    """A recipe as a map of the whole frame."""
    frame = painter.area
    unit = min(frame.x1, frame.y1) / 100
    return map_in(Painting(recipe, Rect(0, 0, frame.x1, frame.y1), unit), frame)


def _show(source: Planes, target: Planes, by: Map, share: float, softness: float) -> None:
    """Blend in what a map has reached."""
    area = by.reached(share, softness)
    if area.empty:
        return
    whole, half = by.covers(share, softness, area)
    luma, chroma = area.luma(), area.chroma()
    KERNELS.mix(target.y[luma], source.y[luma], whole)
    KERNELS.mix(target.u[chroma], source.u[chroma], half)
    KERNELS.mix(target.v[chroma], source.v[chroma], half)
