"""Words: type that springs up line by line, its key word in colour or in a tilted pill; pills with icons."""

import re
from dataclasses import replace

from vgenflow.engine.drawing import Box, Glyphs, Path, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.manners.pop.shapes import circle
from vgenflow.engine.manners.pop.springs import gathered, popped, risen, thrown
from vgenflow.engine.manners.pop.tones import cream, dark, indigo, on
from vgenflow.engine.type import Setting, fit, place
from vgenflow.story.template import Role

_LINE_MS = 60
_KEY = re.compile(r"(\s?)\*([^*]+)\*([,.;:!?，。；：！？]*)(\s?)")
_PILL_LEADING = 1.3
_WIDER, _THIN = " \u2009", "\u2009"
"""Lines that hold pills need room between them."""


def large(
    board: Board, text: str, width: float, high: float, largest: float, lines: int, *, least: float = 4.2,
    pilled: bool = False,
) -> Setting:  # fmt: skip
    """Display type, fitted."""
    voice = board.voice("display")
    if pilled and text.count("*") > 1:
        text = _KEY.sub(_apart, text)
        voice = replace(voice, leading=_PILL_LEADING, leading_chinese=_PILL_LEADING + 0.1)
    return fit(text, voice, width, high, board.size(largest), board.size(least), lines)


def _apart(key: re.Match[str]) -> str:
    """Marked words take the punctuation after them into their pill, and wider spaces around it."""
    before, words, after, behind = key.groups()
    ahead = _WIDER if before else _THIN if key.start() else ""
    rest = _WIDER if behind else _THIN if key.end() < len(key.string) else ""
    return f"{ahead}*{words}{after}*{rest}"


def say(
    board: Board, setting: Setting, x: float, top: float, start: int, *, color: str = "", ground: str = "",
    align: str = "left", width: float = 0.0, what: str = "text", pilled: bool = False,
) -> float:  # fmt: skip
    """Lay type from `top` down; returns its foot. A text that does not fit is noted."""
    color, ground = color or board.colors.ink, ground or board.colors.background
    faulty(board, setting, what)
    inks = list[Rect]()
    for index, line in enumerate(setting.lines):
        base = round(top + setting.ascent + index * setting.leading)
        spare = width - line.width
        left = x + (spare if align == "right" else spare / 2 if align == "centre" else 0.0)
        ink = Rect(line.ink.x + left, line.ink.y + base, line.ink.w, line.ink.h)
        inks.append(ink)
        begin = start + board.time(_LINE_MS * index) if index else start
        stress = board.colors.accent if not pilled else color
        if ground != board.colors.background:
            stress = color
        runs = place(line, left, base, color, stress)
        kept = [run for run, marked in zip(runs, line.marked, strict=True) if not (pilled and marked)]
        if kept:
            risen(board, kept, begin, ink.x + ink.w / 2, ink.y + ink.h)
        key = [run for run, marked in zip(runs, line.marked, strict=True) if pilled and marked]
        if key:
            _key(board, key, setting.size, base, begin + board.time(260))
    if inks:
        board.note(setting.text, around(inks), setting.size, color, ground)
    return top + setting.height


def _key(board: Board, runs: list[Glyphs], size: float, base: float, start: int) -> None:
    """The key word in its own pill, which lands last and wobbles."""
    left = min(run.x + run.bounds.x for run in runs)
    right = max(run.x + run.bounds.x + run.bounds.w for run in runs)
    pad = 0.16 * size
    area = Rect(left - pad, base - 0.9 * size, right - left + 2 * pad, 1.2 * size)
    paper = board.colors.accent
    body = Box(area, paper, radius=area.h / 2)
    inked = [replace(run, color=on(board, paper)) for run in runs]
    layer = gathered(body, *inked, tilt=-min(2.0, 1400 / max(area.w, 1)))
    popped(board, [layer], start, area.x + area.w / 2, area.y + area.h / 2, wobble=6)


def pill(
    board: Board, text: str, x: float, top: float, width: float, start: int, *, paper: str, size: float = 4.5,
    lines: int = 1, tilt: float = 0.0, align: str = "left", role: Role = "label", what: str = "label",
) -> Rect:  # fmt: skip
    """Type in a capsule of its own width; returns the capsule, empty if there is no text."""
    if not text.strip():
        return Rect(x, top, 0.0, 0.0)
    setting, area = pill_of(board, text, width, size, lines, role)
    x += {"left": 0.0, "right": width - area.w, "centre": (width - area.w) / 2}[align]
    area = Rect(x, top, area.w, area.h)
    fill_pill(board, setting, area, start, paper=paper, tilt=tilt, what=what)
    return area


def pill_of(
    board: Board, text: str, width: float, size: float, lines: int = 1, role: Role = "label"
) -> tuple[Setting, Rect]:
    """The type of a capsule and the capsule at (0, 0)."""
    largest = board.size(size)
    pad = 0.62 * largest
    high = (1.25 * lines + 0.2) * largest
    setting = fit(text, board.voice(role), width - 2 * pad, high, largest, min(board.reading, largest), lines)
    return setting, Rect(0, 0, setting.width + 2 * pad, setting.height + 0.8 * min(setting.size, largest))


def fill_pill(
    board: Board, setting: Setting, area: Rect, start: int, *, paper: str, tilt: float = 0.0,
    what: str = "text", indent: float | None = None, icon: str = "", number: str = "", side: float = 0.0,
) -> None:  # fmt: skip
    """A capsule with type: in its middle, or from `indent` after an icon or a number in a circle.

    It pops up, or is shot in from `side` pixels away.
    """
    faulty(board, setting, what)
    ink = on(board, paper)
    nodes: list[Box | Path | Glyphs] = [Box(area, paper, radius=min(area.h / 2, 8 * board.unit))]
    left = area.x + ((area.w - setting.width) / 2 if indent is None else indent)
    y = area.y + (area.h - setting.height) / 2
    inks = list[Rect]()
    for index, line in enumerate(setting.lines):
        base = round(y + setting.ascent + index * setting.leading)
        shift = (setting.width - line.width) / 2 if indent is None else 0.0
        nodes += place(line, left + shift, base, ink)
        inks.append(Rect(line.ink.x + left + shift, line.ink.y + base, line.ink.w, line.ink.h))
    if inks:
        board.note(setting.text, around(inks), setting.size, ink, paper)
    if indent is not None:
        nodes += badge(board, Rect(area.x, area.y, indent, area.h), icon, number, paper)
    layer = gathered(*nodes, tilt=tilt)
    if side:
        thrown(board, [layer], start, side)
    else:
        popped(board, [layer], start, area.x + area.w / 2, area.y + area.h / 2, wobble=5 if tilt else 0)


def badge(
    board: Board, area: Rect, icon: str, number: str, paper: str, *, disc: str = ""
) -> list[Box | Path | Glyphs]:
    """An icon, or a number, in an ink circle in the middle of an area."""
    disc = disc or (indigo(board) if paper != indigo(board) else cream(board))
    tone = cream(board) if paper == disc or dark(paper) else paper
    if dark(disc) == dark(tone):
        tone = on(board, disc)
    r = 0.42 * min(area.w, area.h, 17 * board.unit)
    x, y = area.x + area.w / 2, area.y + area.h / 2
    nodes: list[Box | Path | Glyphs] = [circle(x, y, r, disc)]
    side = 1.12 * r
    drawn = icon_path(icon, x - side / 2, y - side / 2, side, tone, 0.108 * side) if icon else None
    if drawn:
        return [*nodes, drawn]
    if number:
        setting = fit(
            number,
            board.voice("display-italic"),
            1.6 * r,
            1.6 * r,
            max(1.25 * r, board.reading),
            board.reading,
            1,
        )
        if not setting.lines:
            return [*nodes]
        line = setting.lines[0]
        base = y - line.ink.y - line.ink.h / 2
        left = x - line.ink.w / 2 - line.ink.x
        ink = Rect(left + line.ink.x, base + line.ink.y, line.ink.w, line.ink.h)
        board.note(line.text, ink, setting.size, tone, disc)
        nodes += place(line, left, base, tone)
    return nodes


def faulty(board: Board, setting: Setting, what: str) -> None:
    """Note what does not fit."""
    if not setting.fits:
        missing = "".join(dict.fromkeys(setting.missing))
        board.fault(f"no typeface has {missing}" if missing else f"the {what} is too long")


def around(rects: list[Rect]) -> Rect:
    """The rectangle around all."""
    left, top = min(r.x for r in rects), min(r.y for r in rects)
    right, foot = max(r.x + r.w for r in rects), max(r.y + r.h for r in rects)
    return Rect(left, top, right - left, foot - top)


def heading(text: str, board: Board, share: float) -> float:
    """A section title; returns where the content goes on."""
    grid = board.grid
    if not text.strip():
        return grid.head + 1.5 * board.unit
    lines = 2 if grid.wide else 3
    title = large(board, text, grid.measure, share * grid.room, board.scale.section, lines, least=3.2)
    return (
        say(board, title, grid.left, grid.head + board.unit, board.cue("heading", 80), what="heading")
        + 2.8 * board.unit
    )
