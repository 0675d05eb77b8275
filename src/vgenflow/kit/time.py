"""Exact time: samples at one rate, frames over a rational rate. No float seconds."""

from dataclasses import dataclass
from fractions import Fraction

SAMPLE_RATE = 48_000
"""Samples a second of every time in a story type."""


@dataclass(frozen=True, slots=True, order=True)
class Rate:
    """Frames a second as a fraction, e.g. `Rate(30)` or `Rate(30000, 1001)`."""

    num: int
    den: int = 1

    def __post_init__(self) -> None:
        if self.num <= 0 or self.den <= 0:
            raise ValueError("a frame rate is a positive fraction")

    @property
    def fraction(self) -> Fraction:
        """Frames a second."""
        return Fraction(self.num, self.den)

    def sample_of(self, frame: int) -> int:
        """The first sample at or after the start of `frame`."""
        return -(-frame * self.den * SAMPLE_RATE // self.num)

    def frame_of(self, sample: int) -> int:
        """The frame being shown when `sample` sounds."""
        return sample * self.num // (self.den * SAMPLE_RATE)

    def frames_in(self, seconds: Fraction | int) -> int:
        """`seconds` in frames, rounded to the nearest."""
        return round(Fraction(seconds) * self.fraction)


def samples_in(seconds: Fraction | float) -> int:
    """`seconds` in samples, rounded to the nearest."""
    return round(seconds * SAMPLE_RATE)
