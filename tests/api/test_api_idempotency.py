"""A POST sent twice is done once, on SQLite and Postgres."""

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Annotated

import pytest
from fastapi import APIRouter, Response
from fastapi.testclient import TestClient
from pydantic import BaseModel
from sqlalchemy import text

from tests.support.doors import key, open_door, session
from vgenflow.api.context import allowed
from vgenflow.api.etags import Tag
from vgenflow.api.idempotency import Repeatable, without_secrets
from vgenflow.db import Database
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.models import Space
from vgenflow.services.idempotency.errors import KeyInUse
from vgenflow.services.idempotency.service import HELD, KEPT, Answer, Begun, Idempotency
from vgenflow.services.scope import Now, Scope
from vgenflow.store.columns import Columns
from vgenflow.store.keyring import FileKeyring

NOW = datetime(2026, 3, 1, tzinfo=UTC)
SECRET = "Kestrel9Umbra"
SPACE = new_id()

router = APIRouter(prefix="/orders", route_class=Repeatable)
Writing = Annotated[Scope, allowed("write")]
made: list[str] = []
begun, go_on = Event(), Event()


class Order(BaseModel):
    title: str


class Failed(VgenflowError):
    code = "orders.failed"
    status = 503


@router.post("", status_code=201)
async def create_order(scope: Writing, body: Order, tag: Tag, response: Response) -> Order:
    made.append(body.title)
    tag(len(made))
    response.headers["Location"] = f"/api/v1/orders/{len(made)}"
    return Order(title=f"{body.title} {len(made)}")


@router.post("/failing")
async def create_failing(scope: Writing) -> Order:
    made.append("failing")
    if len(made) == 1:
        raise Failed("Try again.")
    return Order(title="at last")


@router.post("/slow")
async def create_slow(scope: Writing) -> Order:
    begun.set()
    await asyncio.to_thread(go_on.wait, 10)
    return Order(title="slow")


@pytest.fixture
def client(database_url: str, tmp_path: Path) -> Iterator[TestClient]:
    ids = {name: new_id() for name in ("ada", "bob")}
    _add_spaces(Database(database_url, pooled=False), *ids.values())
    made.clear()
    with open_door(tmp_path, [router], ids, database_url=database_url) as opened:
        yield opened


def test_sent_twice_done_once(client: TestClient) -> None:
    headers = {**session("ada"), "Idempotency-Key": "order-1"}
    first = client.post("/api/v1/orders", headers=headers, json={"title": SECRET})
    second = client.post("/api/v1/orders", headers=headers, json={"title": SECRET})
    assert made == [SECRET]
    assert (second.status_code, second.content) == (first.status_code, first.content) == (201, first.content)
    assert "idempotency-replayed" not in first.headers
    assert second.headers["idempotency-replayed"] == "true"
    for name in ("etag", "location", "content-type"):
        assert second.headers[name] == first.headers[name]


def test_keys_are_of_one_space_one_address_and_one_body(client: TestClient) -> None:
    def send(who: str, path: str = "", name: str = "k", title: str = "a") -> int:
        headers = {**session(who), "Idempotency-Key": name}
        return client.post(f"/api/v1/orders{path}", headers=headers, json={"title": title}).status_code

    assert [send("ada"), send("bob"), send("ada", name="l"), send("ada", path="/failing")] == [
        201,
        201,
        201,
        200,
    ]
    assert len(made) == 4
    headers = {**session("ada"), "Idempotency-Key": "k"}
    other = client.post("/api/v1/orders", headers=headers, json={"title": "b"})
    assert (other.status_code, other.json()["code"]) == (422, "idempotency.reused")
    assert len(made) == 4


def test_without_a_key_each_is_done(client: TestClient) -> None:
    for _ in range(2):
        client.post("/api/v1/orders", headers=session("ada"), json={"title": "a"})
    assert made == ["a", "a"]


def test_what_failed_may_be_tried_again(client: TestClient) -> None:
    headers = {**session("ada"), "Idempotency-Key": "k"}
    assert client.post("/api/v1/orders/failing", headers=headers).status_code == 503
    assert client.post("/api/v1/orders/failing", headers=headers).json() == {"title": "at last"}
    wrong = client.post("/api/v1/orders", headers=headers, json={"titel": "a"})
    assert wrong.status_code == 422
    assert client.post("/api/v1/orders", headers=headers, json={"title": "a"}).status_code == 201


def test_a_caller_who_may_not_is_refused_with_any_key(client: TestClient) -> None:
    named = {"Idempotency-Key": "k"}
    assert client.post("/api/v1/orders", headers=named, json={"title": "a"}).status_code == 401
    refused = client.post("/api/v1/orders", headers={**key("ada", "read"), **named}, json={"title": "a"})
    assert refused.status_code == 403
    assert made == []


@pytest.mark.parametrize("wrong", ["", "a b", "a" * 256])
def test_keys_that_cannot_be_one(client: TestClient, wrong: str) -> None:
    headers = {**session("ada"), "Idempotency-Key": wrong}
    assert client.post("/api/v1/orders", headers=headers, json={"title": "a"}).status_code == 422


def test_in_flight_is_409(client: TestClient) -> None:
    headers = {**session("ada"), "Idempotency-Key": "k"}
    begun.clear()
    go_on.clear()
    with ThreadPoolExecutor() as threads:
        first = threads.submit(client.post, "/api/v1/orders/slow", headers=headers)
        assert begun.wait(10)
        second = client.post("/api/v1/orders/slow", headers=headers)
        go_on.set()
        assert (second.status_code, second.json()["code"]) == (409, "idempotency.in-flight")
        assert first.result().status_code == 200
    assert client.post("/api/v1/orders/slow", headers=headers).json() == {"title": "slow"}


def test_a_crash_half_way_can_be_repeated_when_its_hold_has_run_out(
    database: Database, tmp_path: Path
) -> None:
    async def run() -> None:
        clock = [NOW]
        kept, scope = _service(database, tmp_path, lambda: clock[0]), _scope(tmp_path)
        first = await kept.begin(scope, "POST /a", "k", b"body")
        assert isinstance(first, Begun)
        clock[0] += HELD - timedelta(seconds=1)
        with pytest.raises(VgenflowError, match="still being worked on"):
            await kept.begin(scope, "POST /a", "k", b"body")
        clock[0] += timedelta(seconds=2)
        again = await kept.begin(scope, "POST /a", "k", b"body")
        assert isinstance(again, Begun)
        await kept.finish(scope, again, Answer(201, {}, "done"))
        assert await kept.begin(scope, "POST /a", "k", b"body") == Answer(201, {}, "done")

    _add_spaces(database, SPACE)
    asyncio.run(run())


def test_a_server_that_starts_anew_frees_what_was_cut_off(database: Database, tmp_path: Path) -> None:
    async def run() -> None:
        kept, scope = _service(database, tmp_path, lambda: NOW), _scope(tmp_path)
        done = await kept.begin(scope, "POST /a", "done", b"")
        assert isinstance(done, Begun)
        await kept.finish(scope, done, Answer(200, {}, "kept"))
        await kept.begin(scope, "POST /a", "cut", b"")
        await kept.sweep(alone=True)
        assert isinstance(await kept.begin(scope, "POST /a", "cut", b""), Begun)
        assert isinstance(await kept.begin(scope, "POST /a", "done", b""), Answer)

    _add_spaces(database, SPACE)
    asyncio.run(run())


def test_answers_are_sealed_and_gone_after_a_day(database: Database, tmp_path: Path) -> None:
    async def run() -> None:
        clock = [NOW]
        kept, scope = _service(database, tmp_path, lambda: clock[0]), _scope(tmp_path)
        first = await kept.begin(scope, f"POST /{SECRET}", SECRET, SECRET.encode())
        assert isinstance(first, Begun)
        await kept.finish(scope, first, Answer(201, {"location": SECRET}, SECRET))
        async with database.reading() as session:
            row = (await session.execute(text("SELECT * FROM idempotency"))).one()
        assert SECRET.encode() not in b"".join(bytes(cell) for cell in row if isinstance(cell, bytes))
        assert SECRET not in repr([cell for cell in row if not isinstance(cell, bytes)])
        clock[0] += KEPT + timedelta(seconds=1)
        assert isinstance(await kept.begin(scope, f"POST /{SECRET}", SECRET, b"other"), Begun)

    _add_spaces(database, SPACE)
    asyncio.run(run())


def test_of_many_at_once_one_is_let_through(database: Database, tmp_path: Path) -> None:
    async def run() -> list[object]:
        kept, scope = _service(database, tmp_path, lambda: NOW), _scope(tmp_path)
        attempts = (kept.begin(scope, "POST /a", "k", b"") for _ in range(8))
        return await asyncio.gather(*attempts, return_exceptions=True)

    _add_spaces(database, SPACE)
    outcomes = asyncio.run(run())
    assert sum(isinstance(outcome, Begun) for outcome in outcomes) == 1
    assert sum(isinstance(outcome, VgenflowError) for outcome in outcomes) == 7


def _scope(folder: Path) -> Scope:
    return Scope(SPACE, SPACE, "member", Columns(FileKeyring(folder / "keyring"), SPACE))


def _add_spaces(database: Database, *ids: str) -> None:
    async def run() -> None:
        async with database.writing() as opened:
            opened.add_all(Space(id=space, created_at=NOW) for space in ids)

    asyncio.run(run())


def _service(database: Database, folder: Path, now: Now) -> Idempotency:
    return Idempotency(database, Columns.of_instance(FileKeyring(folder / "keyring"), "idempotency"), now)


def test_strangers_do_not_meet_each_others_keys(database: Database, tmp_path: Path) -> None:
    async def run() -> None:
        kept = _service(database, tmp_path, lambda: NOW)
        one = await kept.begin(kept.strangers, "POST /a", "1", b"x")
        other = await kept.begin(kept.strangers, "POST /a", "1", b"y")
        assert isinstance(one, Begun)
        assert isinstance(other, Begun)
        with pytest.raises(KeyInUse):
            await kept.begin(kept.strangers, "POST /a", "1", b"x")
        await kept.finish(kept.strangers, one, Answer(202, {}, "posted"))
        await kept.give_up(kept.strangers, other)
        again = await kept.begin(kept.strangers, "POST /a", "1", b"x")
        assert again == Answer(202, {}, "posted")
        assert isinstance(await kept.begin(kept.strangers, "POST /a", "1", b"y"), Begun)

    asyncio.run(run())


def test_what_is_secret_in_a_body_leaves_no_mark() -> None:
    said = {"email": "ada@example.org", "password": "one"}
    same, other = {**said, "password": "two"}, {**said, "email": "bob@example.org"}
    marked = [without_secrets(json.dumps(body).encode()) for body in (said, same, other)]
    assert marked[0] == marked[1] != marked[2]
    assert b"one" not in marked[0]
    assert without_secrets(b'{"title": "a"}') == b'{"title": "a"}'
    assert without_secrets(b'["password", "one"]') == without_secrets(b'{"password": "one') == b""
