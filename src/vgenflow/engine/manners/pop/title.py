"""Title: a headline at the left, a calm moon or the source's picture at the right, hills below."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.title import TitleProps
from vgenflow.engine.manners.pop.scenery import caravan, hills, moon, stars
from vgenflow.engine.manners.pop.tones import tint
from vgenflow.engine.manners.pop.window import window
from vgenflow.engine.manners.pop.words import large, pill, say


def lay(props: TitleProps, board: Board) -> None:
    """Scenery first; pills over the headline."""
    grid, unit = board.grid, board.unit
    pilled = bool(props.kicker.strip() or props.note.strip())
    top = grid.head + unit
    y = top + 8.6 * unit if pilled else top + unit
    beside = grid.wide
    wide = (0.6 if len(props.headline) > 60 else 0.56) * grid.measure if beside else grid.measure
    low = grid.bottom if beside else grid.bottom - (30 if grid.tall else 20) * unit
    headline = large(board, props.headline, wide, low - y, board.scale.headline, 5 if beside else 7)
    if not headline.fits and not beside:
        headline = large(board, props.headline, wide, grid.bottom - y, board.scale.headline, 8)
    foot = y + headline.height
    ridge = max(foot + 1.5 * unit, (0.64 if beside else 0.66) * grid.height)
    words = Rect(grid.left, top, max(headline.width, 40 * unit), foot - top)
    stars(board, words, ridge)
    if beside:
        x, middle, r = 0.79 * grid.width, 0.36 * grid.height, 25 * unit
    else:
        r = max(9 * unit, min(21 * unit, 0.62 * (ridge - foot) + 4 * unit))
        x, middle = grid.width - 1.28 * r, ridge - 0.42 * r
    if props.picture is None:
        moon(board, x, middle, r, lively=True)
    edges = hills(board, ridge)
    caravan(
        board,
        edges[:2],
        grid.left + 4 * unit,
        grid.width - 4 * unit if beside else x - 1.2 * r,
        foot,
        board.time(500),
    )
    if props.picture is not None:
        if beside:
            window(
                board,
                props.picture,
                Rect(0.65 * grid.width, 7 * unit, 0.3 * grid.width, 0.66 * grid.height),
                0,
            )
        elif ridge - foot > 14 * unit or grid.height - foot > 50 * unit:
            high = min(44 * unit, grid.bottom - foot - 4 * unit)
            if high > 12 * unit:
                window(board, props.picture, Rect(grid.left, foot + 3 * unit, grid.measure, high), 0)
    if pilled:
        first = pill(
            board, props.kicker, grid.left, top, 0.6 * wide if props.note else wide, board.time(80),
            paper=tint(board, 1), size=4.2, what="kicker",
        )  # fmt: skip
        shift = first.w + 1.2 * unit if first.w else 0.0
        pill(
            board, props.note, grid.left + shift, top, wide - shift, board.time(170),
            paper=board.style.day.ink, size=4.2, what="note",
        )  # fmt: skip
    say(board, headline, grid.left, y, board.cue("headline", 150), what="headline")
