"""End: sources beside the curtains, over the same shore the video began at."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.end import MORE, EndProps, entry
from vgenflow.engine.manners.aurora.glass import ember
from vgenflow.engine.manners.aurora.scene import night
from vgenflow.engine.manners.aurora.words import flat, say, strong

_HEADING = {"en": "Sources", "zh": "来源"}
_FEW = 5
"""Longer lists stand over a lower shore."""


def lay(props: EndProps, board: Board) -> None:
    """Heading, sources, credits after a warm dot."""
    grid, unit = board.grid, board.unit
    few = len(props.sources) + len(props.credits) <= _FEW
    focus = 0.84 if grid.wide else 0.7
    horizon = (0.82 if few else 0.9) * grid.height
    night(board, horizon, focus, strength=1.8 if few else 0.7, tall=24.0 if few else 12.0)
    wide = (0.66 if grid.wide else 1.0) * grid.measure
    title = strong(board, props.heading or _HEADING[board.stage.language], wide, 0.3 * grid.room, 10, 2)
    top = grid.head + 3 * unit
    y = say(board, title, grid.left, top, board.cue("heading", 100), what="heading") + 3 * unit
    start = board.cue("list", 450)
    y = _list(props.sources, board, y, wide, 0.7 if props.credits else 1.0, start, large=True)
    if props.credits:
        y += 2.2 * unit
        ember(board, grid.left + 0.8 * unit, y + 0.5 * board.size(2.6), start + board.time(400))
        _list(props.credits, board, y, wide, 1.0, start + board.time(400), large=False)


def _list(
    texts: tuple[str, ...], board: Board, top: float, width: float, share: float, start: int, *, large: bool
) -> float:
    """Entries down to a share of what is left; the last one counts those left out."""
    grid, unit, colors = board.grid, board.unit, board.colors
    low = top + share * (grid.bottom - top)
    size = board.size((3.5 if len(texts) <= 5 else 3.0) if large else 2.6)
    indent, gap = (0.0 if large else 2.8 * unit), (1.7 if large else 0.6) * unit
    tone = colors.ink if large else colors.muted
    y = top
    for index, text in enumerate(texts):
        rest = len(texts) - index - 1
        source = entry(text, board, width - indent, size)
        full = y + source.height + gap + (1.5 * size + gap if rest else 0.0) > low and index > 0
        if full:
            source = entry(MORE[board.stage.language].format(rest + 1), board, width - indent, size)
        when = start + board.time(110 * index)
        y = say(board, source, grid.left + indent, y, when, shine=flat(tone), what="source") + gap
        if full:
            break
    return y
