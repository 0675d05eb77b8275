"""The data map against what there really is: tables, log fields, cookies, objects, mails, requests."""

import asyncio
import re
import threading
from dataclasses import fields
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from sqlalchemy import Column, MetaData, String, Table

from vgenflow.api import browsers
from vgenflow.net import NetPolicy, fetch
from vgenflow.net.mail import Mail
from vgenflow.net.policy import Allowance
from vgenflow.services.accounts import OpenIDProvider
from vgenflow.services.accounts.openid import OpenIDClient, Secrets, _Metadata
from vgenflow.services.privacy.datamap import data_map, rendered
from vgenflow.studio.datamap import differences, tables

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / "vgenflow"
COOKIE = re.compile(r"(?:\.keep|\.drop|\.cookie|_cookie)\((?:\s*\w+,)*\s*([A-Z]\w+)")
KINDS = re.compile(r'(?:\.key|_key|steps\.given|\bonce)\(\s*(?:\w+,\s*)?"([a-z]+)"')
NOT_OBJECTS = {"voices", "doctor"}
"""Kept in the command line's own space: nothing of a person."""


def test_everything_that_is_kept_is_in_the_map_and_nothing_else() -> None:
    assert differences(data_map(), tables()) == []


def test_what_is_not_in_the_map_is_found() -> None:
    stray = Table("stray", MetaData(), Column("id", String))
    wider = Table("spaces", MetaData(), Column("id", String), Column("nickname", String))
    found = differences(data_map(), {**tables(), "stray": stray, "spaces": wider})
    assert found == [
        "table stray is not in the data map",
        "column of spaces: nickname is not in the data map",
        "column of spaces: created_at is in the data map and nowhere else",
    ]


def test_everything_says_why_how_long_and_how_it_goes() -> None:
    declared = data_map()
    for entry in (
        *declared.tables.values(),
        *declared.objects.values(),
        *declared.files.values(),
        *declared.cookies.values(),
    ):
        assert entry.holds
        assert entry.kept
        assert entry.erased
    for table in declared.tables.values():
        assert all(table.columns.values())
        assert table.archive != "no" or table.why
    assert all(kind.archive != "no" or kind.why for kind in declared.objects.values())


def test_every_cookie_is_in_the_map() -> None:
    text = "\n".join(path.read_text() for path in (SOURCES / "api").rglob("*.py"))
    names = {getattr(browsers, name) for name in COOKIE.findall(text) if hasattr(browsers, name)}
    assert names
    both = {f"__Host-{name}" for name in names} | {f"{name}-local" for name in names}
    assert both == data_map().cookies.keys()
    assert all(cookie.necessary for cookie in data_map().cookies.values())


def test_every_kind_of_object_is_in_the_map() -> None:
    found = {
        kind
        for path in SOURCES.rglob("*.py")
        if "engine" not in path.parts
        for kind in KINDS.findall(path.read_text())
    }
    declared = data_map()
    named = {kept.view for table in declared.tables.values() for kept in table.files if kept.view}
    assert {"version", "render", "narrate", "archive"} <= found
    assert found - NOT_OBJECTS <= declared.objects.keys()
    assert named <= declared.objects.keys()


def test_mails_and_requests_carry_what_the_map_says() -> None:
    outbound = data_map().outbound
    assert {field.name for field in fields(Mail)} == outbound["mail"].fields.keys()

    async def asked() -> str:
        provider = OpenIDProvider("acme", "Acme", "https://acme.example", "client", "secret")
        client = OpenIDClient(provider, NetPolicy(), lambda: datetime(2026, 3, 1, tzinfo=UTC))
        client._metadata = _Metadata(
            authorization="https://acme.example/ask",
            token="https://acme.example/token",
            userinfo=None,
            keys="https://acme.example/keys",
            takes_post=True,
            names_itself=False,
            until=datetime(2027, 1, 1, tzinfo=UTC),
        )
        return await client.address("https://video.example.org/back", Secrets.new())

    sent = parse_qs(urlsplit(asyncio.run(asked())).query)
    assert sent.keys() <= outbound["openid"].fields.keys()
    assert _headers_of_a_fetch() <= outbound["link"].fields.keys()


def _headers_of_a_fetch() -> set[str]:
    """What a site is sent when a link is imported."""
    seen: set[str] = set()

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.update(name.lower() for name in self.headers)
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            self.wfile.write(b"hello")

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        port = server.server_address[1]
        allowed = NetPolicy(allow=(Allowance.parse(f"127.0.0.1/32:{port}"),))
        fetch(f"http://127.0.0.1:{port}/page", policy=allowed)
    finally:
        server.shutdown()
        server.server_close()
    return seen


def test_the_page_is_what_the_map_says() -> None:
    page = ROOT / "docs" / "develop" / "data-map.md"
    assert page.read_text() == rendered(data_map()), "python -m vgenflow.studio.datamap " + str(page.name)
