"""Colour as people see it: OKLCH for hue, chroma and lightness, WCAG for contrast. Colours are `#RRGGBB`.

OKLCH after B. Ottosson, "A perceptual color space for image processing" (2020); luminance and contrast after
WCAG 2.2, with sRGB by IEC 61966-2-1.
"""

import math
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

_STEPS = 24
"""Halvings of a search: far below one of 255 levels."""
_STRIDE = 1 / 400
"""Of lightness: how finely places that may hold are looked for before halving."""


class Lch(NamedTuple):
    """Lightness 0 to 1, chroma (0 is gray), hue in degrees."""

    lightness: float
    chroma: float
    hue: float


@lru_cache(maxsize=4096)
def luminance(color: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    red, green, blue = _linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@lru_cache(maxsize=512)
def lch(color: str) -> Lch:
    """A colour in OKLCH."""
    red, green, blue = _linear(color)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Lch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def color_of(seen: Lch) -> str:
    """The colour, its chroma lowered to what sRGB can show at that lightness and hue."""
    wanted = Lch(min(1.0, max(0.0, seen.lightness)), max(0.0, seen.chroma), seen.hue)
    if _shown(_rgb(wanted)):
        return _hex(_rgb(wanted))
    low, high = 0.0, wanted.chroma
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _shown(_rgb(wanted._replace(chroma=middle))) else (low, middle)
    return _hex(_rgb(wanted._replace(chroma=low)))


def with_luminance(seen: Lch, wanted: float) -> str:
    """The colour of that hue, and as near as can be of that chroma, whose luminance is `wanted`."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        darker = luminance(color_of(seen._replace(lightness=middle))) < wanted
        low, high = (middle, high) if darker else (low, middle)
    return color_of(seen._replace(lightness=(low + high) / 2))


def moved(color: str, holds: Callable[[str], bool]) -> str | None:
    """The nearest colour of its hue that `holds`, only lightness being moved; None if there is none."""
    if holds(color):
        return color
    start = lch(color)
    found = [each for way in (-1, 1) if (each := _nearest(start, way, holds)) is not None]
    if not found:
        return None
    return min(found, key=lambda each: abs(lch(each).lightness - start.lightness))


def apart(one: float, other: float) -> float:
    """Degrees between two hues, 0 to 180."""
    return abs((one - other + 180) % 360 - 180)


def _nearest(start: Lch, way: int, holds: Callable[[str], bool]) -> str | None:
    """The first colour that holds, darker or lighter."""
    near, far = start.lightness, start.lightness
    while not holds(color_of(start._replace(lightness=far))):
        if not 0.0 <= far <= 1.0:
            return None
        near, far = far, far + way * _STRIDE
    for _ in range(_STEPS):
        middle = (near + far) / 2
        does = holds(color_of(start._replace(lightness=middle)))
        near, far = (near, middle) if does else (middle, far)
    return color_of(start._replace(lightness=far))


def _linear(color: str) -> tuple[float, float, float]:
    levels = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in levels)
    return red, green, blue


def _rgb(seen: Lch) -> tuple[float, float, float]:
    """Linear light, out of 0 to 1 where sRGB cannot show it."""
    angle = math.radians(seen.hue)
    a, b = seen.chroma * math.cos(angle), seen.chroma * math.sin(angle)
    long = (seen.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (seen.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (seen.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _shown(rgb: tuple[float, float, float]) -> bool:
    return all(-0.0005 <= value <= 1.0005 for value in rgb)


def _hex(rgb: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{_level(value):02X}" for value in rgb)


def _level(value: float) -> int:
    value = min(1.0, max(0.0, value))
    return round(255 * (12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055))
