"""The typefaces of the eight styles by role, for tests of type."""

from functools import cache

from tests.support.drawn import PACKS, assets
from vgenflow.engine.type import Voice, voice_of
from vgenflow.story.template import Role
from vgenflow.story.value import Language
from vgenflow.templates import load, names, resolve


def _sans(weight: int) -> str:
    return f"font.noto-sans-sc.{weight}"


KAI, KAI_BOLD = "font.lxgw-wenkai.500", "font.lxgw-wenkai.700"
SONG, SONG_BOLD = "font.noto-serif-sc.500", "font.noto-serif-sc.600"
ARCHIVO, FLEX = "font.archivo-narrow", "font.google-sans-flex"
PARK, ROUND, NARROW = "font.national-park", "font.chiron-goround", "font.zcool-huangyou.400"

MEANT: dict[str, dict[Role, tuple[str, ...]]] = {
    "signal": {
        "display": ("font.archivo-condensed.800", _sans(900)),
        "text": (f"{ARCHIVO}.600", _sans(700)),
        "label": (f"{ARCHIVO}.700", _sans(700)),
    },
    "swiss": {
        "display": ("font.inter-tight.700", _sans(900)),
        "text": ("font.inter-tight.700", _sans(700)),
        "label": ("font.inter-tight.700", _sans(700)),
    },
    "pop": {
        "display": (f"{FLEX}.780", f"{ROUND}.900", _sans(900)),
        "display-italic": (f"{FLEX}.900", f"{ROUND}.900", _sans(900)),
        "text": (f"{FLEX}.700", f"{ROUND}.700", _sans(700)),
        "label": (f"{FLEX}.700", f"{ROUND}.700", _sans(700)),
    },
    "blueprint": {
        "display": (f"{PARK}.400", NARROW, _sans(500)),
        "display-italic": (f"{PARK}.500", NARROW, _sans(500)),
        "text": ("font.sometype-mono.500", _sans(500)),
        "label": ("font.sometype-mono.700", _sans(600)),
    },
    "chalk": {
        "display": ("font.fraunces.700", KAI_BOLD, SONG_BOLD),
        "display-italic": ("font.fraunces.500-italic", KAI, SONG),
        "text": ("font.mansalva.400", KAI, SONG),
        "label": ("font.mansalva.400", KAI, SONG),
    },
    "aurora": {
        "display": ("font.geist.300", _sans(300)),
        "display-italic": ("font.geist.600", _sans(600)),
        "text": ("font.geist.500", _sans(500)),
        "label": ("font.geist.500", _sans(500)),
    },
    "ink": {
        "display": ("font.cormorant.500", "font.ma-shan-zheng.400", SONG_BOLD),
        "display-italic": ("font.cormorant.500-italic", KAI, SONG),
        "text": ("font.eb-garamond.500", KAI, SONG),
        "text-italic": ("font.eb-garamond.500-italic", KAI, SONG),
        "label": ("font.eb-garamond.500", SONG),
    },
}
"""What the pictures of each style are set in, without what all chains end in."""


def chains() -> list[tuple[str, Role]]:
    """Every style and role: as its template says, or as it is meant to."""
    found: list[tuple[str, Role]] = [(name, role) for name in names() for role in load(name).fonts]
    return found + [(name, role) for name in MEANT if name not in names() for role in MEANT[name]]


@cache
def voice_in(name: str, role: Role = "text", language: Language = "zh") -> Voice:
    """The voice of a role in a style."""
    given = load(name if name in names() else "editorial")
    fonts = given.fonts if name in names() else MEANT[name]
    resolved = resolve(given.model_copy(update={"fonts": fonts}), lambda font: PACKS.file(font).digest)
    return voice_of(resolved, role, language, assets())
