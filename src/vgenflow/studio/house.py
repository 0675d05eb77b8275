"""The house: the services of one instance, wired to its database, keys and store. What the API is handed."""

import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Literal, Protocol

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from vgenflow.db import Database
from vgenflow.services.idempotency.service import Idempotency
from vgenflow.store.keyring import FileKeyring
from vgenflow.studio.settings import ServerSettings, Settings

Needed = Literal["database", "store", "worker"]
"""What a server needs to work."""
Check = Callable[[], Awaitable[bool]]


class Accounts(Protocol):
    """Stands for the service of accounts until that is wired: what the API asks of it."""

    async def authenticate_session(self, token: str) -> Any:  # noqa: ANN401
        """Who a session's token belongs to: an object with `scope` and `grants` (None)."""
        ...

    async def authenticate_key(self, token: str) -> Any:  # noqa: ANN401
        """Who an API key belongs to: an object with `scope` and `grants` (a frozenset of words)."""
        ...


class House:
    """The services of one instance. To be closed."""

    accounts: Accounts

    def __init__(self, settings: Settings, server: ServerSettings) -> None:
        self.settings = settings
        self.server = server
        self.database = Database(server.database(settings.data_dir))
        self.keyring = FileKeyring(server.keyring or settings.data_dir / "keyring")
        self.idempotency = Idempotency(self.database, now)
        self.checks: dict[Needed, Check] = {"database": self._has_database, "store": self._has_store}
        """What `/readyz` asks."""

    async def close(self) -> None:
        """Let go of connections."""
        await self.database.close()

    async def _has_database(self) -> bool:
        try:
            async with self.database.reading() as session:
                await session.execute(text("SELECT 1"))
        except (OSError, SQLAlchemyError):
            return False
        return True

    async def _has_store(self) -> bool:
        return os.access(self.settings.data_dir, os.W_OK)


def now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)
