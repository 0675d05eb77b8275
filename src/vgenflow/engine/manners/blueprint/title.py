"""Title: a tagged subject, a headline on construction lines, its dimension, and a drawing in the making."""

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.blueprint.drawings import drawing
from vgenflow.engine.manners.blueprint.frames import framed
from vgenflow.engine.manners.blueprint.pen import DIMENSION, box, dimension, leader
from vgenflow.engine.manners.blueprint.sheet import display, guides, open_sheet, small
from vgenflow.engine.type import Setting


def lay(props: TitleProps, board: Board) -> None:
    """Words first; the picture at the right, or what is left of the page for it or the drawing."""
    grid, unit = board.grid, board.unit
    top = open_sheet(board)
    beside = props.picture is not None and grid.wide
    wide = 0.52 * grid.measure if beside else grid.measure
    y = _tag(props.kicker, board, top, wide) if props.kicker.strip() else top + 2 * unit
    dimensioned = 6.4 * unit
    share = 1.0 if beside else 0.6 if grid.tall else 0.66
    room = min(grid.bottom - y - dimensioned, max(share * (grid.bottom - y), 24 * unit))
    lines = 7 if grid.tall or beside else 4
    headline = display(board, props.headline, wide, room, board.scale.headline, lines, 4)
    start = board.cue("headline", 200)
    guides(board, headline, grid.left, y, grid.left + wide, max(0, start - board.time(160)))
    foot = board.text(headline, grid.left, y, start, what="headline")
    foot = _measured(props.note, board, headline, foot + 1.4 * unit, start + board.time(500), wide)
    if beside and props.picture is not None:
        left = grid.left + 0.57 * grid.measure
        area = Rect(left, top + 2 * unit, grid.right - left, grid.bottom - top - 3 * unit)
        framed(board, props.picture, area, start, board.frames)
        return
    rest = Rect(grid.left, foot + 2.4 * unit, grid.measure, grid.bottom - foot - 3 * unit)
    if props.picture is not None:
        if rest.h > 16 * unit:
            framed(board, props.picture, rest, start, board.frames)
        return
    high = min(rest.h, 46 * unit)
    drawing(board, Rect(rest.x, rest.y + rest.h - high, rest.w, high), start + board.time(150))


def _tag(text: str, board: Board, top: float, width: float) -> float:
    """The subject in a frame with a leader; returns where the headline goes."""
    grid, unit, colors = board.grid, board.unit, board.colors
    words = small(board, text if board.chinese else text.upper(), 0.8 * width, 3.0)
    area = Rect(grid.left, top, words.width + 4.2 * unit, words.height + 1.7 * unit)
    nodes: list[Node] = [
        box(board, area, colors.accent, DIMENSION),
        Box(Rect(area.x, area.y, 1.1 * unit, area.h), colors.accent),
    ]
    board.enter(nodes, 0, 300, motion.wiping(area))
    board.text(
        words, grid.left + 2.4 * unit, top + 0.9 * unit, board.time(80), color=colors.accent, what="kicker"
    )
    right, y = area.x + area.w, area.y + area.h / 2
    far = grid.left + (0.9 if grid.wide else 0.86) * width
    if far - right > 6 * unit and words.fits:
        leader(board, [(right, y), (far, y)], board.time(200), colors.accent)
    return area.y + area.h + 1.8 * unit


def _measured(note: str, board: Board, headline: Setting, y: float, start: int, width: float) -> float:
    """A dimension as wide as the headline, with the note as its number; returns its foot."""
    unit, left = board.unit, board.grid.left
    wide = max(headline.width, min(width, 30 * unit))
    if not note.strip():
        dimension(board, left, left + wide, y + 1.6 * unit, start, board.colors.accent)
        return y + 3 * unit
    label = small(board, note, width - 10 * unit, 3.2, 1)
    wide = max(wide, min(width, label.width + 14 * unit))
    middle = y + max(1.6 * unit, label.height / 2)
    dimension(board, left, left + wide, middle, start, board.colors.accent, label=label)
    return middle + label.height / 2
