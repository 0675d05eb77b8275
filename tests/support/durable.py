"""Durable runs in tests: an instance with spaces and projects, and real worker processes to be killed."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Integer, LargeBinary, MetaData, Table, create_engine, insert, select, text
from sqlalchemy.engine import Engine

from tests.support.databases import import_models
from tests.support.processes import ends_with_us
from vgenflow.db import Base, Instant
from vgenflow.db.database import blocking_url
from vgenflow.kit.ids import new_id
from vgenflow.services.scope import Scope
from vgenflow.store.blobs import Disk
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space

ROOT = Path(__file__).parents[2]

QUICK = {"height": 240, "profile": "draft", "music": False}
"""Options that make a video in seconds."""

PATIENCE = 300.0
"""Seconds until what is waited for must be so, however busy the machine is."""


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

    def project(self, scope: Scope, draft: str, die_at: str = "", **options: object) -> str:
        """A new project with a draft; `die_at` is for `killing`."""
        project = new_id()
        self._insert("projects", id=project, space_id=scope.space, state="new")
        ordered = {"draft": draft, "options": {**QUICK, **options}, "die_at": die_at}
        store = self.store(scope, project)
        store.put(store.key("ordered"), json.dumps(ordered).encode())
        return project

    def store(self, scope: Scope, project: str) -> Space:
        """The store of a project."""
        return Space(Disk(self.data), FileKeyring(self.keyring), scope.space, project)

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
        self, run: str, is_so: Callable[[Mapping[str, Any]], bool], within: float = PATIENCE
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

    def done(self, run: str, within: float = PATIENCE) -> Mapping[str, Any]:
        """The run's row once it is done."""
        row = self.until(run, lambda row: row["state"] in ("done", "failed", "cancelled", "waiting"), within)
        assert row["state"] == "done", (row["stage"], row["error_code"])
        return row

    def events(self, run: str) -> list[Mapping[str, Any]]:
        """The run's events in order."""
        return self.rows("SELECT * FROM run_events WHERE run_id = :id ORDER BY seq", id=run)

    def job_store(self) -> str:
        """Every row of every table of DBOS as JSON, with what it serialised decoded."""
        engine, schema = self.engine, "dbos"
        if self.url.startswith("sqlite"):
            engine, schema = create_engine(f"sqlite:///{self.data / 'jobs.db'}"), None
        tables = MetaData()
        tables.reflect(engine, schema=schema)
        with engine.connect() as connection:
            rows = {
                name: [dict(row) for row in connection.execute(select(table)).mappings()]
                for name, table in tables.tables.items()
            }
        return json.dumps(rows, default=_decoded)

    def change(self, statement: str, **values: object) -> None:
        """Change rows."""
        with self.engine.begin() as connection:
            connection.execute(text(statement), values)

    def _insert(self, name: str, **values: object) -> None:
        table = Base.metadata.tables[name]
        with self.engine.begin() as connection:
            connection.execute(insert(table).values({**_filled(table), **values}))


def _decoded(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


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


class Workers:
    """Real worker processes. One that was killed is replaced by a new one at the next look."""

    def __init__(self, instance: Instance, count: int, **environment: str) -> None:
        self._instance = instance
        self._environment = environment
        self._processes = [self._started() for _ in range(count)]
        self.replaced = 0

    def __enter__(self) -> "Workers":
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            kill(process)

    def look(self) -> None:
        """Replace the dead."""
        for place, process in enumerate(self._processes):
            if process.poll() is not None:
                self._processes[place] = self._started()
                self.replaced += 1

    def named(self, name: str) -> "subprocess.Popen[bytes]":
        """The process of the worker of that name."""
        for process in self._processes:
            if name in self._log(process.pid):
                return process
        raise LookupError(name)

    def ready(self, count: int) -> None:
        """Wait until so many have begun to work."""
        deadline = time.monotonic() + PATIENCE
        while sum("worker.ready" in self._log(one.pid) for one in self._processes) < count:
            assert time.monotonic() < deadline, "the workers do not begin"
            time.sleep(0.05)

    def _started(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-P", "-m", "tests.support.durable_worker", "--data"]
        with tempfile.TemporaryFile() as log:
            process = subprocess.Popen(
                [*command, str(self._instance.data)],
                env=worker_environment(self._instance) | self._environment,
                stdin=subprocess.DEVNULL,
                stderr=log,
                start_new_session=True,
                preexec_fn=ends_with_us(),  # noqa: PLW1509 - it is one system call
            )
            self._logs = getattr(self, "_logs", {}) | {process.pid: os.dup(log.fileno())}
        return process

    def _log(self, pid: int) -> str:
        handle = self._logs[pid]
        return os.pread(handle, 1 << 20, 0).decode()

    @property
    def logs(self) -> str:
        """What all workers said."""
        return "".join(self._log(pid) for pid in self._logs)


def worker_environment(instance: Instance) -> dict[str, str]:
    """The environment of a worker: our sources on the path, and the instance's database."""
    path = f"{ROOT / 'src'}{os.pathsep}{ROOT}"
    return {**os.environ, "PYTHONPATH": path, "VGENFLOW_DATABASE_URL": instance.url}


def kill(process: "subprocess.Popen[bytes]") -> None:
    """End a worker as the system does when memory is short: it alone; its children must notice."""
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
    process.wait()
