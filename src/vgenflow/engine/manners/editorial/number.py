"""Number: one figure across the page, counted up, with strokes that count it too."""

from collections.abc import Sequence
from dataclasses import dataclass

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.counting import counted
from vgenflow.engine.layouts.number import NumberProps
from vgenflow.engine.manners.editorial.chrome import running
from vgenflow.engine.manners.editorial.strokes import counting, upright
from vgenflow.engine.manners.editorial.views import beneath
from vgenflow.engine.type import Line, Setting, fit, measure_line

_SHORT_UNIT = 4
_MOST = 120
_PER_ROW = 40
_CHINESE_WORD = 0.8
"""A Chinese unit stands at this share of its digits' size."""


def lay(props: NumberProps, board: Board) -> None:
    """The words that lead to the number, the number, the strokes under it, the words under them."""
    grid, unit = board.grid, board.unit
    running(board)
    count = _count(props)
    words = _words(props)
    rows = -(-count.most // _PER_ROW) if grid.tall and count else 1
    below = (5.2 * rows * unit + 7 * unit if count else 0) + (13 * unit if words and grid.tall else 8 * unit)
    start = board.cue("value", 400 if props.lead else 100)
    top = _lead(props, board)
    foot = _figure(props, board, start, top, grid.bottom - below - top)
    if count:
        spare = max(0.0, grid.bottom - below - foot)
        foot = _strokes(count, board, foot + 2.2 * unit + min(0.55 * spare, 9 * unit), start)
    marks = count.lamp_x if count else None
    top = (
        max(foot + 1.6 * unit, grid.bottom - 9 * unit)
        if not count and not grid.tall and not props.lead
        else foot + 1.6 * unit
    )
    foot = _said(props, board, top, marks)
    if not count and (grid.tall or props.lead):
        beneath(board, foot + unit, 0 if grid.tall else grid.right, start=start)


@dataclass(slots=True)
class _Count:
    """How the number is counted in strokes."""

    strokes: float
    step: float
    unit: str
    lit: tuple[float, float]
    """First and last stroke on the lamp."""
    lamp_x: float | None = None

    @property
    def most(self) -> int:
        return int(self.strokes + 0.999)


def _words(props: NumberProps) -> bool:
    return bool(props.label or props.context)


def _count(props: NumberProps) -> _Count | None:
    """Strokes for what can be counted; None for years, ordinals and clock times."""
    written = figures.parse(props.value)
    if written is None or any(mark in props.value for mark in ":/–-"):
        return None
    after = (written.after + props.unit).strip()
    year = written.decimals == 0 and 1500 <= written.value <= 2100 and "," not in written.digits
    if (year and not after) or after[:2] in ("st", "nd", "rd", "th") or "第" in written.before:
        return None
    if after.startswith(("%", "％", "per cent", "percent")) and written.value <= 100:
        return _Count(100, 1, "%", (0, written.value))
    total = written.total
    if total < 2:
        return None
    step = figures.round_step(total, _MOST if total > 24 else 24)
    step = max(1.0, step) if written.decimals == 0 or total >= _MOST else step
    strokes = total / step
    lit = (strokes * (1 - props.share), strokes) if props.share else (0.0, 0.0)
    return _Count(strokes, step, figures.unit_words(written, props.unit), lit)


def _lead(props: NumberProps, board: Board) -> float:
    """What is read before the number; returns where the number may begin."""
    grid, unit, text = board.grid, board.unit, props.lead.strip()
    if not text:
        return grid.top
    room, size = (9 if grid.tall else 8) * unit, board.size(board.scale.note)
    setting = fit(text, board.voice("text"), grid.measure, room, size, board.reading, 2)
    return _line(setting, grid.left, grid.top, board.cue("lead", 100), board, "lead") + 1.6 * unit


def _figure(props: NumberProps, board: Board, start: int, top: float, room: float) -> float:
    """The number at the largest size: on one line, or its word on a second one on a tall page."""
    grid = board.grid
    head, tail = _halves(props)
    parts = [head] if not tail else [head, tail]
    lines = [measure_line(part, board.voice("display"), 100.0) for part in parts]
    wordy = len(lines) > 1 and len(tail) > (2 if board.chinese else 0)
    stacked = grid.tall and wordy and lines[0].width + lines[1].width > 1.1 * lines[0].width
    above = max(0.78, *(-line.ink.y / 100 for line in lines))
    below = max(0.08, *((line.ink.y + line.ink.h) / 100 for line in lines))
    ratio = _CHINESE_WORD if board.chinese else 1.0
    gap = 0.12 if tail and not stacked else 0.0
    if stacked:
        sizes = _stacked_sizes(lines, board, room, above + below)
    else:
        wide = lines[0].width / 100 + (gap + ratio * lines[1].width / 100 if tail else 0.0)
        size = min(board.size(board.scale.number), grid.measure / max(0.01, wide), room / (above + below))
        sizes = [size, size * ratio]
    size = sizes[0]
    if size < board.size(9):
        return _long(props, board, start, top, room)
    set_lines = [
        measure_line(part, board.voice("display"), at) for part, at in zip(parts, sizes, strict=False)
    ]
    left, base = grid.left, top + above * size
    written, foot = figures.parse(props.value), 0.0
    for index, (line, at) in enumerate(zip(set_lines, sizes, strict=False)):
        counted(board, line, left, base, at, start + board.time(180 * index), None if index else written)
        foot = max(foot, base + line.ink.y + line.ink.h)
        if stacked and index == 0:
            base += max(0.6 * sizes[1], line.ink.y + line.ink.h - set_lines[1].ink.y + 2.4 * board.unit)
        else:
            left += line.width + gap * size
    return foot


def _stacked_sizes(lines: Sequence[Line], board: Board, room: float, tall: float) -> list[float]:
    """Digits over their word, each as wide as the page lets it be; digits the larger."""
    measure, unit = board.grid.measure, board.unit
    word = min(board.size(board.scale.number), 100 * measure / max(1.0, lines[1].width), 0.42 * room / tall)
    digits = min(1.5 * board.size(board.scale.number), 100 * measure / max(1.0, lines[0].width))
    digits = max(word, min(digits, (room - tall * word - 3 * unit) / tall))
    return [min(digits, 100 * measure / max(1.0, lines[0].width)), word]


def _halves(props: NumberProps) -> tuple[str, str]:
    """The digits with their signs, and the word or unit after them, which turns italic."""
    value = props.value.strip()
    written = figures.parse(value)
    unit = props.unit.strip() if _is_symbol(props.unit.strip()) else ""
    if unit and unit in value:
        unit = ""
    if written is None:
        return value, unit
    after = written.after.strip()
    close = after[:1] in "%％‰°+" if after else False
    head = written.before + written.digits + (after if close else "")
    word = "" if close else after
    if unit[:1] in ("%", "％", "°", "‰") and not word:
        return head + unit, ""
    tail = f"{word} {unit}".strip()
    return head, f"*{tail}*" if tail and tail.isascii() else tail


def _is_symbol(unit: str) -> bool:
    """It belongs beside the number (%, km, 元), and is not a word for what is counted."""
    return 0 < len(unit) <= (_SHORT_UNIT if unit.isascii() else 2)


def _long(props: NumberProps, board: Board, start: int, top: float, room: float) -> float:
    """A value too long for one line, fitted as a headline."""
    grid = board.grid
    text = f"{props.value} {props.unit}" if _is_symbol(props.unit.strip()) else props.value
    setting = fit(text, board.voice("display"), grid.measure, room, board.size(20), board.size(5), 4)
    return board.text(setting, grid.left, top, start, what="number")


def _strokes(count: _Count, board: Board, top: float, start: int) -> float:
    """The key and the strokes; returns their foot."""
    grid, unit = board.grid, board.unit
    foot = _key(count, board, top, start + board.time(300))
    per_row = min(count.most, _PER_ROW) if grid.tall else count.most
    rows = -(-count.most // per_row)
    free = (grid.bottom - foot) / unit
    high = (
        min(8.0, max(4.2, (free - 13) / rows - 1.3)) if grid.tall else min(7.2, max(4.6, free - 12))
    ) * unit
    pitch = min(grid.measure / max(per_row, 1), 5.5 * unit)
    weight = min(0.3 * pitch, 0.36 * unit)
    y, begin = foot + 1.5 * unit, start + board.time(200)
    for row in range(rows):
        held = min(per_row, count.strokes - row * per_row)
        _lamp(count, row, per_row, held, Rect(grid.left, y, pitch, high), weight, board, begin)
        path = upright(grid.left, y, high, pitch, weight, held, board.colors.ink)
        if path:
            board.enter(
                [path], begin + board.time(1400 * row / rows), 1400 / rows, counting(path.bounds, held)
            )
        y += high + 1.3 * unit
    return y - 1.3 * unit


def _key(count: _Count, board: Board, top: float, start: int) -> float:
    """What a stroke stands for, where that can be said; returns its foot."""
    key = figures.counting_key("stroke", count.step, count.unit, board.chinese)
    if not key:
        return top
    voice, size, room = board.voice("text-italic"), board.size(board.scale.credit), 4.5 * board.unit
    setting = fit(key, voice, board.grid.measure, room, size, board.reading, 1)
    return board.text(setting, board.grid.left, top, start, color=board.colors.muted, what="key")


def _lamp(
    count: _Count, row: int, per_row: int, held: float, first: Rect, weight: float, board: Board, start: int
) -> None:
    """The lamp behind the strokes that count most, wiped in last."""
    low, high = max(count.lit[0] - row * per_row, 0), min(count.lit[1] - row * per_row, held)
    if high - low < 0.05:
        return
    pad, pitch = 0.5 * board.unit, first.w
    left = first.x + low * pitch - (pitch - weight) / 2
    block = Rect(left, first.y - pad, (high - low) * pitch, first.h + 2 * pad)
    if count.lamp_x is None or row == 0:
        count.lamp_x = left
    board.enter([Box(block, board.colors.light)], start + board.time(1400), 500, motion.wiping(block))


def _said(props: NumberProps, board: Board, top: float, mark: float | None) -> float:
    """Label at the left, context in italics under its strokes; one below the other where they are long."""
    grid, unit = board.grid, board.unit
    size = board.size(board.scale.note)
    room = max(grid.bottom - top, 5 * unit)
    start, later = board.cue("label", 600), board.cue("context", 1100)
    label, context = props.label.strip(), props.context.strip()
    if not label and props.unit and not _is_symbol(props.unit.strip()):
        label = props.unit
    beside = not grid.tall and bool(label) and bool(context)
    if beside:
        edge = grid.left + 0.52 * grid.measure
        right = fit(context, board.voice("text-italic"), grid.right - edge, room, size, board.reading, 2)
        left = fit(label, board.voice("text"), 0.48 * grid.measure, room, size, board.reading, 2)
        x = max(edge, min(mark if mark is not None else grid.right, grid.right - right.width))
        foot = _line(left, grid.left, top, start, board, "label")
        return max(foot, _line(right, x, top, later, board, "context"))
    for text, role, when, what in (
        (label, "text", start, "label"),
        (context, "text-italic", later, "context"),
    ):
        if text:
            share = room * (0.5 if label and context else 1.0)
            setting = fit(text, board.voice(role), grid.measure, share, size, board.reading, 2)  # type: ignore[arg-type]
            top = _line(setting, grid.left, top, when, board, what) + 0.6 * unit
    return top


def _line(setting: Setting, x: float, top: float, start: int, board: Board, what: str) -> float:
    return board.text(setting, x, top, start, what=what)
