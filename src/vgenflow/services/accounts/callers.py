"""Who a session's token or an API key belongs to: asked at every request, so kept in memory for a second."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select, update

from vgenflow.services.accounts.context import Context
from vgenflow.services.accounts.errors import SessionOver, WrongApiKey
from vgenflow.services.accounts.models import Account, ApiKey, Session
from vgenflow.services.accounts.tokens import is_token, mark_of
from vgenflow.services.scope import Role, Scope

_FRESH: Final = 1.0
"""Seconds until the database is asked again: what another process revoked works that long at most."""
_MOST: Final = 10_000
"""Callers kept in memory."""


@dataclass(frozen=True, slots=True)
class Caller:
    """Somebody whose session or API key is good."""

    scope: Scope
    grants: frozenset[str] | None = None
    """What an API key was made for; None for a session, which may do everything."""
    session: str | None = None
    """The session's id; None for an API key."""
    signed_in_at: datetime | None = None
    """When the session began; None for an API key."""


@dataclass(frozen=True, slots=True)
class _Kept:
    asked: float
    until: datetime
    caller: Caller


class Callers:
    """Finds callers by what they show."""

    def __init__(self, context: Context, clock: Callable[[], float] = time.monotonic) -> None:
        self._context = context
        self._clock = clock
        self._kept: OrderedDict[bytes, _Kept] = OrderedDict()

    async def by_session(self, token: str) -> Caller:
        """Who a session's token belongs to; `SessionOver` if nobody."""
        if not is_token("session", token):
            raise _over()
        mark = mark_of(self._context.instance, "session", token)
        return self._fresh(mark) or await self._of_session(mark)

    async def by_key(self, token: str) -> Caller:
        """Who an API key belongs to; `WrongApiKey` if nobody."""
        if not is_token("key", token):
            raise _wrong()
        mark = mark_of(self._context.instance, "key", token)
        return self._fresh(mark) or await self._of_key(mark)

    def forget(self, account: str) -> None:
        """Ask the database again for everything of an account: something of it was revoked or changed."""
        for mark in [mark for mark, kept in self._kept.items() if kept.caller.scope.account == account]:
            del self._kept[mark]

    async def _of_session(self, mark: bytes) -> Caller:
        now, idle = self._context.now(), self._context.settings.session_idle
        found = select(Session, Account).join(Account, Session.account_id == Account.id)
        asked = self._clock()
        async with self._context.database.reading() as session:
            row = (await session.execute(found.where(Session.mark == mark))).one_or_none()
        if row is None:
            raise _over()
        signed_in, account = row
        until = min(signed_in.expires_at, signed_in.seen_at + idle)
        if until <= now or account.state != "active":
            raise _over()
        hour = now.replace(minute=0, second=0, microsecond=0)
        if signed_in.seen_at < hour:
            async with self._context.database.writing() as session:
                await session.execute(update(Session).where(Session.id == signed_in.id).values(seen_at=hour))
        caller = Caller(await self._scope(account), None, signed_in.id, signed_in.created_at)
        return self._keep(mark, _Kept(asked, until, caller))

    async def _of_key(self, mark: bytes) -> Caller:
        now = self._context.now()
        found = select(ApiKey, Account).join(Account, ApiKey.account_id == Account.id)
        asked = self._clock()
        async with self._context.database.reading() as session:
            row = (await session.execute(found.where(ApiKey.mark == mark))).one_or_none()
        if row is None:
            raise _wrong()
        key, account = row
        if key.expires_at <= now or account.state != "active":
            raise _wrong()
        if key.last_used_on != now.date():
            async with self._context.database.writing() as session:
                await session.execute(
                    update(ApiKey).where(ApiKey.id == key.id).values(last_used_on=now.date())
                )
        caller = Caller(await self._scope(account), frozenset(key.grants.split()))
        return self._keep(mark, _Kept(asked, key.expires_at, caller))

    async def _scope(self, account: Account) -> Scope:
        columns = await self._context.columns(account.space_id)
        role: Role = "operator" if account.role == "operator" else "member"
        return Scope(account.space_id, account.id, role, columns)

    def _fresh(self, mark: bytes) -> Caller | None:
        kept = self._kept.get(mark)
        if kept is None or self._clock() - kept.asked >= _FRESH or kept.until <= self._context.now():
            return None
        return kept.caller

    def _keep(self, mark: bytes, kept: _Kept) -> Caller:
        self._kept[mark] = kept
        self._kept.move_to_end(mark)
        while len(self._kept) > _MOST:
            self._kept.popitem(last=False)
        return kept.caller


def _over() -> SessionOver:
    return SessionOver("You are no longer signed in: sign in again.")


def _wrong() -> WrongApiKey:
    return WrongApiKey("This API key was revoked, has expired, or never was: make a new one.")
