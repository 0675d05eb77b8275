"""Steps: a line of light that runs from step to step; the one being spoken is warm."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.steps import StepsProps
from vgenflow.engine.manners.aurora.glass import beam
from vgenflow.engine.manners.aurora.heading import heading
from vgenflow.engine.manners.aurora.marks import dot
from vgenflow.engine.manners.aurora.scene import far
from vgenflow.engine.manners.aurora.words import SNOW, say
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit, fit_together

_COLUMNS = 4


def lay(props: StepsProps, board: Board) -> None:
    """Heading, then steps across or down."""
    far(board)
    top = heading(props.heading, board, 0.24)
    if not (board.grid.wide and len(props.items) <= _COLUMNS and _across(props, board, top)):
        _down(props, board, top)


def _until(board: Board, index: int, count: int) -> int | None:
    return start_of(board, "item", index + 1) if index + 1 < count else None


def _across(props: StepsProps, board: Board, top: float) -> bool:
    """Numerals over the line, words under it; False, and nothing is drawn, where they do not fit."""
    grid, unit, count = board.grid, board.unit, len(props.items)
    gap = 3.5 * unit
    wide = (grid.measure - gap * (count - 1)) / count
    size = min(0.34 * (grid.bottom - top), 24 * unit)
    line = top + 0.08 * (grid.bottom - top) + size
    words = line + 4.4 * unit
    settings = fit_together(
        [step.text for step in props.items],
        board.voice("text"),
        [(wide, grid.bottom - words)] * count,
        board.size(board.scale.item),
        board.size(2.9),
        6,
    )
    if not all(setting.fits for setting in settings):
        return False
    for index, text in enumerate(settings):
        left, start = grid.left + index * (wide + gap), start_of(board, "item", index)
        end = left + wide + gap if index + 1 < count else grid.right
        _numeral(board, props.first + index, left, line - 2.6 * unit, size, wide, start)
        beam(board, Rect(left, line - 0.12 * unit, end - left, 0.24 * unit), start, warm=False, glow=False)
        dot(board, left + 0.9 * unit, line, 0.9 * unit, start, _until(board, index, count))
        say(board, text, left, words, start + board.time(140), what=f"step {index + 1}")
    return True


def _down(props: StepsProps, board: Board, top: float) -> None:
    """Rows beside an upright line; in two columns where they are many."""
    grid, unit, count = board.grid, board.unit, len(props.items)
    across = 2 if grid.wide and count > 3 else 1
    down = -(-count // across)
    gap = 6 * unit
    wide = (grid.measure - gap * (across - 1)) / across
    high = min((grid.bottom - top) / down, (30 if grid.tall else 22) * unit)
    size = min(0.7 * high, 13 * unit)
    digits = len(str(props.first + count - 1))
    numeral = min(0.24 * wide, (0.62 * digits + 0.1) * size)
    indent = 5 * unit + numeral + 2.4 * unit
    settings = fit_together(
        [step.text for step in props.items],
        board.voice("text"),
        [(wide - indent, high - 0.8 * unit)] * count,
        board.size(board.scale.item),
        board.size(2.4),
        4,
    )
    for index, text in enumerate(settings):
        left, y = grid.left + (index // down) * (wide + gap), top + (index % down) * high
        start, middle = start_of(board, "item", index), y + high / 2
        if index % down + 1 < down and index + 1 < count:
            board.rule(
                left + 0.8 * unit,
                middle + 2 * unit,
                max(2.0, 0.2 * unit),
                high - 4 * unit,
                board.colors.hairline,
                start,
            )
        dot(board, left + 0.9 * unit, middle, 0.9 * unit, start, _until(board, index, count))
        _numeral(board, props.first + index, left + 5 * unit, middle + 0.36 * size, size, numeral, start)
        y = middle - text.height / 2
        say(board, text, left + indent, y, start + board.time(140), what=f"step {index + 1}")


def _numeral(board: Board, number: int, x: float, base: float, size: float, width: float, start: int) -> None:
    """The light weight, its foot at `base`."""
    text = fit(str(number), board.voice("display"), width, 2 * size, size, min(size, board.size(3.0)), 1)
    say(board, text, x, base - text.ascent, start, shine=SNOW, what="numeral")
