"""Shades: colours of a palette made readable on what they stand on, and told apart."""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache

from vgenflow.story.color import contrast, lch

READABLE = 4.5
"""Least contrast of small type (WCAG 2.2, success criterion 1.4.3)."""
_STEPS = 50


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
    (light, chroma, hue), (light2, chroma2, hue2) = lch(one), lch(other)
    turn = math.cos(math.radians(hue - hue2))
    across = max(0.0, chroma**2 + chroma2**2 - 2 * chroma * chroma2 * turn)
    return math.sqrt((light - light2) ** 2 + across)


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
