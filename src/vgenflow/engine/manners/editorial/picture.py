"""Picture: the source's own, full bleed and slowly approached, with a paper card."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.picture import PictureProps
from vgenflow.engine.layouts.plates import even, loss, plate, size_of
from vgenflow.engine.manners.editorial.chrome import oxford_rule, running
from vgenflow.engine.type import Setting, fit

_WORST_CROP = 0.42
"""A picture that would lose more is shown whole on a plate."""
_SMALL = 0.45
"""As is one smaller than this share of the frame."""


def lay(props: PictureProps, board: Board) -> None:
    """Full bleed, or a plate beside the words where the crop would cost too much."""
    grid = board.grid
    width, height = size_of(props.asset, board.assets)
    frame = Rect(0, 0, grid.width, grid.height)
    whole = loss(width, height, frame) <= _WORST_CROP and width >= _SMALL * grid.width
    if whole:
        plate(board, props.asset, frame)
        if props.headline or props.note or props.credit:
            _card(props, board)
    else:
        _plated(props, board, width, height)


def _card(props: PictureProps, board: Board) -> None:
    """Paper with an Oxford rule on its head, at the upper left."""
    grid, unit = board.grid, board.unit
    pad = 2.6 * unit
    top = grid.head if grid.tall else grid.head + 3.4 * unit
    wide = (0.8 if grid.tall else 0.42 if grid.wide else 0.62) * grid.measure
    high = (0.44 if grid.tall else 0.62) * (grid.bottom - top)
    foot = _footer(props, board, wide - 2 * pad)
    room = high - 5 * unit - sum(setting.height + unit for setting in foot)
    headline = fit(
        props.headline, board.voice("display"), wide - 2 * pad, room, board.size(10.2), board.size(3.6), 6
    )
    start = board.cue("headline", 400)
    inner = max([headline.width, *(setting.width for setting in foot), 20 * unit])
    wide = min(wide, inner + 2 * pad)
    tall = 3.4 * unit + headline.height + (1.6 * unit if headline.lines else 0)
    if foot:
        tall += 1.4 * unit + sum(setting.height + 0.9 * unit for setting in foot)
    # even sides hide the picture below them whole, which need not be painted there
    card = even(Rect(grid.left, top, wide + 2, tall + 0.9 * unit + 2))
    board.enter([Box(card, board.colors.background)], start, 700, motion.wiping(card, "bottom"))
    oxford_rule(board, card.x, card.y, card.w, start + board.time(150))
    y = board.text(headline, card.x + pad, card.y + 3.2 * unit, start + board.time(250), what="headline")
    if foot:
        y += 1.8 * unit if headline.lines else 0
        if headline.lines:
            board.rule(
                card.x + pad,
                y,
                card.w - 2 * pad,
                max(1, round(0.1 * unit)),
                board.colors.muted,
                start + board.time(300),
            )
        y += 1.2 * unit
    for index, setting in enumerate(foot):
        tone = board.colors.ink if index == 0 and props.note else board.colors.muted
        y = (
            board.text(setting, card.x + pad, y, start + board.time(450), color=tone, what="credit")
            + 0.9 * unit
        )


def _footer(props: PictureProps, board: Board, width: float) -> list[Setting]:
    """Place in capitals, credit in italics."""
    unit, found = board.unit, list[Setting]()
    if props.note:
        found.append(
            fit(props.note, board.voice("label"), width, 8 * unit, board.size(2.6), board.reading, 2)
        )
    if props.credit:
        found.append(
            fit(props.credit, board.voice("text-italic"), width, 10 * unit, board.size(2.8), board.reading, 3)
        )
    return found


def _plated(props: PictureProps, board: Board, width: int, height: int) -> None:
    """Words at the left and the whole picture at the right; on a tall page the picture comes first."""
    grid, unit = board.grid, board.unit
    running(board)
    if grid.tall:
        slot = Rect(grid.left, grid.top, grid.measure, 0.52 * grid.room)
    else:
        slot = Rect(grid.left + 0.44 * grid.measure, grid.top, 0.56 * grid.measure, grid.room)
    scale = min(slot.w / width, slot.h / height)
    w, h = width * scale, height * scale
    shown = Rect(slot.x + (0 if grid.tall else slot.w - w), slot.y, w, h)
    plate(board, props.asset, shown)
    left, top = grid.left, slot.y + h + 2.4 * unit if grid.tall else grid.top
    wide = grid.measure if grid.tall else shown.x - grid.left - 4 * unit
    foot = _footer(props, board, wide)
    deep = sum(setting.height + 0.9 * unit for setting in foot)
    headline = fit(
        props.headline,
        board.voice("display"),
        wide,
        grid.bottom - top - deep - 3 * unit,
        board.size(12),
        board.size(3.6),
        6,
    )
    start = board.cue("headline", 300)
    y = board.text(headline, left, top, start, what="headline") + (2.2 * unit if headline.lines else 0)
    if foot:
        board.rule(left, y, wide, max(1, round(0.1 * unit)), board.colors.muted, start)
        y += 1.2 * unit
    for index, setting in enumerate(foot):
        tone = board.colors.ink if index == 0 and props.note else board.colors.muted
        y = board.text(setting, left, y, start + board.time(300), color=tone, what="credit") + 0.9 * unit
