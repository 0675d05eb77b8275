"""A service of accounts on each kind of database, with a clock to turn and mails to read."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.support.openid import openid_provider  # noqa: F401 - a fixture
from vgenflow.db import Database
from vgenflow.net.mail import Mail, MailRoute
from vgenflow.services.accounts import AccountsService, AccountsSettings, Caller, Visitor
from vgenflow.services.accounts.passwords import Passwords
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
PASSWORD = "violet tram under ice"
ADA = "ada@example.org"


class Clock:
    """A time that moves when told to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def pass_by(self, **span: float) -> None:
        self.time += timedelta(**span)


@dataclass
class Post:
    """Mails that were sent."""

    mails: list[Mail] = field(default_factory=list)
    forgotten: list[str] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    host: str = ""
    """The mail server's; without one, mails stay here."""

    def route(self, mail: Mail) -> MailRoute | None:
        return MailRoute(self.host, len(mail.text)) if self.host else None

    def send(self, mail: Mail) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.mails.append(mail)

    def forget(self, address: str) -> None:
        self.forgotten.append(address)

    def tidy(self) -> None:
        pass


class Bench:
    """What a test works on."""

    def __init__(self, database: Database, folder: Path) -> None:
        self.database = database
        self.keyring = FileKeyring(folder / "keyring")
        self.clock = Clock()
        self.post = Post()
        self.accounts = self.another()

    def another(self, **settings: Any) -> AccountsService:
        """A service on the same database, as another process would have it."""
        instance = Columns.of_instance(self.keyring, "accounts")
        return AccountsService(
            database=self.database,
            keyring=self.keyring,
            mailer=self.post,
            settings=AccountsSettings("https://video.example.org", mails_after=0.0, **settings),
            now=self.clock,
            passwords=Passwords(instance, memory_kib=64, passes=1),
        )

    def visitor(self, address: str = "203.0.113.7", agent: str = FIREFOX, language: str = "en") -> Visitor:
        return Visitor(address, agent, language)

    async def last_mail(self) -> Mail:
        """The last mail, once all that are under way have arrived."""
        await self.settle()
        return self.post.mails[-1]

    async def last_token(self) -> str:
        found = re.search(r"#token=(\w+)", (await self.last_mail()).text)
        assert found, self.post.mails[-1].text
        return found[1]

    async def settle(self) -> None:
        while self.accounts.postman.under_way:
            await asyncio.sleep(0.001)

    async def member(self, email: str = ADA, password: str = PASSWORD, name: str = "Ada") -> Caller:
        """A new account, signed in."""
        await self.accounts.registration.register(email, password, name, self.visitor())
        await self.accounts.registration.confirm(await self.last_token())
        return await self.enter(email, password)

    async def enter(self, email: str = ADA, password: str = PASSWORD) -> Caller:
        signed_in = await self.accounts.sessions.sign_in(email, password, self.visitor())
        return await self.accounts.authenticate(signed_in.token)


@pytest.fixture
def bench(database: Database, tmp_path: Path) -> Bench:
    return Bench(database, tmp_path)


@pytest.fixture
def run(bench: Bench) -> Callable[[Any], Any]:
    """Run a coroutine function of the bench to its end."""

    def run(work: Callable[[Bench], Any]) -> Any:
        async def whole() -> Any:
            try:
                return await work(bench)
            finally:
                await bench.accounts.close()
                await bench.database.close()

        return asyncio.run(whole())

    return run
