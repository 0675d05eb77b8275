"""Bullets: drawn signs over words in the hand, side by side; rows where many or on a tall page."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import BulletsProps
from vgenflow.engine.manners.chalk.items import rows, sign
from vgenflow.engine.manners.chalk.lettering import LETTER_MS, heading
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import loop
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit_together

_ACROSS = 3
_LEAST = 4.2


def lay(props: BulletsProps, board: Board) -> None:
    """Heading, points; the last one is circled."""
    slate(board)
    top = heading(props.heading, board, 0.24)
    if not (board.grid.wide and len(props.items) <= _ACROSS and _across(props, board, top)):
        rows([item.text for item in props.items], [item.icon for item in props.items], board, top)


def _across(props: BulletsProps, board: Board, top: float) -> bool:
    """Columns; False, and nothing is drawn, where the words do not fit."""
    grid, unit, count = board.grid, board.unit, len(props.items)
    wide = grid.measure / count
    high = grid.bottom - top
    side = min(0.5 * high, 30 * unit)
    words = top + 0.06 * high + side + 3.4 * unit
    inner = min(wide - 12 * unit, 62 * unit)
    settings = fit_together(
        [item.text for item in props.items],
        board.voice("label"),
        [(inner, grid.bottom - words - 3 * unit)] * count,
        board.size(board.scale.item),
        board.size(_LEAST),
        4,
    )
    if not all(setting.fits for setting in settings):
        return False
    for index, (item, setting) in enumerate(zip(props.items, settings, strict=True)):
        left, start, chosen = grid.left + index * wide, start_of(board, "item", index), index + 1 == count
        area = Rect(left + (wide - side) / 2, top + 0.06 * high, side, side)
        sign(board, area, item.icon, index + 1, start, index)
        x = left + (wide - inner) / 2
        color = board.colors.accent if chosen and count > 1 else ""
        board.text(
            setting,
            x,
            words,
            start + board.time(260),
            color=color,
            align="centre",
            width=inner,
            what=f"item {index + 1}",
        )
        if chosen and count > 1:
            middle = left + wide / 2 - setting.width / 2
            box = Rect(middle, words, setting.width, setting.height)
            loop(board, box, board.colors.accent, start + board.time(260 + LETTER_MS))
    return True
