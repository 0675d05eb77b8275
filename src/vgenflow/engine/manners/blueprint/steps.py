"""Steps: stations on a datum, a dimension from each to the next; rows on other pages."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.steps import StepsProps
from vgenflow.engine.manners.blueprint.drawings import drawing
from vgenflow.engine.manners.blueprint.pen import CENTRE, CONSTRUCTION, FINE, dimension, draw, strokes, tint
from vgenflow.engine.manners.blueprint.rows import balloon, rows
from vgenflow.engine.manners.blueprint.sheet import heading
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit_together

_ACROSS = 4
"""Up to so many stand side by side."""


def lay(props: StepsProps, board: Board) -> None:
    """Heading, stations."""
    grid = board.grid
    top = heading(props.heading, board, 0.26)
    texts = [item.text for item in props.items]
    area = Rect(grid.left, top, grid.measure, grid.bottom - top)
    if not (grid.wide and len(texts) <= _ACROSS and _stations(texts, props.first, board, area)):
        rows(texts, [""] * len(texts), board, area, props.first)


def _stations(texts: list[str], first: int, board: Board, area: Rect) -> bool:
    """Side by side; False, and nothing is drawn, where the words do not fit."""
    unit, count = board.unit, len(texts)
    gap, side = 4 * unit, 12 * unit
    wide = (area.w - gap * (count - 1)) / count
    rail = area.y + 10 * unit
    high = area.y + area.h - rail - side / 2 - 6 * unit
    settings = fit_together(
        texts,
        board.voice("display"),
        [(wide, high)] * count,
        board.size(board.scale.item * 1.15),
        board.size(3.6),
        5,
    )
    if not all(setting.fits for setting in settings):
        return False
    blue = tint(board, CONSTRUCTION)
    axis = strokes(board, [((area.x - 1.5 * unit, rail), (area.x + area.w, rail))], blue, FINE, CENTRE)
    draw(board, [axis], 0, 700)
    for index, setting in enumerate(settings):
        left, start, last = area.x + index * (wide + gap), start_of(board, "item", index), index + 1 == count
        balloon(board, Rect(left, rail - side / 2, side, side), "", first + index, start, chosen=last)
        if not last:
            later = start_of(board, "item", index + 1)
            color = board.colors.accent if index + 2 == count else board.colors.hairline
            dimension(
                board,
                left + side / 2,
                left + side / 2 + wide + gap,
                rail - side / 2 - 2.2 * unit,
                later,
                color,
                above=-0.9,
            )
        y = rail + side / 2 + 3 * unit
        board.text(setting, left, y, start + board.time(150), what=f"item {index + 1}")
    foot = rail + side / 2 + 3 * unit + max(setting.height for setting in settings)
    rest = min(area.y + area.h - foot - 4 * unit, 34 * unit)
    drawing(board, Rect(area.x, area.y + area.h - rest - 0.6 * unit, area.w, rest), board.time(400))
    return True
