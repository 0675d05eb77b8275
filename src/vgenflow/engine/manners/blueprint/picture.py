"""Picture: the headline at the left, the picture in its frame, a leader from one into the other."""

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.picture import PictureProps
from vgenflow.engine.manners.blueprint.frames import framed
from vgenflow.engine.manners.blueprint.pen import DEEP, DIMENSION, box, leader, tint
from vgenflow.engine.manners.blueprint.sheet import display, guides, open_sheet, small


def lay(props: PictureProps, board: Board) -> None:
    """Side by side on a wide page, the words over the picture on others."""
    grid, unit = board.grid, board.unit
    top = open_sheet(board) + unit
    start = board.cue("headline", 300)
    area = Rect(grid.left, top, grid.measure - (0 if grid.tall else 6 * unit), grid.bottom - top - unit)
    if props.headline and grid.wide:
        wide = 0.36 * grid.measure
        text = display(board, props.headline, wide, area.h - 2 * unit, 11.3, 9, 3)
        guides(board, text, grid.left, top + unit, grid.left + wide, max(0, start - board.time(160)))
        left = grid.left + wide + 4 * unit
        area = Rect(left, top, grid.right - left, area.h)
        framed(board, props.asset, area, 0, board.frames)
        foot = board.text(text, grid.left, top + unit, start, what="headline")
        y = min(foot + 2.4 * unit, grid.bottom - 2 * unit)
        line = [(grid.left, y), (left - 2 * unit, y), (left + 0.2 * area.w, y - min(12 * unit, 0.2 * area.h))]
        leader(board, line, start + board.time(350), board.colors.accent)
    elif props.headline:
        text = display(board, props.headline, area.w, 0.36 * area.h, 10.4, 6, 3)
        guides(board, text, grid.left, top, grid.right, max(0, start - board.time(160)))
        foot = board.text(text, grid.left, top, start, what="headline")
        area = Rect(grid.left, foot + 3 * unit, grid.measure, grid.bottom - foot - 4 * unit)
        framed(board, props.asset, area, 0, board.frames)
    else:
        framed(board, props.asset, area, 0, board.frames)
    _credit(props, board, area, start + board.time(500))


def _credit(props: PictureProps, board: Board, area: Rect, start: int) -> None:
    """A panel flush with the picture's foot at the right: place in display, source in mono."""
    unit, colors, pad = board.unit, board.colors, 1.4 * board.unit
    if not (props.note.strip() or props.credit.strip()):
        return
    wide = min(0.9 * area.w, 64 * unit) - 2 * pad - 0.8 * unit
    note = display(board, props.note, wide, 9 * unit, 3.6, 2, 2.3)
    credit = small(board, props.credit, wide, 2.5, 3)
    gap = 0.8 * unit if note.lines and credit.lines else 0.0
    high = note.height * bool(note.lines) + credit.height * bool(credit.lines) + gap + 2 * pad
    across = max(note.width, credit.width) + 2 * pad + 0.8 * unit
    panel = Rect(area.x + area.w - across, area.y + area.h - high, across, high)
    deep = tint(board, DEEP)
    nodes: list[Node] = [
        Box(panel, deep), box(board, panel, colors.ink, DIMENSION),
        Box(Rect(panel.x, panel.y, 0.8 * unit, high), colors.accent),
    ]  # fmt: skip
    board.enter(
        nodes, start, 350, motion.wiping(Rect(panel.x - 4, panel.y - 4, panel.w + 8, panel.h + 8), "right")
    )
    x, y = panel.x + pad + 0.8 * unit, panel.y + pad
    if note.lines:
        y = board.text(note, x, y, start + board.time(200), ground=deep, what="place", stagger=0) + gap
    if credit.lines:
        board.text(
            credit, x, y, start + board.time(260), color=colors.muted, ground=deep, what="credit", stagger=0
        )
