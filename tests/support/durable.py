"""Durable runs in tests: an instance with spaces and projects, and real worker processes to be killed."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Integer, LargeBinary, Table, create_engine, insert, text
from sqlalchemy.engine import Engine

from tests.support.databases import import_models
from vgenflow.db import Base, Instant
from vgenflow.db.database import blocking_url
from vgenflow.kit.ids import new_id
from vgenflow.services.scope import Scope
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.studio.benches import ScopedSpace

ROOT = Path(__file__).parents[2]

QUICK = {"height": 240, "profile": "draft", "music": False}
"""Options that make a video in seconds."""


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Instance:
    """An instance with one database, one store and one keyring."""

    data: Path
    url: str
    engine: Engine = field(init=False)

    def __post_init__(self) -> None:
        import_models()
        self.data.mkdir(parents=True, exist_ok=True)
        self.engine = create_engine(blocking_url(self.url))

    @property
    def keyring(self) -> Path:
        return self.data / "keyring"

    def space(self) -> Scope:
        """A new space with its account."""
        space, account = new_id(), new_id()
        self._insert("spaces", id=space)
        self._insert("accounts", id=account, space_id=space)
        return Scope(space, account, "member", Columns(FileKeyring(self.keyring), space))

    def project(self, scope: Scope, draft: str, **options: object) -> str:
        """A new project with a draft."""
        project = new_id()
        self._insert("projects", id=project, space_id=scope.space, state="new")
        ordered = {"draft": draft, "options": {**QUICK, **options}}
        store = self.store(scope, project)
        store.put(store.key("ordered"), json.dumps(ordered).encode())
        return project

    def store(self, scope: Scope, project: str) -> ScopedSpace:
        """The store of a project."""
        return ScopedSpace(self.data, self.keyring, scope.space, project)

    def run(self, scope: Scope, project: str, **values: object) -> str:
        """A run in the queue."""
        run = new_id()
        given = {"kind": "make", "state": "queued", "priority": 10, "tries": 0, "last_seq": 0} | values
        self._insert(
            "runs", id=run, space_id=scope.space, account_id=scope.account, project_id=project, **given
        )
        return run

    def row(self, run: str) -> Mapping[str, Any]:
        """A run's row."""
        return self.rows("SELECT * FROM runs WHERE id = :id", id=run)[0]

    def rows(self, query: str, **values: object) -> list[Mapping[str, Any]]:
        """What a query finds."""
        with self.engine.connect() as connection:
            return [dict(row) for row in connection.execute(text(query), values).mappings()]

    def until(
        self, run: str, is_so: Callable[[Mapping[str, Any]], bool], within: float = 120
    ) -> Mapping[str, Any]:
        """The run's row once it is as wanted."""
        deadline = time.monotonic() + within
        while time.monotonic() < deadline:
            row = self.row(run)
            if is_so(row):
                return row
            time.sleep(0.03)
        raise AssertionError(
            f"after {within} s the run is {row['state']} at {row['stage']}: {row['error_code']}"
        )

    def done(self, run: str, within: float = 120) -> Mapping[str, Any]:
        """The run's row once it is done."""
        row = self.until(run, lambda row: row["state"] in ("done", "failed", "cancelled"), within)
        assert row["state"] == "done", (row["stage"], row["error_code"])
        return row

    def events(self, run: str) -> list[Mapping[str, Any]]:
        """The run's events in order."""
        return self.rows("SELECT * FROM run_events WHERE run_id = :id ORDER BY seq", id=run)

    def change(self, statement: str, **values: object) -> None:
        """Change rows."""
        with self.engine.begin() as connection:
            connection.execute(text(statement), values)

    def _insert(self, name: str, **values: object) -> None:
        table = Base.metadata.tables[name]
        with self.engine.begin() as connection:
            connection.execute(insert(table).values({**_filled(table), **values}))


def _filled(table: Table) -> dict[str, object]:
    """Something for every column that must hold something."""
    values: dict[str, object] = {}
    for column in table.columns:
        if column.nullable or column.default is not None or column.server_default is not None:
            continue
        if isinstance(column.type, Instant):
            values[column.name] = now()
        elif isinstance(column.type, Integer):
            values[column.name] = 0
        elif isinstance(column.type, LargeBinary) or "Sealed" in type(column.type).__name__:
            values[column.name] = os.urandom(32)
        else:
            values[column.name] = ""
    return values


@contextmanager
def worker(instance: Instance, **environment: str) -> Iterator["subprocess.Popen[bytes]"]:
    """A worker process in a session of its own; all that is left of it is killed at the end."""
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "tests.support.durable_worker", "--data", str(instance.data)],
        env={
            **os.environ,
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
            "VGENFLOW_DATABASE_URL": instance.url if instance.url.startswith("postgres") else "",
            **environment,
        },
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        kill(process)


def kill(process: "subprocess.Popen[bytes]") -> None:
    """End a worker as the system does when memory is short: it alone; its children must notice."""
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
    process.wait()
