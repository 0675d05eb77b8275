"""Pen: lines as they are drafted: solid, dashed, dash-dot; circles, arrowheads, dimensions, cross-hairs."""

from collections.abc import Sequence

from vgenflow.engine.drawing import Node, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.easing import Curve
from vgenflow.engine.layouts.entrances import How, drawing, undone
from vgenflow.engine.layouts.motion import Enter, Nodes, clipped
from vgenflow.engine.type import Setting

Point = tuple[float, float]
DRAWN: Curve = (0.65, 0.0, 0.35, 1.0)
"""How an outline is drawn."""
OUTLINE, DIMENSION, FINE, FRAME = 0.3, 0.19, 0.15, 0.28
"""Line weights, in hundredths of the short side."""
DASHED, CENTRE = (0.9, 0.6), (2.4, 0.5, 0.4, 0.5)
"""Dashes and gaps of what is not yet drawn and of centre lines, in the same."""
DEEP, CORNER, LIGHT, GRID, CONSTRUCTION, SHADE = range(6)
"""Colours beside the roles: panels, the sheet's corners, grid, construction lines, accent's shade."""


def tint(board: Board, index: int) -> str:
    """A colour beside the roles."""
    tints = board.style.day.tints
    return tints[index] if index < len(tints) else board.colors.hairline


def path(
    board: Board, points: Sequence[Point], color: str, weight: float, dash: tuple[float, ...] = (), *,
    closed: bool = False, alpha: float = 1.0,
) -> Path:  # fmt: skip
    """A line through points; a filled shape if `weight` is 0."""
    d = "M" + " L".join(f"{x:.1f} {y:.1f}" for x, y in points) + (" Z" if closed or not weight else "")
    return outline(board, d, points, color, weight, dash, alpha)


def strokes(
    board: Board, lines: Sequence[tuple[Point, Point]], color: str, weight: float,
    dash: tuple[float, ...] = (), alpha: float = 1.0,
) -> Path:  # fmt: skip
    """Many single lines as one path. Raises ValueError without any line."""
    d = " ".join(f"M{a:.1f} {b:.1f} L{c:.1f} {e:.1f}" for (a, b), (c, e) in lines)
    return outline(board, d, [point for line in lines for point in line], color, weight, dash, alpha)


def circle(
    board: Board, centre: Point, radius: float, color: str, weight: float = 0.0,
    dash: tuple[float, ...] = (), alpha: float = 1.0,
) -> Path:  # fmt: skip
    """A circle from its left on; a disc if `weight` is 0."""
    (x, y), r = centre, radius
    d = (
        f"M{x - r:.1f} {y:.1f} A{r:.1f} {r:.1f} 0 1 1 {x + r:.1f} {y:.1f} "
        f"A{r:.1f} {r:.1f} 0 1 1 {x - r:.1f} {y:.1f} Z"
    )
    return outline(board, d, [(x - r, y - r), (x + r, y + r)], color, weight, dash, alpha)


def outline(
    board: Board, d: str, points: Sequence[Point], color: str, weight: float, dash: tuple[float, ...] = (),
    alpha: float = 1.0,
) -> Path:  # fmt: skip
    """Path data with the points that enclose it."""
    wide = max(1.4, weight * board.unit) if weight else 0.0
    pad = wide + 1
    left, top = min(x for x, _ in points) - pad, min(y for _, y in points) - pad
    right, foot = max(x for x, _ in points) + pad, max(y for _, y in points) + pad
    return Path(
        d, Rect(left, top, right - left, foot - top), color, stroke=wide, alpha=alpha,
        dash=tuple(round(part * board.unit, 2) for part in dash),
    )  # fmt: skip


def box(board: Board, area: Rect, color: str, weight: float = 0.0, dash: tuple[float, ...] = ()) -> Path:
    """A rectangle, drawn from its upper left corner on."""
    right, foot = area.x + area.w, area.y + area.h
    corners = [(area.x, area.y), (right, area.y), (right, foot), (area.x, foot)]
    return path(board, corners, color, weight, dash, closed=True)


def hatch(board: Board, area: Rect, color: str, pitch: float = 1.1, alpha: float = 1.0) -> Path:
    """Section lines at 45 degrees that fill a rectangle."""
    lines, step = list[tuple[Point, Point]](), max(3.0, pitch * board.unit)
    at = step
    while at < area.w + area.h:
        start = (area.x + max(0.0, at - area.h), area.y + min(at, area.h))
        lines.append((start, (area.x + min(at, area.w), area.y + max(0.0, at - area.w))))
        at += step
    corner = (area.x, area.y)
    return strokes(board, lines or [(corner, corner)], color, FINE, alpha=alpha)


def cross_hair(board: Board, at: Point, color: str, radius: float = 0.7) -> list[Path]:
    """The point of the pen."""
    (x, y), r = at, radius * board.unit
    lines = [((x - 2.6 * r, y), (x + 2.6 * r, y)), ((x, y - 2.6 * r), (x, y + 2.6 * r))]
    return [
        strokes(board, lines, color, FINE), circle(board, at, r, color, DIMENSION),
        circle(board, at, 0.3 * r, color),
    ]  # fmt: skip


def draw(board: Board, nodes: Sequence[Node], start: int, ms: float = 800, how: How = drawing) -> None:
    """Outlines that draw themselves, and are withdrawn."""
    if nodes:
        curve = DRAWN
        board.act(Enter(tuple(nodes), start, board.time(ms), curve, how, undone(how)))


def opening(area: Rect, *, upright: bool = False) -> How:
    """Opens from the middle to both ends."""

    def opened(nodes: Nodes, share: float) -> Nodes:
        if upright:
            high = area.h * share
            return clipped(nodes, Rect(area.x, area.y + (area.h - high) / 2, area.w, high))
        wide = area.w * share
        return clipped(nodes, Rect(area.x + (area.w - wide) / 2, area.y, wide, area.h))

    return opened


def head(board: Board, tip: Point, across: float, down: float, color: str) -> Path:
    """A slim arrowhead that points in a direction."""
    long, half = 1.7 * board.unit, 0.46 * board.unit
    back = (tip[0] - long * across, tip[1] - long * down)
    sides = [
        (back[0] + half * down, back[1] + half * across),
        (back[0] - half * down, back[1] - half * across),
    ]
    return path(board, [tip, *sides], color, 0)


def dimension(
    board: Board, left: float, right: float, y: float, start: int, color: str, *,
    label: Setting | None = None, above: float = 1.2,
) -> None:  # fmt: skip
    """A level dimension with its number in the gap; extension lines reach `above` it and a little below."""
    unit = board.unit
    up = above * unit
    gap = label.width / 2 + 1.4 * unit if label else 0.0
    middle, down = (left + right) / 2, 0.7 * unit
    lines = [((left, y - up), (left, y + down)), ((right, y - up), (right, y + down))]
    halves = [((middle - gap, y), (left, y)), ((middle + gap, y), (right, y))]
    nodes = [
        strokes(board, lines, color, FINE), strokes(board, halves, color, DIMENSION),
    ]  # fmt: skip
    if right - left > 4.5 * unit:
        nodes += [head(board, (left, y), -1, 0, color), head(board, (right, y), 1, 0, color)]
    area = Rect(left - unit, y - up - unit, right - left + 2 * unit, up + down + 2 * unit)
    board.enter(nodes, start, 380, opening(area))
    if label:
        board.text(
            label, middle - label.width / 2, y - label.height / 2, start + board.time(150), color=color,
            what="dimension", stagger=0,
        )  # fmt: skip


def upright(board: Board, x: float, top: float, foot: float, start: int, color: str) -> None:
    """An upright dimension without a number."""
    unit = board.unit
    lines = [((x, top), (x, foot))]
    nodes = [strokes(board, lines, color, DIMENSION)]
    if foot - top > 4.5 * unit:
        nodes += [head(board, (x, top), 0, -1, color), head(board, (x, foot), 0, 1, color)]
    area = Rect(x - unit, top - unit, 2 * unit, foot - top + 2 * unit)
    board.enter(nodes, start, 380, opening(area, upright=True))


def leader(
    board: Board, points: Sequence[Point], start: int, color: str, dash: tuple[float, ...] = ()
) -> None:
    """A line that ends in a dot."""
    draw(board, [path(board, points, color, DIMENSION, dash)], start, 350)
    dot = circle(board, points[-1], 0.6 * board.unit, color)
    board.enter([dot], start + board.time(300), 120, motion.fading)


def section(board: Board, area: Rect, *, chosen: bool = False) -> list[Node]:
    """A bar in section: deep and hatched in ink; in the accent and its shade where it matters."""
    if area.w < 1 or area.h < 1:
        return []
    colors = board.colors
    body, lines = (colors.accent, tint(board, SHADE)) if chosen else (tint(board, DEEP), colors.ink)
    edge = colors.accent if chosen else colors.ink
    small = min(area.w, area.h) < 1.2 * board.unit
    drawn: list[Node] = [box(board, area, body)]
    if not small:
        drawn.append(hatch(board, area, lines, 1.6, alpha=0.9 if chosen else 0.55))
    return [*drawn, box(board, area, edge, DIMENSION)]
