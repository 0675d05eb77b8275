"""The editor by keys alone: each key of the list does what the list says."""

import time
from collections.abc import Sequence
from itertools import pairwise

import httpx2
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browsing import Studio

MINUTES = 240_000.0


@pytest.fixture(scope="module")
def studio(studio_with_film: Studio) -> Studio:
    """A studio in which the film is made."""
    return studio_with_film


def opened(page: Page) -> None:
    """Wait until the stage shows the film."""
    expect(page.locator("canvas[data-frame]")).to_be_visible(timeout=MINUTES)
    expect(page.get_by_role("timer")).to_be_visible()


def active(page: Page) -> Locator:
    """The active line."""
    return page.locator("[data-line][data-active]")


def seconds(page: Page) -> float:
    """Where the film stands."""
    shown = str(page.get_by_role("timer").text_content()).split("/")[0]
    minutes, rest = shown.strip().split(":")
    return int(minutes) * 60 + float(rest)


def becomes(page: Page, what: str) -> None:
    """Wait until something is so in the page."""
    end = time.monotonic() + 20
    while not page.evaluate(what):
        assert time.monotonic() < end, what
        page.wait_for_timeout(50)


def has_begun_again(seen: Sequence[float]) -> bool:
    """Whether a film that was watched jumped back."""
    return any(later < before - 0.3 for before, later in pairwise(seen))


def captions(http: httpx2.Client, film: str) -> list[str]:
    """The script."""
    return [line["caption"] for line in http.get(f"/api/v1/projects/{film}/lines").json()["lines"]]


def test_the_film_is_played_and_gone_through(studio: Studio, film: str) -> None:
    playing = "document.querySelector('video').playbackRate"
    with studio.window(f"/films/{film}", still=False) as page:
        opened(page)
        stop = page.get_by_role("button", name="Stop", exact=True)
        page.keyboard.press("l")
        expect(stop).to_be_visible()
        becomes(page, f"{playing} === 1")
        page.keyboard.press("l")
        becomes(page, f"{playing} === 2")
        page.wait_for_timeout(800)
        page.keyboard.press("k")
        expect(stop).to_have_count(0)
        page.keyboard.press("End")
        there = seconds(page)
        page.keyboard.press("j")
        page.wait_for_timeout(1200)
        page.keyboard.press("k")
        assert seconds(page) < there, "J plays backwards"
        page.keyboard.press("Home")
        assert seconds(page) == 0
        page.keyboard.press("Alt+ArrowRight")
        assert seconds(page) > 0
        expect(page.locator("[data-scene]").nth(1)).to_have_attribute("aria-current", "true")
        page.keyboard.press("Alt+ArrowLeft")
        expect(page.locator("[data-scene]").first).to_have_attribute("aria-current", "true")
        page.keyboard.press("g")
        expect(page.get_by_text("Title safe 5%")).to_be_visible()
        page.keyboard.press("g")
        expect(page.get_by_text("Title safe 5%")).to_have_count(0)


def test_a_clip_is_played_in_a_loop(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}", still=False) as page:
        opened(page)
        clip = page.locator("[data-scene]").nth(1)
        clip.dblclick(position={"x": 12, "y": 8})
        expect(page.get_by_role("button", name="Repeat")).to_have_attribute("aria-pressed", "true")
        expect(page.get_by_role("button", name="Stop", exact=True)).to_be_visible()
        told = studio.api.get(f"/api/v1/projects/{film}/preview").json()
        rate = told["rate"]["numerator"] / told["rate"]["denominator"]
        begin, end = (told["scenes"][at]["alone"] / rate for at in (1, 2))
        seen: list[float] = []
        until = time.monotonic() + 90
        while time.monotonic() < until and not has_begun_again(seen):
            seen.append(seconds(page))
            page.wait_for_timeout(100)
        assert begin - 0.3 < min(seen), "not before the scene"
        assert max(seen) < end + 0.5, "nor beyond it"
        assert has_begun_again(seen)
        page.keyboard.press("k")


def test_the_script_and_scenes_are_edited(studio: Studio, film: str) -> None:
    with studio.api as http, studio.window(f"/films/{film}") as page:
        opened(page)
        before = captions(http, film)
        lines, scenes = page.locator("[data-line]"), page.locator("[data-scene]")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(active(page)).to_contain_text("1.2 million")
        expect(active(page).locator("[data-sentence]")).to_be_focused()
        page.keyboard.press("c")
        expect(page.get_by_role("button", name="Captions")).to_have_attribute("aria-pressed", "false")
        page.keyboard.press("Control+z")
        expect(page.get_by_role("button", name="Captions")).to_have_attribute("aria-pressed", "true")
        page.keyboard.press("Control+l")
        expect(active(page).get_by_role("img", name="Locked")).to_be_visible()
        page.keyboard.press("Control+l")
        expect(active(page).get_by_role("img", name="Locked")).to_have_count(0)
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("s")
        expect(lines).to_have_count(len(before) + 1)
        page.keyboard.press("Control+z")
        expect(lines).to_have_count(len(before))
        page.keyboard.press("m")
        expect(lines).to_have_count(len(before) - 1)
        page.keyboard.press("Control+z")
        expect(lines).to_have_count(len(before))
        page.keyboard.press("Control+Shift+z")
        expect(lines).to_have_count(len(before) - 1)
        page.keyboard.press("Control+z")
        expect(lines).to_have_count(len(before))
        begun = scenes.count()
        page.keyboard.press("Control+d")
        expect(scenes).to_have_count(begun + 1)
        page.keyboard.press("Control+z")
        expect(scenes).to_have_count(begun)
        expect(page.get_by_text("Saved")).to_be_visible()
        assert captions(http, film) == before


def test_layouts_are_numbered_and_what_is_stale_is_made_again(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}") as page:
        opened(page)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        tiles = page.get_by_role("list", name="Other ways to show these lines").get_by_role("button")
        expect(tiles.nth(1)).to_be_visible()
        chosen = tiles.nth(1).text_content()
        page.keyboard.press("2")
        expect(
            page.get_by_role("region", name="Scene", exact=True).get_by_role("heading", level=2)
        ).to_have_text(str(chosen))
        expect(page.get_by_role("button", name="Remake")).to_be_visible()
        page.keyboard.press("r")
        expect(page.get_by_role("button", name="Stop making")).to_be_visible()
        expect(page.get_by_role("button", name="Stop making")).to_have_count(0, timeout=MINUTES)
        expect(page.get_by_role("button", name="Remake")).to_have_count(0)
        page.keyboard.press("Control+z")
        expect(tiles.first).to_be_visible()


def test_things_are_found_and_named(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}") as page:
        opened(page)
        page.keyboard.press("Control+f")
        page.keyboard.type("million")
        page.keyboard.press("Enter")
        expect(active(page)).to_contain_text("1.2 million")
        page.keyboard.press("Escape")
        expect(page.get_by_role("searchbox")).to_have_count(0)
        page.keyboard.press("?")
        keys = page.get_by_role("dialog")
        for name in ("Remake", "Duplicate the scene", "Find in script and source", "Safe zone"):
            expect(keys.get_by_text(name).first).to_be_visible()
        page.keyboard.press("Escape")
        expect(keys).to_have_count(0)
        page.keyboard.press("Control+k")
        expect(page.get_by_role("combobox", name="Go to or do anything")).to_be_focused()
        page.keyboard.type("safe")
        page.keyboard.press("Enter")
        expect(page.get_by_text("Title safe 5%")).to_be_visible()
        page.keyboard.press("Control+e")
        page.wait_for_url("**/export")


def test_two_hundred_steps_are_taken_back_after_a_reload(studio: Studio, film: str) -> None:
    """Undo is kept by the server, so the page may be another."""
    with studio.api as http:
        made = http.post(f"/api/v1/projects/{film}/duplicate", json={}).json()["id"]
        address = f"/api/v1/projects/{made}"
        tag = http.get(address).headers["etag"]
        first = http.get(f"{address}/lines").json()["lines"][0]
        for number in range(200):
            edit = {"kind": "set_caption", "line": first["id"], "text": f"A night train, {number}."}
            answer = http.post(f"{address}/edits", json=edit, headers={"If-Match": tag}).raise_for_status()
            tag = answer.headers["etag"]
        with studio.window(f"/films/{made}") as page:
            opened(page)
            expect(page.locator("[data-line]").first).to_contain_text("A night train, 199.")
            page.keyboard.press("Control+z")
            expect(page.locator("[data-line]").first).to_contain_text("A night train, 198.")
            page.reload()
            opened(page)
            for _ in range(199):
                page.keyboard.press("Control+z")
            expect(page.locator("[data-line]").first).to_contain_text(first["caption"], timeout=MINUTES)
            expect(page.get_by_text("Saved")).to_be_visible(timeout=MINUTES)
        assert captions(http, made)[0] == first["caption"]
