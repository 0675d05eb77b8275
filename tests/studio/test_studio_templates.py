"""Templates and brand kits: found, copied, changed, and what a brand's colours become."""

import re

from playwright.sync_api import expect

from tests.support.browsing import PHONE, Studio, faults


def test_a_template_is_copied_and_changed(studio: Studio) -> None:
    with studio.window("/templates/swiss") as page:
        page.get_by_role("button", name="Make a copy to change").click()
        page.wait_for_url(re.compile(r"/templates/[0-9a-z]{26}$"))
        name = page.get_by_label("Name", exact=True)
        name.fill("House style")
        expect(page.get_by_role("heading", level=1)).to_have_text("House style")
        page.get_by_label("Entering, ms").fill("500")
        expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
        assert faults(page) == []
        own = page.url.rsplit("/", 1)[1]
    with studio.api as api:
        kept = api.get(f"/api/v1/templates/{own}").json()["template"]
    assert (kept["title"], kept["motion"]["enter_ms"]) == ("House style", 500)
    with studio.window("/templates", language="zh", theme="dark", size=PHONE) as page:
        expect(page.get_by_role("link", name=re.compile("House style"))).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        assert faults(page) == []


def test_a_brands_colours_are_repaired_before_your_eyes(studio: Studio) -> None:
    with studio.window("/brands") as page:
        page.get_by_role("button", name="Make a brand kit").click()
        page.wait_for_url(re.compile(r"/brands/[0-9a-z]{26}$"))
        page.get_by_label("Name", exact=True).fill("Harbour")
        page.get_by_role("button", name="Add a colour").click()
        page.get_by_label("Colour 1", exact=True).fill("#f2e14e")
        page.get_by_label("What colour 1 is for").select_option("primary")
        expect(page.get_by_text("so that type can be read", exact=False).first).to_be_visible()
        expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
        assert faults(page) == []
