"""Addresses lead to the routes that declare them: literal parts first, names filled in, methods told."""

import asyncio
from collections.abc import Sequence
from itertools import product

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.routing import iter_route_contexts
from fastapi.testclient import TestClient
from starlette.routing import Match, Route
from starlette.types import ASGIApp

from vgenflow.api.addresses import Addresses
from vgenflow.api.app import PREFIX, ROUTERS


def found(addresses: Addresses, method: str, path: str) -> tuple[Match, str, dict[str, str]]:
    match, told = addresses.matches({"type": "http", "method": method, "path": path})
    return match, getattr(told.get("route"), "path", ""), told.get("path_params", {})


def addresses_of(paths: Sequence[str]) -> Addresses:
    return Addresses([Route(path, lambda: None, methods=["GET"]) for path in paths], unchanged)


def unchanged(_: str, app: ASGIApp) -> ASGIApp:
    return app


@pytest.mark.parametrize(
    ("path", "route", "params"),
    [
        ("/things", "/things", {}),
        ("/things/latest", "/things/latest", {}),
        ("/things/7", "/things/{thing}", {"thing": "7"}),
        ("/things/latest/parts", "/things/{thing}/parts", {"thing": "latest"}),
        ("/things/7/parts/8", "/things/{thing}/parts/{part}", {"thing": "7", "part": "8"}),
        ("/things/7/parts/8/9", "", {}),
        ("/things//parts", "", {}),
        ("/things/", "", {}),
        ("/", "", {}),
        ("", "", {}),
        ("things", "", {}),
    ],
)
def test_literal_parts_come_first_and_lead_back(path: str, route: str, params: dict[str, str]) -> None:
    declared = [
        "/things/{thing}",
        "/things/latest",
        "/things",
        "/things/{thing}/parts",
        "/things/{thing}/parts/{part}",
        "/things/latest/of/all",
    ]
    match, to, values = found(addresses_of(declared), "GET", path)
    assert (to, values) == (route, params)
    assert match is (Match.FULL if route else Match.NONE)


def test_every_route_of_the_api_is_found_by_its_own_address() -> None:
    app = FastAPI()
    for router in ROUTERS:
        app.include_router(router, prefix=PREFIX)
    addresses = Addresses(app.router.routes, unchanged)
    count = 0
    for route in (one for router in ROUTERS for one in iter_route_contexts(router.routes)):
        values = {name: f"value-of-{name}" for name in route.param_convertors}
        for method in route.methods or ():
            match, to, params = found(addresses, method, PREFIX + (route.path or "").format(**values))
            assert (match, to, params) == (Match.FULL, f"{PREFIX}{route.path}", values)
            count += 1
    assert count > 100


def test_other_methods_are_told_which_there_are() -> None:
    router = APIRouter()
    for method, path in product(("GET", "PUT"), ("/a", "/a/{name}")):
        router.add_api_route(path, lambda: {}, methods=[method])
    app = FastAPI()
    app.include_router(router)
    app.router.routes = [Addresses(app.router.routes, unchanged)]
    client = TestClient(app)
    for path in ("/a", "/a/b"):
        assert client.get(path).json() == {}
        refused = client.delete(path)
        assert (refused.status_code, refused.headers["allow"]) == (405, "GET, PUT")
    assert client.get("/b").status_code == 404


def test_what_is_no_request_goes_on() -> None:
    assert addresses_of(["/a"]).matches({"type": "websocket", "path": "/a"}) == (Match.NONE, {})


def test_a_route_is_wrapped_by_its_path() -> None:
    seen = list[str]()

    def wrapped(path: str, app: ASGIApp) -> ASGIApp:
        async def noting(scope: object, receive: object, send: object) -> None:
            seen.append(path)

        return noting

    addresses = Addresses([Route("/a/{b}", lambda: None)], wrapped)
    scope = {"type": "http", "method": "GET", "path": "/a/1"}
    scope |= addresses.matches(scope)[1]
    asyncio.run(addresses.handle(scope, None, None))  # type: ignore[arg-type]
    assert seen == ["/a/{b}"]
