"""Making: a film appears as it is made, is left and come back to, stopped, and goes on after the worst."""

import json
import os
import re
import signal
from pathlib import Path
from typing import Any
from uuid import uuid4

import av
import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.studio.test_studio_home import DRAFT, begun, home, paste
from tests.support.browsing import PHONE, Studio, faults, sign_up
from tests.support.cli_runs import STORY
from tests.support.people import PASSWORD, mailed_link
from tests.support.server import running_server

MINUTES = 240_000
"""Milliseconds until a film of three lines must be there, however busy the machine is."""


def started(api: httpx2.Client, story: str = STORY, **options: object) -> str:
    """A film that is being made."""
    keys = {"Idempotency-Key": uuid4().hex}
    source = {"kind": "text", "name": "river.md", "text": story}
    body = {"source": source, "options": {**DRAFT, "seconds": None, **options}}
    project = api.post("/api/v1/projects", json=body, headers=keys).json()["id"]
    answer = api.post(f"/api/v1/projects/{project}/runs", json={}, headers={"Idempotency-Key": uuid4().hex})
    assert answer.status_code == 202, answer.text
    return str(project)


def latest_run(api: httpx2.Client, project: str) -> dict[str, Any]:
    found: dict[str, Any] = api.get(f"/api/v1/projects/{project}/runs").json()["items"][0]
    return found


def headline(page: Page) -> Any:
    return page.get_by_role("heading", level=1)


def test_a_film_appears_as_it_is_made(studio: Studio) -> None:
    begun(studio, "What the choices come from")
    with home(studio) as page:
        paste(page, STORY)
        make = page.get_by_role("button", name="Make the video")
        expect(make).to_be_enabled()
        make.click()
        page.wait_for_url("**/making", timeout=MINUTES)
        expect(page.get_by_text("The river rises in spring.")).to_be_visible(timeout=MINUTES)
        scenes = page.get_by_role("region", name="Scenes").get_by_role("listitem")
        expect(scenes.first).to_be_visible(timeout=MINUTES)
        page.get_by_role("link", name="To your films").click()
        film = page.get_by_role("link", name="A river in spring").first
        film.click()
        page.wait_for_url(re.compile("/films/"))
        if "/making" not in page.url:  # it was quick
            page.goto(f"{page.url}/making")
        expect(headline(page)).to_have_text("The film is ready", timeout=MINUTES)
        expect(page.get_by_role("region", name="Voice")).to_be_visible()
        assert faults(page) == []
        page.get_by_role("link", name="To your films").click()
        expect(
            page.get_by_role("listitem").filter(has_text="A river in spring").get_by_text("Made")
        ).to_be_visible()


@pytest.mark.slow
def test_the_script_alone_then_stopped_then_gone_on(studio: Studio) -> None:
    begun(studio, "What the choices come from")
    with home(studio, language="zh", theme="dark", size=PHONE) as page:
        paste(page, "# 河\n\n河水在春天上涨，每年都会漫过下城的街道。1998年，人们把集市搬到了山上。")
        write = page.get_by_role("button", name="只写文稿")
        expect(write).to_be_enabled()
        write.click()
        page.wait_for_url("**/making", timeout=MINUTES)
        expect(headline(page)).to_have_text("文稿写好了", timeout=MINUTES)
        assert faults(page) == []
        page.get_by_role("button", name="制作视频").click()
        page.get_by_role("button", name="停止").click()
        expect(headline(page)).to_have_text("已停止", timeout=MINUTES)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
        page.get_by_role("button", name="继续制作").click()
        expect(headline(page)).not_to_have_text("已停止")


def test_what_failed_says_why_and_tries_again(studio: Studio) -> None:
    with studio.api as api:
        keys = {"Idempotency-Key": uuid4().hex}
        body = {"source": {"kind": "link", "address": "http://127.0.0.1/a"}, "options": DRAFT}
        project = api.post("/api/v1/projects", json=body, headers=keys).json()["id"]
        api.post(f"/api/v1/projects/{project}/runs", json={}, headers={"Idempotency-Key": uuid4().hex})
        with studio.window(f"/films/{project}/making") as page:
            alert = page.get_by_role("alert")
            expect(alert).to_contain_text("The source could not be read.", timeout=MINUTES)
            expect(alert).to_contain_text("This address is not on the public internet")
            alert.get_by_role("button", name="What happened").click()
            expect(alert.get_by_role("code")).to_contain_text("net.blocked_address")
            assert faults(page) == []
            before = latest_run(api, project)["tries"]
            alert.get_by_role("button", name="Try again").click()
            expect(alert).to_be_visible()
            page.wait_for_timeout(500)
            assert latest_run(api, project)["tries"] > before


def test_length_and_voice_that_change_while_it_is_made_are_taken_up(studio: Studio) -> None:
    with studio.api as api:
        project = started(
            api, STORY + "".join(f"\n\nIn {year} the river rose." for year in range(1990, 1999))
        )
        address = f"/api/v1/projects/{project}"
        with studio.window(f"/films/{project}/making") as page:
            expect(headline(page)).to_have_text(re.compile("Writing|Choosing|Speaking"), timeout=MINUTES)
            for option, body in (
                ("length", {"kind": "set_length", "seconds": 12, "verbatim": False}),
                ("voice", {"kind": "set_voice", "voice": voices(api)[1]}),
            ):
                tag = {"If-Match": api.get(f"{address}/options").headers["ETag"]}
                assert api.put(f"{address}/options/{option}", json=body, headers=tag).status_code == 200
            expect(headline(page)).to_have_text("The film is ready", timeout=MINUTES)
            told = page.get_by_role("region", name="Script").get_by_role("listitem")
            expect(told.first).to_be_visible()
            assert 2 <= told.count() <= 6
        video = next(one for one in api.get(f"{address}/exports").json()["items"] if one["kind"] == "mp4")
        assert video["milliseconds"] < 20_000
        stages = api.get(f"{address}/estimate").json()["stages"]
        left = {stage["stage"] for stage in stages if stage["stale"] > 0}
        assert left == {"deliver"}, "the film is as it was asked for last; files are always packed"


def voices(api: httpx2.Client) -> list[str]:
    """English voices, the best first."""
    return [one["name"] for one in api.get("/api/v1/voices").json()["items"] if one["language"] == "en"]


@pytest.mark.slow
def test_from_registering_to_the_downloaded_video(studio: Studio) -> None:
    with studio.window("/register", signed_in=False) as page:
        page.get_by_label("What should we call you?").fill("Jo")
        page.get_by_label("Email").fill("jo@example.org")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Register").click()
        expect(headline(page)).to_have_text("Look into your mail")
        page.goto(mailed_link(studio.server, "jo@example.org", "confirm"))
        page.get_by_role("button", name="Make my account").click()
        page.get_by_label("Email").fill("jo@example.org")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
        sample = page.get_by_role("button", name="Try our sample article")
        expect(sample).to_be_visible(timeout=MINUTES)
        sample.click()
        expect(page.get_by_role("heading", name="The night train comes back")).to_be_visible(timeout=MINUTES)
        page.get_by_role("radio", name="30 s").click()
        page.get_by_role("button", name="Make the video").click()
        page.wait_for_url("**/making", timeout=MINUTES)
        expect(headline(page)).to_have_text("The film is ready", timeout=3 * MINUTES)
        project = page.url.split("/")[-2]
        page.get_by_role("link", name="Open the film").click()
        api = f"{studio.server.url}/api/v1/projects/{project}"
        expect(page.locator("[data-sentence]").first).to_be_visible(timeout=MINUTES)
        page.locator("[data-sentence]").first.click()
        page.keyboard.press("Enter")
        page.get_by_role("textbox", name="Sentence").fill("The night train is back.")
        expect(page.get_by_text("Saved")).to_be_visible()
        page.keyboard.press("Escape")
        stages = {one["stage"]: one for one in page.request.get(f"{api}/estimate").json()["stages"]}
        assert (stages["narrate"]["stale"], stages["narrate"]["kept"] > 0) == (1, True)
        page.get_by_role("button", name="Remake 1 scene").click()
        expect(page.get_by_role("button", name="Remake 1 scene")).to_have_count(0, timeout=MINUTES)
        page.goto(f"{studio.server.url}/films/{project}/export")
        page.get_by_label("As a draft").check()
        begin = page.get_by_role("button", name="Export the film")
        expect(begin).to_be_enabled(timeout=MINUTES)  # what was remade is finished
        begin.click()
        newest = page.get_by_role("link", name="Download Film 16:9").first
        expect(page.get_by_text("the film as it is now · draft")).to_be_visible(timeout=MINUTES)
        with page.expect_download() as started_download:
            newest.click()
        with av.open(started_download.value.path()) as film:
            assert {stream.type for stream in film.streams} == {"video", "audio"}
            assert sum(1 for _ in film.decode(video=0)) > 100


@pytest.mark.slow
def test_a_film_goes_on_after_its_worker_and_its_server_were_killed(studio: Studio, tmp_path: Path) -> None:
    story = STORY + "".join(
        f"\n\nIn year {year} the river rose by {year % 7 + 1} metres." for year in range(1990, 1998)
    )
    with running_server(tmp_path) as server:
        port = httpx2.URL(server.url).port or 0
        own = Studio(server, studio.browser, sign_up(server))
        project = started(own.api, story)
        with own.window(f"/films/{project}/making") as page:
            expect(headline(page)).to_have_text("Drawing", timeout=MINUTES)
            os.kill(worker_of(server.lines), signal.SIGKILL)
            expect(headline(page)).to_have_text("The film is ready", timeout=2 * MINUTES)
        again = started(own.api, story + "\n\nNobody was hurt.")
        with own.window(f"/films/{again}/making") as page:
            expect(headline(page)).to_have_text(re.compile("Speaking|Drawing"), timeout=MINUTES)
            server.stop(signal.SIGKILL)
            expect(page.get_by_text("The studio is not reached at present.", exact=False)).to_be_visible()
            with running_server(tmp_path, port=port):
                expect(headline(page)).to_have_text("The film is ready", timeout=2 * MINUTES)


def worker_of(lines: list[str]) -> int:
    """The process of the worker that was started last."""
    told = [json.loads(line) for line in lines if '"worker.started"' in line]
    return int(told[-1]["pid"])
