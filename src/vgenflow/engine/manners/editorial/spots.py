"""Spots: small engravings on one flat disc, with a ground line."""

import numpy as np

from vgenflow.engine.drawing import Layer, Node, Path, Polygons, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.manners.editorial.scenery import burin, forms
from vgenflow.engine.type import measure_line, place


def spot(board: Board, x: float, y: float, side: float, icon: str, number: int, start: int) -> None:
    """A disc of `side` around (`x`, `y`) with an icon, or else the number, on it."""
    palette, unit = board.style.day, board.unit
    tints = palette.tints or (palette.accent,)
    sand = tints[-2] if len(tints) > 1 else palette.hairline
    tint = (sand, tints[0], palette.light)[(number - 1) % 3]
    line = palette.accent_ink if tint == tints[0] else palette.ink
    shadow = palette.light_shadow or palette.accent
    hatching = (shadow, tints[len(tints) // 3], shadow)[(number - 1) % 3]
    radius = side / 2
    disc = forms.disc(x, y, radius)
    children: list[Path] = [forms.flat(disc, tint)]
    children += forms.lines(_shade(x, y, radius, unit, number), forms.bounds_of(disc), hatching)
    ground = y + 0.78 * radius
    thick = max(2.0, 0.28 * unit)
    board.enter([_layer(children)], start, 800, motion.fading)
    drawn = _figure(board, x, y, radius, icon, number, line)
    area = Rect(x - 1.3 * radius, y - 1.2 * radius, 2.6 * radius, 2.4 * radius)
    board.enter(drawn, start + board.time(160), 1100, motion.wiping(area, "bottom"))
    board.rule(x - 1.12 * radius, ground, 2.24 * radius, thick, board.colors.ink, start + board.time(80), 700)


def _layer(children: list[Path]) -> Layer:
    left, top = min(p.bounds.x for p in children), min(p.bounds.y for p in children)
    right = max(p.bounds.x + p.bounds.w for p in children)
    foot = max(p.bounds.y + p.bounds.h for p in children)
    return Layer(tuple(children), Rect(left, top, right - left, foot - top))


def _shade(x: float, y: float, radius: float, unit: float, number: int) -> Polygons:
    """Lines that close the lower right of the disc, thinner towards the light."""
    rng = np.random.default_rng(number)
    disc = forms.disc(x, y, radius)
    away = forms.disc(x - 0.42 * radius, y - 0.42 * radius, 1.08 * radius)
    inside = np.hypot(disc[:, 0] - x + 0.42 * radius, disc[:, 1] - y + 0.42 * radius) >= 1.08 * radius
    back = np.hypot(away[:, 0] - x, away[:, 1] - y) < radius
    first = int(np.flatnonzero(~inside & np.roll(inside, -1))[0]) + 1
    rim = np.roll(disc, -first, axis=0)[: int(inside.sum())]
    last = int(np.flatnonzero(~back & np.roll(back, -1))[0]) + 1
    hollow = np.roll(away, -last, axis=0)[: int(back.sum())][::-1]
    return burin.hatch(np.concatenate([rim, hollow]), -58, 0.62 * unit, 0.22 * unit, rng)


def _figure(
    board: Board, x: float, y: float, radius: float, icon: str, number: int, color: str
) -> list[Node]:
    side = 1.06 * radius
    drawn = (
        icon_path(icon, x - side / 2, y - 0.5 * side, side, color, max(2.0, 0.3 * board.unit))
        if icon
        else None
    )
    if drawn:
        return [drawn]
    line = measure_line(str(number), board.voice("display-italic"), 1.1 * radius)
    return list(place(line, x - line.width / 2, y + 0.38 * radius, color))
