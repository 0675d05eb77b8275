"""Export: a film is made, its files are downloaded whole and by range, and links to them."""

import json
import re
import zipfile
from pathlib import Path
from uuid import uuid4

import av
import pytest
from playwright.sync_api import expect

from tests.support import samples
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


def test_shapes_and_captions_are_chosen(studio: Studio) -> None:
    project = film(studio)
    with studio.window(f"/films/{project}/export", language="zh", theme="dark", size=PHONE) as page:
        expect(page.get_by_role("checkbox", name="16:9")).to_be_checked()
        page.get_by_role("checkbox", name="9:16").check()
        expect(page.get_by_role("button", name="导出 2 部片子")).to_be_enabled()
        page.get_by_role("checkbox", name="16:9").uncheck()
        page.get_by_role("checkbox", name="9:16").uncheck()
        expect(page.get_by_role("button", name="导出")).to_be_disabled()
        page.get_by_role("radio", name="不显示").click()
        expect(page.get_by_role("radio", name="不显示")).to_be_checked()
        page.get_by_label("封面内容").select_option("number")
        expect(page.get_by_label("封面内容")).to_have_value("number")
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        assert faults(page) == []
    with studio.api as api:
        options = api.get(f"/api/v1/projects/{project}/options").json()
    assert (options["aspect"], options["captions"], options["cover"]) == ("16:9", "none", "number")


@pytest.mark.slow
def test_two_shapes_are_exported_and_downloaded(studio: Studio) -> None:
    project = film(studio)
    with studio.window(f"/films/{project}/export") as page:
        page.get_by_role("checkbox", name="9:16").check()
        page.get_by_label("As a draft").check()
        page.get_by_role("button", name="Export 2 films").click()
        expect(page.get_by_role("button", name="Stop 9:16")).to_be_visible()
        wide, tall = (page.get_by_role("link", name=f"Download Film {shape}") for shape in ("16:9", "9:16"))
        expect(wide).to_be_visible(timeout=MINUTES)
        expect(tall).to_be_visible(timeout=MINUTES)
        for link, is_wide in ((wide, True), (tall, False)):
            with page.expect_download() as started:
                link.click()
            with av.open(started.value.path()) as film_file:
                [picture] = film_file.streams.video
                assert (picture.width > picture.height) is is_wide
        address = studio.server.url + str(wide.get_attribute("href"))
        part = page.request.get(address, headers={"Range": "bytes=4-7"})
        assert (part.status, part.body()) == (206, b"ftyp")
        with page.expect_download() as started:
            page.get_by_role("link", name="Everything as ZIP").click()
        with zipfile.ZipFile(started.value.path()) as archive:
            assert archive.testzip() is None
            kinds = sorted(Path(name).suffix for name in archive.namelist() if name.startswith("9x16/"))
        assert kinds == [".ass", ".jpg", ".m4a", ".mp4", ".otio", ".srt", ".vgen", ".vtt"]
        expect(page.get_by_label("Description")).to_contain_text("Credits")
        with page.expect_download() as started:
            page.locator("section", has_text="Description").get_by_role("link", name="Download").last.click()
        assert "Credits" in started.value.path().read_text(encoding="utf-8")
        expect(page.get_by_role("img", name="The cover as it is now")).to_be_visible()
        assert faults(page) == []
        with page.expect_download() as started:
            page.get_by_role("link", name="Download Sound only 9:16").click()
        with av.open(started.value.path()) as sound:
            assert [stream.type for stream in sound.streams] == ["audio"]
            assert "synthetic" in sound.metadata["comment"]
        with page.expect_download() as started:
            page.get_by_role("link", name="Download For another editor 9:16").click()
        cuts = json.loads(started.value.path().read_text(encoding="utf-8"))
        assert cuts["OTIO_SCHEMA"] == "Timeline.1"
        with page.expect_download() as started:
            page.get_by_role("link", name="Download Whole project 9:16").click()
        opened = {
            "name": "river.vgen",
            "mimeType": "application/zip",
            "buffer": started.value.path().read_bytes(),
        }
        page.goto(studio.server.url)
        page.locator('input[type="file"]').first.set_input_files([opened])  # type: ignore[list-item]
        page.wait_for_url(re.compile(r"/films/\w+$"), timeout=MINUTES)
        assert page.url.rpartition("/")[2] != project
        expect(page.get_by_text("The river rises in spring.").first).to_be_visible(timeout=MINUTES)
        wrong = {"name": "Notes.docx", "mimeType": "application/zip", "buffer": b"PK"}
        page.goto(studio.server.url)
        page.locator('input[type="file"]').first.set_input_files([wrong])  # type: ignore[list-item]
        expect(page.get_by_text("PDF and Word files are still to come")).to_be_visible()
    with studio.api as api:  # the film itself is as it was
        assert api.get(f"/api/v1/projects/{project}/options").json()["aspect"] == "16:9"
        tile = next(one for one in api.get("/api/v1/projects").json()["items"] if one["id"] == project)
        shapes = {
            one["id"]: one["aspect"] for one in api.get(f"/api/v1/projects/{project}/exports").json()["items"]
        }
        assert shapes[tile["video"]["export"]] == "16:9"


@pytest.mark.slow
def test_captions_in_a_second_language_are_brought_and_taken_away(studio: Studio) -> None:
    project = film(studio)
    with studio.window(f"/films/{project}/export") as page:
        page.get_by_label("As a draft").check()
        page.get_by_role("button", name="Export the film").click()
        expect(page.get_by_role("link", name="Download Film 16:9")).to_be_visible(timeout=MINUTES)
        with studio.api as api:
            lines = api.get(f"/api/v1/projects/{project}/lines").json()["lines"]
        text = "\n".join("河水在夜里上涨。" for _ in lines).encode()
        chosen = {"name": "zh.txt", "mimeType": "text/plain", "buffer": text}
        page.locator('input[type="file"]').set_input_files([chosen])  # type: ignore[list-item]
        expect(page.get_by_text("中文 below the first")).to_be_visible()
        page.get_by_role("button", name="Remove").click()
        expect(page.get_by_text("中文 below the first")).to_have_count(0)


@pytest.mark.slow
def test_a_frame_becomes_the_cover_and_a_line_without_a_source_is_shown(studio: Studio) -> None:
    project = film(studio)
    with studio.api as api:
        samples.run(api, project)
        address = f"/api/v1/projects/{project}"
        designed = api.get(f"{address}/cover").content
        tag = {"If-Match": api.get(f"{address}/options").headers["ETag"]}
        lines = api.get(f"{address}/lines").json()["lines"]
        told = {"after": lines[1]["id"], "text": "Nobody was ever hurt."}
        assert api.post(f"{address}/lines", json=told, headers=tag).status_code < 300
    with studio.window(f"/films/{project}/export") as page:
        flaw = page.get_by_role("listitem").filter(has_text="Line 3 says “Nobody was ever hurt”")
        expect(flaw).to_be_visible(timeout=MINUTES)
        expect(page.get_by_role("img", name="The cover as it is now")).to_be_visible()
        page.get_by_role("slider").fill("60")
        expect(page.get_by_role("img", name="The film at 0:0")).to_be_visible()
        assert faults(page) == []
        page.get_by_role("button", name="Make it the cover").click()
        expect(page.get_by_role("button", name="Use the designed cover again")).to_be_visible()
        with studio.api as api:
            chosen = api.get(f"{address}/options").json()["cover_frame"]
            assert chosen["ms"] >= 0
            framed = api.get(f"{address}/cover").content
            assert framed != designed, "the card at home shows it"
        page.get_by_role("button", name="Undo").click()
        expect(page.get_by_label("What stands on it")).to_be_visible()
        page.get_by_role("slider").fill("60")
        page.get_by_role("button", name="Make it the cover").click()
        page.get_by_role("button", name="Use the designed cover again").click()
        expect(page.get_by_label("What stands on it")).to_be_visible()
        flaw.get_by_role("link", name="Show line 3").click()
        expect(page.locator("[data-sentence][aria-current]")).to_contain_text(
            "Nobody was ever hurt.", timeout=MINUTES
        )


@pytest.mark.slow
def test_a_copy_of_a_film_begins_made(studio: Studio) -> None:
    project = film(studio)
    with studio.api as api:
        samples.run(api, project)
        keys = {"Idempotency-Key": uuid4().hex}
        copy = api.post(f"/api/v1/projects/{project}/duplicate", headers=keys).json()["id"]
        tag = {"If-Match": api.get(f"/api/v1/projects/{project}").headers["ETag"]}
        assert api.delete(f"/api/v1/projects/{project}", headers=tag).status_code == 200
        told = api.get(f"/api/v1/projects/{copy}/preview").json()
        assert (told["estimated_lines"], told["stale"]) == ([], False)
        stages = api.get(f"/api/v1/projects/{copy}/estimate").json()["stages"]
        assert {one["stage"] for one in stages if one["stale"]} == {"deliver"}
