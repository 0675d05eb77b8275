"""Comparison: two columns on either side of a line, names in their chalks, what stands out is circled."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.comparison import ComparisonProps
from vgenflow.engine.manners.chalk.lettering import LETTER_MS, handed
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import SKY, line, loop, tint
from vgenflow.engine.type import Setting, fit_together
from vgenflow.engine.type.shaping import plain


def lay(props: ComparisonProps, board: Board) -> None:
    """Names over a level line, rows under it; labels in the middle, over the values on a tall page."""
    slate(board)
    grid, unit = board.grid, board.unit
    labelled = any(row.label.strip() for row in props.rows)
    middle = 0.2 * grid.measure if labelled and grid.wide else 4 * unit
    half = (grid.measure - middle) / 2
    lefts = (grid.left, grid.right - half)
    names = fit_together(
        [plain(props.left), plain(props.right)],
        board.voice("display-italic"),
        [(half, 15 * unit)] * 2,
        board.size(10),
        board.size(3.2),
        2,
    )
    tall = max(name.height for name in names)
    for index, (name, what, ms) in enumerate(zip(names, ("left", "right"), (100, 350), strict=True)):
        color = board.colors.accent if index else tint(board, SKY)
        board.text(
            name,
            lefts[index],
            grid.head + tall - name.height,
            board.cue(what, ms),
            color=color,
            align="centre",
            width=half,
            what="name",
        )
    rule = grid.head + tall + 1.6 * unit
    line(board, [(grid.left, rule), (grid.right, rule - 0.3 * unit)], board.colors.ink, board.time(300), 500)
    _rows(props, board, lefts, half, rule + 1.8 * unit)


def _rows(props: ComparisonProps, board: Board, lefts: tuple[float, float], half: float, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(props.rows)
    high = min((grid.bottom - top) / count, (30 if grid.tall else 24) * unit)
    labels = [
        handed(board, row.label, _label_width(board, half), size=4.2, lines=2 if grid.wide else 1, least=2.5)
        for row in props.rows
    ]
    over = (
        max(label.height for label in labels) + unit
        if not grid.wide and any(label.lines for label in labels)
        else 0.0
    )
    texts = [plain(text) for row in props.rows for text in (row.left, row.right)]
    values = _values(texts, board, 0.84 * half, high - over)
    _seam(board, labels, top, high, over)
    for index, label in enumerate(labels):
        y, start = top + index * high, board.cue(f"row{index + 1}", 600 + 400 * index)
        if label.lines:
            wide = _label_width(board, half)
            x = (grid.left + grid.right - wide) / 2
            spot = y if over else y + (high - label.height) / 2
            board.text(
                label, x, spot, start, color=board.colors.muted, align="centre", width=wide, what="measure"
            )
        for column in (0, 1):
            _value(
                board,
                values[2 * index + column],
                lefts[column],
                half,
                y + over,
                high - over,
                start,
                bool(column),
            )


def _values(texts: list[str], board: Board, wide: float, high: float) -> tuple[Setting, ...]:
    """All of one size, with room for a loop where they are short."""
    voice, largest = board.voice("display"), board.size(board.scale.value)
    for free in (6.4, 4.6, 2.0):
        boxes = [(wide, high - free * board.unit)] * len(texts)
        values = fit_together(texts, voice, boxes, largest, board.reading, 4)
        if all(value.fits for value in values):
            break
    return values


def _value(
    board: Board, value: Setting, left: float, half: float, top: float, high: float, start: int, right: bool
) -> None:
    """In the middle of its cell; at the right in a loop, if it is short."""
    x, y, begin = left, top + (high - value.height) / 2, start + board.time(200 if right else 0)
    board.text(value, x, y, begin, align="centre", width=half, what="value")
    free = len(value.lines) == 1 and 1.2 * value.width < half - 6 * board.unit
    if right and free and high > 1.25 * value.height + 3.6 * board.unit:
        box = Rect(left + (half - value.width) / 2, y + 0.06 * value.height, value.width, 0.88 * value.height)
        loop(board, box, board.colors.accent, begin + board.time(LETTER_MS))


def _label_width(board: Board, half: float) -> float:
    grid = board.grid
    return grid.measure - 2 * half - 2 * board.unit if grid.wide else 0.8 * grid.measure


def _seam(board: Board, labels: list[Setting], top: float, high: float, over: float) -> None:
    """The upright line, open where a label stands."""
    unit, x = board.unit, (board.grid.left + board.grid.right) / 2
    edge = top - 1.8 * unit
    for index, label in enumerate(labels):
        spot = top + index * high + (0 if over else (high - label.height) / 2)
        if label.lines:
            if spot - edge > 2 * unit:
                line(board, [(x, edge), (x, spot - 0.8 * unit)], board.colors.ink, board.time(450), 300)
            edge = spot + label.height + 0.8 * unit
    foot = top + len(labels) * high - unit
    if foot - edge > 2 * unit:
        line(board, [(x, edge), (x, foot)], board.colors.ink, board.time(450), 300)
