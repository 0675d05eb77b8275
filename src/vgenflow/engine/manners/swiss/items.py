"""Items: lines between thick rules, each as large as the longest allows; the last one on a red band."""

from collections.abc import Sequence

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.manners.swiss.page import HEADING, rule, small
from vgenflow.engine.type import fit, fit_together


def heading(text: str, board: Board, share: float, *, under: float = 0.0) -> float:
    """A section title, small: what matters is under it. `under` is what lies over it already."""
    grid, unit = board.grid, board.unit
    if not text.strip():
        return grid.head + 4 * unit
    title = fit(
        text, board.voice("display"), grid.measure, share * grid.room, board.size(HEADING), board.size(3.4),
        4 if grid.tall else 2,
    )  # fmt: skip
    foot = board.text(title, grid.left, grid.head + under * unit, board.cue("heading", 100), what="heading")
    return foot + 3 * unit


def rows(texts: Sequence[str], marks: Sequence[str], board: Board, top: float) -> None:
    """One row an item; more than five on a wide page stand in two columns."""
    grid, unit, count = board.grid, board.unit, len(texts)
    across = 2 if grid.wide and count > 5 else 1
    down = -(-count // across)
    gap = 4 * unit
    wide = (grid.measure - gap * (across - 1)) / across
    high = min((grid.bottom - top) / down, (30 if grid.tall else 24) * unit)
    sign = max(5.0, 1.5 * max(map(len, marks))) * unit
    settings = fit_together(
        texts, board.voice("display"), [(wide - sign - unit, high - 2.4 * unit)] * count,
        board.size(board.scale.item), board.size(3.0), 3,
    )  # fmt: skip
    for index, (setting, mark) in enumerate(zip(settings, marks, strict=True)):
        left, y = grid.left + (index // down) * (wide + gap), top + (index % down) * high
        start, chosen = start_of(board, "item", index), index + 1 == count
        ink, ground = board.colors.ink, board.colors.background
        if chosen:
            band = _band(board, left, y, high, across)
            ink, ground = board.colors.accent_ink, board.colors.accent
            board.enter([Box(band, ground)], start, 320, motion.wiping(band, "left"))
        else:
            rule(board, left, y, wide, start)
        middle = y + (high - setting.height) / 2 + 0.3 * unit
        board.text(setting, left, middle, start, color=ink, ground=ground, what=f"item {index + 1}")
        small(
            board, mark, left + wide - sign, y + 1.9 * unit, sign - 0.4 * unit, start, color=ink,
            ground=ground, size=2.9, lines=1, what="mark", align="right",
        )  # fmt: skip


def _band(board: Board, left: float, y: float, high: float, across: int) -> Rect:
    """From edge to edge of the page, or of its second half."""
    begin = 0.0 if across == 1 else left - 2 * board.unit
    return Rect(round(begin), round(y), round(board.grid.width - begin), round(high))
