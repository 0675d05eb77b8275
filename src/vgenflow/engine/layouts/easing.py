"""Easing: how far something has come at a time. All go from 0 at 0 to 1 at 1; some overshoot in between."""

import math
from dataclasses import dataclass
from functools import lru_cache

Curve = tuple[float, float, float, float]
"""The two control points of a cubic Bezier timing curve, as in CSS."""

LINEAR: Curve = (0.0, 0.0, 1.0, 1.0)
_SETTLED, _NEAR = 0.002, 1.4
"""A spring is at rest when it is so close; it takes so much longer near critical damping."""


@dataclass(frozen=True, slots=True)
class Spring:
    """A unit mass on a spring let go: `stiffness` and `damping` as in most design tools."""

    stiffness: float
    damping: float

    @property
    def milliseconds(self) -> float:
        """How long it takes to come to rest; an entrance of this length runs in real time."""
        half, natural = self.damping / 2, math.sqrt(self.stiffness)
        slowest = half if half <= natural else half - math.sqrt(half**2 - self.stiffness)
        # near critical damping it does not fall off by the slowest exponential alone
        slack = _NEAR if half > 0.8 * natural else 1.0
        return 1000 * slack * math.log(1 / _SETTLED) / slowest

    def at(self, seconds: float) -> float:
        """Where it is: 0 when it is let go, 1 at rest."""
        half, natural = self.damping / 2, math.sqrt(self.stiffness)
        if half < natural:
            beat = math.sqrt(self.stiffness - half**2)
            swing = math.cos(beat * seconds) + half / beat * math.sin(beat * seconds)
            return 1 - math.exp(-half * seconds) * swing
        if half == natural:
            return 1 - math.exp(-natural * seconds) * (1 + natural * seconds)
        beat = math.sqrt(half**2 - self.stiffness)
        swing = math.cosh(beat * seconds) + half / beat * math.sinh(beat * seconds)
        return 1 - math.exp(-half * seconds) * swing


@dataclass(frozen=True, slots=True)
class Steps:
    """`count` equal steps: rolling digits, a panel that moves by columns of the grid."""

    count: int


@dataclass(frozen=True, slots=True)
class Bounce:
    """Falls and comes to rest after `times` bounces, each `back` times as high as the one before."""

    times: int = 2
    back: float = 0.25


@dataclass(frozen=True, slots=True)
class Hold:
    """Waits until `share` of the time is over and then goes by another easing."""

    share: float
    then: "Ease" = LINEAR


Ease = Curve | Spring | Steps | Bounce | Hold


@lru_cache(maxsize=4096)
def eased(ease: Ease, time: float) -> float:
    """How far it has come at `time`, a share of the whole."""
    if time <= 0 or time >= 1:
        return min(1.0, max(0.0, time))
    match ease:
        case Spring():
            return ease.at(time * ease.milliseconds / 1000)
        case Steps(count):
            return math.floor(time * count) / count
        case Bounce():
            return _bounced(ease, time)
        case Hold(share, then):
            return 0.0 if time <= share else eased(then, (time - share) / (1 - share))
    return _curved(ease, time)


def _curved(curve: Curve, time: float) -> float:
    """The cubic Bezier timing curve from (0, 0) to (1, 1) (CSS Easing 1, section 2.2)."""
    x1, y1, x2, y2 = curve
    low, high = 0.0, 1.0
    for _ in range(24):
        middle = (low + high) / 2
        low, high = (middle, high) if _bezier(x1, x2, middle) < time else (low, middle)
    return _bezier(y1, y2, low)


def _bezier(first: float, second: float, t: float) -> float:
    return 3 * first * t * (1 - t) ** 2 + 3 * second * t**2 * (1 - t) + t**3


def _bounced(bounce: Bounce, time: float) -> float:
    """Free fall, then parabolas whose flights last as the roots of their heights."""
    flights = [1.0, *(2 * math.sqrt(bounce.back**n) for n in range(1, bounce.times + 1))]
    at = time * sum(flights)
    if at < 1:
        return at * at
    at -= 1
    for number, flight in enumerate(flights[1:], 1):
        if at < flight:
            middle = 2 * at / flight - 1
            return 1 - bounce.back**number * (1 - middle * middle)
        at -= flight
    return 1.0
