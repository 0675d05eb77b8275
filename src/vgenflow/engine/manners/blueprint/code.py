"""Code: a drawn panel with crosses on its corners; rows are typed on construction lines."""

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.layouts.entrances import typing
from vgenflow.engine.manners.blueprint.pen import (
    DEEP,
    DIMENSION,
    FINE,
    FRAME,
    box,
    draw,
    strokes,
    tint,
)
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.code import Window, tagged, windowed
from vgenflow.engine.manners.shared.program import Coding

_BAR = 5.4
_CODING = Coding(strong=frozenset({"keyword"}), enter_ms=500, how=lambda _, runs: typing(runs))


def lay(props: CodeProps, board: Board) -> None:
    """The language in a cell of the frame."""
    windowed(props, board, Window(_frame, 2.6, _BAR + 1.8, 2.2, _CODING))


def _frame(board: Board, area: Rect, tag: str, start: int) -> Ground:
    colors, unit, deep = board.colors, board.unit, tint(board, DEEP)
    right, foot, arm, bar = area.x + area.w, area.y + area.h, 1.6 * unit, area.y + _BAR * unit
    board.enter([Box(area, deep, 0.86)], start, 300, motion.fading)
    draw(board, [box(board, area, colors.ink, FRAME)], start, 700)
    cross = [
        line
        for x in (area.x, right)
        for y in (area.y, foot)
        for line in (((x - arm, y), (x + arm, y)), ((x, y - arm), (x, y + arm)))
    ]
    nodes: list[Node] = [
        strokes(board, cross, colors.accent, DIMENSION),
        strokes(board, [((area.x, bar), (right, bar))], colors.hairline, FINE),
    ]
    board.enter(nodes, start + board.time(400), 250, motion.fading)
    wide = area.w - 5.2 * unit
    tagged(board, tag, area.x + 2.6 * unit, area.y + 1.3 * unit, wide, start, colors.accent, deep, size=2.7)
    return Ground(colors.ink, colors.muted, colors.accent, deep)
