"""Statement: one sentence that fills two thirds of the frame over the night."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.statement import StatementProps
from vgenflow.engine.manners.signal.blocks import block, display, head
from vgenflow.engine.manners.signal.scene import night


def lay(props: StatementProps, board: Board) -> None:
    """The sentence; scenery under it where there is room; a red bar that draws itself under both."""
    grid, unit = board.grid, board.unit
    top = head(board) + unit
    share = 0.62 if grid.tall else 0.7
    text = display(
        board, props.text, grid.measure, share * (grid.bottom - top), board.scale.giant, 9 if grid.tall else 4
    )
    start = board.cue("text", 120)
    foot = top + text.height
    if grid.height - foot > 24 * unit:
        area = Rect(0, foot + 2 * unit, grid.width, grid.height - foot - 2 * unit)
        night(board, area, max(area.y + 9 * unit, 0.8 * grid.height), 0)
    board.text(text, grid.left, top, start, what="statement")
    bar = Rect(grid.left, foot + 2.4 * unit, min(0.3 * grid.measure, 40 * unit), round(1.1 * unit))
    if bar.y + bar.h < grid.bottom:
        block(board, bar, board.colors.accent, board.cue("turn", 900), 420)
