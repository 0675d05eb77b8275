"""The real worker on real projects: made, edited, made again, and what the estimate said before."""

import asyncio
import subprocess
import sys

import pytest

from tests.support.cli_runs import STORY
from tests.support.durable import ROOT, Instance, kill, now, worker_environment
from vgenflow.db import Database
from vgenflow.kit.content import digest
from vgenflow.production.composition import Composition, Draft
from vgenflow.production.operations.kinds import SetCaption
from vgenflow.production.request import Options
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.schemas import Estimate, RunAsk
from vgenflow.services.runs.service import RunsService
from vgenflow.services.scope import Scope
from vgenflow.store.blobs import Disk
from vgenflow.store.keyring import FileKeyring
from vgenflow.studio.benches import spaces
from vgenflow.studio.producing import ProjectRuns
from vgenflow.studio.projects import VideoProjects, projects_of
from vgenflow.studio.settings import Settings, load


class Rooms:
    """The services of one instance, wired as the studio does."""

    def __init__(self, instance: Instance) -> None:
        self.settings: Settings = load(instance.data)
        self.database = Database(instance.url, pooled=False)
        blobs = Disk(instance.data)
        stores = spaces(blobs, instance.keyring)
        self.projects: VideoProjects = projects_of(
            self.settings,
            database=self.database,
            stores=stores,
            keyring=FileKeyring(instance.keyring),
            voices=lambda _: (),
            now=now,
        )
        facts = ProjectRuns(self.settings, self.projects, blobs, FileKeyring(instance.keyring))
        self.runs = RunsService(self.database, facts, facts, now)
        self.exports = ExportsService(self.database, stores, now)

    async def create(self, scope: Scope) -> str:
        data = STORY.encode()
        options = Options(height=240, profile="draft", music=False)
        work = Composition(source=Draft(name="story.md", digest=digest(data)), options=options)
        return (await self.projects.create(scope, work, files=[data])).project.id


@pytest.mark.parametrize(
    "database_url", ["sqlite", pytest.param("postgres", marks=pytest.mark.slow)], indirect=True
)
def test_make_edit_make_again(instance: Instance) -> None:
    scope, rooms = instance.space(), Rooms(instance)
    project = asyncio.run(rooms.create(scope))
    before = asyncio.run(rooms.runs.estimate(scope, project))
    assert all(stage.stale for stage in before.stages)
    first = asyncio.run(rooms.runs.start(scope, project, RunAsk()))
    command = [sys.executable, "-P", "-m", "vgenflow.studio.worker", "--data", str(instance.data)]
    process = subprocess.Popen(
        command, env=worker_environment(instance), stdin=subprocess.DEVNULL, start_new_session=True, cwd=ROOT
    )
    try:
        instance.done(first.id)
        settled = asyncio.run(rooms.runs.estimate(scope, project))
        assert _stale(settled) == {"deliver": 1}
        asyncio.run(_edit(rooms, scope, project))
        edited = asyncio.run(rooms.runs.estimate(scope, project))
        stale = _stale(edited)
        assert stale["narrate"] == 1
        assert len(next(s for s in edited.stages if s.stage == "narrate").keys) == 1
        assert "import" not in stale
        assert "write" not in stale
        second = asyncio.run(rooms.runs.start(scope, project, RunAsk()))
        instance.done(second.id)
    finally:
        kill(process)
    told = {
        event["stage"]: event for event in instance.events(second.id) if event["kind"] == "stage.finished"
    }
    assert told["narrate"]["done"] == 1
    assert {"import", "write"} & told.keys() == set()
    sounds = 4  # what is heard of the new sentence, and the pieces of sound around it
    assert stale["render"] < told["render"]["done"] <= stale["render"] + sounds
    assert told["render"]["total"] > told["render"]["done"]
    assert (
        asyncio.run(rooms.runs.get(scope, second.id)).version_id
        != asyncio.run(rooms.runs.get(scope, first.id)).version_id
    )
    asyncio.run(_read(rooms, scope, second.id))


async def _edit(rooms: Rooms, scope: Scope, project: str) -> None:
    current = await rooms.projects.current(scope, project)
    assert current.work.script is not None
    line = current.work.script.lines[1]
    edit = SetCaption(line=line.id, text="It floods the upper town every spring.")
    await rooms.projects.apply(scope, project, current.project.revision, edit)


async def _read(rooms: Rooms, scope: Scope, run: str) -> None:
    exports = {one.kind: one for one in await rooms.exports.list(scope, run=run)}
    reader = await rooms.exports.open(scope, exports["mp4"].id)
    whole = b"".join([chunk async for chunk in reader.chunks()])
    assert (len(whole), digest(whole)) == (exports["mp4"].size, exports["mp4"].sha256)
    part = b"".join([chunk async for chunk in reader.chunks(70_000, 140_001)])
    assert part == whole[70_000:140_001]
    reader.close()
    srt = await rooms.exports.open(scope, exports["srt"].id)
    assert "upper town" in b"".join([chunk async for chunk in srt.chunks()]).decode()


def _stale(estimate: Estimate) -> dict[str, int]:
    return {stage.stage: stage.stale for stage in estimate.stages if stage.stale}
