"""End: the last leaf of a bound book: its thread, the sources, a blot of ink."""

from vgenflow.engine.drawing import Box, Layer, Node, Painting, Path, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.end import MORE, EndProps, entry
from vgenflow.engine.manners.ink.page import bloom, brushed, paper, seal
from vgenflow.engine.manners.ink.wash import Blot
from vgenflow.engine.type import fit

_HEADING = {"en": "Sources", "zh": "来源"}


def lay(props: EndProps, board: Board) -> None:
    """Heading, sources, credits."""
    paper(board)
    grid, unit = board.grid, board.unit
    left = grid.left + (8 * unit if grid.wide else 0)
    wide = 0.55 * grid.measure if grid.wide else grid.measure
    _thread(board)
    if grid.wide:
        side = 0.34 * grid.width
        _blot(board, Rect(grid.width - 0.92 * side, 0.16 * grid.height, side, side))
    words = props.heading or _HEADING[board.stage.language]
    title = fit(
        words,
        brushed(board, words),
        wide,
        0.26 * grid.room,
        board.size(board.scale.section),
        board.size(4),
        2,
    )
    top = grid.head + (5 if grid.wide else 2) * unit
    y = board.text(title, left, top, board.cue("heading", 100), what="heading") + 3 * unit
    start = board.cue("list", 450)
    low = grid.bottom - (0.0 if props.credits else 9 * unit)
    y = _list(props.sources, board, Rect(left, y, wide, 0), low, 0.68 if props.credits else 1.0, start)
    if props.credits:
        area = Rect(left, y + 1.6 * unit, wide, 0)
        y = _list(props.credits, board, area, grid.bottom, 1.0, start + board.time(400), ruled=False)
    side = 5.6 * unit
    if grid.bottom - y > side + 2 * unit:
        seal(board, Rect(left, y + 2 * unit, side, side), start + board.time(1200), sign=board.stage.seed)
        y += side + 2 * unit
    side = min(grid.height - y - 4 * unit, 0.62 * grid.width)
    if not grid.wide and side > 24 * unit:
        _blot(board, Rect(grid.width - 0.8 * side, grid.height - 0.96 * side, side, side))


def _thread(board: Board) -> None:
    """Four stitches and the thread along the spine; on wide pages only."""
    grid, unit = board.grid, board.unit
    if not grid.wide:
        return
    thin, x = max(2.0, round(0.26 * unit)), round(grid.left - 1.2 * unit)
    nodes: list[Node] = [Box(Rect(x, 0, thin, grid.height), board.colors.ink)]
    for index in range(4):
        y = round((index + 0.5) / 4 * grid.height)
        nodes.append(Box(Rect(0, y, x, thin), board.colors.ink))
    board.still(*nodes)


def _blot(board: Board, place: Rect) -> None:
    """Thin ink, and a boat on it."""
    if board.sketch:
        return
    unit = board.unit
    area = Rect(*(round(part) for part in (place.x, place.y, place.w, place.h)))
    wash = Blot(board.colors.ink, board.stage.seed, 0.34)
    bloom(board, [Layer((Painting(wash, area, unit),), area)], 0)
    board.enter(_boat(board, area), board.time(900), 1200, motion.fading)


def _boat(board: Board, area: Rect) -> list[Path]:
    """Far out: a hull, a sail, and a line of water."""
    unit, ink = board.unit, board.colors.ink
    x, y, size = area.x + 0.36 * area.w, area.y + 0.62 * area.h, 0.07 * area.w
    box = Rect(x - 4 * size, y - 2 * size, 8 * size, 4 * size)
    hull = f"M{x - size:.1f} {y:.1f}Q{x:.1f} {y + 0.5 * size:.1f} {x + 1.1 * size:.1f} {y - 0.08 * size:.1f}"
    hull += f"L{x + 0.8 * size:.1f} {y + 0.34 * size:.1f}H{x - 0.7 * size:.1f}Z"
    sail = f"M{x:.1f} {y:.1f}V{y - 1.5 * size:.1f}Q{x + 0.9 * size:.1f} {y - 0.7 * size:.1f} "
    sail += f"{x + 0.75 * size:.1f} {y - 0.12 * size:.1f}Z"
    water = f"M{x - 3.4 * size:.1f} {y + 0.5 * size:.1f}H{x + 3.1 * size:.1f}"
    return [
        Path(hull, box, ink, alpha=0.9),
        Path(sail, box, ink, alpha=0.75),
        Path(water, box, ink, stroke=max(1.0, 0.12 * unit), round_caps=True, alpha=0.7),
    ]


def _list(
    texts: tuple[str, ...], board: Board, area: Rect, bottom: float, share: float, start: int, *,
    ruled: bool = True,
) -> float:  # fmt: skip
    """Entries down to a share of what is left; the last one counts those left out."""
    unit, colors = board.unit, board.colors
    low = area.y + share * (bottom - area.y)
    size = board.size((3.5 if len(texts) <= 5 else 3.0) if ruled else 2.6)
    gap = (1.3 if ruled else 0.4) * unit
    y = area.y
    for index, text in enumerate(texts):
        rest = len(texts) - index - 1
        source = entry(text, board, area.w, size)
        full = y + source.height + 2 * gap + (1.5 * size + 2 * gap if rest else 0.0) > low and index > 0
        if full:
            source = entry(MORE[board.stage.language].format(rest + 1), board, area.w, size)
        when = start + board.time(160 * index)
        y = (
            board.text(
                source, area.x, y, when, color=colors.ink if ruled else colors.muted, what="source", stagger=0
            )
            + gap
        )
        if ruled:
            board.rule(area.x, y, area.w, max(1.0, 0.1 * unit), colors.muted, when)
            y += gap
        if full:
            break
    return y
