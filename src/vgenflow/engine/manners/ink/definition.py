"""Definition: the shared one, over mountains where it leaves the foot of the page free."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.definition import DefinitionProps
from vgenflow.engine.manners.ink.scene import footing
from vgenflow.engine.manners.shared.definition import lay as definition


def lay(props: DefinitionProps, board: Board) -> None:
    """The term and its meaning; on a wide page, what stands under them."""
    definition(props, board)
    if board.grid.wide:
        footing(board)
