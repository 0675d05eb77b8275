"""Report: what was found in a finished file."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end`, in seconds of the video."""

    start: Fraction
    end: Fraction

    @property
    def seconds(self) -> Fraction:
        """How long it is."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Watched:
    """The picture track. Codec facts are as the file declares them."""

    codec: str
    profile: str
    pixels: str
    width: int
    height: int
    tags: tuple[int, int, int, int]
    """Range, primaries, transfer and matrix by their ISO/IEC 23091-2 numbers (range: 1 is limited)."""
    frames: int
    even: bool
    """All frames last equally long."""
    rate: Fraction
    start: Fraction
    seconds: Fraction
    black: tuple[Stretch, ...]
    """Where nothing but black is shown."""
    frozen: tuple[Stretch, ...]
    """Where nothing changes; stretches under a second are left out."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The sound track."""

    codec: str
    profile: str
    sample_rate: int
    channels: int
    start: Fraction
    seconds: Fraction
    loudness: float
    """Integrated, in LUFS (EBU R128); -70 is silence."""
    true_peak: float
    """In dBTP."""


@dataclass(frozen=True, slots=True)
class Report:
    """Both tracks of a file, and why parts of it could not be read."""

    picture: Watched | None
    sound: Heard | None
    faults: tuple[str, ...] = ()
