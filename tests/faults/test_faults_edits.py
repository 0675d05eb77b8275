"""kill -9 in the middle of many edits: all that were acknowledged are there, and nothing is half there."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.projects.project_cases import House
from tests.support.server import ROOT
from vgenflow.db import Database
from vgenflow.production.composition import Composition
from vgenflow.production.operations import kinds as k
from vgenflow.services.scope import Scope
from vgenflow.store.columns import Columns

KILLS = 2
PROJECTS = 6


@pytest.mark.parametrize("seed", range(KILLS))
def test_no_acknowledged_edit_is_lost(seed: int, tmp_path: Path, database_url: str) -> None:
    space, told = _killed_after(random.Random(seed).randint(20, 200), tmp_path, database_url)
    assert len(told) > PROJECTS
    asyncio.run(_all_there(House(tmp_path, Database(database_url)), space, told))


def _killed_after(edits: int, folder: Path, url: str) -> tuple[str, list[tuple[str, int, str]]]:
    """The space, and what was acknowledged: project, revision, text."""
    command = [sys.executable, "-m", "tests.support.editing_child", str(folder), url, str(PROJECTS)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))}
    lines: list[str] = []
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            lines.append(line.rstrip("\n"))
            if len(lines) == edits:
                child.send_signal(signal.SIGKILL)
    assert child.returncode == -signal.SIGKILL, lines[-1:]
    space, *edited = [line for line in lines if line]
    return space, [(p, int(revision), said) for p, revision, said in (e.split(" ", 2) for e in edited)]


async def _all_there(house: House, space: str, told: list[tuple[str, int, str]]) -> None:
    scope = Scope(space, space, "member", Columns(house.keyring, space))
    texts: dict[str, dict[int, str]] = defaultdict(dict)
    for project, revision, said in told:
        texts[project][revision] = said
    for project, by_revision in texts.items():
        now = await house.projects.current(scope, project)
        assert max(by_revision) <= now.project.revision <= max(by_revision) + 1
        versions, _ = await house.projects.versions(scope, project, limit=10_000)
        by_number = {version.number: version.id for version in versions}
        assert sorted(by_number) == list(range(1, now.project.revision + 1))
        for revision, said in by_revision.items():
            assert _first_line(await house.projects.load(scope, project, by_number[revision])) == said
        went_on = await house.projects.apply(
            scope, project, now.project.revision, k.SetCaption(line="l1", text="It goes on.")
        )
        assert _first_line(went_on.work) == "It goes on."
        back = await house.projects.undo(scope, project, went_on.project.revision)
        assert back.work == now.work
    if house.database.is_sqlite:
        async with house.database.reading() as session:
            assert await session.scalar(text("PRAGMA integrity_check")) == "ok"
    await house.database.close()


def _first_line(work: Composition) -> str:
    assert work.script is not None
    return work.script.lines[0].caption
