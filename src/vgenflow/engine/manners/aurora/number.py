"""Number: warm digits on the horizon, their word in the light weight; dawn comes up as they count."""

from dataclasses import dataclass

from vgenflow.engine.drawing import Glyphs, Rect
from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.counting import counted
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.layouts.motion import Nodes, fading
from vgenflow.engine.layouts.number import NumberProps
from vgenflow.engine.manners.aurora.glass import COOL, pill
from vgenflow.engine.manners.aurora.scene import dawn
from vgenflow.engine.manners.aurora.words import EMBER, flat, mixed, say, shone
from vgenflow.engine.type import Line, fit, measure_line

_LEAST = 11.0
_RISE = "M7 17L17 7M8 7h9v9"


@dataclass(frozen=True, slots=True)
class _Said:
    """A number's parts: digits with their signs, and the word after them."""

    digits: str
    word: str


def lay(props: NumberProps, board: Board) -> None:
    """Lead, digits, word; label and what to compare it with below the horizon."""
    grid, unit = board.grid, board.unit
    start = board.cue("value", 500 if props.lead else 150)
    label = props.label.strip() or (props.unit.strip() if len(props.unit.strip()) > 4 else "")
    remarks = [text for text in (label, props.context.strip()) if text]
    under = (0 if not remarks else (20 if grid.tall else 13 if len("".join(remarks)) < 70 else 17)) * unit
    top = grid.head + (3 if grid.tall else 1) * unit
    horizon = grid.bottom - under - 4.5 * unit
    if grid.tall:
        horizon = min(horizon, 0.72 * grid.height)
    dawn(board, horizon, start)
    if props.lead:
        lead = fit(
            props.lead,
            board.voice("label"),
            0.9 * grid.measure,
            12 * unit,
            board.size(4.2),
            board.size(2.8),
            3,
        )
        left = grid.left + 0.05 * grid.measure
        foot = say(
            board,
            lead,
            left,
            top,
            board.cue("lead", 100),
            shine=flat(board.colors.muted),
            align="centre",
            width=0.9 * grid.measure,
            what="lead",
        )
        top = foot + 2.4 * unit
    room = grid.bottom - under - top - 7 * unit
    area = Rect(grid.left, top, grid.measure, room)
    if grid.tall:
        area = Rect(area.x, area.y, area.w, horizon - area.y - 2 * unit)
    _figure(_parted(props), props, board, area, start)
    _say(label, props.context.strip(), board, horizon + (9 if grid.tall else 6.2) * unit)


def _parted(props: NumberProps) -> _Said:
    value = props.value.strip()
    unit = props.unit.strip()
    short = unit if 0 < len(unit) <= 4 and unit not in value and unit not in props.label else ""
    written = figures.parse(value)
    if written is None:
        return _Said(value, short)
    after = written.after.strip()
    if after[:1] in ("%", "％", "‰", "°", "+") and after:
        return _Said(written.before + written.digits + after, "")
    if short[:1] in ("%", "％", "‰", "°") and short and not after:
        return _Said(written.before + written.digits + short, "")
    return _Said(written.before + written.digits, _joined(after, short))


def _joined(one: str, other: str) -> str:
    """Chinese words stand side by side."""
    return f"{one}{other}" if one and one >= "一" else f"{one} {other}".strip()


def _figure(said: _Said, props: NumberProps, board: Board, area: Rect, start: int) -> None:
    """Digits and their word on one line, or the word under them on a tall page; in the middle of `area`."""
    heavy, light = board.voice("display-italic"), board.voice("display")
    digits = measure_line(said.digits, heavy, 100)
    word = measure_line(said.word, light, 100) if said.word else None
    stacked = board.grid.tall and word is not None
    tall = max(1.0, digits.ink.h) / 100
    wide = digits.width / 100
    most = board.size(board.scale.number)
    if stacked and word:
        size = min(most, area.w / wide, area.h / (tall + max(0.66, 0.16 + 0.56 * word.ink.h / 100)))
        second = min(0.56 * size, area.w / max(0.01, word.width / 100))
    else:
        gap = 0.14 if word else 0.0
        size = min(
            most,
            area.w / (wide + gap + (word.width / 100 if word else 0)),
            area.h / max(tall, max(0.95, _tall(digits, word)) if word else 0),
        )
        second = size
    if size < board.size(_LEAST):
        text = f"{props.value} {props.unit if len(props.unit) <= 4 else ''}".strip()
        setting = mixed(board, text, area.w, area.h, 20, 6)
        middle = area.y + max(0.0, (area.h - setting.height) / 2)
        say(board, setting, area.x, middle, start, shine=EMBER, align="centre", width=area.w, what="number")
        return
    shown = measure_line(said.digits, heavy, size)
    after = measure_line(said.word, light, second) if word else None
    block = tall * size + (0.16 * size + after.ink.h if stacked and after else 0.0)
    low = (
        area.y + (area.h + block) / 2
        if stacked or board.grid.tall
        else area.y + area.h - 0.35 * max(0.0, area.h - block)
    )
    span = shown.width + (0.14 * size + after.width if after and not stacked else 0.0)
    left = area.x + (area.w - span) / 2
    base = low - block - shown.ink.y if stacked else low - shown.ink.y - shown.ink.h
    if after and not stacked:
        # signs that hang high have no foot of their own
        base = max(min(base, low), area.y - after.ink.y)
    written = figures.parse(props.value)
    if stacked and after:
        left = area.x + (area.w - shown.width) / 2
        _lit(shown, board, left, base, size, start, written)
        below = base + shown.ink.y + shown.ink.h + 0.16 * size - after.ink.y
        _lit(after, board, area.x + (area.w - after.width) / 2, below, second, start + board.time(150), None)
        return
    _lit(shown, board, left, base, size, start, written)
    if after:
        _lit(after, board, left + shown.width + 0.14 * size, base, second, start + board.time(150), None)


def _tall(one: Line, other: Line) -> float:
    """Of both on one line, set at a hundred, for a size of one."""
    rise = min(one.ink.y, other.ink.y)
    return (max(one.ink.y + one.ink.h, other.ink.y + other.ink.h) - rise) / 100


def _lit(
    line: Line, board: Board, x: float, base: float, size: float, start: int, written: figures.Written | None
) -> None:
    area = Rect(x, base - 0.74 * size, line.width, 0.8 * size)

    def dressed(nodes: Nodes) -> Nodes:
        return tuple(shone(board, [node for node in nodes if isinstance(node, Glyphs)], area, EMBER))

    counted(board, line, x, base, size, start, written, EMBER[0][1], dressed)


def _say(label: str, context: str, board: Board, top: float) -> None:
    """The label, and what to compare it with on a pill beside it, or under it where both are long."""
    grid, unit = board.grid, board.unit
    size = 4.6 if grid.tall else 4.0
    pad, arrow = 2.2 * unit, 3.4 * unit if _rises(context) else 0.0
    voice, room = board.voice("label"), grid.bottom - top
    beside = not grid.tall and len(label) + len(context) < (24 if board.chinese else 60)
    share = 0.46 if beside and label and context else 0.94
    high = room if beside or not (label and context) else 0.5 * room - 1.4 * unit
    first = fit(label, voice, share * grid.measure, high, board.size(size), board.reading, 3)
    second = fit(
        context,
        voice,
        share * grid.measure - 2 * pad - arrow,
        high - 1.6 * unit,
        board.size(size),
        board.reading,
        3,
    )
    boxed = second.width + 2 * pad + arrow if context else 0.0
    gap = 2.4 * unit if beside and label and context else 0.0
    left = grid.left + (grid.measure - (first.width + gap + boxed if beside else first.width)) / 2
    deep = max(first.height, second.height + 1.6 * unit if context and beside else 0.0)
    say(
        board,
        first,
        left,
        top + (deep - first.height) / 2 if beside else top,
        board.cue("label", 1100),
        shine=flat(board.colors.ink),
        align="left" if beside else "centre",
        width=first.width,
        what="label",
    )
    if not context:
        return
    x = left + first.width + gap if beside else grid.left + (grid.measure - boxed) / 2
    y = top if beside or not label else top + first.height + 2 * unit
    area = Rect(x, y, boxed, second.height + 1.6 * unit)
    later = board.cue("context", 1500)
    pill(board, area, later)
    if arrow and not board.sketch:
        side = 2.4 * unit
        drawn = icon_path(
            _RISE, x + pad - 0.3 * unit, y + (area.h - side) / 2, side, board.colors.accent, 0.3 * unit
        )
        if drawn:
            board.enter([drawn], later, 600, fading)
    ink = board.colors.ink
    say(
        board,
        second,
        x + pad + arrow,
        y + 0.8 * unit,
        later,
        shine=flat(ink),
        ground=COOL,
        what="context",
    )


def _rises(text: str) -> bool:
    """Whether it says that something went up."""
    low = text.lower()
    return any(word in low.split() for word in ("up", "more", "rise", "rose", "growth", "grew")) or any(
        word in text for word in ("增长", "上升", "提高", "增加", "+")
    )
