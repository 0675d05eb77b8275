"""Openings: when people last opened their projects, written down after they were answered."""

import asyncio
import contextlib
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import bindparam, update

from vgenflow.db import Base, Database
from vgenflow.db.errors import DatabaseBusy
from vgenflow.services.projects.models import ProjectRow

EVERY: Final = timedelta(hours=1)
"""Opening again sooner is not written down."""
_PAUSE: Final = 0.5
"""Seconds until moments are written, all of them at once."""


class Openings:
    """Moments still to be written, by space and project. Of one event loop; to be closed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pending: dict[tuple[str, str], datetime] = {}
        self._task: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()

    def note(self, space: str, project: str, moment: datetime) -> datetime:
        """Have `moment` written down soon; what is to be written: an earlier one, if that still is."""
        noted = self._pending.setdefault((space, project), moment)
        if self._task is None:
            self._task = asyncio.create_task(self._write_soon())
        return noted

    async def close(self) -> None:
        """Write down what is still to be written."""
        self._hurry.set()
        if self._task is not None:
            await self._task

    async def _write_soon(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), _PAUSE)
        try:
            while self._pending:
                await self._write()
        finally:
            self._task = None

    async def _write(self) -> None:
        noted, self._pending = self._pending, {}
        rows = [
            {"space": space, "project": project, "moment": moment}
            for (space, project), moment in noted.items()
        ]
        with contextlib.suppress(DatabaseBusy):  # the next opening is written down instead
            async with self._database.writing() as session:
                await session.execute(_NOTE, rows)


_PROJECTS = Base.metadata.tables[ProjectRow.__tablename__]
_NOTE = (
    update(_PROJECTS)
    .where(_PROJECTS.c.space_id == bindparam("space"), _PROJECTS.c.id == bindparam("project"))
    .values(opened_at=bindparam("moment"))
)
