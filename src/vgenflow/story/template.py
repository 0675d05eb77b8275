"""Template: a visual style as data. Style: a template whose typefaces are resolved to bytes."""

from typing import Literal

from pydantic import Field

from vgenflow.story.value import Digest, Value

Role = Literal["display", "display-italic", "text", "text-italic", "label"]
"""What a typeface is used for."""


class Palette(Value):
    """Colours by role, `#RRGGBB`. Layouts name roles, never raw colours."""

    background: str
    surface: str
    hairline: str
    ink: str
    muted: str
    accent: str
    accent_ink: str
    light: str
    """The one highlight: marker behind the spoken word, the counted quantity."""
    positive: str
    negative: str
    tints: tuple[str, ...] = ()
    """Scenery and further chart series, darkest first."""


class Motion(Value):
    """How things enter and leave; times in milliseconds, curves as cubic Bezier points."""

    enter_ms: int = Field(ge=0, le=3000)
    exit_ms: int = Field(ge=0, le=3000)
    stagger_ms: int = Field(ge=0, le=1000)
    curve_in: tuple[float, float, float, float]
    curve_out: tuple[float, float, float, float]
    rise: float = Field(ge=0, le=0.2)
    """How far type rises as it enters, as a share of the short side."""


class Pacing(Value):
    """Scene lengths and pauses, in milliseconds."""

    shortest_ms: int = 2500
    longest_ms: int = 9000
    lead_in_ms: int = 350
    """Silence before the first word."""
    end_card_ms: int = 3200


class Transition(Value):
    """The default way from one scene to the next."""

    kind: Literal["cut", "fade", "page"]
    ms: int = Field(ge=0, le=2000)


class Look(Value):
    """Everything about a style except its typefaces' bytes."""

    name: str
    title: str
    day: Palette
    night: Palette
    scenery: Literal["engraving"]
    """The picture vocabulary layouts draw from when the source gives no picture."""
    captions: Literal["slip"]
    motion: Motion
    pacing: Pacing
    transition: Transition
    music_moods: tuple[str, ...]


class Template(Look):
    """A look whose typefaces are named: role -> packaged font names, first choice first."""

    version: Literal[1] = 1
    fonts: dict[Role, tuple[str, ...]]


class Style(Look):
    """A look ready to draw: role -> font digests, first choice first."""

    fonts: dict[Role, tuple[Digest, ...]]
