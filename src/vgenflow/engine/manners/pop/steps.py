"""Steps: balls with numerals, a dotted trail that hops from one to the next, words under or beside them."""

from collections.abc import Sequence

from vgenflow.engine.drawing import Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.steps import StepsProps
from vgenflow.engine.manners.pop.capsules import capsules
from vgenflow.engine.manners.pop.scenery import corner
from vgenflow.engine.manners.pop.shapes import dotted
from vgenflow.engine.manners.pop.springs import ball, gathered, gone
from vgenflow.engine.manners.pop.tones import tint
from vgenflow.engine.manners.pop.words import badge, heading, say
from vgenflow.engine.manners.shared.items import start_of
from vgenflow.engine.type import fit_together

_ABREAST = 5
_TRAIL_MS = 320


def lay(props: StepsProps, board: Board) -> None:
    """Side by side while there is room; in rows if not."""
    corner(board)
    top = heading(props.heading, board, 0.26)
    texts = [item.text for item in props.items]
    if board.grid.wide and len(texts) <= _ABREAST:
        _abreast(texts, props.first, board, top)
    else:
        capsules(texts, [""] * len(texts), board, top, props.first)


def _abreast(texts: Sequence[str], first: int, board: Board, top: float) -> None:
    grid, unit, count = board.grid, board.unit, len(texts)
    pitch = grid.measure / max(count, 2)
    gap = 3 * unit
    room = grid.bottom - top
    settings = fit_together(
        texts,
        board.voice("display"),
        [(pitch - gap, 0.46 * room)] * count,
        board.size(7.4),
        board.size(2.8),
        6,
    )
    r = min(11 * unit, 0.2 * room, 0.36 * pitch)
    tallest = max(setting.height for setting in settings)
    hop = 0.55 * r
    spare = room - hop - 2 * r - 3 * unit - tallest
    middle = top + hop + r + 0.35 * max(0.0, spare)
    spots = [(grid.left + index * pitch + r, middle) for index in range(count)]
    for index, ((x, y), setting) in enumerate(zip(spots, settings, strict=True)):
        start = start_of(board, "item", index)
        if index and not board.sketch:
            before = spots[index - 1][0] + 0.78 * r, y - 0.78 * r
            arc = dotted([before, (x - 0.78 * r, y - 0.78 * r)], [hop], 0.8 * unit, board.colors.ink)
            board.enter(
                [arc],
                max(0, start - board.time(_TRAIL_MS)),
                _TRAIL_MS,
                motion.wiping(arc.bounds),
                gone(board),
            )
        nodes = badge(
            board,
            Rect(x - r, y - r, 2 * r, 2 * r),
            "",
            str(first + index),
            tint(board, index),
            disc=tint(board, index),
        )
        ball(board, gathered(*nodes), x, y + r, start)
        say(
            board,
            setting,
            grid.left + index * pitch,
            y + r + 3 * unit,
            start + board.time(350),
            what=f"step {index + 1}",
        )
