"""What recipes compute with: places of pixels, and soft steps.

Recipes that keep to sums, products, quotients and roots give the same bytes on every machine; numpy's
exponentials and sines may differ in their last bit from one processor to another.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]
"""One number a pixel."""
_STRIP = 32
"""Rows worked out at a time: what is in between stays in the processor's caches."""


def places(width: int, height: int, unit: float = 1.0) -> tuple[Field, Field]:
    """Columns as (1, width) and rows as (height, 1): where their pixels' centres are, in units."""
    x = (np.arange(width, dtype=np.float32) + np.float32(0.5)) / np.float32(unit)
    y = (np.arange(height, dtype=np.float32) + np.float32(0.5)) / np.float32(unit)
    return x[None, :], y[:, None]


def by_rows(shape: tuple[int, ...], make: Callable[[slice], NDArray[np.floating[Any]]]) -> Field:
    """A field of a shape (its height first), made some rows at a time: several times quicker than at once."""
    out = np.empty(shape, np.float32)
    for top in range(0, shape[0], _STRIP):
        rows = slice(top, min(shape[0], top + _STRIP))
        out[rows] = make(rows)
    return out


def smooth(share: NDArray[np.floating[Any]]) -> Field:
    """3s^2 - 2s^3 of shares that are cut off at 0 and 1 (GLSL's smoothstep)."""
    part = share.clip(0, 1).astype(np.float32, copy=False)
    return part * part * (3 - 2 * part)


def rgb(color: str) -> Field:
    """`#RRGGBB` as three numbers from 0 to 1."""
    return np.array([int(color[i : i + 2], 16) for i in (1, 3, 5)], np.float32) / np.float32(255)


def blended(one: Field, other: Field, share: Field) -> list[Field]:
    """Red, green and blue planes of what lies between two colours."""
    return [a + (b - a) * share for a, b in zip(one, other, strict=True)]


def tinted(color: str, alpha: Field) -> Field:
    """(h, w, 4): one colour with an alpha a pixel."""
    out = np.empty((*alpha.shape, 4), np.float32)
    out[...] = (*rgb(color), 0)
    out[..., 3] = alpha
    return out
