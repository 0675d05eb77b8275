"""Line: a course over time, engraved upright from zero to the line."""

import numpy as np

from vgenflow.engine.drawing import Path, Polygons, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.course import Course, telling, written
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.manners.editorial.charts.area import Area, start_of
from vgenflow.engine.manners.editorial.scenery import burin, forms
from vgenflow.engine.type import Setting, fit, fit_together


def curve(series: Series, area: Area, board: Board) -> bool:
    """The line with its points, chosen values and names; False, and nothing drawn, if names do not fit."""
    unit, count = board.unit, len(series.values)
    shown = telling(series)
    texts = [series.written(i, board.chinese) for i in shown]
    values = fit_together(
        texts,
        board.voice("display"),
        [(0.3 * area.width, 12 * unit)] * len(texts),
        board.size(6.4),
        board.size(3),
        1,
    )
    labels = _labels(series, area, board)
    if not labels:
        return False
    over = max(value.height for value in values) + 2.6 * unit
    deep = max(label.height for label in labels if label) + 1.6 * unit
    under = over if series.low < 0 else 0.0
    worded = 4.6 * unit if series.unit else 0.0
    left, right = area.left + 1.2 * unit, area.right - 0.5 * max(value.width for value in values)
    scale = (area.bottom - area.top - over - under - deep - worded) / series.span
    zero = area.top + over + series.high * scale
    xs = [left + (right - left) * i / (count - 1) for i in range(count)]
    points = [(x, zero - value * scale) for x, value in zip(xs, series.values, strict=True)]
    course = Course(tuple(points), zero)
    _engraving(course, board, start_of(board, 0))
    board.rule(area.left, zero, area.width, max(2, round(0.18 * unit)), board.colors.ink, 0, 900)
    ready = dict(zip(shown, values, strict=True))
    dots = _dots(points, series.highlight, board)
    edges = (area.left, area.right)
    for index, (x, y) in written(course, series, ready, dots, edges, unit, filled=True).items():
        drop = 0.0 if series.values[index] < 0 else 0.7 * ready[index].descent
        board.text(ready[index], x, y + drop, start_of(board, index) + board.time(300), what="value")
    foot = zero - series.low * scale + under
    for index, label in enumerate(labels):
        if label:
            x = min(max(area.left, xs[index] - label.width / 2), area.right - label.width)
            tone = board.colors.ink if index == series.highlight else board.colors.muted
            board.text(label, x, foot + unit, start_of(board, index), color=tone, what="label", stagger=0)
    if series.unit:
        unit_set = fit(
            series.unit,
            board.voice("text-italic"),
            area.width,
            4.5 * unit,
            board.size(board.scale.credit),
            board.reading,
            1,
        )
        board.text(
            unit_set,
            area.left,
            foot + deep + 0.4 * unit,
            board.time(700),
            color=board.colors.muted,
            what="unit",
        )
    return True


def _labels(series: Series, area: Area, board: Board) -> list[Setting | None]:
    """Names under the line; every second, third… where they would touch; else nothing."""
    count = len(series.labels)
    for every in range(1, max(1, count // 2) + 1):
        chosen = [i for i in range(count) if (count - 1 - i) % every == 0]
        box = (0.6 * area.width * every / max(1, count - 1), 4.6 * board.unit)
        settings = fit_together(
            [series.labels[i] for i in chosen],
            board.voice("text-italic"),
            [box] * len(chosen),
            board.size(3.5),
            board.reading,
            1,
        )
        if all(setting.fits for setting in settings):
            ready = dict(zip(chosen, settings, strict=True))
            return [ready.get(i) for i in range(count)]
    return []


def _engraving(course: Course, board: Board, start: int) -> None:
    """Upright lines between zero and the course, and the course itself."""
    unit, zero, bounds = board.unit, course.zero, course.bounds
    pitch = 0.95 * unit
    parts = list[Polygons]()
    for x in np.arange(bounds.x, bounds.x + bounds.w + 0.1, pitch):
        y = course.height(float(x))
        if abs(y - zero) > 0.3 * unit:
            middle = np.stack([np.full(4, x), np.linspace(y, zero, 4)], axis=1)
            parts.append(burin.swollen(middle, np.array([0.42, 0.34, 0.26, 0.14]) * unit))
    box = Rect(bounds.x - unit, bounds.y - unit, bounds.w + 2 * unit, bounds.h + 2 * unit)
    nodes = [Path(course.outline, box, board.colors.ink, stroke=0.5 * unit, round_caps=True)]
    if parts:
        nodes.insert(0, Path(Polygons.joined(parts), box, board.colors.accent))
    board.enter(nodes, start, 1600, motion.wiping(box))


def _dots(points: list[tuple[float, float]], lit: int | None, board: Board) -> list[float]:
    """A ring at each point, the one that matters filled; returns how far they reach."""
    unit = board.unit
    radii = [(1.9 if index == lit else 0.85) * unit for index in range(len(points))]
    for index, ((x, y), radius) in enumerate(zip(points, radii, strict=True)):
        rim = forms.flat(forms.disc(x, y, radius), board.colors.ink)
        core = forms.flat(
            forms.disc(x, y, radius - 0.36 * unit),
            board.colors.light if index == lit else board.colors.background,
        )
        board.enter([rim, core], start_of(board, index) + board.time(200), 400, motion.fading)
    return radii
