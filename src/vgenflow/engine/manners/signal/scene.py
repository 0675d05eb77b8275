"""Scenes of the night in flat facets: stars, peaks, a town with lit windows, tracks that meet far away."""

import numpy as np

from vgenflow.engine.drawing import Box, Layer, Node, Path, Polygons, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board

_BANDS = 48


def night(board: Board, area: Rect, horizon: float, start: int, *, clear: float = 0.0) -> None:
    """A landscape that fills `area`; nothing tall stands left of `clear`. A sketch goes without."""
    if board.sketch or area.h < 12 * board.unit:
        return
    rng = np.random.default_rng(board.stage.seed * 131 + board.stage.number)
    kind = (board.stage.seed + board.stage.number) % 3
    sky = _sky(board, area, horizon, rng)
    far = _peaks(board, area, horizon, rng, clear)
    near = _tracks(board, area, horizon, rng, clear) if kind != 1 else _road(board, area, horizon)
    town = _town(board, area, horizon, rng, clear) if kind != 2 else []
    board.still(Layer(tuple(sky), area, clip=area))
    box = Rect(area.x, area.y, area.w, area.h)
    for order, nodes in enumerate((far, town, near)):
        if nodes:
            layer = Layer(tuple(nodes), box, clip=area)
            how = motion.wiping(box, "left" if order == 2 else "bottom")
            board.enter([layer], start + board.time(140 * order), 700, how, motion.kept)


def facet(points: list[tuple[float, float]], color: str) -> Path:
    """A plane of one colour."""
    corners = np.array(points)
    low, high = corners.min(axis=0) - 1, corners.max(axis=0) + 1
    bounds = Rect(float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1]))
    return Path(Polygons(corners.round(1).astype("<f4").tobytes(), (len(points),)), bounds, color)


def _blend(one: str, other: str, share: float) -> str:
    levels = [
        round(int(one[i : i + 2], 16) * (1 - share) + int(other[i : i + 2], 16) * share) for i in (1, 3, 5)
    ]
    return "#" + "".join(f"{level:02X}" for level in levels)


def tone(board: Board, index: int) -> str:
    """One of the blues, from the darkest."""
    tints = board.style.day.tints or (board.colors.surface,)
    return tints[min(index, len(tints) - 1)]


def _sky(board: Board, area: Rect, horizon: float, rng: np.random.Generator) -> list[Path | Box]:
    """From the page's navy to a lighter one at the horizon, with stars, and the ground below."""
    top, low = board.colors.background, tone(board, 1)
    high = (horizon - area.y) / _BANDS
    nodes: list[Path | Box] = [
        Box(Rect(area.x, area.y + i * high, area.w, high + 1), _blend(top, low, (i / (_BANDS - 1)) ** 1.6))
        for i in range(_BANDS)
    ]
    nodes.append(Box(Rect(area.x, horizon, area.w, area.y + area.h - horizon), tone(board, 0)))
    for _ in range(46):
        x, y = rng.uniform(area.x, area.x + area.w), rng.uniform(area.y, area.y + 0.7 * (horizon - area.y))
        side = max(1.5, rng.uniform(0.14, 0.3) * board.unit)
        nodes.append(Box(Rect(x, y, side, side), tone(board, 5), alpha=0.8, radius=side / 2))
    return nodes


def _peaks(
    board: Board, area: Rect, horizon: float, rng: np.random.Generator, clear: float
) -> list[Path | Box]:
    """Two ranks of mountains, each with a lit and a shaded side."""
    nodes = list[Path | Box]()
    room = horizon - area.y
    for rank, (shade, light) in enumerate(((1, 2), (2, 3))):
        x = area.x - 10 * board.unit
        while x < area.x + area.w:
            wide = rng.uniform(24, 44) * board.unit * (1.1 - 0.3 * rank)
            tall = min(room, 60 * board.unit) * rng.uniform(0.24, 0.5) * (1 - 0.35 * rank)
            if x + wide / 2 < clear:
                tall *= 0.4
            top = (x + wide * rng.uniform(0.4, 0.6), horizon - tall)
            notch = (top[0] + wide * rng.uniform(-0.05, 0.04), horizon - tall * 0.45)
            nodes.append(facet([(x, horizon), top, (x + wide, horizon)], tone(board, shade)))
            nodes.append(
                facet([top, notch, (top[0] - 0.04 * wide, horizon), (x, horizon)], tone(board, light - 1))
            )
            if rank:
                nodes.append(facet([(x, horizon), top, (top[0] - 0.12 * wide, horizon)], tone(board, light)))
            x += wide * rng.uniform(0.5, 0.8)
    return nodes


def _town(
    board: Board, area: Rect, horizon: float, rng: np.random.Generator, clear: float
) -> list[Path | Box]:
    """Blocks with lit windows; one of them red."""
    unit, nodes = board.unit, list[Path | Box]()
    x, windows = max(area.x, clear), list[Rect]()
    while x < area.x + area.w:
        wide = rng.uniform(5, 11) * unit
        tall = min(rng.uniform(7, 26) * unit, 0.62 * (horizon - area.y))
        shade = tone(board, int(rng.integers(1, 3)))
        nodes.append(Box(Rect(x, horizon - tall, wide, tall), shade))
        nodes.append(Box(Rect(x + 0.7 * wide, horizon - tall, 0.3 * wide, tall), tone(board, 0), alpha=0.55))
        for row in range(int(tall / (2.6 * unit))):
            for column in range(int(wide / (2.2 * unit))):
                if rng.random() < 0.34:
                    left, top = x + (0.7 + 2.1 * column) * unit, horizon - tall + (1 + 2.6 * row) * unit
                    windows.append(Rect(left, top, unit, 1.4 * unit))
        x += wide
    red = int(rng.integers(0, max(1, len(windows))))
    light = board.style.day.tints[-1] if board.style.day.tints else board.colors.ink
    for index, window in enumerate(windows):
        nodes.append(Box(window, board.colors.accent if index == red else light))
    return nodes


def _tracks(
    board: Board, area: Rect, horizon: float, rng: np.random.Generator, clear: float
) -> list[Path | Box]:
    """Rails that meet on the horizon, sleepers between them, a red light where they end."""
    unit = board.unit
    far = max(clear, area.x + area.w * 0.5) + rng.uniform(0.1, 0.3) * (area.w - max(clear, area.w * 0.5))
    low, deep = area.y + area.h, area.y + area.h - horizon
    near, wide = far - 0.1 * area.w, 0.62 * area.w
    bed = _blend(tone(board, 0), tone(board, 1), 0.6)
    nodes: list[Path | Box] = [facet([(far, horizon), (near - wide / 2, low), (near + wide / 2, low)], bed)]
    for index in range(14):
        share = ((index + 1) / 14) ** 2.2
        y, half = horizon + share * deep, share * wide * 0.3
        middle = far + share * (near - far)
        thick = max(1.0, 0.9 * unit * share)
        nodes.append(Box(Rect(middle - half, y - thick, 2 * half, thick), tone(board, 2)))
    for side in (-1, 1):
        foot = near + side * wide * 0.22
        nodes.append(
            facet([(far, horizon), (foot - 0.7 * unit, low), (foot + 0.7 * unit, low)], tone(board, 6))
        )
    lamp = 0.9 * unit
    nodes.append(
        Box(Rect(far - lamp, horizon - 2.6 * lamp, 2 * lamp, 2 * lamp), board.colors.accent, radius=lamp)
    )
    return nodes


def _road(board: Board, area: Rect, horizon: float) -> list[Path | Box]:
    """Level strips of a plain and one red line through it."""
    unit, low = board.unit, area.y + area.h
    nodes = list[Path | Box]()
    y, index = horizon, 0
    while y < low:
        high = (1.2 + 1.5 * index) * unit
        nodes.append(Box(Rect(area.x, y, area.w, min(high, low - y)), tone(board, index % 2)))
        y += high
        index += 1
    line = Rect(area.x, horizon + 0.34 * (low - horizon), area.w, max(3.0, 0.9 * unit))
    nodes.append(Box(line, board.colors.accent))
    return nodes


def scrim(board: Board, area: Rect, side: str = "left") -> None:
    """Navy that fades across an area, so that type holds over a picture."""
    if board.sketch:
        return
    count = 24
    color = board.style.night.background
    nodes = list[Node]()
    for index in range(count):
        share = (index / (count - 1)) ** 1.3
        alpha = 0.92 * (1 - share)
        if side == "left":
            part = Rect(area.x + index * area.w / count, area.y, area.w / count, area.h)
        else:
            part = Rect(area.x, area.y + area.h - (index + 1) * area.h / count, area.w, area.h / count)
        left, top = 2 * round(part.x / 2), 2 * round(part.y / 2)
        right, foot = 2 * round((part.x + part.w) / 2), 2 * round((part.y + part.h) / 2)
        nodes.append(Box(Rect(left, top, right - left, foot - top), color, alpha=round(alpha, 3)))
    board.still(*nodes)
