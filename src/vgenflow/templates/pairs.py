"""Pairs: which colour's type stands on which, in every manner. A test measures them anew."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vgenflow.story.template import Look, Manner, Palette

SMALL, LARGE = 4.5, 3.0
"""Least contrast of type, and of large type (WCAG 2.2, 1.4.3)."""
_MARGIN = 0.02
"""Above the limit, for colours that are mixed on the way to the frame."""

_ON: Mapping[Manner, tuple[str, ...]] = {
    "editorial": (
        "ink on background", "ink on surface", "muted on background", "muted on surface",
        "night.light on night.background large",
        "accent on background", "accent on surface",
    ),
    "signal": (
        "ink on background", "ink on surface", "muted on background", "muted on surface",
        "accent_ink on accent", "light on background large",
        "day.ink on day.tint3 large", "day.ink on day.tint4 large",
        "day.ink on day.tint5 large", "day.ink on night.background", "night.background on day.ink",
        "night.background on night.ink", "day.background on day.ink",
    ),
    "swiss": (
        "ink on background", "muted on background", "accent on background", "accent_ink on accent",
        "day.ink on day.accent",
    ),
    "pop": (
        "ink on background", "ink on surface", "muted on background",
        "day.ink|night.ink on accent", "day.ink|night.ink on light", "day.ink|night.ink on tint*",
        "day.ink|night.ink on background", "day.ink on day.surface", "tint*|day.surface on day.ink large",
        "night.ink on day.ink", "day.ink|day.surface on tint*",
    ),
    "blueprint": (
        "ink on background", "muted on background", "accent on background", "accent_ink on accent",
        "ink on tint0", "muted on tint0", "accent on tint0",
    ),
    "chalk": (
        "ink on background", "muted on background", "accent on background", "ink on surface",
        "accent on surface", "tint0 on background large", "tint1 on background large", "tint3 on background",
    ),
    "aurora": (
        "ink on background", "muted on background", "accent on background", "light on background",
    ),
    "ink": (
        "ink on background", "muted on background", "day.accent on day.background", "ink on surface",
    ),
}  # fmt: skip
_SHOWN = "accent on background large"
"""Columns, blocks and marks are told from the ground as large type is (WCAG 2.2, 1.4.11)."""
_EMPHASIS = {"italic": "", "color": "accent on background large", "block": "accent_ink on accent large"}
"""By how marked runs stand out."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """One colour of a look: a role in one of its palettes."""

    palette: str
    """day, night, or the number of a ground."""
    role: str
    """As `Palette` names it; tint0 and so on."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Type that may be any of `inks`, whichever reads best, on `ground`."""

    inks: tuple[Place, ...]
    ground: Place
    least: float


def palettes(look: Look) -> dict[str, Palette]:
    """The palettes of a look by name."""
    grounds = {str(number): ground for number, ground in enumerate(look.grounds, 1)}
    return {"day": look.day, "night": look.night, **grounds}


def places(look: Look) -> dict[Place, str]:
    """Every colour of a look by its place."""
    return {
        Place(name, role): color
        for name, palette in palettes(look).items()
        for role, color in _colors(palette)
        if color
    }


def pairs(look: Look) -> tuple[Pair, ...]:
    """All pairs that a look's manner, its emphasis and its captions set type in."""
    rules = [*_ON[look.manner], _SHOWN, *filter(None, [_EMPHASIS[look.emphasis]]), *_captions(look)]
    found = [pair for rule in rules for pair in _read(rule, look)]
    return tuple(dict.fromkeys(found))


def _captions(look: Look) -> Iterator[str]:
    style = look.captions
    for ink in (style.spoken, style.coming):
        yield f"{style.palette}.{ink} on {style.palette}.{style.paper}"
    ground = style.marker if style.kind != "minimal" and style.shape != "underline" else style.paper
    yield f"{style.palette}.{style.current} on {style.palette}.{ground}"


def _read(rule: str, look: Look) -> Iterator[Pair]:
    words = rule.split()
    least = (LARGE if words[-1] == "large" else SMALL) + _MARGIN
    for name, palette in palettes(look).items():
        if name == "day" and look.grounds and "." not in words[2]:
            continue  # pages stand on the grounds in turns
        tints = [f"tint{index}" for index in range(len(palette.tints))]
        wild = tints if "tint*" in rule else [""]
        for tint in wild:
            inks = tuple(_place(each.replace("tint*", tint), name) for each in words[0].split("|"))
            yield Pair(inks, _place(words[2].replace("tint*", tint), name), least)


def _place(role: str, palette: str) -> Place:
    named, dot, plain = role.partition(".")
    return Place(named, plain) if dot else Place(palette, role)


def _colors(palette: Palette) -> Iterator[tuple[str, str]]:
    for role in type(palette).model_fields:
        if role != "tints":
            yield role, getattr(palette, role)
    for index, tint in enumerate(palette.tints):
        yield f"tint{index}", tint
