"""Number: digits over their word, and a field of windows that counts them, the growth in red at its foot."""

import math
from dataclasses import dataclass

from vgenflow.engine.drawing import Box, Layer, Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.counting import counted
from vgenflow.engine.layouts.number import NumberProps
from vgenflow.engine.manners.signal.blocks import chip, display, head
from vgenflow.engine.type import fit, measure_line

_LEAST, _MOST = 10.0, 120
_SHORT = {"en": 44, "zh": 20}
"""Characters of both remarks that stand side by side."""


@dataclass(frozen=True, slots=True)
class _Field:
    """How many windows, and how many of them red."""

    windows: int
    red: int
    step: float


def lay(props: NumberProps, board: Board) -> None:
    """Lead, digits, word; the field at the right, or below on a tall page; label and context on blocks."""
    grid, unit = board.grid, board.unit
    top = head(board)
    if props.lead:
        lead = fit(
            props.lead, board.voice("label"), grid.measure, 10 * unit, board.size(4.6), board.size(2.8),
            3 if grid.tall else 2,
        )  # fmt: skip
        top = (
            board.text(lead, grid.left, top, board.cue("lead", 80), color=board.colors.muted, what="lead")
            + 2 * unit
        )
    field = _field(props)
    said = [text for text in (props.label.strip() or _long_unit(props), props.context.strip()) if text]
    rows = 1 if not grid.tall and len("".join(said)) <= _SHORT[board.stage.language] else len(said)
    block = 9 * unit * rows
    if field and grid.wide:
        wide = 0.6 * grid.measure
        area = Rect(grid.left + 0.64 * grid.measure, top, 0.36 * grid.measure, grid.bottom - block - top)
        _figure(props, board, top, wide, grid.bottom - top - 2 * unit)
        foot = _windows(field, board, area)
        _say(said, board, area.x, foot + 0.7 * unit, area.w)
        return
    room = (grid.bottom - top - block) * (0.56 if field else 1.0)
    foot = _figure(props, board, top, grid.measure, room - 2 * unit)
    if field:
        rest = Rect(grid.left, foot + 3 * unit, grid.measure, grid.bottom - block - foot - 4 * unit)
        foot = _windows(field, board, rest)
    _say(said, board, grid.left, foot + 1.2 * unit, grid.measure)


def _long_unit(props: NumberProps) -> str:
    return props.unit.strip() if len(props.unit.strip()) > 4 else ""


def _field(props: NumberProps) -> _Field | None:
    """Windows for what can be counted; None for years, ordinals, clock times and small numbers."""
    written = figures.parse(props.value)
    if written is None or any(mark in props.value for mark in ":/–-−第"):
        return None
    after = (written.after + props.unit).strip()
    if after[:2] in ("st", "nd", "rd", "th"):
        return None
    if after.startswith(("%", "％", "per cent", "percent")) and 0 < written.value <= 100:
        return _Field(100, round(written.value), 1)
    whole = written.decimals == 0 and "," not in written.digits
    if (whole and 1500 <= written.value <= 2100 and not after) or written.total < 6:
        return None
    step = figures.round_step(written.total, _MOST)
    count = round(written.total / step)
    return _Field(count, round(count * props.share) if props.share else 0, step) if count >= 6 else None


def _figure(props: NumberProps, board: Board, top: float, width: float, room: float) -> float:
    """Digits, and their word under them; returns their foot."""
    unit, voice = board.unit, board.voice("display")
    written = figures.parse(props.value)
    digits, word = props.value.strip(), ""
    if written is not None:
        after = written.after.strip()
        close = after[:1] in "%％‰°+" if after else False
        short = (
            props.unit.strip()
            if 0 < len(props.unit.strip()) <= 4 and props.unit.strip() not in digits
            else ""
        )
        if short[:1] in ("%", "％", "‰", "°") and not after:
            after, short, close = short, "", True
        digits, word = written.before + written.digits + (after if close else ""), "" if close else after
        word = f"{word} {short}".strip()
    line = measure_line(digits, voice, 100)
    tall = max(1.0, line.ink.h) / 100
    below = measure_line(word, voice, 100) if word else None
    size = min(board.size(board.scale.number), width / max(0.01, line.width / 100))
    small = min(0.52 * size, width / max(0.01, below.width / 100)) if below else 0.0
    over = (tall * size + (0.95 * small + 2 * unit if below else 0)) / room
    if over > 1:
        size, small = size / over, small / over
    if size < board.size(_LEAST):
        text = f"{props.value} {props.unit if len(props.unit) <= 4 else ''}".strip()
        setting = display(board, text, width, room, 20, 5)
        return board.text(setting, board.grid.left, top, board.cue("value", 200), what="number")
    start = board.cue("value", 250 if props.lead else 60)
    shown = measure_line(digits, voice, size)
    base = top - shown.ink.y
    counted(board, shown, board.grid.left, base, size, start, written)
    foot = base + shown.ink.y + shown.ink.h
    if below:
        second = measure_line(word, voice, small)
        base = foot + 2 * unit - second.ink.y
        counted(board, second, board.grid.left, base, small, start + board.time(150), None)
        foot = base + second.ink.y + second.ink.h
    return foot


def _windows(field: _Field, board: Board, area: Rect) -> float:
    """As many windows as fit in rows; the red ones last; returns their foot."""
    unit = board.unit
    across = max(6, min(24, round(math.sqrt(field.windows * max(area.w, 1) / max(area.h, 1)))))
    down = -(-field.windows // across)
    pitch = min(area.w / across, area.h / down)
    if pitch < 1.2 * unit:
        return area.y
    side = 0.78 * pitch
    quiet = board.style.day.tints[5] if len(board.style.day.tints) > 5 else board.colors.muted
    rows = list[tuple[Layer, bool]]()
    for row in range(down):
        first, last = row * across, min(field.windows, (row + 1) * across)
        boxes = tuple(
            Box(
                Rect(area.x + (i - first) * pitch, area.y + row * pitch, side, side),
                board.colors.accent if i >= field.windows - field.red else quiet,
                radius=0.1 * side,
            )
            for i in range(first, last)
        )
        bounds = Rect(area.x - 1, area.y + row * pitch - 1, across * pitch + 2, pitch + 2)
        rows.append((Layer(boxes, bounds), last > field.windows - field.red))
    if not board.sketch:
        for index, (layer, red) in enumerate(rows):
            start = board.cue("value", 250) + board.time(60 * index + (200 if red else 0))
            board.enter([layer], start, 220, motion.wiping(layer.bounds, "left"))
    return area.y + down * pitch


def _say(said: list[str], board: Board, x: float, top: float, width: float) -> None:
    """Label on white, context on red; one under the other where they are long."""
    colors = board.colors
    y, left, below = top, x, top
    for index, text in enumerate(said):
        red = index == 1
        ground = colors.accent if red else colors.ink
        ink = colors.accent_ink if red else board.style.night.background
        cue = board.cue("context" if red else "label", 700 + 400 * index)
        room = x + width - left
        if index and room < 0.42 * width:
            left, y, room = x, below, width
        area = chip(board, text, left, y, room, cue, ink=ink, ground=ground, size=3.6, what="remark")
        left, below = area.x + area.w, area.y + area.h
