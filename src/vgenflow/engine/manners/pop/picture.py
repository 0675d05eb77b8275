"""Picture: in a round window, tilted, the credit over its lower edge, the headline beside or below."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.picture import PictureProps
from vgenflow.engine.manners.pop.scenery import disc
from vgenflow.engine.manners.pop.window import window
from vgenflow.engine.manners.pop.words import fill_pill, large, pill_of, say

_WIDE = 0.62


def lay(props: PictureProps, board: Board) -> None:
    """Window first; alone it takes the page."""
    grid, unit = board.grid, board.unit
    disc(board, grid.width - 8 * unit, grid.height - 2 * unit, (36 if grid.wide else 46) * unit)
    start = board.cue("headline", 350)
    credit = " · ".join(part for part in (props.note.strip(), props.credit.strip()) if part)
    top, low = grid.head, grid.bottom
    headline = props.headline.strip()
    if grid.wide and headline:
        frame = Rect(grid.left, top, _WIDE * grid.measure, low - top - unit)
        left = frame.x + frame.w + 5 * unit
        text = large(board, headline, grid.right - left, low - top - 6 * unit, 11, 8, least=3.0)
        at = Rect(left, top + 3 * unit, 0, 0)
    elif headline:
        text = large(board, headline, grid.measure, 0.36 * (low - top), 11, 6, least=3.0)
        frame = Rect(grid.left, top, grid.measure, low - top - text.height - 7 * unit)
        at = Rect(grid.left, frame.y + frame.h + 6 * unit, 0, 0)
    else:
        text, at = large(board, "", grid.measure, 10, 11, 1), Rect(grid.left, low, 0, 0)
        frame = Rect(grid.left, top, grid.measure, low - top - unit)
    window(board, props.asset, frame, 0)
    if text.lines:
        say(board, text, at.x, at.y, start, what="headline")
    if credit:
        setting, size = pill_of(board, credit, 0.94 * frame.w, 3.6, 3)
        area = Rect(
            frame.x + 4 * unit, frame.y + frame.h - size.h + (unit if grid.wide else 3 * unit), size.w, size.h
        )
        tilt = -1.6 if len(setting.lines) == 1 else 0.0
        fill_pill(
            board, setting, area, start + board.time(500), paper=board.colors.accent, tilt=tilt, what="credit"
        )
