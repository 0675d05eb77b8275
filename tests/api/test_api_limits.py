"""Rate limits: by account, by network, with headers that say what is left."""

from pathlib import Path
from typing import Annotated

import pytest
from fastapi import APIRouter
from hypothesis import given
from hypothesis import strategies as st

from tests.support.doors import key, open_door, session
from vgenflow.api.context import Visitor, allowed
from vgenflow.api.limits import Exceeded, Limiter, Minutes
from vgenflow.services.scope import Scope
from vgenflow.studio.settings import load_server

KEY = ("reads", "ada")

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
        assert 0 < int(refused.headers["retry-after"]) <= 120
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
    limiter = Limiter(load_server(tmp_path, environment={}, visits_per_minute=1))
    limiter.stranger(first)
    if same:
        with pytest.raises(Exceeded):
            limiter.stranger(second)
    else:
        limiter.stranger(second)


def test_addresses_are_not_kept(tmp_path: Path) -> None:
    limiter = Limiter(load_server(tmp_path, environment={}))
    limiter.stranger("203.0.113.7")
    kept = repr(vars(limiter._minutes))
    assert "visits" in kept
    assert "203.0.113" not in kept


class Clock:
    """Seconds, as the test says."""

    def __init__(self) -> None:
        self.now = 6000.0

    def __call__(self) -> float:
        return self.now


def test_what_was_counted_slides_out_within_two_minutes() -> None:
    clock = Clock()
    minutes = Minutes(clock)
    assert [minutes.take(4, KEY).remaining for _ in range(4)] == [3, 2, 1, 0]
    assert minutes.take(4, KEY).wait == 75  # of four even ones, one is out a quarter of a minute later
    clock.now += 75
    assert minutes.take(4, KEY).remaining == 0
    assert minutes.take(4, KEY).wait == 15
    clock.now += 120
    assert minutes.take(4, KEY).remaining == 3
    assert minutes.take(4, ("reads", "bob")).remaining == 3


@given(st.integers(1, 30), st.lists(st.floats(0, 40), max_size=150))
def test_never_more_than_the_limit_and_after_the_wait_one_more(limit: int, pauses: list[float]) -> None:
    clock, taken = Clock(), list[float]()
    minutes = Minutes(clock)
    for pause in pauses:
        clock.now += pause
        standing = minutes.take(limit, KEY)
        if standing.wait:
            clock.now += standing.wait
            standing = minutes.take(limit, KEY)
        assert not standing.wait
        taken.append(clock.now)
    for minute in {moment // 60 for moment in taken}:
        assert sum(moment // 60 == minute for moment in taken) <= limit


def test_keys_of_the_past_are_forgotten() -> None:
    clock = Clock()
    minutes = Minutes(clock)
    for number in range(1000):
        clock.now += 1
        minutes.take(5, ("visits", str(number)))
    assert len(minutes._before) + len(minutes._present) <= 120
