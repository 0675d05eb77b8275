"""Where an instance keeps what is not in its database or store, by its settings."""

from pathlib import Path
from typing import Final

from vgenflow.studio.settings import ServerSettings, Settings

LEDGER: Final = "erasures"


def jobs_url(settings: Settings, server: ServerSettings) -> str:
    """Where DBOS keeps its tables: a file of its own, or a schema of its own in the same Postgres."""
    url = server.database(settings.data_dir)
    return f"sqlite:///{settings.data_dir / 'jobs.db'}" if url.startswith("sqlite") else url


def keyring_of(settings: Settings, server: ServerSettings) -> Path:
    """The file of keys."""
    return server.keyring or settings.data_dir / "keyring"


def ledger_of(settings: Settings, server: ServerSettings) -> Path:
    """The file of the ledger of erasures: beside the keys, outside of what is erased."""
    return keyring_of(settings, server).with_name(LEDGER)
