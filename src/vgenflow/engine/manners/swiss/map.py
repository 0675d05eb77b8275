"""Map: land as a grid of dots, black on white; what is spoken of in red, the way one thick line."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Box, Layer, Painting, Polygons, Rect, Rows
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.map import MapProps
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.map import Hand, charted, disc, drawing_itself, ringing
from vgenflow.engine.mapping import Sheet
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.mapping.tracing import covered
from vgenflow.engine.paintings.ground import tinted

_PITCH, _SMALL, _DOT, _LARGE = 1.5, 0.3, 0.52, 0.66
"""Between dots; their radius on land, in countries that are spoken of, in the one that matters."""
_RADIUS = 1.25


@dataclass(frozen=True, slots=True)
class Dots:
    """Dots on a page-wide grid where a shape covers their middle."""

    shape: Polygons
    color: str
    left: float
    top: float
    radius: float

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        pitch = _PITCH * unit
        x = np.arange(width, dtype=np.float32) + np.float32(0.5 + self.left)
        y = np.arange(height, dtype=np.float32) + np.float32(0.5 + self.top)
        column, row = np.floor(x / pitch), np.floor(y / pitch)
        dx, dy = x - (column + 0.5) * pitch, y - (row + 0.5) * pitch
        dot = (np.float32(self.radius * unit) - np.sqrt(dx[None, :] ** 2 + dy[:, None] ** 2) + 0.5).clip(0, 1)
        land = covered(self.shape, self.left, self.top, width, height)
        across = ((column + 0.5) * pitch - self.left).clip(0, width - 1).astype(np.int32)
        down = ((row + 0.5) * pitch - self.top).clip(0, height - 1).astype(np.int32)
        held = land[down[:, None], across[None, :]] > 0.5
        return tinted(self.color, np.asarray(dot * held, np.float32))


def lay(props: MapProps, board: Board) -> None:
    """Draw it in this manner's hand."""
    charted(props, board, HAND)


def _frame(board: Board, top: float) -> Rect:
    """From under the heading to the edges of the page."""
    y = round(top - board.unit)
    return Rect(0, y, board.grid.width, board.grid.height - y)


def _dotted(board: Board, shape: Polygons, area: Rect, color: str, radius: float) -> Layer:
    left, top = round(area.x), round(area.y)
    rect = Rect(left, top, round(area.x + area.w) - left, round(area.y + area.h) - top)
    return Layer((Painting(Dots(shape, color, left, top, radius), rect, board.unit),), rect)


def _base(board: Board, sheet: Sheet) -> None:
    page = sheet.page
    board.enter(
        [_dotted(board, sheet.land, page, board.colors.ink, _SMALL)], 0, 700, motion.wiping(page, "left")
    )


def _area(board: Board, sheet: Sheet, number: str, start: int, chosen: bool) -> None:
    color, radius = (board.colors.accent, _LARGE) if chosen else (board.colors.ink, _DOT)
    layer = _dotted(board, sheet.country(number), sheet.page, color, radius)
    board.enter([layer], start, 500, motion.wiping(sheet.page, "left"))


def _pin(board: Board, x: float, y: float, start: int, chosen: bool) -> None:
    colors, r = board.colors, _RADIUS * board.unit
    color = colors.accent if chosen else colors.ink
    board.enter(
        [disc(x, y, r + 0.5 * board.unit, colors.background), disc(x, y, r, color)], start, 120, motion.fading
    )
    ringing(board, x, y, r, color, start + board.time(500))


def _way(board: Board, sheet: Sheet, way: tuple[Points, ...], start: int) -> None:
    for part in way:
        drawing_itself(board, [part], sheet.page, (board.colors.accent, 0.9), start, 700)


def _label(board: Board, rect: Rect, start: int, chosen: bool, inside: bool) -> Ground:  # noqa: ARG001
    colors = board.colors
    board.enter([Box(rect, colors.background)], start, 200, motion.wiping(rect, "left"))
    ink = colors.accent if chosen else colors.ink
    return Ground(ink, colors.ink, colors.accent, colors.background)


HAND = Hand(
    frame=_frame, base=_base, area=_area, pin=_pin, way=_way, label=_label, radius=_RADIUS, size=5.4,
    role="display", pad=0.6,
)  # fmt: skip
"""Its own."""
