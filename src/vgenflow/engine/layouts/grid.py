"""Grid: where things stand on a page of any aspect, clear of margins, platforms and captions."""

from dataclasses import dataclass

from vgenflow.engine.captions import zone
from vgenflow.engine.layouts.contract import Stage

_GAP = 2.4
"""Between content and captions, in hundredths of the short side."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The measures of a page, in pixels."""

    width: int
    height: int
    unit: float
    """A hundredth of the short side."""
    left: float
    right: float
    head: float
    """Top of the head rule."""
    top: float
    """Top of the content."""
    bottom: float
    """Foot of the content."""
    safe_bottom: float
    """Nothing but pictures stands below."""

    @property
    def tall(self) -> bool:
        """Content is stacked, not set side by side."""
        return self.height > 1.1 * self.width

    @property
    def wide(self) -> bool:
        """Room for things side by side."""
        return self.width >= 1.3 * self.height

    @property
    def measure(self) -> float:
        """Width of the content."""
        return self.right - self.left

    @property
    def room(self) -> float:
        """Height of the content."""
        return self.bottom - self.top


def grid_of(stage: Stage) -> Grid:
    """The grid of a stage: 5% margins; phones also lose the top 12%, the right 12% and the bottom 20%."""
    width, height = stage.width, stage.height
    unit = min(width, height) / 100
    phone = height >= 1.6 * width
    left, right = (0.08, 0.88) if phone else (0.05, 0.95)
    head = 0.121 * height if phone else 0.052 * height
    safe = 0.8 * height if phone else 0.945 * height
    captions = zone(width, height)
    bottom = captions.y - _GAP * unit if stage.captions else safe
    return Grid(
        width=width,
        height=height,
        unit=unit,
        left=round(left * width),
        right=round(right * width),
        head=round(head),
        top=round(head + 8.2 * unit),
        bottom=round(bottom),
        safe_bottom=safe,
    )
