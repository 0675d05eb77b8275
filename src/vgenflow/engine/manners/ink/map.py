"""Map: thin ink that gathered along coasts, a brushed way, seals where something is."""

from dataclasses import dataclass

import cv2
import numpy as np

from vgenflow.engine.drawing import Layer, Painting, Polygons, Rect, Rows
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import unveiling
from vgenflow.engine.layouts.map import MapProps
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.manners.ink.brush import Worn
from vgenflow.engine.manners.ink.page import PULL
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.map import Hand, charted, disc, page_of, ringing, whole, whole_pixels
from vgenflow.engine.mapping import Sheet
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.mapping.sheet import drawn, within
from vgenflow.engine.mapping.tracing import away, covered
from vgenflow.engine.paintings import Along, Grain, fbm, noise
from vgenflow.engine.paintings.ground import Field, places, smooth, tinted

_RADIUS = 0.9
_LESS = 2
"""Washes are soft: they are worked out on a picture so many times as small."""


@dataclass(frozen=True, slots=True)
class Shores:
    """A wash on the land that is darkest at the coast and thins inland, with a line the brush drew."""

    land: Polygons
    color: str
    left: float
    top: float
    seed: int
    strength: float = 0.5
    veil: float = 0.0
    """It comes out of the paper over so many units from the top."""

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        land = covered(self.land, self.left, self.top, width, height)
        wide, high, small = -(-width // _LESS), -(-height // _LESS), unit / _LESS
        low = np.asarray(cv2.resize(land, (wide, high), interpolation=cv2.INTER_AREA), np.float32)
        inland = away(1 - low) / np.float32(small)
        cloud = fbm(wide, high, small, 16, self.seed, octaves=4)
        fine = noise(wide, high, small, 1.2, self.seed + 3)
        reach = 1 / (1 + (inland / 1.5) ** 1.5)
        wash = low * (0.10 + 0.14 * cloud + (0.25 + 0.75 * cloud) * reach)
        out = cv2.resize(np.asarray(wash * self.strength, np.float32), (width, height))
        line = self._line(land, width, height, unit)
        alpha = np.maximum(out, line * (0.55 + 0.4 * cv2.resize(fine, (width, height))))
        if self.veil:
            _, y = places(width, height, unit)
            alpha = alpha * smooth((y - 0.25 * self.veil) / np.float32(0.75 * self.veil))
        return tinted(self.color, np.asarray(alpha.clip(0, 1), np.float32))

    def _line(self, land: Field, width: int, height: int, unit: float) -> Field:
        """A coast as thick as the brush was pressed."""
        near = np.minimum(away(land) + away(1 - land), np.float32(4 * unit))
        pressed = smooth((fbm(width, height, unit, 7, self.seed + 5, octaves=2) - 0.35) * 3)
        half = np.float32(unit) * (0.05 + 0.2 * pressed)
        return np.asarray((half - near + 0.8).clip(0, 1), np.float32)


@dataclass(frozen=True, slots=True)
class Red:
    """Cinnabar on a country: uneven, with a firm edge."""

    shape: Polygons
    color: str
    left: float
    top: float
    seed: int
    strength: float

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        land = covered(self.shape, self.left, self.top, width, height)
        inland = away(1 - land) / np.float32(unit)
        cloud = fbm(width, height, unit, 9, self.seed, octaves=3)
        wash = (0.5 + 0.5 * cloud) * (0.72 + 0.5 / (1 + inland * inland))
        return tinted(self.color, np.asarray((land * wash * self.strength).clip(0, 1), np.float32))


def lay(props: MapProps, board: Board) -> None:
    """Draw it in this manner's hand."""
    charted(props, board, HAND)


def _base(board: Board, sheet: Sheet) -> None:
    page = page_of(board)
    recipe = Shores(sheet.land, board.colors.ink, 0.0, 0.0, board.stage.seed, 0.5, 30.0)
    borders = drawn(
        sheet.borders,
        page,
        board.colors.muted,
        max(1.0, 0.12 * board.unit),
        0.5,
        (0.5 * board.unit, 0.7 * board.unit),
    )
    layers = (Layer((Painting(recipe, page, board.unit),), page), Layer((borders,), page))
    board.enter(layers, 0, 1200, motion.fading, motion.faded)


def _area(board: Board, sheet: Sheet, number: str, start: int, chosen: bool) -> None:
    shape, colors = sheet.country(number), board.colors
    around = within(sheet.outline(number), sheet.page, 2)
    bounds = whole_pixels(around)
    strength = 0.8 if chosen else 0.3
    recipe = Red(shape, colors.accent, bounds.x, bounds.y, board.stage.seed + 11, strength)
    board.enter([Layer((Painting(recipe, bounds, board.unit),), bounds)], start, 900, motion.fading)


def _pin(board: Board, x: float, y: float, start: int, chosen: bool) -> None:
    """A small seal, pressed; a drop of ink for the others."""
    unit, colors = board.unit, board.colors
    if chosen:
        side = 2 * _RADIUS * unit
        box = Rect(round(x - side / 2), round(y - side / 2), round(side), round(side))
        seal = Layer((Painting(Worn(colors.accent, board.stage.seed + 3, 0.18, 0.5), box, unit),), box)
        board.enter([seal], start, 300, motion.fading)
    else:
        board.enter([disc(x, y, 0.72 * _RADIUS * unit, colors.ink)], start, 400, motion.fading)
    color = colors.accent if chosen else colors.ink
    ringing(board, x, y, 1.1 * _RADIUS * unit, color, start + board.time(700))


def _way(board: Board, sheet: Sheet, way: tuple[Points, ...], start: int) -> None:
    """Cinnabar, in one pull; drier towards its end."""
    unit = board.unit
    for part in way:
        line = drawn([part], sheet.page, board.colors.accent, 0.85 * unit)
        area = whole_pixels(line.bounds)
        if area.w < 2 or area.h < 2:
            continue
        points = tuple(((float(px) - area.x) / unit, (float(py) - area.y) / unit) for px, py in part)
        layer = Layer(
            (line,), area, mask=Painting(Grain(board.stage.seed + 5, 0.3, 0.3, 0.5, least=0.35), area, unit)
        )
        pen = Painting(Along((points,), 1.4), area, unit)
        board.act(Enter((layer,), start, board.time(1100), PULL, unveiling(pen, 0.02), motion.faded))


def _label(board: Board, rect: Rect, start: int, chosen: bool, inside: bool) -> Ground:  # noqa: ARG001
    colors = board.colors
    if inside and chosen:
        return Ground(colors.accent_ink, colors.accent_ink, colors.accent_ink, colors.accent)
    return Ground(colors.accent if chosen else colors.ink, colors.muted, colors.accent, colors.background)


HAND = Hand(
    frame=whole, base=_base, area=_area, pin=_pin, way=_way, label=_label, radius=_RADIUS, size=5.0,
    role="text", halo=1.1,
)  # fmt: skip
"""Its own."""
