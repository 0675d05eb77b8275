"""Files for download: with a session or a key, or by a signed link that is good for a short time."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Query, Request, Response
from fastapi.responses import StreamingResponse

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.ids import Id
from vgenflow.api.ranges import file_answer, saved_as
from vgenflow.services.library.links import Disposition, Grant, Thing
from vgenflow.services.library.schemas import Link
from vgenflow.services.scope import Scope
from vgenflow.store.columns import Columns
from vgenflow.studio.house import House
from vgenflow.studio.packing import packed

router = APIRouter(tags=["downloads"], route_class=Repeatable)

Reading = Annotated[Scope, allowed("read")]
Shown = Annotated[Disposition, Query(description="Whether pictures, sound and film are shown or saved.")]
_BYTES: Final = {"*/*": {"schema": {"type": "string", "format": "binary"}}}
_FILE: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": _BYTES, "description": "The file."},
    206: {"content": _BYTES, "description": "The range that was asked for."},
    304: {"description": "The client has it already."},
}


@router.head("/library/{media_id}/content", include_in_schema=False)
@router.get(
    "/library/{media_id}/content", summary="Download a file", response_class=Response, responses=_FILE
)
async def download_media(
    house: HouseOf, scope: Reading, media_id: Id, request: Request, disposition: Shown = "attachment"
) -> Response:
    """A file of the library as it was uploaded, whole or a range of it."""
    return await _answer(house, scope, request, "media", media_id, disposition)


@router.head("/exports/{export_id}/content", include_in_schema=False)
@router.get(
    "/exports/{export_id}/content", summary="Download an export", response_class=Response, responses=_FILE
)
async def download_export(
    house: HouseOf, scope: Reading, export_id: Id, request: Request, disposition: Shown = "attachment"
) -> Response:
    """A finished file of a run, whole or a range of it."""
    return await _answer(house, scope, request, "export", export_id, disposition)


@router.get(
    "/projects/{project_id}/files",
    summary="Download finished files as one",
    response_class=StreamingResponse,
    responses={200: {"content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}}}},
)
async def download_files(
    house: HouseOf,
    scope: Reading,
    project_id: Id,
    run: Annotated[
        tuple[str, ...], Query(max_length=20, description="Of these runs; of all if none is named.")
    ] = (),
) -> StreamingResponse:
    """What runs of a project left, as a ZIP file with its SHA-256 sums. It is made while it is sent."""
    title = (await house.projects.get(scope, project_id)).title
    chunks = await packed(house.exports, scope, project_id, title, run)
    return StreamingResponse(chunks, media_type="application/zip", headers=saved_as(f"{title or 'film'}.zip"))


@router.post("/library/{media_id}/links", status_code=201, summary="Make a link to a file")
async def link_media(house: HouseOf, scope: Reading, media_id: Id, disposition: Shown = "inline") -> Link:
    """An address that gives the file to whoever has it, for ten minutes."""
    await house.library.get(scope, media_id)
    return _link(house, scope, "media", media_id, disposition)


@router.post("/exports/{export_id}/links", status_code=201, summary="Make a link to an export")
async def link_export(house: HouseOf, scope: Reading, export_id: Id, disposition: Shown = "inline") -> Link:
    """An address that gives the finished file to whoever has it, for ten minutes."""
    await house.exports.get(scope, export_id)
    return _link(house, scope, "export", export_id, disposition)


@router.head("/downloads/{token}", include_in_schema=False)
@router.get("/downloads/{token}", summary="Follow a link", response_class=Response, responses=_FILE)
async def follow_link(
    house: HouseOf,
    request: Request,
    token: Annotated[str, Path(max_length=500, description="What a link ends in.")],
) -> Response:
    """The file that a link gives. No session is needed."""
    grant = house.links.read(token)
    scope = Scope(grant.space, "", "member", Columns(house.keyring, grant.space))
    return await _answer(house, scope, request, grant.thing, grant.id, grant.disposition)


async def _answer(  # noqa: PLR0913, PLR0917 - what a download is made of
    house: House, scope: Scope, request: Request, thing: Thing, name: str, disposition: Disposition
) -> Response:
    inline = disposition == "inline"
    if thing == "media":
        found = await house.library.open(scope, name)
        return file_answer(request, found.reader, found.media_type, found.name, found.tag, inline=inline)
    export = await house.exports.get(scope, name)
    file = await house.exports.open(scope, name)
    called = f"video.{export.kind}"
    return file_answer(request, file, export.media_type, called, f"{name}-{export.kind}", inline=inline)


def _link(house: House, scope: Scope, thing: Thing, name: str, disposition: Disposition) -> Link:
    token, end = house.links.make(Grant(scope.space, thing, name, disposition))
    base = house.server.public_url.rstrip("/")
    return Link(url=f"{base}/api/v1/downloads/{token}", expires_at=end)
