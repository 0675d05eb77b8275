"""Series: the values of a chart with their names, their scale from zero, and how they are written."""

from dataclasses import dataclass

from vgenflow.engine.layouts import figures
from vgenflow.engine.layouts.chart import ChartProps

_TINY = 1e-12


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
        unit, decimals = self.unit.strip(), figures.decimals_of(self.values, index)
        # prices are written with both places of their cents
        decimals = 2 if decimals and figures.is_money(unit) else decimals
        text = figures.display(self.values[index], chinese, decimals)
        return figures.measured(text, unit) if figures.is_sign(unit) else text


def series_of(props: ChartProps) -> Series:
    """The series of a chart: tiny values are zero, and no value beyond the last is highlighted."""
    values = tuple(value if abs(value) > _TINY else 0.0 for value in props.values)
    lit = props.highlight if props.highlight is not None and props.highlight < len(values) else None
    return Series(props.labels, values, props.unit, lit)
