"""Number: the figure in paper colour on one stroke that bleeds off the page; what it says below."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.number import NumberProps
from vgenflow.engine.manners.ink.brush import Stroke
from vgenflow.engine.manners.ink.page import (
    column_room,
    columns,
    folio,
    inked,
    on_ink,
    paper,
    role,
    stroke,
)
from vgenflow.engine.type import Columns, fit, fit_columns, measure_line
from vgenflow.engine.type.shaping import plain

_LEAST = 9.0
_STEP = 0.13
"""How much lower the second column begins, as a share of the height."""
_SHORT_UNIT = 4


def lay(props: NumberProps, board: Board) -> None:
    """Lead, stroke with the figure, label and context."""
    paper(board)
    folio(board, named=board.grid.wide)
    if board.chinese and board.grid.wide and _down(props, board):
        return
    _across(props, board)


def _parted(props: NumberProps) -> tuple[str, str, str]:
    """Digits, their word, and what is counted where it is long."""
    written = figures.parse(props.value)
    unit = props.unit.strip()
    most = 1 if any(char > "\u2e80" for char in unit) else _SHORT_UNIT
    short = unit if 0 < len(unit) <= most and unit not in props.value else ""
    rest = unit if unit and not short and unit not in props.value else ""
    if written is None:
        return plain(props.value).strip(), short, rest
    after = written.after.strip()
    if short[:1] in ("%", "％", "‰", "°") and not after:
        return written.before + written.digits + short, "", rest
    close = after[:1] in "%％‰°+" if after else False
    digits = written.before + written.digits + (after if close else "")
    return digits, f"{'' if close else after} {short}".strip(), rest


def _across(props: NumberProps, board: Board) -> None:
    grid, unit = board.grid, board.unit
    right = column_room(board) if grid.wide else grid.right
    measure = right - grid.left
    top = grid.head + 2 * unit
    if props.lead:
        lead = fit(
            props.lead, board.voice("text"), measure, 12 * unit, board.size(5), board.size(2.8),
            4 if grid.tall else 2,
        )  # fmt: skip
        top = board.text(lead, grid.left, top, board.cue("lead", 80), what="lead") + 2 * unit
    digits, word, rest = _parted(props)
    said = [
        (text, name)
        for text, name in ((props.label or rest, "label"), (props.context, "context"))
        if text.strip()
    ]
    sizes = [
        fit(
            text, board.voice("text"), measure, (0.24 if grid.tall else 0.15) * grid.room,
            board.size(6.2), board.size(2.8), 4 if grid.tall else 2,
        )
        for text, _ in said
    ]  # fmt: skip
    low = grid.bottom - sum(setting.height + 1.4 * unit for setting in sizes) - 2 * unit
    foot = _figure(digits, word, board, top, measure - (8 * unit if grid.wide else 0), low - top)
    y = foot + (0.4 * (low - foot) if grid.wide else min(low - foot, 6 * unit)) + 2 * unit
    for (_, name), setting in zip(said, sizes, strict=True):
        color = board.colors.accent if name == "context" else board.colors.ink
        start = board.cue(name, 1100 + (400 if name == "context" else 0))
        y = board.text(setting, grid.left, y, start, color=color, what=name) + 1.4 * unit


def _figure(digits: str, word: str, board: Board, top: float, width: float, room: float) -> float:
    """The figure on its stroke; returns the stroke's foot."""
    grid, unit = board.grid, board.unit
    voice, small_voice = board.voice("display"), role(board, "display-italic", "text")
    room = min(room, (78 if grid.tall else 60) * unit)
    line = measure_line(digits, voice, 100)
    below = measure_line(word, small_voice, 100) if word else None
    stacked = bool(below) and (grid.tall or line.width + 54 + (below.width if below else 0) * 0.5 > 420)
    pad = 5.5 * unit
    spare = (room - 2 * pad) / 1.24
    tall, wide = max(1.0, line.ink.h) / 100, max(1.0, line.width) / 100
    ratio = 0.5
    if below and stacked:
        size = min(board.size(board.scale.number), width / wide, spare / (tall + 0.55))
        ratio = min(0.5, width / max(1.0, below.width / 100 * size))
    elif below:
        size = min(
            board.size(board.scale.number),
            0.96 * width / (wide + 0.12 + ratio * below.width / 100),
            spare / tall,
        )
    else:
        size = min(board.size(board.scale.number), width / wide, spare / tall)
    if size < board.size(_LEAST) or ratio * size < board.reading:
        return _plain_figure(f"{digits} {word}".strip(), board, top, width, room)
    shown = measure_line(digits, voice, size)
    second = measure_line(word, small_voice, ratio * size) if word else None
    high = shown.ink.h + (second.ink.h + 0.14 * size if second and stacked else 0.0)
    reach = max(shown.width, second.width if second and stacked else 0.0)
    if second and not stacked:
        reach = shown.width + 0.1 * size + second.width
    band = high + 2 * pad + 0.24 * high
    y = top + max(0.0, 0.3 * (room - band))
    most = column_room(board) + 2 * unit if grid.wide else grid.width
    end = min(most, grid.left + reach + max(30 * unit, 0.34 * grid.width)) if grid.wide else most
    area = Rect(0, y, end, band)
    solid = min(0.97, (grid.left + reach + unit) / end)
    start = board.cue("value", 250)
    stroke(board, area, start, Stroke(board.colors.ink, board.stage.seed, solid, 1.0, square=True))
    base = y + (band - high) / 2 - shown.ink.y
    later = start + board.time(450)
    with on_ink(board):
        inked(board, shown, grid.left, base, size, later)
        if second:
            x = grid.left if stacked else grid.left + shown.width + 0.1 * size
            under = base + shown.ink.y + shown.ink.h + 0.14 * size - second.ink.y
            inked(board, second, x, under if stacked else base, ratio * size, later)
    return y + band


def _plain_figure(text: str, board: Board, top: float, width: float, room: float) -> float:
    """What is too long for one line, as type alone."""
    setting = fit(text, board.voice("display"), width, room, board.size(14), board.size(3.4), 5)
    return board.text(setting, board.grid.left, top, board.cue("value", 250), what="number")


def _down(props: NumberProps, board: Board) -> bool:
    """A stroke from the top with the figure on it, what it says in columns; False if it does not fit so."""
    grid, unit = board.grid, board.unit
    digits, word, rest = _parted(props)
    if len(word) > 2 or not digits:
        return False
    line = measure_line(digits, board.voice("display"), 100)
    size = min(0.27 * grid.width / max(0.01, line.width / 100), board.size(25))
    if size < board.size(11):
        return False
    shown = measure_line(digits, board.voice("display"), size)
    cell = min(1.05 * size, 26 * unit)
    wide = max(shown.width, cell if word else 0.0) + 19 * unit
    right = column_room(board) - 2 * unit
    top = grid.head + 2 * unit
    room, voice = grid.bottom - top, board.voice("text")
    lead = fit_columns(plain(props.lead), voice, 12 * unit, room, board.size(5), board.size(3.4), 2, 1.4)
    said = [(t, n) for t, n in ((props.label or rest, "label"), (props.context, "context")) if t.strip()]
    made = [
        fit_columns(
            plain(t), voice, 22 * unit, room - _STEP * grid.height, board.size(6.6), board.size(3.6), 3, 1.5
        )
        for t, _ in said
    ]
    left = right - wide - 10 * unit - lead.width - sum(setting.width + 5 * unit for setting in made)
    if left < grid.left or not all(setting.fits for setting in (*made, *([lead] if props.lead else []))):
        return False
    if props.lead:
        right = columns(board, lead, right, top, board.cue("lead", 80), what="lead") - 4 * unit
    _said(board, [name for _, name in said], made, right - wide - 6 * unit, top)
    deep = shown.ink.h + len(word) * 1.02 * cell + 4 * unit
    high = 0.93 * grid.height
    area = Rect(right - wide, 0, wide, high)
    solid = min(0.85, (top + deep) / high)
    ink = Stroke(board.colors.ink, board.stage.seed, solid, 1.0, upright=True, square=True, waver=0.1)
    start = board.cue("value", 250)
    stroke(board, area, start, ink)
    base, later = top + 2 * unit - shown.ink.y, start + board.time(450)
    middle = right - wide / 2
    with on_ink(board):
        inked(board, shown, middle - shown.width / 2, base, size, later)
        y = top + 2 * unit + shown.ink.h + 3 * unit
        for index, char in enumerate(word):
            part = measure_line(char, board.voice("display"), cell)
            x = middle - part.ink.x - part.ink.w / 2
            inked(board, part, x, y + index * 1.02 * cell - part.ink.y, cell, later)
    return True


def _said(board: Board, names: list[str], made: list[Columns], right: float, top: float) -> None:
    """Label and context as columns, the second one lower and in cinnabar."""
    for index, (name, setting) in enumerate(zip(names, made, strict=True)):
        color = board.colors.accent if name == "context" else board.colors.ink
        start = board.cue(name, 1100 + 400 * index)
        y = top + index * _STEP * board.grid.height
        right = columns(board, setting, right, y, start, color=color, what=name) - 5 * board.unit
