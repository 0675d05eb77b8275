"""Timeline: stations on a line, each with its date and what happened; from top to bottom on other pages."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.timeline import TimelineProps
from vgenflow.engine.manners.parts import Parts, parts_of
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit_together

_ACROSS = 4
"""Up to so many stand side by side."""
_LEAST_DATE, _LEAST_TEXT = 3.2, 2.8


def lay(props: TimelineProps, board: Board) -> None:
    """Heading, then the line, drawn from event to event."""
    parts = parts_of(board.style.manner)
    parts.open(board)
    top = parts.heading(props.heading, board, 0.26)
    if not (board.grid.wide and len(props.events) <= _ACROSS and _across(props, board, parts, top)):
        _down(props, board, parts, top)


def _chosen(props: TimelineProps, index: int) -> bool:
    return index == (len(props.events) - 1 if props.highlight is None else props.highlight)


def _across(props: TimelineProps, board: Board, parts: Parts, top: float) -> bool:
    """Dates over the line, words under it; False, and nothing is drawn, where they do not fit."""
    grid, unit, count = board.grid, board.unit, len(props.events)
    gap = 3.0 * unit
    wide = (grid.measure - gap * (count - 1)) / count
    deep = min(grid.bottom - top, 52 * unit)
    dates = fit_together(
        [event.when for event in props.events], board.voice(parts.numeral), [(wide, 0.42 * deep)] * count,
        board.size(board.scale.section), board.size(_LEAST_DATE), 2,
    )  # fmt: skip
    rail = top + max(date.height for date in dates) + 2.4 * unit
    texts = fit_together(
        [event.text for event in props.events], board.voice("text"),
        [(wide, top + deep - rail - 3.4 * unit)] * count,
        min(board.size(board.scale.note * 1.2), 0.8 * dates[0].size), board.size(_LEAST_TEXT), 7,
    )  # fmt: skip
    if not all(setting.fits for setting in (*dates, *texts)):
        return False
    for index, (date, text) in enumerate(zip(dates, texts, strict=True)):
        left, start, chosen = (
            grid.left + index * (wide + gap),
            start_of(board, "event", index),
            _chosen(props, index),
        )
        color = parts.color(board) if chosen else board.colors.ink
        board.text(date, left, rail - 2.4 * unit - date.height, start, color=color, what=f"date {index + 1}")
        end = left + wide + gap if index + 1 < count else grid.right
        parts.rule(board, left, rail, end - left, start, strong=False)
        _station(board, Rect(left, rail - 0.9 * unit, 2 * unit, 2 * unit), start, chosen)
        board.text(text, left, rail + 3.4 * unit, start + board.time(160), what=f"event {index + 1}")
    return True


def _down(props: TimelineProps, board: Board, parts: Parts, top: float) -> None:
    """Dates at the left of an upright line, words at its right; in two columns where they are many."""
    grid, unit, count = board.grid, board.unit, len(props.events)
    across = 2 if grid.wide and count > 3 else 1
    down = -(-count // across)
    gap = 5 * unit
    wide = (grid.measure - gap * (across - 1)) / across
    high = min((grid.bottom - top) / down, (26 if grid.tall else 18) * unit)
    dated = (0.3 if grid.tall else 0.28) * wide
    indent = dated + 4.4 * unit
    dates = fit_together(
        [event.when for event in props.events], board.voice(parts.numeral),
        [(dated, high - 1.4 * unit)] * count,
        board.size(board.scale.item), board.size(_LEAST_DATE - 0.6), 2,
    )  # fmt: skip
    texts = fit_together(
        [event.text for event in props.events], board.voice("text"),
        [(wide - indent, high - 1.4 * unit)] * count,
        board.size(board.scale.item * (0.9 if grid.tall else 0.75)), board.size(_LEAST_TEXT - 0.4), 4,
    )  # fmt: skip
    for index, (date, text) in enumerate(zip(dates, texts, strict=True)):
        left, y = grid.left + (index // down) * (wide + gap), top + (index % down) * high
        start, chosen = start_of(board, "event", index), _chosen(props, index)
        line = Rect(left + dated + 1.8 * unit, y, max(2.0, round(0.2 * unit)), high)
        ends = index % down + 1 == down or index + 1 == count
        part = Rect(line.x, line.y, line.w, 0.5 * high if ends else high)
        board.enter([Box(part, board.colors.ink)], start, 700, motion.wiping(part, "top"))
        middle = y + 0.5 * high
        station = Rect(line.x + line.w / 2 - unit, middle - unit, 2 * unit, 2 * unit)
        _station(board, station, start, chosen)
        color = parts.color(board) if chosen else board.colors.ink
        board.text(
            date, left, middle - date.height / 2, start, color=color, align="right", width=dated,
            what=f"date {index + 1}",
        )  # fmt: skip
        board.text(
            text, left + indent, middle - text.height / 2, start + board.time(150), what=f"event {index + 1}"
        )


def _station(board: Board, area: Rect, start: int, chosen: bool) -> None:
    """A disc on the line, filled where it matters."""
    rim = Box(area, board.colors.ink, radius=area.w / 2)
    inset = 0.2 * area.w
    core = Box(
        Rect(area.x + inset, area.y + inset, area.w - 2 * inset, area.h - 2 * inset),
        board.colors.accent if chosen else board.colors.background, radius=area.w / 2 - inset,
    )  # fmt: skip
    board.enter([rim, core], start, 400, motion.fading)
