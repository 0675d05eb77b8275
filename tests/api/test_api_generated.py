"""Generated requests for every operation: what comes back is described, and is never our fault."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.api_fillings import PUBLIC, things_of_ada
from tests.api.api_world import SITE, World, open_world

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
_WHO = ("Authorization", "Cookie")
UNTRIED = {
    "read_readiness": "503 is its way to say that there is no worker",
    "close_account": "nothing could be tried after it",
    "watch_run": "it goes on until the run has ended",
}


@schemathesis.serializer(
    "application/zip", "application/vnd.vgenflow.template+zip", "application/vnd.vgenflow.brand+json"
)
def _as_it_is(_: Any, value: Any) -> bytes:
    return bytes(getattr(value, "data", b"")) or str(value).encode()


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, sqlite_with_tables: Path) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("generated")
    (folder / "vgenflow.db").write_bytes(sqlite_with_tables.read_bytes())
    with open_world(folder, "") as opened:
        yield opened


def test_a_few_generated_requests(world: World) -> None:
    _try_all(world, 2)


@pytest.mark.slow
def test_many_generated_requests(world: World) -> None:
    _try_all(world, 100)


def _try_all(world: World, count: int) -> None:
    things = things_of_ada(world) | PUBLIC
    names = set()
    for found in schemathesis.openapi.from_dict(world.description).get_all_operations():
        operation = found.ok()
        name = operation.definition.raw["operationId"]
        if name not in UNTRIED:
            _try(world, operation, things, count)
            names.add(name)
    assert names == {each.name for each in world.operations} - UNTRIED.keys()


def _try(world: World, operation: Any, things: dict[str, str], count: int) -> None:
    """Some requests are for something that is there as it is now, others for anything."""
    parameters = operation.definition.raw.get("parameters", ())
    takes_revision = any(each["name"] == "If-Match" for each in parameters)

    @seed(7)
    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(), is_there=st.booleans())
    def attempt(case: Any, is_there: bool) -> None:
        if is_there:
            case.path_parameters = {name: things[name] for name in case.path_parameters or ()}
            if takes_revision:
                case.headers["If-Match"] = _tag(world, case)
        case.validate_response(_sent(world, case), checks=CHECKS)

    attempt()


def _tag(world: World, case: Any) -> str:
    """The tag of what is edited: of the account, or of the first thing that the address names."""
    beginning = case.path.partition("}")[0] + "}" if "{" in case.path else case.path
    address = beginning.format(**case.path_parameters) if "{" in beginning else beginning
    answer = world.client.get(SITE + address, headers=world.headers("ada"))
    return answer.headers.get("etag", '"1"')


def _sent(world: World, case: Any) -> httpx2.Response:
    given_ = case.as_transport_kwargs(base_url=SITE)
    data = given_.pop("data", None)
    if isinstance(data, bytes | str):
        given_["content"] = data
    elif data is not None:
        given_["data"] = data
    told = {name: value for name, value in (given_.get("headers") or {}).items() if name not in _WHO}
    given_["headers"] = {**told, **world.headers("ada")}
    for name in ("cookies", "auth"):
        given_.pop(name, None)
    return world.client.request(**given_, follow_redirects=False)
