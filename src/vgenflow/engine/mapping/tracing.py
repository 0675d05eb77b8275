"""Tracing: shapes of a map as pixels, for recipes of paintings: where land is, and how far the coast."""

from dataclasses import dataclass

import cv2
import numpy as np

from vgenflow.engine.drawing import Polygons
from vgenflow.engine.mapping.sheet import rings
from vgenflow.engine.paintings.ground import Field

_FINE = 16


def covered(shape: Polygons, left: float, top: float, width: int, height: int) -> Field:
    """(height, width): how much of each pixel from (`left`, `top`) on a shape covers."""
    mask = np.zeros((height, width), np.uint8)
    if shape:  # OpenCV takes a pixel's centre for its corner
        cv2.fillPoly(mask, rings(shape, left + 0.5, top + 0.5, _FINE), 255, cv2.LINE_AA, 4)
    return mask.astype(np.float32) / np.float32(255)


def away(land: Field) -> Field:
    """(height, width): pixels from each pixel off a shape to its edge; 0 on it, far where there is none."""
    far = cv2.distanceTransform((land < 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    return np.minimum(np.asarray(far, np.float32), np.float32(sum(land.shape)))


@dataclass(frozen=True, slots=True)
class Inside:
    """A mask that leaves what lies on a shape."""

    shape: Polygons
    left: float
    """Where the painting's corner lies, in pixels."""
    top: float

    def paint(self, width: int, height: int, unit: float) -> Field:  # noqa: ARG002
        """(height, width)."""
        return covered(self.shape, self.left, self.top, width, height)
