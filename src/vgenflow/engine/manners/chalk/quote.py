"""Quote: italics after a coral mark, beside a drawing in a frame."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.quote import QuoteProps
from vgenflow.engine.manners.chalk.frame import border
from vgenflow.engine.manners.chalk.lettering import hand
from vgenflow.engine.manners.chalk.scenery import moon, scene, stars
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import CORAL, line, tint
from vgenflow.engine.type import fit, measure_line, place
from vgenflow.engine.type.shaping import plain

_MARKS = '“”"「」『』«»„‟'
_LONG = {"en": 130, "zh": 44}


def lay(props: QuoteProps, board: Board) -> None:
    """Drawing, mark, words, who said it."""
    slate(board)
    grid, unit = board.grid, board.unit
    words = plain(props.text).strip().strip(_MARKS).strip()
    beside = grid.wide and len(words) <= _LONG[board.stage.language]
    left = grid.left + (0.4 * grid.measure if beside else 0.0)
    wide = grid.right - left
    signed = (13 if grid.tall and props.who and props.role else 9) * unit if props.who or props.role else 0.0
    mark = fit("“", board.voice("display"), wide, 30 * unit, board.size(22), board.size(22), 1)
    size = mark.size
    top = grid.head + 0.46 * size
    start = board.cue("text", 150)
    text = fit(
        words, board.voice("display-italic"), wide, grid.bottom - signed - top, board.size(board.scale.quote),
        board.size(3.0), 11 if grid.tall else 8,
    )  # fmt: skip
    spare = max(0.0, grid.bottom - signed - top - text.height)
    down = min(0.4 * spare, 10 * unit)
    ink = mark.lines[0].ink
    _mark(board, left, grid.head + down, size, -ink.y)
    foot = board.text(text, left, top + down, start, what="quotation", stagger=260)
    later = board.cue("who", 1300)
    said = " · ".join(part for part in (props.who, props.role) if part)
    y = foot + 3 * unit
    if said:
        line(
            board, [(left, y + 3 * unit), (left + 6 * unit, y + 2.7 * unit)], board.colors.accent, later, 260
        )
        y = hand(
            board, said, left + 8.4 * unit, y, wide - 8.4 * unit, later + board.time(150), size=6.4, lines=2,
            color=board.colors.accent, what="name", high=grid.bottom - y,
        )  # fmt: skip
    if beside:
        _window(
            board,
            Rect(grid.left, grid.head + 2 * unit, 0.34 * grid.measure, grid.bottom - grid.head - 2 * unit),
        )
    else:
        scene(board, Rect(left, y + 2 * unit, wide, grid.bottom - y - 2 * unit), start)


def _mark(board: Board, x: float, top: float, size: float, rise: float) -> None:
    """The opening mark in coral: no text, so it has no box of its own."""
    if board.sketch:
        return
    mark = measure_line("“", board.voice("display"), size)
    base = top + rise
    area = Rect(x + mark.ink.x, base + mark.ink.y, mark.ink.w, mark.ink.h)
    board.enter(place(mark, x, base, tint(board, CORAL)), 0, 300, motion.wiping(area, "left"))


def _window(board: Board, area: Rect) -> None:
    """A drawing in two lines."""
    unit = board.unit
    if board.sketch:
        return
    border(board, area, 0)
    inside = Rect(area.x + 3 * unit, area.y + 0.3 * area.h, area.w - 6 * unit, 0.7 * area.h - 3 * unit)
    scene(board, inside, board.time(250), sky=False)
    moon(board, area.x + 0.7 * area.w, area.y + 0.17 * area.h, 4.4 * unit, board.time(900))
    stars(
        board,
        [(area.x + 0.2 * area.w, area.y + 0.14 * area.h), (area.x + 0.42 * area.w, area.y + 0.22 * area.h)],
        board.time(1000),
    )
