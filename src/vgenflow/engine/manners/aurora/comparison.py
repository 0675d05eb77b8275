"""Comparison: two cards of glass, the second one larger and lit; bars of light on one scale a row."""

from dataclasses import dataclass

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.comparison import ComparisonProps, Row, shares_of
from vgenflow.engine.manners.aurora.glass import COOL, QUIET, QUIET_WARM, WARM, beam, card
from vgenflow.engine.manners.aurora.scene import far
from vgenflow.engine.manners.aurora.words import flat, say
from vgenflow.engine.type import Setting, fit, fit_together
from vgenflow.engine.type.shaping import plain


@dataclass(frozen=True, slots=True)
class _Side:
    """One card."""

    area: Rect
    name: str
    values: tuple[Setting, ...]
    labels: tuple[Setting, ...]
    warm: bool
    title: float
    """Room for the name."""
    pad: float
    stacked: bool
    """Labels stand over values."""


def lay(props: ComparisonProps, board: Board) -> None:
    """Side by side, or the lit card under the other on a tall page."""
    grid, unit = board.grid, board.unit
    far(board, 0.3)
    gap, top = 2.5 * unit, grid.head + unit
    if grid.tall:
        high = (grid.bottom - top - gap) / 2
        areas = [Rect(grid.left, top + i * (high + gap), grid.measure, high) for i in range(2)]
    else:
        wide = (grid.measure - gap) / 2
        high = grid.bottom - top
        areas = [
            Rect(grid.left, top + 3 * unit, wide, high - 6 * unit),
            Rect(grid.left + wide + gap, top, wide, high),
        ]
    pad = 3.4 * unit if grid.wide else 2.6 * unit
    title = min(12 * unit, 0.24 * areas[0].h)
    for side in _sides(props, board, areas, title, pad):
        _card(props.rows, board, side)


def _sides(props: ComparisonProps, board: Board, areas: list[Rect], title: float, pad: float) -> list[_Side]:
    """All values of one size, all labels of another."""
    unit, rows = board.unit, props.rows
    room = [(area.w - 2 * pad, (area.h - title - 1.8 * pad) / len(rows) - 2.6 * unit) for area in areas]
    labelled = any(row.label for row in rows)
    stacked = room[0][0] < 55 * unit and room[0][1] > 10 * unit and labelled
    shares = (1.0, 1.0) if stacked or not labelled else (0.36, 0.6)
    deep = [0.32 * high if stacked else high for _, high in room]
    labels = [
        fit_together(
            [row.label for row in rows],
            board.voice("label"),
            [(shares[0] * wide, high)] * len(rows),
            board.size(3.2),
            board.reading,
            3,
        )
        for (wide, _), high in zip(room, deep, strict=True)
    ]
    under = [max(0.5 * unit + label.height for label in side) if stacked else 0.0 for side in labels]
    texts = [row.left for row in rows] + [row.right for row in rows]
    boxes = [
        (shares[1] * wide, high - less) for (wide, high), less in zip(room, under, strict=True) for _ in rows
    ]
    count, size = len(rows), board.size(board.scale.value)
    least = board.size(2.5)
    voices = board.voice("display"), board.voice("display-italic")
    size = min(
        fit_together(texts[part], voice, boxes[part], size, least, 4)[0].size
        for part, voice in zip((slice(0, count), slice(count, None)), voices, strict=True)
    )
    values = [
        fit(text, voices[i // count], *box, size, size, 4)
        for i, (text, box) in enumerate(zip(texts, boxes, strict=True))
    ]
    return [
        _Side(area, name, tuple(values[i * count : (i + 1) * count]), labels[i], i == 1, title, pad, stacked)
        for i, (area, name) in enumerate(zip(areas, (props.left, props.right), strict=True))
    ]


def _card(rows: tuple[Row, ...], board: Board, side: _Side) -> None:
    unit, area, ground = board.unit, side.area, WARM if side.warm else COOL
    start = board.cue("right" if side.warm else "left", 450 if side.warm else 100)
    card(board, area, start, warm_at=start if side.warm else None, place=0.5)
    left, wide = area.x + side.pad, area.w - 2 * side.pad
    voice = board.voice("display-italic" if side.warm else "display")
    size = board.size(7.5 if side.warm else 6.8)
    name = fit(plain(side.name), voice, wide, side.title, size, board.size(3.0), 2)
    top = area.y + 0.8 * side.pad
    say(board, name, left, top, start + board.time(140), ground=ground, what="name")
    top += side.title
    high = (area.y + area.h - side.pad - top) / len(rows)
    color = QUIET_WARM if side.warm else QUIET
    for index, (row, label, value) in enumerate(zip(rows, side.labels, side.values, strict=True)):
        foot, begin = top + (index + 1) * high - 0.9 * unit, board.cue(f"row{index + 1}", 800 + 400 * index)
        low = foot - 1.7 * unit
        tone = flat(color)
        at = low - (value.height + label.height + 0.5 * unit if side.stacked else label.height)
        say(board, label, left, at, begin, shine=tone, ground=ground, what="label")
        say(
            board,
            value,
            left,
            low - value.height,
            begin + board.time(120),
            ground=ground,
            align="left" if side.stacked else "right",
            width=wide,
            what="value",
        )
        _bar(board, row, Rect(left, foot - 0.7 * unit, wide, 0.7 * unit), begin, warm=side.warm)


def _bar(board: Board, row: Row, track: Rect, start: int, *, warm: bool) -> None:
    """A track as long on both cards; a hairline where the values are no numbers of one unit."""
    if board.sketch:
        return
    shares = shares_of(row)
    rail = Box(track, board.colors.ink, alpha=0.1, radius=track.h / 2)
    board.enter([rail], start, 500, motion.fading)
    if shares:
        bar = Rect(track.x, track.y, max(track.h, track.w * shares[int(warm)]), track.h)
        beam(board, bar, start + board.time(200), warm=warm)
