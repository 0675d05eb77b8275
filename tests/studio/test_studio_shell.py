"""The studio's frame: who may enter, the way to every page, language and theme, keys, what the browser keeps.

Each window checks on closing that nothing was asked of another site, that the page's policy was kept, that no
script broke, and that only language and theme are kept (`tests/support/browsing.py`).
"""

import hashlib
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.browsing import PHONE, STORED, Studio, Theme, faults, stored
from tools import description

WEB = Path(__file__).resolve().parents[2] / "web"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_frame_is_for_everybody(studio: Studio, theme: Theme) -> None:
    with studio.window("/nowhere/at/all", theme=theme) as page:
        expect(page.get_by_role("heading", level=1)).to_have_text("There is no such page")
        assert faults(page) == []
        page.get_by_role("link", name="Go to your films").click()
        expect(page.get_by_role("navigation", name="Pages")).to_be_visible()
    with studio.window("/library", theme=theme) as page:
        page.get_by_role("button", name="Account of Mara Klein").click()
        expect(page.get_by_role("menuitemradio", name="English")).to_have_attribute("aria-checked", "true")
        assert faults(page, without="main") == []


def test_strangers_are_led_to_the_door_and_back(studio: Studio) -> None:
    with studio.window("/library", signed_in=False) as page:
        page.wait_for_url(re.compile(r"/sign-in\?to=%2Flibrary$"))


def test_every_page_is_one_key_or_one_click_away(studio: Studio) -> None:
    with studio.window("/settings/account") as page:
        for name, address in (("Templates", "/templates"), ("Library", "/library"), ("Make", "/")):
            link = page.get_by_role("navigation", name="Pages").get_by_role("link", name=name)
            link.click()
            page.wait_for_url(f"**{address}")
            expect(link).to_have_attribute("aria-current", "page")
            expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()
            assert page.title().endswith(" · VGenFlow")
        page.keyboard.press("Control+k")
        palette = page.get_by_role("dialog").get_by_role("combobox")
        palette.fill("libr")
        page.keyboard.press("Enter")
        page.wait_for_url("**/library")
        page.keyboard.press("?")
        expect(page.get_by_role("dialog")).to_contain_text("Go to or do anything")
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)
        page.keyboard.press("Control+k")
        palette.wait_for()
        page.wait_for_timeout(250)  # it has faded in
        assert faults(page, without="main") == []


def test_language_and_theme_are_kept_and_nothing_else(studio: Studio) -> None:
    with studio.window("/library") as page:
        page.get_by_role("button", name="Account of Mara Klein").click()
        page.get_by_role("menuitemradio", name="中文").click()
        page.get_by_role("menuitemradio", name="夜间").click()
        page.reload()
        expect(page.get_by_role("heading", level=1)).to_have_text("素材库")
        expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")
        expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
        assert page.evaluate("document.fonts.check('16px \"Noto Sans SC Variable\"', '素')")
        assert stored(page) == STORED


@pytest.mark.parametrize(("theme", "canvas"), [("light", "rgb(241, 243, 239)"), ("dark", "rgb(14, 16, 15)")])
def test_the_first_paint_has_the_chosen_theme(studio: Studio, theme: Theme, canvas: str) -> None:
    """The page's own scripts never come: what is painted before them is already right."""
    with studio.window("/library", theme=theme) as page:
        page.emulate_media(color_scheme="dark" if theme == "light" else "light")
        page.route("**/assets/*.js", lambda route: route.abort())
        page.reload()
        expect(page.locator("#studio")).to_be_empty()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == canvas
        page.unroute("**/assets/*.js")


def test_on_a_phone_the_pages_are_below(studio: Studio) -> None:
    with studio.window("/library", size=PHONE) as page:
        bar = page.get_by_role("navigation", name="Pages").bounding_box()
        assert bar is not None
        assert bar["y"] + bar["height"] == pytest.approx(PHONE[1])
        links = page.get_by_role("navigation", name="Pages").get_by_role("link")
        sizes = [link.bounding_box() for link in links.all()]
        assert all(size is not None and min(size["width"], size["height"]) >= 44 for size in sizes)
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]


def test_all_can_be_reached_by_keys_and_the_focus_is_seen(studio: Studio) -> None:
    with studio.window("/library") as page:
        page.keyboard.press("Tab")
        expect(page.get_by_role("link", name="Skip to the page")).to_be_focused()
        names = []
        for _ in range(7):
            page.keyboard.press("Tab")
            names.append(page.evaluate("document.activeElement.textContent"))
            style = page.evaluate("getComputedStyle(document.activeElement).outline")
            assert style.endswith("solid 2px"), (names, style)
        assert names[:5] == ["VGenFlow", "Make", "Templates", "Library", "Settings"]


def test_an_error_stays_in_its_page(studio: Studio) -> None:
    with studio.window("/library") as page:
        page.route("**/assets/Templates-*.js", lambda route: route.abort())
        page.get_by_role("link", name="Templates").click()
        expect(page.get_by_role("alert")).to_contain_text("This page stopped working")
        expect(page.get_by_role("navigation", name="Pages")).to_be_visible()
        page.unroute("**/assets/Templates-*.js")


def test_the_types_of_the_api_are_of_this_api() -> None:
    text = json.dumps(description.described(), indent=1, ensure_ascii=False) + "\n"
    head = (WEB / "src" / "api" / "schema.d.ts").open(encoding="utf-8").readline()
    wanted = hashlib.sha256(text.encode()).hexdigest()
    assert head.split()[-1] == wanted, "run `python -m tools.description`, then `npm run api` in web/"
