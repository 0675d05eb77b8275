"""Brand: what makes a video somebody's own, whatever its template: logo, colours, fonts, tone, credit."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from vgenflow.story.value import Color, Digest, Value

PictureDigest = Annotated[Digest, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
FontName = Annotated[
    str, StringConstraints(pattern=r"^(|font\.[a-z0-9][a-z0-9.-]{0,60}|[0-9a-f]{64})$", max_length=80)
]
"""A packaged typeface by name, one of a person's own by digest, or none."""
ColorRole = Literal["primary", "secondary", "background", "text", ""]
Tone = Literal["neutral", "warm", "formal", "playful", "urgent"]
"""How a brand speaks: it steers the music's mood and the pace, within what the template can bear."""


class BrandColor(Value):
    """A colour of a brand, and what it is for if that is settled."""

    color: Color
    role: ColorRole = ""


class BrandFonts(Value):
    """Typefaces that stand before those of the template; what they lack, the template's still set."""

    display: FontName = ""
    """Headlines and numbers."""
    display_italic: FontName = ""
    text: FontName = ""
    """Everything else."""
    text_italic: FontName = ""


class Logo(Value):
    """Pictures of one logo: PNG, JPEG or WebP."""

    picture: PictureDigest
    on_light: PictureDigest | None = None
    """For light grounds; `picture` if None."""
    on_dark: PictureDigest | None = None
    """For dark grounds; `picture` if None."""

    def pictures(self) -> tuple[Digest, ...]:
        """All pictures, once each."""
        every = (self.picture, self.on_light, self.on_dark)
        return tuple(dict.fromkeys(each for each in every if each))


class Brand(Value):
    """A brand kit."""

    version: Literal[1] = 1
    name: str = Field(min_length=1, max_length=80)
    logo: Logo | None = None
    colors: tuple[BrandColor, ...] = Field(default=(), max_length=5)
    """The most important first."""
    fonts: BrandFonts = BrandFonts()
    tone: Tone = "neutral"
    credit: str = Field(default="", max_length=80)
    """Said below the logo on the last page: a handle, an address, a claim."""
    corner: bool = False
    """The logo stands small in a corner of all pages between the first and the last."""

    def colored(self, role: ColorRole) -> str:
        """The colour of a role; empty if none has it."""
        return next((each.color for each in self.colors if each.role == role), "")


class Sign(Value):
    """What of a brand is drawn on a video's pages."""

    name: str = ""
    logo: Logo | None = None
    credit: str = ""
    corner: bool = False
