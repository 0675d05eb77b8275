"""An application whose callers are known by name: for tests of the door itself, without passwords."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from fastapi import APIRouter
from fastapi.testclient import TestClient

from vgenflow.api.app import create_app
from vgenflow.api.browsers import LOCAL_SESSION
from vgenflow.kit.errors import VgenflowError
from vgenflow.services.accounts import Caller
from vgenflow.services.scope import Role, Scope
from vgenflow.store.columns import Columns
from vgenflow.studio.house import House
from vgenflow.studio.settings import Settings, load_server

BASE = "http://127.0.0.1:8765"


class Nobody(VgenflowError):
    code = "test.nobody"
    status = 401


class KnownAccounts:
    """Sessions and keys that are the names of accounts; a key is `NAME:GRANT,GRANT`."""

    def __init__(self, house: House, ids: Mapping[str, str]) -> None:
        self._keyring = house.keyring
        self._ids = ids

    async def authenticate_session(self, token: str) -> Caller:
        return Caller(self._scope(token), None)

    async def authenticate_key(self, token: str) -> Caller:
        name, _, grants = token.partition(":")
        return Caller(self._scope(name), frozenset(grants.split(",")))

    def _scope(self, name: str) -> Scope:
        if name not in self._ids:
            raise Nobody("Nobody is called that.")
        role: Role = "operator" if name == "olga" else "member"
        space = self._ids[name]
        return Scope(space, space, role, Columns(self._keyring, space))


@contextmanager
def open_door(
    folder: Path,
    routers: Sequence[APIRouter],
    ids: Mapping[str, str] | None = None,
    **settings: str | int,
) -> Iterator[TestClient]:
    """A client of an application with `routers`. `ids` are the ids of the accounts' spaces, by name."""
    machine = Settings(folder, folder / "packs", folder / "models", 1)
    house = House(machine, load_server(folder, environment={}, **settings))
    known = ids or {name: f"{number:026}" for number, name in enumerate(("ada", "bob", "olga"))}
    callers = KnownAccounts(house, known)
    house.accounts.authenticate_session = callers.authenticate_session
    house.accounts.authenticate_key = callers.authenticate_key
    app = create_app(house, routers)
    with TestClient(app, base_url=BASE, client=("127.0.0.1", 50_000)) as client:
        yield client


def session(name: str, *, origin: str | None = BASE) -> dict[str, str]:
    """Headers of a browser that is signed in."""
    cookie = {"Cookie": f"{LOCAL_SESSION}={name}"}
    return cookie if origin is None else {**cookie, "Origin": origin}


def key(name: str, *grants: str) -> dict[str, str]:
    """Headers of a program with an API key."""
    return {"Authorization": f"Bearer {name}:{','.join(grants)}"}
