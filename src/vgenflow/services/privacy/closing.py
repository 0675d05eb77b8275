"""Deleting a project, closing an account: access ends, keys are destroyed, nothing is left, a receipt tells.

An erasure is a row until it is over, so it goes on after a crash; and a line of the ledger, so that a backup
that is restored later is without what was erased. After a while it is looked at again: a process that was
at work on it might have written something in the very moment.
"""

import asyncio
import json
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy import delete, select, update

from vgenflow.db import Base, Database
from vgenflow.kit.ids import new_id
from vgenflow.net.mail import Mailer, MailError
from vgenflow.services.accounts import AccountsService, Caller, Visitor
from vgenflow.services.accounts.models import Space, Ticket
from vgenflow.services.accounts.repository import Repository
from vgenflow.services.privacy import letters
from vgenflow.services.privacy.erasing import Eraser
from vgenflow.services.privacy.ledger import Erased, Ledger
from vgenflow.services.privacy.models import ErasureRow, ReceiptRow
from vgenflow.services.privacy.ports import Room
from vgenflow.services.privacy.receipts import Done, Receipts
from vgenflow.services.privacy.repository import ReceiptRows
from vgenflow.services.privacy.schemas import Receipt
from vgenflow.services.privacy.states import ErasureKind, Language
from vgenflow.services.projects.errors import Changed
from vgenflow.services.projects.repository import Repository as ProjectRows
from vgenflow.services.scope import Now, Scope
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import Keyring

_log = logging.getLogger("vgenflow.privacy")

SECOND_LOOK: Final = timedelta(minutes=15)
_KEPT_TO_THE_LAST: Final = ("accounts", "spaces")


class Closing:
    """Erasures that people ask for."""

    def __init__(  # noqa: PLR0913 - what it stands on
        self,
        *,
        database: Database,
        accounts: AccountsService,
        eraser: Eraser,
        ledger: Ledger,
        receipts: Receipts,
        rooms: Sequence[Room],
        mailer: Mailer,
        keyring: Keyring,
        now: Now,
    ) -> None:
        self._database = database
        self._accounts = accounts
        self._eraser = eraser
        self._ledger = ledger
        self._receipts = receipts
        self._rooms = rooms
        self._mailer = mailer
        self._keyring = keyring
        self._now = now

    async def delete_project(self, scope: Scope, project: str, expected: int | None = None) -> Receipt:
        """Erase a project at once, and tell so. It is out of sight before anything else is done.

        Raises `UnknownProject`, and `Changed` if it has another revision than is `expected`.
        """
        erased = Erased("project", scope.space, project)
        async with self._database.writing() as session:
            row = await ProjectRows(session, scope).project(project)
            if expected not in (None, row.revision):
                raise Changed(
                    f"The project has changed (it is at revision {row.revision}): look at it again."
                )
            erasure = self._asked(erased)
            session.add(erasure)
            row.deleted_at, row.state = erasure.asked_at, "deleted"
        await asyncio.to_thread(self._ledger.add, [erased], erasure.asked_at)
        await self._eraser.stop_runs(erased)
        await self._eraser.progress(erased)
        await self._rooms_erase(scope, project)
        await self._eraser.content(erased)
        keys_destroyed_at = self._now()
        await self._eraser.rows(erased)
        await self._eraser.archives(erased)
        await self._eraser.compact(rewritten=False)
        return await self._over(erasure.id, erased, erasure.asked_at, keys_destroyed_at)

    async def receipt(self, scope: Scope, receipt: str) -> Receipt:
        """The receipt of a project's erasure. Raises `UnknownReceipt`."""
        async with self._database.reading() as session:
            return self._signed(await ReceiptRows(session, scope).find(receipt))

    async def all_receipts(
        self, scope: Scope, *, after: str | None = None, limit: int = 50
    ) -> tuple[Sequence[Receipt], str | None]:
        """Receipts of erased projects, the newest first, and where the next page begins."""
        async with self._database.reading() as session:
            rows = await ReceiptRows(session, scope).recent(after, limit + 1)
        shown = rows[:limit]
        return [self._signed(row) for row in shown], shown[-1].id if len(rows) > limit else None

    def _signed(self, row: ReceiptRow) -> Receipt:
        done = Done(
            row.id, "project", row.space_id, row.subject, row.asked_at, row.keys_destroyed_at, row.erased_at
        )
        return self._receipts.signed(done)

    async def close_account(self, caller: Caller, password: str | None, visitor: Visitor) -> Receipt:
        """Erase an account with all that is its, for good, and tell so by mail too.

        Whoever has a password proves it, others have signed in a moment ago. Raises `WrongPassword`,
        `ConfirmAnew`, `WaitFirst`.
        """
        scope, erased = caller.scope, Erased("account", caller.scope.space, caller.scope.account)
        async with self._database.reading() as session:
            account = await Repository(session, scope).account()
        await self._accounts.profile.confirm(caller, account, password)
        address = (await self._accounts.profile.view(scope)).email
        unproven = await self._unproven(scope)
        erasure = self._asked(erased)
        async with self._database.writing() as session:
            session.add(erasure)
        await self._accounts.close_account(scope)
        await asyncio.to_thread(self._ledger.add, [erased], erasure.asked_at)
        await self._eraser.stop_runs(erased)
        await self._eraser.progress(erased)
        for project in await self._projects_of(scope):
            await self._rooms_erase(scope, project)
        await self._eraser.content(erased)
        keys_destroyed_at = self._now()
        await self._eraser.rows(erased, but=_KEPT_TO_THE_LAST)
        receipt = await self._over(erasure.id, erased, erasure.asked_at, keys_destroyed_at)
        if address is not None:
            await self._mail(address, receipt, visitor.language)
        await self._accounts.erase(scope)
        for other in unproven:
            await asyncio.to_thread(self._mailer.forget, other)
        await self._eraser.compact(rewritten=True)
        return receipt

    async def go_on(self) -> None:
        """Finish erasures that were cut off, and look again at those that seem over. For every minute."""
        async with self._database.reading() as session:
            rows = (await session.scalars(select(ErasureRow).order_by(ErasureRow.id))).all()
        due = [row for row in rows if row.erased_at is None or row.erased_at + SECOND_LOOK <= self._now()]
        for row in due:
            erased = Erased(row.kind, row.space_id, row.subject)
            await asyncio.to_thread(self._ledger.add, [erased], row.asked_at)
            if row.erased_at is None:
                await self._eraser.stop_runs(erased)
            await self._eraser.progress(erased)
            await self._eraser.content(erased)
            keys_destroyed_at = self._now()
            await self._eraser.rows(erased)
            if row.erased_at is None:
                await self._eraser.archives(erased)
            is_clean = await self._eraser.compact(rewritten=row.kind == "account")
            if row.erased_at is None:
                await self._over(row.id, erased, row.asked_at, keys_destroyed_at)
                continue
            if not is_clean:
                await self._seen(row.id)
                continue
            async with self._database.writing() as session:
                await session.execute(delete(ErasureRow).where(ErasureRow.id == row.id))
        if due:
            _log.info("privacy.erased", extra={"count": len(due)})

    def _asked(self, erased: Erased) -> ErasureRow:
        return ErasureRow(
            id=new_id(),
            kind=erased.kind,
            space_id=erased.space,
            subject=erased.subject,
            asked_at=self._now(),
            erased_at=None,
        )

    async def _rooms_erase(self, scope: Scope, project: str) -> None:
        for room in self._rooms:
            await room.erase(scope, project)

    async def _projects_of(self, scope: Scope) -> Sequence[str]:
        projects = Base.metadata.tables["projects"]
        async with self._database.reading() as session:
            wanted = select(projects.c.id).where(projects.c.space_id == scope.space)
            return (await session.scalars(wanted)).all()

    async def _unproven(self, scope: Scope) -> list[str]:
        """Addresses that the account was to have and that were written to."""
        instance = Columns.of_instance(self._keyring, "accounts")
        async with self._database.reading() as session:
            rows = await session.scalars(select(Ticket).where(Ticket.account_id == scope.account))
            opened = [json.loads(instance.open(f"tickets.payload/{row.id}", row.payload)) for row in rows]
        return [payload["email"] for payload in opened if "email" in payload]

    async def _over(
        self, erasure: str, erased: Erased, asked_at: datetime, keys_destroyed_at: datetime
    ) -> Receipt:
        """Note that nothing is left. What tells of a project stays with its space; of an account, nothing."""
        erased_at = await self._seen(erasure)
        kind: ErasureKind = erased.kind
        if kind == "project":
            row = ReceiptRow(
                id=erasure,
                space_id=erased.space,
                subject=erased.subject,
                asked_at=asked_at,
                keys_destroyed_at=keys_destroyed_at,
                erased_at=erased_at,
            )
            async with self._database.writing() as session:
                if await session.get(Space, erased.space) is not None:  # else its account is gone by now
                    session.add(row)
        done = Done(erasure, kind, erased.space, erased.subject, asked_at, keys_destroyed_at, erased_at)
        return self._receipts.signed(done)

    async def _seen(self, erasure: str) -> datetime:
        now = self._now()
        async with self._database.writing() as session:
            await session.execute(update(ErasureRow).where(ErasureRow.id == erasure).values(erased_at=now))
        return now

    async def _mail(self, address: str, receipt: Receipt, language: Language) -> None:
        """Send the receipt. One that cannot be sent does not keep anybody's data: it is answered as well."""
        try:
            await asyncio.to_thread(self._mailer.send, letters.closed(address, receipt, language))
        except MailError as error:
            _log.warning("privacy.receipt-not-mailed", extra={"code": error.code})
