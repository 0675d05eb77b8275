"""Map: a newsroom's at night, land in blues on navy, the way in red, names on white blocks."""

from vgenflow.engine.drawing import Box, Layer, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.map import MapProps
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.map import (
    Hand,
    charted,
    disc,
    drawing_itself,
    page_of,
    ringing,
    shade,
    whole,
)
from vgenflow.engine.manners.signal.blocks import WIPE_MS
from vgenflow.engine.mapping import Sheet
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.mapping.sheet import drawn, filled
from vgenflow.engine.paintings import Linear

_RADIUS = 1.0


def lay(props: MapProps, board: Board) -> None:
    """Draw it in this manner's hand."""
    charted(props, board, HAND)


def _base(board: Board, sheet: Sheet) -> None:
    """Land a shade above the sea, a thin coast of light; the head of the page stays navy."""
    page, unit, dark = page_of(board), board.unit, board.colors.background
    dusk = Painting(
        Linear(((0, dark, 0.94), (0.3, dark, 0.5), (0.55, dark, 0), (0.86, dark, 0), (1, dark, 0.9))),
        page,
        unit,
    )
    base = (
        Box(page, dark),
        filled(sheet.land, page, shade(board, 1)),
        drawn(sheet.borders, page, dark, max(1.0, 0.18 * unit)),
        drawn(sheet.shores, page, shade(board, 3), max(1.0, 0.14 * unit), 0.8),
        dusk,
    )
    layer = Layer(base, page)
    board.enter([layer], 0, 500, motion.fading, motion.kept)


def _area(board: Board, sheet: Sheet, number: str, start: int, chosen: bool) -> None:
    shape = filled(sheet.country(number), page_of(board), board.colors.accent if chosen else shade(board, 4))
    rim = drawn(sheet.outline(number), page_of(board), shade(board, 6), max(1.0, 0.16 * board.unit), 0.9)
    board.enter([shape, rim], start, 2 * WIPE_MS, motion.wiping(shape.bounds, "left"), motion.kept)


def _pin(board: Board, x: float, y: float, start: int, chosen: bool) -> None:
    colors, r = board.colors, _RADIUS * board.unit
    core = disc(x, y, 0.62 * r, colors.accent if chosen else colors.background)
    board.enter([disc(x, y, r, colors.ink), core], start, 200, motion.fading)
    ringing(board, x, y, r, colors.accent if chosen else colors.ink, start + board.time(500))


def _way(board: Board, sheet: Sheet, way: tuple[Points, ...], start: int) -> None:
    for part in way:
        drawing_itself(board, [part], sheet.page, (board.colors.accent, 0.75), start, 900)


def _label(board: Board, rect: Rect, start: int, chosen: bool, inside: bool) -> Ground:  # noqa: ARG001
    colors = board.colors
    paper, ink = (colors.accent, colors.accent_ink) if chosen else (colors.ink, colors.background)
    board.enter([Box(rect, paper)], start, WIPE_MS, motion.wiping(rect, "left"), motion.withdrawing(rect))
    return Ground(ink, ink, ink, paper)


HAND = Hand(
    frame=whole, base=_base, area=_area, pin=_pin, way=_way, label=_label, radius=_RADIUS, size=4.4,
    role="label", pad=1.1,
)  # fmt: skip
"""Its own."""
