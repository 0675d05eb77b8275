"""Title: a headline in the upper half over a landscape; in Chinese in columns from the top right."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.ink.page import (
    brushed,
    carvable,
    columns,
    note_line,
    paper,
    seal,
    seal_for,
    titled,
)
from vgenflow.engine.manners.ink.scene import View, landscape
from vgenflow.engine.type import Columns, fit, fit_columns
from vgenflow.engine.type.shaping import plain

_SEAL = 6.6
_STEP = 0.14
"""How much lower the second column begins, as a share of the height."""


def lay(props: TitleProps, board: Board) -> None:
    """The picture, if there is one, takes the place of the landscape."""
    paper(board)
    setting = _columns(props, board)
    if setting is not None:
        _down(props, board, setting)
    else:
        _across(props, board)


def _columns(props: TitleProps, board: Board) -> Columns | None:
    """The headline in up to three columns; None where it runs across."""
    grid = board.grid
    if not board.chinese or grid.tall:
        return None
    words = plain(props.headline).strip()
    if props.picture is not None or sum(char.isascii() for char in words) > 0.34 * len(words):
        return None
    room = grid.bottom - grid.head - _STEP * grid.height
    wide = (0.34 if grid.wide else 0.5) * grid.width
    made = titled(words, brushed(board, words), wide, room, board.size(17), board.size(7.5))
    return made if made.fits else None


def _down(props: TitleProps, board: Board, setting: Columns) -> None:
    grid, unit = board.grid, board.unit
    narrow = 10 * unit if props.kicker or props.note else 0.0
    right = grid.right - narrow
    view = Rect(0, 0, grid.width, grid.height)
    clear = 1 - (right - setting.width) / grid.width
    scene = View(view, board.stage.seed, 0.56, 0.8 * clear, True, moon=(0.24, 0.24))
    landscape(board, scene, 0)
    start, step = board.cue("headline", 300), _STEP * grid.height
    columns(board, setting, right, grid.head, start, what="headline", step=step)
    y = grid.head
    if props.kicker:
        kicker = props.kicker.strip()
        if carvable(kicker):
            box = seal_for(kicker, grid.right - 5.6 * unit, y, 5.6 * unit)
            seal(board, box, start + board.time(1100), text=kicker)
            y = box.y + box.h + 2.4 * unit
        else:
            y = _aside(board, kicker, y, start + board.time(500), "kicker") + 2.4 * unit
    if props.note:
        _aside(board, props.note, y, start + board.time(700), "note")


def _aside(board: Board, text: str, top: float, start: int, what: str) -> float:
    """A small column at the right; returns its foot."""
    grid = board.grid
    made = fit_columns(
        plain(text), board.voice("label"), 8 * board.unit, grid.bottom - top, board.size(3.1),
        board.reading, 2, 1.35,
    )  # fmt: skip
    columns(board, made, grid.right - 1.2 * board.unit, top, start, color=board.colors.muted, what=what)
    return top + made.height


def _across(props: TitleProps, board: Board) -> None:
    grid, unit = board.grid, board.unit
    start = board.cue("headline", 300)
    top = grid.head + (3 * unit if grid.wide else unit)
    wide = 0.6 * grid.measure if grid.wide else grid.measure
    y = top + (_SEAL + 5) * unit if props.kicker else top
    under = 7 * unit if props.note else 0.0
    share = (0.62 if grid.tall else 0.86) * (grid.bottom - y)
    headline = fit(
        plain(props.headline), brushed(board, plain(props.headline)), wide, share - under,
        board.size(board.scale.headline), board.size(5), 7 if grid.tall else 4,
    )  # fmt: skip
    foot = y + headline.height + under
    _scenery(props, board, foot, grid.left + headline.width)
    if props.kicker:
        _kicker(props.kicker, board, top, start)
    y = board.text(headline, grid.left, y, start, what="headline")
    if props.note:
        note = note_line(board, props.note, wide, board.scale.note, 1)
        board.text(note, grid.left, y + 2.6 * unit, start + board.time(600), what="note")


def _scenery(props: TitleProps, board: Board, foot: float, right: float) -> None:
    """Landscape behind the words, or under them on a tall page."""
    grid, unit = board.grid, board.unit
    if props.picture is not None:
        if grid.wide:
            left = max(0.62 * grid.width, right + 4 * unit)
            area = Rect(left, 0, grid.width - left, grid.height)
        else:
            area = Rect(0, foot + 3 * unit, grid.width, grid.height - foot - 3 * unit)
        if min(area.w, area.h) > 16 * unit:
            plate(board, props.picture, area)
        return
    view = Rect(0, 0, grid.width, grid.height)
    if grid.wide:
        clear = min(0.6, 0.72 * right / grid.width)
        landscape(board, View(view, board.stage.seed, 0.6, clear, moon=(0.76, 0.24)), 0)
        return
    horizon = min(0.9, (foot + (34 if grid.tall else 32) * unit) / grid.height)
    moon = (0.74, (foot + (17 if grid.tall else 9) * unit) / grid.height)
    low = View(view, board.stage.seed, horizon, moon=moon, radius=8)
    landscape(board, low, 0)


def _kicker(text: str, board: Board, top: float, start: int) -> None:
    """A seal, and the subject in spaced letters beside it; short Chinese stands in the seal."""
    grid, unit = board.grid, board.unit
    side = _SEAL * unit
    if carvable(text.strip()):
        count = len(text.strip())
        for index, char in enumerate(text.strip()) if count != 4 else ((0, text.strip()),):
            box = Rect(grid.left + index * (side + 0.6 * unit), top, side, side)
            seal(board, box, start + board.time(1000), text=char)
        return
    seal(board, Rect(grid.left, top, side, side), start + board.time(1000), sign=board.stage.seed)
    words = text if board.chinese else text.upper()
    made = fit(
        words, board.voice("label"), grid.measure - side - 3 * unit, 1.2 * side, board.size(3.4),
        board.reading, 2,
    )  # fmt: skip
    board.text(made, grid.left + side + 2.4 * unit, top + (side - made.height) / 2, start, what="kicker")
