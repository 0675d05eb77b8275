"""What every part of the accounts' service works with."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

from vgenflow.db import Database
from vgenflow.net.mail import Mail
from vgenflow.services.accounts.addresses import looked_up
from vgenflow.services.accounts.letters import Language, Letter, write
from vgenflow.services.accounts.passwords import Passwords
from vgenflow.services.accounts.postman import Postman
from vgenflow.services.accounts.settings import AccountsSettings
from vgenflow.services.accounts.throttle import Pace, Places, Throttle
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


@dataclass(frozen=True, slots=True)
class Limits:
    """The growing delays of one process."""

    guesses: Throttle
    account: Throttle
    place: Throttle
    letters: Throttle
    asking: Throttle
    places: Places

    @classmethod
    def new(cls, now: Now) -> "Limits":
        """Nothing counted yet."""
        return cls(
            guesses=Throttle(OF_GUESSES, now),
            account=Throttle(OF_ACCOUNT, now),
            place=Throttle(OF_PLACE, now),
            letters=Throttle(OF_LETTERS, now),
            asking=Throttle(OF_ASKING, now),
            places=Places(now),
        )

    def guess(self, account_mark: bytes, visitor: Visitor) -> "Guess":
        """Count a try at an account's password; `WaitFirst` if it is too early for one."""
        place = self.places.mark(visitor.address)
        guess = Guess(self, account_mark + place, account_mark, place)
        for throttle, mark in guess.counted():
            throttle.check(mark)
        for throttle, mark in guess.counted():  # before the work: tries side by side count too
            throttle.count(mark)
        return guess

    def ask_for_letter(self, address_mark: bytes, visitor: Visitor) -> None:
        """Count a mail that anybody can ask for; `WaitFirst` if it is one too many."""
        place = self.places.mark(visitor.address)
        self.asking.check(place)
        self.letters.check(address_mark)
        self.asking.count(place)
        self.letters.count(address_mark)


@dataclass(frozen=True, slots=True)
class Guess:
    """A try at a password that was counted."""

    limits: Limits
    here: bytes
    account: bytes
    place: bytes

    def counted(self) -> tuple[tuple[Throttle, bytes], ...]:
        """Where it counts, and as what."""
        limits = self.limits
        return (limits.guesses, self.here), (limits.account, self.account), (limits.place, self.place)

    def was_right(self) -> None:
        """Do not count it after all, nor those before it from this place."""
        self.limits.guesses.forget(self.here)
        self.limits.account.take_back(self.account)
        self.limits.place.take_back(self.place)


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

    async def destroy(self, space: str) -> None:
        """Forget a space's key for good."""
        self._columns.pop(space, None)
        await asyncio.to_thread(self.keyring.destroy_space, space)

    def email_mark(self, email: str) -> bytes:
        """What an account with this address is looked up by."""
        return self.instance.mark("email", looked_up(email))

    def post(self, letter: Letter, language: Language, to: str, token: str = "") -> None:
        """Send a mail soon."""

        async def written() -> Mail:
            return write(letter, language, to, self.settings.public_url, token)

        self.postman.send(written)


_SPACES: Final = 4096
"""Columns kept at hand."""
