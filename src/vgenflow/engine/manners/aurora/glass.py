"""Glass: cards with a lit edge, pills, dots of warm light, and pictures graded to the night."""

from dataclasses import dataclass, replace

import numpy as np

from vgenflow.engine.drawing import Box, Layer, Node, Painting, Path, Rect, Rows
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.manners.aurora.tones import tone
from vgenflow.engine.manners.aurora.words import lifted
from vgenflow.engine.paintings import Linear, Radial
from vgenflow.engine.paintings.ground import Field, places, rgb, smooth
from vgenflow.story.value import Digest

RADIUS = 3.4
COOL, WARM = "#2B4C58", "#7E4F2E"
"""What type on a card stands on, at its lightest."""
_VEIL = "#0B1D33"
"""Over pictures: all of them are seen at night."""
QUIET, QUIET_WARM = "#BCC7D4", "#EADBCD"
"""Small type on a card."""


@dataclass(frozen=True, slots=True)
class Pane:
    """Glass over a soft blur of light: a sheen from the top, a pool of colour in the lower half."""

    base: str
    sheen: str
    pool: str
    x: float
    """Where the pool is, a share of the width."""
    strength: float
    edge: float = 0.15
    """Width of its lit edge, in units."""
    radius: float = RADIUS

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        x, y = places(width, height)
        return Rows((height, width, 4), lambda rows: self._rows(x, y[rows], width, height, unit))

    def _rows(self, x: Field, y: Field, width: int, height: int, unit: float) -> Field:
        """The colours of some rows."""
        across, down = x / np.float32(width), y / np.float32(height)
        away = np.sqrt(((across - self.x) / 0.62) ** 2 + ((down - 0.46) / 0.5) ** 2)
        pool = self.strength * smooth(1 - away)
        radius = min(self.radius * unit, width / 2, height / 2)
        over, under = (
            np.abs(x - width / 2) - (width / 2 - radius),
            np.abs(y - height / 2) - (height / 2 - radius),
        )
        gone = (
            np.sqrt(over.clip(0, None) ** 2 + under.clip(0, None) ** 2)
            + np.minimum(np.maximum(over, under), 0)
            - radius
        )
        rim = smooth(1.0 + (gone + 0.5) / max(1.0, self.edge * unit))
        rim *= 0.12 + 0.34 * smooth(np.abs(across + down - 1) * 1.1)
        sheen, dim = 0.13 - 0.085 * down, 1 - 0.4 * smooth((down - 0.55) / 0.45)
        planes = [
            (base + lit * sheen + deep * pool) * dim + lit * rim
            for base, lit, deep in zip(rgb(self.base), rgb(self.sheen), rgb(self.pool), strict=True)
        ]
        return np.dstack([*planes, 0.9 * (0.5 - gone).clip(0, 1)])


def pane(board: Board, area: Rect, *, warm: bool, place: float = 0.5, radius: float = RADIUS) -> Layer:
    """One sheet of glass."""
    area = Rect(round(area.x), round(area.y), round(area.w), round(area.h))
    cool = tone(board, ("#1E6F8C", "#1F7F78", "#2A4FA0")[int(place * 97) % 3])
    recipe = (
        Pane(
            tone(board, "#24160E"), tone(board, "#FFCE96"), tone(board, "#A85A22"), place, 0.4, radius=radius
        )
        if warm
        else Pane(tone(board, "#0A121C"), tone(board, "#BEDCF5"), cool, place, 0.24, radius=radius)
    )
    return Layer((Painting(recipe, area, board.unit),), area)


def card(
    board: Board,
    area: Rect,
    start: int,
    *,
    warm_at: int | None = None,
    cool_at: int | None = None,
    place: float = 0.5,
) -> None:
    """A card that rises at `start`; from `warm_at` on it warms to amber, from `cool_at` on it cools."""
    if board.sketch or area.w < 4 or area.h < 4:
        return
    how = lifted(3.7 * board.unit)
    board.enter([pane(board, area, warm=False, place=place)], start, 800, how)
    if warm_at is None:
        return
    warming(board, pane(board, area, warm=True, place=place), warm_at, cool_at)


def warming(board: Board, layer: Layer, on: int, off: int | None) -> None:
    """A warm layer that covers its cool twin in half a second, and uncovers it again from `off` on."""
    turn = board.time(500)

    def at(frame: int) -> Nodes:
        share = min(1.0, (frame - on + 1) / turn)
        if off is not None and frame >= off:
            share *= 1 - min(1.0, (frame - off + 1) / turn)
        if share <= 0:
            return ()
        return (layer,) if share >= 1 else (replace(layer, alpha=round(share, 3)),)

    board.moving(at, (on if off is None else off) + turn)


def pill(board: Board, area: Rect, start: int) -> None:
    """A warm pill that pops up with what stands on it."""
    if not board.sketch:
        recipe = Pane(
            tone(board, "#1A130E"),
            tone(board, "#FFCE96"),
            tone(board, "#5A3A22"),
            0.3,
            0.2,
            radius=area.h / 2 / board.unit,
        )
        area = Rect(round(area.x), round(area.y), round(area.w), round(area.h))
        layer = Layer((Painting(recipe, area, board.unit),), area)
        board.enter([layer], start, 700, lifted(2 * board.unit))


def ember(board: Board, x: float, y: float, start: int, radius: float = 0.55) -> None:
    """A dot of warm light with its glow."""
    if board.sketch:
        return
    unit = board.unit
    near, far = radius * unit, 4 * radius * unit
    glow = Rect(round(x - far), round(y - far), round(2 * far), round(2 * far))
    warm = board.colors.accent
    halo = Painting(Radial(((0, warm, 0.55), (0.4, warm, 0.18), (1, warm, 0.0))), glow, unit)
    nodes: list[Node] = [
        Layer((halo, Box(Rect(x - near, y - near, 2 * near, 2 * near), warm, radius=near)), glow)
    ]
    board.enter(nodes, start, 700, motion.fading)


def beam(board: Board, area: Rect, start: int, *, warm: bool, glow: bool = True) -> None:
    """A bar of light, drawn from the left, with a bloom about it."""
    if board.sketch or area.w < 1:
        return
    ends = ("#FFF1DA", "#F08A3C") if warm else ("#DDF2FF", "#7FB4E0")
    first, last = (tone(board, end) for end in ends)
    half = area.h / 2
    bar = Layer(
        (Box(area, first, radius=half),),
        area,
        fill=Painting(Linear(((0, last, 1), (1, first, 1)), 0), area, board.unit),
    )
    around = Rect(area.x - 4 * area.h, area.y - 4 * area.h, area.w + 8 * area.h, 9 * area.h)
    nodes: list[Node] = [bar]
    if glow:
        bloom = Layer((Box(area, last, alpha=0.5, radius=half),), area, blur=1.2 * area.h)
        nodes.insert(0, bloom)
    board.enter(nodes, start, 1000, motion.wiping(around if glow else area, "left"))


def graded(board: Board, digest: Digest, text: str) -> None:
    """The source's picture over the whole frame, blue-black where words stand: "left", "top" or "bottom"."""
    page = Rect(0, 0, board.grid.width, board.grid.height)
    plate(board, digest, page)
    if board.sketch:
        return
    night = board.style.day.background
    angle = {"left": 0.0, "top": 90.0, "bottom": 270.0}[text]
    half, end = (0.3, 0.62) if text == "bottom" else (0.5, 0.85)
    tint = Painting(Linear(((0, _VEIL, 0.34), (1, "#071320", 0.34))), page, board.unit)
    shade = Painting(
        Linear(((0, night, 0.94), (half, night, 0.78), (end, night, 0.16), (1, night, 0.0)), angle),
        page,
        board.unit,
    )
    foot = Painting(
        Linear(((0, night, 0.4), (0.25, night, 0.0), (0.7, night, 0.0), (1, night, 0.72)), 90),
        page,
        board.unit,
    )
    board.still(Layer((tint, shade, foot), page))


def framed(board: Board, digest: Digest, area: Rect, start: int, until: int) -> None:
    """A picture with a thin lit edge."""
    if board.sketch or area.w < 24 or area.h < 24:
        return
    plate(board, digest, area, start, until)
    veil = Box(area, _VEIL, alpha=0.26)
    board.enter([Layer((veil, outline(area, board)), area)], start, 700, motion.fading)


def outline(area: Rect, board: Board) -> Path:
    """A thin edge of ice."""
    weight = max(1.5, 0.15 * board.unit)
    data = f"M{area.x:.1f} {area.y:.1f}h{area.w:.1f}v{area.h:.1f}h{-area.w:.1f}z"
    bounds = Rect(area.x - weight, area.y - weight, area.w + 2 * weight, area.h + 2 * weight)
    return Path(data, bounds, board.colors.light, stroke=weight, alpha=0.35)
