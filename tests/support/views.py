"""Every view of the studio: each page, and all that opens on it.

Names of buttons are taken from the words of the pages (`web/src/locales`), so that a view is found in both
languages.
"""

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from playwright.sync_api import Locator, Page

from tests.support.browsing import Language, looked_at, settle
from tests.support.samples import Samples

WORDS = Path(__file__).resolve().parents[2] / "web" / "src" / "locales"
STRANGERS = ("/sign-in", "/register", "/forgotten-password", "/new-password#token=a", "/confirm#token=a")
"""Pages for who has not signed in."""
OPENERS = "[aria-haspopup]:visible, [aria-expanded='false']:visible"
"""Whatever says that it opens something."""
LIKE_ANOTHER = frozenset({"editor upright", "editor out of date", "editor of a script", "template"})
"""Pages of which what opens is that of another."""
DRAWING = 30_000
"""Milliseconds until every picture must be there, also what the engine draws of a scene."""
FADED = 300
"""Milliseconds until what opens has faded in."""
SECTIONS = ("account", "privacy", "looks", "about", "operator")
"""Of the settings."""


_IS_DRAWN = """
async () => {
  const late = "[data-drawn='false'], [aria-busy='true'], canvas[width='0']"
  if (document.querySelector(late) !== null) return false
  const stage = document.querySelector('[data-seen] canvas')
  if (stage?.width === 300 && stage.height === 150) return false  // as canvases are before they are drawn to
  const awaited = [...document.images].filter((it) => !it.complete)
  if (awaited.length === 0) return true
  const met = await new Promise((tell) => {  // those that are out of sight may never be asked for
    const observer = new IntersectionObserver((all) => { tell(all); observer.disconnect() })
    for (const it of awaited) observer.observe(it)
  })
  return !met.some((it) => it.isIntersecting)
}
"""

_HAS_COME = """
[...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')]
  .some((it) => it.checkVisibility() && !window.known.has(it))
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
    page.goto(address, wait_until="domcontentloaded")
    settle(page)
    page.locator("[aria-busy='true']").wait_for(state="detached")
    page.wait_for_timeout(FADED)


def settled(page: Page) -> None:
    """Wait until a page has all its pictures and what it shows has faded in."""
    for _ in range(2):  # some ask for more when they have come
        _until(page, _IS_DRAWN)
        page.wait_for_timeout(FADED)


def opened(page: Page, look: Callable[[str], None]) -> None:
    """Open all that says it opens something, one after the other, and `look` at each."""
    for name, opener in _openers(page):
        if not opener.is_visible() or not opener.is_enabled():
            continue
        looked_at(page)
        has_popup = opener.get_attribute("aria-haspopup") is not None
        opener.click()
        if has_popup:
            _until(page, _HAS_COME)
        page.wait_for_timeout(FADED)
        look(name)
        page.keyboard.press("Escape")
        if has_popup:
            _until(page, f"!({_HAS_COME})")


def _until(page: Page, is_so: str) -> None:
    """Wait for a condition in JavaScript; the page's policy forbids Playwright's own way."""
    for _ in range(DRAWING // 50):
        if page.evaluate(is_so):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"did not come about: {is_so}")


def palette(page: Page, words: str = "") -> None:
    """Open the list of all that can be done; with words, do the first that they find."""
    page.keyboard.press("Control+k")
    field = page.get_by_role("dialog").get_by_role("combobox")
    field.fill(words)
    page.wait_for_timeout(FADED)
    if words:
        page.get_by_role("option", name=words).first.wait_for()
        page.keyboard.press("Enter")
        page.wait_for_timeout(FADED)


def _openers(page: Page) -> list[tuple[str, Locator]]:
    """By their names, and of those that differ only by a film's name or a number the first."""
    found: dict[str, Locator] = {}
    for element in page.locator(OPENERS).all():
        name = str(element.evaluate("it => it.getAttribute('aria-label') ?? it.textContent"))
        found.setdefault(re.sub(r"“.*”|\d+", "…", name), element)
    return list(found.items())
