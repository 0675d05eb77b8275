"""The real worker on real projects: made, edited, made again, and what the estimate said before."""

import asyncio
from collections import Counter
from collections.abc import Iterable

import pytest

from tests.support.cli_runs import STORY
from tests.support.durable import Instance, Workers, now
from tests.support.paid_voice import PRICE, priced
from vgenflow.db import Database
from vgenflow.kit.content import digest
from vgenflow.packs import Packs
from vgenflow.production.composition import Composition, Draft
from vgenflow.production.events import STAGES
from vgenflow.production.operations.kinds import SetCaption
from vgenflow.production.request import Options
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.rates import StageRates
from vgenflow.services.runs.schemas import Estimate, Money, RunAsk
from vgenflow.services.runs.service import RunsService
from vgenflow.services.scope import Scope
from vgenflow.services.usage.service import UsageService
from vgenflow.store.blobs import Disk
from vgenflow.store.errors import StoreFull
from vgenflow.store.keyring import FileKeyring
from vgenflow.studio.benches import spaces
from vgenflow.studio.producing import ProjectRuns
from vgenflow.studio.projects import VideoProjects, projects_of
from vgenflow.studio.settings import Settings, load
from vgenflow.studio.wiring import ports


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
        packs = Packs(self.settings.packs_dir)
        self.rates = StageRates(self.database, now)
        self.blobs = blobs
        self.making = facts = ProjectRuns(
            self.settings,
            self.projects,
            blobs,
            FileKeyring(instance.keyring),
            self.rates,
            lambda space: priced(ports(self.settings, space, packs, ())),
        )
        self.runs = RunsService(self.database, facts, facts, now)
        self.usage = UsageService(self.database, now)
        self.exports = ExportsService(self.database, stores, now)

    async def duplicate(self, scope: Scope, project: str) -> str:
        """What the API does when it is asked for a copy."""
        copy = (await self.projects.duplicate(scope, project)).project.id
        await self.making.carry(scope, project, copy)
        return copy

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
    assert before.money[0].micros > 3 * PRICE  # nobody knows yet how short it is
    with Workers(instance, 1, TEST_PROJECTS="1", TEST_PAID=str(instance.data.parent)):
        instance.done(first.id)
        assert paid(rooms, scope) == 3 * PRICE
        settled = asyncio.run(rooms.runs.estimate(scope, project))
        assert _stale(settled) == {"deliver": 1}
        assert settled.money == ()
        asyncio.run(_edit(rooms, scope, project))
        edited = asyncio.run(rooms.runs.estimate(scope, project))
        stale = _stale(edited)
        assert stale["narrate"] == 1
        assert len(next(s for s in edited.stages if s.stage == "narrate").keys) == 1
        assert "import" not in stale
        assert "write" not in stale
        assert edited.money == (Money(provider="fake", micros=PRICE, currency="USD"),)
        second = asyncio.run(rooms.runs.start(scope, project, RunAsk()))
        instance.done(second.id)
        assert paid(rooms, scope) == 4 * PRICE
    measured = asyncio.run(rooms.rates.read())
    assert {stage for stage, quality in measured if quality == "draft"} == {*STAGES}
    assert before.seconds != asyncio.run(rooms.runs.estimate(scope, asyncio.run(rooms.create(scope)))).seconds
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


@pytest.mark.parametrize(
    "database_url", ["sqlite", pytest.param("postgres", marks=pytest.mark.slow)], indirect=True
)
def test_the_source_the_script_and_scenes_are_there_before_the_video(instance: Instance) -> None:
    scope, rooms = instance.space(), Rooms(instance)
    project = asyncio.run(rooms.create(scope))

    def parts() -> tuple[bool, bool, bool]:
        work = asyncio.run(rooms.projects.current(scope, project)).work
        return work.document is not None, work.script is not None, work.storyboard is not None

    with Workers(instance, 1, TEST_PROJECTS="1"):
        read = asyncio.run(rooms.runs.start(scope, project, RunAsk(kind="read")))
        instance.done(read.id)
        assert parts() == (True, False, False)
        assert asyncio.run(rooms.projects.get(scope, project)).title == "A river in spring"
        instance.done(asyncio.run(rooms.runs.start(scope, project, RunAsk(kind="write"))).id)
        assert parts() == (True, True, False)
        assert asyncio.run(rooms.projects.get(scope, project)).state == "new"
        assert asyncio.run(rooms.exports.list(scope, project=project)) == []
        asyncio.run(_edit(rooms, scope, project))
        making = asyncio.run(rooms.runs.start(scope, project, RunAsk()))
        instance.until(making.id, lambda row: row["stage"] == "narrate")
        assert parts() == (True, True, True)
        assert asyncio.run(rooms.projects.get(scope, project)).state == "making"
        asyncio.run(_edit(rooms, scope, project, "It floods it twice."))
        instance.done(making.id)
    made = asyncio.run(rooms.projects.current(scope, project))
    assert made.project.state == "ready"
    assert made.work.script is not None
    assert made.work.script.lines[1].caption == "It floods it twice."
    assert _stale(asyncio.run(rooms.runs.estimate(scope, project)))["narrate"] == 1


@pytest.mark.parametrize(
    "database_url", ["sqlite", pytest.param("postgres", marks=pytest.mark.slow)], indirect=True
)
def test_a_copy_has_nothing_to_make_or_to_pay_and_outlives_what_it_was_made_of(instance: Instance) -> None:
    scope, rooms = instance.space(), Rooms(instance)
    project = asyncio.run(rooms.create(scope))
    with Workers(instance, 1, TEST_PROJECTS="1", TEST_PAID=str(instance.data.parent)):
        instance.done(asyncio.run(rooms.runs.start(scope, project, RunAsk())).id)
        spent = paid(rooms, scope)
        kept = objects(rooms, scope, project)
        copy, other = (asyncio.run(rooms.duplicate(scope, project)) for _ in range(2))
        for one in (copy, other):
            told = asyncio.run(rooms.runs.estimate(scope, one))
            assert (_stale(told), told.money) == ({"deliver": 1}, ())
            assert asyncio.run(rooms.projects.get(scope, one)).state == "ready"
            assert objects(rooms, scope, one).keys() <= kept.keys() | {"version"}
        assert objects(rooms, scope, project) == kept
        asyncio.run(rooms.projects.erase(scope, project))
        asyncio.run(rooms.projects.erase(scope, other))
        assert _stale(asyncio.run(rooms.runs.estimate(scope, copy))) == {"deliver": 1}
        run = asyncio.run(rooms.runs.start(scope, copy, RunAsk()))
        instance.done(run.id)
        asyncio.run(_read(rooms, scope, run.id, "uphill in 1998"))
        assert paid(rooms, scope) == spent
        ran = {event["stage"] for event in instance.events(run.id) if event["kind"] == "stage.finished"}
        assert ran == {"deliver"}
        asyncio.run(_edit(rooms, scope, copy))
        edited = asyncio.run(rooms.runs.estimate(scope, copy))
        assert (_stale(edited)["narrate"], edited.money[0].micros) == (1, PRICE)


def test_a_copy_that_could_not_be_finished_is_finished_by_asking_again(
    instance: Instance, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope, rooms = instance.space(), Rooms(instance)
    project = asyncio.run(rooms.create(scope))
    with Workers(instance, 1, TEST_PROJECTS="1", TEST_PAID=str(instance.data.parent)):
        instance.done(asyncio.run(rooms.runs.start(scope, project, RunAsk())).id)
    copy = asyncio.run(rooms.projects.duplicate(scope, project)).project.id
    write, left = Disk.write, iter(range(3))

    def failing(self: Disk, name: str, chunks: Iterable[bytes]) -> None:
        if next(left, None) is None:
            raise StoreFull("The disk is full.")
        write(self, name, chunks)

    with monkeypatch.context() as patched:
        patched.setattr(Disk, "write", failing)
        with pytest.raises(StoreFull):
            asyncio.run(rooms.making.carry(scope, project, copy))
    assert "narrate" in _stale(asyncio.run(rooms.runs.estimate(scope, copy)))
    damaged = next(iter(rooms.blobs.list(f"{scope.space}/{project}/segment")))
    (instance.data / "objects" / damaged.name).write_bytes(b"not what was written")
    asyncio.run(rooms.making.carry(scope, project, copy))
    assert _stale(asyncio.run(rooms.runs.estimate(scope, copy))).keys() <= {"render", "check", "deliver"}


def objects(rooms: Rooms, scope: Scope, project: str) -> Counter[str]:
    """How many objects a project has of each kind."""
    return Counter(one.name.split("/")[2] for one in rooms.blobs.list(f"{scope.space}/{project}"))


def paid(rooms: Rooms, scope: Scope) -> int:
    """What the space has paid, as it is told."""
    return sum(one.micros for one in asyncio.run(rooms.usage.read(scope, 1)).paid)


async def _edit(
    rooms: Rooms, scope: Scope, project: str, text: str = "It floods the upper town every spring."
) -> None:
    current = await rooms.projects.current(scope, project)
    assert current.work.script is not None
    line = current.work.script.lines[1]
    edit = SetCaption(line=line.id, text=text)
    await rooms.projects.apply(scope, project, current.project.revision, edit)


async def _read(rooms: Rooms, scope: Scope, run: str, said: str = "upper town") -> None:
    exports = {one.kind: one for one in await rooms.exports.list(scope, run=run)}
    reader = await rooms.exports.open(scope, exports["mp4"].id)
    whole = b"".join([chunk async for chunk in reader.chunks()])
    assert (len(whole), digest(whole)) == (exports["mp4"].size, exports["mp4"].sha256)
    part = b"".join([chunk async for chunk in reader.chunks(70_000, 140_001)])
    assert part == whole[70_000:140_001]
    reader.close()
    srt = await rooms.exports.open(scope, exports["srt"].id)
    assert said in b"".join([chunk async for chunk in srt.chunks()]).decode()


def _stale(estimate: Estimate) -> dict[str, int]:
    return {stage.stage: stage.stale for stage in estimate.stages if stage.stale}
