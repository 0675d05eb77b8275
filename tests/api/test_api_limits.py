"""Rate limits: by account, by network, with headers that say what is left."""

import asyncio
from pathlib import Path
from typing import Annotated

import pytest
from fastapi import APIRouter

from tests.support.doors import key, open_door, session
from vgenflow.api.context import Visitor, allowed
from vgenflow.api.limits import Exceeded, Limiter
from vgenflow.services.scope import Scope
from vgenflow.studio.settings import load_server

router = APIRouter(prefix="/limited")


@router.get("/open")
async def read_open(visitor: Visitor) -> dict[str, str]:
    return {}


@router.get("")
async def read_limited(scope: Annotated[Scope, allowed("read")]) -> dict[str, str]:
    return {}


@router.post("")
async def write_limited(scope: Annotated[Scope, allowed("write")]) -> dict[str, str]:
    return {}


def test_reads_and_writes_of_an_account_are_counted_apart(tmp_path: Path) -> None:
    with open_door(tmp_path, [router], reads_per_minute=3, writes_per_minute=2) as client:
        left = [client.get("/api/v1/limited", headers=session("ada")).headers for _ in range(3)]
        assert [headers["ratelimit-remaining"] for headers in left] == ["2", "1", "0"]
        assert left[0]["ratelimit-limit"] == "3"
        assert 0 < int(left[0]["ratelimit-reset"]) <= 60
        refused = client.get("/api/v1/limited", headers=key("ada", "read"))  # a key counts with its account
        assert (refused.status_code, refused.json()["code"]) == (429, "api.too-many")
        assert 0 < int(refused.headers["retry-after"]) <= 60
        assert client.post("/api/v1/limited", headers=session("ada")).status_code == 200
        assert client.get("/api/v1/limited", headers=session("bob")).status_code == 200


def test_strangers_and_wrong_keys_are_counted_by_address(tmp_path: Path) -> None:
    with open_door(tmp_path, [router], visits_per_minute=2) as client:
        assert client.get("/api/v1/limited/open").status_code == 200
        assert client.get("/api/v1/limited", headers=key("nobody", "read")).status_code == 401
        assert client.get("/api/v1/limited", headers=key("nobody", "read")).status_code == 429
        assert client.get("/api/v1/limited/open").status_code == 429
        assert client.get("/api/v1/limited", headers=session("ada")).status_code == 200


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("203.0.113.7", "203.0.113.7", True),
        ("203.0.113.7", "203.0.113.8", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::2", True),  # one network, one household
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("", "", True),
    ],
)
def test_what_counts_as_one_place(tmp_path: Path, first: str, second: str, same: bool) -> None:
    async def run() -> bool:
        limiter = Limiter(load_server(tmp_path, environment={}, visits_per_minute=1))
        await limiter.stranger(first)
        try:
            await limiter.stranger(second)
        except Exceeded:
            return True
        return False

    assert asyncio.run(run()) is same


def test_addresses_are_not_kept(tmp_path: Path) -> None:
    async def run() -> str:
        limiter = Limiter(load_server(tmp_path, environment={}))
        await limiter.stranger("203.0.113.7")
        return repr(vars(limiter._counter.storage))

    kept = asyncio.run(run())
    assert "visits" in kept
    assert "203.0.113" not in kept
