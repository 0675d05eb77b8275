"""Quote: words that fill the left, a lower third with the name, who said it, or the night, at the right."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.quote import QuoteProps
from vgenflow.engine.manners.signal.blocks import block, chip, display, head
from vgenflow.engine.manners.signal.portrait import portrait
from vgenflow.engine.manners.signal.scene import night
from vgenflow.engine.type.shaping import plain

_MARKS = '“”"「」『』«»„‟'
_LONG = {"en": 130, "zh": 40}


def lay(props: QuoteProps, board: Board) -> None:
    """Words in their marks, name and role butted under them."""
    grid, unit, colors = board.grid, board.unit, board.colors
    board.colors = colors = board.style.day
    words = plain(props.text).strip().strip(_MARKS).strip()
    panel = grid.wide and len(words) <= _LONG[board.stage.language]
    wide = 0.66 * grid.measure if panel else grid.measure
    if panel:
        area = Rect(round(grid.left + 0.71 * grid.measure), 0, grid.width, grid.height)
        area = Rect(area.x, 0, grid.width - area.x, grid.height)
        if props.who:
            portrait(board, area, 0)
        else:
            night(board, area, 0.66 * grid.height, 0)
    top = head(board) + unit
    signed = 13.5 * unit if props.who or props.role else 0.0
    marks = ("“", "”")
    text = display(
        board, f"{marks[0]}{words}{marks[1]}", wide, grid.bottom - signed - top, board.scale.quote,
        10 if grid.tall else 7, 3.2,
    )  # fmt: skip
    foot = board.text(text, grid.left, top, board.cue("text", 150), what="quotation")
    if not signed:
        return
    later, y = board.cue("who", 1300), foot + 2.6 * unit
    tab = Rect(grid.left, y, 1.4 * unit, 6.2 * unit)
    name = chip(
        board, props.who, tab.x + tab.w, y, 0.62 * (wide - tab.w) if props.role else wide - tab.w, later,
        ink=board.style.night.background, ground=colors.ink, size=4.4, role="display", what="name",
    )  # fmt: skip
    role = chip(
        board, props.role, name.x + name.w if props.who else tab.x + tab.w, y, wide - tab.w - name.w,
        later + board.time(90), ink=colors.ink, ground=colors.surface, size=3.6, what="role",
    )  # fmt: skip
    block(board, Rect(tab.x, y, tab.w, max(name.h, role.h)), colors.accent, later)
