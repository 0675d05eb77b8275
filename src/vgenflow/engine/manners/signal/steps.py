"""Steps: numbered strips."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.steps import StepsProps
from vgenflow.engine.manners.signal.strips import heading, strips


def lay(props: StepsProps, board: Board) -> None:
    """Heading, strips with numerals."""
    top = heading(props.heading, board, 0.26)
    strips([item.text for item in props.items], [""] * len(props.items), board, top, props.first)
