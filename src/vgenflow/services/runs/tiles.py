"""Tiles of a grid of projects: each project with its latest video and its latest run."""

from collections.abc import Sequence
from typing import TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Database
from vgenflow.services.projects.schemas import Project
from vgenflow.services.runs.models import ExportRow, RunRow
from vgenflow.services.runs.schemas import LatestRun, LatestVideo, ProjectTile
from vgenflow.services.scope import Scope

Row = TypeVar("Row", RunRow, ExportRow)


class Tiles:
    """What lists of projects show beside the projects: two queries for a page, however long."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, scope: Scope, projects: Sequence[Project]) -> list[ProjectTile]:
        """The tiles of these projects, in their order."""
        names = [project.id for project in projects]
        async with self._database.reading() as session:
            runs = await _latest(session, scope, RunRow, names)
            beside = select(RunRow.id).where(RunRow.project_id.in_(names), RunRow.aspect.is_not(None))
            own = (ExportRow.kind == "mp4", ExportRow.run_id.not_in(beside))
            videos = await _latest(session, scope, ExportRow, names, *own)
        return [_tile(project, runs.get(project.id), videos.get(project.id)) for project in projects]


async def _latest(
    session: AsyncSession, scope: Scope, kind: type[Row], names: Sequence[str], *among: ColumnElement[bool]
) -> dict[str, Row]:
    """The newest row of each of these projects that has one: ids grow with time."""
    mine = (kind.space_id == scope.space, kind.project_id.in_(names), *among)
    newest = select(func.max(kind.id)).where(*mine).group_by(kind.project_id)
    return {row.project_id: row for row in await session.scalars(select(kind).where(kind.id.in_(newest)))}


def _tile(project: Project, run: RunRow | None, video: ExportRow | None) -> ProjectTile:
    return ProjectTile(
        **dict(project),
        run=LatestRun.model_validate(run) if run is not None else None,
        video=LatestVideo(
            export=video.id,
            current=video.version_id == project.version,
            milliseconds=video.milliseconds,
            made_at=video.created_at,
        )
        if video is not None
        else None,
    )
