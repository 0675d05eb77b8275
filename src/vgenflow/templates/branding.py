"""Branding: a template in the colours, typefaces and tone of a brand, its contrast repaired.

Hues are the brand's, lightness is the template's: what was dark stays dark, and reads as it did. Where the
brand's very colour is wanted it is taken as it is, unless type would not be read; then its lightness is
moved, as little as can be, and the repair is told.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from vgenflow.story.brand import Brand, Sign, Tone
from vgenflow.story.color import contrast, lch, moved
from vgenflow.story.template import Look, Mood, Palette, Role, Template
from vgenflow.story.value import Value
from vgenflow.templates.hues import Dyes
from vgenflow.templates.pairs import Pair, Place, pairs, places

ACCENTS = ("accent", "light")
"""Roles that bear a brand's colour as it is."""
_FOLLOWING = ("hairline", "positive", "negative", "light_shadow")
"""Roles that have the accent's colour wherever the template gives them that."""
_VIVID = 0.12
"""Chroma from which a ground is a colour of its own, not paper."""
_INKS = ("#FFFFFF", "#000000")


class Repair(Value):
    """A colour that could not be as the brand has it."""

    palette: str
    """day, night, or the number of a ground."""
    role: str
    before: str
    """The brand's colour."""
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class Branded:
    """A template in a brand's colours, what had to be repaired for it, and what is drawn of the brand."""

    template: Template
    repairs: tuple[Repair, ...] = ()
    sign: Sign | None = None


def apply(template: Template, brand: Brand) -> Branded:
    """The template as the brand would have it. Pure; every pair of type and ground that it reads by holds."""
    colored, repairs = _colored(template, brand)
    sign = Sign(name=brand.name, logo=brand.logo, credit=brand.credit, corner=brand.corner)
    shown = sign if brand.logo or brand.credit else None
    return Branded(_toned(_set(colored, brand), brand.tone), repairs, shown)


def unread(look: Look, like: Look) -> tuple[Pair, ...]:
    """Pairs of a look that have less contrast than they need and than `like`, an earlier look, gives."""
    colors, before = places(look), places(like)
    return tuple(
        pair
        for pair in pairs(look)
        if _limit(pair, before) and not _reads(pair, colors, _limit(pair, before))
    )


# Colours


def _colored(template: Template, brand: Brand) -> tuple[Template, tuple[Repair, ...]]:
    if not brand.colors:
        return template, ()
    dyes, coat = Dyes.of(template, brand), _Coat(template)
    for place, color in sorted(coat.colors.items(), key=lambda item: _order(item[0])):
        coat.put(place, dyes.dyed(color))
    repairs = []
    for place, wanted in sorted(_exact(template, brand, dyes).items(), key=lambda item: _order(item[0])):
        got = coat.put(place, wanted)
        if got != wanted:
            repairs.append(_repair(place, wanted, got, coat.needs(place)))
    for place, color in places(template).items():
        accent = Place(place.palette, "accent")
        if place.role in _FOLLOWING and color == places(template)[accent]:
            coat.put(place, coat.colors[accent])
    return _painted(template, coat.colors), tuple(repairs)


def _exact(template: Template, brand: Brand, dyes: Dyes) -> dict[Place, str]:
    """Where a brand's colour is wanted as it is."""
    found = {}
    for place, color in places(template).items():
        vivid = place.role == "background" and lch(color).chroma >= _VIVID
        if (place.role in ACCENTS or vivid) and (own := dyes.own(color)):
            found[place] = own
    for role, place_role in (("background", "background"), ("text", "ink")):
        named = brand.colored("background" if role == "background" else "text")
        for name in ("day", "night"):
            place = Place(name, place_role)
            if named and _alike(named, places(template)[place]):
                found[place] = named
    return found


def _alike(one: str, other: str) -> bool:
    """Both are light, or both are dark."""
    return (lch(one).lightness > 0.6) == (lch(other).lightness > 0.6)


class _Coat:
    """The colours of a look while they are changed one by one: type is readable before and after each."""

    def __init__(self, look: Look) -> None:
        self.colors = places(look)
        held = [(pair, _limit(pair, self.colors)) for pair in pairs(look) if self._known(pair)]
        self._pairs = [replace(pair, least=least) for pair, least in held if least]

    def needs(self, place: Place) -> list[Pair]:
        """The pairs a colour belongs to."""
        return [pair for pair in self._pairs if place == pair.ground or place in pair.inks]

    def put(self, place: Place, wanted: str) -> str:
        """Take a colour, as near to `wanted` as type can be read with; what was taken."""
        ink = Place(place.palette, "accent_ink")
        if place.role != "accent" or ink not in self.colors or self._fits(place, wanted):
            self.colors[place] = self._nearest(place, wanted)
            return self.colors[place]
        return self._put_with_ink(place, wanted, ink)

    def _put_with_ink(self, place: Place, wanted: str, ink: Place) -> str:
        """An accent and the type on it change together: white on yellow becomes black on yellow."""
        before, palette = self.colors[ink], place.palette
        inks = [self.colors.get(Place(palette, role), "") for role in ("ink", "background")]
        for candidate in (*filter(None, inks), *_INKS):
            self.colors[ink] = candidate
            if self._fits(place, wanted):
                self.colors[place] = wanted
                return wanted
        self.colors[ink] = before
        self.colors[place] = self._nearest(place, wanted)
        return self.colors[place]

    def _nearest(self, place: Place, wanted: str) -> str:
        found = moved(wanted, lambda color: self._fits(place, color))
        return self.colors[place] if found is None else found

    def _fits(self, place: Place, color: str) -> bool:
        tried = {**self.colors, place: color}
        return all(_reads(pair, tried, pair.least) for pair in self.needs(place))

    def _known(self, pair: Pair) -> bool:
        return all(place in self.colors for place in (*pair.inks, pair.ground))


def _limit(pair: Pair, colors: Mapping[Place, str]) -> float:
    """What a pair must keep: what it needs, or what the template itself gives it; 0 if it gives nothing."""
    return next(
        (
            least
            for least in (pair.least, 4.5, 3.02, 3.0)
            if least <= pair.least and _reads(pair, colors, least)
        ),
        0.0,
    )


def _reads(pair: Pair, colors: Mapping[Place, str], least: float) -> bool:
    ground = colors.get(pair.ground, "")
    inks = [colors[ink] for ink in pair.inks if ink in colors]
    return not ground or not inks or max(contrast(ink, ground) for ink in inks) >= least


def _order(place: Place) -> tuple[int, Place]:
    """Grounds first, then accents, then type."""
    rank = {"background": 0, "surface": 1, "accent": 2, "light": 3}
    return rank.get(place.role, 4), place


def _repair(place: Place, before: str, after: str, needs: list[Pair]) -> Repair:
    others = sorted(
        {other.role for pair in needs for other in (*pair.inks, pair.ground) if other.role != place.role}
    )
    why = f"Type would not be read: it needs its contrast with {', '.join(others) or 'what it stands on'}."
    return Repair(palette=place.palette, role=place.role, before=before, after=after, why=why)


def _painted(template: Template, colors: Mapping[Place, str]) -> Template:
    grounds = tuple(_palette(ground, str(n), colors) for n, ground in enumerate(template.grounds, 1))
    return template.model_copy(
        update={
            "day": _palette(template.day, "day", colors),
            "night": _palette(template.night, "night", colors),
            "grounds": grounds,
        }
    )


def _palette(palette: Palette, name: str, colors: Mapping[Place, str]) -> Palette:
    roles = [role for role in type(palette).model_fields if role != "tints" and getattr(palette, role)]
    update: dict[str, object] = {role: colors[Place(name, role)] for role in roles}
    update["tints"] = tuple(colors[Place(name, f"tint{i}")] for i in range(len(palette.tints)))
    return palette.model_copy(update=update)


# Typefaces and tone

_DISPLAY: tuple[Role, ...] = ("display", "display-italic")
_TEXT: tuple[Role, ...] = ("text", "text-italic", "label")


def _set(template: Template, brand: Brand) -> Template:
    """The brand's typefaces before the template's own, which still set what those lack."""
    given = brand.fonts
    first: dict[Role, str] = {
        **dict.fromkeys(_DISPLAY, given.display),
        **dict.fromkeys(_TEXT, given.text),
    }
    first["display-italic"] = given.display_italic or given.display
    first["text-italic"] = given.text_italic or given.text
    fonts = {role: _chain(first.get(role, ""), chain) for role, chain in template.fonts.items()}
    upright = (given.display and not given.display_italic) or (given.text and not given.text_italic)
    emphasis = "color" if upright and template.emphasis == "italic" else template.emphasis
    return template.model_copy(update={"fonts": fonts, "emphasis": emphasis})


def _chain(first: str, chain: tuple[str, ...]) -> tuple[str, ...]:
    most = 6
    rest = tuple(name for name in chain if name != first)
    if not first:
        return chain
    return (first, *rest) if len(rest) < most else (first, *rest[1:])


_MOODS: Mapping[Tone, tuple[Mood, ...]] = {
    "neutral": (),
    "warm": ("tender", "happy"),
    "formal": ("calm",),
    "playful": ("happy", "energetic"),
    "urgent": ("energetic",),
}
"""Of music, before those of the template."""
_PACE: Mapping[Tone, float] = {"neutral": 1.0, "warm": 1.08, "formal": 1.0, "playful": 0.94, "urgent": 0.85}
"""How long scenes and movements last, as a share of the template's."""


def _toned(template: Template, tone: Tone) -> Template:
    """Music and pace in a brand's tone; `neutral` leaves both to the template."""
    moods = tuple(dict.fromkeys((*_MOODS[tone], *template.music_moods)))
    pace, motion, pacing = _PACE[tone], template.motion, template.pacing
    if pace == 1:
        return template.model_copy(update={"music_moods": moods})
    calmer = {name: round(getattr(motion, name) * pace) for name in ("enter_ms", "exit_ms", "stagger_ms")}
    longer = {"longest_ms": max(6000, round(pacing.longest_ms * pace))}
    update = {
        "music_moods": moods,
        "motion": motion.model_copy(update=calmer),
        "pacing": pacing.model_copy(update=longer),
    }
    return template.model_copy(update=update)
