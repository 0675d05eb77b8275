"""Map: the night side. Dark land whose coasts glow, lights where something is, ways as beams."""

from vgenflow.engine.drawing import Box, Layer, Painting, Rect
from vgenflow.engine.layouts import entrances, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.map import MapProps
from vgenflow.engine.manners.aurora.glass import ember
from vgenflow.engine.manners.aurora.tones import tone
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.map import Hand, charted, disc, page_of, ringing, shade, whole
from vgenflow.engine.mapping import Sheet
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.mapping.sheet import drawn, filled
from vgenflow.engine.paintings import Linear, Radial

_RADIUS = 0.8


def lay(props: MapProps, board: Board) -> None:
    """Draw it in this manner's hand."""
    charted(props, board, HAND)


def _base(board: Board, sheet: Sheet) -> None:
    """Land a breath lighter than the sky, coasts as thin ice with a bloom; darker where words stand."""
    page, unit, night = page_of(board), board.unit, board.colors.background
    bloom = Layer(
        (drawn(sheet.shores, page, shade(board, 6), max(2.0, 0.5 * unit), 0.75),), page, blur=0.9 * unit
    )
    dusk = Painting(
        Linear(((0, night, 0.96), (0.2, night, 0.72), (0.42, night, 0), (0.8, night, 0), (1, night, 0.85))),
        page,
        unit,
    )
    land = Layer(
        (
            filled(sheet.land, page, shade(board, 2), 0.5),
            drawn(sheet.borders, page, shade(board, 6), max(1.0, 0.1 * unit), 0.24),
            drawn(sheet.shores, page, shade(board, 7), max(1.2, 0.15 * unit), 0.85),
        ),
        page,
    )
    for layer in (bloom, land, Layer((dusk,), page)):
        board.enter([layer], 0, 1000, motion.fading, motion.kept)


def _area(board: Board, sheet: Sheet, number: str, start: int, chosen: bool) -> None:
    """It lights up from its middle."""
    unit, colors = board.unit, board.colors
    warm = colors.accent if chosen else colors.light
    body = filled(sheet.country(number), sheet.page, warm)
    rim = drawn(sheet.outline(number), sheet.page, warm, max(1.5, 0.26 * unit))
    area = rim.bounds
    if area.w < 1 or area.h < 1:
        return
    light = Painting(Radial(((0, warm, 0.62), (0.7, warm, 0.34), (1, warm, 0.2))), area, unit)
    glow = Layer((rim,), area, blur=1.1 * unit)
    board.enter([glow, Layer((body,), area, fill=light), Layer((rim,), area)], start, 900, motion.fading)


def _pin(board: Board, x: float, y: float, start: int, chosen: bool) -> None:
    r = _RADIUS * board.unit
    if chosen:
        ember(board, x, y, start, _RADIUS)
    else:
        color = board.colors.light
        halo = Layer((disc(x, y, 1.6 * r, color, 0.7),), Rect(x - 2 * r, y - 2 * r, 4 * r, 4 * r), blur=r)
        board.enter([halo, disc(x, y, 0.8 * r, board.colors.ink)], start, 700, motion.fading)
    color = board.colors.accent if chosen else board.colors.light
    ringing(board, x, y, 1.3 * r, color, start + board.time(700))


def _way(board: Board, sheet: Sheet, way: tuple[Points, ...], start: int) -> None:
    """A bright thread; its bloom comes when it is drawn."""
    unit, warm = board.unit, board.colors.accent
    for part in way:
        thread = drawn([part], sheet.page, tone(board, "#FFE9C8"), max(1.5, 0.26 * unit))
        wide = drawn([part], sheet.page, warm, max(3.0, 0.8 * unit), 0.7)
        board.enter(
            [Layer((wide,), wide.bounds, blur=0.8 * unit)], start + board.time(700), 700, motion.fading
        )
        board.enter([thread], start, 1100, entrances.drawing)


def _label(board: Board, rect: Rect, start: int, chosen: bool, inside: bool) -> Ground:
    """A soft shadow of night."""
    colors, unit = board.colors, board.unit
    paper = "#141A22" if not inside else tone(board, "#5C4A38" if chosen else "#2F4658")
    if not board.sketch:
        dark = Layer(
            (Box(rect, colors.background, 0.72 if not inside else 0.4, unit),), rect, blur=0.9 * unit
        )
        board.enter([dark], start, 500, motion.fading)
    return Ground(colors.ink, "#C9D3DF", colors.accent, paper)


HAND = Hand(
    frame=whole, base=_base, area=_area, pin=_pin, way=_way, label=_label, radius=_RADIUS, size=4.4,
    role="text", pad=0.5,
)  # fmt: skip
"""Its own."""
