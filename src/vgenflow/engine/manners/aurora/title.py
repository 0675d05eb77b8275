"""Title: two weights over a shore at night, or over the source's own picture."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.aurora.glass import ember, graded
from vgenflow.engine.manners.aurora.scene import night
from vgenflow.engine.manners.aurora.words import mixed, say, tell


def lay(props: TitleProps, board: Board) -> None:
    """Kicker after a warm dot, headline, note."""
    grid, unit = board.grid, board.unit
    top = grid.head + (3 if grid.wide else 2) * unit
    wide = (0.68 if grid.wide else 1.0) * grid.measure
    if props.picture is None:
        night(board, (0.8 if not grid.tall else 0.74) * grid.height, 0.8 if grid.wide else 0.66)
    else:
        graded(board, props.picture, "left" if grid.wide else "top")
    if props.kicker:
        size = 3.4 if grid.tall else 3.1
        ember(board, grid.left + 0.8 * unit, top + 0.5 * board.size(size), 0)
        foot = tell(
            board,
            props.kicker,
            grid.left + 2.8 * unit,
            top,
            wide - 2.8 * unit,
            board.time(100),
            size=size,
            what="kicker",
        )
        top = foot + 3.2 * unit
    under = 9 * unit if props.note else 0.0
    room = (0.62 if grid.wide else 0.58) * (grid.bottom - grid.head) - under
    largest = board.scale.headline * (1.14 if board.chinese else 1.0)
    headline = mixed(
        board,
        props.headline,
        wide,
        max(room, grid.bottom - top - under) if len(props.headline) > 60 else room,
        largest,
        6 if grid.wide else 8,
    )
    foot = say(board, headline, grid.left, top, board.cue("headline", 150), what="headline")
    if props.note:
        tell(
            board,
            props.note,
            grid.left,
            foot + 2.6 * unit,
            wide,
            board.time(700),
            color=board.colors.muted,
            size=3.1,
            what="note",
        )
