"""Donut: the parts of a whole as a ring that closes, each with its share beside it and its name in a list."""

import math

from vgenflow.engine.drawing import Box, Path, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.chart import ChartProps
from vgenflow.engine.layouts.entrances import drawing
from vgenflow.engine.layouts.series import Series, series_of
from vgenflow.engine.layouts.shades import mixed
from vgenflow.engine.manners.parts import Parts, parts_of
from vgenflow.engine.manners.shared.footnote import above_note
from vgenflow.engine.type import fit_together
from vgenflow.story.color import contrast

_SHADES = (0.92, 0.78, 0.66, 0.56, 0.48, 0.42, 0.37)
"""How much of the ink is in the parts that do not stand out, the largest first."""
_GAP = 1.1
"""Between parts, in hundredths of the short side."""
_SEEN = 3.0
"""Contrast at which a surface is told from the ground (WCAG 2.2, 1.4.11)."""
_SQUAT, _ROW = 0.85, 7.0
"""How high the room may be, to its width, for ring and list side by side; a row under a ring, in units."""
_DRAWN = 700


def lay(props: ChartProps, board: Board) -> None:
    """Title, the ring at the left and the list of its parts at the right; one over the other if tall."""
    grid, unit, parts = board.grid, board.unit, parts_of(board.style.manner)
    parts.open(board)
    series = series_of(props)
    top = parts.heading(props.title, board, 0.24)
    bottom = above_note(props.note, board)
    room = bottom - top
    beside = room < _SQUAT * grid.measure
    if beside:
        side = 0.46 * grid.measure
        ring = Rect(grid.left, top, side, room)
        rows = Rect(grid.left + side + 5 * unit, top, grid.measure - side - 5 * unit, room)
    else:
        side = min(0.62 * room, room - (3 + _ROW * len(series.values)) * unit)
        ring = Rect(grid.left, top, grid.measure, side)
        rows = Rect(grid.left, top + side + 3 * unit, grid.measure, room - side - 3 * unit)
    colors = _colors(series, board, parts)
    _ring(series, ring, board, colors)
    _list(series, rows, board, colors, level=beside)


def _colors(series: Series, board: Board, parts: Parts) -> list[str]:
    """The part that matters in the colour that stands out, the others in ink that fades with their size."""
    order = sorted(range(len(series.values)), key=lambda i: (-series.values[i], i))
    others = [i for i in order if i != series.highlight]
    ink, lit = board.colors.ink, parts.color(board)
    if lit == ink and contrast(board.colors.accent, board.colors.background) >= _SEEN:
        lit = board.colors.accent
    shades = {part: _SHADES[at + (lit == ink)] for at, part in enumerate(others)}
    return [
        lit if i == series.highlight else mixed(board.colors.background, board.colors.ink, shades[i])
        for i in range(len(series.values))
    ]


def _start(board: Board, index: int) -> int:
    return board.cue(f"bar{index + 1}", 400 + 220 * index)


def _ring(series: Series, area: Rect, board: Board, colors: list[str]) -> None:
    """From twelve o'clock on, each part draws itself from where the last one ends."""
    x, y = area.x + area.w / 2, area.y + area.h / 2
    whole = sum(series.values) or 1.0
    size = board.size(max(3.2, 0.5 * board.scale.value))
    texts = [series.written(i, board.chinese) for i in range(len(series.values))]
    settings = fit_together(
        texts, board.voice("label"), [(10 * board.unit, 5 * board.unit)] * len(texts), size, board.reading, 1
    )
    beside, over = max(text.width for text in settings), max(text.height for text in settings)
    outer = min(area.w / 2 - beside, area.h / 2 - over) - board.unit
    wide = 0.36 * outer
    radius = outer - wide / 2
    turn, taken = -math.pi / 2, list[Rect]()
    for index, value in enumerate(series.values):
        swept = 2 * math.pi * value / whole
        gap = min(_GAP * board.unit / radius, 0.3 * swept)
        start = _start(board, index)
        arc = _arc(x, y, radius, turn + gap / 2, turn + swept - gap / 2)
        board.enter([Path(arc, area, colors[index], stroke=wide)], start, _DRAWN, drawing)
        middle, text = turn + swept / 2, settings[index]
        away = outer + 0.6 * board.unit
        left = x + math.cos(middle) * (away + text.width / 2) - text.width / 2
        above = y + math.sin(middle) * (away + text.height / 2) - text.height / 2
        around = Rect(left - board.unit, above, text.width + 2 * board.unit, text.height)
        if not any(_meet(around, other) for other in taken):
            taken.append(around)
            board.text(text, left, above, start + board.time(250), what=f"share {index + 1}")
        turn += swept


def _meet(one: Rect, other: Rect) -> bool:
    """Whether two shares would touch: then the later has its share in the list alone."""
    across = one.x < other.x + other.w and other.x < one.x + one.w
    return across and one.y < other.y + other.h and other.y < one.y + one.h


def _arc(x: float, y: float, radius: float, since: float, until: float) -> str:
    """An arc as cubic curves of at most a sixth of the circle."""
    count = max(1, math.ceil((until - since) / (math.pi / 3)))
    step = (until - since) / count
    pull = 4 / 3 * math.tan(step / 4) * radius
    d = f"M{x + radius * math.cos(since):.2f} {y + radius * math.sin(since):.2f}"
    for index in range(count):
        a, b = since + index * step, since + (index + 1) * step
        points = (
            (x + radius * math.cos(a) - pull * math.sin(a), y + radius * math.sin(a) + pull * math.cos(a)),
            (x + radius * math.cos(b) + pull * math.sin(b), y + radius * math.sin(b) - pull * math.cos(b)),
            (x + radius * math.cos(b), y + radius * math.sin(b)),
        )
        d += "C" + " ".join(f"{px:.2f} {py:.2f}" for px, py in points)
    return d


def _list(series: Series, area: Rect, board: Board, colors: list[str], *, level: bool) -> None:
    """Swatch, name and share of each part, in the order of the ring; `level` with it."""
    unit, count = board.unit, len(series.values)
    high = min(area.h / count, 13 * unit)
    top = area.y + max(0.0, (area.h - high * count) / 2) if level else area.y
    swatch = min(0.5 * high, 3.6 * unit)
    texts = [series.written(i, board.chinese) for i in range(count)]
    figures = fit_together(
        texts, board.voice("display"), [(0.3 * area.w, high - unit)] * count, board.size(board.scale.item),
        board.reading, 1,
    )  # fmt: skip
    column = max(figure.width for figure in figures)
    wide = area.w - column - swatch - 5 * unit
    names = fit_together(
        series.labels, board.voice("text"), [(wide, high - unit)] * count,
        min(board.size(0.85 * board.scale.item), 1.1 * figures[0].size), board.reading, 3,
    )  # fmt: skip
    for index, (name, figure) in enumerate(zip(names, figures, strict=True)):
        y, start = top + index * high, _start(board, index)
        middle = y + high / 2
        board.enter(
            [Box(Rect(area.x, middle - swatch / 2, swatch, swatch), colors[index], radius=0.2 * swatch)],
            start,
            400,
            drawing,
        )
        left = area.x + swatch + 2 * unit
        board.text(name, left, middle - name.height / 2, start + board.time(150), what=f"name {index + 1}")
        board.text(
            figure, area.x + area.w - column, middle - figure.height / 2, start + board.time(250),
            align="right", width=column, what=f"value {index + 1}",
        )  # fmt: skip
