"""End: the sources as a parts list, the credits under it, a drawing at the foot."""

from itertools import accumulate

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.end import MORE, EndProps, entry
from vgenflow.engine.manners.blueprint.drawings import drawing
from vgenflow.engine.manners.blueprint.pen import DEEP, DIMENSION, Point, box, strokes, tint
from vgenflow.engine.manners.blueprint.sheet import display, guides, open_sheet
from vgenflow.engine.type import Setting, fit

_HEADING = {"en": "Sources", "zh": "来源"}
_CELL = 8.0
"""Width of a number's cell, in hundredths of the short side."""


def lay(props: EndProps, board: Board) -> None:
    """Heading, list, credits."""
    grid, unit = board.grid, board.unit
    top = open_sheet(board)
    words = props.heading or _HEADING[board.stage.language]
    title = display(
        board,
        words,
        grid.measure - (0 if grid.tall else 9 * unit),
        0.22 * grid.room,
        board.scale.section * 1.2,
        2,
    )
    begin, start = board.cue("heading", 100), board.cue("list", 450)
    guides(
        board,
        title,
        grid.left,
        top,
        min(grid.right, grid.left + title.width + 14 * unit),
        max(0, begin - board.time(100)),
    )
    y = board.text(title, grid.left, top, begin, what="heading") + 2.6 * unit
    if props.sources:
        y = _listed(props.sources, board, y, 0.7 if props.credits else 1.0, start)
    if props.credits:
        y = _credited(props.credits, board, y + 2 * unit, start + board.time(400))
    high = min(grid.bottom - y - 3 * unit, 40 * unit)
    drawing(board, Rect(grid.left, grid.bottom - high - 0.6 * unit, grid.measure, high), start)


def _entries(
    texts: tuple[str, ...], board: Board, room: float, width: float, size: float, pad: float
) -> list[tuple[Setting, bool]]:
    """Set in one or two lines each, as many as there is room for; the last one may count those left out."""
    more, out, used = MORE[board.stage.language], list[tuple[Setting, bool]](), 0.0
    for index, text in enumerate(texts):
        rest = len(texts) - index - 1
        source = entry(text, board, width, size, "text")
        high = source.height + pad
        if index and used + high + (1.5 * size + pad if rest else 0.0) > room:
            return [*out, (entry(more.format(rest + 1), board, width, size, "text"), False)]
        out.append((source, True))
        used += high
    return out


def _listed(texts: tuple[str, ...], board: Board, top: float, share: float, start: int) -> float:
    """Rows between lines, each with its number in a cell; returns their foot."""
    grid, unit, colors = board.grid, board.unit, board.colors
    size, pad = board.size(3.8 if len(texts) <= 5 else 3.1), 2.4 * unit
    wide = grid.measure - (_CELL + 3.6) * unit
    entries = _entries(texts, board, share * (grid.bottom - top - unit), wide, size, pad)
    feet = [top + high for high in accumulate(source.height + pad for source, _ in entries)]
    area, x = Rect(grid.left, top, grid.measure, feet[-1] - top), grid.left + _CELL * unit
    lines: list[tuple[Point, Point]] = [((grid.left, y), (grid.right, y)) for y in feet]
    nodes: list[Node] = [
        Box(Rect(area.x, top, _CELL * unit, area.h), tint(board, DEEP)),
        box(board, area, colors.ink, DIMENSION),
        strokes(board, [*lines, ((x, top), (x, feet[-1]))], colors.ink, DIMENSION),
    ]  # fmt: skip
    board.enter(nodes, start, 500, motion.wiping(Rect(area.x - 4, area.y - 4, area.w + 8, area.h + 8)))
    for index, ((source, numbered), foot) in enumerate(zip(entries, feet, strict=True)):
        when, high = start + board.time(110 * index), source.height + pad
        if numbered:
            number = fit(
                str(index + 1), board.voice("label"), 6 * unit, 5 * unit, 0.86 * size, board.reading, 1
            )
            board.text(
                number, grid.left, foot - (high + number.height) / 2, when, color=colors.accent,
                ground=tint(board, DEEP), align="centre", width=_CELL * unit, what="number", stagger=0,
            )  # fmt: skip
        board.text(source, x + 1.8 * unit, foot - high + pad / 2, when, what="source", stagger=0)
    return feet[-1]


def _credited(texts: tuple[str, ...], board: Board, top: float, start: int) -> float:
    """Small lines; returns their foot."""
    grid, unit = board.grid, board.unit
    size, pad, y = board.size(2.7), 0.5 * unit, top
    for index, (source, _) in enumerate(_entries(texts, board, grid.bottom - top, grid.measure, size, pad)):
        when = start + board.time(80 * index)
        y = board.text(source, grid.left, y, when, color=board.colors.muted, what="credit", stagger=0) + pad
    return y
