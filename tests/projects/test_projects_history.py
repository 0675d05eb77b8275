"""Any sequence of edits, undos, redos and restores, against a model that keeps every state."""

import asyncio
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.projects.project_cases import House, small
from vgenflow.db import Database
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.composition import Composition
from vgenflow.production.operations import kinds as k
from vgenflow.services.projects.errors import Changed, NothingToRedo, NothingToUndo

LINES = st.sampled_from(["l1", "l2", "l3", "lost"])
EDITS = st.one_of(
    st.builds(k.SetCaption, line=LINES, text=st.sampled_from(["It rains.", "It pours all day.", ""])),
    st.builds(k.SplitLine, line=LINES, at=st.integers(0, 20)),
    st.builds(k.MergeLine, line=LINES),
    st.builds(k.MoveLine, line=LINES, after=st.none() | LINES),
    st.builds(k.InsertLine, after=st.none() | LINES, text=st.just("Nobody is hurt.")),
    st.builds(k.DeleteLine, line=LINES),
    st.builds(k.SetMusic, music=st.booleans()),
    st.builds(k.MergeScene, scene=st.sampled_from(["s1", "s2", "s3"])),
)
STEPS = st.one_of(EDITS, EDITS, st.sampled_from(["undo", "redo", "restore", "stale", "again"]))


@dataclass
class Model:
    """What there should be: every state ever reached, and the way back and forth."""

    now: Composition
    past: list[Composition] = field(default_factory=list)
    future: list[Composition] = field(default_factory=list)

    def went_on(self, work: Composition) -> None:
        self.past.append(self.now)
        self.now, self.future = work, []


@pytest.fixture(scope="module")
def template(sqlite_with_tables: Path) -> bytes:
    return sqlite_with_tables.read_bytes()


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(STEPS, max_size=14))
def test_history(template: bytes, steps: list[k.Edit | str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vgenflow.db"
        path.write_bytes(template)
        asyncio.run(_told(House(Path(folder), Database(f"sqlite:///{path}")), steps))


async def _told(house: House, steps: list[k.Edit | str]) -> None:
    scope = await house.scope()
    made = await house.projects.create(scope, small())
    name, revision, first = made.project.id, 1, made.project.version
    model = Model(small())
    for step in steps:
        projects = house.opened() if step == "again" else house.projects
        try:
            match step:
                case "undo":
                    edited = await projects.undo(scope, name, revision)
                    model.future.append(model.now)
                    model.now = model.past.pop()
                case "redo":
                    edited = await projects.redo(scope, name, revision)
                    model.past.append(model.now)
                    model.now = model.future.pop()
                case "restore":
                    edited = await projects.restore(scope, name, revision, first)
                    model.went_on(small())
                case "stale":
                    with pytest.raises(Changed):
                        await projects.apply(scope, name, revision + 1, k.SetMusic(music=False))
                    continue
                case "again":
                    edited = await projects.current(scope, name)
                case _:
                    edited = await projects.apply(scope, name, revision, step)
                    if edited.project.revision > revision:
                        model.went_on(edited.work)
        except NothingToUndo:
            assert not model.past
        except NothingToRedo:
            assert not model.future
        except VgenflowError as error:
            assert error.status in (404, 409, 422)  # noqa: PT017
        else:
            revision = edited.project.revision
            assert edited.work == model.now
    assert await house.opened().load(scope, name) == model.now
    await house.database.close()
