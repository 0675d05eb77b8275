"""Quote: what someone said, on a night page, beside a window."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Box, Node, Path, Polygons, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.quote import QuoteProps
from vgenflow.engine.manners.editorial.chrome import oxford_rule
from vgenflow.engine.manners.editorial.scenery import burin, forms
from vgenflow.engine.manners.editorial.views import view
from vgenflow.engine.type import Setting, fit, measure_line, place
from vgenflow.engine.type.shaping import plain

_MARKS = '“”"「」『』«»„‟'
_SHORT = 110
"""Characters up to which a window fits beside the words."""


def lay(props: QuoteProps, board: Board) -> None:
    """Mark, words, name; the window takes what is left."""
    grid, unit = board.grid, board.unit
    oxford_rule(board, grid.left, grid.head, grid.measure)
    words = plain(props.text).strip().strip(_MARKS).strip()
    long = len(words) > (_SHORT if not board.chinese else _SHORT // 3)
    mark = _mark(board)
    top = grid.head + 3 * unit + mark + 1.6 * unit
    window = not long and not grid.tall
    wide = grid.measure * (0.62 if window else 1.0)
    signature = _signature(props, board, wide)
    high = grid.bottom - top - (max(7.0 * unit, signature.height + 2.6 * unit) if signature else 0.0)
    if grid.tall and not long:
        high *= 0.6
    text = _words(words, board, wide, high)
    start = board.cue("text", 300)
    foot = board.text(text, grid.left, top, start, what="quotation")
    if signature:
        foot = _signed(signature, board, foot + 2.6 * unit, board.cue("who", 1400))
    if window:
        shape = Rect(
            grid.right - 0.27 * grid.measure,
            grid.head + 6.4 * unit,
            0.27 * grid.measure,
            grid.bottom - grid.head - 6.8 * unit,
        )
        _window(shape, board, start)
    elif grid.tall and not long and grid.bottom - foot > 22 * unit:
        _window(Rect(grid.left, foot + 4 * unit, grid.measure, grid.bottom - foot - 4 * unit), board, start)


def _words(words: str, board: Board, width: float, high: float) -> Setting:
    """In italics, in the narrowest column that lets them be largest."""
    marked = words if board.chinese else f"*{words.replace('*', '')}*"
    lines = 9 if board.grid.tall else 7
    largest, least = board.size(board.scale.quote), board.size(4.0)
    tries = [
        fit(marked, board.voice("display"), share * width, high, largest, least, lines)
        for share in (0.8, 0.9, 1.0)
    ]
    best = max(setting.size if setting.fits else 0.0 for setting in tries)
    return next((s for s in tries if s.fits and s.size >= 0.97 * best), tries[-1])


def _mark(board: Board) -> float:
    """The opening mark, standing over the first line; returns its height."""
    grid, unit = board.grid, board.unit
    line = measure_line("“", board.voice("display"), board.size(30))
    color = board.colors.light
    top = grid.head + 3 * unit
    nodes = place(line, grid.left, top - line.ink.y, color)
    if board.night:
        board.note(
            "“", Rect(grid.left, top, line.ink.w, line.ink.h), board.size(30), color, board.colors.background
        )
    board.enter(nodes, board.time(150), 700, motion.fading)
    return line.ink.h


@dataclass(frozen=True, slots=True)
class _Signature:
    """Who said it, set beside a short rule: where name and role stand from its top left."""

    name: Setting
    name_at: tuple[float, float]
    role: Setting | None
    role_at: tuple[float, float]

    @property
    def height(self) -> float:
        """In pixels."""
        foot = self.name_at[1] + self.name.height
        return max(foot, self.role_at[1] + self.role.height) if self.role else foot


def _signature(props: QuoteProps, board: Board, wide: float) -> _Signature | None:
    """The name in capitals, the role in italics after it or under it; None if nobody is named."""
    unit = board.unit
    if not (props.who or props.role):
        return None
    left = 6.2 * unit
    room = wide - left
    name = fit(props.who, board.voice("label"), room, 4.2 * unit, board.size(2.7), board.reading, 1)
    name_at = (left, 0.0 if board.chinese else 0.3 * unit)
    if not props.role:
        return _Signature(name, name_at, None, name_at)
    italic, size = board.voice("text-italic"), board.size(3.1)
    spare = room - name.width - 1.6 * unit
    role = fit(props.role, italic, max(spare, 1), 4.2 * unit, size, board.reading, 1)
    if role.fits:
        x = left + name.width + (1.6 * unit if name.lines else 0)
        drop = name.ascent + 0.3 * unit - role.ascent if name.lines and not board.chinese else 0.0
        return _Signature(name, name_at, role, (x, drop))
    role = fit(props.role, italic, room, 8 * unit, size, board.reading, 2)
    return _Signature(name, name_at, role, (left, name_at[1] + name.height + 0.8 * unit))


def _signed(signature: _Signature, board: Board, top: float, start: int) -> float:
    """A short rule, the name, the role; returns their foot."""
    x, unit, colors = board.grid.left, board.unit, board.colors
    board.rule(x, top + 1.5 * unit, 4.4 * unit, max(2, round(0.18 * unit)), colors.light, start, 600)
    (left, down), role = signature.name_at, signature.role
    foot = board.text(signature.name, x + left, top + down, start, what="name")
    if not role:
        return foot
    (left, down), when = signature.role_at, start + board.time(150)
    return board.text(role, x + left, top + down, when, color=colors.muted, what="role")


def _window(outer: Rect, board: Board, start: int) -> None:
    """A carriage window on a landscape, its blind half drawn, in a double frame."""
    if board.sketch or outer.w < 10 * board.unit or outer.h < 14 * board.unit:
        return
    unit, colors = board.unit, board.colors
    gap = 0.9 * unit
    inner = Rect(outer.x + gap, outer.y + gap, outer.w - 2 * gap, outer.h - 2 * gap)
    radius = min(6 * unit, 0.16 * min(inner.w, inner.h))
    begin = start + board.time(200)
    view(
        board,
        inner,
        inner.y + 0.66 * inner.h,
        start=begin,
        kind=("alps", "forest", "sea")[board.stage.number % 3],
        night=board.night,
        clip=inner,
    )
    _blind(inner, begin + board.time(300), board)
    around = Rect(inner.x - unit, inner.y - unit, inner.w + 2 * unit, inner.h + 2 * unit)
    wall = Polygons.joined((_rounded(around, 0), _rounded(inner, radius, back=True)))
    board.still(
        Path(
            wall,
            Rect(inner.x - unit - 1, inner.y - unit - 1, inner.w + 2 * unit + 2, inner.h + 2 * unit + 2),
            colors.background,
        )
    )
    frames = [
        Path(_rounded(inner, radius), _grown(inner, 2), colors.ink, stroke=max(2.0, 0.22 * unit)),
        Path(_rounded(outer, radius + gap), _grown(outer, 2), colors.ink, stroke=max(1.2, 0.12 * unit)),
    ]
    board.enter(frames, board.time(100), 900, motion.fading)


def _blind(inner: Rect, start: int, board: Board) -> None:
    """The blind, a little drawn, with its cord and ring."""
    unit, colors = board.unit, board.colors
    blind = Rect(inner.x, inner.y, inner.w, 0.12 * inner.h)
    corner = np.array(
        [
            [blind.x, blind.y],
            [blind.x + blind.w, blind.y],
            [blind.x + blind.w, blind.y + blind.h],
            [blind.x, blind.y + blind.h],
        ]
    )
    rng = np.random.default_rng(board.stage.number)
    ribs = burin.hatch(corner, 0, 0.9 * unit, 0.22 * unit, rng)
    cord = blind.x + blind.w / 2
    drop = blind.y + blind.h
    shade: list[Node] = [
        Box(blind, colors.light),
        Path(ribs, blind, colors.light_shadow or colors.accent),
        Box(Rect(blind.x, drop, blind.w, max(2, 0.24 * unit)), colors.ink),
        Box(Rect(cord - 0.1 * unit, drop, 0.2 * unit, 2.6 * unit), colors.ink),
        Path(
            _ring(cord, drop + 3.4 * unit, 0.8 * unit),
            Rect(cord - 1.2 * unit, drop + 2.2 * unit, 2.4 * unit, 2.4 * unit),
            colors.ink,
            stroke=0.24 * unit,
        ),
    ]
    board.enter(
        shade,
        start,
        900,
        motion.wiping(Rect(blind.x, blind.y, blind.w, blind.h + 6 * unit), "top"),
        motion.kept,
    )


def _ring(x: float, y: float, radius: float) -> Polygons:
    return burin.outline(forms.disc(x, y, radius))


def _grown(rect: Rect, by: float) -> Rect:
    return Rect(rect.x - by, rect.y - by, rect.w + 2 * by, rect.h + 2 * by)


def _rounded(rect: Rect, radius: float, *, back: bool = False) -> Polygons:
    """A rectangle with round corners; `back` runs the other way, which cuts a hole."""
    turn = np.linspace(0, np.pi / 2, 13)
    corners = (
        (rect.x + rect.w - radius, rect.y + radius, -np.pi / 2),
        (rect.x + rect.w - radius, rect.y + rect.h - radius, 0.0),
        (rect.x + radius, rect.y + rect.h - radius, np.pi / 2),
        (rect.x + radius, rect.y + radius, np.pi),
    )
    points = np.concatenate(
        [
            np.stack([x + radius * np.cos(turn + a), y + radius * np.sin(turn + a)], axis=1)
            for x, y, a in corners
        ]
    )
    return burin.outline(points[::-1] if back else points)
