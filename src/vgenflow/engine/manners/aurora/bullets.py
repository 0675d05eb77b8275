"""Bullets: up to three cards of glass that warm as each is spoken; more points stand in rows."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import BulletsProps
from vgenflow.engine.manners.aurora.glass import COOL, WARM, card
from vgenflow.engine.manners.aurora.heading import heading
from vgenflow.engine.manners.aurora.marks import sign
from vgenflow.engine.manners.aurora.scene import far
from vgenflow.engine.manners.aurora.words import SNOW, say
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit_together

_CARDS = 3


def lay(props: BulletsProps, board: Board) -> None:
    """Heading, then the points."""
    far(board)
    top = heading(props.heading, board, 0.26)
    if len(props.items) > _CARDS:
        _rows(props, board, top)
    elif board.grid.wide:
        _across(props, board, top)
    else:
        _down(props, board, top)


def _next(board: Board, index: int, count: int) -> int | None:
    """When the point after `index` is spoken."""
    return start_of(board, "item", index + 1) if index + 1 < count else None


def _across(props: BulletsProps, board: Board, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(props.items)
    gap, pad = 2.5 * unit, 3.4 * unit
    wide = min((grid.measure - gap * (count - 1)) / count, 0.52 * grid.measure)
    high = min(grid.bottom - top, 62 * unit)
    mark = min(0.36 * high, 17 * unit)
    settings = fit_together(
        [item.text for item in props.items],
        board.voice("text"),
        [(wide - 2 * pad, high - mark - 2.6 * pad)] * count,
        board.size(board.scale.item),
        board.size(2.9),
        6,
    )
    for index, (item, text) in enumerate(zip(props.items, settings, strict=True)):
        left, start = grid.left + index * (wide + gap), start_of(board, "item", index)
        until = _next(board, index, count)
        card(
            board,
            Rect(left, top, wide, high),
            start,
            warm_at=start + board.time(300),
            cool_at=until,
            place=0.25 + 0.25 * index,
        )
        area = Rect(left + pad, top + pad, (mark if item.icon else wide - 2 * pad), mark)
        sign(board, area, item.icon, index + 1, count, start, until)
        y = top + high - 0.9 * pad - text.height
        say(
            board,
            text,
            left + pad,
            y,
            start + board.time(140),
            shine=SNOW,
            ground=WARM,
            what=f"item {index + 1}",
        )


def _down(props: BulletsProps, board: Board, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(props.items)
    gap, pad = 2.5 * unit, 3.4 * unit
    high = min((grid.bottom - top - gap * (count - 1)) / count, (40 if grid.tall else 24) * unit)
    mark = min(high - 2 * pad, 14 * unit)
    indent = mark + pad
    settings = fit_together(
        [item.text for item in props.items],
        board.voice("text"),
        [(grid.measure - indent - 2 * pad, high - 1.2 * pad)] * count,
        board.size(board.scale.item * 1.1),
        board.size(2.9),
        5,
    )
    for index, (item, text) in enumerate(zip(props.items, settings, strict=True)):
        y, start, until = (
            top + index * (high + gap),
            start_of(board, "item", index),
            _next(board, index, count),
        )
        card(
            board,
            Rect(grid.left, y, grid.measure, high),
            start,
            warm_at=start + board.time(300),
            cool_at=until,
            place=0.25 + 0.25 * index,
        )
        area = Rect(grid.left + pad, y + (high - mark) / 2, mark, mark)
        sign(board, area, item.icon, index + 1, count, start, until)
        middle = y + (high - text.height) / 2
        say(
            board,
            text,
            grid.left + pad + indent,
            middle,
            start + board.time(140),
            ground=WARM,
            what=f"item {index + 1}",
        )


def _rows(props: BulletsProps, board: Board, top: float) -> None:
    """Rows under hairlines, in two columns on a wide page."""
    grid, unit, count = board.grid, board.unit, len(props.items)
    across = 2 if grid.wide else 1
    down = -(-count // across)
    gap = 6 * unit
    wide = (grid.measure - gap * (across - 1)) / across
    high = min((grid.bottom - top) / down, (22 if grid.tall else 27) * unit)
    mark = min(0.62 * high, 8 * unit)
    indent = mark + 3 * unit
    settings = fit_together(
        [item.text for item in props.items],
        board.voice("text"),
        [(wide - indent, high - min(6 * unit, 0.3 * high))] * count,
        board.size(board.scale.item),
        board.size(2.7),
        4,
    )
    for index, (item, text) in enumerate(zip(props.items, settings, strict=True)):
        left, y = grid.left + (index // down) * (wide + gap), top + (index % down) * high
        start, until = start_of(board, "item", index), _next(board, index, count)
        if index % down:
            board.rule(left, y, wide, 1.5, board.colors.hairline, start)
        sign(board, Rect(left, y + (high - mark) / 2, mark, mark), item.icon, index + 1, count, start, until)
        middle = y + (high - text.height) / 2
        say(
            board, text, left + indent, middle, start + board.time(140), ground=COOL, what=f"item {index + 1}"
        )
