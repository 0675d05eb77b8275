"""The library: files that were uploaded, and what is known of them."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.etags import Expected, Tag
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page, Paging
from vgenflow.api.ranges import file_answer
from vgenflow.services.library.kinds import MediaKind
from vgenflow.services.library.objects import View
from vgenflow.services.library.schemas import (
    Media,
    MediaChange,
    Replaced,
    Replacement,
    Size,
    Usage,
    Uses,
    Waveform,
)
from vgenflow.services.scope import Scope

router = APIRouter(prefix="/library", tags=["library"])

Reading = Annotated[Scope, allowed("read")]
Writing = Annotated[Scope, allowed("write")]
_VIEWS: dict[Size, View] = {"small": "small", "large": "large"}
_THUMBNAIL: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"image/webp": {"schema": {"type": "string", "format": "binary"}}},
        "description": "The thumbnail.",
    }
}


@router.get("", summary="List files")
async def list_media(
    house: HouseOf,
    scope: Reading,
    paging: Paging,
    kind: Annotated[MediaKind | None, Query(description="Files of this kind alone.")] = None,
    text: Annotated[str, Query(max_length=200, description="Words that the names hold.")] = "",
) -> Page[Media]:
    """Files of the library, the latest first."""
    items, following = await house.library.list(
        scope, kind=kind, text=text, after=paging.after(scope), limit=paging.limit
    )
    return paging.page(scope, items, following)


@router.get("/usage", summary="Read the library's usage")
async def read_usage(house: HouseOf, scope: Reading) -> Usage:
    """How much of the library's room is taken."""
    return await house.library.usage(scope)


@router.get("/{media_id}", summary="Read a file's entry")
async def read_media(house: HouseOf, scope: Reading, media_id: Id, tag: Tag) -> Media:
    """What is known of a file."""
    media = await house.library.get(scope, media_id)
    tag(media.revision)
    return media


@router.patch("/{media_id}", summary="Change a file's entry")
async def update_media(  # noqa: PLR0913, PLR0917 - what a route is given
    house: HouseOf, scope: Writing, media_id: Id, body: MediaChange, expected: Expected, tag: Tag
) -> Media:
    """Rename a file, or say whose it is and what may be done with it."""
    media = await house.library.change(scope, media_id, expected, body)
    tag(media.revision)
    return media


@router.delete("/{media_id}", status_code=204, summary="Delete a file")
async def delete_media(
    house: HouseOf,
    scope: Writing,
    media_id: Id,
    force: Annotated[bool, Query(description="Even if projects use it; they keep what they show.")] = False,
) -> None:
    """Delete a file. It is refused with 409 while projects use it, unless forced."""
    await house.library.delete(scope, media_id, force=force)


@router.get("/{media_id}/uses", summary="List a file's uses")
async def list_uses(house: HouseOf, scope: Reading, media_id: Id) -> Uses:
    """The projects that use a file, and the scenes that show it."""
    projects = tuple(await house.library.uses(scope, media_id))
    return Uses(projects=projects, places=await house.uses.places(scope, media_id))


@router.put("/{media_id}/uses/{project_id}", status_code=204, summary="Note a use")
async def note_use(house: HouseOf, scope: Writing, media_id: Id, project_id: Id) -> None:
    """Note that a project uses a file, as after undoing what took it out. Nothing happens if it is noted."""
    await house.library.get(scope, media_id)
    await house.library.used(scope, media_id, project_id)


@router.post("/{media_id}/replace", summary="Replace a picture everywhere")
async def replace_media(house: HouseOf, scope: Writing, media_id: Id, body: Replacement) -> Replaced:
    """Show another picture of the library in every scene that shows this one. The file itself stays."""
    return Replaced(places=await house.uses.replace(scope, media_id, body.media))


@router.get("/{media_id}/waveform", summary="Read a waveform")
async def read_waveform(house: HouseOf, scope: Reading, media_id: Id) -> Waveform:
    """The loudness of a sound over its length."""
    return await house.library.waveform(scope, media_id)


@router.head("/{media_id}/thumbnail", include_in_schema=False)
@router.get(
    "/{media_id}/thumbnail", summary="Read a thumbnail", response_class=Response, responses=_THUMBNAIL
)
async def read_thumbnail(
    house: HouseOf,
    scope: Reading,
    media_id: Id,
    request: Request,
    size: Annotated[Size, Query(description="Long side of 320 or 960 pixels.")] = "small",
) -> Response:
    """A picture, or a still of a clip, in WebP."""
    found = await house.library.open(scope, media_id, _VIEWS[size])
    return file_answer(request, found.reader, found.media_type, f"{media_id}.webp", found.tag, inline=True)
