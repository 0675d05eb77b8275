"""Exports: the finished files of runs. Their bytes are served by signed links."""

from typing import Annotated

from fastapi import APIRouter

from vgenflow.api.context import HouseOf, allowed
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page
from vgenflow.services.runs.schemas import Export
from vgenflow.services.scope import Scope

router = APIRouter(tags=["exports"])

Reading = Annotated[Scope, allowed("read")]
Writing = Annotated[Scope, allowed("write")]


@router.get("/projects/{project_id}/exports", summary="List a project's finished files")
async def list_project_exports(house: HouseOf, scope: Reading, project_id: Id) -> Page[Export]:
    """The finished files of a project, the latest first, all on one page."""
    return Page(items=await house.exports.list(scope, project=project_id), next=None)


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
