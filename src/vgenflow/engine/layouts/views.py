"""Views: where a page has room for scenery, and which scenery it is."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.scenery import Plan, compose_scenery
from vgenflow.engine.layouts.scenery.compose import KINDS, Kind

_LOW: tuple[Kind, ...] = ("hills", "sea", "forest", "town")
"""Landscapes that need little height."""


def kind_of(board: Board, shift: int = 0) -> Kind:
    """Scenes of one video get different landscapes, and so do videos of different seeds."""
    return KINDS[(board.stage.seed + 5 * board.stage.number + shift) % len(KINDS)]


def view(
    board: Board,
    area: Rect,
    horizon: float,
    *,
    clear: float = 0.0,
    start: int = 0,
    kind: Kind | None = None,
    fades: bool = False,
    bare: bool = False,
    night: bool | None = None,
    clip: Rect | None = None,
) -> None:
    """Lay a landscape on a board; a sketch goes without."""
    if board.sketch or area.h < 8 * board.unit or horizon - area.y < 6 * board.unit:
        return
    dark = board.night if night is None else night
    plan = Plan(
        area=area,
        horizon=round(horizon),
        clear=round(clear),
        unit=board.unit,
        palette=board.style.night if dark else board.style.day,
        night=dark,
        kind=kind or kind_of(board),
        seed=board.stage.seed * 1009 + board.stage.number,
        fades=fades,
        bare=bare,
    )
    board.scenery(compose_scenery(plan), start, clip=clip)


def beneath(board: Board, foot: float, right: float, *, start: int = 0) -> None:
    """Scenery under and beside a headline whose foot and right end are given."""
    grid, unit = board.grid, board.unit
    if grid.tall:
        top = max(foot + 1.5 * unit, 0.36 * grid.height)
        if grid.height >= 1.6 * grid.width:
            horizon, low = 0.685 * grid.height, 0.8 * grid.height
        else:
            horizon, low = 0.76 * grid.height, float(grid.height)
        horizon = max(horizon, min(top + 12 * unit, low - 6 * unit))
        fades = low < grid.height
        view(
            board,
            Rect(0, top, grid.width, low - top),
            horizon,
            start=start,
            fades=fades,
        )
        return
    beside = right < 0.64 * grid.width
    horizon = min(max(0.77 * grid.height, foot + (9 if beside else 3) * unit), 0.86 * grid.height)
    top = grid.head + 8 * unit if beside else max(foot + 1.5 * unit, horizon - 40 * unit)
    clear = right + 3 * unit if beside else 0.0
    kind = kind_of(board) if beside else _LOW[(board.stage.seed + board.stage.number) % len(_LOW)]
    area = Rect(0, top, grid.width, grid.height - top)
    view(board, area, horizon, clear=clear, start=start, kind=kind)
