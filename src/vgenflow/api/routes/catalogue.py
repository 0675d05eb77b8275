"""What there is to choose from: voices."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, ConfigDict, Field

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.pages import Page
from vgenflow.services.scope import Scope

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
