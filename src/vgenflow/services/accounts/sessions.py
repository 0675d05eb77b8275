"""Signing in with a password, and the sessions that come of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, update

from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.callers import Caller, Callers
from vgenflow.services.accounts.context import Context, Visitor
from vgenflow.services.accounts.devices import read_device
from vgenflow.services.accounts.directory import Directory
from vgenflow.services.accounts.errors import SignInRefused
from vgenflow.services.accounts.models import Account, Session
from vgenflow.services.accounts.password_rules import normalised
from vgenflow.services.accounts.repository import Repository
from vgenflow.services.accounts.schemas import SessionView
from vgenflow.services.accounts.tokens import is_token, mark_of, new_token


@dataclass(frozen=True, slots=True, repr=False)
class SignedIn:
    """A session that has just begun."""

    token: str
    expires_at: datetime


class Sessions:
    """Begins, lists and ends sessions."""

    def __init__(self, context: Context, callers: Callers) -> None:
        self._context = context
        self._callers = callers

    async def sign_in(
        self, email: str, password: str, visitor: Visitor, replaced: str | None = None
    ) -> SignedIn:
        """A new session for who knows the password of the account with this address.

        `replaced` is the token of the session that the browser had until now; it ends. Raises
        `SignInRefused`, after as much work for an unknown address as for a known one, and `WaitFirst` after
        too many attempts.
        """
        context = self._context
        mark = context.email_mark(email.strip())
        guess = await context.limits.guess(mark, visitor)
        async with context.database.reading() as session:
            account = await Directory(session, context.instance, context.now).by_email(mark)
        verdict = await context.passwords.check(
            account.id if account else None, normalised(password), account.password if account else None
        )
        if account is None or not verdict.is_right or account.state == "closing":
            raise SignInRefused("No account has this address and password: check both.")
        await guess.was_right()
        return await self.begin(account, visitor, replaced, verdict.replacement)

    async def begin(
        self, account: Account, visitor: Visitor, replaced: str | None = None, password: bytes | None = None
    ) -> SignedIn:
        """A new session for an account that has proven itself; `password` is a stronger hash to keep."""
        context, now = self._context, self._context.now()
        device, token = read_device(visitor.user_agent), new_token("session")
        row = Session(
            id=new_id(),
            space_id=account.space_id,
            account_id=account.id,
            mark=mark_of(context.instance, "session", token),
            device=device.type,
            browser=device.browser,
            browser_version=device.version,
            created_at=now,
            seen_at=now.replace(minute=0, second=0, microsecond=0),
            expires_at=now + context.settings.session_life,
        )
        async with context.database.writing() as session:
            session.add(row)
            if replaced is not None and is_token("session", replaced):
                old = mark_of(context.instance, "session", replaced)
                await session.execute(delete(Session).where(Session.mark == old))
            if password is not None:
                stronger = update(Account).where(
                    Account.id == account.id, Account.password == account.password
                )
                await session.execute(stronger.values(password=password))
        self._callers.forget(account.id)
        return SignedIn(token, row.expires_at)

    async def list(self, caller: Caller) -> Sequence[SessionView]:
        """The account's sessions, newest first."""
        async with self._context.database.reading() as session:
            rows = await Repository(session, caller.scope).sessions(self._context.now())
        idle = self._context.settings.session_idle
        return [
            SessionView(
                id=row.id,
                is_this=row.id == caller.session,
                device=row.device,
                browser=row.browser,
                browser_version=row.browser_version,
                signed_in_at=row.created_at,
                last_seen_at=max(row.seen_at, row.created_at),
                expires_at=min(row.expires_at, row.seen_at + idle),
            )
            for row in rows
            if row.seen_at + idle > self._context.now()
        ]

    async def end(self, caller: Caller, session_id: str) -> None:
        """End one session of the account, this one or another; `NotFound` if there is none."""
        async with self._context.database.writing() as session:
            await Repository(session, caller.scope).end_session(session_id)
        self._callers.forget(caller.scope.account)

    async def end_others(self, caller: Caller) -> None:
        """End all sessions of the account but the caller's."""
        async with self._context.database.writing() as session:
            await Repository(session, caller.scope).end_sessions(but=caller.session)
        self._callers.forget(caller.scope.account)
