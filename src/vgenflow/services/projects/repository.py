"""Rows of projects and versions, of one space."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BindParameter, Connection, Select, and_, bindparam, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.dml import ReturningUpdate

from vgenflow.db import Base
from vgenflow.services.projects.errors import UnknownProject, UnknownVersion
from vgenflow.services.projects.models import ProjectRow, VersionRow
from vgenflow.services.projects.states import ProjectState
from vgenflow.services.scope import Scope


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of a list begins: after a project of that moment and id."""

    moment: datetime
    id: str


@dataclass(frozen=True, slots=True)
class Head:
    """A project at one revision, with where its current version's content lies."""

    id: str
    title: bytes
    state: ProjectState
    language: str | None
    card: bytes | None
    revision: int
    head: str
    object: str
    last_number: int
    created_at: datetime
    updated_at: datetime
    opened_at: datetime | None


# Statements for which editors wait are built once: building one takes longer than SQLite does to answer it.
_SPACE: BindParameter[str] = bindparam("space")
_PROJECT: BindParameter[str] = bindparam("project")
_HEADS = (
    select(
        ProjectRow.id,
        ProjectRow.title,
        ProjectRow.state,
        ProjectRow.language,
        ProjectRow.card,
        ProjectRow.revision,
        ProjectRow.head,
        VersionRow.object,
        ProjectRow.last_number,
        ProjectRow.created_at,
        ProjectRow.updated_at,
        ProjectRow.opened_at,
    )
    .join(VersionRow, VersionRow.id == ProjectRow.head)
    .where(ProjectRow.space_id == _SPACE, ProjectRow.deleted_at.is_(None))
)
_HEAD = _HEADS.where(ProjectRow.id == _PROJECT)
_VERSIONS = select(VersionRow).where(VersionRow.space_id == _SPACE, VersionRow.project_id == _PROJECT)
_VERSION = _VERSIONS.where(VersionRow.id == bindparam("version"))
_CHILD = _VERSIONS.where(VersionRow.parent == bindparam("parent")).order_by(VersionRow.number.desc()).limit(1)
_CONTENTS = select(VersionRow.id, VersionRow.content).where(
    VersionRow.space_id == _SPACE,
    VersionRow.project_id == _PROJECT,
    VersionRow.id.in_(bindparam("names", expanding=True)),
    VersionRow.content.is_not(None),
)
_INSERTS = {row: insert(Base.metadata.tables[row.__tablename__]) for row in (ProjectRow, VersionRow)}


@lru_cache(maxsize=32)
def _advancing(names: tuple[str, ...]) -> ReturningUpdate[ProjectState]:
    """Set columns of a project, each as `to_` and its name says, if it still has a revision."""
    table = Base.metadata.tables[ProjectRow.__tablename__]
    moved = update(table).where(
        table.c.space_id == _SPACE,
        table.c.id == _PROJECT,
        table.c.revision == bindparam("expected"),
        table.c.deleted_at.is_(None),
    )
    values: dict[str, Any] = {name: bindparam(f"to_{name}") for name in names}
    return moved.values(revision=table.c.revision + 1, **values).returning(ProjectRow.state)


class Repository:
    """The projects of a scope's space. None of another space is ever seen."""

    def __init__(self, session: AsyncSession, scope: Scope) -> None:
        self._session = session
        self._scope = scope

    async def project(self, project: str) -> ProjectRow:
        """A project that is not deleted; `UnknownProject` if there is none."""
        found = (
            await self._session.scalars(
                self._mine().where(ProjectRow.id == project, ProjectRow.deleted_at.is_(None))
            )
        ).one_or_none()
        if found is None:
            raise unknown_project()
        return found

    async def head(self, project: str) -> Head:
        """A project with its current version; `UnknownProject` if there is none."""
        found = (await self._session.execute(_HEAD, self._of(project))).one_or_none()
        if found is None:
            raise unknown_project()
        return Head(*tuple(found))

    async def recent(self, after: Place | None, limit: int) -> Sequence[Head]:
        """Projects that are not deleted, the latest changed first."""
        wanted = _HEADS
        if after is not None:
            at_once = and_(ProjectRow.updated_at == after.moment, ProjectRow.id < after.id)
            wanted = wanted.where(or_(ProjectRow.updated_at < after.moment, at_once))
        wanted = wanted.order_by(ProjectRow.updated_at.desc(), ProjectRow.id.desc()).limit(limit)
        return [
            Head(*tuple(row)) for row in await self._session.execute(wanted, {"space": self._scope.space})
        ]

    async def titled_since(self, since: datetime | None) -> Sequence[ProjectRow]:
        """Projects whose titles changed at `since` or later."""
        wanted = self._mine().where(ProjectRow.deleted_at.is_(None))
        if since is not None:
            wanted = wanted.where(ProjectRow.titled_at >= since)
        return (await self._session.scalars(wanted)).all()

    async def version(self, project: str, version: str) -> VersionRow:
        """A version of a project; `UnknownVersion` if it has none of that id."""
        wanted = self._of(project) | {"version": version}
        found = (await self._session.scalars(_VERSION, wanted)).one_or_none()
        if found is None:
            raise UnknownVersion("The project has no such version: list its versions.")
        return found

    async def versions(self, project: str, before: int | None, limit: int) -> Sequence[VersionRow]:
        """Versions of a project, the newest first, those before number `before`."""
        wanted = _VERSIONS.order_by(VersionRow.number.desc()).limit(limit)
        if before is not None:
            wanted = wanted.where(VersionRow.number < before)
        return (await self._session.scalars(wanted, self._of(project))).all()

    async def contents(self, project: str, names: Collection[str]) -> dict[str, bytes]:
        """Those of a project's objects that lie in rows, sealed, by their names."""
        found = await self._session.execute(_CONTENTS, self._of(project) | {"names": list(names)})
        return {name: content for name, content in found if content is not None}

    async def latest_child(self, project: str, parent: str) -> VersionRow | None:
        """The newest of the versions that were made from `parent`."""
        return (await self._session.scalars(_CHILD, self._of(project) | {"parent": parent})).one_or_none()

    @staticmethod
    def move_on(  # noqa: PLR0913, PLR0917 - a project, and what it becomes
        connection: Connection,
        scope: Scope,
        project: str,
        revision: int,
        values: Mapping[str, object],
        version: Mapping[str, object] | None,
    ) -> ProjectState | None:
        """`advance` a project together with a new version, if there is one: for `Database.transact`."""
        given = {"space": scope.space, "project": project, "expected": revision}
        given |= {f"to_{name}": value for name, value in values.items()}
        state: ProjectState | None = connection.execute(_advancing(tuple(values)), given).scalar_one_or_none()
        if state is not None and version is not None:
            connection.execute(_INSERTS[VersionRow], version)
        return state

    async def advance(self, project: str, revision: int, **values: object) -> ProjectState | None:
        """Set columns and the next revision; its state then, None if the revision is another by now."""
        given = self._of(project) | {f"to_{name}": value for name, value in values.items()}
        done = await self._session.execute(_advancing(tuple(values)), given | {"expected": revision})
        return done.scalar_one_or_none()

    async def move(self, project: str, state: ProjectState, among: Sequence[ProjectState]) -> bool:
        """Set the state if it is one of `among`. It is no edit: the revision stays."""
        done = await self._session.execute(
            update(ProjectRow)
            .where(
                ProjectRow.space_id == self._scope.space,
                ProjectRow.id == project,
                ProjectRow.state.in_(among),
                ProjectRow.deleted_at.is_(None),
            )
            .values(state=state)
            .returning(ProjectRow.id)
        )
        return done.one_or_none() is not None

    async def add(self, row: ProjectRow, version: Mapping[str, object]) -> None:
        """Insert a project of this space with its first version."""
        if {row.space_id, version["space_id"]} != {self._scope.space}:
            raise ValueError("a row of another space")
        values = {name: getattr(row, name) for name in row.__table__.columns.keys()}  # noqa: SIM118
        await self._session.execute(_INSERTS[ProjectRow], values)
        await self._session.execute(_INSERTS[VersionRow], version)

    async def label(self, version: str, label: bytes | None) -> None:
        """Name a version."""
        await self._session.execute(
            update(VersionRow)
            .where(VersionRow.space_id == self._scope.space, VersionRow.id == version)
            .values(label=label)
        )

    async def hide(self, project: str, at: datetime) -> None:
        """Put a project out of sight for good."""
        mine = (ProjectRow.space_id == self._scope.space) & (ProjectRow.id == project)
        hidden = update(ProjectRow).where(mine, ProjectRow.deleted_at.is_(None))
        await self._session.execute(hidden.values(state="deleted", deleted_at=at))

    def _mine(self) -> Select[ProjectRow]:
        return select(ProjectRow).where(ProjectRow.space_id == self._scope.space)

    def _of(self, project: str) -> dict[str, Any]:
        return {"space": self._scope.space, "project": project}


def unknown_project() -> UnknownProject:
    """There is none of that id."""
    return UnknownProject("There is no such project: list your projects.")
