"""How one scene gives way to the next, on planes."""

from vgenflow.engine.drawing import Box, Rect
from vgenflow.engine.raster.planes import Area, Planes


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
