"""Shades: colours of a palette made readable on what they stand on, and told apart."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

Triple = tuple[float, float, float]
READABLE = 4.5
"""Least contrast of small type (WCAG 2.2, success criterion 1.4.3)."""
_STEPS = 50


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2)."""
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def linear(color: str) -> Triple:
    """Linear light of `#RRGGBB`, 0 to 1 each (IEC 61966-2-1)."""
    levels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in levels)
    return red, green, blue


def mixed(one: str, other: str, share: float) -> str:
    """`share` of the other colour in the one, as screens mix them."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


@lru_cache(maxsize=512)
def readable(color: str, grounds: tuple[str, ...], least: float = READABLE) -> str:
    """The colour, or the nearest mixture with white or black that is readable on all grounds.

    Towards the end that more of the grounds leave room for; that end itself if nothing is enough.
    """
    darker = min(contrast("#000000", ground) for ground in grounds)
    lighter = min(contrast("#FFFFFF", ground) for ground in grounds)
    end = "#FFFFFF" if lighter >= darker else "#000000"
    for step in range(_STEPS + 1):
        tried = mixed(color, end, step / _STEPS)
        if all(contrast(tried, ground) >= least for ground in grounds):
            return tried
    return end


def apart(one: str, other: str) -> float:
    """How different two colours look: their distance in Oklab, 1 from black to white (Ottosson, 2020)."""
    pairs = zip(_oklab(one), _oklab(other), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


def _oklab(color: str) -> Triple:
    red, green, blue = linear(color)
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def assorted(colors: Iterable[str], count: int, taken: Sequence[str], least: float) -> list[str]:
    """Up to `count` colours that look different from those `taken` and from each other, by at least `least`.

    The first of them that does, then always the one that is farthest from all before it.
    """
    chosen, pool = list[str](), list(dict.fromkeys(colors))
    for _ in range(count):
        near = {one: min(apart(one, other) for other in (*taken, *chosen)) for one in pool}
        free = [one for one in pool if near[one] >= least]
        if not free:
            break
        chosen.append(free[0] if not chosen else max(free, key=lambda one: near[one]))
        pool = free
    return chosen
