"""Settings: the account and all that is its owner's right, what left the machine, running the server."""

import json
import sqlite3
import time
import zipfile
from itertools import product
from pathlib import Path

import httpx2
import pytest
from joserfc import jws
from joserfc.jwk import KeySet
from playwright.sync_api import Page, expect

from tests.support.browsing import DESK, LANGUAGES, PHONE, THEMES, Studio, Theme, faults
from tests.support.disclosing import disclose
from tests.support.people import PASSWORD, mailed_link, member, sign_in
from vgenflow.kit.ids import new_id
from vgenflow.services.disclosures.service import Leaving, Settled

SECTIONS = ("account", "privacy", "looks", "about", "operator")


@pytest.fixture
def own(studio: Studio, request: pytest.FixtureRequest) -> Studio:
    """The studio with a member of this test's own signed in."""
    name = request.node.name.removeprefix("test_").replace("_", "-")
    return Studio(studio.server, studio.browser, member(studio.server, f"{name[:30]}@example.org"))


@pytest.mark.slow
def test_the_name_is_saved_as_it_is_typed(own: Studio) -> None:
    with own.window("/settings/account") as page:
        page.get_by_label("Display name").fill("Ines Falk")
        expect(page.get_by_text("Saved ")).to_be_visible()
        expect(page.get_by_role("button", name="Account of Ines Falk")).to_be_visible()
        assert own.api.get("/api/v1/account").json()["display_name"] == "Ines Falk"
        page.get_by_label("Display name").fill(" ")
        expect(page.get_by_text("Fill this in.")).to_be_visible()
        page.reload()
        expect(page.get_by_label("Display name")).to_have_value("Ines Falk")


@pytest.mark.slow
def test_sessions_end_where_they_are_told_to(own: Studio) -> None:
    with own.window("/settings/account") as page:
        address = own.api.get("/api/v1/account").json()["email"]
        others = [own.server.browser(sign_in(own.server, address)) for _ in range(2)]
        page.reload()
        page.get_by_role("button", name="Sign out Program").or_(
            page.get_by_role("button", name="Sign out Device")
        ).first.click()
        expect(page.get_by_role("button", name="Sign out the other one")).to_be_visible()
        assert sorted(other.get("/api/v1/account").status_code for other in others) == [200, 401]
        page.get_by_role("button", name="Sign out the other one").click()
        expect(page.get_by_role("button", name="Sign out the other one")).to_have_count(0)
        assert {other.get("/api/v1/account").status_code for other in others} == {401}


def test_a_key_is_shown_once(own: Studio) -> None:
    with own.window("/settings/account") as page:
        page.get_by_role("button", name="Make a key").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_label("What is it for?")).to_be_focused()
        page.keyboard.type("Nightly")
        page.get_by_label("Make previews and films, which may cost").check()
        _settled(page)
        assert faults(page) == []
        page.keyboard.press("Enter")
        expect(page.get_by_text("Your new key")).to_be_visible()
        key = page.locator("code", has_text="vgk_").inner_text()
        assert own.server.program(key).get("/api/v1/projects").status_code == 200
        assert own.server.program(key).get("/api/v1/account").status_code == 403
        page.get_by_role("button", name="I have it").click()
        expect(page.get_by_text("look, make films")).to_be_visible()
        assert key not in page.content()
        page.get_by_role("button", name="Revoke Nightly").click()
        expect(page.get_by_text("Nothing but you opens this studio")).to_be_visible()
        assert own.server.program(key).get("/api/v1/projects").status_code == 401


@pytest.mark.slow
def test_password_and_address_change(own: Studio) -> None:
    old = own.api.get("/api/v1/account").json()["email"]
    with own.window("/settings/account") as page:
        page.locator("#methods").get_by_role("button", name="Change").click()
        page.get_by_label("Present password").fill("not this")
        page.get_by_label("New password").fill("green lamp over fjord")
        page.keyboard.press("Enter")
        expect(page.get_by_text("This is not your present password.")).to_be_visible()
        page.get_by_label("Present password").fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("dialog")).to_have_count(0)
        sign_in(own.server, old, "green lamp over fjord")
        page.locator("#profile").get_by_role("button", name="Change").click()
        page.get_by_label("New email").fill(f"new-{old}")
        page.get_by_label("Present password").fill("green lamp over fjord")
        page.keyboard.press("Enter")
        expect(page.get_by_text(str(own.server.folder / "outbox"))).to_be_visible()
        page.goto(mailed_link(own.server, f"new-{old}", "confirm-email"))
        page.get_by_role("button", name="Use this address").click()
        page.get_by_role("link", name="Go to the studio").click()
        expect(page.get_by_role("navigation", name="Pages")).to_be_visible()
        assert own.api.get("/api/v1/account").json()["email"] == f"new-{old}"


def test_a_film_is_deleted_with_a_receipt(own: Studio) -> None:
    _film(own, "Test, do not keep")
    kept = _film(own, "Ferries")
    with own.window("/settings/account#films", language="zh") as page:
        page.get_by_role("button", name="删除“Test, do not keep”").click()
        _settled(page)
        assert faults(page) == []
        page.get_by_role("button", name="彻底删除").click()
        expect(page.get_by_role("button", name="删除“Test, do not keep”")).to_have_count(0)
        assert [film["id"] for film in own.api.get("/api/v1/projects").json()["items"]] == [kept]
        page.get_by_role("link", name="隐私", exact=True).click()
        with page.expect_download() as saved:
            page.get_by_role("button", name="的回执").click()
        _verified(own, json.loads(Path(saved.value.path()).read_text(encoding="utf-8"))["jws"])


@pytest.mark.slow
def test_everything_is_taken_along_and_brought_back(own: Studio) -> None:
    _film(own, "Ferries")
    with own.window("/settings/account") as page:
        page.get_by_role("button", name="Export everything").click()
        with page.expect_download() as saved:
            page.get_by_role("link", name="Download").click()
        archive = Path(saved.value.path())
        with zipfile.ZipFile(archive) as files:
            assert b"Ferries" in files.read("data/projects.jsonl")
            assert "index.html" in files.namelist()
        page.get_by_label("Read an archive in").set_input_files(
            {"name": "a.zip", "mimeType": "application/zip", "buffer": archive.read_bytes()}
        )
        expect(page.get_by_text("The archive was read in.")).to_be_visible()
        expect(page.get_by_text("2 films with scripts and sources")).to_be_visible()
        page.get_by_role("button", name="Remove the archive").click()
        expect(page.get_by_role("button", name="Export everything")).to_be_visible()


def test_an_account_is_closed_by_keys_alone(own: Studio) -> None:
    _film(own, "Ferries")
    address = own.api.get("/api/v1/account").json()["email"]
    with own.window("/settings/account", theme="dark") as page:
        page.get_by_role("button", name="Close my account…").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_label("Password", exact=True)).to_be_focused()
        expect(page.get_by_text("1 film, your library")).to_be_visible()
        page.keyboard.type("wrong")
        page.keyboard.press("Enter")
        expect(page.get_by_text("This is not your present password.")).to_be_visible()
        page.keyboard.press("Control+a")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_text("Your account is closed")).to_be_visible()
        _settled(page)
        assert faults(page) == []
        _verified(own, page.locator("dd", has_text="eyJ").inner_text())
        page.keyboard.press("Escape")
        expect(page.get_by_text("Your account is closed")).to_be_visible()
        page.get_by_role("button", name="Leave").click()
        page.wait_for_url("**/sign-in")
    body = {"email": address, "password": PASSWORD}
    headers = {"Origin": own.server.url}
    assert own.server.http.post("/api/v1/sessions", json=body, headers=headers).status_code == 401


def test_what_left_the_machine_is_in_the_ledger(own: Studio) -> None:
    with own.window("/settings/privacy") as page:
        expect(page.get_by_text("Nothing has left this machine")).to_be_visible()
        expect(page.get_by_text("Nothing left today.")).to_be_visible()
        film = _film(own, "Ferries")
        call = _paid(own.server.folder, film, "acme-voices", "unknown")
        request = "GET /ferries HTTP/1.1\r\nHost: harbour.example\r\n" + "Accept: text/html\r\n" * 20
        read = Leaving("page", "read", "harbour.example", request, len(request))
        spoken = Leaving("provider", "speak", "acme-voices", "The ferry.", 10, "none_offered", "voice-1")
        disclose(own.server.folder, film, read, Settled("answered", 9_000), days=70)
        disclose(own.server.folder, film, read, Settled("answered", 214_000))
        disclose(own.server.folder, film, spoken, Settled("sent"), call)
        page.reload()
        expect(page.get_by_text("1 request to a site today. 1 request to a service today.")).to_be_visible()
        expect(page.get_by_text("2 this month")).to_be_visible()
        pages = page.get_by_role("row", name="harbour.example a page request, no account data")
        expect(pages).to_have_count(1)
        page.get_by_role("radio", name="All").click()
        expect(pages).to_have_count(2)
        expect(pages.first).to_contain_text("214")
        pages.first.get_by_role("button", name="More of what harbour.example got").click()
        expect(page.get_by_text("GET /ferries HTTP/1.1")).to_be_visible()
        page.get_by_role("button", name="Show all").click()
        expect(page.get_by_text("for this film")).to_be_visible()
        assert faults(page) == []
        with page.expect_download() as saved:
            page.get_by_role("button", name="CSV").click()
        table = Path(saved.value.path()).read_text(encoding="utf-8")
        assert 'acme-voices,a request to voice-1,"to speak the lines, “Ferries”",10,,none offered' in table
        page.get_by_role("button", name="More of what acme-voices got").click()
        page.get_by_role("button", name="Let it be made again").click()
        expect(page.get_by_role("button", name="Let it be made again")).to_have_count(0)
        states = [one["state"] for one in own.api.get("/api/v1/paid-calls").json()["items"]]
        assert states == ["refused"]


@pytest.mark.slow
def test_an_operator_suspends_and_lets_in_again(studio: Studio) -> None:
    guest = studio.server.browser(member(studio.server, "guest@example.org"))
    short = guest.get("/api/v1/account").json()["id"]
    with studio.window("/settings/operator") as page:
        row = page.get_by_role("row", name=short)
        row.get_by_role("button", name="Suspend").click()
        expect(row.get_by_text("suspended")).to_be_visible()
        assert guest.get("/api/v1/account").json()["state"] == "suspended"
        row.get_by_role("button", name="Let").click()
        expect(row.get_by_text("suspended")).to_have_count(0)
        assert guest.get("/api/v1/account").json()["state"] == "active"
        expect(page.get_by_text("library_megabytes")).to_be_visible()
    with Studio(studio.server, studio.browser, sign_in(studio.server, "guest@example.org")).window(
        "/settings/operator"
    ) as page:
        expect(page.get_by_role("heading", name="Profile")).to_be_visible()
        expect(page.get_by_role("link", name="This server")).to_have_count(0)


@pytest.mark.parametrize("theme", THEMES)
def test_the_settings_are_for_everybody(studio: Studio, theme: Theme) -> None:
    """By day in English at a desk, by night in Chinese on a phone; the rest when asked for."""
    language, size = ("en", DESK) if theme == "light" else ("zh", PHONE)
    with studio.window("/settings/looks", theme=theme, language=language, size=size) as page:
        for section in SECTIONS[: 2 if theme == "light" else 1]:
            page.goto(f"{studio.server.url}/settings/{section}")
            page.wait_for_load_state("networkidle")
            assert faults(page) == [], section
            assert page.evaluate("document.documentElement.scrollWidth") == size[0], section


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
def test_the_settings_are_for_everybody_in_every_way(studio: Studio, theme: Theme) -> None:
    for language, size in product(LANGUAGES, (DESK, PHONE)):
        with studio.window("/settings/looks", theme=theme, language=language, size=size) as page:
            for section in SECTIONS:
                page.goto(f"{studio.server.url}/settings/{section}")
                page.wait_for_load_state("networkidle")
                assert faults(page) == [], (section, language, size)
                assert page.evaluate("document.documentElement.scrollWidth") == size[0], section


def _film(studio: Studio, title: str) -> str:
    source = {"kind": "text", "name": "a.md", "text": f"# {title}\n\nThe ferry leaves at seven."}
    body = {"source": source, "title": title, "options": {}}
    answer = studio.api.post("/api/v1/projects", json=body, headers={"Idempotency-Key": new_id()})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def _paid(folder: Path, film: str, provider: str, state: str) -> str:
    """Write a paid call down as a worker does: no paid service is part of a test."""
    columns = (
        "id, space_id, project_id, provider, model, request_key, state, worker, expected_micros, cost_micros,"
        " currency, created_at"
    )
    with sqlite3.connect(folder / "vgenflow.db", timeout=30) as rows:
        (space,) = rows.execute("SELECT space_id FROM projects WHERE id = ?", (film,)).fetchone()
        call, key, at = new_id(), f"paid/{new_id()}", int(time.time() * 1000)
        told = (call, space, film, provider, "voice-1", key, state, "worker-0", 4200, None, "EUR", at)
        rows.execute(f"INSERT INTO paid_calls ({columns}) VALUES ({', '.join('?' * len(told))})", told)
    return call


def _verified(studio: Studio, receipt: str) -> None:
    keys = KeySet.import_key_set(_keys(studio.server.http))
    statement = json.loads(jws.deserialize_compact(receipt, keys, algorithms=["Ed25519"]).payload)
    assert statement["erased_at"] < statement["backups_gone_by"]


def _keys(http: httpx2.Client) -> dict[str, object]:
    found: dict[str, object] = http.get("/api/v1/receipts/keys").json()
    return found


def _settled(page: Page) -> None:
    """Wait until a dialog has faded in."""
    page.wait_for_timeout(250)
