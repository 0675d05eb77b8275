"""What every part of the accounts' service works with."""

import asyncio
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.db import Database
from vgenflow.net.mail import Mail
from vgenflow.services.accounts.addresses import looked_up
from vgenflow.services.accounts.attempts import Attempts, Counted
from vgenflow.services.accounts.letters import Language, write
from vgenflow.services.accounts.models import Account
from vgenflow.services.accounts.passwords import Passwords
from vgenflow.services.accounts.postman import Message, Postman
from vgenflow.services.accounts.settings import AccountsSettings
from vgenflow.services.accounts.throttle import Pace, network
from vgenflow.services.disclosures.service import Allowance
from vgenflow.services.disclosures.states import Letter
from vgenflow.services.scope import Now
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import Keyring

_MINUTE: Final = timedelta(minutes=1)
OF_GUESSES: Final = Pace(5, timedelta(seconds=1), 5 * _MINUTE, 60 * _MINUTE)
"""Wrong passwords for one account from one place, or by who has signed in: in the long run 12 an hour."""
OF_ACCOUNT: Final = Pace(50, timedelta(seconds=1), _MINUTE, 60 * _MINUTE)
"""Wrong passwords for one account from anywhere: wider, so that strangers cannot keep its owner out."""
OF_PLACE: Final = Pace(20, timedelta(seconds=1), 15 * _MINUTE, 60 * _MINUTE)
"""Wrong passwords from one place."""
OF_LETTERS: Final = Pace(3, 10 * _MINUTE, 24 * 60 * _MINUTE, 24 * 60 * _MINUTE)
"""Mails to one address that anybody can ask for."""
OF_ASKING: Final = Pace(20, _MINUTE / 2, 60 * _MINUTE, 24 * 60 * _MINUTE)
"""Mails asked for from one place."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Where a request comes from. Neither is ever kept."""

    address: str
    """The IP address."""
    user_agent: str
    language: Language = "en"


class Limits:
    """The growing delays of an instance, whichever of its processes is asked."""

    def __init__(self, database: Database, instance: Columns, now: Now) -> None:
        self._attempts = Attempts(database, instance, now)
        self._instance = instance
        self._now = now

    async def guess(self, account_mark: bytes, visitor: Visitor) -> "Guess":
        """Count a try at an account's password; `WaitFirst` if it is too early for one.

        It counts before the work: tries side by side count too.
        """
        place = self._place(visitor)
        here = Counted("guess", account_mark + place, OF_GUESSES)
        others = (Counted("account", account_mark, OF_ACCOUNT), Counted("place", place, OF_PLACE))
        await self._attempts.take(here, *others)
        return Guess(self._attempts, here, others)

    async def prove(self, account: str) -> "Guess":
        """Count a try at the password by who has signed in; `WaitFirst` if it is too early for one."""
        mine = Counted("proof", account.encode(), OF_GUESSES)
        await self._attempts.take(mine)
        return Guess(self._attempts, mine, ())

    async def ask_for_letter(self, address_mark: bytes, visitor: Visitor) -> None:
        """Count a mail that anybody can ask for; `WaitFirst` if it is one too many."""
        place = self._place(visitor)
        await self._attempts.take(
            Counted("asking", place, OF_ASKING), Counted("letter", address_mark, OF_LETTERS)
        )

    async def tidy(self) -> None:
        """Forget what has been quiet for long enough."""
        await self._attempts.tidy()

    def _place(self, visitor: Visitor) -> bytes:
        """What stands for a place today, in all processes: nobody without the instance's key can make it."""
        return self._instance.mark("place", f"{self._now().date()} {network(visitor.address)}")


@dataclass(frozen=True, slots=True)
class Guess:
    """A try at a password that was counted."""

    attempts: Attempts
    here: Counted
    others: tuple[Counted, ...]

    async def was_right(self) -> None:
        """Do not count it after all, nor those before it from this place."""
        await self.attempts.was_right(self.here, self.others)


@dataclass(frozen=True, slots=True)
class Context:
    """Database, keys, clock, and what is shared between the parts."""

    database: Database
    keyring: Keyring
    now: Now
    settings: AccountsSettings
    instance: Columns
    """Columns that belong to no space."""
    passwords: Passwords
    postman: Postman
    limits: Limits
    _columns: dict[str, Columns] = field(default_factory=dict)

    async def columns(self, space: str) -> Columns:
        """The sealed columns of a space; its key is made if it has none."""
        if space not in self._columns:
            if len(self._columns) >= _SPACES:
                self._columns.clear()
            self._columns[space] = await asyncio.to_thread(Columns, self.keyring, space)
        return self._columns[space]

    def forget(self, space: str) -> None:
        """Drop what is in memory of a space's key."""
        self._columns.pop(space, None)

    async def destroy(self, space: str) -> None:
        """Forget a space's key for good."""
        self.forget(space)
        await asyncio.to_thread(self.keyring.destroy_space, space)

    def email_mark(self, email: str) -> bytes:
        """What an account with this address is looked up by."""
        return self.instance.mark("email", looked_up(email))

    def post(  # noqa: PLR0913 - what a mail is made of, by name
        self,
        session: AsyncSession,
        letter: Letter,
        language: Language,
        to: str,
        *,
        account: str | None,
        token: str = "",
    ) -> None:
        """Send a mail soon after the transaction is committed; with the account it goes, if it has one."""
        self.postman.post(session, Message(letter, language, to, account, token), self.email_mark(to))

    def post_to_account(  # noqa: PLR0913 - what a mail is made of, by name
        self,
        session: AsyncSession,
        letter: Letter,
        language: Language,
        *,
        mark: bytes,
        account: str | None,
        token: str,
    ) -> None:
        """The same to the verified address of an account, or to nobody, which takes as long."""
        self.postman.post(session, Message(letter, language, None, account, token), mark)

    async def written(self, message: Message) -> Mail | None:
        """The mail that a message says; None if there is nobody to write to."""
        to = message.to
        if to is None and message.account is not None:
            async with self.database.reading() as session:
                account = await session.get(Account, message.account)
            if account is not None and account.email is not None:
                columns = await self.columns(account.space_id)
                to = columns.open(f"accounts.email/{account.id}", account.email)
        if to is None:
            return None
        return write(message.letter, message.language, to, self.settings.public_url, message.token)

    async def allowance(self, message: Message, asked_at: datetime) -> Allowance | None:
        """Whose ledger a mail is written into; before there is an account, there is none."""
        if message.account is None:
            return None
        async with self.database.reading() as session:
            account = await session.get(Account, message.account)
        return None if account is None else Allowance(account.space_id, account.id, asked_at)


_SPACES: Final = 4096
"""Columns kept at hand."""
