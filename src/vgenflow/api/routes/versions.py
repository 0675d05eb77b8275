"""Versions of a project: every edit makes one."""

from typing import Annotated

from fastapi import APIRouter, Query

from vgenflow.api.context import HouseOf
from vgenflow.api.editing import Editing, Reading, Writing
from vgenflow.api.idempotency import Repeatable
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page, Paging
from vgenflow.services.projects.schemas import Difference, Label, Version
from vgenflow.studio.editing import Change, change

router = APIRouter(prefix="/projects/{project_id}/versions", tags=["versions"], route_class=Repeatable)


@router.get("", summary="List versions")
async def list_versions(house: HouseOf, scope: Reading, project_id: Id, paging: Paging) -> Page[Version]:
    """Versions of a project, the newest first."""
    items, following = await house.projects.versions(
        scope, project_id, after=paging.after(scope), limit=paging.limit
    )
    return paging.page(scope, items, following)


@router.patch("/{version_id}", summary="Name a version")
async def label_version(
    house: HouseOf, scope: Writing, project_id: Id, version_id: Id, body: Label
) -> Version:
    """Give a version a name; an empty one takes it away."""
    return await house.projects.label(scope, project_id, version_id, body.label)


@router.post("/{version_id}/restore", summary="Restore a version")
async def restore_version(edit: Editing, version_id: Id) -> Change:
    """Make an earlier version's content the current one, as a new version."""
    restored = await edit.house.projects.restore(edit.scope, edit.project, edit.expected, version_id)
    return edit.told(change(restored))


@router.get("/{version_id}/difference", summary="Compare versions")
async def compare_versions(
    house: HouseOf,
    scope: Reading,
    project_id: Id,
    version_id: Id,
    since: Annotated[
        str | None,
        Query(max_length=26, description="Id of the version it is compared with; else its parent."),
    ] = None,
) -> Difference:
    """What differs in a version from an earlier one."""
    return await house.projects.difference(scope, project_id, version_id, since)
