"""Map: land in one flat tone, big drops that pop up where something is, names in pills."""

from vgenflow.engine.drawing import Box, Layer, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.map import MapProps
from vgenflow.engine.layouts.shades import mixed
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.pop.springs import BIG, gathered, popped
from vgenflow.engine.manners.pop.tones import cream, dark, indigo, on, tint
from vgenflow.engine.manners.shared.map import Hand, charted, disc, page_of, whole
from vgenflow.engine.mapping import Sheet
from vgenflow.engine.mapping.outlines import Points
from vgenflow.engine.mapping.sheet import drawn, filled, within

_RADIUS = 2.0
_DEEP, _PALE = 0.62, 0.72
"""How much indigo there is in a dark sea, how much cream in a bright one."""


def lay(props: MapProps, board: Board) -> None:
    """Draw it in this manner's hand."""
    charted(props, board, HAND)


def _base(board: Board, sheet: Sheet) -> None:
    """The page's colour for land, for the sea one that its type stands out from more still."""
    page, unit, land = page_of(board), board.unit, board.colors.background
    sea = mixed(land, indigo(board), _DEEP) if dark(land) else mixed(land, cream(board), _PALE)
    nodes = (
        Box(page, sea),
        filled(sheet.land, page, land),
        drawn(sheet.shores, page, land, max(2.0, 0.7 * unit)),
        drawn(sheet.borders, page, sea, max(1.5, 0.28 * unit)),
    )
    board.enter([Layer(nodes, page)], 0, 350, motion.fading, motion.kept)


def _area(board: Board, sheet: Sheet, number: str, start: int, chosen: bool) -> None:
    color = board.colors.accent if chosen else tint(board, 1)
    shape = filled(sheet.country(number), sheet.page, color)
    rim = drawn(sheet.outline(number), sheet.page, color, max(2.0, 0.6 * board.unit))
    area = shape.bounds
    popped(board, [gathered(shape, rim)], start, area.x + area.w / 2, area.y + area.h / 2, spring=BIG)


def _pin(board: Board, x: float, y: float, start: int, chosen: bool) -> None:
    """A drop that stands on its point; a flat shadow under it."""
    r = _RADIUS * board.unit
    color = board.colors.accent if chosen else indigo(board)
    if color == board.colors.background:
        color = cream(board)
    up, wide = 2.1 * r, 0.94 * r
    drop = (
        f"M{x:.1f} {y:.1f}C{x - 0.5 * r:.1f} {y - 0.8 * r:.1f} "
        f"{x - wide:.1f} {y - 1.25 * r:.1f} {x - wide:.1f} {y - up:.1f}"
        f"A{wide:.1f} {wide:.1f} 0 1 1 {x + wide:.1f} {y - up:.1f}"
        f"C{x + wide:.1f} {y - 1.25 * r:.1f} {x + 0.5 * r:.1f} {y - 0.8 * r:.1f} {x:.1f} {y:.1f}Z"
    )
    bounds = Rect(x - r - 1, y - up - r - 1, 2 * r + 2, up + r + 2)
    nodes = gathered(
        Path(drop, bounds, color),
        disc(x, y - up, 0.42 * r, cream(board) if color != cream(board) else indigo(board)),
    )
    popped(board, [nodes], start, x, y, wobble=-30)


def _way(board: Board, sheet: Sheet, way: tuple[Points, ...], start: int) -> None:
    """Dots, one after another."""
    unit = board.unit
    weight = 0.9 * unit
    line = drawn(way, sheet.page, on(board, board.colors.background), weight, dash=(0.01, 2.1 * weight))
    side: motion.Side = "left" if way[0][0, 0] <= way[-1][-1, 0] else "right"
    board.enter([line], start, 800, motion.wiping(within(way, sheet.page, weight), side))


def _label(board: Board, rect: Rect, start: int, chosen: bool, inside: bool) -> Ground:  # noqa: ARG001
    paper = board.colors.accent if chosen else cream(board)
    if paper == board.colors.background:
        paper = cream(board)
    body = gathered(Box(rect, paper, radius=min(rect.h / 2, 3.4 * board.unit)))
    popped(board, [body], start, rect.x + rect.w / 2, rect.y + rect.h / 2)
    ink = on(board, paper)
    return Ground(ink, ink, ink, paper)


HAND = Hand(
    frame=whole, base=_base, area=_area, pin=_pin, way=_way, label=_label, radius=1.5 * _RADIUS, size=4.8,
    role="display", pad=1.5, lift=1.5 * _RADIUS,
)  # fmt: skip
"""Its own."""
