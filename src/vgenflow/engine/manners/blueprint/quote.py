"""Quote: a mark in section, the words beside it, a leader to who said them, a drawing at the foot."""

from dataclasses import replace

from vgenflow.engine.drawing import Layer, Painting, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.entrances import sweeping
from vgenflow.engine.layouts.quote import QuoteProps
from vgenflow.engine.manners.blueprint.drawings import drawing
from vgenflow.engine.manners.blueprint.pen import (
    CENTRE,
    CONSTRUCTION,
    FINE,
    SHADE,
    circle,
    draw,
    leader,
    tint,
)
from vgenflow.engine.manners.blueprint.sheet import display, guides, label, open_sheet, small
from vgenflow.engine.paintings import Hatch
from vgenflow.engine.type import measure_line, place
from vgenflow.engine.type.shaping import plain

_MARKS = '“”"「」『』«»„‟'


def lay(props: QuoteProps, board: Board) -> None:
    """Mark, words, name and role, and a drawing if there is room for one."""
    grid, unit = board.grid, board.unit
    top = open_sheet(board) + 2 * unit
    words = plain(props.text).strip().strip(_MARKS).strip()
    side = 21 * unit if grid.wide else 12 * unit
    left = grid.left + side + 4 * unit if grid.wide else grid.left
    y = top if grid.wide else top + side
    signed = " · ".join(part for part in (props.who.strip(), props.role.strip()) if part)
    under = 9.5 * unit if signed else 0.0
    wide = grid.right - left - (0 if grid.tall else 6 * unit)
    room = grid.bottom - y - under
    high = max(0.62 * room, min(room, 30 * unit))
    text = display(board, words, wide, high, board.scale.quote, 10 if grid.tall else 6, 3)
    if not text.fits:
        text = display(board, words, wide, room, board.scale.quote, 12 if grid.tall else 8, 3)
    start = board.cue("text", 200)
    _mark(board, Rect(grid.left, top, side, side), max(0, start - board.time(120)))
    if text.size > 6 * unit:
        guides(board, text, left, y, grid.right, max(0, start - board.time(160)))
    foot = board.text(text, left, y, start, what="quotation")
    if signed:
        foot = _signed(signed, board, left, foot + 2.2 * unit, start)
    high = min(grid.bottom - foot - 3 * unit, 40 * unit)
    drawing(
        board, Rect(grid.left, grid.bottom - high - 0.6 * unit, grid.measure, high), start + board.time(250)
    )


def _signed(text: str, board: Board, left: float, y: float, start: int) -> float:
    """Name and role after a short leader; returns their foot."""
    unit, later = board.unit, max(start, board.cue("who", 1300))
    wide = board.grid.right - left - 8 * unit
    setting = small(board, text, wide, 3.3, 2)
    middle = y + min(setting.height, setting.leading) / 2 + 0.2 * unit
    leader(board, [(left + 6 * unit, middle), (left, middle)], later, board.colors.accent)
    label(
        board,
        text,
        left + 8 * unit,
        y,
        wide,
        later + board.time(150),
        color=board.colors.accent,
        size=3.3,
        what="name",
    )
    return y + setting.height


def _mark(board: Board, area: Rect, start: int) -> None:
    """An opening mark, hatched in the accent's shade, with its construction circles."""
    if board.sketch:
        return
    colors = board.colors
    line = measure_line("“", board.voice("display-italic"), 100)
    size = 100 * min(area.w / max(1.0, line.ink.w), 0.92 * area.h / max(1.0, line.ink.h))
    line = measure_line("“", board.voice("display-italic"), size)
    x, base = area.x - line.ink.x, area.y - line.ink.y
    glyphs = tuple(replace(run, text="") for run in place(line, x, base, colors.accent))
    seen = Rect(round(area.x - 2), round(area.y - 2), round(line.ink.w + 4), round(line.ink.h + 4))
    lines = Layer(glyphs, seen, fill=Painting(Hatch(tint(board, SHADE), 1.5, 0.16), seen, board.unit))
    board.enter([Layer(glyphs, seen)], start, 350, sweeping(seen, board.unit))
    board.enter([lines], start + board.time(200), 350, sweeping(seen, board.unit))
    radius = 0.5 * line.ink.h
    axes = [
        circle(
            board,
            (seen.x + share * seen.w, seen.y + radius),
            radius,
            tint(board, CONSTRUCTION),
            FINE,
            CENTRE,
            0.6,
        )
        for share in (0.24, 0.76)
    ]
    draw(board, axes, start, 500)
