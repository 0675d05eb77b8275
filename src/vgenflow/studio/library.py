"""Wiring of the library: its services over the instance's database, keys and objects."""

from dataclasses import dataclass
from functools import partial

from vgenflow.db import Database
from vgenflow.packs import Packs
from vgenflow.services.library.links import Links
from vgenflow.services.library.objects import Stores
from vgenflow.services.library.service import LibraryService
from vgenflow.services.library.sweeping import Sweeper
from vgenflow.services.library.threads import EXAMINING, STORING
from vgenflow.services.library.uploads import Room, Uploads
from vgenflow.services.scope import Now
from vgenflow.services.threads import Threads
from vgenflow.store import scratch
from vgenflow.store.blobs import Blobs
from vgenflow.store.keyring import Keyring
from vgenflow.studio.drawings import typefaces
from vgenflow.studio.settings import ServerSettings, Settings

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Instance:
    """What the services stand on."""

    settings: Settings
    server: ServerSettings
    database: Database
    keyring: Keyring
    blobs: Blobs
    stores: Stores
    now: Now


class Shelves:
    """The services of the library. To be closed."""

    def __init__(self, on: Instance) -> None:
        self._storing, self._examining = Threads(STORING, "library"), Threads(EXAMINING, "examining")
        room = Room(on.server.library_megabytes * _MEGABYTE, on.server.upload_megabytes * _MEGABYTE)
        self.media = LibraryService(on.database, on.stores, room.space, self._storing, on.now)
        self.uploads = Uploads(
            on.database,
            on.stores,
            room,
            partial(scratch.folder, on.settings.data_dir),
            self._storing,
            self._examining,
            on.now,
            partial(typefaces, Packs(on.settings.packs_dir)),
        )
        self.links = Links(on.keyring, on.now)
        self.sweeper = Sweeper(on.database, on.blobs, on.stores, on.keyring, self._storing, on.now)

    def close(self) -> None:
        """Finish what the threads have begun."""
        self._examining.close()
        self._storing.close()
