"""Bullets: strips that run in from the left as each is spoken."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import BulletsProps
from vgenflow.engine.manners.signal.strips import heading, strips


def lay(props: BulletsProps, board: Board) -> None:
    """Heading, strips."""
    top = heading(props.heading, board, 0.26)
    strips([item.text for item in props.items], [item.icon for item in props.items], board, top)
