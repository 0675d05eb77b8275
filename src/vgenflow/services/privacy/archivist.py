"""The archivist: makes the archives that were asked for, takes in those that were brought, tells, tidies.

A job is a row. Whoever works on it holds it for a minute at a time; if it dies, another begins anew. What is
made shows whole or not at all: an archive when it is renamed into place, an import when its rows commit.
"""

import asyncio
import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, timedelta
from functools import partial
from threading import Event
from typing import Final

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.exc import DBAPIError

from vgenflow.db import Database
from vgenflow.db.errors import PASSING
from vgenflow.kit.errors import VgenflowError
from vgenflow.net.mail import MailDelayed, Mailer, MailError
from vgenflow.services.accounts import AccountsService
from vgenflow.services.accounts.errors import SessionOver
from vgenflow.services.disclosures.mails import send
from vgenflow.services.disclosures.service import Allowance, Disclosures
from vgenflow.services.privacy import letters, unzipping
from vgenflow.services.privacy.archives import SCOPE, key_of
from vgenflow.services.privacy.errors import Stopped
from vgenflow.services.privacy.exporting import Exporter, Making
from vgenflow.services.privacy.ledger import Ledger
from vgenflow.services.privacy.models import ArchiveRow
from vgenflow.services.privacy.ports import Reads, Vault
from vgenflow.services.privacy.rows import bad
from vgenflow.services.privacy.taking import Taken, Taking
from vgenflow.services.privacy.zipping import Entry, zipped
from vgenflow.services.scope import Now, Scope
from vgenflow.store.columns import Columns

_log = logging.getLogger("vgenflow.privacy")

LIFE: Final = timedelta(days=7)
"""How long an archive can be downloaded."""
HELD: Final = timedelta(seconds=60)
_BEAT: Final = 2.0
"""Seconds between two signs of life."""
_AGAIN: Final = timedelta(seconds=30)
_MOST_TRIES: Final = 3
_PAUSE: Final = 5.0


@dataclass(slots=True)
class _Job:
    """A job at work in this process."""

    row: ArchiveRow
    scope: Scope
    files: int = 0
    stopped: Event = field(default_factory=Event)

    def tick(self) -> None:
        """Count a file."""
        self.files += 1
        self.check()

    def check(self) -> None:
        """`Stopped` if the job was taken away."""
        if self.stopped.is_set():
            raise Stopped("The archive was removed.")


class Archivist:
    """Works on archives, one at a time, for as long as `work` runs."""

    def __init__(  # noqa: PLR0913 - what it stands on
        self,
        *,
        database: Database,
        vault: Vault,
        reads: Reads,
        ledger: Ledger,
        accounts: AccountsService,
        mailer: Mailer,
        library_limit: int,
        public_url: str,
        release: str,
        now: Now,
    ) -> None:
        self._database = database
        self._vault = vault
        self._reads = reads
        self._ledger = ledger
        self._accounts = accounts
        self._mailer = mailer
        self._disclosures = Disclosures(database, partial(Columns, vault.keyring), now)
        self._limit = library_limit
        self._public_url = public_url
        self._release = release
        self._now = now
        self._news = asyncio.Event()

    def wake(self) -> None:
        """There is something to do."""
        self._news.set()

    async def work(self) -> None:
        """Work until cancelled. A database or store that is away for a moment is asked again."""
        while True:
            self._news.clear()
            try:
                while await self.work_once():
                    pass
                await self.tell()
                await self.tidy()
            except (DBAPIError, OSError, VgenflowError) as error:
                _log.warning("privacy.delayed", extra={"error": type(error).__name__})
            with suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), _PAUSE)

    async def work_once(self) -> bool:
        """Do the next job, if there is one; whether there was."""
        row = await self._taken()
        if row is None:
            return False
        columns = await asyncio.to_thread(Columns, self._vault.keyring, row.space_id)
        job = _Job(row, Scope(row.space_id, row.account_id, "member", columns))
        beat = asyncio.create_task(self._beat(job))
        try:
            await (self._export(job) if row.kind == "export" else self._import(job))
        except Stopped:
            await asyncio.to_thread(self._remove, row)
        except Exception as error:  # noqa: BLE001 - a job's edge
            await self._failed(job, error)
        finally:
            job.stopped.set()
            beat.cancel()
            with suppress(asyncio.CancelledError):
                await beat
        return True

    async def tell(self) -> None:
        """Mail those whose archive is ready. One that cannot be sent now is sent later."""
        wanted = select(ArchiveRow).where(
            ArchiveRow.kind == "export", ArchiveRow.state == "ready", ArchiveRow.told_at.is_(None)
        )
        async with self._database.reading() as session:
            rows = (await session.scalars(wanted)).all()
        for row in rows:
            try:
                await self._mail(row)
            except MailDelayed:
                continue
            except MailError as error:
                _log.warning("privacy.archive-not-mailed", extra={"code": error.code})
            async with self._database.writing() as session:
                told = update(ArchiveRow).where(ArchiveRow.id == row.id)
                await session.execute(told.values(told_at=self._now()))

    async def tidy(self) -> None:
        """Remove what has expired."""
        async with self._database.reading() as session:
            wanted = select(ArchiveRow).where(ArchiveRow.expires_at <= self._now())
            rows = (await session.scalars(wanted)).all()
        for row in rows:
            await asyncio.to_thread(self._remove, row)
            async with self._database.writing() as session:
                await session.execute(delete(ArchiveRow).where(ArchiveRow.id == row.id))

    async def _taken(self) -> ArchiveRow | None:
        now = self._now()
        is_due = or_(
            and_(
                ArchiveRow.state == "waiting",
                or_(ArchiveRow.held_until.is_(None), ArchiveRow.held_until <= now),
            ),
            and_(ArchiveRow.state == "working", ArchiveRow.held_until <= now),
        )
        async with self._database.reading() as session:
            found = await session.scalar(select(ArchiveRow.id).where(is_due).order_by(ArchiveRow.id).limit(1))
        if found is None:
            return None
        async with self._database.writing() as session:
            taken = update(ArchiveRow).where(ArchiveRow.id == found, is_due)
            taken = taken.values(state="working", held_until=now + HELD, tries=ArchiveRow.tries + 1, files=0)
            return (await session.execute(taken.returning(ArchiveRow))).scalar_one_or_none()

    async def _beat(self, job: _Job) -> None:
        """Hold the job, and stop it if it was taken away."""
        mine = update(ArchiveRow).where(
            ArchiveRow.id == job.row.id, ArchiveRow.state == "working", ArchiveRow.tries == job.row.tries
        )
        while True:
            await asyncio.sleep(_BEAT)
            with suppress(*PASSING):
                values = mine.values(held_until=self._now() + HELD, files=job.files)
                async with self._database.writing() as session:
                    held = (await session.execute(values.returning(ArchiveRow.id))).one_or_none()
                if held is None:
                    job.stopped.set()
                    return

    async def _export(self, job: _Job) -> None:
        loop, row = asyncio.get_running_loop(), job.row
        exporter = Exporter(self._vault.open, self._reads)
        made_at = self._now().astimezone(UTC).isoformat(timespec="seconds")
        making = Making(job.scope, row.language, self._release, made_at)
        async with self._database.reading() as session:
            if not self._database.is_sqlite:
                await session.connection(execution_options={"isolation_level": "REPEATABLE READ"})

            def make() -> int:
                space = self._vault.open(row.space_id, SCOPE)
                key = key_of(self._vault.open, row.space_id, row.id)
                space.put(key, zipped(_counted(exporter.entries(making, session, loop), job)))
                opened = space.open(key)
                if opened is None:
                    raise bad()
                with opened:
                    return opened.size

            size = await asyncio.to_thread(make)
        await self._set(job, state="ready", size=size, expires_at=self._now() + LIFE)

    async def _import(self, job: _Job) -> None:
        await asyncio.to_thread(self._take_in, job, asyncio.get_running_loop())
        await asyncio.to_thread(self._remove, job.row)

    def _take_in(self, job: _Job, loop: asyncio.AbstractEventLoop) -> None:
        row = job.row
        file = self._vault.open(row.space_id, SCOPE).open(key_of(self._vault.open, row.space_id, row.id))
        if file is None:
            raise bad()
        taking = Taking(self._vault, self._reads, job.scope, job=row.id, limit=self._limit, now=self._now())
        with file, unzipping.opened(file) as archive:
            old = taking.ids(archive)
            ids = asyncio.run_coroutine_threadsafe(self._ids(taking, old), loop).result()
            into = taking.put(archive, ids, job.tick)
            try:
                asyncio.run_coroutine_threadsafe(self._add(taking, into, job), loop).result()
            except BaseException:
                if not asyncio.run_coroutine_threadsafe(self._is_ready(row.id), loop).result():
                    taking.remove(into)
                raise

    async def _ids(self, taking: Taking, old: list[str]) -> dict[str, str]:
        erased = await asyncio.to_thread(lambda: {one.subject for one in self._ledger.all()})
        async with self._database.reading() as session:
            return await taking.new_ids(session, old, erased.__contains__)

    async def _add(self, taking: Taking, into: Taken, job: _Job) -> None:
        """All rows and the job's end, in one transaction."""
        async with self._database.writing(long=True) as session:
            now = self._now()
            ended = (
                update(ArchiveRow)
                .where(ArchiveRow.id == job.row.id, ArchiveRow.tries == job.row.tries)
                .values(state="ready", files=job.files, finished_at=now, expires_at=now + LIFE)
            )
            if (await session.execute(ended.returning(ArchiveRow.id))).one_or_none() is None:
                raise Stopped("The import was removed.")
            await taking.add(session, into)

    async def _is_ready(self, archive: str) -> bool:
        async with self._database.reading() as session:
            state = await session.scalar(select(ArchiveRow.state).where(ArchiveRow.id == archive))
        return state == "ready"

    async def _failed(self, job: _Job, error: Exception) -> None:
        """Try again later, unless that is of no use."""
        code = error.code if isinstance(error, VgenflowError) else VgenflowError.code
        is_theirs = isinstance(error, VgenflowError) and error.status < 500
        if not isinstance(error, VgenflowError):
            _log.error("privacy.archive-broke", exc_info=error)
        if is_theirs or job.row.tries >= _MOST_TRIES:
            await self._set(job, state="failed", error_code=code, expires_at=self._now() + LIFE)
            await asyncio.to_thread(self._remove, job.row)
        else:
            await self._set(job, state="waiting", error_code=code, held_until=self._now() + _AGAIN)

    async def _set(self, job: _Job, **values: object) -> None:
        if values["state"] != "waiting":
            values["finished_at"] = self._now()
        mine = update(ArchiveRow).where(ArchiveRow.id == job.row.id, ArchiveRow.tries == job.row.tries)
        async with self._database.writing() as session:
            changed = mine.values(files=job.files, **values).returning(ArchiveRow.id)
            if (await session.execute(changed)).one_or_none() is None:
                raise Stopped("The archive was removed.")

    async def _mail(self, row: ArchiveRow) -> None:
        columns = await asyncio.to_thread(Columns, self._vault.keyring, row.space_id)
        try:
            account = await self._accounts.profile.view(
                Scope(row.space_id, row.account_id, "member", columns)
            )
        except SessionOver:
            return
        if account.email is not None:
            mail = letters.ready(account.email, self._public_url, row.language)
            by = Allowance(row.space_id, row.account_id, row.created_at)
            await send(self._mailer, mail, disclosures=self._disclosures, purpose="archive-ready", by=by)

    def _remove(self, row: ArchiveRow) -> None:
        self._vault.open(row.space_id, SCOPE).remove(key_of(self._vault.open, row.space_id, row.id))


def _counted(entries: Iterator[Entry], job: _Job) -> Iterator[Entry]:
    for entry in entries:
        job.tick()
        yield replace(entry, chunks=_until_stopped(entry.chunks, job))


def _until_stopped(chunks: Iterable[bytes], job: _Job) -> Iterator[bytes]:
    for chunk in chunks:
        job.check()
        yield chunk
