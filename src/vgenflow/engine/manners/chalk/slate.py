"""Slate: the board all pages are drawn on, its oak ledge with the chalk that shows progress, its grain."""

from dataclasses import dataclass, replace

import numpy as np

from vgenflow.engine.drawing import Box, Layer, Painting, Rect, Rows
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.paintings import Grain, Linear, fbm, noise
from vgenflow.engine.paintings.ground import Field, blended, places, rgb, smooth

LEDGE = 3.5
"""Height of the ledge, in hundredths of the short side."""
_BEAT_MS, _PUSH_MS = 1200, 350
"""From one push of the chalk on the ledge to the next, and how long it takes."""
_PACE = 6.0
"""The chalk has done half its way after so many scenes."""
_GRAIN_SEED = 71


@dataclass(frozen=True, slots=True)
class Slate:
    """A blackboard: lighter where one writes, with clouds of dust and arcs that a sponge left."""

    inner: str
    outer: str
    seed: int

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 3)."""
        x, y = places(width, height, unit)
        wide, high = width / unit, height / unit
        inner, outer = rgb(self.inner), rgb(self.outer)
        dust = fbm(width, height, unit, 14.0, self.seed, octaves=4)
        strokes = noise(width, height, unit, 5.0, self.seed + 9)
        grit = noise(width, height, unit, 0.2, self.seed + 3)

        def lit(rows: slice) -> Field:
            down, cloud = y[rows], dust[rows]
            far = ((x - 0.5 * wide) / wide) ** 2 + ((down - 0.42 * high) / high) ** 2
            arcs = np.sqrt((x - 0.3 * wide) ** 2 + (down - 1.3 * high) ** 2) / 9
            rings = np.abs(arcs - np.floor(arcs + 0.5)) * 2
            wiped = strokes[rows] * smooth((cloud - 0.45) * 5) * smooth(1 - rings)
            light = 0.05 * (cloud - 0.5) + 0.018 * wiped + 0.012 * (grit[rows] - 0.5)
            return np.dstack([plane + light for plane in blended(inner, outer, smooth(2.2 * far))])

        return Rows((height, width, 3), lit)


@dataclass(frozen=True, slots=True)
class Oak:
    """A planed oak ledge: a bright upper edge, a face with level fibres, a dark foot."""

    light: str
    face: str
    foot: str

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width, 3)."""
        _, y = places(width, height)
        down = np.asarray(y / height, np.float32)[..., None]
        edge = smooth((0.2 - down) * 12)
        body = rgb(self.face) * (1 - down) + rgb(self.foot) * down
        fibres = noise(width, height, unit, 0.35, 5, long=60.0) - 0.5
        out = body * (1 - edge) + rgb(self.light) * edge + 0.11 * fibres[..., None]
        return np.asarray(out.clip(0, 1), np.float32)


@dataclass(frozen=True, slots=True)
class Rubbed:
    """Chalk rubbed on with its flat side: streaks at -35 degrees with the slate between them."""

    seed: int
    cover: float
    least: float

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width): how much chalk holds."""
        fine = noise(width, height, unit, 0.16, self.seed)
        streak = noise(width, height, unit, 0.26, self.seed + 1, angle=-35.0, long=22.0)
        broad = noise(width, height, unit, 1.6, self.seed + 2, angle=-35.0, long=6.0)

        def holds(rows: slice) -> Field:
            held = 0.36 * fine[rows] + 0.42 * streak[rows] + 0.22 * broad[rows]
            return self.least + (1 - self.least) * smooth((held - self.cover) * 7)

        return Rows((height, width), holds)


def _page(board: Board) -> Rect:
    return Rect(0, 0, board.grid.width, board.grid.height)


def tip_grain(board: Board) -> Painting:
    """What the tip leaves: fine speckle, for lines and type."""
    return Painting(Grain(_GRAIN_SEED, 0.15, 0.42, 0.3, least=0.42), _page(board), board.unit)


def face_grain(board: Board) -> Painting:
    """What lettering is filled with: nearly all covered, with streaks."""
    return Painting(Rubbed(_GRAIN_SEED, 0.27, 0.55), _page(board), board.unit)


def side_grain(board: Board) -> Painting:
    """What the flat side leaves: streaks, the slate between them."""
    return Painting(Rubbed(_GRAIN_SEED, 0.4, 0.1), _page(board), board.unit)


def chalked(nodes: Nodes, mask: Painting) -> Nodes:
    """Nodes as layers that leave the grain's slate free."""
    return tuple(
        replace(node, mask=mask) if isinstance(node, Layer) and node.mask is None else node
        for node in motion.layered(_flat(nodes))
    )


def _flat(nodes: Nodes) -> Nodes:
    """Without boxes that are too thin to be seen."""
    return tuple(node for node in nodes if not isinstance(node, Box) or (node.rect.w > 0 and node.rect.h > 0))


def slate(board: Board) -> None:
    """The board with its ledge; from here on all that enters is chalk, and stays for the eraser."""
    if board.finish is not motion.as_they_are:
        return
    board.colors = board.style.day
    board.leave = motion.kept
    if board.sketch:
        board.finish = tuple
        return
    mask = tip_grain(board)
    board.finish = lambda nodes: chalked(nodes, mask)
    page, tints = _page(board), board.style.day.tints
    ground = Painting(Slate(tints[4], tints[5], 3), page, board.unit, opaque=True)
    board.still(Layer((ground,), page))
    _ledge(board)


def _ledge(board: Board) -> None:
    """Oak at the foot, dust on it, the chalk on its way."""
    unit, grid, tints = board.unit, board.grid, board.style.day.tints
    high = 2 * round(LEDGE * unit / 2)
    area = Rect(0, grid.height - high, grid.width, high)
    shade = Painting(
        Linear(((0, "#000000", 0.0), (1, "#000000", 0.32))), Rect(0, area.y - unit, grid.width, unit), unit
    )
    oak = Painting(Oak(tints[6], tints[7], tints[8]), area, unit, opaque=True)
    board.still(Layer((shade,), shade.rect), Layer((oak,), area))
    last = board.stage.number >= board.stage.total
    begin = _on_the_way(board.stage.number - 1)
    end = 0.9 if last else _on_the_way(board.stage.number)
    first, wide = grid.width * 0.06, grid.width * 0.88
    dust = Box(Rect(first, area.y + 0.5 * unit, begin * wide, max(1.0, 0.16 * unit)), board.colors.ink, 0.34)
    board.still(Layer((dust,), dust.rect, mask=side_grain(board)))
    stick = _stick(board, area.y + 0.3 * unit)
    frames = max(1, board.frames - 1)
    beat, push = board.time(_BEAT_MS), board.time(_PUSH_MS)

    def at(frame: int) -> Nodes:
        share = begin + (end - begin) * motion.strokes(frame, frames, beat, push)
        return (replace(stick, dx=round(first + share * wide, 2)),)

    board.moving(at, frames, motion.kept)


def _on_the_way(passed: int) -> float:
    """How far the chalk has come after so many scenes: as far as can be told without their total."""
    return 0.9 * passed / (passed + _PACE)


def _stick(board: Board, foot: float) -> Layer:
    """A short yellow chalk that lies on the ledge, at the left edge of the page."""
    unit, colors = board.unit, board.colors
    body = Rect(0, foot - 1.6 * unit, 6.6 * unit, 1.6 * unit)
    nodes = (
        Box(Rect(0.2 * unit, foot - 0.1 * unit, 6.6 * unit, 0.5 * unit), "#000000", 0.35, 0.25 * unit),
        Box(body, colors.accent, radius=0.5 * unit),
        Box(Rect(0.4 * unit, body.y + 0.16 * unit, 5.8 * unit, 0.42 * unit), "#FFF3C4", 0.8, 0.2 * unit),
        Box(Rect(0.3 * unit, foot - 0.5 * unit, 6.0 * unit, 0.44 * unit), "#B98A22", 0.5, 0.2 * unit),
    )
    return Layer(nodes, Rect(-1, body.y - 1, 7.4 * unit, 2.6 * unit))
