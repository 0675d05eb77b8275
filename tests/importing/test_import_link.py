"""A link read from a real web server, through the real fetch, child and decoder."""

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from import_helpers import PAGES, picture

from vgenflow.kit.errors import VgenflowError
from vgenflow.net import Allowance, Limits, NetPolicy, fetch
from vgenflow.sandbox import decode_picture
from vgenflow.stages.importing import Source, load, parse, read

NEWS = (PAGES / "news.html").read_bytes()
CHINESE = (PAGES / "zh_news.html").read_text().encode("gb18030")
FOUND = {
    "/news": (200, {"Content-Type": "text/html; charset=iso-8859-1"}, NEWS),
    "/zh": (
        200,
        {"Content-Type": "text/html; charset=utf-8", "Content-Encoding": "gzip"},
        gzip.compress(CHINESE, mtime=0),
    ),
    "/moved": (301, {"Location": "/news"}, b""),
    "/inside": (302, {"Location": "http://169.254.169.254/latest"}, b""),
    "/img/ferry-2048.webp": (200, {"Content-Type": "image/webp"}, picture()),
    "/uploads/2026/jing.jpg": (200, {"Content-Type": "image/jpeg"}, b"<html>not a picture</html>"),
    "/soft404": (
        200,
        {"Content-Type": "text/html"},
        b"<title>Page not found</title><h1>404</h1><p>Sorry about that.",
    ),
    "/login": (401, {}, b""),
    "/bomb": (
        200,
        {"Content-Type": "text/html", "Content-Encoding": "gzip"},
        gzip.compress(bytes(30_000_000), mtime=0),
    ),
    "/paper.pdf": (200, {"Content-Type": "application/pdf"}, b"%PDF-1.7\n"),
    "/blank": (200, {"Content-Type": "text/html"}, b""),
    "/notes.txt": (
        200,
        {"Content-Type": "text/plain"},
        "Notes\n\nThe fog stays until noon here.".encode("utf-16"),
    ),
}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = FOUND.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def ports(site: str):
    policy = NetPolicy((Allowance.parse(site.removeprefix("http://")),))

    def get(url: str, limits: Limits):
        return fetch(url, policy=policy, limits=limits)

    return {"fetch": get, "open_local": None, "decode_picture": decode_picture}


def test_a_link_becomes_a_document(site: str, ports) -> None:
    done = read(Source("link", f"{site}/moved"), **ports)
    document = done.document
    assert document.title == "Harbour city switches its ferries to battery power"
    assert document.origin.address == f"{site}/news/2026/may/ferries-battery-power"
    assert "the state’s climate fund" in "\n".join(block.text for block in document.blocks)
    (figure,) = [block for block in document.blocks if block.kind == "figure"]
    assert figure.asset in done.files
    assert document.cover is None


def test_fetching_and_reading_can_be_parted(site: str, ports) -> None:
    page = load(Source("link", f"{site}/moved"), fetch=ports["fetch"])
    assert (page.address, page.data, page.media_type) == (f"{site}/news", NEWS, "text/html")
    assert load(page, fetch=None) is page
    once, again = (parse(page, **ports) for _ in range(2))
    assert once == again


def test_a_chinese_page_with_a_wrong_header(site: str, ports) -> None:
    document = read(Source("link", f"{site}/zh"), **ports).document
    assert (document.title, document.language) == ("老城区三百口古井重新启用", "zh")
    (figure,) = [block for block in document.blocks if block.kind == "figure"]
    assert figure.asset is None


def test_a_text_behind_a_link(site: str, ports) -> None:
    document = read(Source("link", f"{site}/notes.txt"), **ports).document
    assert (document.title, document.blocks[0].text) == ("Notes", "The fog stays until noon here.")


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/soft404", "import.not_found"),
        ("/gone", "net.not_found"),
        ("/login", "net.login_required"),
        ("/bomb", "net.too_large"),
        ("/inside", "net.blocked_address"),
        ("/paper.pdf", "import.unsupported_format"),
        ("/blank", "import.empty"),
    ],
)
def test_links_that_lead_nowhere(path: str, code: str, site: str, ports) -> None:
    with pytest.raises(VgenflowError) as caught:
        read(Source("link", site + path), **ports)
    assert caught.value.code == code


def test_without_leave_the_own_machine_is_closed(site: str) -> None:
    with pytest.raises(VgenflowError) as caught:
        load(Source("link", f"{site}/news"), fetch=lambda url, limits: fetch(url, limits=limits))
    assert caught.value.code == "net.blocked_port"
