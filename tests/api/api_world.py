"""A house with two people in it: for tests that walk over every operation of the API."""

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import httpx2
from fastapi.testclient import TestClient

from vgenflow.api.app import create_app
from vgenflow.api.browsers import SESSION
from vgenflow.api.examples import example
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts.callers import Caller
from vgenflow.services.accounts.context import Visitor
from vgenflow.studio.house import House, now
from vgenflow.studio.settings import load, load_server

SITE = "https://video.example.org"
METHODS = ("get", "head", "put", "post", "patch", "delete")
PLENTY = 1_000_000


@dataclass(frozen=True)
class Operation:
    """One operation of the API's description."""

    method: str
    path: str
    told: dict[str, Any]

    @property
    def name(self) -> str:
        return self.told["operationId"]

    @property
    def needs_sign_in(self) -> bool:
        return bool(self.told.get("security"))

    @property
    def in_address(self) -> list[str]:
        return self._named("path")

    @property
    def takes_revision(self) -> bool:
        return "If-Match" in self._named("header")

    @property
    def json_body(self) -> dict[str, Any] | None:
        return self.told.get("requestBody", {}).get("content", {}).get("application/json")

    def _named(self, place: str) -> list[str]:
        return [each["name"] for each in self.told.get("parameters", ()) if each["in"] == place]


@dataclass
class World:
    """The house, a client, and its people by name. They are signed in, whatever they do."""

    house: House
    client: TestClient
    people: dict[str, Caller] = field(default_factory=dict)

    @cached_property
    def description(self) -> dict[str, Any]:
        return self.client.get("/openapi.json").json()

    @property
    def schemas(self) -> dict[str, Any]:
        return self.description["components"]["schemas"]

    @cached_property
    def operations(self) -> list[Operation]:
        paths = self.description["paths"].items()
        return [
            Operation(method, path, item[method])
            for path, item in paths
            for method in METHODS
            if method in item
        ]

    def headers(self, who: str) -> dict[str, str]:
        """Headers of a browser in which somebody is signed in."""
        return {"Cookie": f"__Host-{SESSION}={who}", "Origin": SITE}

    def send(
        self, operation: Operation, who: str | None, address: str, revision: str = '"999999"', **options: Any
    ) -> httpx2.Response:
        """Send an operation to an address, with the body of its example; as an edit of a past revision."""
        headers = {} if who is None else self.headers(who)
        if operation.takes_revision:
            headers["If-Match"] = revision
        query = {
            each["name"]: example(each["schema"], self.schemas, each["name"])
            for each in operation.told.get("parameters", ())
            if each["in"] == "query" and each.get("required")
        }
        if operation.json_body is not None:
            options = {"json": operation.json_body["example"]} | options
        elif "requestBody" in operation.told:
            headers["Content-Type"] = next(iter(operation.told["requestBody"]["content"]))
            options = {"content": b"a"} | options
        return self.client.request(operation.method, address, headers=headers, params=query, **options)

    def do(self, work: Callable[[], Awaitable[Any]]) -> Any:
        """Do something of a service, where the application runs."""
        assert self.client.portal is not None
        return self.client.portal.call(work)


@contextmanager
def open_world(folder: Path, database_url: str) -> Iterator[World]:
    """A house in which Ada (an operator) and Bob have accounts."""
    machine = replace(load(folder), workers=1)
    limits = dict.fromkeys(("reads_per_minute", "writes_per_minute", "visits_per_minute"), PLENTY)
    server = load_server(folder, environment={}, database_url=database_url, public_url=SITE, **limits)
    house = House(machine, server)
    with TestClient(create_app(house), base_url=SITE, raise_server_exceptions=False) as client:
        world = World(house, client)
        world.people = {name: world.do(lambda name=name: _person(house, name)) for name in ("ada", "bob")}

        async def known(token: str) -> Caller:
            return world.people[token]

        house.accounts.authenticate_session = known
        yield world


async def _person(house: House, name: str) -> Caller:
    accounts = house.accounts
    role = "operator" if name == "ada" else "member"
    account = await accounts.registration.made(new_id(), name, f"{name}@example.org", role)
    async with house.database.writing() as session:
        await accounts.registration.admit(session, account)
    begun = await accounts.sessions.begin(account, Visitor("127.0.0.1", ""))
    caller = await accounts.authenticate_session(begun.token)
    assert caller.scope.account == account.id
    assert now() < begun.expires_at
    return caller
