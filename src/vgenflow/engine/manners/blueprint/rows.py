"""Rows: numbered balloons with their words over a thin line; the last one in the accent."""

from collections.abc import Sequence

from vgenflow.engine.drawing import Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import drawing
from vgenflow.engine.layouts.icons import icon_path
from vgenflow.engine.manners.blueprint.pen import (
    CONSTRUCTION,
    DEEP,
    DIMENSION,
    FINE,
    Point,
    circle,
    draw,
    head,
    strokes,
    tint,
)
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import Setting, fit_together, measure_line


def rows(texts: Sequence[str], icons: Sequence[str], board: Board, area: Rect, first: int = 1) -> list[Point]:
    """One row an item, in two columns where they are many; returns the left ends of the balloons."""
    grid, unit, count = board.grid, board.unit, len(texts)
    across = 2 if area.w > 1.2 * area.h and grid.wide and count > 4 else 1
    down, gutter = -(-count // across), 4 * unit
    wide = (area.w - gutter * (across - 1)) / across
    high = min(area.h / down, (26 if grid.tall else 21) * unit)
    top = area.y + (0.0 if grid.tall else (area.h - down * high) / 2)
    pictured = any(icons)
    side = min(0.64 * high, (11 if pictured else 7.4) * unit)
    indent = side + 2.6 * unit
    settings = fit_together(
        texts, board.voice("display"), [(wide - indent, high - 2.4 * unit)] * count,
        board.size(board.scale.item * (1.15 if grid.tall else 1.1)), board.size(2.6), 4,
    )  # fmt: skip
    ends = list[Point]()
    for index, (setting, icon) in enumerate(zip(settings, icons, strict=True)):
        left, y = area.x + (index // down) * (wide + gutter), top + (index % down) * high
        start, chosen = start_of(board, "item", index), index + 1 == count
        middle = y + high / 2
        balloon(board, Rect(left, middle - side / 2, side, side), icon, first + index, start, chosen=chosen)
        ends.append((left, middle))
        x = left + indent
        _underlined(board, setting, Rect(x, middle, wide - indent, high / 2), start, chosen=chosen)
        tone = board.colors.ink
        board.text(
            setting,
            x,
            middle - setting.height / 2,
            start + board.time(150),
            color=tone,
            what=f"item {index + 1}",
        )
    return ends


def _underlined(board: Board, setting: Setting, area: Rect, start: int, *, chosen: bool) -> None:
    """A thin line under a row; with an arrowhead where it matters."""
    unit, colors = board.unit, board.colors
    y = min(area.y + setting.height / 2 + 1.3 * unit, area.y + area.h - 0.4 * unit)
    color, right = colors.accent if chosen else colors.hairline, area.x + area.w
    nodes: list[Node] = [strokes(board, [((area.x, y), (right, y))], color, DIMENSION if chosen else FINE)]
    if chosen:
        nodes.append(head(board, (right, y), 1, 0, color))
    board.enter(nodes, start, 380, motion.wiping(Rect(area.x, y - unit, area.w + 2, 2 * unit)))


def balloon(board: Board, area: Rect, icon: str, number: int, start: int, *, chosen: bool) -> None:
    """A circle with an icon on centre lines, or with a number; filled where it matters."""
    colors, unit, radius = board.colors, board.unit, min(area.w, area.h) / 2
    centre = (area.x + area.w / 2, area.y + area.h / 2)
    ground = colors.accent if chosen else tint(board, DEEP)
    ink, rim = (colors.accent_ink, colors.accent) if chosen else (colors.ink, colors.hairline)
    drawn = (
        icon_path(
            icon,
            centre[0] - 0.58 * radius,
            centre[1] - 0.58 * radius,
            1.16 * radius,
            ink,
            max(2.0, 0.05 * radius),
        )
        if icon
        else None
    )
    board.enter([circle(board, centre, radius, ground)], start, 240, motion.fading)
    if drawn:
        (x, y), over = centre, radius + 0.9 * unit
        axes = [((x - over, y), (x - 0.8 * radius, y)), ((x + 0.8 * radius, y), (x + over, y)),
                ((x, y - over), (x, y - 0.8 * radius)), ((x, y + 0.8 * radius), (x, y + over))]  # fmt: skip
        board.enter([strokes(board, axes, tint(board, CONSTRUCTION), FINE)], start, 240, motion.fading)
        draw(board, [drawn], start + board.time(200), 600)
    draw(board, [circle(board, centre, radius, rim, DIMENSION)], start, 400, drawing)
    if drawn:
        return
    size = max(board.reading, 0.9 * radius)
    line = measure_line(str(number), board.voice("label"), size)
    x, base = centre[0] - line.ink.x - line.ink.w / 2, centre[1] - line.ink.y - line.ink.h / 2
    board.enter(board.line(line, x, base, size, ink, ground)[0], start + board.time(120), 200, motion.fading)
