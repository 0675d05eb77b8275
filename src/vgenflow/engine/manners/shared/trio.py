"""Trio: columns of mark, title and sentence; rows on a tall page."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.trio import Idea, TrioProps
from vgenflow.engine.manners.parts import Parts, parts_of
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import Setting, fit_together

_SMALLEST = 2.4


def lay(props: TrioProps, board: Board) -> None:
    """Heading, then the ideas on panels."""
    parts = parts_of(board.style.manner)
    parts.open(board)
    top = parts.heading(props.heading, board, 0.26)
    if board.grid.wide:
        _columns(props.items, board, parts, top)
    else:
        _rows(props.items, board, parts, top)


def _set(
    items: tuple[Idea, ...], board: Board, wide: float, high: float, largest: float
) -> list[tuple[Setting, Setting]]:
    """Titles of one size and sentences of another."""
    count, told = len(items), any(item.text for item in items)
    titles = fit_together(
        [item.title for item in items], board.voice("display"),
        [(wide, (0.45 if told else 1.0) * high)] * count,
        board.size(largest), board.size(3.4), 2,
    )  # fmt: skip
    rest = high - max(title.height for title in titles) - 1.2 * board.unit
    least = board.size(_SMALLEST)
    texts = fit_together(
        [item.text for item in items], board.voice("text"), [(wide, rest)] * count,
        max(least, min(board.size(board.scale.note * 1.1), 0.62 * titles[0].size)), least, 6,
    )  # fmt: skip
    return list(zip(titles, texts, strict=True))


def _columns(items: tuple[Idea, ...], board: Board, parts: Parts, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(items)
    gap, pad = 3.2 * unit, parts.pad * unit
    wide = (grid.measure - gap * (count - 1)) / count
    deep = min(grid.bottom - top, 60 * unit)
    side = min(0.42 * deep, 0.5 * wide)
    room = deep - side - 2 * pad - 2 * unit
    for index, (item, (title, text)) in enumerate(
        zip(items, _set(items, board, wide - 2 * pad, room, board.scale.item), strict=True)
    ):
        left, start, last = (
            grid.left + index * (wide + gap),
            start_of(board, "item", index),
            index + 1 == count,
        )
        ground = parts.panel(board, Rect(left, top, wide, deep), start, chosen=last)
        mark = Rect(left + pad, top + pad, side, side)
        parts.mark(board, mark, item.icon, index + 1, start + board.time(80), chosen=last)
        y = top + pad + side + 2 * unit
        _words(board, title, text, left + pad, y, start, (ground.ink, ground.muted, ground.paper), index + 1)


def _rows(items: tuple[Idea, ...], board: Board, parts: Parts, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(items)
    gap, pad = 2.2 * unit, parts.pad * unit
    high = min((grid.bottom - top - gap * (count - 1)) / count, 44 * unit)
    side = min(high - 2 * pad, 0.26 * grid.measure)
    wide = grid.measure - side - 3 * pad
    settings = _set(items, board, wide, high - 2 * pad, board.scale.item * (1.15 if grid.tall else 0.9))
    for index, (item, (title, text)) in enumerate(zip(items, settings, strict=True)):
        y, start, last = top + index * (high + gap), start_of(board, "item", index), index + 1 == count
        ground = parts.panel(board, Rect(grid.left, y, grid.measure, high), start, chosen=last)
        mark = Rect(grid.left + pad, y + (high - side) / 2, side, side)
        parts.mark(board, mark, item.icon, index + 1, start + board.time(80), chosen=last)
        tall = title.height + (1.2 * unit + text.height if text.lines else 0.0)
        colors = (ground.ink, ground.muted, ground.paper)
        _words(
            board, title, text, grid.left + side + 2 * pad, y + (high - tall) / 2, start, colors, index + 1
        )


def _words(
    board: Board, title: Setting, text: Setting, x: float, y: float, start: int, colors: tuple[str, str, str],
    number: int,
) -> None:  # fmt: skip
    ink, muted, paper = colors
    later = start + board.time(180)
    foot = board.text(title, x, y, later, color=ink, ground=paper, what=f"title {number}")
    if text.lines:
        board.text(
            text, x, foot + 1.2 * board.unit, later + board.time(150), color=muted, ground=paper,
            what=f"text {number}",
        )  # fmt: skip
