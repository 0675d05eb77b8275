"""Rows of templates and brands, of one space."""

from collections.abc import Sequence

from sqlalchemy import Select, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.scope import Scope
from vgenflow.services.templates.errors import UnknownDesign
from vgenflow.services.templates.models import DesignKind, DesignRow


class Repository:
    """The designs of one kind of a scope's space. Nothing of another space is ever seen."""

    def __init__(self, session: AsyncSession, scope: Scope, kind: DesignKind) -> None:
        self._session = session
        self._space = scope.space
        self._kind = kind

    async def all(self) -> Sequence[DesignRow]:
        """The latest first."""
        return (await self._session.scalars(self._mine().order_by(DesignRow.id.desc()))).all()

    async def get(self, design: str) -> DesignRow:
        """One of them; `UnknownDesign` if there is none."""
        found = (await self._session.scalars(self._mine().where(DesignRow.id == design))).one_or_none()
        if found is None:
            raise UnknownDesign(f"There is no such {self._kind}: list what there is.")
        return found

    async def count(self) -> int:
        """How many there are."""
        return (await self._session.scalar(select(func.count()).select_from(self._mine().subquery()))) or 0

    async def advance(self, design: str, revision: int, **values: object) -> bool:
        """Set columns and the next revision; False if the revision is not `revision` any more."""
        done = await self._session.execute(
            update(DesignRow)
            .where(
                DesignRow.space_id == self._space,
                DesignRow.kind == self._kind,
                DesignRow.id == design,
                DesignRow.revision == revision,
            )
            .values(revision=revision + 1, **values)
            .returning(DesignRow.id)
        )
        return done.one_or_none() is not None

    async def remove(self, design: str) -> DesignRow:
        """Remove a row; what it was. `UnknownDesign` if there is none."""
        row = await self.get(design)
        await self._session.execute(
            delete(DesignRow).where(DesignRow.space_id == self._space, DesignRow.id == design)
        )
        return row

    def add(self, row: DesignRow) -> None:
        """Insert a row of this space."""
        if row.space_id != self._space:
            raise ValueError("a row of another space")
        self._session.add(row)

    def _mine(self) -> Select[DesignRow]:
        return select(DesignRow).where(DesignRow.space_id == self._space, DesignRow.kind == self._kind)
