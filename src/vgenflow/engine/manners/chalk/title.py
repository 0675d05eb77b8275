"""Title: a lead in italics over key words in a sign-writer's letters, a drawing under them."""

import re
from dataclasses import dataclass

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.chalk.frame import framed
from vgenflow.engine.manners.chalk.lettering import handed, lettered
from vgenflow.engine.manners.chalk.scenery import moon, scene, stars, sun
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import line
from vgenflow.engine.type import Setting, fit
from vgenflow.engine.type.shaping import plain

_STRESS = re.compile(r"\*([^*]+)\*")
_CLOCK = "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3 3"
_LEAD, _SHORT = 11.0, 3
_SHRINK = (1.0, 0.88, 0.76, 0.66, 0.56, 0.46, 0.38, 0.3)


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of a headline."""

    text: str
    key: bool


def lay(props: TitleProps, board: Board) -> None:
    """Kicker, headline, drawing; a framed picture at the right, or below on a tall page."""
    slate(board)
    grid, unit = board.grid, board.unit
    beside = props.picture is not None and grid.wide
    wide = 0.54 * grid.measure if beside else grid.measure
    align = "left" if beside or grid.tall else "centre"
    top = _kicker(props.kicker, board, wide, align)
    note = handed(board, props.note, 0.5 * grid.measure if not beside else wide, size=5, lines=1)
    noted = note.height + 2.4 * unit if note.lines else 0.0
    below = max(noted, (0.24 if grid.tall else 0.2) * (grid.bottom - top)) if not beside else noted
    if props.picture is not None and not beside:
        below = 0.46 * (grid.bottom - top)
    parts = _parts(props.headline, board)
    settings = _set(parts, board, wide, grid.bottom - below - top)
    y, start = top, board.cue("headline", 120)
    if beside or grid.tall or align == "centre":
        spare = grid.bottom - below - top - _height(settings, board)
        y += min(max(0.0, spare) * 0.5, 12 * unit)
    first = y
    for part, setting in zip(parts, settings, strict=True):
        if part.key:
            y = lettered(board, setting, grid.left, y, start, align=align, width=wide, what="headline")
        else:
            y = board.text(
                setting, grid.left, y, start, align=align, width=wide, what="headline", stagger=200
            )
        y += 1.6 * unit
        start += board.time(300)
    _under(props, board, note, y, start, beside)
    if not beside and not grid.tall:
        _lights(board, settings, first, start)


def _kicker(text: str, board: Board, wide: float, align: str) -> float:
    """The subject in yellow between two waves; returns where the headline may begin."""
    grid, unit = board.grid, board.unit
    if not text.strip():
        return grid.head + 2 * unit
    setting = handed(board, text, wide - (24 * unit if align == "centre" else 0), size=5.6, lines=1)
    start, color = board.time(60), board.colors.accent
    x = grid.left + ((wide - setting.width) / 2 if align == "centre" else 0.0)
    foot = board.text(setting, x, grid.head, start, color=color, what="kicker")
    middle = grid.head + 0.6 * setting.height
    ends = [x + setting.width + 2 * unit]
    if align == "centre":
        ends.append(x - 13 * unit)
    for left in ends:
        if left + 11 * unit <= grid.right and left >= grid.left:
            wave = [(left + i * unit, middle + (0.5, 0.1, -0.3, 0.0)[i % 4] * unit) for i in range(0, 12, 2)]
            line(board, wave, color, start + board.time(250), 300, 0.36)
    return foot + 1.8 * unit


def _parts(headline: str, board: Board) -> list[_Part]:
    """The stressed words are the key, what is before and after them leads; else all is one."""
    found = _STRESS.search(headline)
    if found is None or board.chinese:
        return [_Part(headline if board.chinese else plain(headline), True)]
    parts = [
        _Part(plain(headline[: found.start()]).strip(), False),
        _Part(found[1].strip(), True),
        _Part(plain(headline[found.end() :]).strip(), False),
    ]
    return [part for part in parts if part.text]


def _set(parts: list[_Part], board: Board, wide: float, high: float) -> list[Setting]:
    """All parts, the larger the better, the key much larger than the rest."""
    grid, lines, settings = board.grid, 5 if board.grid.tall else 3, list[Setting]()
    if len(parts) == 1:
        largest = board.scale.headline * (0.86 if board.chinese else 1.0)
        voice = board.voice("display")
        return [
            fit(parts[0].text, voice, wide, high, board.size(largest), board.size(4), 7 if grid.tall else 4)
        ]
    for share in _SHRINK:
        settings = [
            fit(
                part.text, board.voice("display" if part.key else "display-italic"), wide, 10 * high,
                board.size((board.scale.headline if part.key else _LEAD) * share),
                board.size(3.4), (2 if part.key else lines) + (2 if grid.tall else 0),
            )
            for part in parts
        ]  # fmt: skip
        if _height(settings, board) <= high and all(setting.fits for setting in settings):
            return settings
    gap = 1.6 * board.unit * (len(parts) - 1)
    share = (high - gap) / (_height(settings, board) - gap)
    return [
        fit(
            part.text, board.voice("display" if part.key else "display-italic"), wide, share * setting.height,
            setting.size, board.reading, 8,
        )
        for part, setting in zip(parts, settings, strict=True)
    ]  # fmt: skip


def _height(settings: list[Setting], board: Board) -> float:
    return sum(setting.height for setting in settings) + 1.6 * board.unit * (len(settings) - 1)


def _under(props: TitleProps, board: Board, note: Setting, top: float, start: int, beside: bool) -> None:
    """The note with a small clock, a drawing or the picture."""
    grid, unit = board.grid, board.unit
    later, foot = start + board.time(300), top
    if note.lines and (grid.tall or beside):
        _noted(board, note, grid.left, top + unit, later)
        foot = top + note.height + 3 * unit
    elif note.lines:
        x = grid.right - note.width
        _noted(board, note, x - 5.6 * unit, grid.bottom - note.height - 3 * unit, later)
    if props.picture is not None:
        area = (
            Rect(grid.left + 0.58 * grid.measure, grid.head, 0.42 * grid.measure, grid.bottom - grid.head)
            if beside
            else Rect(grid.left, foot, grid.measure - _room(note, board), grid.bottom - foot)
        )
        framed(board, props.picture, area, start)
        return
    right = grid.right - (0.0 if grid.tall else _room(note, board))
    scene(board, Rect(grid.left, foot, right - grid.left, grid.bottom - foot), start, sky=grid.tall)


def _room(note: Setting, board: Board) -> float:
    return note.width + 8 * board.unit if note.lines and not board.grid.tall else 0.0


def _noted(board: Board, note: Setting, x: float, top: float, start: int) -> None:
    unit = board.unit
    side = 4.4 * unit
    clock = icon_path(_CLOCK, x, top + note.height / 2 - side / 2, side, board.colors.accent, 0.4 * unit)
    if clock:
        board.enter([clock], start, 300, motion.fading)
    board.text(note, x + 5.6 * unit, top, start, what="note")


def _lights(board: Board, settings: list[Setting], top: float, start: int) -> None:
    """A moon, or a sun, and stars where the first line leaves room."""
    grid, unit = board.grid, board.unit
    if board.sketch or not settings or not settings[0].lines:
        return
    free = (grid.measure - settings[0].width) / 2
    if free < 14 * unit:
        return
    x, y = grid.left + 0.45 * free, top + 5 * unit
    if (board.stage.seed + board.stage.number) % 3:
        moon(board, x, y, 5 * unit, start)
        right = grid.right - 0.5 * free
        stars(board, [(right, y), (right + 6 * unit, y + 6 * unit), (right - 5 * unit, y - 5 * unit)], start)
    else:
        sun(board, x, y, 4 * unit, start)
