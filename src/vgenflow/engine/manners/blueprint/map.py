"""Map: a survey. A dashed graticule, coasts that are drafted, cross-hairs for places, ways in dashes."""

from vgenflow.engine.drawing import Layer, Node, Painting, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.map import MapProps
from vgenflow.engine.manners.blueprint.pen import (
    CONSTRUCTION,
    DEEP,
    DIMENSION,
    FINE,
    OUTLINE,
    box,
    circle,
    head,
    strokes,
    tint,
)  # fmt: skip
from vgenflow.engine.manners.blueprint.sheet import border
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.map import Hand, charted, ringing, whole_pixels
from vgenflow.engine.mapping import Sheet
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.mapping.sheet import drawn, filled, within
from vgenflow.engine.mapping.tracing import Inside
from vgenflow.engine.paintings import Hatch

_RADIUS = 1.5
_TICK = 1.1


def lay(props: MapProps, board: Board) -> None:
    """Draw it in this manner's hand."""
    charted(props, board, HAND)


def _frame(board: Board, top: float) -> Rect:
    """A field inside the sheet's border."""
    edge, unit = border(board), board.unit
    left, right = max(edge.x + 1.6 * unit, 0), edge.x + edge.w - 1.6 * unit
    y = round(top - 0.6 * unit)
    return Rect(round(left), y, round(right) - round(left), round(board.grid.bottom + 0.6 * unit) - y)


def _base(board: Board, sheet: Sheet) -> None:
    """Graticule, land a shade deeper, coast over a fainter double, border lines; a frame with ticks."""
    page, unit, colors = sheet.page, board.unit, board.colors
    dash = (0.9 * unit, 0.6 * unit)
    nodes = (
        filled(sheet.land, page, tint(board, DEEP), 0.45),
        drawn(sheet.mesh(), page, tint(board, CONSTRUCTION), max(1.0, 0.1 * unit), 0.55, dash),
        drawn(
            sheet.borders,
            page,
            colors.hairline,
            max(1.2, FINE * unit),
            0.85,
            (0.9 * unit, 0.4 * unit, 0.2 * unit, 0.4 * unit),
        ),
        drawn(sheet.shores, page, tint(board, CONSTRUCTION), max(2.0, 0.5 * unit), 0.28),
        drawn(sheet.shores, page, colors.ink, max(1.4, DIMENSION * unit), 0.95),
    )
    board.enter([Layer(nodes, page)], board.time(150), 900, motion.wiping(page, "left"), motion.kept)
    board.enter([_ticked(board, page)], 0, 700, motion.wiping(page, "left"))


def _ticked(board: Board, page: Rect) -> Path:
    """The field's frame, with ticks inside as on a scale."""
    tick, step = _TICK * board.unit, 5 * board.unit
    right, foot = page.x + page.w, page.y + page.h
    lines = [
        ((page.x, page.y), (right, page.y)),
        ((right, page.y), (right, foot)),
        ((right, foot), (page.x, foot)),
        ((page.x, foot), (page.x, page.y)),
    ]
    for index in range(1, int(page.w / step) + 1):
        x = page.x + index * step
        lines += [((x, page.y), (x, page.y + tick)), ((x, foot), (x, foot - tick))]
    for index in range(1, int(page.h / step) + 1):
        y = page.y + index * step
        lines += [((page.x, y), (page.x + tick, y)), ((right, y), (right - tick, y))]
    return strokes(board, lines, board.colors.hairline, DIMENSION)


def _area(board: Board, sheet: Sheet, number: str, start: int, chosen: bool) -> None:
    """Hatched as in section, its outline thick."""
    shape, colors, unit = sheet.country(number), board.colors, board.unit
    color = colors.accent if chosen else colors.ink
    body = filled(shape, sheet.page, color).bounds
    bounds = whole_pixels(body)
    mask = Painting(Inside(shape, bounds.x, bounds.y), bounds, unit)
    lines = Painting(Hatch(color, 1.2, 0.18, 45), bounds, unit)
    rim = drawn(sheet.outline(number), sheet.page, color, max(2.0, OUTLINE * unit))
    nodes: list[Node] = [Layer((lines,), bounds, mask=mask, alpha=0.8), rim]
    board.enter(nodes, start, 700, motion.wiping(bounds, "left"))


def _pin(board: Board, x: float, y: float, start: int, chosen: bool) -> None:
    colors, r = board.colors, _RADIUS * board.unit
    color = colors.accent if chosen else colors.ink
    arm = 1.75 * r
    lines = [
        ((x - arm, y), (x - 0.45 * r, y)),
        ((x + 0.45 * r, y), (x + arm, y)),
        ((x, y - arm), (x, y - 0.45 * r)),
        ((x, y + 0.45 * r), (x, y + arm)),
    ]
    nodes = [
        strokes(board, lines, color, DIMENSION),
        circle(board, (x, y), 0.8 * r, color, OUTLINE),
        circle(board, (x, y), 0.26 * r, color),
    ]
    board.enter(nodes, start, 300, motion.fading)
    ringing(board, x, y, 0.8 * r, color, start + board.time(500))


def _way(board: Board, sheet: Sheet, way: tuple[Points, ...], start: int) -> None:
    unit, color = board.unit, board.colors.accent
    line = drawn(way, sheet.page, color, max(2.0, 0.38 * unit), dash=(1.5 * unit, 0.9 * unit))
    seen = within(way, sheet.page, 2 * unit)
    side: motion.Side = "left" if way[0][0, 0] <= way[-1][-1, 0] else "right"
    (x0, y0), (x1, y1) = way[-1][-6], way[-1][-1]
    long = max(1e-6, float(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5))
    across, down = float(x1 - x0) / long, float(y1 - y0) / long
    tip = (float(x1) - 1.4 * unit * across, float(y1) - 1.4 * unit * down)
    board.enter([line, head(board, tip, across, down, color)], start, 900, motion.wiping(seen, side))


def _label(board: Board, rect: Rect, start: int, chosen: bool, inside: bool) -> Ground:  # noqa: ARG001
    colors, deep = board.colors, tint(board, DEEP)
    body = box(board, rect, deep)
    rim = box(board, rect, colors.accent if chosen else colors.hairline, FINE)
    board.enter([body, rim], start, 250, motion.wiping(rect, "left"))
    return Ground(colors.accent if chosen else colors.ink, colors.muted, colors.accent, deep)


HAND = Hand(
    frame=_frame, base=_base, area=_area, pin=_pin, way=_way, label=_label, radius=_RADIUS, size=3.9,
    role="label", pad=0.8, inset=2.2,
)  # fmt: skip
"""Its own."""
