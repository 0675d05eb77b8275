"""A run's events over HTTP: the form of Server-Sent Events, and going on after a break."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.api_world import World, open_world
from tests.projects.project_cases import small
from vgenflow.services.runs.dispatch import Dispatch, Ending
from vgenflow.services.runs.events import Told
from vgenflow.services.runs.schemas import RunAsk
from vgenflow.studio.house import now


@pytest.fixture
def world(tmp_path: Path, sqlite_with_tables: Path) -> Iterator[World]:
    (tmp_path / "vgenflow.db").write_bytes(sqlite_with_tables.read_bytes())
    with open_world(tmp_path, "") as opened:
        yield opened


async def ended_run(world: World) -> str:
    house, ada = world.house, world.people["ada"].scope
    project = (await house.projects.create(ada, small(), title="The river")).project.id
    run = await house.runs.start(ada, project, RunAsk())
    dispatch = Dispatch(house.database, now)
    taken = await dispatch.take("w")
    assert taken is not None
    await dispatch.tell(run.id, [Told("stage.started", "write"), Told("stage.finished", "write", done=1)])
    await dispatch.settle(taken, "w", Ending("done"))
    return run.id


def test_events_come_in_order_and_go_on_after_the_last_one_seen(world: World) -> None:
    run = world.do(lambda: ended_run(world))
    whole = watched(world, run)
    assert [number for number, _ in whole] == [1, 2, 3, 4, 5]
    assert [event["kind"] for _, event in whole] == [
        "state",
        "state",
        "stage.started",
        "stage.finished",
        "state",
    ]
    assert whole[-1][1]["state"] == "done"
    assert watched(world, run, "3") == whole[3:]
    assert watched(world, run, "no number") == whole


def watched(world: World, run: str, last: str = "") -> list[tuple[int, dict[str, object]]]:
    headers = {**world.headers("ada"), **({"Last-Event-ID": last} if last else {})}
    answer = world.client.get(f"/api/v1/runs/{run}/events", headers=headers)
    assert answer.headers["content-type"].startswith("text/event-stream")
    blocks = [block.split("\n") for block in answer.text.split("\n\n") if block.startswith("id: ")]
    return [(int(lines[0][4:]), json.loads(lines[2][6:])) for lines in blocks]
