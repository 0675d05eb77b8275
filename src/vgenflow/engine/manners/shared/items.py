"""Items: when each of a page's items enters."""

from vgenflow.engine.layouts.board import Board


def start_of(board: Board, element: str, index: int) -> int:
    """When item `index` (from 0) enters without a cue: after the heading, one by one."""
    return board.cue(f"{element}{index + 1}", 500 + 350 * index)
