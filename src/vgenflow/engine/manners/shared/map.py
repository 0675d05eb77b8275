"""Map: what every manner's map has in common. The region is fitted, labels are placed; a hand draws them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, floor, hypot

import numpy as np

from vgenflow.engine.drawing import Box, Node, Path, Rect
from vgenflow.engine.layouts import entrances, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.map import MapProps, Place
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.manners.parts import Ground, parts_of
from vgenflow.engine.mapping import Anchor, Sheet, Spot, beside, fitted, great_circle, outlines_of, placed
from vgenflow.engine.mapping.outlines import Outlines, Points
from vgenflow.engine.mapping.sheet import drawn
from vgenflow.engine.mapping.view import extent
from vgenflow.engine.type import Setting, fit_together, place
from vgenflow.story.template import Role

_ROOMS = ((5.0, 3.0), (10.0, 6.0), (16.0, 8.0), (22.0, 11.0))
"""Space kept around the places for their names, tried in turn; hundredths of the short side."""
_ROWS = 4
"""Names are set as if so many stood one over another, and in columns where more do."""
_SMALLEST, _LEAST_NOTE = 2.5, 2.3
_SMALL = 1.1
"""Countries less than so far across are shown as points."""
_HELD = 1.15
"""A name stands on a country if its corners are no further from its heart than so many times its edges."""
_STEPS = 64
_EVERY = 2600
"""A pin sends a ring out about so often, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Hand:
    """How a manner draws maps. Lengths are hundredths of the short side."""

    frame: Callable[[Board, float], Rect]
    """The part of the page that the map covers, given where the heading ends."""
    base: Callable[[Board, Sheet], None]
    """Land and sea, coasts and borders: stands still."""
    area: Callable[[Board, Sheet, str, int, bool], None]
    """A country that is spoken of, at a frame; whether it is the one that matters."""
    pin: Callable[[Board, float, float, int, bool], None]
    """A point that is spoken of."""
    way: Callable[[Board, Sheet, tuple[Points, ...], int], None]
    """A leg of a journey, from a frame on."""
    label: Callable[[Board, Rect, int, bool, bool], Ground]
    """What a name stands on: whether it matters, whether it lies on a country that is spoken of."""
    radius: float
    """Of a pin."""
    size: float
    """Largest type of names."""
    role: Role = "text"
    pad: float = 0.0
    """Between a label's edge and its name."""
    halo: float = 0.0
    """Width of the rim of paper around names that stand on the map itself."""
    lift: float = 0.0
    """How far over its point a pin's middle stands."""
    inset: float = 1.5
    """Between the frame and what is labelled."""


@dataclass(frozen=True, slots=True)
class _Name:
    """A name and its note, set."""

    name: Setting
    note: Setting
    gap: float
    pad: float

    @property
    def wide(self) -> float:
        return max(self.name.width, self.note.width) + 2 * self.pad

    @property
    def high(self) -> float:
        more = self.gap + self.note.height if self.note.lines else 0.0
        return self.name.height + more + 1.4 * self.pad


@dataclass(frozen=True, slots=True)
class _Plan:
    """A fitted sheet with the places on it."""

    sheet: Sheet
    points: tuple[tuple[float, float], ...]
    areas: tuple[str, ...]
    """The country of each place; empty where it is a point."""
    anchors: tuple[Anchor, ...]
    ways: tuple[tuple[Points, ...], ...]


def charted(props: MapProps, board: Board, hand: Hand) -> None:
    """Heading, map, ways, pins and names."""
    parts = parts_of(board.style.manner)
    parts.open(board)
    below = board.laid
    top = parts.heading(props.heading, board, 0.2 if board.grid.wide else 0.16)
    frame = hand.frame(board, top)
    area = _inner(board, frame, top, hand)
    plan, names, spots, leaders = _planned(props, board, hand, frame, area)
    starts = [board.cue(f"place{i + 1}", 700 + 450 * i) for i in range(len(props.places))]
    chosen = [index == props.highlight for index in range(len(props.places))]
    if not board.sketch:
        with board.beneath(below):
            hand.base(board, plan.sheet)
            for index, number in enumerate(plan.areas):
                if number:
                    hand.area(board, plan.sheet, number, starts[index], chosen[index])
        _marks(props, board, hand, plan, starts, chosen)
        if leaders:
            _leaders(board, plan, spots, starts)
    for index, (name, spot) in enumerate(zip(names, spots, strict=True)):
        inside = bool(plan.areas[index]) and spot.align == "centre" and not leaders
        _labelled(board, hand, name, spot, starts[index] + board.time(180), (chosen[index], inside))


def _inner(board: Board, frame: Rect, top: float, hand: Hand) -> Rect:
    """Where names may stand."""
    grid, pad = board.grid, hand.inset * board.unit
    left, right = max(grid.left, frame.x + pad), min(grid.right, frame.x + frame.w - pad)
    upper, foot = max(top, frame.y + pad), min(grid.bottom, frame.y + frame.h - pad)
    return Rect(left, upper, right - left, foot - upper)


def _names(props: MapProps, board: Board, hand: Hand, area: Rect, rows: int) -> list[_Name]:
    """All names of one size, all notes of another, of which so many fit one over another."""
    count, unit = len(props.places), board.unit
    pad = hand.pad * unit
    wide = min((0.44 if rows > 3 or area.h > area.w else 0.31) * area.w, 46 * unit) - 2 * pad
    room = (area.h / rows - 1.2 * unit) - 1.4 * pad
    noted = any(found.note for found in props.places)
    largest = board.size(hand.size * (1.0 if count <= 4 else 0.86))
    high = min(room * (0.58 if noted else 1.0), 12 * unit)
    names = fit_together(
        [found.name for found in props.places], board.voice(hand.role), [(wide, high)] * count, largest,
        min(largest, board.size(_SMALLEST)), 2,
    )  # fmt: skip
    gap = 0.3 * unit
    rest = max(room - gap - max(name.height for name in names), 2.8 * unit)
    notes = fit_together(
        [found.note for found in props.places], board.voice("text"), [(wide, rest)] * count,
        max(0.72 * names[0].size, board.size(_LEAST_NOTE)), board.size(_LEAST_NOTE), 2,
    )  # fmt: skip
    return [_Name(name, note, gap, pad) for name, note in zip(names, notes, strict=True)]


def _planned(
    props: MapProps, board: Board, hand: Hand, frame: Rect, area: Rect
) -> tuple[_Plan, list[_Name], tuple[Spot, ...], bool]:
    """The largest map on which every name has room; else one beside columns of names."""
    unit, outlines = board.unit, outlines_of(board.style.atlas.get("outlines"), board.assets)
    gap, pin = 0.9 * unit, (hand.radius * unit, hand.lift * unit)
    names = _names(props, board, hand, area, _ROWS)
    for across, down in _ROOMS:
        focus = _shrunk(area, across * unit, down * unit)
        plan = _plan(props, outlines, frame, focus, names, pin)
        ways = [leg for way in plan.ways for leg in way]
        spots = placed(plan.anchors, area, gap, ways)
        if spots is not None:
            return plan, names, spots, False
    sides = 2 if len(props.places) > _ROWS and area.w > 1.2 * area.h else 1
    names = _names(props, board, hand, area, -(-len(props.places) // sides))
    widest = max(name.wide for name in names)
    free = max(area.w - sides * (widest + 5 * unit), 0.2 * area.w)
    middle = Rect(area.x + (area.w - free) / 2 if sides > 1 else area.x, area.y, free, area.h)
    plan = _plan(props, outlines, frame, _shrunk(middle, 3 * unit, 4 * unit), names, pin)
    columns = [Rect(area.x + area.w - widest, area.y, widest, area.h)]
    if sides > 1:
        columns.insert(0, Rect(area.x, area.y, widest, area.h))
    return plan, names, beside(plan.anchors, columns, 0.8 * unit), True


def _shrunk(area: Rect, across: float, down: float) -> Rect:
    """An area without its margins, or its middle half."""
    wide, high = max(area.w - 2 * across, 0.4 * area.w), max(area.h - 2 * down, 0.4 * area.h)
    return Rect(area.x + (area.w - wide) / 2, area.y + (area.h - high) / 2, wide, high)


def _plan(
    props: MapProps,
    outlines: Outlines,
    frame: Rect,
    focus: Rect,
    names: list[_Name],
    pin: tuple[float, float],
) -> _Plan:
    """The view that fits, and where on it places and names are; `pin` is its radius and its lift."""
    radius, lift = pin
    reach = [_reach(found, outlines) for found in props.places]
    view = fitted(np.concatenate(reach), focus, _ways(props, reach))
    sheet = Sheet(outlines, view, frame)
    points, areas, anchors = list[tuple[float, float]](), list[str](), list[Anchor]()
    for found, corners, name in zip(props.places, reach, names, strict=True):
        heart = sheet.heart(found.country, frame) if found.country else None
        x, y = (heart[0], heart[1]) if heart else map(float, view.at(corners).mean(axis=0))
        holds = heart is not None and _HELD * heart[2] > hypot(name.wide, name.high) / 2
        areas.append(found.country if heart and heart[2] > _SMALL * radius else "")
        points.append((x, y))
        up, wide = (0.0, 0.0) if holds else (lift, radius)
        anchors.append(Anchor(x, y - up, wide, name.wide, name.high))
    ways = tuple(
        _leg(sheet, points[one], points[other]) for one, other in pairwise(props.route) if one != other
    )
    return _Plan(sheet, tuple(points), tuple(areas), tuple(anchors), ways)


def _ways(props: MapProps, reach: list[Points]) -> Points | None:
    """The way over the globe, in degrees; None if there is none."""
    stops = [reach[stop].mean(axis=0) for stop in props.route]
    legs = [great_circle(tuple(one), tuple(other), 12) for one, other in pairwise(stops)]
    return np.concatenate(legs) if legs else None


def _reach(found: Place, outlines: Outlines) -> Points:
    """What of a place must be seen, in degrees."""
    if found.country:
        corners = extent(found.country, outlines)
        if len(corners):
            return corners
    return np.array([[found.lon or 0.0, found.lat or 0.0]])


def _leg(sheet: Sheet, start: tuple[float, float], end: tuple[float, float]) -> tuple[Points, ...]:
    """The shortest way over the globe between two points of the page; in parts where it leaves the map."""
    places = sheet.view.back(np.array([start, end]))
    along = sheet.view.at(great_circle(tuple(places[0]), tuple(places[1]), _STEPS))
    jumps = np.flatnonzero(np.hypot(*np.diff(along, axis=0).T) > sheet.view.scale)
    return tuple(part for part in np.split(along, jumps + 1) if len(part) > 1)


def _marks(
    props: MapProps, board: Board, hand: Hand, plan: _Plan, starts: list[int], chosen: list[bool]
) -> None:
    legs = [(one, other) for one, other in pairwise(props.route) if one != other]
    for (one, other), way in zip(legs, plan.ways, strict=True):
        hand.way(board, plan.sheet, way, max(starts[one], starts[other]))
    on_way = set(props.route)
    for index, (x, y) in enumerate(plan.points):
        if plan.anchors[index].radius > 0 or index in on_way:
            hand.pin(board, x, y, starts[index], chosen[index])


def _leaders(board: Board, plan: _Plan, spots: tuple[Spot, ...], starts: list[int]) -> None:
    """Lines from places to names that stand apart."""
    ink = board.colors.ink
    for (x, y), spot, start in zip(plan.points, spots, starts, strict=True):
        aside = 0.6 * board.unit
        edge = spot.rect.x - aside if spot.align == "left" else spot.rect.x + spot.rect.w + aside
        knee = edge - 2 * board.unit if spot.align == "left" else edge + 2 * board.unit
        middle = spot.rect.y + spot.rect.h / 2
        line = np.array([(x, y), (knee, middle), (edge, middle)])
        path = drawn([line], plan.sheet.page, ink, max(1.0, 0.14 * board.unit), 0.7)
        board.enter([path], start, 400, motion.fading)


def _labelled(board: Board, hand: Hand, name: _Name, spot: Spot, start: int, kind: tuple[bool, bool]) -> None:
    chosen, inside = kind
    rect, pad = spot.rect, name.pad
    ground = hand.label(board, rect, start, chosen, inside)
    x, y, wide = rect.x + pad, rect.y + 0.7 * pad, rect.w - 2 * pad
    rows = [(name.name, ground.ink, "name")]
    if name.note.lines:
        rows.append((name.note, ground.muted, "note"))
    for setting, color, what in rows:
        if hand.halo and not board.sketch:
            _halo(board, setting, (x, y, wide), spot.align, start, ground.paper, hand.halo)
        foot = board.text(
            setting, x, y, start, color=color, ground=ground.paper, align=spot.align, width=wide, what=what,
            stagger=0,
        )  # fmt: skip
        y = foot + name.gap


def _halo(
    board: Board, setting: Setting, at: tuple[float, float, float], align: str, start: int, paper: str,
    wide: float,
) -> None:  # fmt: skip
    """A rim of paper around letters, so that coasts do not cross them."""
    x, top, width = at
    nodes = list[Node]()
    for index, line in enumerate(setting.lines):
        spare = width - line.width
        left = x + (spare if align == "right" else spare / 2 if align == "centre" else 0.0)
        base = round(top + setting.ascent + index * setting.leading)
        for node in place(line, left, base, paper):
            nodes.append(replace(node, text="", stroke=wide * board.unit))
    board.enter(nodes, start, 300, motion.fading)


def page_of(board: Board) -> Rect:
    """The whole page."""
    return Rect(0, 0, board.grid.width, board.grid.height)


def whole(board: Board, top: float) -> Rect:  # noqa: ARG001 - as `Hand.frame` has it
    """A map that fills the page."""
    return page_of(board)


def shade(board: Board, index: int) -> str:
    """A colour of scenery; the surface's where a style has none."""
    tints = board.style.day.tints or (board.colors.surface,)
    return tints[min(index, len(tints) - 1)]


def whole_pixels(area: Rect, more: float = 0.0) -> Rect:
    """Around an area, its corners on whole pixels: where paintings lie."""
    left, top = floor(area.x - more), floor(area.y - more)
    return Rect(left, top, ceil(area.x + area.w + more) - left, ceil(area.y + area.h + more) - top)


def disc(x: float, y: float, radius: float, color: str, alpha: float = 1.0) -> Box:
    """A filled circle."""
    return Box(Rect(x - radius, y - radius, 2 * radius, 2 * radius), color, alpha, radius)


def circle(x: float, y: float, radius: float, color: str, stroke: float, alpha: float = 1.0) -> Path:
    """A circle in outline."""
    r, edge = round(radius, 2), radius + stroke
    data = f"M{x - r:.2f} {y:.2f}A{r} {r} 0 1 1 {x + r:.2f} {y:.2f}A{r} {r} 0 1 1 {x - r:.2f} {y:.2f}Z"
    return Path(data, Rect(x - edge, y - edge, 2 * edge, 2 * edge), color, stroke=stroke, alpha=alpha)


def ringing(board: Board, x: float, y: float, radius: float, color: str, start: int) -> None:
    """Rings that a point sends out, slowly, for as long as the page stands."""
    every, long = board.time(_EVERY), board.time(1300)
    weight = max(1.5, 0.22 * board.unit)

    def at(frame: int) -> Nodes:
        since = frame - start
        if since < 0 or since % every >= long:
            return ()
        share = (since % every) / long
        wide = radius * (1 + 1.8 * (1 - (1 - share) ** 2))
        return (circle(x, y, wide, color, weight, round(0.8 * (1 - share), 3)),)

    board.moving(at, board.frames, motion.faded)


def drawing_itself(
    board: Board, lines: Sequence[Points], page: Rect, pen: tuple[str, float], start: int, ms: float
) -> None:
    """A line in a colour and weight (hundredths of the short side) that is drawn from its first corner on."""
    color, weight = pen
    path = drawn(lines, page, color, max(1.0, weight * board.unit))
    board.enter([path], start, ms, entrances.drawing)
