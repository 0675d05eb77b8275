"""Operating an instance: who is there, by id and size; shutting an account out, and letting it in again."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta

from vgenflow.db import Database
from vgenflow.services.accounts import AccountsService
from vgenflow.services.operating.errors import BeingClosed, NotYourself, UnknownAccount
from vgenflow.services.operating.repository import Everybody
from vgenflow.services.operating.schemas import AccountEntry, InstanceUsage
from vgenflow.services.runs.errors import RunEnded, UnknownRun
from vgenflow.services.runs.service import RunsService
from vgenflow.services.scope import Now, Scope
from vgenflow.services.usage.repository import Counts
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import Keyring

_log = logging.getLogger("vgenflow.operator")


class OperatingService:
    """What an operator does. Every method is handed the operator's own scope."""

    def __init__(
        self, database: Database, accounts: AccountsService, runs: RunsService, keyring: Keyring, now: Now
    ) -> None:
        self._database = database
        self._accounts = accounts
        self._runs = runs
        self._keyring = keyring
        self._now = now

    async def list(
        self, operator: Scope, *, after: str | None = None, limit: int = 50
    ) -> tuple[Sequence[AccountEntry], str | None]:
        """Accounts, the newest first, and where the next page begins."""
        _check(operator)
        async with self._database.reading() as session:
            everybody = Everybody(session)
            rows = await everybody.recent(after, limit + 1)
            shown = rows[:limit]
            return await everybody.entries(shown), shown[-1].id if len(rows) > limit else None

    async def suspend(self, operator: Scope, account: str) -> AccountEntry:
        """Refuse an account's sessions and keys, and stop its runs. Everything it has stays. May be repeated.

        Raises `UnknownAccount`, `NotYourself`, `BeingClosed`.
        """
        _check(operator)
        if account == operator.account:
            raise NotYourself("You cannot suspend your own account: another operator has to.")
        entry, space = await self._become(account, "suspended")
        await self._stop_runs(account, space)
        _log.info("operator.suspended", extra={"account": account})
        return entry

    async def resume(self, operator: Scope, account: str) -> AccountEntry:
        """Let an account in again. May be repeated. Raises `UnknownAccount`, `BeingClosed`."""
        _check(operator)
        entry, _ = await self._become(account, "active")
        _log.info("operator.resumed", extra={"account": account})
        return entry

    async def usage(self, operator: Scope, days: int) -> InstanceUsage:
        """What all accounts have, and what they used in the last `days`."""
        _check(operator)
        since = self._now() - timedelta(days=days)
        async with self._database.reading() as session:
            everybody, counts = Everybody(session), Counts(session, None)
            accounts, suspended = await everybody.accounts()
            return InstanceUsage(
                accounts=accounts,
                suspended=suspended,
                projects=await counts.projects(),
                library_bytes=await everybody.library(),
                exports=await counts.exports(),
                runs_waiting=await counts.runs_waiting(),
                since=since,
                runs=await counts.runs(since),
                paid=tuple(await counts.paid(since)),
            )

    async def _become(self, account: str, state: str) -> tuple[AccountEntry, str]:
        async with self._database.writing() as session:
            everybody = Everybody(session)
            row = await everybody.find(account)
            if row is None:
                raise UnknownAccount("There is no such account: list them to see who is there.")
            if row.state == "closing":
                raise BeingClosed("The account is being closed: soon there is nothing left of it.")
            row.state = state
            await session.flush()
            (entry,) = await everybody.entries([row])
        self._accounts.forget(account)
        return entry, row.space_id

    async def _stop_runs(self, account: str, space: str) -> None:
        columns = await asyncio.to_thread(Columns, self._keyring, space)
        scope = Scope(space, account, "member", columns)
        async with self._database.reading() as session:
            going_on = await Everybody(session).runs_going_on(space)
        for run in going_on:
            with suppress(RunEnded, UnknownRun):  # meanwhile
                await self._runs.cancel(scope, run)


def _check(operator: Scope) -> None:
    """The door has seen to it already."""
    if operator.role != "operator":
        raise PermissionError("only an operator operates")
