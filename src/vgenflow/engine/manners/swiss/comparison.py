"""Comparison: two grounds, thick rules, values with a bar under each to its row's own scale."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.comparison import ComparisonProps, shares_of
from vgenflow.engine.manners.swiss.page import HEADING, set_large, small
from vgenflow.engine.type import fit_together
from vgenflow.story.template import Palette


def lay(props: ComparisonProps, board: Board) -> None:
    """White at the left and black at the right; labels in a narrow column of their own."""
    grid, unit, style = board.grid, board.unit, board.style
    labelled = any(row.label for row in props.rows)
    margin = 0.14 * grid.measure if labelled and not grid.tall else 0.0
    seam = round(grid.left + margin + (grid.measure - margin) / 2)
    dark = Rect(seam, 0, grid.width - seam, grid.height)
    board.enter([Box(dark, style.night.background)], 0, 480, motion.wiping(dark, "left"), motion.kept)
    sides = (
        Rect(grid.left + margin, grid.head, seam - grid.left - margin - 2 * unit, grid.bottom - grid.head),
        Rect(seam + 2 * unit, grid.head, grid.right - seam - 2 * unit, grid.bottom - grid.head),
    )
    tones = (board.colors, style.night)
    foot = grid.head
    for text, side, colors, what, ms in zip(
        (props.left, props.right), sides, tones, ("left", "right"), (100, 400), strict=True
    ):
        name = set_large(board, text.replace("*", ""), side.w, 12 * unit, HEADING + 1, 2, 3.0)
        foot = max(
            foot,
            board.text(
                name,
                side.x,
                side.y,
                board.cue(what, ms),
                color=colors.ink,
                ground=colors.background,
                what="name",
            ),
        )
    _rows(props, board, sides, tones, foot + 2.6 * unit)


def _rows(
    props: ComparisonProps, board: Board, sides: tuple[Rect, Rect], tones: tuple[Palette, Palette], top: float
) -> None:
    grid, unit, count = board.grid, board.unit, len(props.rows)
    over = 4.4 * unit if grid.tall and any(row.label for row in props.rows) else 0.0
    high = min((grid.bottom - top) / count, 34 * unit)
    bars = [shares_of(row) for row in props.rows]
    texts = [text.replace("*", "") for row in props.rows for text in (row.left, row.right)]
    room = high - over - 7 * unit
    values = fit_together(
        texts, board.voice("display"), [(sides[i % 2].w, room) for i in range(2 * count)],
        board.size(16 if not grid.tall else 12), board.size(2.8), 3,
    )  # fmt: skip
    for index, row in enumerate(props.rows):
        y, start = top + index * high, board.cue(f"row{index + 1}", 600 + 400 * index)
        if over:
            small(board, row.label, grid.left, y + unit, sides[0].w, start, lines=1, size=2.8)
        elif row.label:
            small(board, row.label, grid.left, y + 1.6 * unit, sides[0].x - grid.left - unit, start, size=2.9)
        for column, (side, colors) in enumerate(zip(sides, tones, strict=True)):
            thick = round(max(2.0, 0.9 * unit))
            line = Rect(side.x, y, side.w, thick)
            if not over or column:
                board.enter([Box(line, colors.ink)], start, 400, motion.wiping(line, "left"))
            value = values[2 * index + column]
            board.text(
                value, side.x, y + over + 2.2 * unit, start + board.time(150 * column), color=colors.ink,
                ground=colors.background, what="value",
            )  # fmt: skip
            if shares := bars[index]:
                bar = Rect(side.x, y + high - 3.6 * unit, max(2.0, shares[column] * side.w), 1.6 * unit)
                tone = colors.accent if column else colors.ink
                board.enter([Box(bar, tone)], start + board.time(300), 600, motion.wiping(bar, "left"))
