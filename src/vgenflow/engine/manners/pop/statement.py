"""Statement: one sentence, its key word in a pill, over hills with a sun."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.statement import StatementProps
from vgenflow.engine.manners.pop.scenery import backdrop
from vgenflow.engine.manners.pop.words import large, say


def lay(props: StatementProps, board: Board) -> None:
    """As large as it goes in the upper part."""
    grid, unit = board.grid, board.unit
    top = grid.head + 2 * unit
    share = 0.6 if grid.tall else 0.72
    largest = 1.15 * board.scale.giant if len(props.text) < 40 else board.scale.giant
    text = large(
        board, props.text, grid.measure - 3 * unit, share * (grid.bottom - top), largest,
        9 if grid.tall else 5, pilled=True,
    )  # fmt: skip
    if not text.fits:
        text = large(board, props.text, grid.measure, grid.bottom - top, board.scale.giant, 10)
    start = board.cue("text", 120)
    backdrop(board, top + text.height + 2 * unit, grid.left + text.width, 0)
    say(board, text, grid.left, top, start, what="statement", pilled=True)
