"""End: numbered sources in pills, credits, a moon behind the last hills."""

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.end import MORE, EndProps, entry
from vgenflow.engine.manners.pop.scenery import hills, moon, stars
from vgenflow.engine.manners.pop.tones import dark
from vgenflow.engine.manners.pop.words import fill_pill, large, say

_HEADING = {"en": "Sources", "zh": "来源"}
_FEW = 4


def lay(props: EndProps, board: Board) -> None:
    """Scenery first, where it leaves room for the list."""
    grid, unit = board.grid, board.unit
    many = len(props.sources) + len(props.credits) > _FEW
    beside = grid.wide
    wide = (0.78 if many else 0.66) * grid.measure if beside else grid.measure
    words = props.heading or _HEADING[board.stage.language]
    largest = board.scale.section if many else board.scale.headline
    title = large(board, words.replace("*", ""), wide, 0.3 * grid.room, largest, 2, least=3.0)
    top = grid.head + unit
    _scene(board, title.width, many)
    y = say(board, title, grid.left, top, board.cue("heading", 100), what="heading") + 3.4 * unit
    start = board.cue("list", 450)
    low = grid.bottom - (3 * unit if props.credits else 0)
    y = _sources(props.sources, board, y, wide, y + (0.74 if props.credits else 1.0) * (low - y), start)
    if props.credits:
        _credits(props.credits, board, y + 1.6 * unit, wide, start + board.time(400))


def _scene(board: Board, right: float, many: bool) -> None:
    grid, unit = board.grid, board.unit
    ridge = (0.8 if many or not grid.wide else 0.7) * grid.height
    if not grid.wide:
        ridge = max(ridge, grid.bottom)
    stars(board, Rect(grid.left, grid.head, max(right, 60 * unit), 0.5 * grid.height), ridge)
    r = (21 if grid.wide else 15) * unit
    moon(
        board,
        grid.width - 1.15 * r,
        ridge - (0.9 if board.subject else 0.3) * r if not many or grid.wide else ridge + 0.2 * r,
        r,
        lively=bool(board.subject) and (not many or grid.wide),
    )
    hills(board, ridge)


def _sources(texts: tuple[str, ...], board: Board, top: float, wide: float, low: float, start: int) -> float:
    """One pill an source, as many as fit; the last one counts those left out."""
    grid, unit = board.grid, board.unit
    size = board.size(4.0 if len(texts) <= _FEW else 3.2)
    paper = (
        board.style.night.surface
        if board.colors.background != board.style.night.surface
        else board.style.night.background
    )
    gap, lead, y = 1.2 * unit, 1.9 * size, top
    for index, text in enumerate(texts):
        rest = len(texts) - index - 1
        source = entry(text, board, wide - lead - 3 * unit, size)
        full = y + source.height + 0.8 * size + gap + (2.2 * size + gap if rest else 0.0) > low and index > 0
        when = start + board.time(110 * index)
        if full:
            source = entry(MORE[board.stage.language].format(rest + 1), board, wide, size)
            return say(board, source, grid.left + 0.6 * unit, y + 0.4 * size, when, what="source") + gap
        area = Rect(grid.left, y, lead + source.width + 2.6 * unit, source.height + 0.8 * size)
        shade = paper if dark(paper) else board.style.day.ink
        fill_pill(
            board, source, area, when, paper=shade, what="source", indent=lead, number=str(index + 1),
            side=-area.w,
        )  # fmt: skip
        y += area.h + gap
    return y


def _credits(texts: tuple[str, ...], board: Board, top: float, wide: float, start: int) -> None:
    grid, size = board.grid, board.size(3.0)
    y = top
    for index, text in enumerate(texts):
        rest = len(texts) - index - 1
        source = entry(text, board, wide, size)
        room = grid.bottom - y - source.height
        if room < 0 and index > 0:
            return
        if rest and room < 2.0 * size:
            source = entry(MORE[board.stage.language].format(rest + 1), board, wide, size)
            if grid.bottom - y - source.height >= 0:
                say(board, source, grid.left, y, start, what="source")
            return
        y = say(board, source, grid.left, y, start + board.time(90 * index), what="source") + 0.3 * size
