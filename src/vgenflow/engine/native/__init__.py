"""The rasteriser's inner loops: in C where set-up found a compiler, else in numpy; the same bytes."""

from typing import Protocol

from vgenflow.engine.native import portable
from vgenflow.engine.native.compiled import Compiled
from vgenflow.engine.native.library import library_path, load
from vgenflow.engine.native.portable import FRACTION, ONE, Pixels, Shares

__all__ = ["FRACTION", "KERNELS", "ONE", "Kernels", "Pixels", "Shares"]


class Kernels(Protocol):
    """What both implementations offer; see `portable`."""

    def stretch(self, source: Pixels, target: Pixels, across: tuple[int, int], down: tuple[int, int]) -> None:
        """Fill `target` from a crop of `source`, bilinear."""
        ...

    def lay(
        self,
        below: Pixels,
        level: Pixels,
        alpha: Pixels,
        x: int,
        y: int,
        fx: int = 0,
        fy: int = 0,
        strength: int = 256,
        columns: Shares | None = None,
        rows: Shares | None = None,
    ) -> None:
        """Blend a premultiplied sheet over a plane."""
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


_library = load(library_path())
KERNELS: Kernels = Compiled(_library) if _library else portable
