"""Comparison: two navies, bars that run out from the split on one scale a row, the measure in black."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.comparison import ComparisonProps, Row, shares_of
from vgenflow.engine.manners.signal.blocks import chip, chip_width, display, head
from vgenflow.engine.type import fit_together


def lay(props: ComparisonProps, board: Board) -> None:
    """Names to both sides of the split, then the rows."""
    grid, unit, colors = board.grid, board.unit, board.colors
    seam = round((grid.left + grid.right) / 2)
    light = Rect(seam, 0, grid.width - seam, grid.height)
    board.enter([Box(light, colors.surface)], 0, 300, motion.wiping(light, "left"), motion.kept)
    top = head(board)
    half = seam - grid.left - 2.4 * unit
    foot = top
    size = min(
        display(board, text.replace("*", ""), half, 13 * unit, board.scale.section, 2, 3.4).size
        for text in (props.left, props.right)
    )
    for text, what, ms in ((props.left, "left", 100), (props.right, "right", 350)):
        name = display(board, text.replace("*", ""), half, 13 * unit, size / unit, 2, min(3.4, size / unit))
        right = what == "right"
        x = seam + 2.4 * unit if right else grid.left
        foot = max(
            foot,
            board.text(
                name,
                x,
                top,
                board.cue(what, ms),
                align="left" if right else "right",
                width=half,
                ground=colors.surface if right else colors.background,
                what="name",
            ),
        )
    _rows(props.rows, board, seam, half, foot + 2 * unit)


def _rows(rows: tuple[Row, ...], board: Board, seam: float, half: float, top: float) -> None:
    grid, unit, colors, count = board.grid, board.unit, board.colors, len(rows)
    high = min((grid.bottom - top) / count, 30 * unit)
    labelled = any(row.label for row in rows)
    over = 6.4 * unit if labelled else unit
    shares = [shares_of(row) for row in rows]
    texts = [text.replace("*", "") for row in rows for text in (row.left, row.right)]
    barred = any(shares)
    wide = (0.46 if barred else 1.0) * half
    values = fit_together(
        texts,
        board.voice("display"),
        [(wide, high - over - unit)] * (2 * count),
        board.size(10),
        board.size(2.5),
        4,
    )
    reach = half - max(value.width for value in values) - 1.6 * unit
    for index, row in enumerate(rows):
        y, start = top + index * high, board.cue(f"row{index + 1}", 500 + 350 * index)
        thick = min(high - over - 0.8 * unit, 10 * unit)
        middle = y + over + (high - over - 0.8 * unit) / 2
        for column in (0, 1):
            ground = colors.surface if column else colors.background
            value, length = values[2 * index + column], 0.0
            if share := shares[index]:
                length = max(2.0, share[column] * max(0.0, reach))
                bar = Rect(seam if column else seam - length, middle - thick / 2, length, thick)
                less = share[1] < share[0]
                tone = (colors.accent if less else colors.ink) if column else _quiet(board)
                side: motion.Side = "left" if column else "right"
                board.enter([Box(bar, tone)], start, 420, motion.wiping(bar, side))
            x = seam + length + 1.4 * unit if column else seam - length - 1.4 * unit - value.width
            board.text(
                value,
                x,
                middle - value.height / 2,
                start + board.time(150),
                ground=ground,
                what="value",
                stagger=0,
            )
        if row.label:
            black = board.style.night.background
            left = seam - chip_width(board, row.label, 2.8, grid.measure) / 2
            chip(
                board, row.label, left, y + 0.6 * unit, grid.measure, start, ink=colors.ink, ground=black,
                size=2.8, what="measure",
            )  # fmt: skip


def _quiet(board: Board) -> str:
    tints = board.style.day.tints
    return tints[4] if len(tints) > 4 else board.colors.muted
