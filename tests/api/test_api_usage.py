"""What a space has used, counted on both databases."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from vgenflow.db import Database
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.models import Account, Space
from vgenflow.services.projects.models import ProjectRow
from vgenflow.services.runs.models import ExportRow, PaidCallRow, RunRow
from vgenflow.services.scope import Scope
from vgenflow.services.usage.schemas import Kept, Paid, SpaceUsage, Work
from vgenflow.services.usage.service import UsageService
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring

NOW = datetime(2026, 3, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_counts_of_one_space_and_one_time(database: Database, tmp_path: Path) -> None:
    ada, bob = (_scope(tmp_path) for _ in range(2))

    async def run() -> tuple[SpaceUsage, SpaceUsage]:
        await _add(database, ada)
        await _add(database, bob, runs=False)
        service = UsageService(database, lambda: NOW)
        return await service.read(ada, 7), await service.read(bob, 7)

    hers, his = asyncio.run(run())
    assert hers == SpaceUsage(
        projects=1,
        exports=Kept(files=2, bytes=300),
        runs_waiting=1,
        since=NOW - timedelta(days=7),
        runs=Work(done=1, failed=1, cancelled=0, seconds=7200),
        paid=(
            Paid(provider="acme", currency="USD", calls=2, micros=500, in_doubt=1),
            Paid(provider="other", currency="EUR", calls=1, micros=70, in_doubt=0),
        ),
    )
    nothing = Work(done=0, failed=0, cancelled=0, seconds=0)
    assert his == SpaceUsage(
        projects=1, exports=Kept(files=0, bytes=0), runs_waiting=0, since=hers.since, runs=nothing, paid=()
    )


async def _add(database: Database, scope: Scope, *, runs: bool = True) -> None:
    async with database.writing() as session:
        session.add(Space(id=scope.space, created_at=NOW))
        await session.flush()
        session.add(_account(scope))
        projects = [_project(scope, None), _project(scope, NOW)]
        session.add_all(projects)
        await session.flush()
        if not runs:
            return
        made = [
            _run(scope, projects[0], "done", NOW - HOUR),
            _run(scope, projects[0], "failed", NOW - 2 * HOUR),
            _run(scope, projects[0], "done", NOW - timedelta(days=8)),
            _run(scope, projects[0], "queued", None),
        ]
        session.add_all(made)
        await session.flush()
        session.add_all([_export(scope, made[0], "mp4", 200), _export(scope, made[0], "srt", 100)])
        session.add_all(
            [
                _call(scope, made[0], "acme", "USD", 500, "done"),
                _call(scope, made[0], "acme", "USD", None, "unknown"),
                _call(scope, made[0], "other", "EUR", 70, "done"),
            ]
        )


def _scope(folder: Path) -> Scope:
    space = new_id()
    return Scope(space, new_id(), "member", Columns(FileKeyring(folder / "keyring"), space))


def _account(scope: Scope) -> Account:
    return Account(
        id=scope.account,
        space_id=scope.space,
        display_name=b"",
        role="member",
        state="active",
        created_at=NOW,
    )


def _project(scope: Scope, deleted_at: datetime | None) -> ProjectRow:
    return ProjectRow(
        id=new_id(),
        space_id=scope.space,
        title=b"",
        state="ready",
        revision=1,
        head=new_id(),
        last_number=1,
        created_at=NOW,
        updated_at=NOW,
        titled_at=NOW,
        deleted_at=deleted_at,
    )


def _run(scope: Scope, project: ProjectRow, state: str, finished: datetime | None) -> RunRow:
    return RunRow(
        id=new_id(),
        space_id=scope.space,
        account_id=scope.account,
        project_id=project.id,
        kind="make",
        state=state,
        priority=1,
        created_at=NOW,
        started_at=finished - HOUR if finished else None,
        finished_at=finished,
    )


def _export(scope: Scope, run: RunRow, kind: str, size: int) -> ExportRow:
    return ExportRow(
        id=new_id(),
        space_id=scope.space,
        project_id=run.project_id,
        run_id=run.id,
        kind=kind,
        object_key="a/b",
        size=size,
        checksum=b"",
        created_at=NOW,
    )


def _call(
    scope: Scope, run: RunRow, provider: str, currency: str, cost: int | None, state: str
) -> PaidCallRow:
    return PaidCallRow(
        id=new_id(),
        space_id=scope.space,
        project_id=run.project_id,
        run_id=run.id,
        provider=provider,
        model="m",
        request_key=new_id(),
        state=state,
        worker="w",
        expected_micros=1,
        cost_micros=cost,
        currency=currency,
        created_at=NOW,
    )
