"""Bullets: rows between rules, the last one on a red band."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import BulletsProps
from vgenflow.engine.manners.swiss.items import heading, rows


def lay(props: BulletsProps, board: Board) -> None:
    """Small heading, large rows."""
    top = heading(props.heading, board, 0.2)
    rows([item.text for item in props.items], [str(i + 1) for i in range(len(props.items))], board, top)
