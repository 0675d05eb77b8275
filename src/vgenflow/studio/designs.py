"""Wiring of templates and brands of spaces."""

from typing import Final

from vgenflow.services.templates.designs import Designs
from vgenflow.services.templates.models import DesignKind
from vgenflow.services.templates.service import BrandsService, TemplatesService
from vgenflow.services.threads import Threads
from vgenflow.studio.library import Instance

_AT_ONCE: Final = 2
"""Templates and brands examined at a time: each is work, and a child process."""
_MEGABYTE = 1_000_000


class DesignRooms:
    """The services of templates and brands. To be closed."""

    def __init__(self, on: Instance) -> None:
        self._threads = Threads(_AT_ONCE, "designs")
        self.templates = TemplatesService(self._designs(on, "template"), self._threads)
        self.brands = BrandsService(self._designs(on, "brand"), self.templates, self._threads)

    def close(self) -> None:
        """Finish what is begun."""
        self._threads.close()

    def _designs(self, on: Instance, kind: DesignKind) -> Designs:
        limit = on.server.library_megabytes * _MEGABYTE
        return Designs(kind, on.database, on.stores, limit, self._threads, on.now)
