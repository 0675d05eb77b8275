"""Mending: colours of a template whose type could not be read, moved as little as can be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from vgenflow.story.color import contrast, moved
from vgenflow.story.template import Template
from vgenflow.story.value import Value
from vgenflow.templates.branding import unread
from vgenflow.templates.catalogue import load
from vgenflow.templates.pairs import Pair, Place, places


class Mend(Value):
    """A colour that is not read on another, and one near it that is."""

    palette: str
    """day, night, or the number of a ground."""
    role: str
    before: str
    after: str
    on_palette: str
    on_role: str
    on: str
    """The colour it stands on."""
    contrast: float
    """As it is; 1 to 21 (WCAG 2.2)."""
    needed: float


def mends(template: Template) -> tuple[Mend, ...]:
    """What could be done for type to be read as in the template whose manner it has. Pure.

    One after another: what is moved for one pair stays so for those that follow.
    """
    broken = unread(template, load(template.manner))
    return tuple(_mended(broken, dict(places(template))))


def _mended(broken: Sequence[Pair], colors: dict[Place, str]) -> Iterator[Mend]:
    for pair in broken:
        ground = colors[pair.ground]
        inks = [ink for ink in pair.inks if ink in colors]
        ink = max(inks, key=lambda one: contrast(colors[one], colors[pair.ground]))
        before, ratio = colors[ink], contrast(colors[ink], ground)
        after = moved(before, _Reads(_grounds(ink, broken, colors))) or moved(
            before, _Reads(((ground, pair.least),))
        )
        if ratio >= pair.least or after is None:
            continue
        colors[ink] = after
        yield Mend(
            palette=ink.palette,
            role=ink.role,
            before=before,
            after=after,
            on_palette=pair.ground.palette,
            on_role=pair.ground.role,
            on=ground,
            contrast=round(ratio, 2),
            needed=pair.least,
        )


def _grounds(
    ink: Place, broken: Sequence[Pair], colors: Mapping[Place, str]
) -> tuple[tuple[str, float], ...]:
    """All on which it is not read, and how much contrast each asks for."""
    return tuple((colors[pair.ground], pair.least) for pair in broken if ink in pair.inks)


@dataclass(frozen=True, slots=True)
class _Reads:
    """Whether type of a colour is read on all of some grounds."""

    grounds: tuple[tuple[str, float], ...]

    def __call__(self, color: str) -> bool:
        return all(contrast(color, ground) >= least for ground, least in self.grounds)
