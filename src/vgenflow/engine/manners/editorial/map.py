"""Map: an engraved plate. Lines follow the coast out to sea, countries are hatched, names are in italics."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Box, Layer, Node, Painting, Polygons, Rect, Rows
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.map import MapProps
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.map import (
    Hand,
    charted,
    circle,
    disc,
    drawing_itself,
    ringing,
    shade,
    whole_pixels,
)
from vgenflow.engine.mapping import Sheet
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.mapping.sheet import drawn, filled
from vgenflow.engine.mapping.tracing import Inside, away, covered
from vgenflow.engine.paintings import Hatch
from vgenflow.engine.paintings.ground import tinted

_LINES, _FIRST, _GROWTH = 9, 0.42, 1.22
"""Lines along a coast; how far the first one is, and how much wider each gap is than the last."""
_RADIUS = 0.95


@dataclass(frozen=True, slots=True)
class Waterlines:
    """Lines at sea that repeat the coast and fade, as on copperplate maps."""

    land: Polygons
    color: str
    left: float
    top: float

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        far = away(covered(self.land, self.left, self.top, width, height)) / np.float32(unit)
        alpha = np.zeros((height, width), np.float32)
        place, gap = 0.0, _FIRST
        for index in range(_LINES):
            place += gap
            gap *= _GROWTH
            share = index / _LINES
            half = np.float32(0.075 - 0.03 * share)
            line = ((half - np.abs(far - np.float32(place))) * np.float32(unit) + 0.5).clip(0, 1)
            alpha = np.maximum(alpha, line * np.float32(0.62 * (1 - share) ** 0.8))
        return tinted(self.color, alpha)


def lay(props: MapProps, board: Board) -> None:
    """Draw it in this manner's hand."""
    charted(props, board, HAND)


def _frame(board: Board, top: float) -> Rect:
    """From under the heading to the edges of the page."""
    y = round(top - 0.4 * board.unit)
    return Rect(0, y, board.grid.width, board.grid.height - y)


def _base(board: Board, sheet: Sheet) -> None:
    """Sea and its lines, land of lighter paper, a fine coast, borders in dashes; two rules."""
    page, unit, colors = sheet.page, board.unit, board.colors
    ink, fine = colors.ink, max(1.0, 0.13 * unit)
    nodes = (
        Box(page, shade(board, 5), 0.55),
        Painting(Waterlines(sheet.land, colors.accent, page.x, page.y), page, unit),
        filled(sheet.land, page, colors.surface),
        drawn(sheet.borders, page, colors.muted, fine, 0.75, (0.7 * unit, 0.5 * unit)),
        drawn(sheet.shores, page, ink, 1.5 * fine),
    )
    board.enter([Layer(nodes, page)], board.time(150), 900, motion.wiping(page, "left"), motion.kept)
    board.enter(_neatline(board, page), 0, 900, motion.wiping(page, "left"), motion.faded)


def _neatline(board: Board, page: Rect) -> list[Node]:
    """Two rules over the map."""
    unit, ink = board.unit, board.colors.ink
    thin, thick = max(1.0, round(0.14 * unit)), max(2.0, round(0.34 * unit))
    over = Rect(page.x, page.y - round(0.5 * unit), page.w, thin)
    return [Box(over, ink), Box(Rect(page.x, page.y, page.w, thick), ink)]


def _area(board: Board, sheet: Sheet, number: str, start: int, chosen: bool) -> None:
    """Hatched; the one that matters in solid colour."""
    shape, colors, unit = sheet.country(number), board.colors, board.unit
    body = filled(shape, sheet.page, colors.accent)
    bounds = whole_pixels(body.bounds)
    rim = drawn(sheet.outline(number), sheet.page, colors.ink, max(1.5, 0.22 * unit))
    if chosen:
        nodes: list[Node] = [Layer((body, rim), bounds)]
    else:
        lines = Painting(Hatch(colors.accent, 0.62, 0.26, 45), bounds, unit)
        mask = Painting(Inside(shape, bounds.x, bounds.y), bounds, unit)
        nodes = [Layer((lines,), bounds, mask=mask), Layer((rim,), bounds)]
    board.enter(nodes, start, 800, motion.wiping(bounds, "left"), motion.kept)


def _pin(board: Board, x: float, y: float, start: int, chosen: bool) -> None:
    colors, r, unit = board.colors, _RADIUS * board.unit, board.unit
    core = colors.light if chosen else colors.ink
    nodes: list[Node] = [
        disc(x, y, r, colors.surface),
        circle(x, y, r, colors.ink, max(1.5, 0.2 * unit)),
        disc(x, y, 0.55 * r, core),
    ]
    board.enter(nodes, start, 500, motion.fading)
    ringing(board, x, y, r, colors.ink, start + board.time(700))


def _way(board: Board, sheet: Sheet, way: tuple[Points, ...], start: int) -> None:
    for part in way:
        drawing_itself(board, [part], sheet.page, (board.colors.surface, 0.95), start, 1100)
        drawing_itself(board, [part], sheet.page, (board.colors.negative, 0.55), start, 1100)


def _label(board: Board, rect: Rect, start: int, chosen: bool, inside: bool) -> Ground:  # noqa: ARG001
    colors = board.colors
    if inside and chosen:
        return Ground(colors.accent_ink, colors.accent_ink, colors.light, colors.accent)
    return Ground(colors.ink, colors.muted, colors.accent, colors.surface)


HAND = Hand(
    frame=_frame, base=_base, area=_area, pin=_pin, way=_way, label=_label, radius=_RADIUS, size=5.2,
    role="display-italic", halo=1.0, inset=2.0,
)  # fmt: skip
"""Its own."""
