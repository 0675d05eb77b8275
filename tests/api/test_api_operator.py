"""What whoever runs a server sees and does, over HTTP, on SQLite and Postgres."""

import io
import logging
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from fastapi.testclient import TestClient

from tests.accounts.conftest import PASSWORD
from tests.projects.project_cases import small
from vgenflow.api.app import create_app
from vgenflow.api.browsers import SESSION
from vgenflow.kit.ids import new_id
from vgenflow.services.accounts import Visitor, passwords
from vgenflow.services.accounts.schemas import Role
from vgenflow.services.runs.schemas import RunAsk
from vgenflow.services.scope import Scope
from vgenflow.studio.house import House
from vgenflow.studio.settings import ServerSettings, Settings, load_server

SITE = "https://video.example.org"


class Site:
    """A server with people, each in a browser of their own."""

    def __init__(self, house: House, client: TestClient) -> None:
        self.house = house
        self.client = client
        self.scopes: dict[str, Scope] = {}
        self.tokens: dict[str, str] = {}

    def person(self, name: str, role: Role = "member") -> None:
        async def made() -> None:
            accounts = self.house.accounts
            account = await accounts.registration.made(new_id(), name, f"{name}@example.org", role)
            account.password = await accounts._context.passwords.sealed_hash(account.id, PASSWORD)
            async with self.house.database.writing() as session:
                await accounts.registration.admit(session, account)
            begun = await accounts.sessions.begin(account, Visitor("127.0.0.1", ""))
            self.tokens[name] = begun.token
            self.scopes[name] = (await accounts.authenticate(begun.token)).scope

        self.do(made)

    def do(self, work):
        assert self.client.portal is not None
        return self.client.portal.call(work)

    def ask(self, who: str, method: str, path: str, **options) -> httpx2.Response:
        headers = {"Cookie": f"__Host-{SESSION}={self.tokens[who]}", "Origin": SITE}
        return self.client.request(method, f"/api/v1{path}", headers=headers, **options)


@pytest.fixture
def site(tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    monkeypatch.setattr(passwords.Passwords.__init__, "__defaults__", (64, 1))
    machine = Settings(tmp_path, tmp_path / "packs", tmp_path / "models", 1)
    server = load_server(tmp_path, environment={}, database_url=database_url, public_url=SITE)
    house = House(machine, server)
    with TestClient(create_app(house), base_url=SITE) as client:
        made = Site(house, client)
        for name, role in (("olga", "operator"), ("ada", "member"), ("bob", "member")):
            made.person(name, role)
        yield made


def test_accounts_are_listed_by_id_and_size_alone(site: Site) -> None:
    async def works() -> None:
        await site.house.projects.create(site.scopes["ada"], small(), title="A secret harbour")

    site.do(works)
    pages, cursor = [], None
    while cursor is not None or not pages:
        query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        answer = site.ask("olga", "GET", "/operator/accounts", params=query)
        assert answer.status_code == 200, answer.text
        pages.append(answer.json()["items"])
        cursor = answer.json()["next"]
        for words in ("ada", "olga", "harbour", "example.org"):
            assert words not in answer.text
    assert [len(page) for page in pages] == [2, 1]
    listed = {one["id"]: one for page in pages for one in page}
    assert listed.keys() == {scope.account for scope in site.scopes.values()}
    ada = listed[site.scopes["ada"].account]
    assert (ada["state"], ada["role"], ada["projects"], ada["export_bytes"]) == ("active", "member", 1, 0)
    assert len(ada["last_seen_on"]) == len("2026-03-01")
    usage = site.ask("olga", "GET", "/operator/usage").json()
    assert (usage["accounts"], usage["suspended"], usage["projects"]) == (3, 0, 1)


def test_only_an_operator_who_has_signed_in_may(site: Site) -> None:
    made = site.ask(
        "olga", "POST", "/keys", json={"name": "all", "grants": ["read", "write", "render", "account"]}
    )
    key = {"Authorization": f"Bearer {made.json()['key']}"}
    account = site.scopes["bob"].account
    suspension = f"/operator/accounts/{account}/suspension"
    asked = (
        ("GET", "/operator/accounts"),
        ("GET", "/operator/usage"),
        ("PUT", suspension),
        ("DELETE", suspension),
    )
    for method, path in asked:
        refused = site.ask("ada", method, path)
        assert (refused.status_code, refused.json()["code"]) == (403, "api.operator-only")
        assert site.client.request(method, f"/api/v1{path}", headers=key).status_code == 403
        stranger = site.client.request(method, f"/api/v1{path}", headers={"Origin": SITE})
        assert stranger.status_code == 401
    assert site.ask("bob", "GET", "/account").status_code == 200
    nobody = site.ask("olga", "PUT", f"/operator/accounts/{new_id()}/suspension")
    assert (nobody.status_code, nobody.json()["code"]) == (404, "operator.unknown-account")
    herself = site.ask("olga", "PUT", f"/operator/accounts/{site.scopes['olga'].account}/suspension")
    assert (herself.status_code, herself.json()["code"]) == (409, "operator.yourself")


def test_a_suspended_account_may_make_nothing_and_comes_back_with_all_it_had(
    site: Site, caplog: pytest.LogCaptureFixture
) -> None:
    account = site.scopes["ada"].account
    suspension = f"/operator/accounts/{account}/suspension"
    key = site.ask("ada", "POST", "/keys", json={"name": "Nightly", "grants": ["read"]}).json()["key"]
    program = {"Authorization": f"Bearer {key}"}

    async def begun() -> str:
        project = await site.house.projects.create(site.scopes["ada"], small(), title="The bridge")
        return (await site.house.runs.start(site.scopes["ada"], project.project.id, RunAsk())).id

    run = site.do(begun)
    with caplog.at_level(logging.INFO, "vgenflow.operator"):
        for _ in range(2):
            answer = site.ask("olga", "PUT", suspension)
            assert (answer.status_code, answer.json()["state"]) == (200, "suspended")
    (record, _) = caplog.records
    assert (record.msg, record.__dict__["account"]) == ("operator.suspended", account)

    project = site.ask("ada", "GET", "/projects").json()["items"][0]["id"]
    for refused in (
        site.ask("ada", "POST", "/projects", json={"source": {"kind": "text", "name": "", "text": "Hi."}}),
        site.ask("ada", "POST", f"/projects/{project}/duplicate"),
        site.ask("ada", "POST", f"/projects/{project}/runs", json={}),
        site.ask("ada", "GET", f"/projects/{project}/preview"),
        site.ask("ada", "POST", "/keys", json={"name": "another", "grants": ["read"]}),
        site.ask("ada", "POST", "/uploads", json={"name": "red.png", "size": 10}),
        site.client.get("/api/v1/projects", headers=program),
    ):
        assert (refused.status_code, refused.json()["code"]) == (403, "accounts.suspended"), refused.url
    assert site.ask("ada", "GET", "/account").json()["state"] == "suspended"
    assert sign_in(site, PASSWORD).status_code == 201
    wrong = sign_in(site, "not this one")
    assert (wrong.status_code, wrong.json()["code"]) == (401, "accounts.sign-in-refused")
    assert site.ask("bob", "GET", "/projects").status_code == 200
    state = site.do(lambda: site.house.runs.get(site.scopes["ada"], run)).state
    assert state == "cancelled"
    assert site.ask("olga", "GET", "/operator/usage").json()["suspended"] == 1

    assert site.ask("olga", "DELETE", suspension).json()["state"] == "active"
    assert site.client.get("/api/v1/projects", headers=program).status_code == 200
    assert len(site.ask("ada", "GET", "/projects").json()["items"]) == 1
    assert sign_in(site, PASSWORD).status_code == 201


def test_a_suspended_person_exports_deletes_and_closes(site: Site) -> None:
    scope = site.scopes["ada"]

    async def made() -> list[str]:
        titles = ("The bridge", "The harbour")
        return [(await site.house.projects.create(scope, small(), title=t)).project.id for t in titles]

    project, _ = site.do(made)
    site.ask("olga", "PUT", f"/operator/accounts/{scope.account}/suspension")

    archive = site.ask("ada", "POST", "/archives").json()["id"]
    site.do(site.house.privacy.archivist.work_once)
    assert site.ask("ada", "GET", f"/archives/{archive}").json()["state"] == "ready"
    whole = site.ask("ada", "GET", f"/archives/{archive}/file")
    with zipfile.ZipFile(io.BytesIO(whole.content)) as files:
        assert b"The bridge" in files.read("data/projects.jsonl")
    assert site.ask("ada", "DELETE", f"/archives/{archive}").status_code == 204

    tag = site.ask("ada", "GET", f"/projects/{project}").headers["etag"]
    cookie = f"__Host-{SESSION}={site.tokens['ada']}"
    headers = {"Cookie": cookie, "Origin": SITE, "If-Match": tag}
    assert site.client.delete(f"/api/v1/projects/{project}", headers=headers).status_code == 200
    assert site.ask("ada", "GET", "/receipts").json()["items"][0]["statement"]["subject"] == project

    closed = site.ask("ada", "POST", "/account/closing", json={"password": PASSWORD})
    assert (closed.status_code, closed.json()["statement"]["subject"]) == (200, scope.account)
    assert site.ask("ada", "GET", "/projects").status_code == 401


def test_settings_are_read_without_their_secrets(site: Site) -> None:
    shown = {each["name"]: each for each in site.ask("olga", "GET", "/operator/settings").json()}
    assert shown.keys() == ServerSettings.model_fields.keys()
    assert shown["public_url"]["value"] == SITE
    assert shown["port"]["meaning"] == "Port to listen on; 0 takes a free one."
    url = site.house.server.database_url.get_secret_value()
    assert shown["database_url"]["value"] == ("(set)" if url else "")
    assert not url or url not in str(shown)
    refused = site.ask("ada", "GET", "/operator/settings")
    assert (refused.status_code, refused.json()["code"]) == (403, "api.operator-only")


def test_an_account_that_is_being_closed_stays_so(site: Site) -> None:
    async def closing() -> None:
        await site.house.accounts.close_account(site.scopes["ada"])

    site.do(closing)
    address = f"/operator/accounts/{site.scopes['ada'].account}/suspension"
    for method in ("PUT", "DELETE"):
        answer = site.ask("olga", method, address)
        assert (answer.status_code, answer.json()["code"]) == (409, "operator.being-closed")


def sign_in(site: Site, password: str) -> httpx2.Response:
    body = {"email": "ada@example.org", "password": password}
    return site.client.post("/api/v1/sessions", json=body, headers={"Origin": SITE})
