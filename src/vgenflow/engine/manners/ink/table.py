"""Table: the shared one, over mountains where it leaves the foot of the page free."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.table import TableProps
from vgenflow.engine.manners.common.table import lay as table
from vgenflow.engine.manners.ink.scene import footing


def lay(props: TableProps, board: Board) -> None:
    """The table, then what stands under it."""
    table(props, board)
    footing(board)
