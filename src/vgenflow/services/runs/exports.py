"""Finished files: sealed objects of a project, found by the run that made them."""

import asyncio
from collections.abc import Sequence

from sqlalchemy import delete

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.reading import Reader
from vgenflow.services.runs.errors import ExportGone
from vgenflow.services.runs.models import ExportRow
from vgenflow.services.runs.ports import Spaces
from vgenflow.services.runs.repository import Runs
from vgenflow.services.runs.schemas import Export
from vgenflow.services.runs.states import MEDIA_TYPES, Finished
from vgenflow.services.scope import Now, Scope
from vgenflow.store.errors import Damaged
from vgenflow.store.space import Opened
from vgenflow.story.value import Aspect


class ExportsService:
    """The exports of all spaces; every method sees one."""

    def __init__(self, database: Database, spaces: Spaces, now: Now) -> None:
        self._database = database
        self._spaces = spaces
        self._now = now

    async def keep(  # noqa: PLR0913, PLR0917 - files, and what they are of
        self,
        scope: Scope,
        project: str,
        run: str,
        version: str | None,
        files: Sequence[Finished],
        aspect: Aspect | None = None,
    ) -> None:
        """Note the files of a run, in place of those it left before."""
        async with self._database.writing() as session:
            await session.execute(
                delete(ExportRow).where(ExportRow.space_id == scope.space, ExportRow.run_id == run)
            )
            for file in files:
                export = new_id()
                session.add(
                    ExportRow(
                        id=export,
                        space_id=scope.space,
                        project_id=project,
                        run_id=run,
                        version_id=version,
                        kind=file.kind,
                        aspect=aspect,
                        object_key=file.key,
                        size=file.size,
                        milliseconds=file.milliseconds,
                        checksum=scope.columns.seal(_place(export), file.sha256),
                        created_at=self._now(),
                    )
                )

    async def list(self, scope: Scope, *, project: str | None = None, run: str | None = None) -> list[Export]:
        """Finished files, the latest first. Raises `UnknownProject`, `UnknownRun`."""
        async with self._database.reading() as session:
            rows = await Runs(session, scope).exports(project, run)
        return [_shown(scope, row) for row in rows]

    async def get(self, scope: Scope, export: str) -> Export:
        """What is known of a finished file. Raises `UnknownExport`."""
        async with self._database.reading() as session:
            return _shown(scope, await Runs(session, scope).export(export))

    async def open(self, scope: Scope, export: str) -> Reader:
        """A finished file for reading in any ranges. Raises `UnknownExport`, `ExportGone`."""
        return Reader(await self.opened(scope, export))

    async def opened(self, scope: Scope, export: str) -> Opened:
        """The same as it lies in the store, for threads. To be closed; errors as `open`."""
        async with self._database.reading() as session:
            row = await Runs(session, scope).export(export)
        return await asyncio.to_thread(self._opened, row)

    def _opened(self, row: ExportRow) -> Opened:
        try:
            opened = self._spaces(row.space_id, row.project_id).open(row.object_key)
        except Damaged:
            opened = None
        if opened is None or opened.size != row.size:
            raise ExportGone("The file is no longer there: make the video again, which takes little.")
        return opened

    async def remove(self, scope: Scope, export: str) -> None:
        """Forget a finished file; its object is swept when nothing else refers to it."""
        async with self._database.writing() as session:
            await session.delete(await Runs(session, scope).export(export))


def _shown(scope: Scope, row: ExportRow) -> Export:
    return Export(
        id=row.id,
        project_id=row.project_id,
        run_id=row.run_id,
        version_id=row.version_id,
        kind=row.kind,
        aspect=row.aspect,
        media_type=MEDIA_TYPES[row.kind],
        size=row.size,
        milliseconds=row.milliseconds,
        sha256=scope.columns.open(_place(row.id), row.checksum),
        created_at=row.created_at,
    )


def _place(export: str) -> str:
    return f"exports.checksum/{export}"
