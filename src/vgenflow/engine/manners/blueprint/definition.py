"""Definition: the term over a drawing at the left, a leader to its meaning and its use at the right."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.definition import DefinitionProps
from vgenflow.engine.manners.blueprint.drawings import drawing
from vgenflow.engine.manners.blueprint.pen import DIMENSION, FINE, draw, leader, strokes
from vgenflow.engine.manners.blueprint.sheet import display, guides, open_sheet
from vgenflow.engine.type import fit


def lay(props: DefinitionProps, board: Board) -> None:
    """Side by side on a wide page, else one under the other."""
    grid, unit = board.grid, board.unit
    top = open_sheet(board) + 2 * unit
    wide = 0.46 * grid.measure if grid.wide else grid.measure
    room = (0.56 if grid.wide else 0.28) * (grid.bottom - top)
    term = display(board, props.term, wide, room, board.scale.headline, 3)
    start, later = board.cue("term", 150), board.cue("meaning", 700)
    guides(board, term, grid.left, top, grid.left + wide, max(0, start - board.time(100)))
    foot = board.text(term, grid.left, top, start, what="term")
    if props.hint:
        hint = fit(props.hint, board.voice("label"), wide, 8 * unit, board.size(3), board.reading, 2)
        when = start + board.time(200)
        foot = board.text(hint, grid.left, foot + unit, when, color=board.colors.muted, what="hint")
    left, y = (grid.left + 0.53 * grid.measure, top) if grid.wide else (grid.left, foot + 2.6 * unit)
    if grid.wide:
        x = left - 3 * unit
        draw(board, [strokes(board, [((x, top), (x, grid.bottom - unit))], board.colors.accent, FINE)], later)
    else:
        leader(board, [(grid.left, y), (grid.right, y)], later, board.colors.accent)
        y += 2.4 * unit
    low = _meaning(
        props, board, Rect(left, y, grid.right - left - (5 * unit if grid.wide else 0), grid.bottom - y)
    )
    under = foot if grid.wide else low
    high = min(grid.bottom - under - 3 * unit, 40 * unit)
    drawing(board, Rect(grid.left, grid.bottom - high - 0.6 * unit, wide, high), start + board.time(300))


def _meaning(props: DefinitionProps, board: Board, area: Rect) -> float:
    """What it means, and under a thin line how it is used; returns the foot."""
    unit = board.unit
    share, size = 0.62 if props.example else 1.0, board.size(max(0.86 * board.scale.item, 4.6))
    meaning = fit(props.meaning, board.voice("text"), area.w, share * area.h, size, board.size(2.8), 9)
    y = board.text(meaning, area.x, area.y, board.cue("meaning", 700) + board.time(120), what="meaning")
    if not props.example:
        return y
    last = board.cue("example", 1600)
    y += 2 * unit
    draw(
        board,
        [strokes(board, [((area.x, y), (area.x + area.w, y))], board.colors.hairline, DIMENSION)],
        last,
        380,
    )
    y += 1.8 * unit
    room = area.y + area.h - y
    example = fit(
        props.example, board.voice("text-italic"), area.w, room, 0.8 * meaning.size, board.reading, 5
    )
    return board.text(example, area.x, y, last, color=board.colors.muted, what="example")
