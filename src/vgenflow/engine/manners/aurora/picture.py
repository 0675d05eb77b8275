"""Picture: the whole frame, graded to the night; its words on one glass card at the left margin."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.picture import PictureProps
from vgenflow.engine.manners.aurora.glass import COOL, QUIET, card, graded
from vgenflow.engine.manners.aurora.words import flat, say, strong
from vgenflow.engine.type import fit


def lay(props: PictureProps, board: Board) -> None:
    """Card at the foot; credit beside it, at the right, or on it where there is no room."""
    grid, unit = board.grid, board.unit
    graded(board, props.asset, "bottom")
    pad, start = 3.0 * unit, board.cue("headline", 300)
    wide = (0.58 if grid.wide and props.headline else 1.0) * grid.measure
    notes = [text for text in (props.note, "" if grid.wide and props.headline else props.credit) if text]
    voice = board.voice("label")
    high = 0.42 * grid.room
    small = [fit(text, voice, wide - 2 * pad, 8 * unit, board.size(2.8), board.reading, 3) for text in notes]
    under = sum(note.height + 0.9 * unit for note in small)
    title = strong(board, props.headline, wide - 2 * pad, high, board.scale.item, 5 if grid.tall else 4, 3.0)
    inner = title.height + under
    if inner:
        widest = max([title.width, *(note.width for note in small)])
        area = Rect(grid.left, grid.bottom - inner - 2 * pad + unit, widest + 2 * pad, inner + 2 * pad - unit)
        card(board, area, start)
        y = area.y + pad - 0.5 * unit
        y = say(board, title, area.x + pad, y, start + board.time(120), ground=COOL, what="headline")
        muted = flat(QUIET)
        for note in small:
            y += 0.9 * unit
            y = say(
                board, note, area.x + pad, y, start + board.time(300), shine=muted, ground=COOL, what="note"
            )
    if props.credit and grid.wide and props.headline:
        left = grid.left + wide + 3 * unit
        credit = fit(props.credit, voice, grid.right - left, 10 * unit, board.size(2.6), board.reading, 3)
        muted = flat(board.colors.muted)
        top = grid.bottom - credit.height - unit
        say(
            board,
            credit,
            left,
            top,
            start + board.time(500),
            shine=muted,
            align="right",
            width=grid.right - left,
            what="credit",
        )
