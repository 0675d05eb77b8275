"""Exports: the finished files of runs. Their bytes are served by signed links."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Response

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page
from vgenflow.api.routes.previews import Known, pictured, tags
from vgenflow.services.runs.schemas import Export
from vgenflow.services.scope import Scope
from vgenflow.studio.previewing.schemas import Width

router = APIRouter(tags=["exports"])

Reading = Annotated[Scope, allowed("read")]
Writing = Annotated[Scope, allowed("write")]
_COVER: Final[dict[int | str, dict[str, Any]]] = {
    200: {"content": {"image/webp": {"schema": {"type": "string", "format": "binary"}}}},
    304: {"description": "The client has this picture already."},
}


@router.get("/projects/{project_id}/exports", summary="List a project's finished files")
async def list_project_exports(house: HouseOf, scope: Reading, project_id: Id) -> Page[Export]:
    """The finished files of a project, the latest first, all on one page."""
    return Page(items=await house.exports.list(scope, project=project_id), next=None)


@router.get(
    "/projects/{project_id}/cover", summary="A project's picture", response_class=Response, responses=_COVER
)
async def read_cover(
    house: HouseOf,
    scope: Reading,
    project_id: Id,
    width: Annotated[Width, Query()] = 480,
    known: Known = "",
) -> Response:
    """The cover of its latest video as WebP, no larger than it is; without one its first scene."""
    return pictured(await house.covers.of(scope, project_id, width, tags(known)), "webp")


@router.get("/runs/{run_id}/exports", summary="List a run's finished files")
async def list_run_exports(house: HouseOf, scope: Reading, run_id: Id) -> Page[Export]:
    """The finished files of a run, all on one page."""
    return Page(items=await house.exports.list(scope, run=run_id), next=None)


@router.get("/exports/{export_id}", summary="Read about a finished file")
async def read_export(house: HouseOf, scope: Reading, export_id: Id) -> Export:
    """What is known of a finished file: its kind, its size, its checksum."""
    return await house.exports.get(scope, export_id)


@router.delete("/exports/{export_id}", status_code=204, summary="Remove a finished file")
async def remove_export(house: HouseOf, scope: Writing, export_id: Id) -> None:
    """Forget a finished file. It can be made again."""
    await house.exports.remove(scope, export_id)
