"""Steps: numbered, in order, on one line that grows from step to step."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.steps import StepsProps
from vgenflow.engine.manners.editorial.bullets import heading, start_of
from vgenflow.engine.manners.editorial.chrome import running
from vgenflow.engine.manners.editorial.scenery import forms
from vgenflow.engine.type import fit_together, measure_line, place

_COLUMNS = 4


def lay(props: StepsProps, board: Board) -> None:
    """Heading, then steps across or down."""
    running(board)
    top = heading(props.heading, board, 0.28)
    if board.grid.tall or len(props.items) > _COLUMNS or (not board.grid.wide and len(props.items) > 3):
        _down(props, board, top)
    else:
        _across(props, board, top)


def _across(props: StepsProps, board: Board, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(props.items)
    gap = 3.4 * unit
    wide = (grid.measure - gap * (count - 1)) / count if count > 1 else 0.6 * grid.measure
    deep = grid.bottom - top
    size = min(30 * unit, 0.5 * deep)
    rail = top + 0.76 * size + 5.2 * unit
    text_top = rail + 3.6 * unit
    settings = fit_together(
        [step.text for step in props.items],
        board.voice("display"),
        [(wide, grid.bottom - text_top)] * count,
        board.size(board.scale.item),
        board.size(3.0),
        4,
    )
    if not all(setting.fits for setting in settings):
        _down(props, board, top)
        return
    size = _numeral_size(props, board, wide - gap, size)
    for index, setting in enumerate(settings):
        left, start = grid.left + index * (wide + gap), start_of(board, index)
        _numeral(board, props.first + index, left, rail - 3.4 * unit, size, start, index + 1 == count)
        right = left + wide + gap if index + 1 < count else grid.right
        board.rule(left, rail, right - left, round(0.36 * unit), board.colors.ink, start, 900)
        _stop(board, left + 1.1 * unit, rail + 0.18 * unit, start, index + 1 == count)
        board.text(setting, left, text_top, start + board.time(160), what=f"step {index + 1}")


def _down(props: StepsProps, board: Board, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(props.items)
    across = 2 if grid.wide and count > 2 else 1
    down = -(-count // across)
    gap = 5 * unit
    wide = (grid.measure - gap * (across - 1)) / across
    high = min((grid.bottom - top) / down, (40 if grid.tall else 25) * unit)
    size = min(high, (30 if grid.tall else 22) * unit)
    indent = max(0.62 * size * (1.5 if props.first + count > 10 else 1), 6 * unit) + 3.4 * unit
    settings = fit_together(
        [step.text for step in props.items],
        board.voice("display"),
        [(wide - indent, high - 2 * unit)] * count,
        board.size(board.scale.item * (1.25 if grid.tall else 1)),
        board.size(2.8),
        4,
    )
    numeral = _numeral_size(props, board, indent - 1.2 * unit, 0.8 * size)
    for index, setting in enumerate(settings):
        column, row = index // down, index % down
        left, y, start = grid.left + column * (wide + gap), top + row * high, start_of(board, index)
        last = index + 1 == count
        board.rule(
            left, y, wide, round(max(2.0, (0.5 if last else 0.2) * unit)), board.colors.ink, start, 700
        )
        _numeral(board, props.first + index, left, y + 0.5 * high + 0.375 * numeral, numeral, start, last)
        board.text(
            setting,
            left + indent,
            y + 0.54 * high - setting.height / 2,
            start + board.time(150),
            what=f"step {index + 1}",
        )


def _numeral_size(props: StepsProps, board: Board, wide: float, largest: float) -> float:
    """At most `largest`, so that the widest numeral is no wider than `wide`."""
    numbers = (str(props.first + index) for index in range(len(props.items)))
    widest = max(measure_line(text, board.voice("display-italic"), largest).ink.w for text in numbers)
    return largest * min(1.0, wide / max(1.0, widest))


def _numeral(board: Board, number: int, x: float, base: float, size: float, start: int, last: bool) -> None:
    """A giant italic numeral that rises behind its line."""
    line = measure_line(str(number), board.voice("display-italic"), size)
    color = board.colors.accent if last else board.colors.ink
    ink = Rect(line.ink.x + x, line.ink.y + base, line.ink.w, line.ink.h)
    board.note(line.text, ink, size, color, board.colors.background)
    mask = Rect(ink.x - 4, ink.y - 2, ink.w + 8, ink.h + 4)
    board.enter(place(line, x, base, color), start, 1000, motion.rising(mask, mask.h))


def _stop(board: Board, x: float, y: float, start: int, last: bool) -> None:
    """A station on the line, lit where it ends."""
    colors, unit = board.colors, board.unit
    rim = forms.flat(forms.disc(x, y, 1.1 * unit), colors.ink)
    core = forms.flat(forms.disc(x, y, 0.66 * unit), colors.light if last else colors.background)
    board.enter([rim, core], start, 400, motion.fading)
