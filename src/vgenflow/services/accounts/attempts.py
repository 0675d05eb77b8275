"""Attempts that are counted for all processes of an instance: a small row for each mark, swept once quiet.

A mark is an HMAC under a key outside the database: of an account's address as it was typed, of a network for
a day, or of both. What the rows say is how often and when something was tried, by nobody that they name.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import bindparam, delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Database, Instant
from vgenflow.services.accounts.errors import WaitFirst
from vgenflow.services.accounts.models import AttemptsRow
from vgenflow.services.accounts.throttle import Pace
from vgenflow.services.scope import Now
from vgenflow.store.columns import Columns

_NEW = text(
    "INSERT INTO attempts (mark, count, last_at, expires_at) VALUES (:mark, 0, :now, :now) "
    "ON CONFLICT DO NOTHING"
).bindparams(bindparam("now", type_=Instant))


@dataclass(frozen=True, slots=True)
class Counted:
    """What attempts are counted by, and how often they may be."""

    kind: str
    of: bytes
    pace: Pace


@dataclass(frozen=True, slots=True)
class _Standing:
    """How often something was tried, and how long ago."""

    mark: bytes
    count: int
    passed: timedelta

    def wait(self, pace: Pace) -> timedelta:
        """How long it is to the next attempt. The clocks of servers may differ."""
        count = 0 if self.passed > pace.quiet else self.count
        return pace.delay(count) - max(self.passed, timedelta(0))


class Attempts:
    """Counts attempts in the database."""

    def __init__(self, database: Database, instance: Columns, now: Now) -> None:
        self._database = database
        self._instance = instance
        self._now = now

    async def take(self, *counted: Counted) -> None:
        """Count an attempt everywhere; `WaitFirst`, and it counts nowhere, if it is too early anywhere."""
        paces = {self._mark(one): one.pace for one in counted}
        async with self._database.writing() as session:
            now = self._now()
            found = await _held(session, sorted(paces), now)
            wait = max(one.wait(paces[one.mark]) for one in found)
            if wait > timedelta(0):
                raise WaitFirst(math.ceil(wait.total_seconds()))
            for one in found:
                quiet = paces[one.mark].quiet
                count = 1 if one.passed > quiet else one.count + 1
                more = update(AttemptsRow).where(AttemptsRow.mark == one.mark)
                await session.execute(more.values(count=count, last_at=now, expires_at=now + quiet))

    async def was_right(self, forgotten: Counted, others: Iterable[Counted] = ()) -> None:
        """Begin anew with what has proven itself, and do not count this attempt with the others."""
        marks = [self._mark(one) for one in others]
        async with self._database.writing() as session:
            await session.execute(delete(AttemptsRow).where(AttemptsRow.mark == self._mark(forgotten)))
            fewer = update(AttemptsRow).where(AttemptsRow.mark.in_(marks), AttemptsRow.count > 0)
            await session.execute(fewer.values(count=AttemptsRow.count - 1))

    async def tidy(self) -> None:
        """Forget what has been quiet for long enough."""
        async with self._database.writing() as session:
            await session.execute(delete(AttemptsRow).where(AttemptsRow.expires_at <= self._now()))

    def _mark(self, one: Counted) -> bytes:
        return self._instance.mark("attempts", f"{one.kind}/{one.of.hex()}")


async def _held(session: AsyncSession, marks: Sequence[bytes], now: datetime) -> Sequence[_Standing]:
    """How marks stand; their rows are made if need be, and held against others in one order for all."""
    for mark in marks:
        await session.execute(_NEW, {"mark": mark, "now": now})
    wanted = select(AttemptsRow.mark, AttemptsRow.count, AttemptsRow.last_at)
    wanted = wanted.where(AttemptsRow.mark.in_(marks)).order_by(AttemptsRow.mark).with_for_update()
    return [_Standing(mark, count, now - last) for mark, count, last in await session.execute(wanted)]
