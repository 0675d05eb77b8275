"""The house: the services of one instance, wired to its database, keys and store. What the API is handed."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial
from typing import Literal

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from vgenflow.db import Database
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.operations import Context
from vgenflow.services.accounts import AccountsService
from vgenflow.services.disclosures.service import Disclosures
from vgenflow.services.idempotency.service import Idempotency
from vgenflow.services.operating.service import OperatingService
from vgenflow.services.privacy.ports import Vault
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.feed import Feed
from vgenflow.services.runs.rates import StageRates
from vgenflow.services.runs.service import RunsService
from vgenflow.services.runs.tiles import Tiles
from vgenflow.services.usage.service import UsageService
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import LIBRARY, LOCAL, Space
from vgenflow.studio.accounts import accounts_settings, mailer
from vgenflow.studio.catalogue import Catalogue
from vgenflow.studio.designs import DesignRooms
from vgenflow.studio.library import Instance, Shelves
from vgenflow.studio.objects import blobs_of
from vgenflow.studio.previewing.host import Host, command
from vgenflow.studio.previewing.service import PreviewService
from vgenflow.studio.privacy import privacy_of
from vgenflow.studio.producing import ProjectRuns
from vgenflow.studio.projects import contexts, projects_of, voices_on
from vgenflow.studio.settings import ServerSettings, Settings
from vgenflow.studio.specimens import Specimens
from vgenflow.studio.tiles import CoverPictures
from vgenflow.studio.uses import PictureUses

Needed = Literal["database", "store", "worker"]
"""What a server needs to work."""
Check = Callable[[], Awaitable[bool]]


class House:
    """The services of one instance. To be closed."""

    def __init__(self, settings: Settings, server: ServerSettings) -> None:
        self.settings = settings
        self.server = server
        self.database = Database(server.database(settings.data_dir))
        self.keyring = FileKeyring(server.keyring or settings.data_dir / "keyring")
        self.blobs = blobs_of(settings, server)
        self._shelves = Shelves(
            Instance(settings, server, self.database, self.keyring, self.blobs, self.store, now)
        )
        self.library = self._shelves.media
        self.uploads = self._shelves.uploads
        self.links = self._shelves.links
        self.sweeper = self._shelves.sweeper
        self._designs = DesignRooms(
            Instance(settings, server, self.database, self.keyring, self.blobs, self.store, now)
        )
        self.templates, self.brands = self._designs.templates, self._designs.brands
        self.exports = ExportsService(self.database, self.store, now)
        self.catalogue = Catalogue(settings, self.keyring)
        voices = voices_on(settings, self.store(LOCAL, LIBRARY))
        self._contexts = contexts(settings, voices)
        self.projects = projects_of(
            settings,
            database=self.database,
            stores=self.store,
            keyring=self.keyring,
            voices=voices,
            now=now,
        )
        self.uses = PictureUses(self.library, self.projects)
        rates = StageRates(self.database, now)
        self.making = ProjectRuns(settings, self.projects, self.blobs, self.keyring, rates)
        self.runs = RunsService(self.database, self.making, self.making, now)
        self.feed = Feed(self.database)
        self.tiles = Tiles(self.database)
        self.previews = PreviewService(Host(command(settings)), self.projects, self.keyring)
        self.specimens = Specimens(settings, self.keyring, self.previews, self.catalogue)
        self.covers = CoverPictures(self.exports, self.previews, self.projects)
        self.idempotency = Idempotency(self.database, Columns.of_instance(self.keyring, "idempotency"), now)
        self.usage = UsageService(self.database, now)
        self.disclosures = Disclosures(self.database, partial(Columns, self.keyring), now)
        self.accounts = AccountsService(
            database=self.database,
            keyring=self.keyring,
            mailer=mailer(server, settings.data_dir),
            settings=accounts_settings(server),
            now=now,
        )
        self.operating = OperatingService(self.database, self.accounts, self.runs, self.keyring, now)
        self.privacy = privacy_of(
            settings,
            server,
            database=self.database,
            vault=Vault(self.blobs, self.keyring, self.store),
            accounts=self.accounts,
            rooms=(self.projects, self.previews),
            now=now,
        )
        self.checks: dict[Needed, Check] = {"database": self._has_database, "store": self._has_store}
        """What `/readyz` asks."""

    def store(self, space: str, scope: str) -> Space:
        """The sealed store of a project, or of the library, of a space. It may travel to other processes."""
        return Space(self.blobs, self.keyring, space, scope)

    def context(self, space: str, project: str) -> Context:
        """What edits of a project look things up in."""
        return self._contexts(self.store(space, project))

    async def forget_erased(self) -> None:
        """What is to be done every minute: drop from memory what other processes have erased."""
        for space, *scopes in await asyncio.to_thread(self.keyring.forget_destroyed):
            for project in scopes:
                self.projects.forget(space, project)
            self.accounts.forget_space(space)

    async def keep_up(self) -> None:
        """What is to be done every hour: forget what has expired."""
        await self.idempotency.sweep(alone=False)
        await self.accounts.tidy()
        self.projects.tidy()
        await self.sweeper.sweep()

    async def close(self) -> None:
        """Finish what is under way and let go of connections."""
        await self.projects.close()
        await self.previews.close()
        await self.feed.close()
        await self.privacy.close()
        await self.accounts.close()
        await asyncio.to_thread(self._shelves.close)
        await asyncio.to_thread(self._designs.close)
        await self.database.close()

    async def _has_database(self) -> bool:
        try:
            async with self.database.reading() as session:
                await session.execute(text("SELECT 1"))
        except (OSError, SQLAlchemyError):
            return False
        return True

    async def _has_store(self) -> bool:
        try:
            await asyncio.to_thread(self.blobs.has, "ready")
        except (OSError, VgenflowError):
            return False
        return os.access(self.settings.data_dir, os.W_OK)


def now() -> datetime:
    """The time, aware, in UTC."""
    return datetime.now(UTC)
