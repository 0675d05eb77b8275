"""Steps: giant numerals over their words in columns, or rows with numerals on a tall page."""

from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.steps import StepsProps
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.manners.swiss.items import heading
from vgenflow.engine.manners.swiss.page import rule
from vgenflow.engine.type import fit_together, measure_line

_COLUMNS = 4


def lay(props: StepsProps, board: Board) -> None:
    """Heading, then steps across or down."""
    top = heading(props.heading, board, 0.2)
    if not (board.grid.wide and len(props.items) <= _COLUMNS and _across(props, board, top)):
        _down(props, board, top)


def _across(props: StepsProps, board: Board, top: float) -> bool:
    """Columns under rules; False, and nothing is drawn, where the words do not fit."""
    grid, unit, count = board.grid, board.unit, len(props.items)
    gap = 2.2 * unit
    wide = (grid.measure - gap * (count - 1)) / count
    high = grid.bottom - top
    size = min(0.62 * high, 1.5 * wide, 46 * unit)
    words = top + 2.4 * unit + 0.76 * size + 2.6 * unit
    settings = fit_together(
        [step.text for step in props.items], board.voice("display"), [(wide, grid.bottom - words)] * count,
        board.size(board.scale.item * 0.62), board.size(3.0), 4,
    )  # fmt: skip
    if not all(setting.fits for setting in settings):
        return False
    for index, setting in enumerate(settings):
        left, start, chosen = (
            grid.left + index * (wide + gap),
            start_of(board, "item", index),
            index + 1 == count,
        )
        rule(board, left, top, wide, start, board.colors.accent if chosen else "")
        _numeral(board, props.first + index, left, top + 2.4 * unit, size, wide, start, chosen)
        board.text(setting, left, words, start + board.time(120), what=f"step {index + 1}")
    return True


def _down(props: StepsProps, board: Board, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(props.items)
    across = 2 if grid.wide and count > 3 else 1
    down = -(-count // across)
    gap = 4 * unit
    wide = (grid.measure - gap * (across - 1)) / across
    high = min((grid.bottom - top) / down, (34 if grid.tall else 24) * unit)
    size = 0.92 * high - 1.6 * unit
    digits = 2 if props.first + count > 10 else 1
    indent = min(0.34 * wide, 0.62 * size * digits + 3 * unit)
    settings = fit_together(
        [step.text for step in props.items], board.voice("display"),
        [(wide - indent, high - 2.6 * unit)] * count, board.size(board.scale.item * 0.8), board.size(2.8), 4,
    )  # fmt: skip
    for index, setting in enumerate(settings):
        left, y = grid.left + (index // down) * (wide + gap), top + (index % down) * high
        start, chosen = start_of(board, "item", index), index + 1 == count
        rule(board, left, y, wide, start, board.colors.accent if chosen else "")
        _numeral(board, props.first + index, left, y + 2.0 * unit, size, indent - 2 * unit, start, chosen)
        middle = y + (high - setting.height) / 2 + 0.5 * unit
        board.text(setting, left + indent, middle, start + board.time(120), what=f"step {index + 1}")


def _numeral(
    board: Board, number: int, x: float, top: float, size: float, width: float, start: int, chosen: bool
) -> None:
    """A numeral whose top is given, no wider than its place."""
    line = measure_line(str(number), board.voice("display"), size)
    if line.width > width:
        line = measure_line(str(number), board.voice("display"), size * width / line.width)
    color = board.colors.accent if chosen else board.colors.ink
    nodes, ink = board.line(line, x, top - line.ink.y, size, color)
    board.enter(nodes, start, 520, motion.rising(ink, ink.h))
