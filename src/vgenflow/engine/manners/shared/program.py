"""Programs on a page: how large they are set, in which colours, how they come, which line is lit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from vgenflow.engine.drawing import Box, Glyphs, Node, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.layouts.entrances import How
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.layouts.shades import apart, assorted, mixed, readable
from vgenflow.engine.layouts.tokens import TokenKind, tokens
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.type import Voice
from vgenflow.engine.type.programs import Piece, Row, cells_of, missing, pitch_of, rows_of, runs
from vgenflow.story.color import contrast
from vgenflow.story.template import Palette, Role

KINDS: tuple[TokenKind, ...] = ("plain", "keyword", "name", "string", "number", "comment", "mark")
"""What the indexes of colours mean."""
LARGEST, WHOLE, LEAST = 6.4, 2.7, 2.4
"""Type sizes in hundredths of the short side: at most; down to which long lines are kept whole; the least."""
_BROKEN = 3.6
"""Lines that go on in further rows are set at most at this size."""
_A_BIT = 0.86
"""Of a size: what may be given up for fewer rows."""
_STEP = 1.0
"""Sizes tried, in pixels."""
_ABOVE, _BELOW = 0.8, 0.26
"""Ink of a row over and under its baseline, in sizes."""
_APART, _TINGE = 0.07, 0.14
"""How different the colours of kinds are at least, in Oklab; how much accent is under a lit line."""
_STAGGER, _ALL_IN = 90, 1300
"""Milliseconds from row to row, and until the last one comes at most."""
_LIT = 220
"""Milliseconds in which the light goes from line to line."""
_SHELLS = frozenset({"", "text", "console", "bash", "sh", "shell", "shell-session", "powershell", "output"})
"""Languages whose lines are not numbered."""


@dataclass(frozen=True, slots=True)
class Coding:
    """How a manner sets program text."""

    role: Role = "code"
    strong: frozenset[TokenKind] = frozenset()
    """What is set strong."""
    leading: float = 1.5
    """Row to row, in sizes."""
    enter_ms: float = 0.0
    """How long a row takes to come; as everything does if 0."""
    how: Callable[[Rect, Sequence[Glyphs]], How] | None = None
    """How a row comes, given its place and runs; behind an edge from the left if None."""


PLAIN = Coding()


@dataclass(frozen=True, slots=True)
class Plan:
    """A program as it is set in some room."""

    rows: tuple[Row, ...]
    size: float
    leading: float
    """Row to row, in pixels."""
    gutter: float
    """Room for line numbers, 0 if there are none."""
    fits: bool
    absent: str
    """Characters that no typeface has."""

    @property
    def height(self) -> float:
        """From the top of the first row to the foot of the last."""
        return (len(self.rows) - 1) * self.leading + (_ABOVE + _BELOW) * self.size


def planned(props: CodeProps, board: Board, width: float, height: float, coding: Coding) -> Plan:
    """The largest setting that fits: lines whole as long as they are well legible so, else broken.

    What does not fit even at the least size is cut after the last row that does.
    """
    plan = _largest(props, board, width, height, coding)
    # marks upon letters, and scripts of other typefaces, may need more from row to row
    apart = _needed(plan)
    if apart <= plan.leading:
        return plan
    plan = replace(plan, leading=apart)
    return plan if plan.height <= height else _cut(plan, height)


def _needed(plan: Plan) -> float:
    """Row to row, so that no ink of one reaches that of the next."""
    inks = [_ink(nodes) for row in plan.rows if (nodes := runs(row, 0, 0, plan.size, [""] * len(KINDS)))]
    return max((one.y + one.h - other.y for one, other in pairwise(inks)), default=0.0)


def _cut(plan: Plan, height: float) -> Plan:
    """The rows that fit."""
    kept = max(1, int((height - (_ABOVE + _BELOW) * plan.size) / plan.leading) + 1)
    fits = len(plan.rows) <= kept and plan.height <= height and not plan.absent
    return replace(plan, rows=plan.rows[:kept], fits=fits)


def _largest(props: CodeProps, board: Board, width: float, height: float, coding: Coding) -> Plan:
    voice = board.voice(coding.role)
    lines = tuple(
        cells_of([Piece(text, KINDS.index(kind), kind in coding.strong) for kind, text in line], voice)
        for line in tokens(props.program, props.language)
    )
    digits = _digits(props)

    def at(size: float) -> Plan:
        gutter = _gutter(voice, digits, size)
        rows = rows_of(lines, (width - gutter) / size)
        return Plan(rows, size, coding.leading * size, gutter, True, missing(lines))

    widest = max((sum(cell.width for cell in line) for line in lines), default=1.0)
    size, broken = board.size(LARGEST), board.size(_BROKEN)
    while size >= board.size(LEAST):
        if size <= broken or widest * size + _gutter(voice, digits, size) <= width:
            plan = at(size)
            whole = len(plan.rows) == len(lines)
            if plan.height <= height and (whole or size <= broken) and not plan.absent:
                return plan if whole else _broken(plan, at, len(lines), board.size(WHOLE), height)
        size -= _STEP
    return _cut(at(board.size(LEAST)), height)


def _broken(plan: Plan, at: Callable[[float], Plan], count: int, least: float, height: float) -> Plan:
    """Broken lines give way to whole ones, smaller down to a legible size; or to fewer rows."""
    best, size = plan, plan.size
    while size - _STEP >= least:
        size -= _STEP
        smaller = at(size)
        whole = len(smaller.rows) == count
        if smaller.height <= height and (whole or size >= _A_BIT * plan.size):
            best = min(best, smaller, key=lambda one: len(one.rows))
        if whole:
            break
    return best


def _digits(props: CodeProps) -> int:
    """Of the largest line number; 0 if there are none."""
    if not props.numbered or props.lines == 1 or props.language.strip().lower() in _SHELLS:
        return 0
    return len(str(props.first + props.lines - 1))


def _gutter(voice: Voice, digits: int, size: float) -> float:
    return (digits + 1.6) * (pitch_of(voice) or 0.55) * size if digits else 0.0


def typeset(
    props: CodeProps, board: Board, plan: Plan, area: Rect, ground: Ground, coding: Coding, start: int
) -> None:
    """Lay the rows from the top of `area` down."""
    if plan.absent:
        board.fault(f"no typeface has {plan.absent}")
    elif not plan.fits:
        board.fault("the program is too long")
    band = band_color(board.colors, ground)
    colors = kind_colors(board.colors, ground, band)
    _light(board, plan, area, band)
    gap = min(_STAGGER, _ALL_IN / max(1, len(plan.rows)))
    for index, row in enumerate(plan.rows):
        base = round(area.y + _ABOVE * plan.size + index * plan.leading)
        begin = start + board.time(gap * index) if index else start
        if plan.gutter and not row.part:
            _number(board, props.first + row.line, plan, area.x, base, begin, colors[_COMMENT], ground)
        nodes = runs(row, area.x + plan.gutter, base, plan.size, colors)
        if row.part:
            _goes_on(board, plan, row, area.x + plan.gutter, base, begin, colors[_COMMENT])
        if nodes:
            place = _ink(nodes)
            worst = min((run.color for run in nodes), key=lambda color: contrast(color, ground.paper))
            board.note(row.text.strip(), place, plan.size, worst, ground.paper)
            _come(board, nodes, place, begin, coding)


_COMMENT = KINDS.index("comment")


def _come(board: Board, nodes: Sequence[Glyphs], place: Rect, start: int, coding: Coding) -> None:
    pad = 0.2 * board.unit
    mask = Rect(place.x - pad, place.y - pad, place.w + 2 * pad, place.h + 2 * pad)
    how = coding.how(mask, nodes) if coding.how else motion.wiping(mask)
    board.enter(nodes, start, coding.enter_ms or board.style.motion.enter_ms, how)


def _ink(nodes: Sequence[Glyphs]) -> Rect:
    left, top = min(n.x + n.bounds.x for n in nodes), min(n.y + n.bounds.y for n in nodes)
    right = max(n.x + n.bounds.x + n.bounds.w for n in nodes)
    foot = max(n.y + n.bounds.y + n.bounds.h for n in nodes)
    return Rect(left, top, right - left, foot - top)


def _number(
    board: Board, number: int, plan: Plan, x: float, base: float, start: int, color: str, ground: Ground
) -> None:
    """A line's number, flush right before its line."""
    voice, size = board.voice("code"), max(board.reading, 0.8 * plan.size)
    cells = cells_of([Piece(str(number), 0)], voice)
    wide = sum(cell.width for cell in cells) * size
    pitch = (pitch_of(voice) or 0.55) * plan.size
    nodes = runs(Row(0, 0, 0.0, cells), x + plan.gutter - 1.2 * pitch - wide, base, size, [color])
    board.note(str(number), _ink(nodes), size, color, ground.paper)
    board.enter(nodes, start, 300, motion.fading)


def _goes_on(board: Board, plan: Plan, row: Row, x: float, base: float, start: int, color: str) -> None:
    """A hook before a row that continues the line above."""
    if board.sketch:
        return
    size = plan.size
    wide, high = min(0.55 * size, 0.6 * row.indent * size), 0.4 * size
    left, foot = x + row.indent * size - wide - 0.35 * size, base - 0.28 * size
    if left < x - 0.01 * size:
        return
    weight, tip = max(1.2, 0.075 * size), 0.16 * size
    d = (
        f"M{left:.1f} {foot - high:.1f} V{foot:.1f} H{left + wide:.1f} "
        f"M{left + wide - tip:.1f} {foot - tip:.1f} L{left + wide:.1f} {foot:.1f} "
        f"L{left + wide - tip:.1f} {foot + tip:.1f}"
    )
    bounds = Rect(left - weight, foot - high - weight, wide + 2 * weight, high + tip + 2 * weight)
    board.enter([Path(d, bounds, color, stroke=weight, round_caps=True)], start, 300, motion.fading)


def _light(board: Board, plan: Plan, area: Rect, color: str) -> None:
    """A band under the line that is spoken of; the next one takes the light over."""
    shown = {row.line for row in plan.rows}
    named = sorted(
        (board.cue(name, 0), int(name.removeprefix("line")) - 1)
        for name in board.cues
        if name.startswith("line") and name.removeprefix("line").isdigit()
    )
    turns = [(frame, line) for frame, line in named if line in shown]
    if not turns or board.sketch:
        return
    bands = {line: _band(plan, area, line, 0.9 * board.unit, color) for _, line in turns}
    fade = board.time(_LIT)

    def at(frame: int) -> Nodes:
        nodes = list[Node]()
        for index, (begin, line) in enumerate(turns):
            end = turns[index + 1][0] if index + 1 < len(turns) else None
            share = min(1.0, (frame - begin + 1) / fade)
            if end is not None:
                share = min(share, 1 - (frame - end + 1) / fade)
            if share > 0:
                band = bands[line]
                nodes.append(band if share >= 1 else _faint(band, share))
        return tuple(nodes)

    board.moving(at, turns[-1][0] + fade)


def _faint(band: Box, share: float) -> Box:
    return Box(band.rect, band.color, round(share, 3), band.radius)


def _band(plan: Plan, area: Rect, line: int, pad: float, color: str) -> Box:
    own = [index for index, row in enumerate(plan.rows) if row.line == line]
    spare = (plan.leading - (_ABOVE + _BELOW) * plan.size) / 2
    top = area.y + own[0] * plan.leading - spare
    high = (own[-1] - own[0] + 1) * plan.leading
    return Box(Rect(area.x - pad, top, area.w + 2 * pad, high), color, radius=min(0.5 * pad, high / 2))


def band_color(palette: Palette, ground: Ground) -> str:
    """What lies under a lit line: the paper with a tinge of the accent."""
    return mixed(ground.paper, palette.accent, _TINGE)


def kind_colors(palette: Palette, ground: Ground, band: str) -> tuple[str, ...]:
    """A colour for each of `KINDS`: of the palette, readable on paper and band, different from each other.

    What the palette has no colour for is set in ink.
    """
    grounds = (ground.paper, band)
    ink, quiet = readable(ground.ink, grounds), readable(ground.muted, grounds)
    if apart(ink, quiet) < _APART:
        quiet = readable(mixed(ground.ink, ground.paper, 0.42), grounds)
    asked = (palette.accent, palette.light, palette.positive, palette.negative, *palette.tints)
    found = assorted((readable(one, grounds) for one in asked), 4, (ink, quiet), _APART)
    keyword, string, name, number = (*found, *[ink] * (4 - len(found)))
    return ink, keyword, name, string, number, quiet, readable(mixed(ink, quiet, 0.5), grounds)
