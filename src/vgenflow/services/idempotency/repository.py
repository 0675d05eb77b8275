"""Attempts of one space, or of those who had not signed in."""

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.idempotency.models import Attempt
from vgenflow.services.idempotency.owners import Owner


class Attempts:
    """The attempts of an owner."""

    def __init__(self, session: AsyncSession, owner: Owner) -> None:
        self._session = session
        self._space = owner.space

    async def find(self, key_mark: bytes) -> Attempt | None:
        """The attempt with a key, held for this transaction."""
        wanted = select(Attempt).where(Attempt.space_id == self._space, Attempt.key_mark == key_mark)
        return (await self._session.scalars(wanted.with_for_update())).one_or_none()

    def add(self, attempt: Attempt) -> None:
        """Keep a new attempt."""
        self._session.add(attempt)

    async def remove(self, attempt_id: str) -> None:
        """Forget an attempt."""
        await self._session.execute(
            delete(Attempt).where(Attempt.space_id == self._space, Attempt.id == attempt_id)
        )

    async def remove_before(self, moment: datetime) -> None:
        """Forget the owner's attempts made before a moment."""
        await self._session.execute(
            delete(Attempt).where(Attempt.space_id == self._space, Attempt.created_at < moment)
        )

    async def finish(self, attempt_id: str, status: int, answer: bytes, project: str | None) -> None:
        """Keep what an attempt was answered, and the project that it tells of."""
        await self._session.execute(
            update(Attempt)
            .where(Attempt.space_id == self._space, Attempt.id == attempt_id)
            .values(state="done", status=status, answer=answer, project_id=project)
        )
