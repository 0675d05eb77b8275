"""The service of privacy: taking everything along, bringing it back, having it erased."""

import asyncio
import logging
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from sqlalchemy.exc import DBAPIError

from vgenflow.db import Database
from vgenflow.kit.errors import VgenflowError
from vgenflow.net.mail import Mailer
from vgenflow.services.accounts import AccountsService
from vgenflow.services.privacy.archives import ArchivesService
from vgenflow.services.privacy.archivist import Archivist
from vgenflow.services.privacy.closing import Closing
from vgenflow.services.privacy.erasing import Eraser
from vgenflow.services.privacy.ledger import Ledger
from vgenflow.services.privacy.ports import JobStore, Reads, Room, Vault
from vgenflow.services.privacy.receipts import Receipts
from vgenflow.services.scope import Now

_log = logging.getLogger("vgenflow.privacy")
_MINUTE: Final = 60.0


class PrivacyService:
    """All of privacy, in parts. `begin` starts what goes on in the background; to be closed."""

    def __init__(  # noqa: PLR0913 - what it stands on
        self,
        *,
        database: Database,
        database_url: str,
        vault: Vault,
        ledger: Ledger,
        accounts: AccountsService,
        rooms: Sequence[Room],
        reads: Reads,
        jobs: JobStore | None,
        mailer: Mailer,
        library_limit: int,
        public_url: str,
        release: str,
        now: Now,
    ) -> None:
        self.receipts = Receipts(vault.keyring)
        self.archivist = Archivist(
            database=database,
            vault=vault,
            reads=reads,
            ledger=ledger,
            accounts=accounts,
            mailer=mailer,
            library_limit=library_limit,
            public_url=public_url,
            release=release,
            now=now,
        )
        self.archives = ArchivesService(database, vault.open, now, self.archivist.wake)
        self.closing = Closing(
            database=database,
            accounts=accounts,
            eraser=Eraser(database, database_url, vault, jobs, now),
            ledger=ledger,
            receipts=self.receipts,
            rooms=rooms,
            mailer=mailer,
            keyring=vault.keyring,
            now=now,
        )
        self._tasks: list[asyncio.Task[None]] = []

    def begin(self) -> None:
        """Work on archives and erasures from now on, those that were cut off first."""
        self._tasks = [asyncio.create_task(self.archivist.work()), asyncio.create_task(self._erase())]

    async def close(self) -> None:
        """Put everything down; whoever begins next goes on with it."""
        for task in self._tasks:
            task.cancel()
        for task in self._tasks:
            with suppress(asyncio.CancelledError):
                await task

    async def _erase(self) -> None:
        while True:
            try:
                await self.closing.go_on()
            except (DBAPIError, OSError, VgenflowError) as error:
                _log.warning("privacy.delayed", extra={"error": type(error).__name__})
            await asyncio.sleep(_MINUTE)
