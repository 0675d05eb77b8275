"""How one scene gives way to the next, on planes that captions lie over."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from vgenflow.engine.drawing import Box, Drawing, Layer, Rect
from vgenflow.engine.raster.differences import changed, common_cover, covered
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Area, Planes
from vgenflow.engine.raster.runs import Nodes
from vgenflow.engine.raster.surface import Surface


class Moment(NamedTuple):
    """One frame of a transition: both scenes, what lies over them, and how far it is."""

    leaving: Drawing
    coming: Drawing
    over: Nodes
    share: float


def progress(frame: int, frames: int) -> float:
    """How far frame `frame` of a transition of `frames` is: never 0 or 1, which its neighbours show."""
    return (frame + 1) / (frames + 1)


def faded(painter: Painter, moments: Iterator[Moment]) -> Iterator[Planes]:
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


def turned(painter: Painter, moments: Iterator[Moment], color: str) -> Iterator[Planes]:
    """A page turns: its straight edge, a thin line, crosses from right to left and uncovers what comes.

    Each side is repainted where its own scene has changed, and what was uncovered since.
    """
    frame, line = painter.area, _line(painter.area, color)
    out = Planes(frame.x1, frame.y1)
    before: Moment | None = None
    split = frame.x1
    for moment in moments:
        edge = frame.x1 * (1 - min(1.0, max(0.0, moment.share)))
        now = moment._replace(over=(replace(line, dx=edge), *moment.over))
        uncovered, split = split, min(split, 2 * round(edge / 2))
        left, right = frame._replace(x1=split), frame._replace(x0=split)
        if before is None:
            gone, come = [left], [right]
        else:
            over = covered(before.over, now.over, frame)
            gone = [*changed(before.leaving, now.leaving, frame), *over]
            come = [*changed(before.coming, now.coming, frame), *over, Area(split, 0, uncovered, frame.y1)]
        painter.paint(out, now.leaving, _parts(gone, left), now.over)
        painter.paint(out, now.coming, _parts(come, right), now.over)
        before = now
        yield out


def _parts(areas: list[Area], within: Area) -> Iterator[Area]:
    return (area & within for area in areas if area.touches(within))


def _line(frame: Area, color: str) -> Layer:
    """The thin line at the edge of a page that turns, around 0."""
    wide = max(2.0, frame.y1 / 360)
    line = Rect(-wide / 2, 0, wide, frame.y1)
    return Layer((Box(line, color),), line)
