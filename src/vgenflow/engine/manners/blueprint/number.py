"""Number: digits in section, filled to scale, a dimension beside them, and what is said of them."""

import re
from dataclasses import dataclass, replace

import numpy as np

from vgenflow.engine.drawing import Layer, Painting, Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.counting import counted
from vgenflow.engine.layouts.number import NumberProps
from vgenflow.engine.manners.blueprint.drawings import drawing
from vgenflow.engine.manners.blueprint.pen import CONSTRUCTION, DEEP, FINE, OUTLINE, strokes, tint, upright
from vgenflow.engine.manners.blueprint.sheet import display, open_sheet
from vgenflow.engine.paintings import Hatch
from vgenflow.engine.paintings.ground import Field, rgb
from vgenflow.engine.type import Line, fit, measure_line, place

_LEAST = 12.0
_CHANGE = re.compile(r"([+\-−–]?)\s?(\d[\d.,]*\s?[%％])")
_UP = re.compile(r"\b(up|more|rose|grew|higher|growth|increase\w*|gain\w*)\b|增|涨|升|多", re.IGNORECASE)
_DOWN = re.compile(r"\b(down|less|fell|fewer|lower|drop\w*|decrease\w*|cut)\b|减|降|跌|少", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """Accent in the upper `share`, hatched below it."""

    share: float
    accent: str
    deep: str
    line: str

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width, 3)."""
        lines = Hatch(self.line, 1.6, 0.14, alpha=0.7).paint(width, height, unit).whole()[..., 3:]
        field = rgb(self.deep) + lines * (rgb(self.line) - rgb(self.deep))
        field = np.array(np.broadcast_to(field, (height, width, 3)), np.float32)
        field[: round(height * self.share)] = rgb(self.accent)
        return field


def lay(props: NumberProps, board: Board) -> None:
    """Lead, digits, word, remarks; on a tall page a drawing where there is room."""
    grid, unit = board.grid, board.unit
    top = open_sheet(board)
    if props.lead:
        lead = display(
            board,
            props.lead,
            grid.measure - (0 if grid.tall else 9 * unit),
            13 * unit,
            6,
            3 if grid.tall else 2,
            2.8,
        )
        top = board.text(lead, grid.left, top, board.cue("lead", 80), color=board.colors.muted, what="lead")
    top += 2 * unit
    said = _remarks(props)
    under = (
        ((15 if grid.tall else 12) * len(said) if grid.tall or not grid.wide else 12) * unit if said else unit
    )
    foot = _figure(props, board, top, grid.bottom - under - top)
    foot = _say(said, board, foot + 3 * unit)
    if grid.tall and grid.bottom - foot > 20 * unit:
        high = min(34 * unit, grid.bottom - foot - 5 * unit)
        drawing(board, Rect(grid.left, grid.bottom - high, grid.measure, high), board.cue("value", 300))


def _remarks(props: NumberProps) -> list[tuple[str, str]]:
    """Label and context; what is counted stands in for a label that is missing."""
    counts = props.unit.strip() if len(props.unit.strip()) > 4 else ""
    both = (("label", props.label.strip() or counts), ("context", props.context.strip()))
    return [(name, text) for name, text in both if text]


def _parts(props: NumberProps) -> tuple[str, str]:
    """Digits with their signs, and the word or short unit that follows."""
    value, unit = props.value.strip(), props.unit.strip()
    short = unit if 0 < len(unit) <= 4 and unit not in value + props.label else ""
    written = figures.parse(value)
    if written is None:
        return value, short
    after, digits = written.after.strip(), written.before + written.digits
    if after[:1] in tuple("%％‰°+"):
        return digits + after, ""
    if short[:1] in tuple("%％‰°") and not after:
        return digits + short, ""
    return digits, f"{after} {short}".strip()


def _figure(props: NumberProps, board: Board, top: float, room: float) -> float:
    """Digits, with their word beside or under them; returns the foot of all."""
    grid, unit, voice = board.grid, board.unit, board.voice("display-italic")
    digits, word = _parts(props)
    line = measure_line(digits, voice, 100)
    tall, wide = max(1.0, line.ink.h) / 100, max(1.0, line.width) / 100
    after = measure_line(word, voice, 1) if word else None
    beside = after is not None and grid.wide
    portion = 0.5 if board.chinese else 0.36
    spare = 14 * unit if props.share and not beside else 5 * unit
    full = wide + (portion * after.width if beside and after else 0.0)
    size = min(board.size(board.scale.number), (grid.measure - spare) / full, room / tall)
    below = 0.0
    if after and not beside:
        below = min(grid.measure / max(0.01, after.width), 0.3 * room, 20 * unit)
        size = min(size, (room - 1.1 * below - 2 * unit) / tall)
    if size < board.size(_LEAST):
        text = f"{props.value} {props.unit if len(props.unit) <= 4 else ''}".strip()
        setting = display(board, text, grid.measure, room, 20, 5)
        return board.text(setting, grid.left, top, board.cue("value", 200), what="number")
    start = board.cue("value", 250 if props.lead else 80)
    shown = measure_line(digits, voice, size)
    base = top - shown.ink.y
    _digits(board, shown, base, size, props.share or 0.0, start)
    foot, right = base + shown.ink.y + shown.ink.h, grid.left + shown.width
    level = top + shown.ink.h * (props.share or 0.0)
    _scale(board, right + 2.4 * unit, top, level, foot, start)
    if after and beside:
        x = right + 5 * unit
        second = measure_line(word, voice, min(portion * size, (grid.right - x) / max(0.01, after.width)))
        size = second.runs[0].size if second.runs else 1.0
        counted(board, second, x, foot - second.ink.y - second.ink.h, size, start + board.time(250), None)
        clear = Rect(x, top, grid.right - x, shown.ink.h - second.ink.h - 2 * unit)
        if clear.h > 8 * unit:
            _change(props, board, clear, start)
    elif after:
        second = measure_line(word, voice, below)
        counted(
            board, second, grid.left, foot + 2.4 * unit - second.ink.y, below, start + board.time(250), None
        )
        foot += 2.4 * unit + second.ink.h
    return foot


def _digits(board: Board, line: Line, base: float, size: float, share: float, start: int) -> None:
    """Outlines first, then what fills them, from the foot up."""
    unit, colors, left = board.unit, board.colors, board.grid.left
    ink = Rect(line.ink.x + left, line.ink.y + base, line.ink.w, line.ink.h)
    board.note(line.text, ink, size, colors.ink, colors.background)
    if board.sketch:
        return
    pad = 0.4 * unit
    area = Rect(round(ink.x - pad), round(ink.y - pad), round(ink.w + 2 * pad), round(ink.h + 2 * pad))
    nodes = place(line, left, base, colors.ink)
    rims = tuple(replace(run, stroke=max(4.0, 2.3 * OUTLINE * unit), text="") for run in nodes)
    paint = Section(share, colors.accent, tint(board, DEEP), colors.ink)
    lines = [((left - 2 * unit, y), (board.grid.right, y)) for y in (ink.y, ink.y + ink.h)]
    guide = strokes(board, lines, tint(board, CONSTRUCTION), FINE, alpha=0.45)
    board.enter([guide], start, 240, motion.wiping(Rect(0, area.y, board.grid.width, area.h)))
    filled = Layer(tuple(nodes), area, fill=Painting(paint, area, unit, opaque=True))
    inside = tuple(replace(run, color=tint(board, DEEP), text="") for run in nodes)
    board.enter([Layer((*rims, *inside), area)], start + board.time(120), 700, motion.wiping(area))
    board.enter([filled], start + board.time(450), 800, motion.wiping(area, "bottom"))


def _scale(board: Board, x: float, top: float, level: float, foot: float, start: int) -> None:
    """The dimension beside the digits, in two parts where one is highlighted."""
    if board.sketch or x > board.grid.right:
        return
    later, colors = start + board.time(800), board.colors
    if level - top < 2 * board.unit:
        upright(board, x, top, foot, later, colors.hairline)
        return
    right = board.grid.right
    dashed = strokes(
        board,
        [((board.grid.left - 2 * board.unit, level), (right, level))],
        colors.hairline,
        FINE,
        (0.9, 0.6),
    )
    board.enter([dashed], start, 300, motion.wiping(Rect(0, level - 4, right, 8)))
    upright(board, x, top, level, later, colors.accent)
    upright(board, x, level, foot, later, colors.hairline)


def _change(props: NumberProps, board: Board, area: Rect, start: int) -> None:
    """The per cent that the context speaks of, over the word."""
    found = _CHANGE.search(props.context)
    if not found:
        return
    sign = found[1] or ("+" if _UP.search(props.context) else "−" if _DOWN.search(props.context) else "")
    text = sign + found[2].replace(" ", "")
    setting = fit(
        text,
        board.voice("display-italic"),
        area.w,
        min(area.h, 18 * board.unit),
        board.size(15),
        board.size(4),
        1,
    )
    line = setting.lines[0] if setting.fits and setting.lines else None
    if line is not None:
        written = figures.parse(text)
        base = area.y + 1.6 * board.unit - line.ink.y
        later = max(start + board.time(900), board.cue("context", 900))
        counted(board, line, area.x, base, setting.size, later, written, board.colors.accent)


def _say(said: list[tuple[str, str]], board: Board, top: float) -> float:
    """Label in ink, context in the accent: on one line where both are short."""
    grid, unit = board.grid, board.unit
    x, y, foot = grid.left, top, top
    for index, (name, text) in enumerate(said):
        color = board.colors.accent if name == "context" else board.colors.ink
        left = len(said) - index
        beside = grid.wide and len(said) > 1
        wide = (0.56 if index == 0 else 1.0) * (grid.right - x) if beside else grid.measure
        high = grid.bottom - y if beside else (grid.bottom - y) / left - (unit if left > 1 else 0)
        setting = display(board, text, wide, min(high, 17 * unit), 8 if not beside else 7, 3, 2.6)
        board.text(setting, x, y, board.cue(name, 700 + 500 * index), color=color, what=name)
        foot = max(foot, y + setting.height)
        if beside:
            x += setting.width + 3 * unit
        else:
            y = foot + 1.6 * unit
    return foot
