"""Scene: a landscape in ink from a seed: mountains, mist that drifts, a moon; and one small thing in it."""

from dataclasses import dataclass, replace

import numpy as np

from vgenflow.engine.drawing import Layer, Painting, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.manners.ink.page import bloom
from vgenflow.engine.manners.ink.wash import Mountains, Range, Sky
from vgenflow.engine.paintings import Linear, Rounded

_LEAST_FOOT = 18
"""A landscape is at least so high, in hundredths of the short side."""
_SILK = "#D2C4A0"
_DRIFT = 0.005
"""Of the width a second: how fast mist goes."""
_SLOW = 3
"""Frames for which mist stands: it is soft, and goes by a pixel."""


@dataclass(frozen=True, slots=True)
class View:
    """Where a landscape stands and how it is made."""

    area: Rect
    seed: int
    horizon: float
    """Where its mountains begin, as a share of the height."""
    clear: float = 0.0
    """Share of the width that stays blank for type."""
    mirrored: bool = False
    moon: tuple[float, float] = (0.74, 0.24)
    """Its middle, in shares of the area."""
    radius: float = 9.0
    """Of the moon, in units."""


def landscape(board: Board, view: View, start: int) -> None:
    """Far washes, near ones, a boat or birds; mist drifts across as long as the scene lasts."""
    if board.sketch:
        return
    area = view.area
    far = Layer((_sky(board, view), _mountains(board, view, near=False)), area)
    near = Layer((_mountains(board, view, near=True),), area)
    bloom(board, [far], start)
    _mist(board, view)
    board.enter([Layer(tuple(_birds(board, view)), area)], start + board.time(900), 1200, motion.fading)
    bloom(board, [near], start + board.time(300))


def footing(board: Board) -> None:
    """Mountains under all text, out of the mist, where the foot of a page is free."""
    grid, unit = board.grid, board.unit
    texts = [box.rect for box in board.fit().boxes]
    foot = max((text.y + text.h for text in texts), default=grid.head) + 2 * unit
    if grid.height - foot >= _LEAST_FOOT * unit:
        area = Rect(0, foot, grid.width, grid.height - foot)
        moon = min(4.5, 0.09 * area.h / unit)
        landscape(board, View(area, board.stage.seed, 0.45, 0.3, moon=(0.8, 0.28), radius=moon), 0)


def _sky(board: Board, view: View) -> Painting:
    area, unit = view.area, board.unit
    x, y = view.moon[0] * area.w / unit, view.moon[1] * area.h / unit
    return Painting(
        Sky(board.colors.ink, view.seed, x, y, view.radius, 0.58, 68, 12.0 if area.y > 0 else 0.0), area, unit
    )


def _mountains(board: Board, view: View, *, near: bool, paper: str = "") -> Painting:
    rng = np.random.default_rng(view.seed + 3)
    tall = view.area.h / board.unit
    size = min(1.0, tall / 100) * float(rng.uniform(0.9, 1.15))
    top = view.horizon
    rows: tuple[Range, ...]
    if near:
        rows = (Range(top + 0.34 * (1 - top) + 0.14, 15 * size, 60, 0.86, 10, trees=True),)
    else:
        rows = (
            Range(top, 17 * size, 62, 0.4, 9 * size + 3),
            Range(top + 0.18 * (1 - top), 25 * size, 74, 0.62, 12 * size + 3),
        )
    recipe = Mountains(
        board.colors.ink, paper or board.colors.background, view.seed + (7 if near else 0), rows,
        min(0.9, view.clear + 0.16) if near and view.clear else view.clear, view.mirrored,
    )  # fmt: skip
    return Painting(recipe, view.area, board.unit)


def _mist(board: Board, view: View) -> None:
    """A band of the paper's own colour before the far mountains."""
    area, paper = view.area, board.colors.background
    high = 0.16 * area.h
    wide = 0.9 * area.w
    band = Rect(
        area.x - 0.1 * area.w, area.y + (view.horizon + 0.2 * (1 - view.horizon)) * area.h, wide, high
    )
    soft = Linear(((0, "#FFFFFF", 0), (0.3, "#FFFFFF", 1), (0.7, "#FFFFFF", 1), (1, "#FFFFFF", 0)), 0)
    fog = Linear(((0, paper, 0), (0.5, paper, 0.5), (1, paper, 0)), 90)
    layer = Layer((Painting(fog, band, board.unit),), band, clip=area, mask=Painting(soft, band, board.unit))
    pace = _DRIFT * area.w / float(board.stage.rate.fraction)

    def at(frame: int) -> Nodes:
        return (replace(layer, dx=round(pace * motion.held(frame, _SLOW), 1)),)

    board.moving(at, board.frames)


def _birds(board: Board, view: View) -> list[Path]:
    """A few strokes near the moon: birds on their way."""
    rng = np.random.default_rng(view.seed + 9)
    unit, area = board.unit, view.area
    side = -1 if view.moon[0] > 0.5 else 1
    x = area.x + view.moon[0] * area.w + side * (view.radius + 9) * unit
    y = area.y + view.moon[1] * area.h - view.radius * unit * 0.1
    out = list[Path]()
    for index in range(int(rng.integers(3, 6))):
        left, top = x + side * index * 3.1 * unit, y + (index % 3 - 0.6 * index) * 1.1 * unit
        wing = float(rng.uniform(0.8, 1.25)) * unit
        d = (
            f"M{left - wing:.1f} {top - 0.45 * wing:.1f}Q{left - 0.4 * wing:.1f} {top - 0.5 * wing:.1f} "
            f"{left:.1f} {top:.1f}Q{left + 0.45 * wing:.1f} {top - 0.75 * wing:.1f} "
            f"{left + wing:.1f} {top - 0.6 * wing:.1f}"
        )
        box = Rect(left - 2 * wing, top - 2 * wing, 4 * wing, 4 * wing)
        out.append(Path(d, box, board.colors.ink, stroke=max(1.0, 0.2 * unit), round_caps=True, alpha=0.75))
    return out


def moon_window(board: Board, area: Rect, start: int, seed: int) -> None:
    """A landscape on aged silk in a round frame with a double hairline."""
    if board.sketch or area.w < 8 * board.unit:
        return
    unit, silk = board.unit, _silk(board)
    view = View(area, seed, 0.5, moon=(0.66, 0.28), radius=0.075 * area.w / unit)
    inside = (
        Painting(silk, area, unit),
        _sky(board, view),
        _mountains(board, view, near=False, paper=_SILK),
        _mountains(board, view, near=True, paper=_SILK),
    )
    disc = Layer(inside, area, mask=Painting(Rounded(oval=True), area, unit))
    rim = list[Path]()
    middle, thin = (area.x + area.w / 2, area.y + area.h / 2), max(1.0, 0.1 * unit)
    for out in (0.5, 1.1):
        radius = area.w / 2 + out * unit
        rim.append(_circle(*middle, radius, board.colors.muted, thin))
    bloom(board, [disc], start)
    board.enter(rim, start + board.time(300), 900, motion.fading)


def _silk(board: Board) -> Linear:
    silk = board.colors.tints[3]
    return Linear(((0, _SILK, 1), (0.6, silk, 1), (1, _SILK, 1)), 80)


def _circle(x: float, y: float, radius: float, color: str, weight: float) -> Path:
    d = (
        f"M{x - radius:.1f} {y:.1f}A{radius:.1f} {radius:.1f} 0 1 1 {x + radius:.1f} {y:.1f}"
        f"A{radius:.1f} {radius:.1f} 0 1 1 {x - radius:.1f} {y:.1f}Z"
    )
    reach = radius + weight
    return Path(d, Rect(x - reach, y - reach, 2 * reach, 2 * reach), color, stroke=weight)
