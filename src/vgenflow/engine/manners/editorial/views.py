"""Views: where a page has room for scenery, and which scenery it is."""

from collections.abc import Callable, Sequence

from vgenflow.engine.drawing import Layer, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board, eased_in
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.manners.editorial.scenery import Piece, Plan, compose_scenery
from vgenflow.engine.manners.editorial.scenery.compose import KINDS, Kind

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
    _scenery(compose_scenery(plan), start, board, clip)


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


def _scenery(pieces: Sequence[Piece], start: int, board: Board, clip: Rect | None) -> None:
    """Planes of a landscape: each comes up after the one behind it; the light rises on."""
    for order, piece in enumerate(pieces):
        begin = start + board.time(200 * order)
        layer = Layer(piece.paths, piece.bounds, clip=clip)
        if piece.name == "light":
            board.moving(_drifting(layer, begin, board), board.frames, motion.kept)
            continue
        side: motion.Side = "left" if piece.name == "sky" else "bottom"
        area = clip or piece.bounds
        board.enter([layer], begin, 1400, _unveiling(area, side), motion.kept)


def _drifting(layer: Layer, start: int, board: Board) -> Callable[[int], Nodes]:
    """Fades in and then rises 2% of the short side over the scene, in halves of a pixel."""
    enter, far = board.time(1200), 2 * board.unit
    curve = board.style.motion.curve_in
    made = dict[tuple[float, float], Nodes]()

    def make(frame: int) -> Nodes:
        if frame < start:
            return ()
        share = eased_in(curve, (frame - start + 1) / enter)
        up = round(2 * far * (1 - frame / max(1, board.frames))) / 2
        key = (share, up)
        if key not in made:
            made.clear()
            made[key] = (Layer(layer.children, layer.bounds, 0.0, up, round(share, 3), layer.clip),)
        return made[key]

    return make


def _unveiling(area: Rect, side: motion.Side) -> Callable[[Nodes, float], Nodes]:
    """Fades in behind a moving edge."""
    edge = motion.wiping(area, side)

    def shown(nodes: Nodes, share: float) -> Nodes:
        return motion.fading(edge(nodes, min(1.0, 0.25 + share)), min(1.0, 1.4 * share))

    return shown
