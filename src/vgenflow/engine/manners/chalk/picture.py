"""Picture: framed by hand, its credit on a wiped patch inside, its words in a sentence beside it."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.motion import Enter
from vgenflow.engine.layouts.picture import PictureProps
from vgenflow.engine.manners.chalk.frame import framed
from vgenflow.engine.manners.chalk.lettering import handed, lettered, sentence
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.manners.chalk.strokes import CORAL, PULL, tint
from vgenflow.engine.type import Setting, fit


def lay(props: PictureProps, board: Board) -> None:
    """Picture at the left, words at the right; the picture first on other pages."""
    slate(board)
    grid, unit = board.grid, board.unit
    start = board.cue("headline", 500)
    area = Rect(grid.left, grid.head, grid.measure, grid.bottom - grid.head)
    if props.headline and grid.wide:
        area = Rect(grid.left, grid.head, 0.6 * grid.measure, area.h)
        left = area.x + area.w + 4 * unit
        text = fit(
            props.headline, sentence(board), grid.right - left, area.h, board.size(11.5), board.size(3.2), 9
        )
        y = grid.head + (area.h - text.height) / 2
        lettered(board, text, left, y, start, what="headline", stressed=True)
    elif props.headline:
        share = 0.42 if grid.tall else 0.36
        text = fit(
            props.headline,
            sentence(board),
            grid.measure,
            share * area.h,
            board.size(10.5),
            board.size(3.2),
            8,
        )
        area = Rect(grid.left, grid.head, grid.measure, area.h - text.height - 4 * unit)
        lettered(board, text, grid.left, area.y + area.h + 3 * unit, start, what="headline", stressed=True)
    framed(board, props.asset, area, 0)
    _credit(props, board, area, start)


def _credit(props: PictureProps, board: Board, area: Rect, start: int) -> None:
    """Place in yellow over maker in white, after a coral bar, on a patch wiped wet."""
    unit = board.unit
    wide = area.w - 13 * unit
    tops: list[tuple[Setting, str, str]] = [
        (handed(board, text, wide, size=size, lines=2, least=2.4), color, what)
        for text, size, color, what in (
            (props.note, 4.2, board.colors.accent, "place"), (props.credit, 3.4, board.colors.ink, "credit")
        )
        if text.strip()
    ]  # fmt: skip
    if not tops:
        return
    high = sum(setting.height for setting, _, _ in tops) + 0.8 * unit * (len(tops) - 1)
    wide = max(setting.width for setting, _, _ in tops)
    patch = Rect(area.x + 4 * unit, area.y + area.h - high - 6.4 * unit, wide + 5 * unit, high + 2.8 * unit)
    paper = board.colors.surface
    wet = (Box(patch, paper, 0.95, 0.8 * unit),)
    bar = Rect(patch.x + 1.2 * unit, patch.y + 1.2 * unit, 0.5 * unit, patch.h - 2.4 * unit)
    begin, wipe = start + board.time(300), motion.wiping(patch, "left")
    board.act(Enter((*wet, Box(bar, tint(board, CORAL))), begin, board.time(300), PULL, wipe, motion.kept))
    y = patch.y + 1.4 * unit
    for setting, color, what in tops:
        y = (
            board.text(
                setting, bar.x + 1.8 * unit, y, begin + board.time(150), color=color, ground=paper, what=what
            )
            + 0.8 * unit
        )
