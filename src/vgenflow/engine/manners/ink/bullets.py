"""Bullets: points counted in strokes."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.bullets import BulletsProps
from vgenflow.engine.manners.ink.items import rows, tally


def lay(props: BulletsProps, board: Board) -> None:
    """Heading, rows."""
    total = len(props.items)

    def mark(on: Board, index: int, area: Rect, start: int, last: bool) -> None:  # noqa: ARG001
        tally(on, index, area, start, total=total)

    rows(props.heading, [item.text for item in props.items], board, mark)
