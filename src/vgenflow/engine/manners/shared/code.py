"""Code: a heading, then the program in a window of the manner, with its language."""

from collections.abc import Callable
from dataclasses import dataclass

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.layouts.tokens import title_of
from vgenflow.engine.manners.parts import Ground, parts_of
from vgenflow.engine.manners.shared.program import PLAIN, Coding, planned, typeset
from vgenflow.engine.type import fit

_BAR = 5.4
"""Room for the language over a program, in hundredths of the short side."""
_SHARE, _SHARE_LONG, _LONG = 0.2, 0.14, 9
"""Of the page for the heading; of one with so many lines."""
_LOWER, _LOWEST = 0.4, 12.0
"""How much lower a small window stands: of the spare room, and at most, in hundredths of the short side."""


@dataclass(frozen=True, slots=True)
class Window:
    """What a manner shows a program in."""

    draw: Callable[[Board, Rect, str, int], Ground]
    """Draws it in an area, with the language (may be empty), from a frame on; what type stands on."""
    sides: float
    """Between its edge and the program, in hundredths of the short side."""
    over: float
    """The same above it."""
    foot: float
    """And below it."""
    coding: Coding = PLAIN
    floats: bool = True
    """It stands lower where there is much room, not right under the heading."""


def lay(props: CodeProps, board: Board) -> None:
    """In a panel."""
    pad = parts_of(board.style.manner).pad
    bar = _BAR if title_of(props.language) else 0.0
    windowed(props, board, Window(_panel, pad, pad + bar, pad))


def windowed(props: CodeProps, board: Board, window: Window) -> None:
    """The window is no higher than what it shows."""
    unit, grid, parts = board.unit, board.grid, parts_of(board.style.manner)
    parts.open(board)
    top = parts.heading(props.heading, board, _SHARE if props.lines <= _LONG else _SHARE_LONG)
    sides, over, foot = window.sides * unit, window.over * unit, window.foot * unit
    wide, room = grid.measure - 2 * sides, grid.bottom - top - over - foot
    plan = planned(props, board, wide, room, window.coding)
    high = min(room, plan.height)
    if window.floats:
        top += min(_LOWER * (room - high), _LOWEST * unit)
    start = board.time(80)
    ground = window.draw(
        board, Rect(grid.left, top, grid.measure, high + over + foot), title_of(props.language), start
    )
    inner = Rect(grid.left + sides, top + over, wide, high)
    typeset(props, board, plan, inner, ground, window.coding, start + board.time(250))


def _panel(board: Board, area: Rect, tag: str, start: int) -> Ground:
    parts = parts_of(board.style.manner)
    ground = parts.panel(board, area, start, chosen=False)
    pad = parts.pad * board.unit
    tagged(board, tag, area.x + pad, area.y + pad, area.w - 2 * pad, start, ground.muted, ground.paper)
    return ground


def tagged(
    board: Board, tag: str, x: float, top: float, width: float, start: int, color: str, paper: str, *,
    align: str = "left", size: float = 2.9,
) -> None:  # fmt: skip
    """The language in small type."""
    if tag:
        setting = fit(
            tag, board.voice("label"), width, 1.6 * board.size(size), board.size(size), board.reading, 1
        )
        board.text(
            setting, x, top, start + board.time(150), color=color, ground=paper, what="language", stagger=0,
            align=align, width=width,
        )  # fmt: skip
