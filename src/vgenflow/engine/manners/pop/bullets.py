"""Bullets: capsules that are shot in from the side, by turns indented and tilted."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import BulletsProps
from vgenflow.engine.manners.pop.capsules import capsules
from vgenflow.engine.manners.pop.scenery import corner, pair
from vgenflow.engine.manners.pop.words import heading

_BESIDE = 24
"""Room that two balls need beside the capsules, in hundredths of the short side."""


def lay(props: BulletsProps, board: Board) -> None:
    """Heading, capsules, two balls where there is room beside them."""
    corner(board)
    top = heading(props.heading, board, 0.26)
    right = capsules([item.text for item in props.items], [item.icon for item in props.items], board, top)
    if board.grid.wide and right < board.grid.right - _BESIDE * board.unit:
        pair(board, board.grid.right, board.grid.bottom, board.time(700))
