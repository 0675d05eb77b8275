"""Statement: one sentence over a planet's rim; its turn is warm as the sun that rises there."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.statement import StatementProps
from vgenflow.engine.manners.aurora.scene import planet
from vgenflow.engine.manners.aurora.words import DAWN, FROST, mixed, say


def lay(props: StatementProps, board: Board) -> None:
    """Centred, in the dark upper part."""
    grid, unit = board.grid, board.unit
    rim = (0.66 if grid.wide else 0.7 if not grid.tall else 0.66) * grid.height
    top = grid.head + 3 * unit
    room = rim - top - 5 * unit
    wide = 0.9 * grid.measure
    text = mixed(board, props.text, wide, room, board.scale.giant, 9 if grid.tall else 5, 3.6)
    planet(board, rim)
    y = top + max(0.0, (room - text.height) * (0.5 if grid.tall else 0.6))
    start = board.cue("text", 150)
    left = grid.left + 0.05 * grid.measure
    say(board, text, left, y, start, shine=FROST, turn=DAWN, align="centre", width=wide, what="statement")
