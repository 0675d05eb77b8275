"""Template: a visual style as data. Style: a template whose typefaces are resolved to bytes."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from vgenflow.story.brand import Sign
from vgenflow.story.captions import CaptionStyle
from vgenflow.story.value import Color, Digest, Value

Manner = Literal["editorial", "signal", "swiss", "pop", "blueprint", "chalk", "aurora", "ink"]
"""How scenes are drawn: the engine has one of its own for each of its templates."""
Role = Literal["display", "display-italic", "text", "text-italic", "label", "code", "code-strong"]
"""What a typeface is used for. The last two set program text, at one width a character; a template may leave
them to the packaged ones."""
Mood = Literal["calm", "energetic", "happy", "nostalgic", "tender"]
"""What music may be like: the moods of the packaged tracks."""

Instruments = Literal["acoustic", "electronic"]
"""What music may be played on, as the packaged tracks are."""

Kind = Annotated[str, Field(pattern="^[a-z]{1,24}$")]
"""Of a scene: the name of its layout."""

Name = Annotated[str, Field(pattern="^[a-z0-9][a-z0-9-]{0,39}$")]
"""Of a template: what it is chosen by."""
Title = Annotated[
    str,
    Field(
        pattern=(
            "^[^\\x00-\\x1F\\x7F-\\x9F\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF/\\\\<>{}$|`:]{1,60}$"
        )
    ),
]
"""Plain words: nothing that an address, a path, markup or an expression is written with."""
Feature = Annotated[str, Field(pattern="^[a-z0-9]{4}$")]
"""An OpenType feature's tag."""
FontName = Annotated[str, Field(pattern="^(font\\.[a-z0-9][a-z0-9.-]{0,60}|[0-9a-f]{64})$")]
"""A packaged typeface, or the digest of one that comes with the template."""
_Share = Annotated[float, Field(ge=0, le=1)]
_Over = Annotated[float, Field(ge=-1, le=2)]
Curve = tuple[_Share, _Over, _Share, _Over]
"""A cubic Bezier: x1, y1, x2, y2 of its two handles."""


class Palette(Value):
    """Colours by role, `#RRGGBB`. Layouts name roles, never raw colours."""

    background: Color
    surface: Color
    hairline: Color
    ink: Color
    muted: Color
    accent: Color
    accent_ink: Color
    light: Color
    """The one highlight: marker behind the spoken word, the counted quantity."""
    positive: Color
    negative: Color
    tints: tuple[Color, ...] = Field(default=(), max_length=16)
    """Scenery and further chart series, darkest first."""
    light_shadow: Color | Literal[""] = ""
    """The shaded side of what is lit by `light`; `accent` if empty."""


class TypeSetting(Value):
    """How a role is spaced: tracking in em, leading in sizes, OpenType features to switch on."""

    tracking: float = Field(default=0.0, ge=-0.1, le=0.4)
    leading: float = Field(default=1.25, ge=0.7, le=2.0)
    leading_chinese: float = Field(default=1.35, ge=1.0, le=2.2)
    capitals: bool = False
    features: tuple[Feature, ...] = Field(default=(), max_length=8)


class Scale(Value):
    """Largest type sizes, in hundredths of the frame's short side; text is fitted below them."""

    headline: float = Field(default=19.0, gt=0, le=60)
    giant: float = Field(default=28.0, gt=0, le=60)
    number: float = Field(default=43.0, gt=0, le=120)
    quote: float = Field(default=18.5, gt=0, le=60)
    section: float = Field(default=12.0, gt=0, le=40)
    value: float = Field(default=9.6, gt=0, le=40)
    item: float = Field(default=8.0, gt=0, le=40)
    note: float = Field(default=4.2, ge=2.2, le=12)
    caption: float = Field(default=4.3, ge=2.2, le=12)
    credit: float = Field(default=2.9, ge=2.2, le=12)
    label: float = Field(default=2.6, ge=2.2, le=12)


class Motion(Value):
    """How things enter and leave; times in milliseconds, curves as cubic Bezier points."""

    enter_ms: int = Field(ge=0, le=3000)
    exit_ms: int = Field(ge=0, le=3000)
    stagger_ms: int = Field(ge=0, le=1000)
    curve_in: Curve
    curve_out: Curve
    rise: float = Field(ge=0, le=0.2)
    """How far type rises as it enters, as a share of the short side."""
    text: Literal["rise", "wipe", "fade"] = "rise"
    """How a line comes: from behind its own baseline, behind an edge from the left, or out of nothing."""
    opening_ms: int = Field(default=1000, ge=0, le=3000)
    """How far the entrance of a video's first page is on its way at the first frame, which is what stands
    for the video wherever no cover is shown."""
    reduced: bool = False
    """Nothing moves: what would is there as it comes to rest, and dissolves into its place."""


class Pacing(Value):
    """Scene lengths and pauses, in milliseconds."""

    shortest_ms: int = Field(default=2500, ge=1000, le=6000)
    longest_ms: int = Field(default=9000, ge=6000, le=20_000)
    lead_in_ms: int = Field(default=350, ge=0, le=3000)
    """Silence before the first word."""
    end_card_ms: int = Field(default=3200, ge=1500, le=10_000)
    ident_ms: int = Field(default=2600, ge=1500, le=6000)
    """Before the first word, where the intro is an ident."""


Treatment = Literal["plain", "duotone", "engraving", "screen"]
"""How a picture is printed: as it is, in two colours, as lines along its forms, or as level lines."""

TransitionKind = Literal["cut", "fade", "page", "blade", "slide", "sheet", "swell", "erase", "glow", "brush"]
"""How a scene gives way to the next.

cut: at once. fade: dissolves. page: a straight edge with a thin line crosses the frame. blade: so does a band
of colour. slide: the next scene comes over it as a hard panel. sheet: it moves on by a quarter of the frame
and dissolves. swell: a ball of colour drops in and grows to the next scene. erase: a rough edge wipes it away
and leaves a ghost. glow: light swells at the horizon as it dissolves. brush: a stroke of colour crosses, and
the next scene is in its wake.
"""


class Transition(Value):
    """The default way from one scene to the next."""

    kind: TransitionKind
    ms: int = Field(ge=0, le=2000)
    direction: Literal["left", "right", "up", "down", "alternate"] = "left"
    """Where edges and panels go; by turns left and up, scene by scene."""
    color: Literal[
        "ground", "background", "surface", "hairline", "ink", "muted", "accent", "accent_ink", "light"
    ] = "hairline"
    """Of the line, band, ball, light or stroke: a role of the day's palette, or the next scene's ground."""
    curve: Curve | None = None
    """How it runs; as things enter if None. A fade and a glow run evenly."""
    steps: int = Field(default=0, ge=0, le=24)
    """Moves in so many steps, by the columns of a grid; smoothly if 0."""
    minor: Literal["fade", "cut"] = "fade"
    """Between scenes of one part, where the transition itself would be too much."""


class Look(Value):
    """Everything about a style except its typefaces' bytes."""

    name: Name
    title: Title
    day: Palette
    night: Palette
    manner: Manner
    """Who draws the scenes, and from which picture vocabulary when the source gives no picture."""
    captions: CaptionStyle = CaptionStyle()
    motion: Motion
    pacing: Pacing
    transition: Transition
    intro: Literal["title", "ident", "none"] = "title"
    """title: the first words are spoken over the title page. ident: it stands in silence before them, for
    `pacing.ident_ms`. none: there is no title page."""
    outro: Literal["card", "none"] = "card"
    """card: after the last word sources and credits are shown. none: the video ends with its last word, or
    with that card where a picture or a map was shown, whose makers are to be named."""
    music_moods: tuple[Mood, ...] = Field(max_length=5)
    """The most fitting first."""
    music_instruments: Instruments | None = None
    """What it is best played on; None: either."""
    prefers: dict[Kind, Annotated[float, Field(ge=-0.3, le=0.3)]] = Field(default_factory=dict, max_length=24)
    """Kinds of scenes that suit it, or do not: added to what a scene is worth, 0 to 1, when one is chosen."""
    grounds: tuple[Palette, ...] = Field(default=(), max_length=12)
    """Palettes that day pages take turns with, by scene; `day` alone if empty."""
    emphasis: Literal["italic", "color", "block"] = "italic"
    """How a marked run stands out: in italics (Chinese: on a marker), in the accent, or on a block of it."""
    radius: float = Field(default=0.0, ge=0, le=20)
    """Of blocks, cards and bars, in hundredths of the short side."""
    scale: Scale = Scale()
    settings: dict[Role, TypeSetting] = Field(default_factory=dict)
    pictures: Treatment = "plain"
    """How the source's own pictures are treated."""

    @property
    def lead_in_ms(self) -> int:
        """Milliseconds before the first word."""
        return self.pacing.ident_ms if self.intro == "ident" else self.pacing.lead_in_ms

    def setting(self, role: Role) -> TypeSetting:
        """How a role is spaced."""
        return self.settings.get(role, TypeSetting())


NEEDED: tuple[Role, ...] = ("display", "text", "label")
"""Roles that every template has typefaces for; italics may be left out."""
TINTS: dict[Manner, int] = {
    "aurora": 8,
    "blueprint": 6,
    "chalk": 9,
    "editorial": 7,
    "ink": 4,
    "pop": 4,
    "signal": 8,
    "swiss": 2,
}
"""How many tints a manner draws with."""
SUBJECTS: frozenset[Manner] = frozenset({"chalk", "pop"})
"""Manners that draw what a page speaks of where others have scenery."""
PACKAGED = "font."
"""What names of packaged typefaces begin with."""


class Template(Look):
    """A look whose typefaces are named: role -> packaged font names, first choice first.

    A template of a person's own may name typefaces that come with it, each by the digest of its bytes.
    """

    version: Literal[1] = 1
    fonts: dict[Role, Annotated[tuple[FontName, ...], Field(min_length=1, max_length=6)]] = Field(
        json_schema_extra={"required": list(NEEDED)}
    )

    @model_validator(mode="after")
    def _has_what_it_draws_with(self) -> "Template":
        missing = [role for role in NEEDED if role not in self.fonts]
        if missing:
            raise ValueError(f"fonts: there is none for {', '.join(missing)}")
        tints = min(len(palette.tints) for palette in (self.day, self.night, *self.grounds))
        if tints < TINTS[self.manner]:
            raise ValueError(f"tints: the manner {self.manner} draws with {TINTS[self.manner]}, not {tints}")
        return self

    @property
    def own_fonts(self) -> tuple[Digest, ...]:
        """Digests of the typefaces that come with it, in order."""
        named = {name for chain in self.fonts.values() for name in chain}
        return tuple(sorted(name for name in named if not name.startswith(PACKAGED)))


class Style(Look):
    """A look ready to draw: role -> font digests, first choice first."""

    fonts: dict[Role, tuple[Digest, ...]]
    sign: Sign | None = None
    """The brand whose video it is."""
    atlas: dict[Literal["outlines", "countries", "cities"], Digest] = Field(default_factory=dict)
    """What maps are drawn from: outlines of countries, what countries and cities are called.

    No maps if it is empty.
    """


_DISSOLVE = 400
"""Milliseconds: two opposite changes take 0.8 s, far from three flashes a second (WCAG 2.2, 2.3.1)."""


def still(style: Style) -> Style:
    """The style with reduced motion: scenes, captions and what is between them dissolve where they stand."""
    moves, between = style.motion, style.transition
    return style.model_copy(
        update={
            "motion": moves.model_copy(
                update={
                    "reduced": True,
                    "text": "fade",
                    "rise": 0.0,
                    "enter_ms": _DISSOLVE,
                    "exit_ms": _DISSOLVE,
                }
            ),
            "transition": between
            if between.kind == "cut"
            else between.model_copy(update={"kind": "fade", "ms": _DISSOLVE, "minor": "fade"}),
            "captions": style.captions.model_copy(update={"slide_ms": 0}),
        }
    )
