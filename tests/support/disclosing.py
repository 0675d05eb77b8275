"""Lines of the ledger of disclosures, written as a worker writes them: no test asks anybody outside."""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from tests.support.databases import import_models
from vgenflow.db import Database
from vgenflow.services.disclosures.service import Allowance, Disclosures, Leaving, Settled
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring


def disclose(
    folder: Path, film: str, leaving: Leaving, settled: Settled, call: str | None = None, *, days: int = 0
) -> None:
    """Write a line for a film of the server whose data lie in `folder`, so many days ago."""
    import_models()
    at = datetime.now(UTC) - timedelta(days=days)
    with sqlite3.connect(folder / "vgenflow.db", timeout=30) as rows:
        wanted = (
            "SELECT accounts.space_id, accounts.id FROM accounts JOIN projects USING (space_id)"
            " WHERE projects.id = ?"
        )
        space, account = rows.execute(wanted, (film,)).fetchone()

    async def write() -> None:
        database = Database(f"sqlite:///{folder / 'vgenflow.db'}")
        ledger = Disclosures(database, partial(Columns, FileKeyring(folder / "keyring")), lambda: at)
        row = await ledger.leaves(leaving, Allowance(space, account, at, film, None, call))
        await ledger.settle(row, settled)
        await database.close()

    with ThreadPoolExecutor(1) as pool:  # a browser's loop may run in this thread
        pool.submit(asyncio.run, write()).result()
