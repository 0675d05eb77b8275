"""Code: a console: a red strip with the language, hard edges, rows wiped in at speed."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.code import CodeProps
from vgenflow.engine.manners.parts import Ground
from vgenflow.engine.manners.shared.code import Window, tagged, windowed
from vgenflow.engine.manners.shared.program import Coding
from vgenflow.engine.manners.signal.blocks import WIPE_MS

_BAR = 5.6
_CODING = Coding(strong=frozenset({"keyword"}), enter_ms=200)


def lay(props: CodeProps, board: Board) -> None:
    """Under a strip over its whole width."""
    windowed(props, board, Window(_console, 2.6, _BAR + 2.2, 2.2, _CODING))


def _console(board: Board, area: Rect, tag: str, start: int) -> Ground:
    colors, unit = board.colors, board.unit
    bar = Rect(area.x, area.y, area.w, round(_BAR * unit))
    body = Rect(area.x, bar.y + bar.h, area.w, area.h - bar.h)
    for part, color in ((body, colors.surface), (bar, colors.accent)):
        board.enter([Box(part, color)], start, WIPE_MS, motion.wiping(part, "left"), motion.kept)
    wide = area.w - 5.2 * unit
    tagged(
        board, tag or "> _", area.x + 2.6 * unit, area.y + 1.1 * unit, wide, start, colors.accent_ink,
        colors.accent, size=3.4,
    )  # fmt: skip
    return Ground(colors.ink, colors.muted, colors.accent, colors.surface)
