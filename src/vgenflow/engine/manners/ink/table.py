"""Table: the shared one, over mountains where it leaves the foot of the page free."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.table import TableProps
from vgenflow.engine.manners.ink.scene import footing
from vgenflow.engine.manners.shared.table import lay as table


def lay(props: TableProps, board: Board) -> None:
    """The table, then what stands under it."""
    table(props, board)
    footing(board)
