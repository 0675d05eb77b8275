"""The kernels in C, called like those of `portable`."""

import ctypes

from vgenflow.engine.native.portable import (
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


class Compiled:
    """The functions of `portable`, by a loaded library."""

    def __init__(self, library: ctypes.CDLL) -> None:
        self._library = library

    def stretch(self, source: Pixels, target: Pixels, across: tuple[int, int], down: tuple[int, int]) -> None:
        """As `portable.stretch`; `source` is contiguous."""
        height, width = source.shape
        rows, columns = target.shape
        done = self._library.vgf_stretch(
            source.ctypes.data,
            width,
            height,
            target.ctypes.data,
            target.strides[0],
            columns,
            rows,
            *across,
            *down,
        )
        if not done:
            raise MemoryError

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
        """As `portable.lay`; all planes are contiguous."""
        height, width = overlay.y.shape
        clips = [None if shares is None else shares.ctypes.data for shares in clip]
        done = self._library.vgf_lay(
            *planes.places,
            planes.y.shape[1],
            *target,
            *overlay.places,
            width,
            height,
            *corner,
            *shift,
            strength,
            *clips,
        )
        if not done:
            raise MemoryError

    def split(
        self,
        pixels: Pixels,
        y: Pixels,
        u: Pixels,
        v: Pixels,
        alpha: Pixels | None = None,
        alpha_half: Pixels | None = None,
    ) -> None:
        """As `portable.split`; the rows of each plane may lie apart, `u` and `v` alike."""
        down, across = y.shape
        self._library.vgf_split(
            pixels.ctypes.data,
            pixels.strides[0] // 4,
            across,
            down,
            y.ctypes.data,
            y.strides[0],
            u.ctypes.data,
            v.ctypes.data,
            u.strides[0],
            None if alpha is None else alpha.ctypes.data,
            None if alpha_half is None else alpha_half.ctypes.data,
        )

    def warp(self, source: Pixels, target: Pixels, first: Place, right: Place, below: Place) -> None:
        """As `portable.warp`; both planes are contiguous."""
        (height, width), (down, across) = source.shape, target.shape
        self._library.vgf_warp(
            source.ctypes.data,
            width,
            height,
            target.ctypes.data,
            across,
            down,
            *first,
            *right,
            *below,
        )

    def weigh(self, levels: Shares, cover: Pixels, reach: int, soft: int) -> None:
        """As `portable.weigh`; the rows of `levels` may lie apart."""
        down, across = cover.shape
        self._library.vgf_weigh(
            levels.ctypes.data, levels.strides[0] // 2, cover.ctypes.data, across, down, reach, soft
        )

    def weaken(self, plane: Pixels, cover: Pixels, out: Pixels) -> None:
        """As `portable.weaken`; the rows of `plane` may lie apart."""
        down, across = cover.shape
        self._library.vgf_weaken(
            plane.ctypes.data, plane.strides[0], cover.ctypes.data, out.ctypes.data, across, down
        )

    def mix(self, below: Pixels, above: Pixels, cover: Pixels) -> None:
        """As `portable.mix`; the rows of `below` and `above` may lie apart."""
        down, across = cover.shape
        self._library.vgf_mix(
            below.ctypes.data,
            below.strides[0],
            above.ctypes.data,
            above.strides[0],
            cover.ctypes.data,
            across,
            down,
        )

    def noise(self, pairs: Pairs, out: Numbers, first: Place, right: Place, below: Place) -> None:
        """As `portable.noise`; both are contiguous."""
        down, across = out.shape
        self._library.vgf_noise(pairs.ctypes.data, out.ctypes.data, across, down, *first, *right, *below)

    def tone(self, colors: Numbers, out: Pixels, matrix: Pairs, order: Pixels) -> None:
        """As `portable.tone`; all are contiguous."""
        down, across, channels = colors.shape
        self._library.vgf_tone(
            colors.ctypes.data, channels, out.ctypes.data, across, down, matrix.ctypes.data, order.ctypes.data
        )
