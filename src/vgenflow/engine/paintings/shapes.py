"""Shapes to mask by."""

from dataclasses import dataclass

import numpy as np

from vgenflow.engine.paintings.ground import Field, places


@dataclass(frozen=True, slots=True)
class Rounded:
    """A map: the rectangle with round corners, `inset` units inside its edge; an ellipse is `oval`."""

    radius: float = 0.0
    inset: float = 0.0
    oval: bool = False

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width)."""
        x, y = places(width, height)
        wide, high = width / 2 - self.inset * unit, height / 2 - self.inset * unit
        right, low = np.abs(x - width / 2), np.abs(y - height / 2)
        if self.oval:
            # distance to an ellipse, to first order
            near = np.sqrt((right / wide) ** 2 + (low / high) ** 2)
            slope = np.sqrt((right / wide**2) ** 2 + (low / high**2) ** 2)
            gone = (near - 1) * near / np.maximum(slope, 1e-6)
            return np.asarray((0.5 - gone).clip(0, 1), np.float32)
        radius = min(self.radius * unit, wide, high)
        over, under = right - (wide - radius), low - (high - radius)
        outside = np.sqrt(np.maximum(over, 0) ** 2 + np.maximum(under, 0) ** 2)
        gone = outside + np.minimum(np.maximum(over, under), 0) - radius
        return np.asarray((0.5 - gone).clip(0, 1), np.float32)
