"""Code: a round card of cream with three balls in its bar and the language in a pill."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.pop.springs import BIG, gathered, popped
from vgenflow.engine.manners.pop.tones import cream, on
from vgenflow.engine.manners.shared.code import Window, tagged, windowed
from vgenflow.engine.manners.shared.program import Coding

_BAR = 6.4
_CODING = Coding(strong=frozenset({"keyword", "name", "string", "number"}), enter_ms=260)


def lay(props: CodeProps, board: Board) -> None:
    """Its bar in ink."""
    windowed(props, board, Window(_card, 3.4, _BAR + 2.4, 3.0, _CODING))


def _card(board: Board, area: Rect, tag: str, start: int) -> Ground:
    unit, paper, ink = board.unit, cream(board), board.style.day.ink
    radius, bar = min(4 * unit, area.h / 3), _BAR * unit
    body = (
        Box(area, ink, radius=radius),
        Box(Rect(area.x, area.y + bar, area.w, area.h - bar), paper, radius=radius),
        Box(Rect(area.x, area.y + bar, area.w, min(2 * radius, area.h - bar) / 2), paper),
    )
    middle = area.y + bar / 2
    popped(board, [gathered(*body)], start, area.x + area.w / 2, area.y + area.h / 2, spring=BIG)
    for index, color in enumerate(
        (board.style.day.accent, board.style.day.background, board.style.day.positive)
    ):
        x, r = area.x + (4.2 + 3.6 * index) * unit, 1.2 * unit
        ball = Box(Rect(x - r, middle - r, 2 * r, 2 * r), color, radius=r)
        popped(board, [gathered(ball)], start + board.time(120 + 70 * index), x, middle)
    wide = area.w - 20 * unit
    tagged(
        board, tag, area.x + 16 * unit, area.y + 1.5 * unit, wide, start + board.time(150), paper, ink,
        align="right", size=3.1,
    )  # fmt: skip
    dark = on(board, paper)
    return Ground(dark, dark, dark, paper)
