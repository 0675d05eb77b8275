"""How one scene gives way to the next, on planes that captions lie over."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from vgenflow.engine.drawing import Box, Layer, Rect
from vgenflow.engine.raster.differences import changed as differing
from vgenflow.engine.raster.differences import common_cover, covered
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Area, Planes
from vgenflow.engine.raster.runs import Nodes
from vgenflow.engine.raster.surface import Surface
from vgenflow.engine.segments.blends import brushed, erased, glowed, sheeted, slid, swelled
from vgenflow.engine.segments.changes import Change, Moment
from vgenflow.engine.segments.plan import Direction

__all__ = ["Change", "Moment", "changed"]

_LINE, _BAND = 1 / 360, 0.22
"""How wide a page's line is, of the frame's height, and a blade, of what it crosses."""


def changed(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:
    """The frames of a transition. The same planes are painted on each time."""
    kinds: dict[str, Callable[[Painter, Iterator[Moment], Change], Iterator[Planes]]] = {
        "fade": faded,
        "page": turned,
        "blade": turned,
        "slide": slid,
        "sheet": sheeted,
        "swell": swelled,
        "erase": erased,
        "glow": glowed,
        "brush": brushed,
    }
    return kinds[change.kind](painter, moments, change)


def faded(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:  # noqa: ARG001
    """Cross-fade: `share` of the scene that comes. What lies over them stands still."""
    leaving, coming = Surface(painter), Surface(painter)
    out = Planes(painter.area.x1, painter.area.y1)
    over: Nodes = ()
    for moment in moments:
        leaving.show(moment.leaving)
        coming.show(moment.coming)
        hidden = common_cover(over, moment.over)
        areas = [*painter.area.without(hidden), *(a & hidden for a in covered(over, moment.over, out.area))]
        for area in areas:
            out.mix(leaving.planes, coming.planes, moment.share, area)
        painter.overlay(out, moment.over, areas)
        over = moment.over
        yield out


def turned(painter: Painter, moments: Iterator[Moment], change: Change) -> Iterator[Planes]:
    """A straight edge crosses the frame and uncovers what comes: a page's thin line, or a blade.

    Each side is repainted where its own scene has changed, and what was uncovered since.
    """
    frame = painter.area
    out = Planes(frame.x1, frame.y1)
    length = frame.x1 if change.level else frame.y1
    wide = max(2.0, frame.y1 * _LINE) if change.kind == "page" else length * _BAND
    before: Moment | None = None
    gone = 0
    for moment in moments:
        # a page's line is on its edge; a blade comes from outside, and goes there
        way = length if change.kind == "page" else length + wide
        ahead = way * (1 - moment.share) - (way - length) / 2
        line = _line(frame, change, moment, wide, ahead)
        now = moment._replace(over=(line, *moment.over))
        uncovered, gone = gone, max(gone, min(length, length - 2 * round(ahead / 2)))
        rest, shown = _sides(frame, change.direction, gone)
        old, new = [rest], [shown]
        if before is not None:
            over = covered(before.over, now.over, frame)
            _, had = _sides(frame, change.direction, uncovered)
            old = [*differing(before.leaving, now.leaving, frame), *over]
            new = [*differing(before.coming, now.coming, frame), *over, *shown.without(had)]
        painter.paint(out, now.leaving, _parts(old, rest), now.over)
        painter.paint(out, now.coming, _parts(new, shown), now.over)
        before = now
        yield out


def _parts(areas: list[Area], within: Area) -> Iterator[Area]:
    return (area & within for area in areas if area.touches(within))


def _sides(frame: Area, direction: Direction, gone: int) -> tuple[Area, Area]:
    """What is left of the scene that leaves, and what is seen of the one that comes."""
    match direction:
        case "left":
            return frame._replace(x1=frame.x1 - gone), frame._replace(x0=frame.x1 - gone)
        case "right":
            return frame._replace(x0=gone), frame._replace(x1=gone)
        case "up":
            return frame._replace(y1=frame.y1 - gone), frame._replace(y0=frame.y1 - gone)
        case "down":
            return frame._replace(y0=gone), frame._replace(y1=gone)


def _line(frame: Area, change: Change, moment: Moment, wide: float, ahead: float) -> Layer:
    """The band at the edge, which has so far to go."""
    band = Rect(-wide / 2, 0, wide, frame.y1) if change.level else Rect(0, -wide / 2, frame.x1, wide)
    line = Layer((Box(band, change.color(moment)),), band)
    if change.level:
        return replace(line, dx=ahead if change.direction == "left" else frame.x1 - ahead)
    return replace(line, dy=ahead if change.direction == "up" else frame.y1 - ahead)
