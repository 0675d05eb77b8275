"""Picture: a handscroll across the page, its words and a seal below."""

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.picture import PictureProps
from vgenflow.engine.layouts.plates import plate
from vgenflow.engine.manners.ink.page import brushed, paper, seal
from vgenflow.engine.type import fit
from vgenflow.engine.type.shaping import plain

_SEAL = 6.2


def lay(props: PictureProps, board: Board) -> None:
    """The strip is as high as the words leave it."""
    paper(board)
    grid, unit = board.grid, board.unit
    side, narrow = _SEAL * unit, not grid.wide
    small = [text for text in (props.note, props.credit) if text.strip()]
    wide = grid.measure if narrow or not small else 0.6 * grid.measure
    words = plain(props.headline)
    title = fit(
        words, brushed(board, words), wide, (0.3 if narrow else 0.26) * grid.room, board.size(8.4),
        board.size(3.4), 5 if narrow else 3,
    )  # fmt: skip
    aside = (grid.measure if narrow else 0.36 * grid.measure) - side - 2.4 * unit
    notes = [
        fit(text, board.voice("text-italic"), aside, 9 * unit, board.size(3.0), board.reading, 3)
        for text in small
    ]
    high = sum(setting.height for setting in notes)
    block = max(high, side) if small else 0.0
    lower = title.height + 2.4 * unit + block if narrow and small else max(title.height, block)
    foot = grid.bottom - lower - (3.4 * unit if lower else 0.0)
    top = round(0.06 * grid.height if grid.tall else 0.9 * grid.head)
    _scroll(props, board, Rect(0, top, grid.width, foot - top))
    y = grid.bottom - lower
    if words:
        board.text(title, grid.left, y, board.cue("headline", 400), what="headline")
    if not small:
        return
    y = y + title.height + 2.4 * unit if narrow and words else y
    box = Rect(grid.left if narrow else grid.right - side, y, side, side)
    later = board.time(1000)
    seal(board, box, later + board.time(500), sign=board.stage.seed)
    x = box.x + side + 2.4 * unit if narrow else box.x - 2.4 * unit - aside
    y += max(0.0, (side - high) / 2)
    for setting in notes:
        y = board.text(
            setting, x, y, later, color=board.colors.muted, align="left" if narrow else "right", width=aside,
            what="credit",
        )  # fmt: skip


def _scroll(props: PictureProps, board: Board, area: Rect) -> None:
    """The picture between two borders of silk."""
    if board.sketch or area.h < 12 * board.unit:
        return
    unit = board.unit
    band, thin = round(1.5 * unit) * 2, max(1.0, round(0.14 * unit))
    inner = Rect(area.x, area.y + band, area.w, area.h - 2 * band)
    silk = board.colors.tints[3]
    nodes: list[Node] = [Box(area, silk), Box(Rect(area.x, area.y, area.w, thin), board.colors.muted)]
    nodes.append(Box(Rect(area.x, area.y + area.h - thin, area.w, thin), board.colors.muted))
    board.still(*nodes)
    plate(board, props.asset, inner)
    lines = [inner.y - thin, inner.y + inner.h]
    board.still(*(Box(Rect(area.x, y, area.w, thin), board.colors.muted, alpha=0.8) for y in lines))
