"""Drawing: what a frame shows, as frozen nodes that compare by value.

A layout returns one Drawing a frame. The rasteriser derives from two drawings which
rectangles changed (the bounds of every node that is in only one of them) and redraws
only those, so a node's `bounds` must enclose every pixel it can touch, and a layout
should return the very same node objects for what did not change.

Coordinates are pixels of the output, y down. Colours are `#RRGGBB`; `alpha` is 0 to 1.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from vgenflow.story.value import Digest


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle from (`x`, `y`), `w` wide and `h` high."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle, with round corners if `radius` is positive."""

    rect: Rect
    color: str
    alpha: float = 1.0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Polygons:
    """Closed polygons by their corners: an engraving has thousands, too many to write and read as text."""

    corners: bytes = b""
    """x and y of every corner, one polygon after another: 32-bit floats, little-endian."""
    sizes: tuple[int, ...] = ()
    """How many corners each polygon has."""

    def __bool__(self) -> bool:
        """Whether there is any polygon."""
        return bool(self.sizes)

    @staticmethod
    def joined(parts: Iterable["Polygons"]) -> "Polygons":
        """All polygons of the parts, in order."""
        every = list(parts)
        return Polygons(b"".join(p.corners for p in every), tuple(n for p in every for n in p.sizes))


@dataclass(frozen=True, slots=True)
class Path:
    """An outline in SVG path syntax (absolute) or polygons, moved by (`dx`, `dy`), filled or stroked.

    `bounds` encloses it before the move, stroke included.
    """

    d: str | Polygons
    bounds: Rect
    color: str
    stroke: float = 0.0
    """Line width; 0 fills the outline."""
    round_caps: bool = False
    alpha: float = 1.0
    dx: float = 0.0
    dy: float = 0.0
    clip: Rect | None = None
    scale: float = 1.0
    """The outline is drawn so many times as large; `bounds` and `stroke` are those of what is drawn."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One shaped run of one typeface: glyph ids with a pen position each.

    `bounds` is the ink box at (`x`, `y`) = (0, 0), the origin being on the baseline.
    """

    font: Digest
    size: float
    ids: tuple[int, ...]
    positions: tuple[tuple[float, float], ...]
    x: float
    y: float
    bounds: Rect
    color: str
    alpha: float = 1.0
    clip: Rect | None = None
    """Nothing is drawn outside of it (absolute)."""
    text: str = ""
    """The characters it sets, for checks and tests."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture asset: `source` (a crop in its own pixels, after EXIF rotation) fills `target`.

    `target` has even integer corners and sizes: pictures live on the YUV 4:2:0 planes.
    """

    asset: Digest
    source: Rect
    target: Rect
    treatment: Literal["plain", "duotone", "engraving"] = "plain"
    dark: str = "#000000"
    bright: str = "#FFFFFF"
    """The two colours of a duotone or an engraving."""
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Layer:
    """Nodes drawn once to a bitmap and then moved, faded or revealed: for costly drawings.

    `bounds` encloses the children before the move. Children hold no pictures or layers.
    """

    children: tuple["Box | Path | Glyphs", ...]
    bounds: Rect
    dx: float = 0.0
    dy: float = 0.0
    alpha: float = 1.0
    clip: Rect | None = None


Node = Box | Path | Glyphs | Picture | Layer


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole frame: a flat background and nodes over it, first at the bottom."""

    background: str
    nodes: tuple[Node, ...]
