"""What every page carries: the Oxford rule, the running head and the folio."""

from dataclasses import replace

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.type import Setting, fit

_THICK, _THIN, _BETWEEN = 0.55, 0.15, 0.28
"""The Oxford rule, in hundredths of the short side."""


def oxford_rule(board: Board, x: float, y: float, width: float, start: int = 0, color: str = "") -> float:
    """A thick and a thin rule; returns their foot."""
    unit, ink = board.unit, color or board.colors.ink
    thick = round(_THICK * unit)
    board.rule(x, y, width, thick, ink, start)
    thin = y + thick + max(1, round(_BETWEEN * unit))
    board.rule(x, thin, width, max(1, round(_THIN * unit)), ink, start + board.time(120))
    return thin + max(1, round(_THIN * unit))


def head(board: Board, left: str = "", right: str = "", *, to: float | None = None) -> None:
    """The rule across the page with a label under its left and an italic note under its right end."""
    grid, unit = board.grid, board.unit
    end = grid.right if to is None else to
    foot = oxford_rule(board, grid.left, grid.head, end - grid.left)
    top = foot + 1.25 * unit
    high = 4.2 * unit
    note_wide = 0.0
    if right:
        noted = fit(
            right,
            board.voice("text-italic"),
            0.4 * (end - grid.left),
            high,
            board.size(3.0),
            board.reading,
            1,
        )
        note_wide = noted.width
        board.text(
            noted, end - note_wide, top, board.time(250), width=note_wide, what="note", color=board.colors.ink
        )
    if left:
        label = board.size(board.scale.label)
        shown = fit(
            left, board.voice("label"), end - grid.left - note_wide - 4 * unit, high, label, board.reading, 1
        )
        if not shown.fits:
            shown = fit(
                left, board.voice("label"), end - grid.left - note_wide - 4 * unit, high, label, label, 1
            )
        baseline = 0.1 * unit if board.chinese else 0.5 * unit
        lay_quietly(board, shown, grid.left, top + baseline)


def lay_quietly(board: Board, setting: Setting, x: float, top: float) -> None:
    """A running head may be cut: the title stands in full on the cover."""
    board.text(replace(setting, fits=not setting.missing), x, top, board.time(250), what="label")


def running(board: Board, *, to: float | None = None) -> None:
    """The head of an inner page: title of the video and number of the scene."""
    head(board, board.stage.title, str(board.stage.number), to=to)
