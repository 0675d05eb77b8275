"""Bullets: capsules that are shot in from the side, by turns indented and tilted."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import BulletsProps
from vgenflow.engine.manners.pop.capsules import capsules
from vgenflow.engine.manners.pop.scenery import corner
from vgenflow.engine.manners.pop.words import heading


def lay(props: BulletsProps, board: Board) -> None:
    """Heading, capsules."""
    corner(board)
    top = heading(props.heading, board, 0.26)
    capsules([item.text for item in props.items], [item.icon for item in props.items], board, top)
