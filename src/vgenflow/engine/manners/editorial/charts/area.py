"""What the charts share: the series, its area, its steps and its words."""

from dataclasses import dataclass

from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.type import fit

_SIGNS = ("%", "％", "‰", "°")


@dataclass(frozen=True, slots=True)
class Series:
    """Values with their names."""

    labels: tuple[str, ...]
    values: tuple[float, ...]
    unit: str
    highlight: int | None

    @property
    def high(self) -> float:
        """The top of the scale; at least zero."""
        return max(0.0, *self.values)

    @property
    def low(self) -> float:
        """The foot of the scale; at most zero."""
        return min(0.0, *self.values)

    @property
    def span(self) -> float:
        """From foot to top; never zero."""
        return (self.high - self.low) or 1.0

    def step(self, most: int) -> float:
        """What one line stands for: a round number, so that there are at most `most` lines."""
        largest = max(abs(self.high), abs(self.low))
        step = figures.round_step(largest, max(4, most))
        return max(1.0, step) if all(value == round(value) for value in self.values) else step

    def written(self, index: int, chinese: bool) -> str:
        """A value as it stands on its column, with its sign."""
        text = figures.display(self.values[index], chinese, figures.decimals_of(self.values, index))
        unit = self.unit.strip()
        if unit in _SIGNS or unit.startswith("°"):
            return text + unit
        if unit in ("$", "€", "£", "¥", "￥"):
            return f"−{unit}{text[1:]}" if text.startswith("−") else unit + text
        return text


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
