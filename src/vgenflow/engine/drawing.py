"""Drawing: what a frame shows, as frozen nodes that compare by value.

A layout returns one Drawing a frame. The rasteriser derives from two drawings which
rectangles changed (the bounds of every node that is in only one of them) and redraws
only those, so a node's `bounds` must enclose every pixel it can touch, and a layout
should return the very same node objects for what did not change.

Coordinates are pixels of the output, y down. Colours are `#RRGGBB`; `alpha` is 0 to 1.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from vgenflow.story.template import Treatment
from vgenflow.story.value import Digest

_STRIP = 32
"""Rows made at a time: a multiple of eight, after which dithering repeats."""


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
    trim: float = 1.0
    """The first share of its length that is drawn."""
    dash: tuple[float, ...] = ()
    """Lengths of dashes and gaps in turns, an even number of them."""


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
    """The characters it sets, for checks and tests; none if it shades or outlines another run."""
    turned: bool = False
    """Each glyph is turned a quarter clockwise about its position: Latin in columns."""
    stroke: float = 0.0
    """Line width of their outlines; 0 fills them. `bounds` is without it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture asset: `source` (a crop in its own pixels, after EXIF rotation) fills `target`.

    `target` has even integer corners and sizes: pictures live on the YUV 4:2:0 planes.
    """

    asset: Digest
    source: Rect
    target: Rect
    treatment: Treatment = "plain"
    dark: str = "#000000"
    bright: str = "#FFFFFF"
    """The two colours of a treatment that is not plain."""
    alpha: float = 1.0


Array = NDArray[np.uint8] | NDArray[np.floating[Any]]
"""Bytes 0 to 255, or floating point numbers 0 to 1."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Pixels that are made some rows at a time: all of a page in floating point would take 33 MB."""

    shape: tuple[int, ...]
    """Height, width and, of colours, channels."""
    make: Callable[[slice], Array]
    """The pixels of those rows."""

    def strips(self) -> Iterator[tuple[slice, Array]]:
        """All of them, few enough at a time to stay in the processor's caches."""
        for top in range(0, self.shape[0], _STRIP):
            rows = slice(top, min(self.shape[0], top + _STRIP))
            yield rows, self.make(rows)

    def whole(self) -> NDArray[np.float32]:
        """All of them at once."""
        out = np.empty(self.shape, np.float32)
        for rows, part in self.strips():
            out[rows] = part
        return out


class Recipe(Protocol):
    """How a painting is painted: a frozen dataclass, whose values tell it from others."""

    def paint(self, width: int, height: int, unit: float) -> Array | Rows:
        """The pixels, from nothing but its own values and these; `unit` pixels are 1% of the short side.

        (height, width, 3) RGB, (height, width, 4) RGB and alpha, not premultiplied, or (height, width), a
        map: how much a mask leaves, or when a reveal gets there. Floating point colours are dithered.
        """
        ...


@dataclass(frozen=True, slots=True)
class Painting:
    """Pixels by a recipe, painted once to fill `rect`, whose corners go to whole pixels."""

    recipe: Recipe
    rect: Rect
    unit: float
    """Pixels in one hundredth of the frame's short side."""
    opaque: bool = False
    """All its pixels are: what lies below is not painted."""


@dataclass(frozen=True, slots=True)
class Inset:
    """The part of a drawing inside `rect`, flat, softened by a Gaussian of `blur` pixels.

    What glass lets through, or a photograph in a layer. It has no captions, and stands still.
    """

    drawing: "Drawing"
    rect: Rect
    blur: float = 0.0


@dataclass(frozen=True, slots=True)
class Reveal:
    """Shows a layer by a map: first where it is 0, last where it is 1.

    At `share` 0 nothing is shown, at 1 all is. The edge is as soft as `softness`, a share of the map's range.
    """

    map: Painting
    share: float
    softness: float = 0.02


@dataclass(frozen=True, slots=True)
class Pose:
    """A bitmap scaled, then turned (degrees, clockwise), about (`x`, `y`) as it lies before it is moved."""

    x: float
    y: float
    across: float = 1.0
    down: float = 1.0
    """Factors of width and height."""
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Layer:
    """Nodes drawn once to a bitmap, which is then posed, moved, clipped, faded and revealed in each frame.

    `bounds` encloses the children as they are written. What is drawn once is told apart by the identity of
    `children` and the values of `bounds`, `tilt`, `fill`, `blur` and `mask`, done in this order.
    """

    children: tuple["Child", ...]
    bounds: Rect
    dx: float = 0.0
    dy: float = 0.0
    alpha: float = 1.0
    clip: Rect | None = None
    """Where it is seen; neither moved nor turned with it."""
    tilt: float = 0.0
    """Drawn turned about the centre of `bounds`, in degrees, clockwise; its fill and mask as well."""
    fill: Painting | None = None
    """The colours that take the place of the children's own."""
    blur: float = 0.0
    """Deviation in pixels of a Gaussian that softens it: it reaches three of them out of `bounds`."""
    mask: Painting | None = None
    """What it leaves of the layer: alpha, or a map."""
    reveal: Reveal | None = None
    pose: Pose | None = None


Child = Box | Path | Glyphs | Painting | Inset
Node = Box | Path | Glyphs | Picture | Layer


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole frame: a flat background and nodes over it, first at the bottom."""

    background: str
    nodes: tuple[Node, ...]
