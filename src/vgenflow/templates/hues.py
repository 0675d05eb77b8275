"""Hues: which colour of a brand takes the place of which hue of a template."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vgenflow.story.brand import Brand
from vgenflow.story.color import Lch, apart, lch, luminance, with_luminance
from vgenflow.story.template import Template
from vgenflow.templates.pairs import Place, places

_GRAY, _FAINT = 0.008, 0.05
"""Chroma below which a colour has no hue, and below which it is paper or ink rather than a colour."""
_WIDE = 30.0
"""Degrees of hue that people call by one name."""
_DARK = 0.5
"""Lightness below which a ground is dark."""
_PALER = 0.5
"""Chroma of a hue that has to share its brand colour with another, as a share of it."""
_SAME = 3
"""Levels of 255: nobody sees the difference."""
_MEANT = ("positive", "negative")
"""Roles whose hue says something: they keep it, unless they are some other role's colour."""


@dataclass(frozen=True, slots=True)
class Dye:
    """What a hue of a template becomes."""

    hue: float
    color: str
    """The brand's."""
    is_first: bool
    """No other hue becomes the same colour before it: its accents bear that colour as it is."""


@dataclass(frozen=True, slots=True)
class Dyes:
    """A template's hues, each with what it becomes; that of its accent first."""

    hues: tuple[Dye, ...]
    kept: frozenset[str]
    grays: Dye
    """For what has hardly a hue."""

    @classmethod
    def of(cls, template: Template, brand: Brand) -> "Dyes":
        """Hues get the brand's colours in turns; a dark ground gets the darkest, its accent another."""
        colors = places(template)
        meant = {color for place, color in colors.items() if place.role in _MEANT}
        others = {color for place, color in colors.items() if place.role not in _MEANT}
        hues, given = _hues(colors, template.day.accent), _given(brand)
        ground = _ground(template, hues)
        if ground > 0 and len(given) > 1:
            darkest = min(given, key=lambda color: lch(color).lightness)
            given.remove(darkest)
            given.insert(min(ground, len(given)), darkest)
        dyes = [
            Dye(hue, given[index % len(given)], index < len(given) or index == ground)
            for index, hue in enumerate(hues)
        ]
        plain = dyes[max(0, ground)] if dyes else Dye(0.0, given[0], is_first=True)
        return cls(tuple(dyes) or (plain,), frozenset(meant - others), plain)

    def own(self, color: str) -> str:
        """The brand's colour that takes a colour's place as it is; empty if none does."""
        dye = self._dye(color)
        return dye.color if dye.is_first and lch(color).chroma >= _FAINT else ""

    def dyed(self, color: str) -> str:
        """The same lightness in the brand's hue, no more vivid than brand or template are."""
        seen = lch(color)
        if color in self.kept or seen.chroma < _GRAY:
            return color
        dye = self._dye(color)
        wanted = lch(dye.color)
        most = wanted.chroma if dye.is_first else _PALER * wanted.chroma
        hue = seen.hue if wanted.chroma < _GRAY else wanted.hue
        made = with_luminance(Lch(seen.lightness, min(seen.chroma, most), hue), luminance(color))
        return color if _same(color, made) else made

    def _dye(self, color: str) -> Dye:
        seen = lch(color)
        return (
            self.grays if seen.chroma < _FAINT else min(self.hues, key=lambda dye: apart(dye.hue, seen.hue))
        )


def _given(brand: Brand) -> list[str]:
    """The colours of a brand that are not for paper or type alone, the primary one first."""
    free = [each for each in brand.colors if each.role not in {"background", "text"}] or list(brand.colors)
    rank = {"primary": 0, "secondary": 1}
    return list(dict.fromkeys(each.color for each in sorted(free, key=lambda each: rank.get(each.role, 2))))


def _hues(colors: Mapping[Place, str], accent: str) -> list[float]:
    """The hues of a template: that of its accent, then those that most of its colours have."""
    counted = Counter(color for color in colors.values() if lch(color).chroma >= _FAINT)
    ordered = sorted(counted, key=lambda color: (color != accent, -counted[color], color))
    found = list[float]()
    for color in ordered:
        hue = lch(color).hue
        if all(apart(hue, other) > _WIDE for other in found):
            found.append(hue)
    return found


def _ground(template: Template, hues: Sequence[float]) -> int:
    """Which of the hues is that of dark grounds; -1 if they are light, or gray, or take turns."""
    grounds = (template.day.background, template.day.surface, template.night.background)
    seen = max(map(lch, grounds), key=lambda each: each.chroma)
    dark = all(lch(ground).lightness < _DARK for ground in grounds)
    if template.grounds or not dark or seen.chroma < _FAINT or not hues:
        return -1
    return min(range(len(hues)), key=lambda index: apart(hues[index], seen.hue))


def _same(one: str, other: str) -> bool:
    pairs = (abs(int(one[i : i + 2], 16) - int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return max(pairs) <= _SAME
