"""The service of accounts: who people are here, and how they prove it."""

from datetime import datetime, timedelta
from functools import partial
from typing import Final

from sqlalchemy import delete, update

from vgenflow.db import Database
from vgenflow.net.mail import Mail, Mailer
from vgenflow.services.accounts.callers import Caller, Callers
from vgenflow.services.accounts.context import Context, Limits
from vgenflow.services.accounts.errors import SessionOver
from vgenflow.services.accounts.identities import Identities
from vgenflow.services.accounts.keys import Keys
from vgenflow.services.accounts.models import Account, ApiKey, Session, Ticket
from vgenflow.services.accounts.passwords import Passwords
from vgenflow.services.accounts.postman import Message, Postman
from vgenflow.services.accounts.profile import Profile
from vgenflow.services.accounts.recovery import Recovery
from vgenflow.services.accounts.registration import Registration
from vgenflow.services.accounts.repository import Repository
from vgenflow.services.accounts.schemas import WaysIn
from vgenflow.services.accounts.sessions import Sessions
from vgenflow.services.accounts.settings import AccountsSettings
from vgenflow.services.accounts.tokens import KEY_PREFIX
from vgenflow.services.disclosures.service import Allowance, Disclosures
from vgenflow.services.scope import Now, Scope
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import Keyring

KEYS_SHOWN_AFTER_EXPIRY: Final = timedelta(days=7)
"""How long an expired API key stays in the list, so that its owner sees why a program stopped."""


class AccountsService:
    """All that accounts do, in parts. To be closed."""

    def __init__(  # noqa: PLR0913 - what it stands on
        self,
        *,
        database: Database,
        keyring: Keyring,
        mailer: Mailer,
        settings: AccountsSettings,
        now: Now,
        passwords: Passwords | None = None,
    ) -> None:
        instance = Columns.of_instance(keyring, "accounts")

        async def write(message: Message) -> Mail | None:
            return await context.written(message)

        async def allow(message: Message, asked_at: datetime) -> Allowance | None:
            return await context.allowance(message, asked_at)

        disclosures = Disclosures(database, partial(Columns, keyring), now)
        context = Context(
            database=database,
            keyring=keyring,
            now=now,
            settings=settings,
            instance=instance,
            passwords=passwords or Passwords(instance),
            postman=Postman(database, instance, mailer, write, disclosures, allow, now, settings.mails_after),
            limits=Limits(database, instance, now),
        )
        self._context = context
        self.settings = settings
        self._callers = Callers(context)
        self.postman = context.postman
        self.registration = Registration(context)
        self.sessions = Sessions(context, self._callers)
        self.profile = Profile(context, self._callers)
        self.recovery = Recovery(context, self._callers)
        self.keys = Keys(context, self._callers)
        self.identities = Identities(context, self.sessions, self.registration, self.profile)

    async def setup_token(self) -> str | None:
        """What to print in the terminal at the start; see `Registration.setup_token`."""
        return await self.registration.setup_token()

    async def ways_in(self) -> WaysIn:
        """How one may sign in here."""
        return WaysIn(
            needs_setup=await self.registration.needs_setup(),
            open_registration=self.settings.open_registration,
            providers=tuple(self.identities.providers()),
        )

    async def authenticate(self, token: str) -> Caller:
        """Who a session's token or an API key belongs to; `SessionOver` or `WrongApiKey` if nobody."""
        if token.startswith(KEY_PREFIX):
            return await self._callers.by_key(token)
        return await self._callers.by_session(token)

    async def authenticate_session(self, token: str) -> Caller:
        """Who a session's token belongs to; `SessionOver` if nobody."""
        return await self._callers.by_session(token)

    async def authenticate_key(self, token: str) -> Caller:
        """Who an API key belongs to; `WrongApiKey` if nobody."""
        return await self._callers.by_key(token)

    def forget(self, account: str) -> None:
        """Ask the database again for everything of an account: its state was changed."""
        self._callers.forget(account)

    def forget_space(self, space: str) -> None:
        """Drop what is in memory of a space's key, which was destroyed."""
        self._context.forget(space)

    async def close_account(self, scope: Scope) -> None:
        """Let nobody into an account any more: the first step of erasing it. May be repeated."""
        async with self._context.database.writing() as session:
            await session.execute(update(Account).where(Account.id == scope.account).values(state="closing"))
            await Repository(session, scope).end_everything()
        self._callers.forget(scope.account)

    async def erase(self, scope: Scope) -> None:
        """Delete the account, its space and every row of it, then destroy the space's key: the last step.

        What others keep of the space must be gone before: nothing sealed opens afterwards. May be repeated.
        """
        try:
            email = (await self.profile.view(scope)).email
        except SessionOver:  # erased before
            email = None
        if email is not None:
            await self._context.postman.forget(email, self._context.email_mark(email))
        async with self._context.database.writing(long=True) as session:
            await Repository(session, scope).erase()
        self._callers.forget(scope.account)
        await self._context.destroy(scope.space)

    async def tidy(self) -> None:
        """Delete what has expired: sessions, keys, tickets, mails. To be called every hour or so."""
        now = self._context.now()
        idle = now - self._context.settings.session_idle
        async with self._context.database.writing(long=True) as session:
            await session.execute(delete(Ticket).where(Ticket.expires_at <= now))
            await session.execute(
                delete(Session).where((Session.expires_at <= now) | (Session.seen_at <= idle))
            )
            gone = now - KEYS_SHOWN_AFTER_EXPIRY
            await session.execute(delete(ApiKey).where(ApiKey.expires_at <= gone))
        await self._context.limits.tidy()
        await self._context.postman.tidy()

    async def close(self) -> None:
        """Wait a moment for mails under way, then end."""
        await self._context.postman.close()
        self._context.passwords.close()
