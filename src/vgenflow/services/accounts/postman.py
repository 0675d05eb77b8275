"""The outbox: mails that are to be sent, written down with what causes them, and who sends them.

A mail is a sealed row of the same transaction, so it is sent if that was committed and not otherwise, by
this process or, should it die, by the next. It is sent at least once. It goes when it is sent, refused, or
a day old, and with its account.
"""

import asyncio
import json
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, event, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.net.mail import Mail, Mailer, MailError, MailRefused
from vgenflow.services.accounts.letters import Language
from vgenflow.services.accounts.models import OutboxRow
from vgenflow.services.disclosures.mails import send
from vgenflow.services.disclosures.service import Allowance, Disclosures
from vgenflow.services.disclosures.states import Letter
from vgenflow.services.scope import Now
from vgenflow.store.columns import Columns

_log = logging.getLogger("vgenflow.accounts")

GIVEN_UP: Final = timedelta(hours=24)
"""How long a mail is tried: as long as its link works."""
_LEASE: Final = timedelta(minutes=3)
"""Whoever takes a mail has so long to send it; then it is anybody's again."""
_LOOKED: Final = 5.0
"""Seconds between two looks for mails that are due."""
_MOST: Final = 50


@dataclass(frozen=True, slots=True)
class Message:
    """What a mail says, and to whom: an address, or an account by its id."""

    letter: Letter
    language: Language
    to: str | None = None
    account: str | None = None
    token: str = ""


Writing = Callable[[Message], Awaitable[Mail | None]]
"""Writes a mail, or finds that there is nobody to write to."""


Allowing = Callable[[Message, datetime], Awaitable[Allowance | None]]
"""Whose ledger a mail that was asked for at a moment is written into, if it is about an account."""


class Postman:
    """Sends what is in the outbox, so that no answer waits for mails or tells of them. To be closed."""

    def __init__(  # noqa: PLR0913, PLR0917 - what it works with
        self,
        database: Database,
        instance: Columns,
        mailer: Mailer,
        write: Writing,
        disclosures: Disclosures,
        allow: Allowing,
        now: Now,
        after: float = 0.0,
    ) -> None:
        self._database = database
        self._instance = instance
        self._mailer = mailer
        self._write = write
        self._disclosures = disclosures
        self._allow = allow
        self._now = now
        self._after = after
        self._under_way: set[asyncio.Task[None]] = set()
        self._rounds: asyncio.Task[None] | None = None
        self.outcomes: Counter[str] = Counter()
        """Mails sent, refused by the other side, and given up here, since the start."""
        self.is_troubled = False
        """Whether the last mail could not be handed over for a reason that holds for every mail."""

    def post(self, session: AsyncSession, message: Message, mark: bytes) -> None:
        """Put a mail into the outbox, with the transaction. `mark` is that of its address or account."""
        row, now = new_id(), self._now()
        session.add(
            OutboxRow(
                id=row,
                account_id=message.account,
                mark=mark,
                payload=self._instance.seal(f"outbox.payload/{row}", json.dumps(asdict(message))),
                tries=0,
                created_at=now,
                due_at=now + timedelta(seconds=self._after),
            )
        )
        event.listen(session.sync_session, "after_commit", lambda _: self._soon(), once=True)

    def begin(self) -> None:
        """Look for mails that are due again and again, also those that another process left."""
        self._rounds = asyncio.get_running_loop().create_task(self._go_round())

    @property
    def under_way(self) -> int:
        """How many looks into the outbox there are now or soon."""
        return len(self._under_way)

    async def forget(self, address: str, mark: bytes) -> None:
        """Remove what is kept of mails to `address`."""
        async with self._database.writing() as session:
            await session.execute(delete(OutboxRow).where(OutboxRow.mark == mark))
        await asyncio.to_thread(self._mailer.forget, address)

    async def tidy(self) -> None:
        """Remove mails that were kept long enough, and such as could not even be written."""
        before = self._now() - GIVEN_UP - _LEASE
        async with self._database.writing() as session:
            await session.execute(delete(OutboxRow).where(OutboxRow.created_at <= before))
        await asyncio.to_thread(self._mailer.tidy)

    async def close(self, seconds: float = 5.0) -> None:
        """Wait for mails under way, so long and no longer: what is left is sent after the next start."""
        if self._rounds is not None:
            self._rounds.cancel()
            with suppress(asyncio.CancelledError):
                await self._rounds
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        for task in tuple(self._under_way):
            task.cancel()

    async def send_due(self) -> None:
        """Send what is due, the oldest first."""
        try:
            async with self._database.reading() as session:
                due = select(OutboxRow.id, OutboxRow.due_at).where(OutboxRow.due_at <= self._now())
                rows = (await session.execute(due.order_by(OutboxRow.due_at).limit(_MOST))).all()
            for row, due_at in rows:
                await self._send(row, due_at)
        except Exception:  # noqa: BLE001 - a job's edge: nobody waits for it
            _log.exception("mail.failed")

    def _soon(self) -> None:
        async def look() -> None:
            await asyncio.sleep(self._after)
            await self.send_due()

        task = asyncio.get_running_loop().create_task(look())
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _go_round(self) -> None:
        while True:
            await self.send_due()
            await asyncio.sleep(_LOOKED)

    async def _send(self, row: str, due_at: datetime) -> None:
        taken = await self._taken(row, due_at)
        if taken is None:  # another process is sending it
            return
        message = Message(**json.loads(self._instance.open(f"outbox.payload/{row}", taken.payload)))
        mail = await self._write(message)
        if mail is None or await self._handed_over(message, mail, taken):
            async with self._database.writing() as session:
                await session.execute(delete(OutboxRow).where(OutboxRow.id == row))

    async def _taken(self, row: str, due_at: datetime) -> OutboxRow | None:
        async with self._database.writing() as session:
            changed = await session.execute(
                update(OutboxRow)
                .where(OutboxRow.id == row, OutboxRow.due_at == due_at)
                .values(due_at=self._now() + _LEASE, tries=OutboxRow.tries + 1)
                .returning(OutboxRow)
            )
            return changed.scalar_one_or_none()

    async def _handed_over(self, message: Message, mail: Mail, row: OutboxRow) -> bool:
        """Try to send a mail; whether it is done with."""
        try:
            await send(
                self._mailer,
                mail,
                disclosures=self._disclosures,
                purpose=message.letter,
                by=await self._allow(message, row.created_at),
                secret=message.token,
            )
        except MailRefused as error:
            self.outcomes["refused"] += 1
            _log.warning("mail.refused", extra={"code": error.code, "attempt": row.tries})
            return True
        except MailError as error:
            self.is_troubled = True
            again = self._now() + pause(row.tries)
            if again >= row.created_at + GIVEN_UP:
                self.outcomes["failed"] += 1
                _log.error("mail.given_up", extra={"code": error.code, "attempt": row.tries})
                return True
            _log.warning("mail.delayed", extra={"code": error.code, "attempt": row.tries})
            async with self._database.writing() as session:
                await session.execute(update(OutboxRow).where(OutboxRow.id == row.id).values(due_at=again))
            return False
        self.outcomes["sent"] += 1
        self.is_troubled = False
        return True


def pause(tries: int) -> timedelta:
    """How long to wait after so many failures: 2 seconds, then five times as long, an hour at most."""
    return timedelta(seconds=min(2.0 * 5.0 ** (tries - 1), 3600.0))
