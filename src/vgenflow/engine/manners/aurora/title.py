"""Title: two weights over a shore at night, or over the source's own picture."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.aurora.glass import ember, graded
from vgenflow.engine.manners.aurora.scene import night
from vgenflow.engine.manners.aurora.words import flat, mixed, say, tell
from vgenflow.engine.type import fit

_BRIGHT, _CALM = 2.6, 0.9
"""Strength of the curtains, beside the words and behind them."""
_LONG = 60


def lay(props: TitleProps, board: Board) -> None:
    """Kicker after a warm dot, headline, note."""
    grid, unit = board.grid, board.unit
    wide = (0.68 if grid.wide else 1.0) * grid.measure
    size = board.size(3.7 if grid.tall else 3.1)
    kicker = fit(props.kicker, board.voice("label"), wide - 2.8 * unit, 2.6 * size, size, board.reading, 2)
    head = grid.head + (3 if grid.wide else 2) * unit
    top = head + (kicker.height + 3.2 * unit if kicker.lines else 0.0)
    under = 9 * unit if props.note else 0.0
    room = (0.62 if grid.wide else 0.58) * (grid.bottom - grid.head) - under
    if len(props.headline) > _LONG:
        room = max(room, grid.bottom - top - under)
    largest = board.scale.headline * (1.14 if board.chinese else 1.0)
    headline = mixed(board, props.headline, wide, room, largest, 6 if grid.wide else 8)
    _ground(props, board, top + headline.height)
    if kicker.lines:
        ember(board, grid.left + 0.8 * unit, head + 0.5 * size, 0)
        ink = flat(board.colors.ink)
        say(board, kicker, grid.left + 2.8 * unit, head, board.time(100), shine=ink, what="kicker")
    foot = say(board, headline, grid.left, top, board.cue("headline", 150), what="headline")
    y, muted = foot + 2.6 * unit, board.colors.muted
    tell(board, props.note, grid.left, y, wide, board.time(700), color=muted, what="note")


def _ground(props: TitleProps, board: Board, foot: float) -> None:
    """What is behind the words, whose foot is given."""
    grid = board.grid
    if props.picture is not None:
        graded(board, props.picture, "left" if grid.wide else "top")
        return
    behind = not grid.wide and foot > 0.42 * grid.height
    horizon = (0.74 if grid.tall else 0.8) * grid.height
    if behind:
        horizon = max(horizon, min(0.9 * grid.height, foot + 24 * board.unit))
    night(board, horizon, 0.8 if grid.wide else 0.66, strength=_CALM if behind else _BRIGHT)
