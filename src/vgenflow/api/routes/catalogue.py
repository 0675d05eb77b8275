"""What there is to choose from: voices, music, icons, places."""

from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import FileResponse
from pydantic import BaseModel, ConfigDict, Field, JsonValue

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.pages import Page
from vgenflow.kit.content import digest
from vgenflow.packs import PackFile
from vgenflow.services.scope import Scope
from vgenflow.story.template import Mood
from vgenflow.story.value import Language
from vgenflow.studio.catalogue import name_of

router = APIRouter(tags=["catalogue"])

Reading = Annotated[Scope, allowed("read")]
Words = Annotated[str, Query(max_length=60, description="What a person types.")]
Most = Annotated[int, Query(ge=1, le=100, description="How many are wanted.")]
Name = Annotated[str, Path(min_length=1, max_length=64, pattern="^[a-z0-9_-]+$")]
_SOUND: Final = {"*/*": {"schema": {"type": "string", "format": "binary"}}}
_HEARD: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": _SOUND, "description": "The sound."},
    206: {"content": _SOUND, "description": "The range that was asked for."},
    304: {"description": "The client has it already."},
}
_KEPT: Final = {"Cache-Control": "private, max-age=86400"}
"""It comes with the release, and is the same for everybody."""


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
    loudness: tuple[int, ...] = Field(
        default=(),
        description="Of its sample from start to end, 0 to 100; nothing until somebody has heard it.",
    )


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
    views = [
        VoiceView.model_validate(voice).model_copy(update={"loudness": await house.catalogue.loudness(voice)})
        for voice in wanted
    ]
    return Page(items=views, next=None)


@router.get("/voices/{voice_name}/sample", summary="Hear a voice", response_class=Response, responses=_HEARD)
async def hear_voice(house: HouseOf, _: Reading, voice_name: Name, request: Request) -> Response:
    """A sentence of ours in a voice, as WAV. The first to ask waits some seconds until it is said."""
    sound = await house.catalogue.sample(voice_name)
    headers = {**_KEPT, "ETag": f'"{digest(sound)[:32]}"'}
    if headers["ETag"] in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(sound, media_type="audio/wav", headers=headers)


class TrackView(BaseModel):
    """A piece of music."""

    name: str = Field(examples=["calm-acoustic-1"])
    digest: str = Field(description="Of its bytes, as the options of a project name it.")
    title: str = Field(examples=["Calm acoustic 1"])
    moods: tuple[str, ...] = Field(examples=[["calm"]])
    instruments: str = Field(examples=["acoustic"])
    bpm: int | None = Field(description="Beats a minute.", examples=[68])
    licence: str = Field(examples=["CC0-1.0"])
    credit: str = Field(description="To be named, if the licence asks for it.", examples=[""])
    machine_made: bool


@router.get("/music", summary="List the music")
async def list_music(
    house: HouseOf,
    _: Reading,
    mood: Annotated[Mood | None, Query(description="Only those of this mood.")] = None,
) -> Page[TrackView]:
    """The pieces that videos may be given, all on one page."""
    tracks = await house.catalogue.music()
    return Page(
        items=[track_view(track) for track in tracks if mood is None or mood in track.moods], next=None
    )


def track_view(track: PackFile) -> TrackView:
    """What is told of a piece of music."""
    return TrackView(
        name=name_of(track),
        digest=track.digest,
        title=track.title,
        moods=track.moods,
        instruments=track.tags.get("instruments", ""),
        bpm=int(track.tags["bpm"]) if track.tags.get("bpm", "").isdecimal() else None,
        licence=track.licence,
        credit=track.attribution,
        machine_made=track.machine_made,
    )


@router.get("/music/{track_name}/content", summary="Hear music", response_class=Response, responses=_HEARD)
async def hear_music(house: HouseOf, _: Reading, track_name: Name) -> FileResponse:
    """A piece of music, whole or a range of it: players take no more than they play."""
    track = await house.catalogue.track(track_name)
    return FileResponse(track.path, media_type=track.media_type, headers=_KEPT)


class IconView(BaseModel):
    """An icon."""

    name: str = Field(examples=["train"])
    path: str = Field(
        description="SVG path data on a 24 by 24 grid, to be stroked: what scenes take for an icon.",
        examples=["M3 6v5h17.5M3 11v4m5-4V6m5 5V6.5M3 19h18"],
    )


@router.get("/icons", summary="Find icons")
async def find_icons(house: HouseOf, _: Reading, q: Words = "", limit: Most = 40) -> Page[IconView]:
    """Icons by a word, in English or Chinese, or by name, the likeliest first; of no word common ones."""
    found = await house.catalogue.icons(q, limit)
    return Page(items=[IconView(name=name, path=path) for name, path in found], next=None)


class PlaceView(BaseModel):
    """A country or a city, as maps take them."""

    name: str = Field(examples=["Lisbon"])
    country: str = Field(description="Number in ISO 3166-1.", examples=["620"])
    country_name: str = Field(examples=["Portugal"])
    lon: float = Field(
        description="Longitude, east of Greenwich; of a country its capital's.", examples=[-9.133]
    )
    lat: float = Field(description="Latitude, north of the equator.", examples=[38.717])
    is_country: bool
    people: int = Field(description="Who live there; 0 of a country.", examples=[517_802])


@router.get("/places", summary="Find places")
async def find_places(
    house: HouseOf,
    _: Reading,
    q: Words = "",
    language: Annotated[Language, Query(description="Of the names that are answered.")] = "en",
    limit: Most = 20,
) -> Page[PlaceView]:
    """Countries and cities whose names begin so, in English or Chinese: countries first, then the largest."""
    found = await house.catalogue.places(q, language, limit)
    return Page(
        items=[
            PlaceView(
                name=one.name,
                country=one.entry.country,
                country_name=one.country,
                lon=one.entry.lon,
                lat=one.entry.lat,
                is_country=one.entry.land,
                people=one.entry.people,
            )
            for one in found
        ],
        next=None,
    )


class LayoutView(BaseModel):
    """A kind of scene."""

    name: str = Field(examples=["number"])
    props: dict[str, JsonValue] = Field(
        description="JSON Schema of what it shows; `widget` says by what a person sets it, `unit` its unit."
    )


@router.get("/layouts", summary="List the layouts")
async def list_declared_layouts(house: HouseOf, _: Reading) -> Page[LayoutView]:
    """Every kind of scene with what it declares of its props, all on one page."""
    declared = await house.catalogue.layouts()
    return Page(items=[LayoutView(name=name, props=props) for name, props in declared], next=None)
