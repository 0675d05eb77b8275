"""Runs, exports and paid calls of one space."""

from collections.abc import Sequence

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.projects.errors import UnknownProject
from vgenflow.services.projects.models import ProjectRow
from vgenflow.services.runs.errors import UnknownExport, UnknownPaidCall, UnknownRun
from vgenflow.services.runs.models import ExportRow, PaidCallRow, RunEventRow, RunRow
from vgenflow.services.runs.states import ENDED
from vgenflow.services.scope import Scope


class Runs:
    """The rows of a scope's space."""

    def __init__(self, session: AsyncSession, scope: Scope) -> None:
        self._session = session
        self._space = scope.space

    async def check_project(self, project: str) -> None:
        """`UnknownProject` if the space has none of that id."""
        wanted = select(ProjectRow.id).where(
            ProjectRow.space_id == self._space, ProjectRow.id == project, ProjectRow.state != "deleted"
        )
        if await self._session.scalar(wanted) is None:
            raise UnknownProject("There is no such project: list the projects to see what there is.")

    def add(self, run: RunRow) -> None:
        """Queue a run."""
        self._session.add(run)

    async def find(self, run_id: str) -> RunRow:
        """A run; `UnknownRun` if the space has none of that id."""
        wanted = select(RunRow).where(RunRow.space_id == self._space, RunRow.id == run_id)
        found = (await self._session.scalars(wanted.execution_options(populate_existing=True))).one_or_none()
        if found is None:
            raise UnknownRun("There is no such run: list the project's runs to see what there is.")
        return found

    async def latest(self, project: str | None, before: str | None, most: int) -> Sequence[RunRow]:
        """Runs from the latest on, of one project or all; after a page those before its last id."""
        wanted = select(RunRow).where(RunRow.space_id == self._space)
        if project is not None:
            wanted = wanted.where(RunRow.project_id == project)
        if before is not None:
            wanted = wanted.where(RunRow.id < before)
        return (await self._session.scalars(wanted.order_by(RunRow.id.desc()).limit(most))).all()

    async def unfinished(self) -> int:
        """How many of the space's runs have not ended."""
        wanted = (
            select(func.count())
            .select_from(RunRow)
            .where(RunRow.space_id == self._space, RunRow.state.not_in(ENDED))
        )
        return await self._session.scalar(wanted) or 0

    async def twin(self, run: RunRow) -> RunRow | None:
        """A run that waits in the queue for the very same."""
        wanted = select(RunRow).where(
            RunRow.space_id == self._space,
            RunRow.project_id == run.project_id,
            RunRow.kind == run.kind,
            RunRow.state == "queued",
            RunRow.version_id.is_not_distinct_from(run.version_id),
            RunRow.quality.is_not_distinct_from(run.quality),
            RunRow.aspect.is_not_distinct_from(run.aspect),
        )
        return (await self._session.scalars(wanted.limit(1))).one_or_none()

    async def change(self, run: RunRow, was: Sequence[str], **values: object) -> bool:
        """Change a run if its state still is one of `was`; whether it was."""
        changed = await self._session.execute(
            update(RunRow)
            .where(RunRow.space_id == self._space, RunRow.id == run.id, RunRow.state.in_(was))
            .values(**values)
            .returning(RunRow.id)
        )
        return changed.first() is not None

    async def events(self, run_id: str, after: int) -> Sequence[RunEventRow]:
        """The events of a run with numbers above `after`, in order."""
        wanted = select(RunEventRow).where(
            RunEventRow.space_id == self._space, RunEventRow.run_id == run_id, RunEventRow.seq > after
        )
        return (await self._session.scalars(wanted.order_by(RunEventRow.seq))).all()

    async def export(self, export_id: str) -> ExportRow:
        """An export; `UnknownExport` if the space has none of that id."""
        wanted = select(ExportRow).where(ExportRow.space_id == self._space, ExportRow.id == export_id)
        found = (await self._session.scalars(wanted)).one_or_none()
        if found is None:
            raise UnknownExport("There is no such file: list the run's exports to see what there is.")
        return found

    async def exports(self, project: str | None, run: str | None) -> Sequence[ExportRow]:
        """The exports of a project or a run, the latest first. Raises `UnknownProject`, `UnknownRun`."""
        if project is not None:
            await self.check_project(project)
        if run is not None:
            await self.find(run)
        wanted = select(ExportRow).where(ExportRow.space_id == self._space)
        if project is not None:
            wanted = wanted.where(ExportRow.project_id == project)
        if run is not None:
            wanted = wanted.where(ExportRow.run_id == run)
        return (await self._session.scalars(wanted.order_by(ExportRow.id.desc()))).all()

    async def paid_call(self, call_id: str) -> PaidCallRow:
        """A paid call; `UnknownPaidCall` if the space has none of that id."""
        wanted = select(PaidCallRow).where(PaidCallRow.space_id == self._space, PaidCallRow.id == call_id)
        found = (await self._session.scalars(wanted)).one_or_none()
        if found is None:
            raise UnknownPaidCall("There is no such paid call: list them to see what there is.")
        return found

    async def in_doubt(self, project: str) -> bool:
        """Whether nobody knows the outcome of a paid call of a project."""
        wanted = select(PaidCallRow.id).where(
            PaidCallRow.space_id == self._space,
            PaidCallRow.project_id == project,
            PaidCallRow.state == "unknown",
        )
        return await self._session.scalar(wanted.limit(1)) is not None

    async def paid_calls(self, project: str | None, before: str | None, most: int) -> Sequence[PaidCallRow]:
        """Paid calls of a project or all from the latest on; after a page those before its last id."""
        wanted = select(PaidCallRow).where(PaidCallRow.space_id == self._space)
        if project is not None:
            wanted = wanted.where(PaidCallRow.project_id == project)
        if before is not None:
            wanted = wanted.where(PaidCallRow.id < before)
        return (await self._session.scalars(wanted.order_by(PaidCallRow.id.desc()).limit(most))).all()
