"""Statement: two halves down the diagonal, or one sentence; a drawing on a ground line explains below."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.statement import StatementProps, halves
from vgenflow.engine.manners.chalk.lettering import lettered, sentence
from vgenflow.engine.manners.chalk.scenery import moon, scene, stars, sun
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import CORAL, SKY, tint
from vgenflow.engine.type import Setting, fit

_LARGEST = 14.0


def lay(props: StatementProps, board: Board) -> None:
    """Halves where the sentence has two short ones and the page is wide."""
    slate(board)
    pair = halves(props.text, board.stage.language)
    if pair:
        _split(pair, board)
        return
    grid = board.grid
    bare = len(props.text) < (36 if board.chinese else 90)
    room = (0.62 if bare else 1.0) * (grid.bottom - grid.head)
    align = "left" if grid.tall else "centre"
    text = fit(
        props.text, sentence(board), grid.measure, room, board.size(_LARGEST * (1.25 if bare else 1.0)),
        board.size(4.4), 8 if grid.tall else 5,
    )  # fmt: skip
    spare = max(0.0, room - text.height) * 0.4
    start = board.cue("text", 100)
    foot = lettered(
        board, text, grid.left, grid.head + spare, start, align=align, width=grid.measure,
        shade=tint(board, SKY), what="statement", stressed=True,
    )  # fmt: skip
    scene(board, _below(board, foot), start + board.time(500))


def _below(board: Board, foot: float) -> Rect:
    grid, top = board.grid, foot + 2 * board.unit
    return Rect(grid.left, top, grid.measure, grid.bottom - top)


def _split(pair: tuple[str, str], board: Board) -> None:
    """The first at the upper left, the second lower at the right; one under the other on a tall page."""
    grid, unit = board.grid, board.unit
    starts = (board.cue("text", 120), board.cue("turn", 900))
    wide = grid.measure if not grid.wide else 0.48 * grid.measure
    room = (0.3 if not grid.wide else 0.46) * (grid.bottom - grid.head)
    settings = [
        fit(text, sentence(board), wide, room, board.size(_LARGEST), board.size(4.4), 4) for text in pair
    ]
    y, foot = grid.head + (0.5 if grid.tall else 0.3) * 8 * unit, grid.head
    for index, (setting, start) in enumerate(zip(settings, starts, strict=True)):
        right = bool(index)
        x = grid.right - wide if right and grid.wide else grid.left
        foot = lettered(
            board, setting, x, y, start, align="right" if right else "left", width=wide,
            shade=tint(board, CORAL if right else SKY), what="statement", stressed=True,
        )  # fmt: skip
        y = y + 9 * unit if grid.wide else foot + 3.4 * unit
    _lights(board, settings, starts[1])
    scene(board, _below(board, foot), starts[0] + board.time(400), sky=False)


def _lights(board: Board, settings: list[Setting], start: int) -> None:
    """Moon and stars under the first half, a sun in what the drawing leaves."""
    grid, unit = board.grid, board.unit
    if board.sketch or not grid.wide:
        return
    top = grid.head + 2.4 * unit + settings[0].height
    if grid.bottom - top < 40 * unit:
        return
    middle = grid.left + 0.36 * grid.measure
    if board.stage.seed % 2:
        moon(board, middle, top + 10 * unit, 4.4 * unit, start)
    else:
        sun(board, middle, top + 10 * unit, 3.4 * unit, start)
    places = [(middle - 14 * unit, top + 5 * unit), (middle + 12 * unit, top + 13 * unit)]
    stars(board, [*places, (grid.left + 6 * unit, top + 11 * unit)], start)
