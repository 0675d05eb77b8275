"""Drawings: what is drafted where the source gives no picture: bridges, viaducts, gears, towers."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from vgenflow.engine.drawing import Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.blueprint.drafted import Drafted
from vgenflow.engine.manners.blueprint.gears import gears
from vgenflow.engine.manners.blueprint.pen import DASHED, FINE, cross_hair, draw, strokes
from vgenflow.engine.manners.blueprint.structures import suspension, tower, truss, viaduct

_LEAST = 9.0
"""Less room than this stays empty, in hundredths of the short side."""
_Kind = Callable[[Board, Rect, np.random.Generator], Drafted]
_WIDE: tuple[_Kind, ...] = (truss, gears, viaduct, suspension)
_SQUARE: tuple[_Kind, ...] = (gears, tower)


def drawing(board: Board, area: Rect, start: int) -> None:
    """A drawing of the video's own that fills an area, its right end not yet drawn. A sketch goes without."""
    if board.sketch or area.h < _LEAST * board.unit or area.w < _LEAST * board.unit:
        return
    rng = np.random.default_rng([board.stage.seed, board.stage.number])
    kinds = _WIDE if area.w > 2.1 * area.h else _SQUARE
    drafted = kinds[(board.stage.seed + board.stage.number) % len(kinds)](board, area, rng)
    seam = round(drafted.seam or area.x + area.w * rng.uniform(0.74, 0.86))
    done = Rect(area.x - board.unit, area.y - board.unit, seam - area.x + board.unit, area.h + 2 * board.unit)
    rest = Rect(seam, done.y, area.x + area.w - seam + board.unit, done.h)
    draw(board, drafted.axes, start, 240)
    board.enter(_in(drafted.fills, done), start + board.time(560), 350, motion.wiping(done))
    draw(board, _in(drafted.edges, done), start + board.time(160), 860)
    later = start + board.time(700)
    dashes = tuple(part * board.unit for part in DASHED)
    missing = [
        replace(edge, color=board.colors.hairline, stroke=max(1.4, FINE * board.unit), dash=dashes)
        for edge in _in(drafted.edges, rest)
    ]
    board.enter(missing, later, 300, motion.wiping(rest))
    board.enter(_in(drafted.accent, done), later + board.time(200), 300, motion.fading)
    y = area.y + 0.34 * area.h
    lines = [((seam, area.y - 0.5 * board.unit), (seam, area.y + area.h))]
    pen = [
        strokes(board, lines, board.colors.accent, FINE),
        *cross_hair(board, (seam, y), board.colors.accent),
    ]
    board.enter(pen, later, 240, motion.fading)


def gears_in(board: Board, area: Rect, start: int) -> None:
    """Two gears in mesh inside a square; a sketch goes without."""
    if board.sketch:
        return
    rng = np.random.default_rng([board.stage.seed, board.stage.number])
    drafted = gears(board, Rect(area.x, area.y, area.w, 0.9 * area.h), rng)
    draw(board, drafted.axes, start, 240)
    board.enter(drafted.fills, start + board.time(500), 350, motion.fading)
    draw(board, drafted.edges, start + board.time(100), 860)
    board.enter(drafted.accent, start + board.time(800), 300, motion.fading)


def _in(paths: list[Path], seen: Rect) -> list[Path]:
    return [replace(one, clip=seen) for one in paths]
