"""Parallel lines: hatching, grids, and blinds to reveal by."""

import math
from dataclasses import dataclass

import numpy as np

from vgenflow.engine.drawing import Rows
from vgenflow.engine.paintings.ground import Field, places, tinted


def _across(width: int, height: int, angle: float) -> Field:
    """How far each pixel lies from the line through the corner in the direction `angle`, in pixels."""
    x, y = places(width, height)
    turn = math.radians(angle)
    return np.asarray(y * np.float32(math.cos(turn)) - x * np.float32(math.sin(turn)), np.float32)


def _lines(distance: Field, pitch: float, weight: float) -> Field:
    """Coverage of lines `weight` wide every `pitch` pixels, the first with its middle at 0."""
    phase = distance / np.float32(pitch)
    off = np.abs(phase - np.floor(phase + np.float32(0.5))) * np.float32(pitch)
    full = np.float32(min(1.0, weight))
    return np.asarray((max(weight, 1.0) / 2 + np.float32(0.5) - off).clip(0, 1) * full, np.float32)


@dataclass(frozen=True, slots=True)
class Hatch:
    """Lines in one direction: `pitch` and `weight` in units, `angle` in degrees, 0 level, 45 falling."""

    color: str
    pitch: float
    weight: float
    angle: float = -45.0
    alpha: float = 1.0

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        distance = _across(width, height, self.angle)
        cover = _lines(distance, self.pitch * unit, self.weight * unit)
        return tinted(self.color, np.broadcast_to(cover * np.float32(self.alpha), (height, width)))


@dataclass(frozen=True, slots=True)
class Grid:
    """Squared paper: lines every `pitch` units, and every `major`th of them stronger."""

    color: str
    pitch: float
    weight: float = 0.1
    alpha: float = 0.2
    major: int = 5
    major_alpha: float = 0.36

    def paint(self, width: int, height: int, unit: float) -> Rows:
        """(height, width, 4)."""
        cover = np.zeros((height, width), np.float32)
        for pitch, alpha in ((self.pitch, self.alpha), (self.pitch * self.major, self.major_alpha)):
            for angle in (0.0, 90.0):
                lines = _lines(_across(width, height, angle), pitch * unit, self.weight * unit)
                np.maximum(cover, lines * np.float32(alpha), out=cover)
        return tinted(self.color, cover)


@dataclass(frozen=True, slots=True)
class Blinds:
    """A map: strips `pitch` units wide are each uncovered from one side, all at once."""

    pitch: float
    angle: float = 0.0

    def paint(self, width: int, height: int, unit: float) -> Field:
        """(height, width)."""
        phase = _across(width, height, self.angle) / np.float32(self.pitch * unit)
        return np.broadcast_to(phase - np.floor(phase), (height, width)).astype(np.float32)
