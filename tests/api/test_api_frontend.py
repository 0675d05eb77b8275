"""The studio's pages as they are served: fresh nonces, a strict policy, files for a year, nothing else."""

import re
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from fastapi.testclient import TestClient

from tests.support.doors import BASE
from vgenflow.api.app import create_app
from vgenflow.studio.house import House
from vgenflow.studio.settings import Settings, load_server

SCRIPT = b"export const film = 1\n" * 100
INDEX = (
    '<meta property="csp-nonce" nonce="NONCE-OF-THIS-PAGE">'
    '<script src="/assets/index-a1.js" nonce="NONCE-OF-THIS-PAGE"></script>'
)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("frontend")
    pages = folder / "dist"
    (pages / "assets").mkdir(parents=True)
    (pages / "index.html").write_text(INDEX)
    (pages / "mark.svg").write_text("<svg/>")
    (pages / "manifest.json").write_text("{}")
    (pages / "assets" / "index-a1.js").write_bytes(SCRIPT)
    (pages / "assets" / "index-a1.js.br").write_bytes(brotli.compress(SCRIPT))
    (pages / "assets" / "type-b2.woff2").write_bytes(b"wOF2")
    (folder / "secret.js").write_text("secret")
    house = House(
        Settings(folder, folder / "packs", folder / "models", 1), load_server(folder, environment={})
    )
    with TestClient(create_app(house, (), pages), base_url=BASE, client=("127.0.0.1", 50_000)) as opened:
        yield opened


@pytest.mark.parametrize(
    "address", ["/", "/films/01kaxg7w3nq5t8v2m4r6p9d0ce", "/settings/account", "/sign-in?to=/"]
)
def test_every_pages_address_gives_the_page(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert "/assets/index-a1.js" in answer.text


def test_a_page_may_load_from_here_alone_and_has_a_nonce_of_its_own(client: TestClient) -> None:
    nonces = set()
    for _ in range(3):
        answer = client.get("/")
        policy = dict(
            part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";")
        )
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == "'self'"
        assert policy["frame-ancestors"] == "'none'"
        assert {name for name, places in policy.items() if "blob:" in places} == {"media-src", "worker-src"}
        assert not re.search(r"unsafe|https?:|\*|data:", answer.headers["content-security-policy"])
        nonce = re.fullmatch(r"'self' 'nonce-([\w-]{20,})'", policy["style-src"])
        assert nonce
        assert re.findall(r'nonce="([^"]+)"', answer.text) == [nonce[1]] * 2
        nonces.add(nonce[1])
    assert len(nonces) == 3


def test_hashed_files_stay_for_a_year(client: TestClient) -> None:
    answer = client.get("/assets/index-a1.js", headers={"Accept-Encoding": "identity"})
    assert answer.content == SCRIPT
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert client.get("/assets/type-b2.woff2").headers["content-type"] == "font/woff2"
    assert "immutable" not in client.get("/mark.svg").headers["cache-control"]


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("gzip, br", "br"),
        ("br;q=0.5", "br"),
        ("gzip", None),
        ("br;q=0, gzip", None),
        ("br;q=0.0", None),
        ("", None),
    ],
)
def test_what_was_compressed_is_sent_to_who_takes_it(
    client: TestClient, accepted: str, encoding: str | None
) -> None:
    answer = client.get("/assets/index-a1.js", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.content == SCRIPT


@pytest.mark.parametrize(
    "address",
    [
        "/api/v1/nothing",
        "/api",
        "/assets/nothing.js",
        "/assets",
        "/assets/index-a1.js.br",
        "/manifest.json",
        "/index.html",
        "/secret.js",
        "/assets/../../secret.js",
        "/assets/%2e%2e/%2e%2e/secret.js",
        "/..%2fsecret.js",
        "/assets\\..\\secret.js",
        "/favicon.ico",
    ],
)
def test_there_is_nothing_else(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.json()["code"] == "api.not-found"


def test_heads_are_told_without_bodies(client: TestClient) -> None:
    page = client.head("/library")
    assert page.status_code == 200
    assert page.content == b""
    assert int(page.headers["content-length"]) == len(client.get("/library").content)
    script = client.head("/assets/index-a1.js", headers={"Accept-Encoding": "identity"})
    assert script.headers["content-length"] == str(len(SCRIPT))
    assert script.content == b""


def test_pages_are_only_read(client: TestClient) -> None:
    assert client.post("/library").status_code == 404
    assert client.get("/healthz").json() == {"status": "alive"}


def test_a_server_without_built_pages_has_none(tmp_path: Path) -> None:
    house = House(Settings(tmp_path, tmp_path, tmp_path, 1), load_server(tmp_path, environment={}))
    with TestClient(create_app(house, (), None), base_url=BASE, client=("127.0.0.1", 50_000)) as bare:
        assert bare.get("/").status_code == 404
