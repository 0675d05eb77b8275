"""Scenery: what a page has besides words: a ring or a disc at an edge, hills, a moon, balls, stars."""

from vgenflow.engine.drawing import Box, Layer, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.easing import Spring
from vgenflow.engine.manners.pop.emblems import emblem
from vgenflow.engine.manners.pop.shapes import Hill, circle, face, ring, star
from vgenflow.engine.manners.pop.springs import BIG, ball, breathing, drifting, gathered, popped
from vgenflow.engine.manners.pop.tones import dark, mint, pink, tint

_SPARE = 30.0
"""How far hills reach out of the frame for their drift, in hundredths of the short side."""
_HALO, _SUNK = 1.42, 1.05
"""Radius of a halo, and how far over the lower edge a ball is that shows something, in radii of the ball."""
_LEAST_BALL = 10.0
"""Radius of a ball that shows something, in the same."""
_STARS = ((0.34, 0.07, 1.1), (0.56, 0.085, 1.8), (0.965, 0.07, 1.9), (0.575, 0.44, 1.3), (0.975, 0.6, 1.3))


def disc(board: Board, x: float, y: float, radius: float, *, hollow: bool = False, start: int = 0) -> None:
    """One huge disc or ring in the ground's own darker tone, half out of the frame."""
    if board.sketch:
        return
    color = board.colors.hairline
    shape = ring(x, y, radius, 0.42 * radius, color) if hollow else circle(x, y, radius, color)
    spring: Spring = BIG
    popped(board, [gathered(shape)], start, x, y, spring=spring, stays=True)


def corner(board: Board, start: int = 0) -> None:
    """The page's one big shape: low at the right or high at the right, solid or hollow, by turns."""
    grid, unit = board.grid, board.unit
    which = board.stage.number % 3
    if which == 0:
        disc(board, grid.width - 4 * unit, 8 * unit, 34 * unit, hollow=True, start=start)
    elif which == 1:
        disc(board, grid.width - 10 * unit, grid.height - 4 * unit, 42 * unit, hollow=True, start=start)
    else:
        disc(board, grid.width - 2 * unit, grid.height - 2 * unit, 38 * unit, start=start)


def hills(board: Board, top: float, *, colors: tuple[str, ...] = ()) -> tuple[Hill, ...]:
    """Wavy hills from `top` down to the frame's foot, the farthest first; the nearest one drifts."""
    grid, unit = board.grid, board.unit
    spare, foot = _SPARE * unit, grid.height + 2.0
    tones = colors or hill_colors(board)
    deep = grid.height - top
    rise = min(5.5 * unit, 0.14 * deep)
    phase = 0.13 * (board.stage.number % 4)
    edges = tuple(
        Hill(
            top + rise + index * (0.36 * deep),
            rise * (1 - 0.2 * index),
            (1.25 - 0.2 * index) * max(grid.width, 120 * unit),
            phase + 0.37 * index,
        )
        for index in range(len(tones))
    )
    if board.sketch:
        return edges
    for index, (edge, color) in enumerate(zip(edges, tones, strict=True)):
        last = index + 1 == len(tones)
        path = edge.filled(-4.0, grid.width + (spare if last else 4.0), foot, color)
        layer = Layer((path,), path.bounds)
        if last:
            drifting(board, layer, spare - unit)
        else:
            board.enter([layer], 0, 480, lambda nodes, _: nodes, motion.kept)
    return edges


def hill_colors(board: Board) -> tuple[str, ...]:
    """Three of them: the ground's darker neighbour first."""
    day, night = board.style.day, board.style.night
    mine = board.colors.background
    first = board.style.grounds[4].background if len(board.style.grounds) > 4 else night.hairline
    far = first if mine != first else night.background
    others = [one for one in (pink(board), mint(board), day.background) if one != mine]
    return (far, *(others * 2)[:2])


def moon(board: Board, x: float, y: float, radius: float, *, lively: bool, start: int = 0) -> None:
    """A large ball in the sky with its halo; if `lively`, what the page speaks of on it, or a calm face."""
    if board.sketch:
        return
    yellow = board.style.day.background
    paper = yellow if board.colors.background != yellow else tint(board, 3)
    halo = board.colors.hairline
    popped(board, [gathered(circle(x, y, _HALO * radius, halo))], start, x, y, spring=BIG, stays=True)
    spots = [
        circle(
            x + a * radius, y + b * radius, c * radius, board.style.day.hairline if paper == yellow else halo
        )
        for a, b, c in ((-0.5, -0.52, 0.13), (0.25, -0.68, 0.07), (0.55, -0.4, 0.09))
    ]
    told = emblem(board, x, y, 1.36 * radius, paper) if lively else ()
    calm = (
        face(x, y + 0.06 * radius, radius, board.style.day.ink, tint(board, 3) if paper == yellow else yellow)
        if lively
        else ()
    )
    on_it: tuple[Box | Path, ...] = told or (*spots, *calm)
    layer = gathered(circle(x, y, radius, paper), *on_it)
    breathing(board, layer, x, y, start + board.time(90))


def stars(board: Board, clear: Rect, low: float) -> None:
    """Five at most, on dark grounds alone, away from the words."""
    if board.sketch or not dark(board.colors.background):
        return
    grid, unit = board.grid, board.unit
    for index, (across, down, size) in enumerate(_STARS):
        x, y = across * grid.width, down * grid.height
        inside = (
            clear.x - 2 * unit < x < clear.x + clear.w + 2 * unit
            and clear.y - 2 * unit < y < clear.y + clear.h + 2 * unit
        )
        if inside or y > low:
            continue
        popped(board, [star(x, y, size * unit, board.style.night.ink)], board.time(500 + 120 * index), x, y)


def caravan(
    board: Board, edges: tuple[Hill, ...], left: float, right: float, ceiling: float, start: int
) -> None:  # fmt: skip
    """Balls that drop on a hill one after another, each smaller than the one before it.

    On the first hill where they stay below `ceiling`.
    """
    if board.sketch:
        return
    unit = board.unit
    x = left
    low = [edge for edge in edges if edge.at(left + 5 * unit) - 11 * unit > ceiling]
    if not low:
        return
    edge = low[0]
    for index, size in enumerate((5.2, 4.0, 3.0)):
        r = size * unit
        x += r
        if x + r > right:
            return
        foot = edge.at(x) + 0.25 * unit
        layer = gathered(circle(x, foot - r, r, tint(board, (3, 2, 1)[index])))
        ball(board, layer, x, foot, start + board.time(150 * index))
        x += r + 1.2 * unit


def pair(board: Board, right: float, foot: float, start: int) -> None:
    """A large and a small ball side by side, up to an edge."""
    if board.sketch:
        return
    unit = board.unit
    for index, (away, size, tone) in enumerate(((12.6, 6.4, 3), (3.4, 3.4, 0))):
        x, r = right - away * unit, size * unit
        layer = gathered(circle(x, foot - r, r, tint(board, tone)))
        ball(board, layer, x, foot, start + board.time(160 * index))


def backdrop(board: Board, foot: float, right: float, start: int) -> None:
    """Under few words: hills, a sun half behind them, balls where there is room."""
    grid, unit = board.grid, board.unit
    top = max(foot + 2 * unit, (0.66 if grid.tall else 0.62) * grid.height)
    if board.subject and _told(board, foot, right, top, start):
        return
    if grid.height - top < 15 * unit:
        corner(board, start)
        return
    room = top - foot
    r = min((24 if grid.wide else 20) * unit, max(8 * unit, room))
    x = grid.width - 1.5 * r
    if right < x - 1.5 * r:
        r = min(24 * unit, 0.3 * grid.height)
    if not board.sketch:
        moon(
            board,
            grid.width - 1.35 * r,
            top + 0.2 * r if right < x - 1.5 * r else top + 0.35 * r,
            0.8 * r,
            lively=False,
            start=start,
        )
    edges = hills(board, top)
    caravan(board, edges[:2], grid.left + 6 * unit, grid.width - 2.6 * r, foot, start + board.time(300))


def _told(board: Board, foot: float, right: float, top: float, start: int) -> bool:
    """A ball that shows what the page speaks of, beside the words or under them; False without room."""
    grid, unit = board.grid, board.unit
    low = grid.height if grid.wide else grid.bottom
    beside = (grid.width - right - 3 * unit) / (2 * _HALO)
    under = (low - foot) / (_HALO + _SUNK)
    radius = min(max(beside, under), 25 * unit)
    if radius < _LEAST_BALL * unit:
        return False
    x = grid.width - 1.2 * radius if grid.wide else grid.right - radius
    edges = hills(board, top) if under >= beside else ()
    middle = low - _SUNK * radius if under >= beside else max(0.4 * grid.height, _HALO * radius)
    moon(board, x, middle, radius, lively=True, start=start)
    if under < beside:
        edges = hills(board, max(top, middle + 0.8 * radius))
    caravan(board, edges[:2], grid.left + 6 * unit, x - (_HALO + 0.2) * radius, foot, start + board.time(300))
    return True
