"""Strokes: what a hand makes with the tip and with the side of a chalk, and how it comes to be."""

import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from vgenflow.engine.drawing import Layer, Painting, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.easing import Curve
from vgenflow.engine.layouts.entrances import unveiling
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.manners.chalk.slate import side_grain, tip_grain
from vgenflow.engine.paintings import Along, Wipe

Point = tuple[float, float]
TIP = 0.5
"""Width of a line, in hundredths of the short side."""
PULL: Curve = (0.45, 0.05, 0.2, 1.0)
"""How a line is drawn: a slow start, a quick end."""
SKY, YELLOW, GREEN, CORAL = range(4)
"""The chalks beside white, by their place in the palette's tints."""
_WANDER, _STEP = 0.11, 1.3


def tint(board: Board, chalk: int) -> str:
    """The colour of a chalk."""
    return board.style.day.tints[chalk]


def wandering(points: Sequence[Point], unit: float, *, closed: bool = False) -> list[Point]:
    """A polyline as a hand draws it: it strays by a tenth of a unit; the same points stray alike."""
    corners = [*points, points[0]] if closed else list(points)
    rng = np.random.default_rng(zlib.crc32(np.array(corners).round().astype("<i4").tobytes()))
    out = list[Point]()
    for (x0, y0), (x1, y1) in pairwise(corners):
        count = max(1, round(math.hypot(x1 - x0, y1 - y0) / (_STEP * unit)))
        for index in range(count):
            share = index / count
            dx, dy = rng.uniform(-_WANDER, _WANDER, 2) * unit
            out.append((x0 + share * (x1 - x0) + dx, y0 + share * (y1 - y0) + dy))
    return [*out, corners[-1]]


def outline(points: Sequence[Point], color: str, weight: float, *, closed: bool = False) -> Path:
    """A line through points, in round curves where they are dense; filled if `weight` is 0."""
    data = "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + ("Z" if closed else "")
    pad = weight / 2 + 1
    left, top = min(x for x, _ in points) - pad, min(y for _, y in points) - pad
    right, foot = max(x for x, _ in points) + pad, max(y for _, y in points) + pad
    return Path(data, Rect(left, top, right - left, foot - top), color, stroke=weight, round_caps=True)


@dataclass(slots=True)
class Sketch:
    """A drawing in the making: side strokes below, tip strokes over them."""

    unit: float
    sides: list[Path] = field(default_factory=list)
    tips: list[Path] = field(default_factory=list)

    def side(self, points: Sequence[Point], color: str) -> None:
        """A polygon rubbed with the flat side."""
        self.sides.append(outline(wandering(points, self.unit, closed=True), color, 0.0, closed=True))

    def tip(self, points: Sequence[Point], color: str, weight: float = TIP, *, closed: bool = False) -> None:
        """A line with the tip."""
        strayed = wandering(points, self.unit, closed=closed)
        self.tips.append(outline(strayed, color, weight * self.unit))

    def round(self, x: float, y: float, radius: float, color: str, weight: float = TIP) -> None:
        """A circle with the tip, a little longer than once around."""
        self.tips.append(outline(ring(x, y, radius, radius), color, weight * self.unit))

    def layers(self, board: Board) -> tuple[Layer, ...]:
        """As bitmaps with their grain."""
        out = list[Layer]()
        for parts, mask in ((self.sides, side_grain(board)), (self.tips, tip_grain(board))):
            if parts:
                out.append(Layer(tuple(parts), around([part.bounds for part in parts]), mask=mask))
        return tuple(out)

    def enter(self, board: Board, start: int, ms: float = 600, angle: float = 0.0) -> None:
        """Drawn from the left, or in the direction `angle`. A sketch of a page goes without."""
        if board.sketch or not (self.sides or self.tips):
            return
        layers = self.layers(board)
        area = around([layer.bounds for layer in layers])
        wipe = Painting(Wipe(angle, 0.12, 2.0, 3.0, 4), area, self.unit)
        board.act(Enter(layers, start, board.time(ms), PULL, unveiling(wipe, 0.03), motion.kept))


def around(areas: Sequence[Rect]) -> Rect:
    """The rectangle around others."""
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    right = max(area.x + area.w for area in areas)
    foot = max(area.y + area.h for area in areas)
    return Rect(left, top, right - left, foot - top)


def ring(x: float, y: float, across: float, down: float, over: float = 0.09) -> list[Point]:
    """Around an ellipse from the upper left, opening a little, with an overshoot."""
    count = 44
    out = list[Point]()
    for index in range(round(count * (1 + over)) + 1):
        turn = -0.8 * math.pi + 2 * math.pi * index / count
        grown = 1 + 0.035 * index / count + 0.012 * math.sin(3 * turn + 1)
        out.append((x + across * grown * math.cos(turn), y + down * grown * math.sin(turn)))
    return out


def drawn(
    board: Board,
    lines: Sequence[Sequence[Point]],
    color: str,
    start: int,
    ms: float = 300,
    weight: float = TIP,
) -> None:
    """Lines that are drawn one after another, along their course."""
    if board.sketch:
        return
    unit = board.unit
    paths = tuple(outline(points, color, weight * unit) for points in lines)
    area = around([path.bounds for path in paths])
    courses = tuple(tuple(((x - area.x) / unit, (y - area.y) / unit) for x, y in points) for points in lines)
    pen = Painting(Along(courses, 3 * weight), area, unit)
    layer = Layer(paths, area, mask=tip_grain(board))
    board.act(Enter((layer,), start, board.time(ms), PULL, unveiling(pen, 0.01), motion.kept))


def line(
    board: Board, points: Sequence[Point], color: str, start: int, ms: float = 300, weight: float = TIP
) -> None:
    """One line through points."""
    drawn(board, [wandering(points, board.unit)], color, start, ms, weight)


def underline(board: Board, x: float, y: float, width: float, start: int, color: str) -> None:
    """Two strokes, the second one shorter and thinner."""
    unit = board.unit
    first = wandering([(x, y + 0.5 * unit), (x + 0.5 * width, y), (x + width, y + 0.1 * unit)], unit)
    drawn(board, [first], color, start, 300, 0.55)
    below = [(x + 0.14 * width, y + 1.3 * unit), (x + 0.7 * width, y + 0.95 * unit)]
    drawn(board, [wandering(below, unit)], color, start + board.time(260), 200, 0.32)


def loop(board: Board, area: Rect, color: str, start: int) -> None:
    """A loop around `area` that does not touch it."""
    across, down = 0.5 * area.w * 1.16 + 1.4 * board.unit, 0.5 * area.h * 1.25 + 1.1 * board.unit
    points = ring(area.x + area.w / 2, area.y + area.h / 2, across, down)
    drawn(board, [points], color, start, 520, TIP)


def arrow_head(tip: Point, angle: float, size: float) -> list[Point]:
    """The open head of an arrow that points along `angle`, in radians."""
    ends = [
        (tip[0] - size * math.cos(angle + turn), tip[1] - size * math.sin(angle + turn))
        for turn in (0.5, -0.5)
    ]
    return [ends[0], tip, ends[1]]
