"""Projects on both databases: made, listed, edited, taken back, erased."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Select, func, select, update

from tests.projects.project_cases import House, small
from vgenflow.db import Database
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.operations import kinds as k
from vgenflow.services.projects.errors import (
    Changed,
    NothingToRedo,
    NothingToUndo,
    Outdated,
    UnknownProject,
    UnknownVersion,
    VersionLost,
    WrongState,
)
from vgenflow.services.projects.models import VersionRow
from vgenflow.services.projects.shelf import SMALL
from vgenflow.services.scope import Scope
from vgenflow.store.space import Usage
from vgenflow.story.value import Value


@pytest.fixture
def house(tmp_path: Path, database: Database) -> House:
    return House(tmp_path, database)


LONG = small(tuple(f"This is sentence number {at} of a long text." for at in range(1, 200)))
"""What is too large for a row."""


async def _sizes(house: House, scope: Scope, project: str) -> tuple[list[int | None], Usage]:
    """Bytes of what versions have in their rows, by number, and what lies in the store."""
    async with house.database.reading() as session:
        found = await session.scalars(
            select(func.length(VersionRow.content))
            .where(VersionRow.project_id == project)
            .order_by(VersionRow.number)
        )
        rows = list(found)
    usage = house.store(scope.space, project).usage()
    return rows, next((use for use in usage if use.kind == "version"), Usage("version", 0, 0))


def _another(version: str) -> Select[bytes | None]:
    return select(VersionRow.content).where(VersionRow.id == version)


def caption(line: str, text: str) -> k.SetCaption:
    return k.SetCaption(line=line, text=text)


def test_what_is_made_is_there_again_in_another_process(house: House) -> None:
    async def story(scope: Scope) -> None:
        made = await house.projects.create(scope, small(), title="The river")
        assert (made.project.title, made.project.state, made.project.revision) == ("The river", "ready", 1)
        elsewhere = house.opened()
        assert await elsewhere.get(scope, made.project.id) == made.project
        assert await elsewhere.load(scope, made.project.id) == small()

    house.run(story)


def test_edits_undo_and_redo(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        first = await projects.create(scope, small())
        name = first.project.id
        second = await projects.apply(scope, name, 1, caption("l1", "The river falls."))
        third = await projects.apply(scope, name, 2, k.DeleteLine(line="l2"))
        assert third.work.script
        assert [line.caption for line in third.work.script.lines] == [
            "The river falls.",
            "People move the market uphill.",
        ]
        back = await projects.undo(scope, name, 3)
        assert back.work == second.work
        assert (await projects.undo(scope, name, 4)).work == first.work
        with pytest.raises(NothingToUndo):
            await projects.undo(scope, name, 5)
        assert (await projects.redo(scope, name, 5)).work == second.work
        assert (await projects.redo(scope, name, 6)).work == third.work
        with pytest.raises(NothingToRedo):
            await projects.redo(scope, name, 7)
        await projects.undo(scope, name, 7)
        other = await projects.apply(scope, name, 8, caption("l3", "Nobody moves."))
        with pytest.raises(NothingToRedo):
            await projects.redo(scope, name, 9)
        assert await house.opened().load(scope, name) == other.work

    house.run(story)


def test_of_two_writers_one_is_told_and_nothing_is_lost(house: House) -> None:
    async def story(scope: Scope) -> None:
        made = await house.projects.create(scope, small())
        name = made.project.id
        writers = [house.opened() for _ in range(8)]
        edits = (
            each.apply(scope, name, 1, caption("l1", f"Written by number {at}."))
            for at, each in enumerate(writers)
        )
        results = await asyncio.gather(*edits, return_exceptions=True)
        done = [result for result in results if not isinstance(result, BaseException)]
        assert len(done) == 1
        assert all(isinstance(result, Changed) for result in results if isinstance(result, BaseException))
        now = await house.projects.current(scope, name)
        assert now.project.revision == 2
        assert now.work == done[0].work
        versions, _ = await house.projects.versions(scope, name)
        assert [version.number for version in versions] == [2, 1]

    house.run(story)


def test_writers_that_try_again_all_come_through(house: House) -> None:
    async def writer(scope: Scope, name: str, line: str) -> None:
        projects = house.opened()
        for at in range(5):
            while True:
                now = await projects.get(scope, name)
                try:
                    await projects.apply(scope, name, now.revision, caption(line, f"Edit {at} of {line}."))
                    break
                except Changed:
                    continue

    async def story(scope: Scope) -> None:
        made = await house.projects.create(scope, small())
        name = made.project.id
        await asyncio.gather(*(writer(scope, name, line) for line in ("l1", "l2", "l3")))
        now = await house.projects.current(scope, name)
        assert now.project.revision == 16
        assert now.work.script
        assert [line.caption for line in now.work.script.lines] == [f"Edit 4 of l{n}." for n in (1, 2, 3)]

    house.run(story)


def test_an_edit_that_changes_nothing_makes_no_version(house: House) -> None:
    async def story(scope: Scope) -> None:
        made = await house.projects.create(scope, small())
        same = await house.projects.apply(
            scope, made.project.id, 1, caption("l1", "The river rises at night.")
        )
        assert same.project.revision == 1
        with pytest.raises(VgenflowError):
            await house.projects.apply(scope, made.project.id, 1, caption("lost", "x"))
        assert (await house.projects.get(scope, made.project.id)).revision == 1

    house.run(story)


def test_a_version_costs_only_what_changed(house: House) -> None:
    async def story(scope: Scope) -> None:
        made = await house.projects.create(scope, LONG)
        name = made.project.id
        rows, stored = await _sizes(house, scope, name)
        assert rows == [None]
        before = stored.bytes
        for at in range(1, 25):
            await house.projects.apply(scope, name, at, caption(f"l{at}", f"Edited {at}."))
        rows, stored = await _sizes(house, scope, name)
        assert len(rows) == 25
        assert rows.count(None) == stored.objects
        small_ones = [size for size in rows if size is not None]
        assert len(small_ones) > 20
        assert max(small_ones) < SMALL + 100
        assert (sum(small_ones) + stored.bytes - before) / 24 < before / 6
        read = await house.opened().load(scope, name)
        assert read == await house.projects.load(scope, name)

    house.run(story)


def test_versions_are_named_restored_and_compared(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        name = (await projects.create(scope, small())).project.id
        await projects.apply(scope, name, 1, caption("l2", "It floods everything."))
        await projects.apply(scope, name, 2, k.InsertLine(after="l3", text="Nobody is hurt."))
        await projects.apply(scope, name, 3, k.SetAspect(aspect="9:16"))
        newest, *_, first = (await projects.versions(scope, name))[0]
        assert (newest.kind, newest.current) == ("set_aspect", True)
        label = await projects.label(scope, name, first.id, "As it was read")
        assert label.label == "As it was read"
        told = await projects.difference(scope, name, newest.id, first.id)
        assert told.lines.changed == ("l2", "l3")
        assert len(told.lines.added) == 1
        assert told.scenes.changed == ("s3",)
        assert told.options == ("aspect",)
        back = await projects.restore(scope, name, 4, first.id)
        assert back.work == small()
        versions, following = await projects.versions(scope, name, limit=2)
        assert [version.kind for version in versions] == ["restored", "set_aspect"]
        rest, end = await projects.versions(scope, name, limit=10, after=following)
        assert [version.number for version in rest] == [3, 2, 1]
        assert end is None
        assert rest[-1].label == "As it was read"
        undone = await projects.undo(scope, name, 5)
        assert undone.work.options.aspect == "9:16"
        with pytest.raises(UnknownVersion):
            await projects.restore(scope, name, 6, "0" * 26)

    house.run(story)


def test_lists_come_in_pages_and_are_searched(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        titles = [f"{word} {at}" for at in range(6) for word in ("River", "夜车")]
        names = [(await projects.create(scope, small(), title=title)).project.id for title in titles]
        seen: list[str] = []
        after = None
        while True:
            page, after = await projects.list(scope, after=after, limit=5)
            seen.extend(project.title for project in page)
            if after is None:
                break
        assert seen == titles[::-1]
        found, following = await projects.list(scope, text="rIVER", limit=4)
        assert [project.title for project in found] == [f"River {at}" for at in (5, 4, 3, 2)]
        rest, end = await projects.list(scope, text="River", limit=4, after=following)
        assert [project.title for project in rest] == ["River 1", "River 0"]
        assert end is None
        await projects.rename(scope, names[0], 1, "A lake")
        assert [p.title for p in (await projects.list(scope, text="lake"))[0]] == ["A lake"]
        assert len((await projects.list(scope, text="river"))[0]) == 5
        assert len((await house.opened().list(scope, text="夜车"))[0]) == 6
        await projects.erase(scope, names[1])
        assert len((await projects.list(scope, text="夜车"))[0]) == 5

    house.run(story)


def test_another_space_sees_nothing(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        made = (await projects.create(scope, small(), title="Private")).project
        other = await house.scope()
        asked = (
            projects.get(other, made.id),
            projects.load(other, made.id),
            projects.load(other, made.id, made.version),
            projects.apply(other, made.id, 1, caption("l1", "Mine now.")),
            projects.rename(other, made.id, 1, "Mine"),
            projects.undo(other, made.id, 1),
            projects.versions(other, made.id),
            projects.label(other, made.id, made.version, "Mine"),
            projects.restore(other, made.id, 1, made.version),
            projects.duplicate(other, made.id),
            projects.move(other, made.id, "making"),
            projects.commit_made(other, made.id, made.version, small()),
        )
        for each in asked:
            with pytest.raises(UnknownProject):
                await each
        assert await projects.list(other) == ([], None)
        assert (await projects.list(other, text="Private"))[0] == []
        await projects.erase(other, made.id)
        assert await projects.load(scope, made.id) == small()

    house.run(story)


def test_what_is_erased_is_gone_for_good(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        kept = (await projects.create(scope, small(), title="Kept")).project
        gone = (await projects.create(scope, LONG, title="Gone", files=[b"a draft"])).project
        await projects.apply(scope, gone.id, 1, caption("l1", "The river falls."))
        assert [size is None for size in (await _sizes(house, scope, gone.id))[0]] == [True, False]
        await projects.erase(scope, gone.id)
        with pytest.raises(UnknownProject):
            await projects.get(scope, gone.id)
        with pytest.raises(UnknownProject):
            await house.opened().load(scope, gone.id)
        store = house.store(scope.space, gone.id)
        assert [use.kind for use in store.usage()] == ["asset", "version"]
        assert store.get(store.key("version", gone.version)) is None
        assert await projects.load(scope, kept.id) == small()

    house.run(story)


def test_a_copy_has_its_own_key_and_files(house: House) -> None:
    async def story(scope: Scope) -> None:
        draft = "\n".join(
            ("The river rises at night.", "It floods the lower town.", "People move the market uphill.")
        )
        made = (await house.projects.create(scope, small(), title="One", files=[draft.encode()])).project
        await house.projects.apply(scope, made.id, 1, caption("l1", "Changed."))
        copy = await house.projects.duplicate(scope, made.id)
        assert copy.project.title == "One"
        await house.projects.erase(scope, made.id)
        assert (await house.opened().load(scope, copy.project.id)) == copy.work
        store = house.store(scope.space, copy.project.id)
        assert store.get(store.asset_key(copy.work.source.digest)) == draft.encode()

    house.run(story)


def test_states_follow_one_another(house: House) -> None:
    async def story(scope: Scope) -> None:
        name = (await house.projects.create(scope, small(made=False))).project.id
        assert (await house.projects.get(scope, name)).state == "new"
        with pytest.raises(WrongState):
            await house.projects.move(scope, name, "failed")
        await house.projects.move(scope, name, "making")
        await house.projects.move(scope, name, "failed")
        await house.projects.move(scope, name, "making")
        now = await house.projects.get(scope, name)
        assert (now.state, now.revision) == ("making", 1)

    house.run(story)


def test_what_was_made_comes_to_an_untouched_project(house: House) -> None:
    async def story(scope: Scope) -> None:
        base = (await house.projects.create(scope, small(made=False))).project
        made = await house.projects.commit_made(scope, base.id, base.version, small())
        assert (made.project.state, made.project.title, made.project.language) == ("ready", "A river", "en")
        assert made.work == small()
        again = await house.projects.commit_made(scope, base.id, base.version, small())
        assert again.project.version == made.project.version

    house.run(story)


def changed(value: Value, **update: object) -> Value:
    return value.model_copy(update=update)


def directed_again(scene: str) -> object:
    """The composition of a run that chose another layout for a scene."""
    work = small()
    assert work.storyboard
    scenes = tuple(
        changed(s, layout="quote", props={"text": "Again"}) if s.id == scene else s
        for s in work.storyboard.scenes
    )
    return changed(work, storyboard=changed(work.storyboard, scenes=scenes))


def test_edits_made_meanwhile_win(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        base = (await projects.create(scope, small())).project
        await projects.apply(scope, base.id, 1, caption("l1", "Edited meanwhile."))
        await projects.apply(scope, base.id, 2, k.SetHeld(scene="s3", held=True))
        await projects.apply(scope, base.id, 3, k.SetVoice(voice=None))
        result = await projects.commit_made(scope, base.id, base.version, directed_again("s2"))
        assert result.work.script.lines[0].caption == "Edited meanwhile."
        shown = {scene.id: scene for scene in result.work.storyboard.scenes}
        assert shown["s2"].layout == "quote"
        assert shown["s3"].held
        assert result.work.stale == ("s1",)
        undone = await projects.undo(scope, base.id, result.project.revision)
        assert undone.work.script.lines[0].caption == "Edited meanwhile."
        assert not undone.work.storyboard.scenes[2].held
        redone = await projects.redo(scope, base.id, undone.project.revision)
        assert redone.work == result.work

    house.run(story)


def test_lines_added_meanwhile_stay_and_the_rest_is_taken(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        base = (await projects.create(scope, small())).project
        await projects.apply(scope, base.id, 1, k.InsertLine(after="l1", text="Nobody sees it."))
        result = await projects.commit_made(scope, base.id, base.version, directed_again("s3"))
        assert len(result.work.script.lines) == 4
        assert {s.id: s.layout for s in result.work.storyboard.scenes}["s3"] == "quote"
        assert result.work.stale == ("s1",)

    house.run(story)


def test_what_was_written_for_other_options_is_refused(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        base = (await projects.create(scope, small(made=False))).project
        await projects.apply(scope, base.id, 1, k.SetLength(seconds=30))
        with pytest.raises(Outdated):
            await projects.commit_made(scope, base.id, base.version, small())
        await projects.apply(scope, base.id, 2, k.SetLength(seconds=None))
        assert (await projects.commit_made(scope, base.id, base.version, small())).work.script

    house.run(story)


def test_a_damaged_row_is_told(house: House) -> None:
    async def story(scope: Scope) -> None:
        first = (await house.projects.create(scope, small())).project
        second = (await house.projects.apply(scope, first.id, 1, caption("l1", "The river falls."))).project
        for wrong in (b"rubbish", b"", _another(second.version), None):
            async with house.database.writing() as session:
                mine = update(VersionRow).where(VersionRow.id == first.version)
                content = wrong if wrong is None or isinstance(wrong, bytes) else wrong.scalar_subquery()
                await session.execute(mine.values(content=content))
            for version in (None, first.version):
                with pytest.raises(VersionLost):
                    await house.opened().load(scope, first.id, version)

    house.run(story)


def test_a_damaged_version_is_told(house: House) -> None:
    async def story(scope: Scope) -> None:
        made = (await house.projects.create(scope, LONG)).project
        store = house.store(scope.space, made.id)
        store.put(store.key("version", made.version), b"rubbish")
        with pytest.raises(VersionLost):
            await house.opened().load(scope, made.id)
        store.remove(store.key("version", made.version))
        with pytest.raises(VersionLost):
            await house.opened().load(scope, made.id)

    house.run(story)


def test_rows_hold_no_word_of_it(house: House, database_url: str) -> None:
    async def story(scope: Scope) -> None:
        made = (await house.projects.create(scope, small(), title="Canary title")).project
        await house.projects.label(scope, made.id, made.version, "Canary label")
        await house.projects.apply(scope, made.id, 1, caption("l1", "Canary caption."))

    house.run(story)
    if database_url.startswith("sqlite"):
        path = Path(database_url.removeprefix("sqlite:///"))
        data = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
        assert b"anary" not in data
        assert b"river" not in data
    objects = b"".join(path.read_bytes() for path in (house.data / "objects").rglob("*") if path.is_file())
    assert b"anary" not in objects


def test_opening_is_noted_once_an_hour_and_after_the_answer(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        made = (await projects.create(scope, small())).project
        other = (await projects.create(scope, small())).project
        first = (await projects.opened(scope, made.id)).opened_at
        assert first
        assert (await projects.get(scope, made.id)).opened_at is None
        assert (await projects.opened(scope, made.id)).opened_at == first
        await projects.opened(scope, other.id)
        await projects.close()
        assert (await house.opened().opened(scope, made.id)).opened_at == first
        assert (await house.opened().get(scope, other.id)).opened_at
        house.clock += timedelta(hours=2)
        again = (await projects.opened(scope, made.id)).opened_at
        assert again
        assert again > first
        await asyncio.sleep(0.7)
        assert (await projects.get(scope, made.id)).opened_at == again
        assert (await projects.get(scope, made.id)).revision == 1

    house.run(story)
