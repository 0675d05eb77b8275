"""Lettering: a sign-writer's letters, warm white with a hatched shade, and the hand's plain writing."""

from collections.abc import Sequence
from dataclasses import replace

from vgenflow.engine.drawing import Glyphs, Layer, Painting, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.easing import Curve
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.manners.chalk.slate import face_grain, tip_grain
from vgenflow.engine.manners.chalk.strokes import CORAL, around, tint, underline
from vgenflow.engine.paintings import Hatch
from vgenflow.engine.type import Setting, Voice, fit, place
from vgenflow.engine.type.shaping import plain
from vgenflow.story.template import Role

LETTER_MS = 420
_EASE: Curve = (0.3, 0.1, 0.3, 1.0)
_DEPTH, _GAP = 0.06, 0.016
"""Of the shade and of what is free between it and the letter, in sizes."""
_BOLDER = 0.022
"""Chinese letters are made thicker by so much."""


def sentence(board: Board) -> Voice:
    """A sentence whose stressed words are lettered."""
    return replace(board.voice("text"), emphasis=board.voice("display").faces)


def lettered(
    board: Board, setting: Setting, x: float, top: float, start: int, *, align: str = "left",
    width: float = 0.0, shade: str = "", color: str = "", what: str = "text", stressed: bool = False,
) -> float:  # fmt: skip
    """Lay letters with their shade; only stressed words have one if `stressed`; return the foot."""
    color, shade = color or board.colors.ink, shade or tint(board, CORAL)
    told(board, setting, what)
    inks = list[Rect]()
    for index, one in enumerate(setting.lines):
        base = round(top + setting.ascent + index * setting.leading)
        spare = width - one.width
        left = x + (spare if align == "right" else spare / 2 if align == "centre" else 0.0)
        runs = place(one, left, base, color)
        inks.append(Rect(one.ink.x + left, one.ink.y + base, one.ink.w, one.ink.h))
        marked = [run for run, flag in zip(runs, one.marked, strict=True) if flag or not stressed]
        begin = start + board.time(0.6 * LETTER_MS * index)
        _write(board, runs, marked, inks[-1], begin, shade)
    if inks:
        board.note(setting.text, around(inks), setting.size, color, board.colors.background)
    return top + setting.height


def told(board: Board, setting: Setting, what: str) -> None:
    """Say what does not fit."""
    if not setting.fits:
        missing = "".join(dict.fromkeys(setting.missing))
        board.fault(f"no typeface has {missing}" if missing else f"the {what} is too long")


def _write(
    board: Board, runs: Sequence[Glyphs], shaded: Sequence[Glyphs], ink: Rect, start: int, shade: str
) -> None:
    """A line of letters behind an edge from the left; the hatching follows."""
    if board.sketch or not runs:
        return
    size, unit = runs[0].size, board.unit
    depth = _DEPTH * size
    bounds = Rect(ink.x - 0.05 * size, ink.y - 0.05 * size, ink.w + 0.2 * size, ink.h + 0.2 * size)
    wipe, frames = motion.wiping(bounds, "left"), board.time(LETTER_MS)
    if shaded and depth > 0.3 * unit:
        count = max(3, round(depth / 1.6))
        offsets = [depth * (index + 1) / count for index in range(count)]
        copies = tuple(
            replace(run, x=run.x + away, y=run.y + away, text="") for away in offsets for run in shaded
        )
        hatch = Painting(
            Hatch(shade, max(0.3, 0.021 * size / unit), max(0.17, 0.0115 * size / unit)), bounds, unit
        )
        layer = Layer(copies, bounds, fill=hatch, mask=tip_grain(board))
        later = start + board.time(180)
        board.act(Enter((layer,), later, frames, _EASE, wipe, motion.kept))
        gap = tuple(
            replace(run, stroke=stroke, color=board.colors.background, text="")
            for run in shaded
            for stroke in (0.0, 2 * _GAP * size)
        )
        board.act(Enter((Layer(gap, bounds),), start, frames, _EASE, wipe, motion.kept))
    bolder = tuple(replace(run, stroke=_BOLDER * size, text="") for run in shaded) if board.chinese else ()
    face = Layer((*runs, *bolder), bounds, mask=face_grain(board))
    board.act(Enter((face,), start, frames, _EASE, wipe, motion.kept))


def hand(
    board: Board, text: str, x: float, top: float, width: float, start: int, *, size: float = 4.4,
    lines: int = 2, color: str = "", align: str = "left", what: str = "label", high: float = 0.0,
    least: float = 2.3, role: Role = "label",
) -> float:  # fmt: skip
    """Write with the hand; returns the foot, or `top` if there is nothing to write."""
    setting = handed(board, text, width, size=size, lines=lines, high=high, least=least, role=role)
    if not setting.lines:
        return top
    return board.text(setting, x, top, start, color=color, align=align, width=width, what=what, stagger=200)


def handed(
    board: Board, text: str, width: float, *, size: float = 4.4, lines: int = 2, high: float = 0.0,
    least: float = 2.3, role: Role = "label",
) -> Setting:  # fmt: skip
    """What `hand` would write."""
    room = high or 1.5 * lines * board.size(size)
    smallest = min(board.size(least), board.size(size))
    return fit(text, board.voice(role), width, room, board.size(size), max(board.reading, smallest), lines)


def heading(
    text: str, board: Board, share: float, *, align: str = "centre", width: float = 0.0, color: str = ""
) -> float:
    """An italic heading over two strokes of chalk; returns where the content goes on."""
    grid, unit = board.grid, board.unit
    if not text.strip():
        return grid.head + 2 * unit
    wide = width or grid.measure
    if grid.tall:
        align = "left"
    setting = fit(
        plain(text), board.voice("display-italic"), wide, share * grid.room, board.size(board.scale.section),
        board.size(3.6), 4 if grid.tall else 2,
    )  # fmt: skip
    start = board.cue("heading", 80)
    foot = board.text(
        setting, grid.left, grid.head, start, align=align, width=wide, what="heading", stagger=200
    )
    last = setting.lines[-1].width if setting.lines else 0.0
    left = grid.left + ((wide - last) / 2 if align == "centre" else 0.0)
    begin = start + board.time(LETTER_MS)
    underline(board, left + 0.12 * last, foot + 0.4 * unit, 0.76 * last, begin, color or board.colors.accent)
    return foot + 4.2 * unit
