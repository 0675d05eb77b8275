"""Capsules: rows of pills, each with its icon or numeral in a circle."""

import math
from collections.abc import Sequence

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.manners.pop.tones import tint
from vgenflow.engine.manners.pop.words import fill_pill
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit_together

_TILTS = (-1.4, 1.2, -1.0, 1.4, -1.2, 1.0)
_INDENTS = (0.0, 1.0, 0.0, 1.0)
_TWO_COLUMNS = 4


def capsules(texts: Sequence[str], icons: Sequence[str], board: Board, top: float, first: int = 1) -> float:
    """One an item, as long as its words; more than four stand in two columns, but for a tall page.

    Returns the right edge of them all.
    """
    grid, unit, count = board.grid, board.unit, len(texts)
    across = 2 if not grid.tall and count > _TWO_COLUMNS else 1
    down = -(-count // across)
    gap = max(1.4 * unit, min(3 * unit, 0.05 * (grid.bottom - top)))
    column = (grid.measure - gap * (across - 1)) / across
    high = min((grid.bottom - top - gap * (down - 1)) / down, (22 if grid.tall else 17) * unit)
    stagger = 9 * unit if across == 1 and grid.wide else 0.0
    lead = min(high, 15 * unit, 0.2 * column)
    pad = min(2.6 * unit, 0.2 * high)
    room = column - lead - 3.8 * unit - stagger
    settings = fit_together(
        texts, board.voice("display"), [(room, high - pad)] * count, board.size(board.scale.item),
        board.size(2.4), 4,
    )  # fmt: skip
    tallest = max(setting.height for setting in settings)
    high = min(high, max(tallest + 4.4 * unit, 8 * unit))
    lead = min(lead, high)
    if down > 1:
        gap = max(gap, min(4.2 * unit, (grid.bottom - top - high * down) / down))
    used = high * down + gap * (down - 1)
    y0 = top + min(4 * unit, 0.4 * max(0.0, grid.bottom - top - used))
    right = grid.left
    for index, (setting, icon) in enumerate(zip(settings, icons, strict=True)):
        side, row = index // down, index % down
        left = grid.left + side * (column + gap) + stagger * _INDENTS[row % len(_INDENTS)]
        area = Rect(left, y0 + row * (high + gap), lead + setting.width + 3.6 * unit, high)
        right = max(right, area.x + area.w)
        # neighbours that tilt against each other must not touch
        most = math.degrees(math.asin(min(1.0, 0.7 * gap / area.w)))
        tilt = max(-most, min(most, _TILTS[(index + side) % len(_TILTS)]))
        fill_pill(
            board, setting, area, start_of(board, "item", index), paper=tint(board, index), tilt=tilt,
            what=f"item {index + 1}", indent=lead + 0.4 * unit, icon=icon,
            number="" if icon else str(first + index),
            side=-(area.x + area.w + 4 * unit) if index % 2 == 0 else grid.width - area.x + 4 * unit,
        )  # fmt: skip
    return right
