"""Comparison: bars mirrored on a centre line, each row on its own scale with dimensions under it."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.comparison import ComparisonProps, Row, shares_of
from vgenflow.engine.manners.blueprint.pen import (
    CENTRE,
    CONSTRUCTION,
    DEEP,
    DIMENSION,
    FINE,
    box,
    dimension,
    draw,
    section,
    strokes,
    tint,
)
from vgenflow.engine.manners.blueprint.sheet import display, guides, open_sheet
from vgenflow.engine.type import Setting, fit_together
from vgenflow.engine.type.shaping import plain


def lay(props: ComparisonProps, board: Board) -> None:
    """Names at both edges, then the rows."""
    grid, unit, colors = board.grid, board.unit, board.colors
    top = open_sheet(board) + unit
    if grid.height < 1.6 * grid.width:
        top += 1.6 * unit
    seam = round((grid.left + grid.right) / 2)
    half = seam - grid.left - 2 * unit
    size = (
        min(
            display(board, plain(text), half, 15 * unit, board.scale.section * 1.15, 2, 3).size
            for text in (props.left, props.right)
        )
        / unit
    )
    sides = [
        display(board, plain(text), half, 15 * unit, size, 2, min(3, size))
        for text in (props.left, props.right)
    ]
    guides(board, max(sides, key=lambda side: len(side.lines)), grid.left, top, grid.right, 0)
    foot = top
    for side, what, ms in zip(sides, ("left", "right"), (100, 350), strict=True):
        right = what == "right"
        foot = max(foot, board.text(
            side, seam + 2 * unit if right else grid.left, top, board.cue(what, ms), width=half, what="name",
            align="right" if right else "left", color=colors.accent if right else colors.ink,
        ))  # fmt: skip
    line = strokes(
        board, [((seam, top - unit), (seam, grid.bottom))], tint(board, CONSTRUCTION), FINE, CENTRE, alpha=0.8
    )
    draw(board, [line], 0, 500)
    _rows(props.rows, board, seam, foot + 2.4 * unit)


def _rows(rows: tuple[Row, ...], board: Board, seam: float, top: float) -> None:
    """Measures in boxes on the centre line, or over their bars on a narrow page."""
    grid, unit, count = board.grid, board.unit, len(rows)
    high = min((grid.bottom - top) / count, (26 if grid.wide else 32) * unit)
    labelled = any(row.label.strip() for row in rows)
    middle = 0.2 * grid.measure if labelled and grid.wide else 0.0
    boxed = middle if grid.wide else 0.7 * grid.measure
    labels = fit_together(
        [plain(row.label) for row in rows], board.voice("label"),
        [(boxed - 2 * unit, min(high - 2 * unit, 6.4 * unit))] * count,
        board.size(3.2), board.reading, 2,
    )  # fmt: skip
    over = 0.0 if grid.wide or not labelled else max(label.height for label in labels) + 2 * unit
    shares = [shares_of(row) for row in rows]
    half = (grid.measure - middle) / 2 - 1.2 * unit
    texts = [text for row in rows for text in (row.left, row.right)]
    wide = (0.5 if any(shares) else 1.0) * half
    values = fit_together(
        texts, board.voice("display-italic"), [(wide, high - over - 0.4 * unit)] * (2 * count),
        board.size(board.scale.value), board.reading, 5,
    )  # fmt: skip
    reach = half - max(value.width for value in values) - 2 * unit
    for index in range(count):
        area = Rect(seam, top + index * high + over, middle / 2 + 0.8 * unit, high - over)
        start = board.cue(f"row{index + 1}", 500 + 350 * index)
        for column in (0, 1):
            share = shares[index]
            length = share[column] * max(0.0, reach) if share else 0.0
            _side(board, area, values[2 * index + column], length, start, right=bool(column))
        _label(board, labels[index], seam, middle, top + index * high, area, start)


def _level(area: Rect) -> float:
    """Where a row's bar lies: over the middle, for the dimension under it."""
    return 0.47 * area.h


def _side(board: Board, area: Rect, value: Setting, length: float, start: int, *, right: bool) -> None:
    """A bar, its dimension and its value, outwards from the middle."""
    unit, colors = board.unit, board.colors
    way, near = (1, area.x + area.w) if right else (-1, area.x - area.w)
    thick, middle = min(0.42 * area.h, 8.4 * unit), area.y + _level(area)
    tone = colors.accent if right else colors.ink
    if length >= 2:
        left = near if right else near - length
        bar = Rect(left, middle - thick / 2, length, thick)
        around = Rect(left - unit, bar.y - unit, length + 2 * unit, thick + 2 * unit)
        board.enter(
            section(board, bar, chosen=right), start, 600, motion.wiping(around, "left" if right else "right")
        )
        if area.h - thick > 7 * unit:
            shade = colors.accent if right else colors.hairline
            dimension(
                board,
                left,
                left + length,
                bar.y + thick + 2 * unit,
                start + board.time(350),
                shade,
                above=1.4,
            )
    far = near + way * (length + (1.6 * unit if length >= 2 else 0.8 * unit))
    x = far if right else far - value.width
    board.text(
        value, x, middle - value.height / 2, start + board.time(150), color=tone, what="value", stagger=0
    )


def _label(
    board: Board, label: Setting, seam: float, middle: float, top: float, area: Rect, start: int
) -> None:
    """What is compared, in a box on the centre line."""
    if not label.lines:
        return
    unit = board.unit
    if middle:
        thick = max(min(0.42 * area.h, 8.4 * unit), label.height + 1.2 * unit)
        cell = Rect(seam - middle / 2, area.y + _level(area) - thick / 2, middle, thick)
    else:
        wide = label.width + 3.6 * unit
        cell = Rect(seam - wide / 2, top + 0.4 * unit, wide, label.height + 1.4 * unit)
    deep = tint(board, DEEP)
    board.enter([Box(cell, deep), box(board, cell, board.colors.ink, DIMENSION)], start, 300, motion.fading)
    y = cell.y + (cell.h - label.height) / 2
    board.text(
        label,
        cell.x,
        y,
        start + board.time(100),
        ground=deep,
        align="centre",
        width=cell.w,
        what="measure",
        stagger=0,
    )
