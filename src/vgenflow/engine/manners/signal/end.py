"""End: sources with numerals in blocks, over tracks that lead away."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.end import MORE, EndProps, entry
from vgenflow.engine.manners.signal.blocks import chip, display
from vgenflow.engine.manners.signal.scene import night, scrim

_HEADING = {"en": "Sources", "zh": "来源"}


def lay(props: EndProps, board: Board) -> None:
    """Heading, sources, credits."""
    grid, unit = board.grid, board.unit
    area = Rect(0, 0, grid.width, grid.height)
    night(board, area, 0.7 * grid.height, 0, clear=0.6 * grid.width if grid.wide else 0)
    scrim(board, Rect(0, 0, grid.width if not grid.wide else 0.8 * grid.width, grid.height))
    words = props.heading or _HEADING[board.stage.language]
    title = display(board, words, grid.measure, 0.3 * grid.room, 19, 2)
    y = board.text(title, grid.left, grid.head, board.cue("heading", 100), what="heading") + 3 * unit
    start = board.cue("list", 450)
    wide = grid.measure if not grid.wide else 0.72 * grid.measure
    y = _list(props.sources, board, y, wide, 0.7 if props.credits else 1.0, start, numbered=True)
    if props.credits:
        _list(props.credits, board, y + 1.4 * unit, wide, 1.0, start + board.time(400), numbered=False)


def _list(
    texts: tuple[str, ...],
    board: Board,
    top: float,
    width: float,
    share: float,
    start: int,
    *,
    numbered: bool,
) -> float:
    """Entries down to a share of what is left; the last one counts those left out."""
    grid, unit, colors = board.grid, board.unit, board.colors
    low = top + share * (grid.bottom - top)
    size = board.size((3.6 if len(texts) <= 5 else 3.0) if numbered else 2.6)
    indent = 7.4 * unit if numbered else 0.0
    gap = (1.3 if numbered else 0.4) * unit
    y = top
    for index, text in enumerate(texts):
        rest = len(texts) - index - 1
        source = entry(text, board, width - indent, size)
        full = y + source.height + gap + (1.5 * size + gap if rest else 0.0) > low and index > 0
        if full:
            source = entry(MORE[board.stage.language].format(rest + 1), board, width - indent, size)
        when = start + board.time(110 * index)
        if numbered and not full:
            chip(
                board, str(index + 1), grid.left, y - 0.6 * unit, 6 * unit, when, ink=colors.ink,
                ground=colors.surface, size=3.0, what="numeral",
            )  # fmt: skip
        tone = colors.ink if numbered else colors.muted
        foot = board.text(source, grid.left + indent, y, when, color=tone, what="source", stagger=0)
        # one that draws nothing has a numeral
        y = max(foot, y + 0.7 * size) + gap
        if full:
            break
    return y
