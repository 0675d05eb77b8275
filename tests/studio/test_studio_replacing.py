"""A picture of the library: in which films it is, and another in its place everywhere."""

import re

import pytest
from playwright.sync_api import expect

from tests.support import recordings, samples
from tests.support.browsing import Studio, faults


@pytest.fixture(scope="module")
def studio(studio_with_film: Studio) -> Studio:
    """A studio in which the film is made."""
    return studio_with_film


def test_a_picture_is_replaced_in_every_film(studio: Studio, film: str) -> None:
    with studio.api as api:
        old, new = (
            samples.upload(api, f"{name}.png", recordings.picture(width=640, height=360, colour=colour))
            for name, colour in (("old", 200), ("new", 20))
        )
        scene = api.get(f"/api/v1/projects/{film}/scenes").json()["scenes"][1]["id"]
        etag = api.get(f"/api/v1/projects/{film}").headers["ETag"]
        hung = api.put(
            f"/api/v1/projects/{film}/scenes/{scene}/picture", json={"media": old}, headers={"If-Match": etag}
        )
        assert hung.status_code == 200, hung.text

        def users() -> tuple[int, int]:
            first, second = (api.get(f"/api/v1/library/{media}").json()["projects"] for media in (old, new))
            return first, second

        with studio.window("/library") as page:
            tiles = page.get_by_role("list", name="Library")
            expect(tiles.get_by_role("button", name="old.png")).to_contain_text("in 1 film")
            page.get_by_role("button", name="Unused").click()
            expect(tiles.get_by_role("button")).to_have_count(1)
            page.get_by_label("Licence").select_option("Not stated")
            page.get_by_label("Order").select_option("Name")
            expect(tiles.get_by_role("button", name="new.png")).to_be_visible()
            page.get_by_role("button", name="Unused").click()
            expect(tiles.get_by_role("button")).to_have_count(2)
            tiles.get_by_role("button", name="old.png").click()
            panel = page.get_by_role("complementary", name="old.png")
            expect(panel.get_by_role("link", name=re.compile("scene 2"))).to_be_visible()
            panel.get_by_role("button", name="Replace everywhere").click()
            dialog = page.get_by_role("dialog")
            dialog.get_by_role("button", name="new.png").click()
            assert faults(page) == []
            dialog.get_by_role("button", name="Replace in 1 scene").click()
            expect(tiles.get_by_role("button", name="new.png")).to_contain_text("in 1 film")
            assert users() == (0, 1)
            page.get_by_role("button", name="Undo").click()
            expect(tiles.get_by_role("button", name="old.png")).to_contain_text("in 1 film")
            assert users()[0] == 1
