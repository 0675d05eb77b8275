"""Statement: one sentence, a stroke that runs into the dawn or mountains under it; in Chinese in columns.

Scenes take turns, so that two statements one after the other are told apart at a glance.
"""

from vgenflow.engine.drawing import Layer, Painting, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.statement import StatementProps, halves
from vgenflow.engine.manners.ink.brush import Stroke
from vgenflow.engine.manners.ink.page import (
    bloom,
    column_room,
    columns,
    folio,
    paper,
    role,
    stroke,
)
from vgenflow.engine.manners.ink.scene import View, footing, landscape
from vgenflow.engine.manners.ink.wash import Dawn
from vgenflow.engine.type import Columns, fit, fit_columns, fit_together

_STEP = 0.13


def lay(props: StatementProps, board: Board) -> None:
    """Two halves around the stroke, or one sentence over it."""
    paper(board)
    folio(board, named=True)
    setting = _columns(props, board)
    parts = halves(props.text, board.stage.language)
    if setting is not None:
        _down(board, setting)
    elif parts:
        _spread(parts, board)
    else:
        _whole(props, board)


def _columns(props: StatementProps, board: Board) -> Columns | None:
    grid, unit = board.grid, board.unit
    words = props.text.strip()
    if not board.chinese or grid.tall or sum(char.isascii() for char in words) > 0.3 * len(words):
        return None
    room = grid.bottom - grid.head - 2 * unit - _STEP * grid.height
    wide = (0.46 if grid.wide else 0.6) * grid.measure
    made = fit_columns(words, board.voice("text"), wide, room, board.size(10), board.size(6), 5, 1.55)
    return made if made.fits else None


def _down(board: Board, setting: Columns) -> None:
    grid, unit = board.grid, board.unit
    right = column_room(board) - 2 * unit
    start = board.cue("text", 200)
    hilly = grid.wide and _hilly(board)
    if hilly:
        clear = 1.1 - (right - setting.width) / grid.width
        page = Rect(0, 0, grid.width, grid.height)
        landscape(board, View(page, board.stage.seed + 3, 0.64, clear, True, (0.2, 0.3), 6.5), 0)
    left = columns(
        board, setting, right, grid.head + 2 * unit, start, what="statement", step=_STEP * grid.height
    )
    wide = left - grid.left - 8 * unit
    if wide > 20 * unit and not hilly:
        y = 0.7 * grid.height
        _dawn(board, Rect(grid.left, y, min(wide, 64 * unit), 0), board.cue("turn", 900), level=True)


def _spread(parts: tuple[str, str], board: Board) -> None:
    """The first half at the top left, the second at the lower right, the stroke in between."""
    grid, unit = board.grid, board.unit
    right = column_room(board)
    measure = right - grid.left
    wide = measure if grid.tall else 0.86 * measure
    band = (24 if grid.tall else 30) * unit
    top = grid.head + 3 * unit
    room = (grid.bottom - top - band) / 2 - unit
    room = min(room, (50 if grid.tall else 34) * unit)
    one, two = fit_together(
        parts, role(board, "display", "text"), [(wide, room)] * 2, board.size(board.scale.giant),
        board.size(5), 5 if grid.tall else 2,
    )  # fmt: skip
    foot = board.text(one, grid.left, top, board.cue("text", 150), what="statement")
    later = board.cue("turn", 1300)
    low = min(foot + band + (16 if grid.tall else 0) * unit, grid.bottom - two.height)
    board.text(two, grid.left, low, later, align="right", width=measure, what="statement")
    y = foot + 0.5 * (low - foot)
    _dawn(board, Rect(grid.left, y, right - grid.left, 0), board.cue("text", 600))


def _whole(props: StatementProps, board: Board) -> None:
    grid, unit = board.grid, board.unit
    right = column_room(board)
    top = grid.head + 3 * unit
    share = (0.7 if grid.tall else 0.72) * (grid.bottom - top)
    text = fit(
        props.text, role(board, "display", "text"), (1.0 if grid.tall else 0.86) * (right - grid.left), share,
        board.size(board.scale.giant), board.size(4.4), 10 if grid.tall else 5,
    )  # fmt: skip
    foot = board.text(text, grid.left, top, board.cue("text", 150), what="statement")
    spare = grid.bottom - foot
    if _hilly(board):
        footing(board)
    elif spare > 16 * unit:
        y = foot + min(0.62 * spare, 26 * unit)
        _dawn(board, Rect(grid.left, y, right - grid.left, 0), board.cue("turn", 900))


def _hilly(board: Board) -> bool:
    """Whether it is the turn of the mountains."""
    return board.stage.number % 2 == 0


def _dawn(board: Board, line: Rect, start: int, *, level: bool = False) -> None:
    """A stroke along `line` and light that rises from its end."""
    if board.sketch:
        return
    unit, seed = board.unit, board.stage.seed
    wide = min(0.4 * line.w, 50 * unit) if not level else line.w
    high = min(0.5 * wide, 17 * unit)
    area = Rect(line.x + line.w - wide, line.y - high + 1.4 * unit, wide, high)
    light = Layer((Painting(Dawn(board.colors.accent, seed, 0.95), area, unit),), area)
    thick = 5.0 * unit
    left = line.x if not level else line.x + 0.04 * line.w
    run = Rect(left, line.y - 0.5 * thick, line.x + line.w - left, thick)
    bloom(board, [light], start + board.time(700))
    stroke(board, run, start, Stroke(board.colors.ink, seed, 0.42, 1.05, waver=0.25), ms=1400)
