"""The kernels by numpy and OpenCV: what each computes, and the path where no compiler was found.

`kernels.c` gives the same bytes, several times faster; tests hold them equal.
"""

from typing import Any, NamedTuple, Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
Shares = NDArray[np.uint16]
Pairs = NDArray[np.uint32]
"""(256, 256) numbers of 2**16, each in the low half, its right neighbour in the high half."""
Numbers = NDArray[np.float32]

Corners = tuple[int, int, int, int]
"""Left, top, right and foot of an area."""
Place = tuple[int, int]
"""x and y in 2**-20 pixels."""

FRACTION, WEIGHT = 20, 6
ONE = 1 << WEIGHT
LATTICE, CELL = 256, 16
"""Cells after which noise repeats, and bits of a place within one."""
_STEPS = 10
_LOW, _HALF = np.uint32(0xFFFF), np.uint32(16)
_STRIP = 64
"""Rows worked out at a time: what is in between takes ten times the memory of the result."""


class Planar(Protocol):
    """A frame in I420; `places` is where its three planes lie in memory."""

    y: Pixels
    u: Pixels
    v: Pixels
    places: tuple[int, ...]


class Inked(Protocol):
    """Premultiplied planes with their alphas; `places` is where the five lie in memory."""

    @property
    def y(self) -> Pixels:
        """Luma, (h, w)."""
        ...

    @property
    def u(self) -> Pixels:
        """Blue difference, (h / 2, w / 2)."""
        ...

    @property
    def v(self) -> Pixels:
        """Red difference, (h / 2, w / 2)."""
        ...

    @property
    def alpha(self) -> Pixels:
        """How much of `y` covers, (h, w)."""
        ...

    @property
    def alpha_half(self) -> Pixels:
        """How much of `u` and `v` covers, (h / 2, w / 2)."""
        ...

    @property
    def places(self) -> tuple[int, ...]:
        """Addresses in memory, in this order."""
        ...


def stretch(source: Pixels, target: Pixels, across: tuple[int, int], down: tuple[int, int]) -> None:
    """Fill `target` from `source`, bilinear, edges repeated.

    `across` and `down` say where the first target pixel's centre lies and how far apart two are,
    in 2**-20 source pixels, 0 being the centre of the first.
    """
    first, second, share = _samples(across, target.shape[1], source.shape[1])
    left, right = int(first[0]), int(second[-1]) + 1
    rows = _blended(source[:, left:right], *_samples(down, target.shape[0], source.shape[0]))
    target[...] = _blended(np.ascontiguousarray(rows.T), first - left, second - left, share).T


def _samples(places: tuple[int, int], count: int, size: int) -> tuple[NDArray[np.int64], ...]:
    """The two samples around each place and the share (of 64) of the second."""
    at = places[0] + places[1] * np.arange(count, dtype=np.int64)
    rounded = (at + (1 << (FRACTION - WEIGHT - 1))) >> (FRACTION - WEIGHT)
    whole = rounded >> WEIGHT
    return whole.clip(0, size - 1), (whole + 1).clip(0, size - 1), rounded & (ONE - 1)


def _blended(
    rows: Pixels, first: NDArray[np.int64], second: NDArray[np.int64], share: NDArray[np.int64]
) -> Pixels:
    """Rows mixed in pairs."""
    other = share.astype(np.uint16)[:, None]
    mixed = rows[first] * (ONE - other)
    mixed += rows[second] * other
    mixed += ONE // 2
    mixed >>= WEIGHT
    return mixed.astype(np.uint8)


class Clip(NamedTuple):
    """What a clip leaves of each column and row of a target (of 128), of luma and of chroma."""

    columns: Shares | None
    rows: Shares | None
    half_columns: Shares | None
    half_rows: Shares | None


UNCLIPPED = Clip(None, None, None, None)


def lay(
    planes: Planar,
    overlay: Inked,
    target: Corners,
    corner: tuple[int, int],
    shift: tuple[int, int] = (0, 0),
    strength: int = 256,
    clip: Clip = UNCLIPPED,
) -> None:
    """Porter-Duff "over", in place and only inside even `target`: an overlay with its even `corner`.

    It is moved right and down by `shift`, in 64ths of a luma pixel, each below 128, and weakened to
    `strength` (of 256).
    """
    (left, top), (dx, dy), (x0, y0, x1, y1) = corner, shift, target
    place, moved = (left + dx // ONE, top + dy // ONE), (dx % ONE, dy % ONE)
    sheet = (overlay.y, overlay.alpha, place, moved)
    _lay(planes.y, target, sheet, strength, clip.columns, clip.rows)
    half, place, moved = (x0 // 2, y0 // 2, x1 // 2, y1 // 2), (left // 2, top // 2), (dx // 2, dy // 2)
    for plane, level in ((planes.u, overlay.u), (planes.v, overlay.v)):
        sheet = (level, overlay.alpha_half, place, moved)
        _lay(plane, half, sheet, strength, clip.half_columns, clip.half_rows)


def _lay(
    plane: Pixels,
    target: Corners,
    sheet: tuple[Pixels, Pixels, tuple[int, int], tuple[int, int]],
    strength: int,
    columns: Shares | None,
    rows: Shares | None,
) -> None:
    """One plane of an overlay: its levels, its alpha, its corner and 64ths beyond."""
    level, alpha, (left, top), (fx, fy) = sheet
    x0, y0 = max(target[0], left), max(target[1], top)
    x1 = min(target[2], left + level.shape[1] + bool(fx))
    y1 = min(target[3], top + level.shape[0] + bool(fy))
    if x0 >= x1 or y0 >= y1:
        return
    below, across, down = plane[y0:y1, x0:x1], x1 - x0, y1 - y0
    if strength == 256 and columns is None and rows is None and not fx and not fy:
        place = slice(y0 - top, y1 - top), slice(x0 - left, x1 - left)
        # no product of two bytes is half way between two multiples of 255: nearest is exact
        cv2.multiply(below, cv2.bitwise_not(alpha[place]), below, scale=1 / 255)
        cv2.add(below, level[place], below)
        return
    tint, shade = (_moved(part, x0 - left, y0 - top, across, down, fx, fy) for part in (level, alpha))
    share: Shares = np.full((1, 1), strength, np.uint16)
    if rows is not None:
        share = _shares(share * rows[y0 - target[1] :][:down, None] + 64, 7)
    if columns is not None:
        share = _shares(share * columns[x0 - target[0] :][None, :across] + 64, 7)
    if strength < 256 or columns is not None or rows is not None:
        tint, shade = (_shares(part * share + 128, 8) for part in (tint, shade))
    through = below * (255 - shade) + 128
    through += through >> 8
    through >>= 8
    through += tint
    below[...] = np.minimum(through, 255)


def _moved(plane: Pixels, x: int, y: int, across: int, down: int, fx: int, fy: int) -> Shares:
    """The part of `plane` from (x, y), after moving the plane right and down; 0 outside."""
    if not fx and not fy:
        return plane[y : y + down, x : x + across].astype(np.uint16)
    height, width = plane.shape
    part = np.zeros((down + 1, across + 1), np.uint16)
    left, top = max(0, x - 1), max(0, y - 1)
    right, foot = max(left, min(width, x + across)), max(top, min(height, y + down))
    part[top - (y - 1) : foot - (y - 1), left - (x - 1) : right - (x - 1)] = plane[top:foot, left:right]
    mixed = _shares(part[1:] * np.uint16(ONE - fy) + part[:-1] * np.uint16(fy) + ONE // 2, WEIGHT)
    return _shares(mixed[:, 1:] * np.uint16(ONE - fx) + mixed[:, :-1] * np.uint16(fx) + ONE // 2, WEIGHT)


def _shares(value: NDArray[Any], bits: int) -> Shares:
    return np.asarray(value >> bits, np.uint16)


def split(
    pixels: Pixels,
    y: Pixels,
    u: Pixels,
    v: Pixels,
    alpha: Pixels | None = None,
    alpha_half: Pixels | None = None,
) -> None:
    """(h, w, 4) pixels that hold U, Y, V, A become planes; `u`, `v`, `alpha_half` are means of 2x2."""
    # for 2x2 INTER_AREA is (sum + 2) >> 2
    half = cv2.resize(pixels, u.shape[::-1], interpolation=cv2.INTER_AREA)
    cv2.extractChannel(pixels, 1, y)
    cv2.extractChannel(half, 0, u)
    cv2.extractChannel(half, 2, v)
    if alpha is not None and alpha_half is not None:
        cv2.extractChannel(pixels, 3, alpha)
        cv2.extractChannel(half, 3, alpha_half)


def warp(source: Pixels, target: Pixels, first: Place, right: Place, below: Place) -> None:
    """Fill `target` from `source`, turned and scaled, bilinear; outside of the source is nothing.

    `first` is where the first target pixel's centre lies, 0 being the centre of the source's first;
    `right` and `below` are the ways from there to the pixels right of it and below it.
    """
    height, width = source.shape
    rows, columns = np.mgrid[: target.shape[0], : target.shape[1]].astype(np.int64)
    wholes, shares = list[NDArray[np.int64]](), list[NDArray[np.int64]]()
    for start, across, down in zip(first, right, below, strict=True):
        place = start + columns * across + rows * down + (1 << (FRACTION - WEIGHT - 1)) >> (FRACTION - WEIGHT)
        wholes.append(place >> WEIGHT)
        shares.append(place & (ONE - 1))
    (x, y), (fx, fy) = wholes, shares
    padded = np.zeros((height + 2, width + 2), np.int64)
    padded[1:-1, 1:-1] = source
    left, top = (part.clip(-1, side - 1) + 1 for part, side in ((x, width), (y, height)))
    high = padded[top, left] * (ONE - fx) + padded[top, left + 1] * fx
    low = padded[top + 1, left] * (ONE - fx) + padded[top + 1, left + 1] * fx
    mixed = (high * (ONE - fy) + low * fy + ONE * ONE // 2) >> (2 * WEIGHT)
    inside = (x >= -1) & (y >= -1) & (x < width) & (y < height)
    target[...] = np.where(inside, mixed, 0)


def weigh(levels: Shares, cover: Pixels, reach: int, soft: int) -> None:
    """What a map shows, of 128: nothing where it is `reach` or more, all where it is `soft` below that.

    In between by 3s^2 - 2s^3, as GLSL's smoothstep.
    """
    gain = ((128 << 14) + soft // 2) // soft
    ahead = (reach - levels.astype(np.int32)).clip(0, soft)
    share = ((ahead * gain + (1 << 13)) >> 14).clip(0, 128)
    cover[...] = (((share * share + 64) >> 7) * (384 - 2 * share) + 64) >> 7


def weaken(plane: Pixels, cover: Pixels, out: Pixels) -> None:
    """`plane` by shares of 128."""
    out[...] = _shares(plane * cover.astype(np.uint16) + 64, 7)


def mix(below: Pixels, above: Pixels, cover: Pixels) -> None:
    """Blend `above` into `below` by shares of 128."""
    share = cover.astype(np.uint16)
    below[...] = _shares(below * (128 - share) + above * share + 64, 7)


def noise(pairs: Pairs, out: Numbers, first: Place, right: Place, below: Place) -> None:
    """Fill `out` with the numbers of a lattice, 0 to 1, mixed smoothly in between.

    Places are 2**-16 cells, along and aside: of the first pixel's centre, and the ways from one pixel to
    that right of it and to that below it.
    """
    height, width = out.shape
    columns = np.arange(width, dtype=np.int64)[None, :]
    for top in range(0, height, _STRIP):
        rows = np.arange(top, min(height, top + _STRIP), dtype=np.int64)[:, None]
        cells, shares = list[NDArray[np.uint32]](), list[NDArray[np.uint32]]()
        for start, across, down in zip(first, right, below, strict=True):
            place = ((start + columns * across + rows * down) & 0xFFFFFFFF).astype(np.uint32)
            cells.append((place >> CELL) & (LATTICE - 1))
            part = (place >> (CELL - _STEPS)) & ((1 << _STEPS) - 1)
            shares.append(
                (part * part * ((3 << _STEPS) - 2 * part) + (1 << (2 * _STEPS - 1))) >> (2 * _STEPS)
            )
        (column, line), (sideways, deep) = cells, shares
        high, low = (
            _between(pair & _LOW, pair >> _HALF, sideways)
            for pair in (pairs[line, column], pairs[(line + 1) & (LATTICE - 1), column])
        )
        out[top : top + _STRIP] = _between(high, low, deep).astype(np.float32) * np.float32(1 / 65535)


def _between(one: Pairs, other: Pairs, share: Pairs) -> Pairs:
    mixed = (one * ((1 << _STEPS) - share) + other * share + (1 << (_STEPS - 1))) >> _STEPS
    return np.asarray(mixed, np.uint32)


def tone(colors: Numbers, out: Pixels, matrix: Pairs, order: Pixels) -> None:
    """Colours of 0 to 1, (h, w, 3) or with alpha (h, w, 4), to premultiplied, dithered U, Y, V, A.

    `matrix` has four numbers for each of U, Y, V, modulo 2**32: what a share of red, green, blue (of 2**16)
    comes to, and what is added, in 2**-24 levels. `order`, 8x8, is what makes a pixel round up, in 256ths.
    """
    height, width, channels = colors.shape
    tiled = np.tile(order.astype(np.uint32), (_STRIP // 8, -(-width // 8)))[:, :width]
    for top in range(0, height, _STRIP):
        parts = (colors[top : top + _STRIP].clip(0, 1) * np.float32(65535)).astype(np.uint32)
        over = tiled[: len(parts)]
        alpha = parts[..., 3] if channels == 4 else np.full(parts.shape[:2], 65535, np.uint32)
        share, strip = alpha + (alpha >> 15), out[top : top + _STRIP]
        for channel, (red, green, blue, more) in enumerate(matrix):
            level = (parts[..., 0] * red + parts[..., 1] * green + parts[..., 2] * blue + more) >> 16
            strip[..., channel] = ((level * share >> 16) + over) >> 8
        strip[..., 3] = (alpha - (alpha >> 8) + over) >> 8
