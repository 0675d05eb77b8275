"""The inner loops of rasteriser and noise: in C if set-up found a compiler, else in numpy; the same bytes."""

from typing import Protocol

from vgenflow.engine.native import portable
from vgenflow.engine.native.compiled import Compiled
from vgenflow.engine.native.library import library_path, load
from vgenflow.engine.native.portable import (
    CELL,
    FRACTION,
    LATTICE,
    ONE,
    UNCLIPPED,
    Clip,
    Corners,
    Inked,
    Numbers,
    Pairs,
    Pixels,
    Place,
    Planar,
    Shares,
)

__all__ = [
    "CELL",
    "FRACTION",
    "KERNELS",
    "LATTICE",
    "ONE",
    "UNCLIPPED",
    "Clip",
    "Kernels",
    "Numbers",
    "Pairs",
    "Pixels",
    "Shares",
]


class Kernels(Protocol):
    """What both implementations offer; see `portable`."""

    def stretch(self, source: Pixels, target: Pixels, across: tuple[int, int], down: tuple[int, int]) -> None:
        """Fill `target` from a crop of `source`, bilinear."""
        ...

    def lay(
        self,
        planes: Planar,
        overlay: Inked,
        target: Corners,
        corner: tuple[int, int],
        shift: tuple[int, int] = (0, 0),
        strength: int = 256,
        clip: Clip = UNCLIPPED,
    ) -> None:
        """Blend an overlay over planes."""
        ...

    def split(
        self,
        pixels: Pixels,
        y: Pixels,
        u: Pixels,
        v: Pixels,
        alpha: Pixels | None = None,
        alpha_half: Pixels | None = None,
    ) -> None:
        """Take U, Y, V, A pixels apart."""
        ...

    def warp(self, source: Pixels, target: Pixels, first: Place, right: Place, below: Place) -> None:
        """Fill `target` from `source`, turned and scaled."""
        ...

    def weigh(self, levels: Shares, cover: Pixels, reach: int, soft: int) -> None:
        """What a map shows that has been gone through up to `reach`."""
        ...

    def weaken(self, plane: Pixels, cover: Pixels, out: Pixels) -> None:
        """`plane` by shares of 128."""
        ...

    def mix(self, below: Pixels, above: Pixels, cover: Pixels) -> None:
        """Blend `above` into `below` by shares of 128."""
        ...

    def noise(self, pairs: Pairs, out: Numbers, first: Place, right: Place, below: Place) -> None:
        """Numbers of a lattice, mixed smoothly in between."""
        ...

    def tone(self, colors: Numbers, out: Pixels, matrix: Pairs, order: Pixels) -> None:
        """Colours of 0 to 1 become premultiplied U, Y, V, A, dithered."""
        ...


_library = load(library_path())
KERNELS: Kernels = Compiled(_library) if _library else portable
