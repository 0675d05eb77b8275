"""A real browser before a real server: what tests of the studio stand on.

    def test_something(studio: Studio) -> None:
        with studio.window("/library", language="zh", theme="dark") as page:
            page.get_by_role("heading", name="素材库").wait_for()

The server has an operator, who is signed in; its data lie in a temporary folder. Where a window closes it
is checked that nothing was asked of another site, that the page's policy was kept, that no script broke, and
that only language and theme stay in the browser.
"""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import httpx2
import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    StorageState,
    sync_playwright,
)

from tests.support.server import Server, running_server
from vgenflow.api.browsers import LOCAL_SESSION

Language = Literal["en", "zh"]
Theme = Literal["light", "dark"]
LANGUAGES: tuple[Language, ...] = ("en", "zh")
THEMES: tuple[Theme, ...] = ("light", "dark")
DESK, PHONE = (1440, 900), (390, 844)
"""Sizes of windows in pixels."""
EMAIL, PASSWORD = "mara@example.org", "a-long-enough-password"
BROWSER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36"
"""What the operator's browser says that it is."""
STORED = frozenset({"vgenflow-language", "vgenflow-theme"})
"""All that may stay in the browser."""
FLAGS = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--autoplay-policy=no-user-gesture-required",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
)
PATIENCE = 15_000.0
"""Milliseconds until something must have appeared."""
_WATCH_POLICY = """
window.brokenPolicies = []
document.addEventListener('securitypolicyviolation', (event) =>
  window.brokenPolicies.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}`))
"""
_FAULTS = """
async ([without, fresh]) => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const all = [...document.body.querySelectorAll('*')]
  const come = fresh ? all.filter((it) => !window.known.has(it) && window.known.has(it.parentElement)) : []
  const context = come.length > 0
    ? {include: [...come, ...all.filter((it) => it.ariaExpanded === 'true')]}
    : without === null ? document : {exclude: [without]}
  const found = await axe.run(context, {runOnly: tags, resultTypes: ['violations']})
  return found.violations.flatMap((rule) =>
    rule.nodes.map((node) => `${rule.id}: ${node.target} ${node.failureSummary}`))
}
"""


@dataclass
class Recorded:
    """What happened in a window."""

    elsewhere: list[str] = field(default_factory=list)
    """Addresses of other sites that were asked for; nothing was sent there."""
    errors: list[str] = field(default_factory=list)
    """Errors that no script caught."""


@dataclass
class Studio:
    """A server with an account, and a browser."""

    server: Server
    browser: Browser
    token: str
    """Of the session that is signed in."""

    @property
    def api(self) -> httpx2.Client:
        """The account's API, as its browser has it."""
        return self.server.browser(self.token)

    @contextmanager
    def window(
        self,
        address: str = "/",
        *,
        language: Language = "en",
        theme: Theme = "light",
        size: tuple[int, int] = DESK,
        signed_in: bool = True,
        still: bool = True,
    ) -> Iterator[Page]:
        """A page in a browser of its own. `still`: as for those who asked their system for less motion."""
        recorded = Recorded()
        with self._context(language, theme, size, signed_in, still) as context:
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            page.on("pageerror", lambda error: recorded.errors.append(str(error)))
            page.route(lambda url: not self._is_ours(url), lambda route: _refuse(route, recorded))
            page.goto(self.server.url + address)
            settle(page)
            yield page
            assert not recorded.elsewhere, f"asked of other sites: {recorded.elsewhere}"
            assert not recorded.errors, f"scripts broke: {recorded.errors}"
            assert page.evaluate("window.brokenPolicies") == []
            assert stored(page) <= STORED

    @contextmanager
    def _context(
        self, language: Language, theme: Theme, size: tuple[int, int], signed_in: bool, still: bool
    ) -> Iterator[BrowserContext]:
        chosen = {"vgenflow-language": language, "vgenflow-theme": theme}
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            has_touch=size[0] < 720,
            locale={"en": "en-GB", "zh": "zh-CN"}[language],
            reduced_motion="reduce" if still else "no-preference",
            storage_state=_storage(self.server.url, chosen),
        )
        if signed_in:
            session: Any = {
                "name": LOCAL_SESSION,
                "value": self.token,
                "url": self.server.url,
                "httpOnly": True,
            }
            context.add_cookies([session])
        context.add_init_script(_WATCH_POLICY)
        try:
            yield context
        finally:
            context.close()

    def _is_ours(self, url: str) -> bool:
        return url.startswith((f"{self.server.url}/", "blob:", "data:", "about:"))


def settle(page: Page) -> None:
    """Wait until the page has its words and its typefaces, and asks for nothing more."""
    page.locator("h1").first.wait_for()
    page.evaluate("document.fonts.ready.then(() => null)")
    page.wait_for_timeout(50)


def stored(page: Page) -> set[str]:
    """Names of all that a page keeps in the browser."""
    names = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    databases = page.evaluate("indexedDB.databases().then((all) => all.map((one) => one.name))")
    caches = page.evaluate("caches.keys()")
    workers = page.evaluate(
        "navigator.serviceWorker.getRegistrations().then((all) => all.map((one) => one.scope))"
    )
    cookies = page.evaluate("document.cookie")  # those of a session are not seen by scripts
    return {*names, *databases, *caches, *workers, *filter(None, [cookies])}


def faults(page: Page, *, without: str | None = None, new: bool = False) -> list[str]:
    """What axe finds wrong with a page, but for a part of it, by the rules of WCAG 2.2 AA.

    `new`: only with what has come since `looked_at`, and with what says that it is open.
    """
    if page.evaluate("window.axe === undefined"):
        page.evaluate(AXE_SCRIPT)
    told: list[str] = page.evaluate(_FAULTS, [without, new])
    return told


def looked_at(page: Page) -> None:
    """Take all that is on a page now for known."""
    page.evaluate("window.known = new WeakSet(document.querySelectorAll('*'))")


@contextmanager
def a_studio(folder: Path, *, worker: bool = True, token: str | None = None) -> Iterator[Studio]:
    """A server with its data in `folder`, its operator's account, and a browser.

    `token`: of a session of the account that is there already; without it one is made.
    """
    with running_server(folder, worker=worker) as server, a_browser() as browser:
        yield Studio(server, browser, token or sign_up(server))


@contextmanager
def a_browser() -> Iterator[Browser]:
    """Debian's Chromium, or the one that the variable CHROMIUM names."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        pytest.fail("No browser: type `sudo apt-get install -y chromium`")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


def sign_up(server: Server) -> str:
    """Make the operator's account of a new server; the token of its session."""
    body = {
        "token": server.setup_token,
        "email": EMAIL,
        "password": PASSWORD,
        "display_name": "Mara Klein",
    }
    headers = {"Origin": server.url, "User-Agent": BROWSER}
    answer = server.http.post("/api/v1/setup", json=body, headers=headers)
    assert answer.status_code == 201, answer.text
    token = answer.cookies[LOCAL_SESSION]
    server.http.cookies.clear()
    return token


def _storage(origin: str, chosen: Mapping[str, str]) -> StorageState:
    return {
        "cookies": [],
        "origins": [
            {
                "origin": origin,
                "localStorage": [{"name": name, "value": value} for name, value in chosen.items()],
            }
        ],
    }


def _refuse(route: Any, recorded: Recorded) -> None:
    recorded.elsewhere.append(route.request.url)
    route.abort()
