"""End: sources with circled numbers in the hand, credits small, a last drawing."""

from dataclasses import replace

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.end import MORE, EndProps
from vgenflow.engine.manners.chalk.items import numeral
from vgenflow.engine.manners.chalk.lettering import handed, lettered
from vgenflow.engine.manners.chalk.scenery import scene
from vgenflow.engine.manners.chalk.slate import slate
from vgenflow.engine.type import Setting, fit

_HEADING = {"en": "Sources", "zh": "来源"}
_FEW = 5


def lay(props: EndProps, board: Board) -> None:
    """Heading, sources, credits, drawing."""
    slate(board)
    grid, unit, start = board.grid, board.unit, board.cue("list", 500)
    words = props.heading or _HEADING[board.stage.language]
    title = fit(
        words, board.voice("display"), grid.measure, 0.26 * grid.room, board.size(16), board.size(4), 2
    )
    shade = board.colors.accent
    y = lettered(board, title, grid.left, grid.head, board.cue("heading", 80), shade=shade, what="heading")
    y = _list(props.sources, board, y + 3.4 * unit, 0.7 if props.credits else 1.0, start, numbered=True)
    if props.credits:
        y = _list(props.credits, board, y + 1.4 * unit, 1.0, start + board.time(500), numbered=False)
    area = Rect(grid.left, y + 2 * unit, grid.measure, grid.bottom - y - 2 * unit)
    scene(board, area, start + board.time(600), sky=False)


def _list(
    texts: tuple[str, ...], board: Board, top: float, share: float, start: int, *, numbered: bool
) -> float:
    """Entries down to a share of what is left; the last one counts those left out."""
    grid, unit = board.grid, board.unit
    low = top + share * (grid.bottom - top)
    size = (4.6 if len(texts) <= _FEW else 3.7) if numbered else 3.4
    gap, y = (1.4 if numbered else 0.6) * unit, top
    radius = 0.64 * size * unit
    indent = 2 * radius + 2 * unit if numbered else 0.0
    for index, text in enumerate(texts):
        rest = len(texts) - index - 1
        entry = _entry(text, board, grid.measure - indent, size)
        full = y + entry.height + (gap + 1.4 * size * unit if rest else 0.0) > low
        if full and index:
            entry = _entry(MORE[board.stage.language].format(rest + 1), board, grid.measure - indent, size)
        when = start + board.time(160 * index)
        if numbered and not (full and index):
            line = entry.leading if len(entry.lines) > 1 else entry.height
            numeral(
                board, str(index + 1), grid.left + radius, y + 0.5 * line, radius, when, board.colors.accent,
                board.colors.accent,
            )  # fmt: skip
        color = board.colors.ink if numbered else board.colors.muted
        y = board.text(entry, grid.left + indent, y, when, color=color, what="source") + gap
        if full and index:
            break
    return y


def _entry(text: str, board: Board, width: float, size: float) -> Setting:
    """In two lines, cut if need be: the whole of it stands in the description."""
    entry = handed(board, text, width, size=size, lines=2, least=min(size, 2.8))
    return replace(entry, fits=not entry.missing)
