"""End: sources between black rules on red, a last row of modules."""

from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.end import MORE, EndProps, entry
from vgenflow.engine.manners.swiss.page import column, modules, red, rule, set_large

_HEADING = {"en": "Sources", "zh": "来源"}


def lay(props: EndProps, board: Board) -> None:
    """Heading, sources, credits, modules."""
    board.colors = red(board)
    grid, unit, start = board.grid, board.unit, board.cue("list", 500)
    words = props.heading or _HEADING[board.stage.language]
    title = set_large(board, words, grid.measure, 0.3 * grid.room, 22, 2)
    y = board.text(title, grid.left, grid.head, board.cue("heading", 100), what="heading") + 3.4 * unit
    left = grid.left if grid.tall else column(board, 4)
    y = _list(props.sources, board, left, y, 0.72 if props.credits else 1.0, start, ruled=True)
    if props.credits:
        y = _list(props.credits, board, left, y + 1.6 * unit, 1.0, start + board.time(400), ruled=False)
    side = min(9 * unit, grid.bottom - y - 4 * unit)
    modules(board, 0, grid.bottom, side, start, first=board.colors.accent, rest=board.colors.ink)


def _list(
    texts: tuple[str, ...], board: Board, left: float, top: float, share: float, start: int, *, ruled: bool
) -> float:
    """Entries down to a share of what is left; the last one counts those left out."""
    grid, unit = board.grid, board.unit
    low = top + share * (grid.bottom - top)
    size = board.size((3.6 if len(texts) <= 5 else 3.0) if ruled else 2.6)
    gap = (1.7 if ruled else 0.5) * unit
    y = top
    for index, text in enumerate(texts):
        rest = len(texts) - index - 1
        source = entry(text, board, grid.right - left, size)
        full = y + 2 * gap + source.height + (2 * gap + 1.4 * size if rest else 0.0) > low
        if full and index:
            source = entry(MORE[board.stage.language].format(rest + 1), board, grid.right - left, size)
        when = start + board.time(120 * index)
        if ruled:
            rule(board, grid.left, y, grid.measure, when)
            y += gap
        color = board.colors.ink if ruled else board.colors.muted
        y = board.text(source, left, y, when, color=color, what="source", stagger=0) + gap
        if full and index:
            break
    return y
