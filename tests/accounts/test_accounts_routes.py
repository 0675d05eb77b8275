"""Accounts over HTTP, as browsers and programs use them."""

import re
import shutil
import time
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from tests.accounts.conftest import ADA, FIREFOX, PASSWORD
from tests.support.openid import CLIENT, REDIRECT, SECRET, Browser
from vgenflow.api.app import create_app
from vgenflow.api.routes import accounts, keys, sessions
from vgenflow.services.accounts import passwords
from vgenflow.studio.house import House
from vgenflow.studio.settings import Settings, load_server

ROUTERS = (accounts.router, sessions.router, keys.router)
PUBLIC = "https://video.example.org"
LOCAL = "http://localhost:8765"


@pytest.fixture(autouse=True)
def quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords.Passwords.__init__, "__defaults__", (64, 1))


@pytest.fixture
def house(sqlite_with_tables: Path, tmp_path: Path, request: pytest.FixtureRequest) -> House:
    """On SQLite alone: what differs between databases is tested without HTTP."""
    shutil.copyfile(sqlite_with_tables, tmp_path / "vgenflow.db")
    return build(tmp_path, **getattr(request, "param", {}))


def build(folder: Path, **settings: Any) -> House:
    machine = Settings(folder, folder / "packs", folder / "models", 1)
    given = {"public_url": PUBLIC, "trusted_proxies": "127.0.0.1"} | settings
    return House(machine, load_server(folder, environment={}, **given))


@pytest.fixture
def site(house: House) -> Iterator[TestClient]:
    """A browser on our own pages."""
    with browse(house) as client:
        yield client


def browse(house: House, url: str = PUBLIC) -> TestClient:
    headers = {"Origin": url, "User-Agent": FIREFOX}
    app, here = create_app(house, ROUTERS), ("127.0.0.1", 50_000)
    return TestClient(app, base_url=url, headers=headers, client=here, follow_redirects=False)


def token_of(house: House) -> str:
    """The token that comes into the outbox."""
    folder = house.settings.data_dir / "outbox"
    for _ in range(200):
        for path in folder.glob("*.eml"):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            found = re.search(r"#token=(\w+)", message.get_body(("plain",)).get_content())
            path.unlink()
            if found:
                return found[1]
        time.sleep(0.01)
    raise AssertionError("no mail came")


def register(site: TestClient, house: House, email: str = ADA) -> None:
    body = {"email": email, "password": PASSWORD, "display_name": "Ada"}
    answer = site.post("/api/v1/accounts", json=body)
    assert (answer.status_code, answer.json()) == (202, {"mail": "on-its-way"})
    answer = site.post("/api/v1/accounts/confirm", json={"token": token_of(house)})
    assert (answer.status_code, answer.content) == (204, b"")


def sign_in(site: TestClient, email: str = ADA, password: str = PASSWORD) -> dict:
    answer = site.post("/api/v1/sessions", json={"email": email, "password": password})
    assert answer.status_code == 201, answer.json()
    return answer.json()


def test_register_sign_in_rename_sign_out(site: TestClient, house: House) -> None:
    register(site, house)
    assert site.get("/api/v1/account").status_code == 401
    shown = sign_in(site)
    assert (shown["email"], shown["display_name"], shown["role"]) == (ADA, "Ada", "member")
    answer = site.get("/api/v1/account")
    tag = answer.headers["etag"]
    assert site.get("/api/v1/account", headers={"If-None-Match": tag}).status_code == 304
    body = {"display_name": "Ada King"}
    assert site.patch("/api/v1/account", json=body).status_code == 428
    answer = site.patch("/api/v1/account", json=body, headers={"If-Match": tag})
    assert (answer.status_code, answer.json()["display_name"]) == (200, "Ada King")
    assert site.patch("/api/v1/account", json=body, headers={"If-Match": tag}).status_code == 412
    (listed,) = site.get("/api/v1/sessions").json()["items"]
    assert (listed["browser"], listed["browser_version"], listed["is_this"]) == ("Firefox", 128, True)
    assert site.delete("/api/v1/sessions/current").status_code == 204
    assert site.cookies.get("__Host-vgenflow") is None
    assert site.get("/api/v1/account").status_code == 401


def test_the_cookie_is_out_of_reach(site: TestClient, house: House) -> None:
    register(site, house)
    answer = site.post("/api/v1/sessions", json={"email": ADA, "password": PASSWORD})
    header = answer.headers["set-cookie"]
    assert header.startswith("__Host-vgenflow=")
    for part in ("HttpOnly", "Secure", "SameSite=lax", "Path=/", "Max-Age=5184000"):
        assert part in header
    assert "Domain" not in header
    assert answer.headers["cache-control"] == "no-store"
    token = site.cookies["__Host-vgenflow"]
    assert token not in answer.text
    foreign = {"Origin": "https://evil.example"}
    assert site.delete("/api/v1/sessions/current", headers=foreign).status_code == 403
    assert site.get("/api/v1/account").status_code == 200


@pytest.mark.parametrize("house", [{"public_url": ""}], indirect=True)
def test_on_this_machine_the_cookie_has_another_name(house: House) -> None:
    with browse(house, LOCAL) as site:
        register(site, house)
        answer = site.post("/api/v1/sessions", json={"email": ADA, "password": PASSWORD})
        assert answer.headers["set-cookie"].startswith("vgenflow-local=")
        assert "Secure" not in answer.headers["set-cookie"]
        assert site.get("/api/v1/account").status_code == 200


def test_a_session_that_is_over_does_not_stand_in_the_way(site: TestClient, house: House) -> None:
    register(site, house)
    sign_in(site)
    for path in ("/api/v1/sign-in", "/healthz"):
        cookie = {"Cookie": f"__Host-vgenflow={'0' * 52}"}
        assert site.get(path, headers=cookie).status_code == 200
    old = site.cookies["__Host-vgenflow"]
    assert site.delete("/api/v1/sessions/current").status_code == 204
    site.cookies.set("__Host-vgenflow", old)
    assert site.get("/api/v1/account").status_code == 401
    site.cookies.clear()
    answer = site.post(
        "/api/v1/sessions",
        json={"email": ADA, "password": PASSWORD},
        headers={"Cookie": f"__Host-vgenflow={old}"},
    )
    assert answer.status_code == 201


def test_keys_work_for_what_they_were_made_for(site: TestClient, house: House) -> None:
    register(site, house)
    sign_in(site)
    made = site.post("/api/v1/keys", json={"name": "robot", "grants": ["read"], "days": 30}).json()
    full = site.post("/api/v1/keys", json={"name": "boss", "grants": ["account"]}).json()
    listed = site.get("/api/v1/keys").json()["items"]
    assert [one["name"] for one in listed] == ["boss", "robot"]
    assert all("key" not in one for one in listed)
    site.cookies.clear()
    reader = {"Authorization": f"Bearer {made['key']}"}
    keeper = {"Authorization": f"Bearer {full['key']}"}
    assert site.get("/api/v1/account", headers=reader).json()["code"] == "api.outside-key"
    assert site.get("/api/v1/account", headers=keeper).status_code == 200
    for path in ("sessions", "keys", "identities"):  # no key makes keys
        assert site.get(f"/api/v1/{path}", headers=keeper).status_code == 403
    assert (
        site.post("/api/v1/keys", json={"name": "x", "grants": ["read"]}, headers=keeper).status_code == 403
    )
    sign_in(site)
    assert site.delete(f"/api/v1/keys/{made['id']}").status_code == 204
    answer = site.get("/api/v1/account", headers=reader)
    assert (answer.status_code, answer.json()["code"]) == (401, "accounts.wrong-api-key")


def test_password_and_address_change_over_http(site: TestClient, house: House) -> None:
    register(site, house)
    sign_in(site)
    new, wrong = "copper moon over dunes", {"email": "new@example.org", "password": "wrong"}
    body = {"current": PASSWORD, "password": new}
    assert site.put("/api/v1/account/password", json=body).status_code == 204
    assert site.post("/api/v1/account/email", json=wrong).status_code == 403
    assert site.post("/api/v1/account/email", json=wrong | {"password": new}).status_code == 202
    body = {"token": token_of(house)}
    assert site.post("/api/v1/account/email/confirm", json=body).status_code == 204
    assert site.post("/api/v1/account/email/confirm", json=body).status_code == 410
    assert site.post("/api/v1/password/forgotten", json={"email": "new@example.org"}).status_code == 202
    body = {"token": token_of(house), "password": PASSWORD}
    assert site.post("/api/v1/password/new", json=body).status_code == 204
    assert site.get("/api/v1/account").status_code == 401
    sign_in(site, "new@example.org")


def test_waiting_is_told_in_a_header_and_secrets_in_no_answer(site: TestClient, house: House) -> None:
    for _ in range(5):
        answer = site.post("/api/v1/sessions", json={"email": ADA, "password": PASSWORD})
        assert (answer.status_code, answer.json()["code"]) == (401, "accounts.sign-in-refused")
        assert PASSWORD not in answer.text
        assert ADA not in answer.text
    answer = site.post("/api/v1/sessions", json={"email": ADA, "password": PASSWORD})
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "1")
    answer = site.post("/api/v1/sessions", json={"email": ADA, "password": "x" * 2_000})
    assert (answer.status_code, "xx" in answer.text) == (422, False)


def test_the_first_operator_sets_up_and_is_signed_in(site: TestClient, house: House) -> None:
    assert site.get("/api/v1/sign-in").json()["needs_setup"] is True
    token = site.portal.call(house.accounts.setup_token)
    body = {"email": ADA, "password": PASSWORD, "display_name": "Ada", "token": token}
    assert site.post("/api/v1/setup", json=body | {"token": "0" * 52}).status_code == 410
    answer = site.post("/api/v1/setup", json=body)
    assert (answer.status_code, answer.json()["role"]) == (201, "operator")
    assert site.get("/api/v1/account").status_code == 200
    assert site.get("/api/v1/sign-in").json()["needs_setup"] is False
    assert site.post("/api/v1/setup", json=body).status_code == 410


def test_nobody_reaches_what_is_of_another(site: TestClient, house: House) -> None:
    register(site, house)
    sign_in(site)
    session = site.get("/api/v1/sessions").json()["items"][0]["id"]
    key = site.post("/api/v1/keys", json={"name": "robot", "grants": ["read"]}).json()["id"]
    site.cookies.clear()
    register(site, house, "bob@example.org")
    sign_in(site, "bob@example.org")
    for path in (f"sessions/{session}", f"keys/{key}", f"identities/{session}", "keys/none"):
        assert site.delete(f"/api/v1/{path}").status_code == 404, path


def test_a_provider_signs_in_through_the_browser(database_url: str, tmp_path: Path, openid_provider) -> None:
    openid = [{"name": "works", "title": "The works", "issuer": openid_provider.issuer}]
    openid[0] |= {"client_id": CLIENT, "client_secret": SECRET}
    networks = f"127.0.0.1/32:{openid_provider.port}"
    house = build(tmp_path, database_url=database_url, openid=openid, networks=networks)
    with browse(house) as site:
        assert site.get("/api/v1/sign-in").json()["providers"] == [{"name": "works", "title": "The works"}]
        answer = site.post("/api/v1/sign-in/works")
        assert "HttpOnly" in answer.headers["set-cookie"]
        address = answer.json()["address"]
        assert parse_qs(urlsplit(address).query)["redirect_uri"] == [REDIRECT]
        query = Browser().sign_in(address, "grace")
        other = TestClient(site.app, base_url=PUBLIC, follow_redirects=False)
        answer = other.get("/api/v1/sign-in/callback", params=query)  # a link sent to somebody else
        assert answer.headers["location"] == f"{PUBLIC}/sign-in#error=accounts.provider-refused"
        assert "__Host-vgenflow=" not in answer.headers["set-cookie"]
        answer = site.get("/api/v1/sign-in/callback", params=query)
        assert (answer.status_code, answer.headers["location"]) == (303, f"{PUBLIC}/")
        assert site.get("/api/v1/account").json()["email"] == "grace@example.org"
        assert site.cookies.get("__Host-vgenflow-sign-in") is None
        answer = site.post("/api/v1/identities", json={"provider": "works"})
        query = Browser().sign_in(answer.json()["address"], "grace-at-work")
        answer = site.get("/api/v1/sign-in/callback", params=query)
        assert answer.headers["location"] == f"{PUBLIC}/account"
        first, second = site.get("/api/v1/identities").json()["items"]
        assert site.delete(f"/api/v1/identities/{first['id']}").status_code == 204
        answer = site.delete(f"/api/v1/identities/{second['id']}")
        assert (answer.status_code, answer.json()["code"]) == (409, "accounts.last-method")
        assert site.post("/api/v1/sign-in/elsewhere").status_code == 404
