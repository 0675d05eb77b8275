"""The editor's stage and timeline: what plays, what stands still, where everything lies in time."""

import re
import time
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import PHONE, Studio, faults

CANVAS = "document.querySelector('canvas[data-frame]')"
DIFFERENCE = """async ([address]) => {
  const shown = document.querySelector('canvas[data-frame]')
  const picture = await createImageBitmap(await (await fetch(`${address}&width=${shown.width}`)).blob())
  const other = new OffscreenCanvas(shown.width, shown.height)
  other.getContext('2d').drawImage(picture, 0, 0, shown.width, shown.height)
  const pixels = (one) => one.getContext('2d').getImageData(0, 0, shown.width, shown.height).data
  const [a, b] = [shown, other].map(pixels)
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]), 0) / a.length
}"""
"""How far the picture on stage is from that at an address, on average, of 255."""


@pytest.fixture(scope="module")
def studio(studio_with_film: Studio) -> Studio:
    """A studio in which the film is made."""
    return studio_with_film


@pytest.fixture(scope="module")
def told(studio: Studio, film: str) -> dict[str, Any]:
    """What the server says of its preview."""
    with studio.api as http:
        return dict(http.get(f"/api/v1/projects/{film}/preview").json())


def stands_at(page: Page, frame: int) -> None:
    """Wait until the stage shows the still of a frame."""
    expect(page.locator(f'[data-seen="still"] canvas[data-frame="{frame}"]')).to_be_visible()


def until(page: Page, what: str) -> None:
    """Wait until something is so in the page. Its policy lets no function be made of words."""
    end = time.monotonic() + 15
    while not page.evaluate(what):
        assert time.monotonic() < end, what
        page.wait_for_timeout(50)


def seconds(page: Page) -> float:
    """Where the film stands."""
    shown = str(page.get_by_role("timer").text_content()).split("/")[0]
    minutes, rest = shown.strip().split(":")
    return int(minutes) * 60 + float(rest)


def test_the_film_moves_and_ends_where_it_is_stopped(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}", still=False) as page:
        stands_at(page, 0)
        for _ in range(3):
            page.keyboard.press("Space")
            expect(page.locator('[data-seen="video"]')).to_be_visible()
            before = seconds(page)
            until(page, "document.querySelector('video').currentTime > 0.4")
            assert seconds(page) > before
            page.keyboard.press("k")
            expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()
            stopped = seconds(page)
            page.wait_for_timeout(200)
            assert seconds(page) == stopped
            page.keyboard.press("Home")


def test_standing_still_shows_the_very_frame(studio: Studio, film: str, told: dict[str, Any]) -> None:
    rate = told["rate"]["numerator"] / told["rate"]["denominator"]
    address = f"/api/v1/projects/{film}/preview/still?form=jpeg&at="
    with studio.window(f"/films/{film}") as page:
        stands_at(page, 0)
        page.keyboard.press("Alt+ArrowRight")
        second = told["scenes"][1]["alone"]
        stands_at(page, second)
        page.wait_for_timeout(400)
        first, chosen = (scene["id"] for scene in told["scenes"][:2])
        assert page.evaluate(DIFFERENCE, [f"{address}{chosen}"]) < 1, (
            "a chosen scene is seen with all that is in it"
        )
        assert page.evaluate(DIFFERENCE, [f"{address}{first}"]) > 4
        ruler = page.locator('[class*="ruler"]')
        place = ruler.bounding_box()
        assert place is not None
        page.mouse.move(place["x"] + 40, place["y"] + 8)
        page.mouse.down()
        word = page.locator("[data-key]").nth(3).bounding_box()
        assert word is not None
        page.mouse.move(word["x"] + 4, place["y"] + 8, steps=4)
        page.mouse.up()
        starts = sorted({word["start"] for line in told["lines"] for word in line["words"]})
        assert round(seconds(page) * rate) == starts[3], "it snaps to the word"
        page.keyboard.press("Shift+ArrowRight")
        here = round(seconds(page) * rate)
        stands_at(page, here)
        page.wait_for_timeout(400)
        assert page.evaluate(DIFFERENCE, [f"{address}{here}"]) < 1


def test_words_light_and_keys_go_from_word_to_word(studio: Studio, film: str, told: dict[str, Any]) -> None:
    rate = told["rate"]["numerator"] / told["rate"]["denominator"]
    starts = [word["start"] for line in told["lines"] for word in line["words"]]
    with studio.window(f"/films/{film}") as page:
        stands_at(page, 0)
        following = next(start for start in starts if start > 0)
        page.keyboard.press("ArrowRight")
        assert seconds(page) == pytest.approx(following / rate, abs=0.02)
        expect(page.locator("[data-key][data-lit]")).to_have_count(1)
        page.keyboard.press("g")
        expect(page.get_by_text("Title safe 5%")).to_be_visible()


def test_an_edit_is_seen_at_once(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}") as page:
        stands_at(page, 0)
        page.get_by_role("radio", name="9:16").click()
        until(page, f"{CANVAS}.height > {CANVAS}.width")
        page.keyboard.press("Control+z")
        until(page, f"{CANVAS}.width > {CANVAS}.height")


def test_stage_and_timeline_are_for_everybody(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}", theme="dark") as page:
        stands_at(page, 0)
        for part in ("Stage", "Timeline"):
            expect(page.get_by_role("region", name=part)).to_be_visible()
        wrong = faults(page)
        assert [one for one in wrong if "timeline" in one.lower() or "stage" in one.lower()] == []
        page.locator("[data-scene]").nth(1).click()
        expect(page.locator("[data-scene]").nth(1)).to_have_attribute("aria-current", "true")


def began_at(http: httpx2.Client, film: str, scene: str) -> int:
    """The frame at which a scene is heard first."""
    told = http.get(f"/api/v1/projects/{film}/preview").json()
    return next(one["alone"] for one in told["scenes"] if one["id"] == scene)


def test_an_edge_of_a_scene_is_drawn_to_a_word(studio: Studio, film: str, told: dict[str, Any]) -> None:
    scene = told["scenes"][1]["id"]
    with studio.api as http, studio.window(f"/films/{film}") as page:
        stands_at(page, 0)
        before = began_at(http, film, scene)
        edge = page.locator(f'[data-edge="{scene}"]')
        place, word = edge.bounding_box(), page.locator("[data-key]").nth(4).bounding_box()
        assert place is not None
        assert word is not None
        page.mouse.move(place["x"] + 12, place["y"] + 12)
        page.mouse.down()
        page.mouse.move(word["x"] + 3, place["y"] + 12, steps=6)
        expect(edge).to_have_attribute("title", re.compile("to”$"))
        page.mouse.up()
        expect(page.get_by_text("Saved")).to_be_visible()
        assert began_at(http, film, scene) < before - 10
        expect(edge).not_to_have_attribute("data-dragged", "true")
        edge.focus()
        page.keyboard.press("ArrowRight")
        expect(edge).to_have_attribute("title", re.compile("the”$"))
        for _ in range(2):
            page.keyboard.press("Control+z")
        expect(page.get_by_text("Saved")).to_be_visible()
        assert began_at(http, film, scene) == before


def test_scenes_are_split_merged_and_duplicated_by_keys(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}") as page:
        stands_at(page, 0)
        scenes = page.locator("[data-scene]")
        begun = scenes.count()
        scenes.nth(1).click()
        page.keyboard.press("Control+d")
        expect(scenes).to_have_count(begun + 1)
        page.keyboard.press("Shift+M")
        expect(scenes).to_have_count(begun)
        for _ in range(4):
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Shift+S")
        expect(scenes).to_have_count(begun + 1)
        page.get_by_role("status").get_by_role("button", name="Undo").last.click()
        expect(scenes).to_have_count(begun)
        for count in (begun + 1, begun):
            page.keyboard.press("Control+z")
            expect(scenes).to_have_count(count)


def test_space_plays_whatever_was_clicked(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}") as page:
        stands_at(page, 0)
        for clicked in (page.locator("[data-scene]").nth(1), page.locator("[data-sentence]").first):
            clicked.click()
            page.keyboard.press("Space")
            expect(page.get_by_role("button", name="Stop", exact=True)).to_be_visible()
            page.keyboard.press("Space")
            expect(page.get_by_role("button", name="Play", exact=True)).to_be_visible()


def test_on_a_phone_the_scenes_are_a_strip(studio: Studio, film: str) -> None:
    with studio.window(f"/films/{film}", size=PHONE) as page:
        page.get_by_role("group", name="Scenes").get_by_role("button").nth(1).click()
        assert seconds(page) > 0
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
