"""What the charts share: their area, their steps and their words."""

from dataclasses import dataclass

from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.series import Series
from vgenflow.engine.type import fit


@dataclass(frozen=True, slots=True)
class Area:
    """Where a chart is drawn."""

    left: float
    top: float
    right: float
    bottom: float
    key_left: float | None = None
    """The key stands here, outside of the drawing."""

    @property
    def width(self) -> float:
        """In pixels."""
        return self.right - self.left


def start_of(board: Board, index: int) -> int:
    """When value `index` (from 0) enters without a cue."""
    return board.cue(f"bar{index + 1}", 500 + 220 * index)


def key(series: Series, step: float, board: Board, x: float, top: float, width: float) -> None:
    """What one line stands for, in italics, where that can be said."""
    words = figures.counting_key("line", step, series.unit.strip(), board.chinese)
    if not words:
        return
    keyed = fit(
        words,
        board.voice("text-italic"),
        width,
        3.4 * board.unit,
        board.size(board.scale.credit),
        board.reading,
        1,
    )
    board.text(keyed, x, top, board.time(700), color=board.colors.muted, what="key")
