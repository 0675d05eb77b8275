"""The studio is for everybody: axe finds nothing on any page, nor in anything that opens on one.

By day and by night, in both languages, at a desk and on a phone, by the rules of WCAG 2.2 AA.
"""

from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Page

from tests.support import samples, views
from tests.support.browsing import DESK, LANGUAGES, PHONE, THEMES, Language, Studio, Theme, faults
from tests.support.samples import Samples

VARIANTS = [
    pytest.param(theme, language, size, id=f"{theme}-{language}-{place}")
    for theme, language, (place, size) in product(THEMES, LANGUAGES, (("desk", DESK), ("phone", PHONE)))
]


@pytest.fixture(scope="module")
def furnished(studio: Studio) -> Samples:
    """Films in every state, a template and a brand kit of one's own, files in the library."""
    with studio.api as api:
        return samples.furnish(api)


@pytest.mark.slow
@pytest.mark.parametrize(("theme", "language", "size"), VARIANTS)
def test_axe_finds_nothing(
    studio: Studio, furnished: Samples, theme: Theme, language: Language, size: tuple[int, int]
) -> None:
    found: list[str] = []
    with studio.window("/", theme=theme, language=language, size=size) as page:
        for name, address in views.pages(furnished).items():
            found += looked_at(page, name, studio.server.url + address, language)
    with studio.window("/sign-in", theme=theme, language=language, size=size, signed_in=False) as page:
        for address in views.STRANGERS:
            found += looked_at(page, address, studio.server.url + address, language)
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_while_a_film_is_made(studio: Studio, theme: Theme) -> None:
    with (
        studio.api as api,
        samples.being_made(api) as film,
        studio.window(f"/films/{film}/making", theme=theme) as page,
    ):
        page.get_by_role("button", name="Stop").wait_for()
        assert faults(page) == []


def looked_at(page: Page, name: str, address: str, language: Language) -> list[str]:
    """What is wrong with a page and with all that opens on it; each fault where it is first seen."""
    first: dict[str, str] = {}
    for part, fault in _faults(page, name, address, language):
        first.setdefault(fault, f"{name}, {part}: {fault}")
    return list(first.values())


def _faults(page: Page, name: str, address: str, language: Language) -> Iterator[tuple[str, str]]:
    def told(part: str) -> list[tuple[str, str]]:
        return [(part, fault) for fault in faults(page)]

    views.visit(page, address)
    yield from told("as it comes")
    assert page.viewport_size is not None
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > page.viewport_size["width"]:
        yield "as it comes", f"wider than the window, {wide} px"
    if name in views.LIKE_ANOTHER:
        return
    opened: list[tuple[str, str]] = []
    views.opened(page, lambda part: opened.extend(told(part)))
    if name == "editor":
        page.locator("[data-sentence]").nth(1).click()
        page.wait_for_timeout(views.FADED)
        views.opened(page, lambda part: opened.extend(told(f"at a line, {part}")))
        views.palette(page, views.said(language, "editor", "history.title"))
        yield from told("versions")
    if name == "home":
        views.palette(page)
        yield from told("palette")
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        page.wait_for_timeout(views.FADED)
        yield from told("keys")
    if name == "library":
        page.get_by_role("main").get_by_role("list").get_by_role("button").first.click()
        page.wait_for_timeout(views.FADED)
        yield from told("a file")
    yield from opened
