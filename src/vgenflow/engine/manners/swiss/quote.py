"""Quote: white on black from the fourth column on, its red mark before it."""

from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.quote import QuoteProps
from vgenflow.engine.manners.swiss.page import column, rule, set_large, small
from vgenflow.engine.type import measure_line, place
from vgenflow.engine.type.shaping import plain

_MARKS = '“”"「」『』«»„‟'


def lay(props: QuoteProps, board: Board) -> None:
    """Mark, words, a red rule, who said it."""
    grid, unit = board.grid, board.unit
    words = plain(props.text).strip().strip(_MARKS).strip()
    left = grid.left if grid.tall else column(board, 4)
    signed = 14 * unit if props.who or props.role else 0.0
    mark = measure_line("“", board.voice("display"), board.size(34))
    nodes = place(mark, grid.left, grid.head - mark.ink.y, board.colors.accent)
    start = board.cue("text", 200)
    board.enter(nodes, 0, 520, motion.fading)
    top = grid.head + mark.ink.h + 4 * unit if grid.tall else grid.head
    text = set_large(
        board,
        words,
        grid.right - left,
        grid.bottom - signed - top,
        board.scale.quote,
        9 if grid.tall else 8,
        2.8,
    )
    foot = board.text(text, left, top, start, what="quotation", stagger=80)
    if signed:
        later = board.cue("who", 1400)
        y = foot + 2.6 * unit
        rule(board, left, y, grid.right - left, later, board.colors.accent)
        half = (grid.right - left) / 2 if props.who and props.role else grid.right - left
        small(board, props.who, left, y + 2 * unit, half - 2 * unit, later, what="name")
        beside = left + half if props.who else left
        small(board, props.role, beside, y + 2 * unit, grid.right - beside, later, what="role")
