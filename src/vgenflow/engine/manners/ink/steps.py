"""Steps: numerals in order, a pull of the brush from each to the next."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.steps import StepsProps
from vgenflow.engine.manners.ink.items import rows
from vgenflow.engine.manners.ink.page import han
from vgenflow.engine.type import measure_line


def lay(props: StepsProps, board: Board) -> None:
    """Heading, rows with numerals."""

    def mark(on: Board, index: int, area: Rect, start: int, last: bool) -> None:
        _numeral(on, props.first + index, area, start, last=last)

    rows(props.heading, [item.text for item in props.items], board, mark)


def _numeral(board: Board, number: int, area: Rect, start: int, *, last: bool) -> None:
    """In the brush in Chinese, in large italics else."""
    text = han(number) if board.chinese else str(number)
    voice = board.voice("display" if board.chinese else "display-italic")
    size = 1.16 * area.h
    line = measure_line(text, voice, size)
    if line.width > 1.25 * area.w:
        size *= 1.25 * area.w / line.width
        line = measure_line(text, voice, size)
    color = board.colors.accent if last else board.colors.ink
    x = area.x + max(0.0, (area.w - line.ink.w) / 2) - line.ink.x
    base = area.y + area.h / 2 - line.ink.y - line.ink.h / 2
    nodes, ink = board.line(line, x, base, max(size, board.reading), color)
    seen = Rect(ink.x - 4, ink.y - 4, ink.w + 8, ink.h + 8)
    board.enter(nodes, start, 700, motion.wiping(seen, "left"))
