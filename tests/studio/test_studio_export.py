"""Export: a film is made, its files are downloaded whole and by range, and links to them."""

from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.support.browsing import PHONE, Studio, faults
from tests.support.cli_runs import STORY

DRAFT = {"height": 240, "profile": "draft", "music": False}
MINUTES = 240_000


def film(studio: Studio) -> str:
    source = {"kind": "text", "name": "river.md", "text": STORY}
    with studio.api as api:
        keys = {"Idempotency-Key": uuid4().hex}
        answer = api.post("/api/v1/projects", json={"source": source, "options": DRAFT}, headers=keys)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def test_shape_and_captions_are_chosen(studio: Studio) -> None:
    project = film(studio)
    with studio.window(f"/films/{project}/export", language="zh", theme="dark", size=PHONE) as page:
        page.get_by_text("9:16").click()
        expect(page.get_by_role("radio", name="9:16")).to_be_checked()
        page.get_by_role("radio", name="不显示").click()
        expect(page.get_by_role("radio", name="不显示")).to_be_checked()
        page.get_by_label("封面").select_option("number")
        expect(page.get_by_label("封面")).to_have_value("number")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        assert faults(page) == []
    with studio.api as api:
        options = api.get(f"/api/v1/projects/{project}/options").json()
    assert (options["aspect"], options["captions"], options["cover"]) == ("9:16", "none", "number")


@pytest.mark.slow
def test_a_film_is_exported_and_downloaded(studio: Studio) -> None:
    project = film(studio)
    with studio.window(f"/films/{project}/export") as page:
        page.get_by_label("As a draft").check()
        page.get_by_role("button", name="Export the film").click()
        link = page.get_by_role("link", name="Download Film")
        expect(link).to_be_visible(timeout=MINUTES)
        with page.expect_download() as started:
            link.click()
        data = started.value.path().read_bytes()
        assert data[4:8] == b"ftyp"
        address = studio.server.url + str(link.get_attribute("href"))
        part = page.request.get(address, headers={"Range": "bytes=4-7"})
        assert (part.status, part.body()) == (206, b"ftyp")
        expect(page.get_by_label("Description")).to_contain_text("Credits")
        assert faults(page) == []
