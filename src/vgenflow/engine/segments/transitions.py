"""How one scene gives way to the next, on planes."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.raster.planes import Area, Planes

Curve = tuple[float, float, float, float]


def progress(frame: int, frames: int) -> float:
    """How far frame `frame` of a transition of `frames` is: never 0 or 1, which its neighbours show."""
    return (frame + 1) / (frames + 1)


def fade(out: Planes, leaving: Planes, coming: Planes, share: float) -> None:
    """Cross-fade: `share` of the scene that comes."""
    out.mix(leaving, coming, share)


def page(out: Planes, leaving: Planes, coming: Planes, share: float) -> None:
    """A page turns: its straight edge crosses from right to left and uncovers the scene that comes."""
    split = 2 * round(_edge(out.width, share) / 2)
    for planes, area in (
        (leaving, Area(0, 0, split, out.height)),
        (coming, Area(split, 0, out.width, out.height)),
    ):
        out.copy_from(planes, area, area)


def hairline(width: int, height: int, share: float, color: str) -> Box:
    """The thin line at the edge of a page that turns."""
    line = max(2.0, height / 360)
    return Box(Rect(_edge(width, share) - line / 2, 0, line, height), color)


def _edge(width: int, share: float) -> float:
    return width * (1 - min(1.0, max(0.0, share)))


def eased(curve: Curve, time: float) -> float:
    """The cubic Bezier timing curve from (0, 0) to (1, 1) at `time` (CSS Easing 1, section 2.2)."""
    x1, y1, x2, y2 = curve
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if _bezier(x1, x2, middle) < time else (low, middle)
    return _bezier(y1, y2, low)


def _bezier(first: float, second: float, t: float) -> float:
    return 3 * first * t * (1 - t) ** 2 + 3 * second * t**2 * (1 - t) + t**3
