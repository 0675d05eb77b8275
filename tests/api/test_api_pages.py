"""Pages and their cursors; revisions."""

from collections.abc import Iterator
from typing import Annotated

import pytest
from fastapi import APIRouter
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.doors import key, open_door, session
from vgenflow.api.context import allowed
from vgenflow.api.etags import Expected, Tag
from vgenflow.api.pages import Page, Paging
from vgenflow.services.scope import Scope

Reading = Annotated[Scope, allowed("read")]
COUNT = 7

router = APIRouter(prefix="/lists")


@router.get("/{name}")
async def read_list(scope: Reading, paging: Paging, name: str) -> Page[int]:
    after = paging.after(scope)
    begin = 0 if after is None else int(after) + 1
    items = list(range(COUNT))[begin : begin + paging.limit]
    ends = not items or items[-1] == COUNT - 1
    return paging.page(scope, items, None if ends else str(items[-1]))


@router.get("/of/revision")
async def read_revision(scope: Reading, tag: Tag) -> dict[str, int]:
    tag(7)
    return {"revision": 7}


@router.patch("/of/revision")
async def update_revision(scope: Reading, expected: Expected, tag: Tag) -> dict[str, int]:
    tag(expected + 1)
    return {"revision": expected + 1}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = {"reads_per_minute": 100_000, "writes_per_minute": 100_000}
    with open_door(tmp_path_factory.mktemp("pages"), [router], **settings) as opened:
        yield opened


@settings(deadline=None)
@given(st.integers(1, COUNT + 2))
def test_pages_give_every_item_once_in_order(client: TestClient, limit: int) -> None:
    found, cursor = [], None
    while True:
        asked = {"limit": str(limit), **({"cursor": cursor} if cursor else {})}
        page = client.get("/api/v1/lists/a", params=asked, headers=session("ada")).json()
        assert len(page["items"]) <= limit
        found += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert found == list(range(COUNT))


def test_a_cursor_is_good_for_its_list_and_its_space_alone(client: TestClient) -> None:
    cursor = client.get("/api/v1/lists/a?limit=2", headers=session("ada")).json()["next"]
    assert client.get(f"/api/v1/lists/a?cursor={cursor}", headers=key("ada", "read")).status_code == 200
    for path, who in (("b", "ada"), ("a", "bob")):
        answer = client.get(f"/api/v1/lists/{path}?cursor={cursor}", headers=session(who))
        assert (answer.status_code, answer.json()["code"]) == (422, "api.wrong-cursor")


@settings(deadline=None)
@given(st.data())
def test_a_changed_cursor_is_refused(client: TestClient, data: st.DataObject) -> None:
    cursor: str = client.get("/api/v1/lists/a?limit=2", headers=session("ada")).json()["next"]
    place = data.draw(st.integers(0, len(cursor) - 2))  # the last character may hold unused bits
    letter = data.draw(st.sampled_from("AZaz09-_%é").filter(lambda letter: letter != cursor[place]))
    changed = cursor[:place] + letter + cursor[place + 1 :]
    answer = client.get("/api/v1/lists/a", params={"cursor": changed}, headers=session("ada"))
    assert answer.json()["code"] == "api.wrong-cursor"


def test_limits_of_a_page(client: TestClient) -> None:
    for wrong in ("0", "-1", "201", "many"):
        answer = client.get(f"/api/v1/lists/a?limit={wrong}", headers=session("ada"))
        assert answer.json()["errors"][0]["field"] == "query.limit"


@pytest.mark.parametrize("known", ['"7"', 'W/"7"', '"3", "7"'])
def test_who_has_the_revision_gets_304(client: TestClient, known: str) -> None:
    answer = client.get("/api/v1/lists/of/revision", headers={**session("ada"), "If-None-Match": known})
    assert (answer.status_code, answer.content, answer.headers["etag"]) == (304, b"", '"7"')


def test_who_has_another_revision_gets_this(client: TestClient) -> None:
    answer = client.get("/api/v1/lists/of/revision", headers={**session("ada"), "If-None-Match": '"77"'})
    assert (answer.status_code, answer.headers["etag"]) == (200, '"7"')


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        (None, 428, "api.revision-missing"),
        ("*", 412, "api.stale"),
        ("7", 412, "api.stale"),
        ('"seven"', 412, "api.stale"),
        ('"7", "8"', 412, "api.stale"),
    ],
)
def test_edits_name_one_revision(client: TestClient, sent: str | None, status: int, code: str) -> None:
    headers = session("ada") | ({} if sent is None else {"If-Match": sent})
    answer = client.patch("/api/v1/lists/of/revision", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_an_edit_tells_its_new_revision(client: TestClient) -> None:
    answer = client.patch("/api/v1/lists/of/revision", headers={**session("ada"), "If-Match": 'W/"7"'})
    assert (answer.json(), answer.headers["etag"]) == ({"revision": 8}, '"8"')
