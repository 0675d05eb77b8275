"""Load a template by name and resolve its typefaces to bytes."""

from collections.abc import Callable
from importlib import resources
from typing import Literal

from vgenflow.story.template import PACKAGED, Look, Role, Style, Template
from vgenflow.story.value import Digest
from vgenflow.templates.errors import UnknownTemplate

LAST_RESORT = ("font.hanamin.400", "font.lxgw-wenkai-rare.500", "font.emoji")
"""Packaged typefaces of rare ideographs, then of emoji, which are looked for from the end."""
CODE: dict[Role, tuple[str, ...]] = {
    "code": ("font.sometype-mono.500", "font.noto-sans-sc.500"),
    "code-strong": ("font.sometype-mono.700", "font.noto-sans-sc.700"),
}
"""Packaged typefaces of program text, where a template names none."""
UPRIGHT: dict[Role, Role] = {"display-italic": "display", "text-italic": "text"}
"""What stands in for italics that a template has not."""
_SUFFIX = ".json"


def names() -> tuple[str, ...]:
    """The templates there are, in alphabetical order."""
    files = (entry.name for entry in resources.files(__package__).iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in files if name.endswith(_SUFFIX)))


def load(name: str) -> Template:
    """The template called `name`, validated. Raises UnknownTemplate."""
    if name not in names():
        raise UnknownTemplate(f"There is no template called {name!r}: choose one of {', '.join(names())}.")
    data = resources.files(__package__).joinpath(name + _SUFFIX).read_bytes()
    return Template.model_validate_json(data)


def resolve(template: Template, digest_of: Callable[[str], Digest]) -> Style:
    """The style of a template; `digest_of` gives the digest of a packaged file by its name.

    Every chain ends in `LAST_RESORT`, so that no character of any style is missing.
    """
    fields = {name: getattr(template, name) for name in Look.model_fields}
    upright = {role: template.fonts[of] for role, of in UPRIGHT.items()}
    fonts = {
        role: tuple(
            digest_of(name) if name.startswith(PACKAGED) else name
            for name in (*(font for font in chain if font not in LAST_RESORT), *LAST_RESORT)
        )
        for role, chain in {**CODE, **upright, **template.fonts}.items()
    }
    atlas: dict[Literal["outlines", "countries", "cities"], Digest] = {
        "outlines": digest_of("atlas.outlines"),
        "countries": digest_of("atlas.countries"),
        "cities": digest_of("atlas.cities"),
    }
    return Style(**fields, fonts=fonts, atlas=atlas)
