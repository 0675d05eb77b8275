"""Every view of the studio: each page, and all that opens on it.

Names of buttons are taken from the words of the pages (`web/src/locales`), so that a view is found in both
languages.
"""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

from playwright.sync_api import Error, Locator, Page

from tests.support.browsing import Language, settle
from tests.support.samples import Samples

WORDS = Path(__file__).resolve().parents[2] / "web" / "src" / "locales"
STRANGERS = ("/sign-in", "/register", "/forgotten-password", "/new-password#token=a", "/confirm#token=a")
"""Pages for who has not signed in."""
OPENERS = "[aria-haspopup]:visible, [aria-expanded='false']:visible"
"""Whatever says that it opens something."""
LIKE_ANOTHER = frozenset({"editor upright", "editor out of date", "editor of a script", "template"})
"""Pages of which what opens is that of another."""
IDLE = 6_000
"""Milliseconds until a page must ask for nothing more, unless it listens."""
DRAWING = 30_000
"""Milliseconds until every picture must be there, also what the engine draws of a scene."""
FADED = 300
"""Milliseconds until what opens has faded in."""
SECTIONS = ("account", "privacy", "looks", "about", "operator")
"""Of the settings."""


_IS_DRAWN = """
document.querySelector("[data-drawn='false']") === null &&
[...document.images].every((it) => it.complete || it.loading === 'lazy')
"""


def pages(samples: Samples) -> dict[str, str]:
    """Addresses of all pages for who has signed in, by name."""
    films = {
        "editor": f"/films/{samples.made}",
        "editor upright": f"/films/{samples.chinese}",
        "editor out of date": f"/films/{samples.edited}",
        "editor of a script": f"/films/{samples.written}",
        "made": f"/films/{samples.made}/making",
        "failed": f"/films/{samples.failed}/making",
        "export": f"/films/{samples.made}/export",
    }
    settings = {f"settings {one}": f"/settings/{one}" for one in SECTIONS}
    return {
        "home": "/",
        **films,
        "templates": "/templates",
        "template": "/templates/ink",
        "template of one's own": f"/templates/{samples.template}",
        "brands": "/brands",
        "brand": f"/brands/{samples.brand}",
        "library": "/library",
        **settings,
        "privacy": "/privacy",
        "nowhere": "/nowhere",
    }


@cache
def said(language: Language, page: str, key: str) -> str:
    """What a page says under a key."""
    found = json.loads((WORDS / language / f"{page}.json").read_text(encoding="utf-8"))
    for part in key.split("."):
        found = found[part]
    return str(found)


def visit(page: Page, address: str) -> None:
    """Go to a page, until what it shows first has come."""
    page.goto(address)
    settle(page)
    page.locator("[aria-busy='true']").wait_for(state="detached")
    page.wait_for_timeout(FADED)


def settled(page: Page) -> None:
    """Wait until a page asks for nothing more and what it shows has faded in."""
    with suppress(Error):  # a page that listens to its server is never idle
        page.wait_for_load_state("networkidle", timeout=IDLE)
    for _ in range(DRAWING // FADED):
        if page.evaluate(_IS_DRAWN):
            break
        page.wait_for_timeout(FADED)
    page.wait_for_timeout(2 * FADED)


def opened(page: Page, look: Callable[[str], None]) -> None:
    """Open all that says it opens something, one after the other, and `look` at each."""
    for name, opener in _openers(page):
        if not opener.is_visible() or not opener.is_enabled():
            continue
        opener.click()
        page.wait_for_timeout(FADED)
        look(name)
        page.keyboard.press("Escape")
        page.wait_for_timeout(FADED)


def palette(page: Page, words: str = "") -> None:
    """Open the list of all that can be done; with words, do the first that they find."""
    page.keyboard.press("Control+k")
    field = page.get_by_role("dialog").get_by_role("combobox")
    field.fill(words)
    page.wait_for_timeout(FADED)
    if words:
        page.keyboard.press("Enter")
        page.wait_for_timeout(FADED)


def _openers(page: Page) -> list[tuple[str, Locator]]:
    """By their names, and of those that differ only by a film's name or a number the first."""
    found: dict[str, Locator] = {}
    for element in page.locator(OPENERS).all():
        name = str(element.evaluate("it => it.getAttribute('aria-label') ?? it.textContent"))
        found.setdefault(re.sub(r"“.*”|\d+", "…", name), element)
    return list(found.items())
