"""What projects keep in memory: bounded, forgotten in time, and gone with what is erased."""

import asyncio
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.projects.project_cases import House, small
from vgenflow.db import Database
from vgenflow.production.composition import Composition
from vgenflow.production.operations import Operation
from vgenflow.production.operations import kinds as k
from vgenflow.services.projects.errors import Changed, UnknownProject, VersionLost
from vgenflow.services.projects.recent import Recent
from vgenflow.services.projects.search import Titles
from vgenflow.services.projects.service import Projects
from vgenflow.services.scope import Scope

WRITERS = 24


@pytest.fixture
def house(tmp_path: Path, database: Database) -> House:
    return House(tmp_path, database)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 9)), max_size=40), st.integers(1, 20))
def test_what_is_kept_weighs_no_more_than_it_may(kept: list[tuple[str, int]], most: int) -> None:
    recent, model = Recent[str, int](most, weigh=lambda value: value), dict[str, int]()
    for key, value in kept:
        recent.keep(key, value)
        model.pop(key, None)
        model[key] = value
        while sum(model.values()) > most and len(model) > 1:
            del model[next(iter(model))]
        assert {each: recent.get(each) for each in model} == model
        assert not [each for each in "abcdef" if each not in model and recent.get(each) is not None]


def test_what_was_not_used_for_a_while_is_dropped() -> None:
    seconds = [0.0]
    recent = Recent[str, int](10, clock=lambda: seconds[0])
    for at, key in enumerate("abc"):
        seconds[0] = at
        recent.keep(key, at)
    seconds[0] = 10
    assert recent.get("a") == 0
    recent.tidy(8)
    assert [recent.get(key) for key in "abc"] == [0, None, None]
    recent.forget("a")
    recent.forget("a")
    assert recent.get("a") is None


def test_of_many_who_edit_one_project_at_once_one_wins_a_revision(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects, others = house.projects, house.opened()
        name = (await projects.create(scope, small())).project.id
        for revision in (1, 2, 3):
            edits = [
                (projects, others)[at % 2].apply(scope, name, revision, caption(f"{revision}: {at}."))
                for at in range(WRITERS)
            ]
            done = await asyncio.gather(*edits, return_exceptions=True)
            won = [each for each in done if not isinstance(each, BaseException)]
            assert [each.project.revision for each in won] == [revision + 1]
            assert all(isinstance(each, Changed) for each in done if isinstance(each, BaseException))
            assert (await house.opened().current(scope, name)).work == won[0].work

    house.run(story)


def test_who_is_cancelled_in_an_edit_leaves_the_project_whole(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.projects
        name = (await projects.create(scope, small())).project.id
        revision, cut = 1, 0
        for at in range(12):
            edit = asyncio.create_task(projects.apply(scope, name, revision, caption(f"Edit {at}.")))
            await asyncio.sleep(at * 0.001)
            edit.cancel()
            cut += isinstance((await asyncio.gather(edit, return_exceptions=True))[0], asyncio.CancelledError)
            elsewhere = await house.opened().current(scope, name)
            assert elsewhere.project.revision - revision in (0, 1)
            revision = elsewhere.project.revision
            assert (await projects.current(scope, name)).work == elsewhere.work
        assert cut
        assert (
            await projects.apply(scope, name, revision, caption("The last."))
        ).project.revision == revision + 1

    house.run(story)


def test_what_is_read_while_its_project_is_erased_is_not_kept(house: House) -> None:
    async def story(scope: Scope) -> None:
        projects = house.opened()
        made = await projects.create(scope, small())
        await projects.erase(scope, made.project.id)
        assert _held(projects, scope, made.project.id) is None
        other = (await house.opened().create(scope, small())).project
        with held_up(projects) as (reading, go_on):
            task = asyncio.create_task(projects.current(scope, other.id))
            await asyncio.to_thread(reading.wait, 10)
            erasing = asyncio.create_task(projects.erase(scope, other.id))
            await asyncio.wait([erasing])
            go_on.set()
            [outcome] = await asyncio.gather(task, return_exceptions=True)
        assert not isinstance(outcome, BaseException) or isinstance(outcome, VersionLost)
        assert _held(projects, scope, other.id) is None
        with pytest.raises(UnknownProject):
            await projects.current(scope, other.id)

    house.run(story)


def test_what_nobody_uses_for_an_hour_is_dropped(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(scope: Scope) -> None:
        made = await house.projects.create(scope, small(), title="The river")
        await house.projects.list(scope, text="river")
        house.projects.tidy()
        assert _held(house.projects, scope, made.project.id)
        monkeypatch.setattr("vgenflow.services.projects.service._UNUSED", -1.0)
        house.projects.tidy()
        assert _held(house.projects, scope, made.project.id) is None
        assert (await house.projects.load(scope, made.project.id)) == made.work
        assert [each.title for each in (await house.projects.list(scope, text="river"))[0]] == ["The river"]

    house.run(story)


def test_titles_read_while_one_is_forgotten_are_read_again() -> None:
    titles, moment = Titles(), datetime(2026, 3, 1, tzinfo=UTC)
    since = titles.known("a")
    titles.forget("a", "p1")
    assert not titles.learn("a", {"p1": "The river", "p2": "A river"}, since, moment)
    assert not titles.matching("a", "river")
    assert titles.learn("a", {"p2": "A river"}, titles.known("a"), moment)
    assert titles.matching("a", "RIVER") == {"p2"}


def caption(text: str) -> k.SetCaption:
    return k.SetCaption(line="l1", text=text)


@contextmanager
def held_up(projects: Projects[Composition, Operation]) -> Iterator[tuple[Event, Event]]:
    """The next composition that is put together waits: events that it does, and that it may go on."""
    waits, may = Event(), Event()
    whole = projects._works.whole

    def slowly(parts: Mapping[str, bytes]) -> Composition:
        waits.set()
        may.wait(10)
        return whole(parts)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(projects._works, "whole", slowly)
        yield waits, may


def _held(projects: Projects[Composition, Operation], scope: Scope, project: str) -> object:
    """What is in memory of a project."""
    return projects._holdings._known.get((scope.space, project))
