"""Tones: the lights of this manner in its template's hues, warm ones as the accent, cool ones as `light`."""

from functools import lru_cache

from vgenflow.engine.layouts.board import Board
from vgenflow.story.color import Lch, apart, lch, luminance, with_luminance

_WARM, _COOL = "#FFC078", "#9FDCFF"
"""Accent and light that the tones were mixed beside."""
_GRAY = 0.02
"""Chroma below which a tone has no hue to change."""
_SPREAD = 0.4
"""How far tones stay apart in hue, as a share of how far they were."""


def tone(board: Board, color: str) -> str:
    """A tone on this board: the very same beside the accent and light that it was mixed for."""
    day = board.style.day
    return _toned(color, day.accent.upper(), day.light.upper())


@lru_cache(maxsize=256)
def _toned(color: str, accent: str, light: str) -> str:
    """Of the same luminance, so that type on it reads as it did."""
    if (accent, light) == (_WARM, _COOL):
        return color
    seen = lch(color)
    warm, cool = lch(_WARM), lch(_COOL)
    is_warm = apart(seen.hue, warm.hue) < apart(seen.hue, cool.hue)
    was, now = (warm, lch(accent)) if is_warm else (cool, lch(light))
    if seen.chroma < _GRAY or _near(was, now):
        return color
    hue = now.hue + _SPREAD * ((seen.hue - was.hue + 180) % 360 - 180)
    vivid = seen.chroma * min(1.2, max(now.chroma, 0.0) / was.chroma)
    return with_luminance(Lch(seen.lightness, vivid, hue % 360), luminance(color))


def _near(one: Lch, other: Lch) -> bool:
    return apart(one.hue, other.hue) < 12 and abs(one.chroma - other.chroma) < 0.05
