"""Who a session's token or an API key belongs to: asked at every request, so kept in memory for a second."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import bindparam, select, update

from vgenflow.services.accounts.context import Context
from vgenflow.services.accounts.errors import SessionOver, Suspended, WrongApiKey
from vgenflow.services.accounts.models import Account, ApiKey, Session
from vgenflow.services.accounts.tokens import is_token, mark_of
from vgenflow.services.scope import Role, Scope

_FRESH: Final = 1.0
"""Seconds until the database is asked again: what another process revoked works that long at most."""
_MOST: Final = 10_000
"""Callers kept in memory."""


# Built once, and columns rather than rows of objects: this is asked at nearly every request.
_SESSIONS: Final = (
    select(Session.id, Session.created_at, Session.seen_at, Session.expires_at)
    .add_columns(Account.id, Account.space_id, Account.role, Account.state)
    .join(Account, Session.account_id == Account.id)
    .where(Account.state != "closing", Session.mark == bindparam("mark"))
)
_KEYS: Final = (
    select(ApiKey.id, ApiKey.grants, ApiKey.last_used_on, ApiKey.expires_at)
    .add_columns(Account.id, Account.space_id, Account.role, Account.state)
    .join(Account, ApiKey.account_id == Account.id)
    .where(Account.state != "closing", ApiKey.mark == bindparam("mark"))
)


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
    is_suspended: bool = False
    """Whether the account may only look at what it has, take it along, and delete it."""


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
        """Who an API key belongs to; `WrongApiKey` if nobody, `Suspended`."""
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
        asked = self._clock()
        async with self._context.database.reading() as session:
            found = (await session.execute(_SESSIONS, {"mark": mark})).one_or_none()
        if found is None:
            raise _over()
        session_id, began, seen, expires, account, space, role, state = found
        until = min(expires, seen + idle)
        if until <= now:
            raise _over()
        hour = now.replace(minute=0, second=0, microsecond=0)
        if seen < hour:
            async with self._context.database.writing() as session:
                await session.execute(update(Session).where(Session.id == session_id).values(seen_at=hour))
        scope = await self._scope(account, space, role)
        caller = Caller(scope, None, session_id, began, is_suspended=state == "suspended")
        return self._keep(mark, _Kept(asked, until, caller))

    async def _of_key(self, mark: bytes) -> Caller:
        now = self._context.now()
        asked = self._clock()
        async with self._context.database.reading() as session:
            found = (await session.execute(_KEYS, {"mark": mark})).one_or_none()
        if found is None:
            raise _wrong()
        key, grants, used_on, expires, account, space, role, state = found
        if expires <= now:
            raise _wrong()
        if state == "suspended":
            raise suspended()
        if used_on != now.date():
            async with self._context.database.writing() as session:
                await session.execute(update(ApiKey).where(ApiKey.id == key).values(last_used_on=now.date()))
        caller = Caller(await self._scope(account, space, role), frozenset(grants.split()))
        return self._keep(mark, _Kept(asked, expires, caller))

    async def _scope(self, account: str, space: str, role: str) -> Scope:
        known: Role = "operator" if role == "operator" else "member"
        return Scope(space, account, known, await self._context.columns(space))

    def _fresh(self, mark: bytes) -> Caller | None:
        kept = self._kept.get(mark)
        if kept is None or self._clock() - kept.asked >= _FRESH or kept.until <= self._context.now():
            return None
        return kept.caller

    def _keep(self, mark: bytes, kept: _Kept) -> Caller:
        self._kept[mark] = kept
        self._kept.move_to_end(mark)
        while len(self._kept) > _MOST or next(iter(self._kept.values())).asked <= kept.asked - _FRESH:
            self._kept.popitem(last=False)  # what is no longer fresh is of no use, and holds keys
        return kept.caller


def suspended() -> Suspended:
    """The account is, so this cannot be done."""
    return Suspended(
        "This account is suspended: you may look at what you have, export it and delete it. "
        "For more, ask whoever runs this server."
    )


def _over() -> SessionOver:
    return SessionOver("You are no longer signed in: sign in again.")


def _wrong() -> WrongApiKey:
    return WrongApiKey("This API key was revoked, has expired, or never was: make a new one.")
