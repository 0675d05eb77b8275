"""What holds for every operation of the API, as its own description lists them."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import APIRoute
from jsonschema_rs import Draft202012Validator

from tests.api.api_fillings import PUBLIC, things_of_ada
from tests.api.api_world import Operation, World, open_world
from vgenflow.api.app import ROUTERS
from vgenflow.kit.ids import new_id

OPEN_TO_ALL = {
    "read_health",
    "read_readiness",
    "read_metrics",
    "read_instance",
    "read_policy",
    "register",
    "confirm_registration",
    "set_up",
    "confirm_email",
    "ask_for_password",
    "set_password",
    "read_ways_in",
    "sign_in",
    "begin_sign_in",
    "finish_sign_in",
    "read_receipt_keys",
    "follow_link",
}
"""Operations for which nobody needs to sign in. Whoever adds one says so here."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, sqlite_with_tables: Path) -> Iterator[World]:
    folder = tmp_path_factory.mktemp("world")
    (folder / "vgenflow.db").write_bytes(sqlite_with_tables.read_bytes())
    with open_world(folder, "") as opened:
        yield opened


@pytest.fixture(scope="module")
def things(world: World) -> dict[str, str]:
    return things_of_ada(world)


def test_nobody_is_let_in_but_where_it_is_meant(world: World, things: dict[str, str]) -> None:
    assert {each.name for each in world.operations if not each.needs_sign_in} == OPEN_TO_ALL
    for operation in world.operations:
        if operation.needs_sign_in:
            answer = world.send(operation, None, _address(operation, things))
            assert (operation.name, answer.status_code) == (operation.name, 401)
            assert answer.headers["content-type"] == "application/problem+json"


def test_of_others_things_nothing_is_there(world: World, things: dict[str, str]) -> None:
    """Bob gets 404 for all that is Ada's; and Ada, with the same request, does not."""
    walked = [each for each in world.operations if _owned(each)]
    assert walked
    for operation in walked:
        answer = world.send(operation, "bob", _address(operation, things))
        assert (operation.name, answer.status_code) == (operation.name, 404), answer.text
    for operation in walked:
        if operation.method != "delete":
            answer = world.send(operation, "ada", _address(operation, things))
            assert answer.status_code not in {404, 422, 500}, (operation.name, answer.text)


def test_what_nobody_has_is_not_there(world: World, things: dict[str, str]) -> None:
    for operation in world.operations:
        if _owned(operation):
            nothing = {name: new_id() for name in things}
            answer = world.send(operation, "ada", _address(operation, nothing))
            assert (operation.name, answer.status_code) == (operation.name, 404), answer.text


def test_unknown_fields_are_refused(world: World, things: dict[str, str]) -> None:
    for operation in world.operations:
        if operation.json_body is not None:
            for schema in _objects(operation.json_body["schema"], world.schemas):
                assert schema.get("additionalProperties") is not True, (operation.name, schema.get("title"))
                if "properties" in schema:
                    assert schema.get("additionalProperties") is False, (operation.name, schema["title"])
            body = operation.json_body["example"]
            if isinstance(body, dict):
                address = _address(operation, things)
                answer = world.send(operation, "ada", address, json={**body, "unheard-of": 1})
                assert answer.status_code == 422, operation.name


def test_operations_are_described(world: World) -> None:
    names = [each.name for each in world.operations]
    assert len(set(names)) == len(names)
    for operation in world.operations:
        told = operation.told
        assert re.fullmatch(r"[a-z]+(_[a-z]+)*", operation.name)
        assert told["summary"], operation.name
        assert told["tags"], operation.name
        good = [answer for status, answer in told["responses"].items() if status[0] in "23"]
        assert good, operation.name
        for status, answer in told["responses"].items():
            if status[0] in "45d":
                assert answer.get("content", {}).keys() >= {"application/problem+json"} or status == "503"
            elif status not in {"204", "303", "304"}:
                assert answer.get("content"), (operation.name, status)
                for content in answer["content"].values():
                    assert content["schema"], operation.name


def test_no_two_routes_have_one_address() -> None:
    listed = [
        (method, re.sub(r"{\w+}", "{}", route.path))
        for router in ROUTERS
        for route in router.routes
        if isinstance(route, APIRoute)
        for method in route.methods
    ]
    assert len(listed) > 20
    assert [each for each, count in Counter(listed).items() if count > 1] == []


def test_examples_are_of_their_schemas(world: World) -> None:
    count = 0
    for operation in world.operations:
        contents = [operation.json_body] if operation.json_body else []
        for status, answer in operation.told["responses"].items():
            if status.startswith("2") and "application/json" in answer.get("content", {}):
                contents.append(answer["content"]["application/json"])
        for content in contents:
            schema = {**content["schema"], "components": world.description["components"]}
            errors = [error.message for error in Draft202012Validator(schema).iter_errors(content["example"])]
            assert not errors, (operation.name, content["example"])
            count += 1
    assert count > len(world.operations) / 2


def _owned(operation: Operation) -> bool:
    """Whether the address names something that belongs to somebody."""
    return bool(set(operation.in_address) - PUBLIC.keys())


def _address(operation: Operation, things: dict[str, str]) -> str:
    known = {**things, **PUBLIC}
    unknown = set(operation.in_address) - known.keys()
    assert not unknown, f"say in api_fillings.py how to make {unknown}, for {operation.path}"
    return operation.path.format(**known)


def _objects(schema: Any, schemas: dict[str, Any], seen: frozenset[str] = frozenset()) -> Iterator[Any]:
    """The objects in a schema, those that it refers to with them."""
    if isinstance(schema, list):
        for each in schema:
            yield from _objects(each, schemas, seen)
    elif isinstance(schema, dict):
        reference = schema.get("$ref", "").rpartition("/")[2]
        if reference and reference not in seen:
            yield from _objects(schemas[reference], schemas, seen | {reference})
        if schema.get("type") == "object":
            yield schema
        for key, each in schema.items():
            if key not in {"example", "examples", "default"}:
                yield from _objects(each, schemas, seen)
