"""Sheet: squared paper, border with zones, a strip for captions, headings on construction lines."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.captions import zone
from vgenflow.engine.drawing import Box, Layer, Node, Painting, Path, Rect, Rows
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.motion import Nodes
from vgenflow.engine.manners.blueprint.pen import (
    CONSTRUCTION,
    CORNER,
    DASHED,
    DEEP,
    DIMENSION,
    FINE,
    FRAME,
    GRID,
    LIGHT,
    Point,
    box,
    cross_hair,
    path,
    strokes,
    tint,
)
from vgenflow.engine.paintings import Grid
from vgenflow.engine.paintings.ground import Field, places, rgb
from vgenflow.engine.type import Setting, fit, measure_line
from vgenflow.engine.type.shaping import plain

_PITCH = 24 / 10.8
_GRAIN = 0.03
_BEAT_MS, _STROKE_MS = 1000, 300
"""From one stroke of the pen to the next, and how long it takes."""
_MARGIN, _NARROW = 5.0, 2.7
"""Around the border, in hundredths of the short side; the less where the text begins close to the edge."""


@dataclass(frozen=True, slots=True)
class Paper:
    """Blue that is lighter a little left of and above the middle, squared, with a fine grain."""

    light: str
    dark: str
    grid: str
    seed: int = 5

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 3)."""
        x, y = places(width, height)
        across, down = (x / width - 0.42) / 0.72, (y / height - 0.38) / 0.78
        lines = Grid(self.grid, _PITCH).paint(width, height, unit)
        grain = np.random.default_rng(self.seed).random((height, width), dtype=np.float32)
        light, dark, grid = rgb(self.light), rgb(self.dark), rgb(self.grid)

        def laid(rows: slice) -> Field:
            share = np.sqrt(across * across + down[rows] * down[rows]).clip(0, 1)
            cover, fine = lines.make(rows)[..., 3], (grain[rows] - np.float32(0.5)) * np.float32(_GRAIN)
            out = np.empty((*share.shape, 3), np.float32)
            for channel in range(3):
                tone = light[channel] * (1 - share) + dark[channel] * share
                tone += cover * (grid[channel] - tone)
                out[..., channel] = tone + fine
            return out

        return Rows((height, width, 3), laid)


def border(board: Board) -> Rect:
    """The frame of the sheet."""
    grid, unit = board.grid, board.unit
    edge = _MARGIN * unit if grid.left > (_MARGIN + 2) * unit else _NARROW * unit
    low = max(
        grid.height - edge, zone(grid.width, grid.height).y + zone(grid.width, grid.height).h + 0.6 * unit
    )
    if _phone(board):
        low = grid.height - edge
    return Rect(edge, edge, grid.width - 2 * edge, low - edge)


def open_sheet(board: Board) -> float:
    """The sheet under everything; returns where the content begins."""
    board.colors = board.style.day
    unit, frame = board.unit, border(board)
    if not board.sketch:
        page = Rect(0, 0, board.grid.width, board.grid.height)
        paper = Paper(tint(board, LIGHT), tint(board, CORNER), tint(board, GRID))
        board.still(Layer((Painting(paper, page, unit, opaque=True), *_lines(board, frame)), page))
        _course(board, frame)
    if not _phone(board):
        _number(board, frame)
    return _top(board)


def _phone(board: Board) -> bool:
    """The platform covers the upper part of the sheet."""
    return board.grid.height >= 1.6 * board.grid.width


def _top(board: Board) -> float:
    """Where the content of a sheet begins."""
    return (
        board.grid.head + board.unit
        if _phone(board)
        else max(border(board).y + 5 * board.unit, board.grid.head + 3.6 * board.unit)
    )


def _lines(board: Board, frame: Rect) -> list[Box | Path]:
    """Trim line with zones and centring marks, border, strip."""
    unit, colors = board.unit, board.colors
    right, foot, out = frame.x + frame.w, frame.y + frame.h, 0.3 * frame.x
    trim = Rect(frame.x - out, frame.y - out, frame.w + 2 * out, frame.h + 2 * out)
    ticks = list[tuple[Point, Point]]()
    for index in range(1, 8):
        if index != 4:
            x, y = frame.x + frame.w * index / 8, frame.y + frame.h * index / 8
            ticks += [((x, trim.y), (x, frame.y)), ((x, foot), (x, foot + out))]
            if index % 2 == 0:
                ticks += [((trim.x, y), (frame.x, y)), ((right, y), (right + out, y))]
    nodes: list[Box | Path] = [
        box(board, trim, colors.hairline, FINE),
        strokes(board, ticks, colors.hairline, FINE),
    ]
    x, y, half = frame.x + frame.w / 2, frame.y + frame.h / 2, 0.9 * unit
    nodes += [
        path(board, [(x - half, trim.y), (x + half, trim.y), (x, frame.y)], colors.ink, 0),
        path(board, [(trim.x, y - half), (trim.x, y + half), (frame.x, y)], colors.ink, 0),
        path(board, [(right + out, y - half), (right + out, y + half), (right, y)], colors.ink, 0),
    ]
    if board.stage.captions:
        strip = _strip(board, frame)
        nodes.append(Box(strip, tint(board, DEEP)))
        lines = [((frame.x, strip.y), (right, strip.y))]
        if strip.y + strip.h < foot - 1:
            lines.append(((frame.x, strip.y + strip.h), (right, strip.y + strip.h)))
        nodes.append(strokes(board, lines, colors.ink, FRAME))
    nodes.append(box(board, frame, colors.ink, FRAME))
    return nodes


def _strip(board: Board, frame: Rect) -> Rect:
    """Where captions stand."""
    area, unit = zone(board.grid.width, board.grid.height), board.unit
    top, low = round(area.y - 0.7 * unit), min(frame.y + frame.h, round(area.y + area.h + 0.9 * unit))
    return Rect(frame.x, top, frame.w, low - top)


def _course(board: Board, frame: Rect) -> None:
    """The pen goes along the strip, or the border's foot, once in a scene, stroke by stroke."""
    y = _strip(board, frame).y if board.stage.captions else frame.y + frame.h
    color, beat, stroke = tint(board, CONSTRUCTION), board.time(_BEAT_MS), board.time(_STROKE_MS)

    def at(frame_number: int) -> Nodes:
        share = motion.strokes(frame_number, board.frames, beat, stroke)
        x = round(frame.x + frame.w * (0.03 + 0.94 * share))
        return tuple(cross_hair(board, (x, y), color, 0.45))

    board.moving(at, board.frames)


def _number(board: Board, frame: Rect) -> None:
    """The sheet's number in a cell of the border."""
    unit, grid, colors = board.unit, board.grid, board.colors
    line = fit(
        f"{board.stage.number:02d}", board.voice("label"), 6 * unit, 4 * unit, 2.6 * unit, board.reading, 1
    )
    top = max(frame.y + 2.1 * unit - line.height / 2, grid.head)
    left = grid.right - line.width - 1.4 * unit
    cell = Rect(left, frame.y, frame.x + frame.w - left, top + line.height + unit - frame.y)
    if not board.sketch:
        board.still(box(board, cell, tint(board, DEEP)), box(board, cell, colors.ink, DIMENSION))
    board.text(
        line, grid.right - line.width, top, 0, color=colors.muted, ground=tint(board, DEEP), what="number"
    )


def guides(board: Board, setting: Setting, left: float, top: float, right: float, start: int) -> None:
    """Construction lines on baseline, x-height and cap height of large type."""
    if board.sketch or not setting.lines:
        return
    sample = ("国", "国") if board.chinese else ("x", "H")
    small, large = (-measure_line(one, board.voice("display"), setting.size).ink.y for one in sample)
    color, begin = tint(board, CONSTRUCTION), left - 2 * board.unit
    whole, dashed = list[tuple[Point, Point]](), list[tuple[Point, Point]]()
    for index in range(len(setting.lines)):
        base = round(top + setting.ascent + index * setting.leading) + 1
        whole += [((begin, base), (right, base))]
        if board.chinese or setting.leading > 1.05 * setting.size or index == 0:
            whole.append(((begin, base - large), (right, base - large)))
        if not board.chinese:
            dashed.append(((begin, base - small), (right, base - small)))
    nodes: list[Node] = [strokes(board, whole, color, FINE, alpha=0.42)]
    if dashed:
        nodes.append(strokes(board, dashed, color, FINE, DASHED, alpha=0.34))
    area = Rect(begin, top - setting.size, right - begin, setting.height + 2 * setting.size)
    board.enter(nodes, start, 240, motion.wiping(area))


def display(
    board: Board, text: str, width: float, high: float, largest: float, lines: int, least: float = 3.6
) -> Setting:
    """Display type, fitted."""
    return fit(text, board.voice("display"), width, high, board.size(largest), board.size(least), lines)


def heading(text: str, board: Board, share: float) -> float:
    """The sheet, and a heading on construction lines; returns where the content goes on."""
    open_sheet(board)
    return titled(text, board, share)


def titled(text: str, board: Board, share: float) -> float:
    """A heading on a sheet that is laid; returns where the content goes on."""
    top = _top(board)
    if not text.strip():
        return top + 2 * board.unit
    grid = board.grid
    wide = grid.measure - (0 if grid.tall else 9 * board.unit)
    title = display(board, text, wide, share * grid.room, board.scale.section, 3 if grid.tall else 2)
    start = board.cue("heading", 60)
    guides(board, title, grid.left, top, min(grid.right, grid.left + title.width + 14 * board.unit), start)
    foot = board.text(title, grid.left, top, start + board.time(160), what="heading")
    return foot + 2.6 * board.unit


def label(
    board: Board, text: str, x: float, top: float, width: float, start: int, *, color: str = "",
    ground: str = "", size: float = 2.8, lines: int = 2, what: str = "label",
) -> Setting:  # fmt: skip
    """Small mono type, typed; returns what was set."""
    setting = small(board, text, width, size, lines)
    if setting.lines:
        board.text(
            setting, x, top, start, color=color or board.colors.muted, ground=ground, what=what, stagger=0
        )
    return setting


def small(board: Board, text: str, width: float, size: float = 2.8, lines: int = 2) -> Setting:
    """Small mono type, fitted."""
    high = (1.5 * lines + 0.4) * board.size(size)
    return fit(plain(text), board.voice("label"), width, high, board.size(size), board.reading, lines)
