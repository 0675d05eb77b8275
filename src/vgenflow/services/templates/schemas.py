"""What is asked and answered about templates and brands of a space."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from vgenflow.story.brand import Brand, BrandColor, BrandFonts, Tone
from vgenflow.story.template import Palette, Template
from vgenflow.story.value import Color
from vgenflow.templates import load

DesignId = Annotated[str, StringConstraints(pattern=r"^[0-9a-z][0-9a-z-]{0,39}$")]
"""The id of one of a person's own, or the name of a template that comes with VGenFlow."""
_MediaId = Annotated[str, StringConstraints(min_length=1, max_length=26)]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _shown(make: Callable[[], dict[str, Any]]) -> ConfigDict:
    """A model whose example is made of a packaged template when the API is described."""
    return ConfigDict(
        extra="forbid", frozen=True, json_schema_extra=lambda told: told.update(examples=[make()])
    )


def _example() -> dict[str, Any]:
    return load("swiss").model_dump(mode="json")


_ID: Final = "01kaxg7w3nq5t8v2m4r6p9d0ce"
_LISTED = ("name", "title", "day", "night", "music_moods")
_BRAND: Final = {
    "version": 1,
    "name": "Harbour",
    "colors": [{"color": "#0A1F44", "role": "primary"}, {"color": "#E4572E", "role": ""}],
    "tone": "warm",
    "credit": "@harbour",
    "corner": True,
}


class TemplateView(_Model):
    """A template, as a list shows it."""

    model_config = _shown(
        lambda: {
            "id": "swiss", "own": False, "revision": 1, **{name: _example()[name] for name in _LISTED}
        }
    )  # fmt: skip

    id: str = Field(description="What to name it by.", examples=["editorial"])
    name: str = Field(description="What a project's options call it.", examples=["editorial"])
    title: str = Field(examples=["Editorial"])
    own: bool = Field(description="It is of this space, and can be changed.")
    revision: int = Field(description="Its entity tag.")
    day: Palette
    night: Palette
    music_moods: tuple[str, ...] = Field(examples=[["calm"]])


class TemplateWhole(_Model):
    """The whole of a template, as data."""

    model_config = _shown(lambda: {"id": "swiss", "own": False, "revision": 1, "template": _example()})

    id: str
    own: bool
    revision: int
    template: Template


class NewTemplate(_Model):
    """A template to be kept; its typefaces are packaged ones. One with its own is imported."""

    model_config = _shown(lambda: {"template": _example()})

    template: Template


class BrandFields(_Model):
    """What a person says of a brand; its logo is set apart."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "name": "Harbour",
                    "colors": [{"color": "#0A1F44", "role": "primary"}, {"color": "#E4572E"}],
                    "tone": "warm",
                    "credit": "@harbour",
                    "corner": True,
                }
            ]
        },
    )

    name: str = Field(min_length=1, max_length=80)
    colors: tuple[BrandColor, ...] = Field(default=(), max_length=5)
    fonts: BrandFonts = BrandFonts()
    tone: Tone = "neutral"
    credit: str = Field(default="", max_length=80)
    corner: bool = False


class BrandView(_Model):
    """A brand."""

    model_config = _shown(
        lambda: {
            "id": _ID, "revision": 1, "brand": _BRAND,
            "created_at": "2026-03-01T12:00:00Z", "updated_at": "2026-03-01T12:00:00Z",
        }
    )  # fmt: skip

    id: str
    revision: int = Field(description="Its entity tag.")
    brand: Brand
    created_at: datetime
    updated_at: datetime


class LogoChoice(_Model):
    """Pictures of the library that the logo is made of."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={"examples": [{"media": "01kaxg7w3nq5t8v2m4r6p9d0ce"}]},
    )

    media: _MediaId = Field(description="The logo.")
    on_light: _MediaId | None = Field(default=None, description="Another for light grounds.")
    on_dark: _MediaId | None = Field(default=None, description="Another for dark grounds.")


class RepairView(_Model):
    """A colour of a brand that is moved on a template, so that type can be read."""

    palette: str = Field(description="day, night, or the number of a ground.")
    role: str
    before: Color
    after: Color
    why: str


class Tried(_Model):
    """A brand on a template."""

    model_config = _shown(
        lambda: {
            "day": _example()["day"], "night": _example()["night"], "grounds": [],
            "repairs": [
                {
                    "palette": "day", "role": "accent", "before": "#FFD400", "after": "#A28500",
                    "why": "Type would not be read: it needs its contrast with background.",
                }
            ],
        }
    )  # fmt: skip

    day: Palette
    night: Palette
    grounds: tuple[Palette, ...]
    repairs: tuple[RepairView, ...]
