"""Steps: circled numerals on one line with arrows from step to step; rows where there are many."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.steps import StepsProps
from vgenflow.engine.manners.chalk.items import numeral, rows
from vgenflow.engine.manners.chalk.lettering import heading
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import SKY, arrow_head, drawn, tint, wandering
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit_together

_ACROSS = 4
_LEAST = 3.8


def lay(props: StepsProps, board: Board) -> None:
    """Heading, then steps across or down."""
    slate(board)
    top = heading(props.heading, board, 0.24)
    if not (board.grid.wide and len(props.items) <= _ACROSS and _across(props, board, top)):
        rows([step.text for step in props.items], [""] * len(props.items), board, top, props.first)


def _across(props: StepsProps, board: Board, top: float) -> bool:
    """Columns; False, and nothing is drawn, where the words do not fit."""
    grid, unit, count = board.grid, board.unit, len(props.items)
    wide = grid.measure / count
    high = grid.bottom - top
    radius = min(0.19 * high, 11 * unit)
    middle = top + radius + 0.08 * high
    words = middle + radius + 4 * unit
    inner = wide - 4 * unit
    settings = fit_together(
        [step.text for step in props.items], board.voice("label"), [(inner, grid.bottom - words)] * count,
        board.size(board.scale.item), board.size(_LEAST), 5,
    )  # fmt: skip
    if not all(setting.fits for setting in settings):
        return False
    for index, setting in enumerate(settings):
        x, start, chosen = (
            grid.left + (index + 0.5) * wide,
            start_of(board, "item", index),
            index + 1 == count,
        )
        color = board.colors.accent if chosen else tint(board, SKY)
        numeral(board, str(props.first + index), x, middle, radius, start, color, color if chosen else "")
        if index:
            end = x - radius - 2.4 * unit
            begin = x - wide + radius + 2.4 * unit
            bow = wandering([(begin, middle), ((begin + end) / 2, middle - 1.4 * unit), (end, middle)], unit)
            if end - begin > 4 * unit:
                head = arrow_head((end, middle), 0.3, 1.8 * unit)
                drawn(board, [bow, head], board.colors.ink, start - board.time(150) if start else 0, 400)
        board.text(
            setting, x - inner / 2, words, start + board.time(240), align="centre", width=inner,
            color=board.colors.accent if chosen and count > 1 else "", what=f"step {index + 1}",
        )  # fmt: skip
    return True
