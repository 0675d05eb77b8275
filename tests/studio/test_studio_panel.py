"""The editor's panel: another layout or template, what a scene shows; the capsule makes it again."""

from typing import Any

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import Studio, faults


@pytest.fixture(scope="module")
def studio(studio_with_film: Studio) -> Studio:
    """A studio in which the film is made."""
    return studio_with_film


def of(http: httpx2.Client, film: str, what: str) -> Any:
    """A part of a film."""
    return http.get(f"/api/v1/projects/{film}/{what}").json()


def panel(page: Page):
    """The scene panel."""
    return page.get_by_role("region", name="Scene", exact=True)


def saved(page: Page) -> None:
    """Wait until all is saved."""
    expect(page.get_by_text("Saved")).to_be_visible()


def test_a_scene_gets_another_layout_and_is_made_again(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        page.locator("[data-sentence]", has_text="1.2 million").click()
        scene = next(one for one in of(http, film, "scenes")["scenes"] if one["layout"] == "number")
        before = still(http, film, scene["id"])
        expect(panel(page).get_by_role("heading", name="Big number")).to_be_visible()
        tiles = panel(page).get_by_role("list", name="Other ways to show these lines").get_by_role("button")
        expect(tiles.locator("[data-drawn='true']").first).to_be_visible()
        panel(page).get_by_role("button", name="Statement", exact=True).click()
        expect(panel(page).get_by_role("heading", name="Statement")).to_be_visible()
        saved(page)
        now = next(one for one in of(http, film, "scenes")["scenes"] if one["id"] == scene["id"])
        assert (now["layout"], now["held"]) == ("statement", True)
        assert still(http, film, scene["id"]) != before
        page.get_by_role("button", name="Remake").click()
        expect(page.get_by_role("button", name="Stop making")).to_be_visible()
        expect(page.get_by_role("button", name="Stop making")).to_have_count(0, timeout=60_000)
        assert of(http, film, "runs")["items"][0]["state"] == "done"
        expect(page.get_by_role("button", name="Remake")).to_have_count(0)
        expect(page.get_by_role("link", name="Export")).to_be_visible()


def test_what_a_scene_shows_is_typed_into_a_form_of_its_declaration(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        page.locator("[data-sentence]", has_text="thirty years").click()
        expect(panel(page).get_by_role("heading", name="Title")).to_be_visible()
        field = panel(page).get_by_label("Title", exact=True)
        field.fill("The *late* train")
        field.blur()
        saved(page)
        scenes = of(http, film, "scenes")["scenes"]
        assert (scenes[0]["props"]["headline"], scenes[0]["held"]) == ("The *late* train", True)
        assert faults(page, without="section[class*=timeline]") == []


def test_the_template_is_switched(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}", language="zh", theme="dark") as page:
        page.get_by_role("tab", name="样式").click()
        tile = page.get_by_role("list", name="模板").get_by_role("button").first
        expect(tile).to_have_attribute("aria-pressed", "false")
        chosen = tile.inner_text().strip()
        tile.click()
        expect(tile).to_have_attribute("aria-pressed", "true")
        expect(page.get_by_role("button", name="重做")).to_be_visible()
        assert of(http, film, "options")["template"] == chosen.lower()
        assert faults(page, without="section[class*=timeline]") == []


def still(http: httpx2.Client, film: str, scene: str) -> bytes:
    """A picture of a scene as it is now."""
    return http.get(f"/api/v1/projects/{film}/preview/still?at={scene}&width=320&form=png").content
