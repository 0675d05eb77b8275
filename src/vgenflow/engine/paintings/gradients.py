"""Gradients: colours between stops along a line or around a point."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Rows
from vgenflow.engine.paintings.ground import Field, places, rgb

_FINE = 1 << 14
"""Steps of a gradient."""
_LEVEL = 1e-6
"""Cosines below that are none."""
Stop = tuple[float, str, float]
"""Where along the gradient, from 0 to 1; the colour, `#RRGGBB`; its alpha."""


@dataclass(frozen=True, slots=True)
class Linear:
    """From one edge of the rectangle to the opposite one.

    `angle` in degrees is where it goes: 0 to the right, 90 down; corners are reached as in CSS gradients.
    """

    stops: tuple[Stop, ...]
    angle: float = 90.0

    def paint(self, width: int, height: int, unit: float) -> Rows:  # noqa: ARG002 - of any size
        """(height, width, 4)."""
        turn = math.radians(self.angle)
        across, down = math.cos(turn), math.sin(turn)
        length = abs(across) * width + abs(down) * height
        x, y = places(width, height)
        # along an edge one row or column says all
        x = x if abs(across) > _LEVEL else x[:, :1]
        y = y if abs(down) > _LEVEL else y[:1]

        def share(rows: slice) -> Field:
            under = y[rows] if len(y) > 1 else y
            return np.asarray(((x - width / 2) * across + (under - height / 2) * down) / length + 0.5)

        return _colors((height, width), share, self.stops)


@dataclass(frozen=True, slots=True)
class Radial:
    """Around (`x`, `y`), shares of the rectangle; `radius` and `flat`, its height, in shares of its width."""

    stops: tuple[Stop, ...]
    x: float = 0.5
    y: float = 0.5
    radius: float = 0.5
    flat: float | None = None
    """The radius down; as `radius` if None."""

    def paint(self, width: int, height: int, unit: float) -> Rows:  # noqa: ARG002 - of any size
        """(height, width, 4)."""
        x, y = places(width, height)
        across = (x - self.x * width) / (self.radius * width)
        down = (y - self.y * height) / ((self.radius if self.flat is None else self.flat) * width)

        def share(rows: slice) -> Field:
            return np.asarray(np.sqrt(across * across + down[rows] * down[rows]), np.float32)

        return _colors((height, width), share, self.stops)


def _colors(size: tuple[int, int], share: Callable[[slice], Field], stops: tuple[Stop, ...]) -> Rows:
    """Colour and alpha at each share, between the stops; premultiplied in between, as CSS has it."""
    at, along = [place for place, _, _ in stops], np.linspace(0, 1, _FINE + 1)
    alpha = np.interp(along, at, [opacity for _, _, opacity in stops])
    table = np.zeros((_FINE + 1, 4), np.float32)
    for channel in range(3):
        levels = [float(rgb(color)[channel]) * opacity for _, color, opacity in stops]
        np.divide(
            np.interp(along, at, levels), alpha, out=table[:, channel], where=alpha > 0, casting="same_kind"
        )
    table[:, 3] = alpha

    def found(rows: slice) -> Field:
        step = (share(rows) * _FINE + np.float32(0.5)).clip(0, _FINE).astype(np.int32)
        return np.broadcast_to(table.take(step, axis=0), (rows.stop - rows.start, size[1], 4))

    return Rows((*size, 4), found)
