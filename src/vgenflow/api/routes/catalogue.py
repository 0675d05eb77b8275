"""What there is to choose from: voices and templates."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.errors import NotThere
from vgenflow.api.pages import Page
from vgenflow.services.scope import Scope
from vgenflow.story.template import Palette, Template

router = APIRouter(tags=["catalogue"])

Reading = Annotated[Scope, allowed("read")]


class VoiceView(BaseModel):
    """A voice."""

    model_config = ConfigDict(
        from_attributes=True,
        json_schema_extra={
            "examples": [
                {
                    "name": "af_heart",
                    "title": "Heart",
                    "language": "en",
                    "accent": "US",
                    "gender": "female",
                    "model": "kokoro-82m",
                }
            ]
        },
    )
    name: str = Field(description="What to name it in a project's options.")
    title: str
    language: Literal["en", "zh"]
    accent: str
    gender: Literal["female", "male"]
    model: str = Field(description="What speaks, on this machine.")


class TemplateView(BaseModel):
    """A template, as a list shows it."""

    model_config = ConfigDict(from_attributes=True)
    name: str = Field(description="What to name it in a project's options.", examples=["editorial"])
    title: str = Field(examples=["Editorial"])
    day: Palette
    night: Palette
    music_moods: tuple[str, ...] = Field(examples=[["calm"]])


@router.get("/voices", summary="List the voices")
async def list_voices(
    house: HouseOf,
    _: Reading,
    language: Annotated[
        Literal["en", "zh"] | None, Query(description="Only those that speak this language.")
    ] = None,
    quality: Annotated[
        Literal["draft", "final"], Query(description="Whether the quickest or the best come first.")
    ] = "final",
) -> Page[VoiceView]:
    """All in one page, the best of each language first."""
    voices = await house.catalogue.voices(quality)
    wanted = [voice for voice in voices if language in (None, voice.language)]
    return Page(items=[VoiceView.model_validate(voice) for voice in wanted], next=None)


@router.get("/templates", summary="List the templates")
async def list_templates(house: HouseOf, _: Reading) -> Page[TemplateView]:
    """All in one page, by name."""
    templates = await house.catalogue.templates()
    return Page(items=[TemplateView.model_validate(template) for template in templates], next=None)


@router.get("/templates/{name}", summary="Read a template")
async def read_template(house: HouseOf, _: Reading, name: str) -> Template:
    """The whole of it, as data."""
    for template in await house.catalogue.templates():
        if template.name == name:
            return template
    raise NotThere("There is no template of this name: look it up in the list.")
