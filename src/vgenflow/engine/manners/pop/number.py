"""Number: figures as large as they go, a ball for their point or beside them, one remark in a tilted pill."""

from dataclasses import dataclass

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import figures, motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.number import NumberProps
from vgenflow.engine.manners.pop.scenery import disc
from vgenflow.engine.manners.pop.shapes import circle, dotted, oval
from vgenflow.engine.manners.pop.springs import ball, gathered, gone, popped
from vgenflow.engine.manners.pop.tones import tint
from vgenflow.engine.manners.pop.words import fill_pill, large, pill_of, say
from vgenflow.engine.type import Line, Setting, fit, measure_line, place

_LEAST, _TRAILED = 10.0, 4.0
"""Below these sizes, in hundredths of the short side, a figure is set as words are, a ball has no trail."""
_HANGS = 2.0
"""So far may a word hang into the gap under the figures, in hundredths of the short side."""
_POINT, _GAP = 0.27, 0.02
"""Diameter of the ball that is the point, and the room at its sides, in sizes."""
_WORD, _WORD_BELOW = 0.36, 0.46
"""Largest size of the word, beside the figures and under them, in sizes of theirs."""


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures in two parts about their point, and the word after them; all at a size of 100."""

    whole: str
    first: Line
    rest: Line | None
    word: Line | None

    @property
    def wide(self) -> float:
        """Width of the figures, in sizes."""
        rest = self.rest.ink.w / 100 + _POINT + 2 * _GAP if self.rest else 0.0
        return self.first.ink.w / 100 + rest

    @property
    def tall(self) -> float:
        """Height over the baseline, in sizes."""
        return max(0.2, -min(self.first.ink.y, self.rest.ink.y if self.rest else 0.0) / 100)

    @property
    def deep(self) -> float:
        """Depth under the baseline, in sizes."""
        return max(0.0, self.first.ink.y + self.first.ink.h) / 100

    @property
    def word_deep(self) -> float:
        """Depth of the word under the figures' baseline where it stands beside them, in sizes of theirs."""
        return _WORD * max(0.0, self.word.ink.y + self.word.ink.h) / 100 if self.word else 0.0


def lay(props: NumberProps, board: Board) -> None:
    """What leads to it, the figures with their word, what is said about them."""
    grid, unit = board.grid, board.unit
    disc(board, grid.width - 8 * unit, grid.height - 4 * unit, (42 if grid.wide else 56) * unit, hollow=True)
    top = grid.head + unit
    if props.lead:
        lead = fit(
            props.lead, board.voice("text"), grid.measure, 0.2 * grid.room, board.size(6.2), board.size(3), 3
        )  # fmt: skip
        top = say(board, lead, grid.left, top, board.cue("lead", 80), what="lead") + 3 * unit
    label = props.label.strip() or (props.unit.strip() if _apart(props) else "")
    said = _said(board, label, props.context.strip())
    foot = _figure(props, board, top, grid.bottom - said.high - 2.4 * unit - top)
    rest = max(0.0, grid.bottom - said.high - foot)
    said.lay(board, foot + min(rest, (3.4 if grid.wide else 6) * unit))


def _apart(props: NumberProps) -> bool:
    """The unit is too long to stand with the figures."""
    return len(props.unit.strip()) > 4 and props.unit.strip() not in props.value


def _said_again(props: NumberProps) -> bool:
    """The unit is too long for the figures' own line, or the label has it anyway."""
    return _apart(props) or (len(props.unit.strip()) > 1 and props.unit.strip() in props.label)


@dataclass(frozen=True, slots=True)
class _Said:
    """Label and context, side by side or one under the other."""

    label: str
    context: str
    beside: bool
    high: float

    def lay(self, board: Board, top: float) -> None:
        """From `top` down."""
        grid, unit = board.grid, board.unit
        half = 0.5 * grid.measure - unit if self.beside else grid.measure
        left, y = grid.left, top
        if self.label:
            setting = _label(board, self.label, half)
            middle = max(0.0, (self.high - setting.height) / 2) if self.beside else 0.0
            foot = say(board, setting, left, y + middle, board.cue("label", 700), what="label")
            if self.beside:
                left += setting.width + 4 * unit
            else:
                y = foot + 2.4 * unit
        if self.context:
            setting, size = pill_of(board, self.context, grid.right - left, 5.4, 3)
            area = Rect(left, y + (max(0.0, self.high - size.h) / 2 if self.beside else 0), size.w, size.h)
            tilt = -min(2.0, 1000 / max(area.w, 1)) if len(setting.lines) == 1 else 0.0
            paper = board.colors.light
            fill_pill(
                board, setting, area, board.cue("context", 1100), paper=paper, tilt=tilt, what="context"
            )


def _label(board: Board, text: str, wide: float) -> Setting:
    lines = 3 if board.grid.wide else 4
    return fit(
        text, board.voice("text"), wide, 0.22 * board.grid.room, board.size(6.2), board.size(2.8), lines
    )


def _said(board: Board, label: str, context: str) -> _Said:
    grid, unit = board.grid, board.unit
    if not label and not context:
        return _Said("", "", False, 0.0)
    if label and context and grid.wide:
        one = _label(board, label, 0.5 * grid.measure - unit)
        room = grid.measure - one.width - 4 * unit
        _, size = pill_of(board, context, room, 5.4, 3)
        return _Said(label, context, True, max(one.height, size.h) + unit)
    high = _label(board, label, grid.measure).height if label else 0.0
    if context:
        high += pill_of(board, context, grid.measure, 5.4, 3)[1].h + (2.4 * unit if label else 0)
    return _Said(label, context, False, high)


def _parted(props: NumberProps, board: Board) -> tuple[_Figures, figures.Written | None]:
    """The value in figures and word."""
    written = figures.parse(props.value)
    digits, word, point = props.value.strip(), "", -1
    if written is not None:
        after = written.after.strip()
        close = after[:1] in ("%", "％", "‰", "°", "+") and bool(after)
        short = "" if _said_again(props) or props.unit.strip() in digits else props.unit.strip()
        if short[:1] in ("%", "％", "‰", "°") and not after and short:
            after, short, close = short, "", True
        digits = (written.before + written.digits + (after if close else "")).strip()
        word = f"{'' if close else after} {short}".strip()
        if written.point == ".":
            point = digits.rindex(".") if "." in digits else -1
    voice = board.voice("display-italic")
    first = measure_line(digits[:point] if point > 0 else digits, voice, 100)
    rest = measure_line(digits[point + 1 :], voice, 100) if point > 0 else None
    named = measure_line(word, board.voice("display"), 100) if word else None
    return _Figures(digits, first, rest, named if named and named.ink.w > 0 else None), written


def _figure(props: NumberProps, board: Board, top: float, room: float) -> float:
    """Figures and word; returns their foot."""
    grid, unit = board.grid, board.unit
    parts, _ = _parted(props, board)
    word = parts.word.ink.w / 100 if parts.word else 0.0
    largest = board.size(board.scale.number)
    high = parts.tall + parts.deep
    beside = min(
        largest,
        grid.measure / (parts.wide + (_WORD * word + 0.09 if word else 0)),
        room / high,
        (room + _HANGS * unit) / (parts.tall + parts.word_deep),
    )
    under = min(largest, grid.measure / parts.wide)
    small = min(_WORD_BELOW * under, grid.measure / word) if word else 0.0
    over = (high * under + (1.0 * small + 2 * unit if word else 0.0)) / room
    if over > 1:
        under, small = under / over, small / over
    stacked = bool(word) and under > beside
    size = under if stacked or not word else beside
    start = board.cue("value", 250 if props.lead else 60)
    if size < board.size(_LEAST):
        text = f"{props.value} {'' if _apart(props) else props.unit}".strip()
        setting = large(board, text, grid.measure, room, 20, 5, least=2.6)
        return say(board, setting, grid.left, top, start, what="number")
    base = top + parts.tall * size
    if not stacked:
        base += 0.25 * max(0.0, room - high * size)
    right = _digits(parts, board, base, size, start)
    foot = base + parts.deep * size
    if parts.word and stacked:
        line = measure_line(parts.word.text, board.voice("display"), small)
        base = foot + 2.4 * unit - line.ink.y
        right = _worded(line, board, grid.left, base, small, start)
        foot = base + line.ink.y + line.ink.h
    elif parts.word:
        small = _WORD * size
        line = measure_line(parts.word.text, board.voice("display"), small)
        right = _worded(line, board, right + 0.08 * size, base, small, start)
        foot = max(foot, base + parts.word_deep * size - _HANGS * unit)
    r = min(6 * unit, 0.13 * size)
    if parts.rest is None and right + 2.6 * r < grid.right and not board.sketch:
        _ball(board, top, right + 1.5 * r, base, r, start + board.time(250))
    return foot


def _digits(parts: _Figures, board: Board, base: float, size: float, start: int) -> float:
    """The figures on their baseline; returns their right edge."""
    voice, x = board.voice("display-italic"), board.grid.left
    color = board.colors.accent
    noted = Rect(x, base - parts.tall * size, parts.wide * size, (parts.tall + parts.deep) * size)
    board.note(parts.whole, noted, size, color, board.colors.background)
    for index, part in enumerate(one for one in (parts.first, parts.rest) if one):
        line = measure_line(part.text, voice, size)
        runs = place(line, x - line.ink.x, base, color)
        popped(board, runs, start + board.time(110 * index), x + line.ink.w / 2, base, wobble=-3)
        x += line.ink.w
        if index == 0 and parts.rest:
            r = _POINT * size / 2
            if not board.sketch:
                _ball(board, base - parts.tall * size, x + _GAP * size + r, base, r, start + board.time(250))
            x += 2 * (r + _GAP * size)
    return x


def _worded(line: Line, board: Board, x: float, base: float, size: float, start: int) -> float:
    ink = Rect(x, line.ink.y + base, line.ink.w, line.ink.h)
    board.note(line.text, ink, size, board.colors.ink, board.colors.background)
    runs = place(line, x - line.ink.x, base, board.colors.ink)
    popped(board, runs, start + board.time(240), x + ink.w / 2, base)
    return x + line.ink.w


def _ball(board: Board, ceiling: float, x: float, foot: float, radius: float, start: int) -> None:
    """It drops along a dotted trail from the left and lies in its own shade."""
    unit = board.unit
    popped(
        board, [gathered(oval(x, foot, 1.2 * radius, 0.13 * radius, board.colors.hairline))], start, x, foot
    )
    free = ceiling - board.grid.head < 3 * unit
    ends = [
        (x - 4.4 * radius, max(2 * unit, foot - 6.6 * radius)) if free else (x - 1.1 * radius, ceiling),
        (x, foot - 2.7 * radius),
    ]
    if radius > _TRAILED * unit:
        trail = dotted(ends, [0.4 * radius if free else 0.0], max(3.0, 0.7 * unit), board.colors.ink)
        board.enter([trail], start, 420, motion.wiping(trail.bounds), gone(board))
    shine = circle(x - 0.34 * radius, foot - 1.36 * radius, 0.2 * radius, board.style.day.surface)
    layer = gathered(circle(x, foot - radius, radius, tint(board, 3)), shine)
    ball(board, layer, x, foot, start)
