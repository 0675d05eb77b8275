"""What recipes compute with: places of pixels, and soft steps.

Recipes that keep to sums, products, quotients and roots give the same bytes on every machine; numpy's
exponentials and sines may differ in their last bit from one processor to another.
"""

from collections.abc import Callable
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.drawing import Rows

Field = NDArray[np.float32]
"""One number a pixel."""


def places(width: int, height: int, unit: float = 1.0) -> tuple[Field, Field]:
    """Columns as (1, width) and rows as (height, 1): where their pixels' centres are, in units."""
    x = (np.arange(width, dtype=np.float32) + np.float32(0.5)) / np.float32(unit)
    y = (np.arange(height, dtype=np.float32) + np.float32(0.5)) / np.float32(unit)
    return x[None, :], y[:, None]


def by_rows(shape: tuple[int, ...], make: Callable[[slice], NDArray[np.floating[Any]]]) -> Field:
    """A field of a shape, made some rows at a time: several times quicker than at once."""
    return Rows(shape, make).whole()


def enlarged(small: Field, width: int, height: int) -> Callable[[slice], Field]:
    """The rows of a soft picture (at least two rows high) at a larger size, bilinear, edges repeated."""
    wide = cv2.resize(small, (width, small.shape[0]), interpolation=cv2.INTER_LINEAR)
    last = small.shape[0] - 1
    at = ((np.arange(height) + 0.5) * ((last + 1) / height) - 0.5).clip(0, last)
    first = np.minimum(at.astype(np.intp), last - 1)
    share = (at - first).astype(np.float32).reshape(-1, *[1] * (small.ndim - 1))

    def rows(wanted: slice) -> Field:
        part, above = share[wanted], first[wanted]
        return np.asarray(wide[above] * (1 - part) + wide[above + 1] * part, np.float32)

    return rows


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


def tinted(color: str, alpha: Field | Rows) -> Rows:
    """(h, w, 4): one colour with an alpha a pixel."""
    one = (*rgb(color), 0)

    def made(rows: slice) -> Field:
        part = alpha.make(rows) if isinstance(alpha, Rows) else alpha[rows]
        out = np.empty((*part.shape, 4), np.float32)
        out[...] = one
        out[..., 3] = part
        return out

    return Rows((*alpha.shape, 4), made)
