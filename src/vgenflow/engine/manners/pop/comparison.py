"""Comparison: two grounds meet in a wavy edge; every row a pair of balls with areas true to the values."""

import math
from dataclasses import dataclass

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.comparison import ComparisonProps, Row, shares_of
from vgenflow.engine.manners.pop.shapes import circle, dotted, seam
from vgenflow.engine.manners.pop.springs import ball, gathered, gone
from vgenflow.engine.manners.pop.tones import facing, indigo, tangerine
from vgenflow.engine.manners.pop.values import values_of
from vgenflow.engine.manners.pop.words import fill_pill, pill_of
from vgenflow.engine.type import Setting
from vgenflow.story.template import Palette

_LEAST = 0.12
"""Radius of the smallest ball, in those of the largest."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """Measures that all rows share, in pixels."""

    middle: float
    """Where the grounds meet."""
    top: float
    high: float
    over: float
    """Room for the measure above a row's values; 0 if it stands between them."""
    radius: float
    near: float
    """From the middle to a ball's rim."""
    outer: float
    """From the middle to the values."""


def lay(props: ComparisonProps, board: Board) -> None:
    """Both grounds, names in pills, rows."""
    grid, unit = board.grid, board.unit
    other = facing(board)
    middle = round((grid.left + grid.right) / 2)
    if not board.sketch:
        edge = seam(middle, 3.4 * unit, Rect(0, -2, grid.width + 2, grid.height + 4), other.background)
        board.enter([edge], 0, 620, motion.wiping(edge.bounds, "right"), motion.kept)
    half = middle - grid.left - 5.5 * unit
    top = grid.head + unit
    foot = top
    for index, (text, what, ms) in enumerate(((props.left, "left", 100), (props.right, "right", 350))):
        setting, size = pill_of(board, text.replace("*", ""), half, 7.4, 2, "display")
        area = Rect(grid.left if index == 0 else grid.right - size.w, top, size.w, size.h)
        tilt = (2 * index - 1) * min(1.8, 900 / max(1.0, area.w)) if len(setting.lines) == 1 else 0.0
        paper = board.style.day.surface if index == 0 else _strong(other)
        fill_pill(board, setting, area, board.cue(what, ms), paper=paper, tilt=tilt, what="name")
        foot = max(foot, top + size.h)
    _rows(props.rows, board, other, middle, foot + 2.6 * unit)


def _strong(ground: Palette) -> str:
    return ground.tints[0] if ground.tints else ground.accent


def _rows(rows: tuple[Row, ...], board: Board, other: Palette, middle: float, top: float) -> None:
    grid, unit = board.grid, board.unit
    labels = [_measure(board, row.label) for row in rows]
    shares = [shares_of(row) for row in rows]
    plan = _planned(board, rows, middle, top, max(size.w for _, size in labels), any(shares))
    wide = (grid.right - grid.left) / 2 - plan.outer
    texts = [text.replace("*", "") for row in rows for text in (row.left, row.right)]
    values = values_of(board, texts, wide, plan.high - plan.over - 1.4 * unit)
    for index, (row, (setting, size)) in enumerate(zip(rows, labels, strict=True)):
        start = board.cue(f"row{index + 1}", 500 + 350 * index)
        y = plan.top + index * plan.high + plan.over + (plan.high - plan.over) / 2
        if (share := shares[index]) and plan.radius and not board.sketch:
            _pair(
                board,
                plan,
                y,
                size.w / 2 if grid.wide and row.label else 0.0,
                share,
                (board.colors, other),
                start,
            )
        for column, ground in enumerate((board.colors, other)):
            left = middle + plan.outer if column else middle - plan.outer - wide
            value = values[2 * index + column]
            value.lay(board, left, y, wide, start + board.time(200), ground, right=column == 0)
        if row.label:
            at = y if grid.wide else plan.top + index * plan.high + plan.over / 2
            area = Rect(middle - size.w / 2, at - size.h / 2, size.w, size.h)
            fill_pill(board, setting, area, start, paper=indigo(board), what="measure")


def _measure(board: Board, label: str) -> tuple[Setting, Rect]:
    """The pill between the values, or over them."""
    wide = (0.34 if board.grid.wide else 0.8) * board.grid.measure
    setting, size = pill_of(board, label, wide, 4, 2)
    return setting, size if label else Rect(0, 0, 0, 0)


def _planned(
    board: Board, rows: tuple[Row, ...], middle: float, top: float, widest: float, balled: bool
) -> _Plan:  # fmt: skip
    grid, unit = board.grid, board.unit
    high = min((grid.bottom - top) / len(rows), 27 * unit)
    over = 0.0 if grid.wide or not any(row.label for row in rows) else min(7 * unit, 0.4 * high)
    radius = min(0.44 * (high - over), (9 if grid.wide else 6.5) * unit)
    if not balled or radius < 1.6 * unit:
        radius = 0.0
    near = widest / 2 + 2 * unit if grid.wide else 4.4 * unit
    near = max(near + (4 * unit if radius and grid.wide else 0.0), 6 * unit if grid.wide else 0.0)
    outer = near + (2 * radius + 2 * unit if radius else 0.0)
    return _Plan(middle, top, high, over, radius, near, outer)


def _pair(
    board: Board, plan: _Plan, y: float, inner: float, share: tuple[float, float],
    grounds: tuple[Palette, Palette], start: int,
) -> None:  # fmt: skip
    """A ball on each ground; a dotted line from each to the measure, which reaches `inner` to both sides."""
    unit = board.unit
    for column, sign in ((0, -1), (1, 1)):
        ground = grounds[column]
        x, r = (
            plan.middle + sign * (plan.near + plan.radius),
            plan.radius * max(_LEAST, math.sqrt(share[column])),
        )
        if inner:
            one, far = plan.middle + sign * (inner + unit), x - sign * (r + unit)
            left, right = min(one, far), max(one, far)
            if right - left > 2 * unit:
                line = dotted([(left, y), (right, y)], [0.0], 0.5 * unit, ground.ink)
                board.enter([line], start, 360, motion.wiping(line.bounds), gone(board))
        lit = tangerine(board)
        tone = lit if column == 0 and ground.background != lit else _strong(ground)
        ball(board, gathered(circle(x, y, r, tone)), x, y + r, start + board.time(80 * column))
