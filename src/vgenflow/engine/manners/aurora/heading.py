"""Heading: a section title in the heavy weight, at the left margin."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.aurora.words import say, strong


def heading(text: str, board: Board, share: float) -> float:
    """In at most `share` of the content's height; returns where the content goes on."""
    grid, unit = board.grid, board.unit
    top = grid.head + (2.4 if not grid.tall else 1.5) * unit
    if not text.strip():
        return top
    lines = 3 if grid.tall else 2
    title = strong(board, text, grid.measure, share * grid.room, board.scale.section, lines)
    return say(board, title, grid.left, top, board.cue("heading", 80), what="heading") + 3.6 * unit
