"""Items: rows between cinnabar rules, counted in strokes; the heading beside them."""

from collections.abc import Callable, Sequence

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.ink.brush import Stroke
from vgenflow.engine.manners.ink.page import column_room, folio, heading, paper, role, stroke
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit_together

Marker = Callable[[Board, int, Rect, int, bool], None]
"""Draws what counts item `index` in a square: board, index, square, start, whether it is the last."""

_LEVEL = 3
"""Up to so many items are counted in level strokes, as 一, 二, 三 are."""
_TALLY: tuple[tuple[float, float, float, float], ...] = (
    (0.05, 0.08, 0.95, 0.08),
    (0.5, 0.08, 0.5, 0.9),
    (0.5, 0.46, 0.88, 0.46),
    (0.2, 0.46, 0.2, 0.9),
    (0.0, 0.9, 1.0, 0.9),
)
"""The five strokes of 正 in their order, which count to five; shares of a square."""


def rows(head: str, texts: Sequence[str], board: Board, mark: Marker) -> None:
    """A heading at the left, or over the rows where there is no room beside them."""
    paper(board)
    folio(board, named=True)
    grid, unit = board.grid, board.unit
    right = column_room(board)
    beside = grid.wide and bool(head.strip())
    left, top = grid.left, grid.head + 3 * unit
    if beside:
        heading(head, board, 0.8, width=0.335 * (right - left))
        left += 0.39 * (right - left)
        top = grid.head + unit
    else:
        top = heading(head, board, 0.24, width=right - left)
    count = len(texts)
    high = min((grid.bottom - top) / count, (25 if grid.tall else 20) * unit)
    side = min(0.58 * high, 8.4 * unit)
    indent = side + 4.4 * unit
    settings = fit_together(
        texts, role(board, "display", "text"), [(right - left - indent, high - 1.6 * unit)] * count,
        board.size(board.scale.item), board.size(2.9), 4,
    )  # fmt: skip
    thin = max(1.0, 0.1 * unit)
    for index, setting in enumerate(settings):
        y, start, last = top + index * high, start_of(board, "item", index), index + 1 == count
        board.rule(left, y, right - left, thin, board.colors.hairline, start)
        mark(board, index, Rect(left, y + (high - side) / 2, side, side), start, last)
        color = board.colors.accent if last and count > 1 else board.colors.ink
        board.text(
            setting, left + indent, y + (high - setting.height) / 2, start + board.time(250), color=color,
            what=f"item {index + 1}",
        )  # fmt: skip
    end = start_of(board, "item", count - 1)
    board.rule(left, top + count * high, right - left, thin, board.colors.hairline, end)


def tally(board: Board, index: int, area: Rect, start: int, *, total: int) -> None:
    """As many strokes as the item's number: level ones to three, else those of 正."""
    number = index + 1
    if total <= _LEVEL:
        lines = [
            (0.02, (i + 1) / (number + 1), 0.98 - 0.22 * (i % 2), (i + 1) / (number + 1))
            for i in range(number)
        ]
    else:
        lines = list(_TALLY[: min(5, number)])
    wide = 0.86 * area.w if number > 5 else area.w
    for order, (x, y, to, foot) in enumerate(lines):
        _bit(
            board,
            Rect(area.x + x * wide, area.y + y * area.h, (to - x) * wide, (foot - y) * area.h),
            0.2 * area.w if total <= _LEVEL else 0.15 * area.w,
            start + board.time(140 * order),
            order,
        )
    for extra in range(max(0, number - 5)):
        y = area.y + (0.9 - 0.3 * extra) * area.h
        _bit(
            board, Rect(area.x + 1.0 * area.w, y, 0.34 * area.w, 0), 0.15 * area.w, start + board.time(760), 7
        )


def _bit(board: Board, line: Rect, thick: float, start: int, seed: int) -> None:
    """One short stroke, level or upright."""
    upright = line.h > line.w
    ink = Stroke(board.colors.ink, board.stage.seed + 13 * seed, 0.72, 0.7, upright=upright, waver=0.3)
    if upright:
        area = Rect(line.x - thick / 2, line.y, thick, line.h)
    else:
        area = Rect(line.x, line.y - thick / 2, line.w, thick)
    stroke(board, area, start, ink, ms=420)
