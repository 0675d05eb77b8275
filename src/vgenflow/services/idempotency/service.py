"""Doing a request once, however often it is sent (the IETF's Idempotency-Key header).

An attempt is noted before the work and its answer after it. What fails is forgotten, so that the same
key may try again. What was cut off by a crash is begun anew once its hold has run out or the server starts
anew: what is made is called by the attempt's id, so it is seen whether it was made before.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import delete, update
from sqlalchemy.exc import IntegrityError

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.idempotency.errors import KeyInUse, KeyReused
from vgenflow.services.idempotency.models import Attempt
from vgenflow.services.idempotency.owners import Owner, Strangers
from vgenflow.services.idempotency.repository import Attempts
from vgenflow.services.scope import Now
from vgenflow.store.columns import Columns

KEPT = timedelta(hours=24)
"""How long an answer is repeated."""
HELD = timedelta(seconds=60)
"""How long a running attempt holds its key."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer: what is sent again."""

    status: int
    headers: Mapping[str, str]
    body: str


@dataclass(frozen=True, slots=True)
class Begun:
    """An attempt under way: to be finished or given up."""

    id: str
    again: bool = False
    """One that was cut off, begun anew: what it made may be there already."""


class Idempotency:
    """Attempts and their answers."""

    def __init__(self, database: Database, instance: Columns, now: Now) -> None:
        self._database = database
        self._now = now
        self.strangers = Strangers(instance)

    async def begin(self, owner: Owner, operation: str, key: str, body: bytes) -> Begun | Answer:
        """Take a key for an operation (method and path), or give the answer that it already has.

        Raises `KeyInUse` while another works on it, `KeyReused` if it came with another body.
        """
        if owner.space is None:  # another's key is none of theirs
            key += "\n" + body.decode("latin-1")
        key_mark = owner.columns.mark("idempotency.key", f"{operation}\n{key}")
        body_mark = owner.columns.mark("idempotency.body", body.decode("latin-1"))
        try:
            async with self._database.writing() as session:
                attempts = Attempts(session, owner)
                await attempts.remove_before(self._now() - KEPT)
                found = await attempts.find(key_mark)
                if found is None:
                    attempt_id = new_id()
                    attempts.add(self._attempt(attempt_id, owner, key_mark, body_mark))
                    return Begun(attempt_id)
                return self._again(owner, found, body_mark)
        except IntegrityError:  # another took it in the same moment (Postgres)
            raise _in_flight() from None

    async def finish(self, owner: Owner, begun: Begun, answer: Answer, project: str | None = None) -> None:
        """Keep the answer of an attempt. What it tells of a project goes with the project."""
        text = json.dumps([dict(answer.headers), answer.body], ensure_ascii=False)
        sealed = owner.columns.seal(_place(begun.id), text)
        async with self._database.writing() as session:
            await Attempts(session, owner).finish(begun.id, answer.status, sealed, project)

    async def give_up(self, owner: Owner, begun: Begun) -> None:
        """Let the key be used again: the work failed."""
        async with self._database.writing() as session:
            await Attempts(session, owner).remove(begun.id)

    async def sweep(self, *, alone: bool) -> None:
        """Forget answers that are too old; if no other server runs, let those under way be begun anew."""
        async with self._database.writing(long=True) as session:
            await session.execute(delete(Attempt).where(Attempt.created_at < self._now() - KEPT))
            if alone:
                cut_off = update(Attempt).where(Attempt.state == "running")
                await session.execute(cut_off.values(held_until=self._now()))

    def _attempt(self, attempt_id: str, owner: Owner, key_mark: bytes, body_mark: bytes) -> Attempt:
        now = self._now()
        return Attempt(
            id=attempt_id,
            space_id=owner.space,
            key_mark=key_mark,
            body_mark=body_mark,
            state="running",
            created_at=now,
            held_until=now + HELD,
        )

    def _again(self, owner: Owner, found: Attempt, body_mark: bytes) -> Begun | Answer:
        if found.body_mark != body_mark:
            raise KeyReused("This Idempotency-Key came before with another body: use a new key.")
        if found.state == "done" and found.status is not None and found.answer is not None:
            headers, body = json.loads(owner.columns.open(_place(found.id), found.answer))
            return Answer(found.status, headers, body)
        if found.held_until > self._now():
            raise _in_flight()
        found.held_until = self._now() + HELD
        return Begun(found.id, again=True)


def _place(attempt_id: str) -> str:
    return f"idempotency.answer/{attempt_id}"


def _in_flight() -> KeyInUse:
    return KeyInUse("A request with this Idempotency-Key is still being worked on: ask again soon.")
