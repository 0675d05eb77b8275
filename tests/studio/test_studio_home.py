"""Home: a text is read as the beginning of a film, choices are made, films are found and seen to."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import LANGUAGES, PHONE, THEMES, Language, Studio, Theme, faults
from tests.support.people import member

expect.set_options(timeout=30_000)

PARAGRAPH = "The lamp on Gull Point was lit in 1861. It is seen from twenty miles away, on every clear night."
READING = 60_000
"""Milliseconds until something must be read, by a worker that may just have been started."""
DRAFT = {"height": 240, "profile": "draft", "music": False, "seconds": 30}


def begun(studio: Studio, title: str) -> dict[str, Any]:
    """A film of which nothing is made, so that the next one has its options too."""
    source = {"kind": "text", "name": "a.md", "text": f"# {title}\n\n{PARAGRAPH}"}
    body = {"source": source, "options": DRAFT, "title": title}
    with studio.api as api:
        answer = api.post("/api/v1/projects", json=body, headers={"Idempotency-Key": uuid4().hex})
    assert answer.status_code == 201, answer.text
    film: dict[str, Any] = answer.json()
    return film


@contextmanager
def home(studio: Studio, **variant: Any) -> Iterator[Page]:
    with studio.window("/", **variant) as page:
        page.get_by_role("radiogroup").first.wait_for()
        yield page


def paste(page: Page, text: str) -> None:
    """Paste into the field, as from another program."""
    field = page.locator("#source")
    field.focus()
    field.evaluate(
        """(field, text) => {
            const clipboardData = new DataTransfer()
            clipboardData.setData('text/plain', text)
            field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
        }""",
        text,
    )


def test_a_pasted_text_becomes_a_card_and_goes_with_its_film(studio: Studio) -> None:
    begun(studio, "Something before")
    with home(studio) as page:
        make = page.get_by_role("button", name="Make the video")
        expect(make).to_be_disabled()
        paste(page, f"# The lamp on Gull Point\n\n{PARAGRAPH}")
        expect(page.get_by_role("heading", name="The lamp on Gull Point")).to_be_visible(timeout=READING)
        expect(page.get_by_text("words", exact=False).first).to_be_visible()
        expect(make).to_be_enabled()
        expect(page.get_by_text(re.compile("Ready to watch in about .*, free"))).to_be_visible()
        page.get_by_role("button", name="Check what was kept").click()
        expect(page.get_by_role("dialog")).to_contain_text("It is seen from twenty miles away")
        page.keyboard.press("Escape")
        page.get_by_role("button", name="Take it away").click()
        expect(page.locator("#source")).to_be_visible()
        expect(page.get_by_role("heading", name="The lamp on Gull Point")).to_have_count(0)
        expect(make).to_be_disabled()


def test_choices_are_made_by_keys_and_remembered_by_the_latest_film(studio: Studio) -> None:
    begun(studio, "The film before")
    with home(studio) as page:
        expect(page.get_by_role("radio", name="30 s")).to_be_checked()
        templates = page.get_by_role("radiogroup", name="Template")
        templates.get_by_role("radio", name="Editorial").focus()
        page.keyboard.press("ArrowRight")
        expect(templates.get_by_role("radio", name="Signal")).to_be_checked()
        expect(templates.get_by_role("radio", name="Signal")).to_be_focused()
        page.get_by_role("radio", name="9:16").click()
        page.get_by_role("radio", name="中文").click()
        voice = page.get_by_role("button", name=re.compile("^Voice: "))
        voice.click()
        expect(
            page.get_by_role("dialog").get_by_role("button", name=re.compile("Mandarin"))
        ).not_to_have_count(0)
        page.keyboard.press("Escape")
        expect(voice).to_be_focused()


@pytest.mark.slow
def test_what_cannot_be_read_says_why_and_offers_other_ways(studio: Studio) -> None:
    with home(studio, language="zh") as page:
        field = page.locator("#source")
        field.fill("太短")
        page.keyboard.press("Enter")
        expect(page.get_by_text("作为草稿又太短", exact=False)).to_be_visible()
        field.fill("http://127.0.0.1/article")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("这个地址不在公共互联网上", timeout=READING)
        page.get_by_role("alert").get_by_role("button", name="粘贴文字").click()
        expect(page.locator("#source")).to_be_focused()


@pytest.mark.slow
def test_what_holds_no_sentence_says_so_and_leaves_no_film(studio: Studio) -> None:
    with home(studio) as page, studio.api as api:
        before = len(api.get("/api/v1/projects").json()["items"])
        paste_beside(page, "# Only a headline, nothing else")
        expect(page.get_by_role("alert")).to_contain_text("There is no sentence in it yet", timeout=READING)
        page.get_by_role("alert").get_by_role("button", name="Write it anew").click()
        expect(page.locator("#source")).to_be_focused()
        expect(page.get_by_role("status").filter(has_text="Reading")).to_have_count(0)
        page.wait_for_timeout(500)
        assert len(api.get("/api/v1/projects").json()["items"]) == before


@pytest.mark.slow
def test_what_is_pasted_beside_the_field_is_read_under_its_first_words(studio: Studio) -> None:
    with home(studio) as page:
        paste_beside(page, "The lamp on Gull Point\n\n" + PARAGRAPH)
        expect(page.get_by_role("heading", name="The lamp on Gull Point")).to_be_visible(timeout=READING)


def paste_beside(page: Page, text: str) -> None:
    """Paste a text while no field has the focus."""
    page.evaluate(
        """(text) => {
            const clipboardData = new DataTransfer()
            clipboardData.setData('text/plain', text)
            const given = {clipboardData, bubbles: true, cancelable: true}
            document.body.dispatchEvent(new ClipboardEvent('paste', given))
        }""",
        text,
    )


@pytest.mark.slow
def test_a_template_moves_when_it_is_pointed_at(studio: Studio) -> None:
    with home(studio, still=False) as page:
        page.locator('[data-template="pop"]').hover()
        film = page.locator('[data-template="pop"] video[data-shown="true"]')
        film.wait_for(state="attached", timeout=READING)
        began = film.evaluate("film => film.currentTime")
        page.wait_for_function(
            "([began]) => document.querySelector('[data-template=pop] video').currentTime !== began",
            arg=[began],
        )
        page.get_by_role("heading", level=1).hover()
        expect(film).to_have_count(0)


@pytest.mark.slow
def test_a_draft_is_dropped_anywhere(studio: Studio) -> None:
    with home(studio) as page:
        drop(page, "dragenter")
        expect(page.get_by_text("Drop it anywhere")).to_be_visible()
        drop(page, "drop")
        expect(page.get_by_role("heading", name="The lamp on Gull Point")).to_be_visible(timeout=READING)


def drop(page: Page, event: str) -> None:
    """Hold a file over the page's head, or let it go there."""
    page.locator("h1").evaluate(
        """(place, {event, text}) => {
            const dataTransfer = new DataTransfer()
            dataTransfer.items.add(new File([text], 'lamp.md', {type: 'text/markdown'}))
            place.dispatchEvent(new DragEvent(event, {dataTransfer, bubbles: true, cancelable: true}))
        }""",
        {"event": event, "text": f"# The lamp on Gull Point\n\n{PARAGRAPH}"},
    )


@pytest.mark.slow
def test_a_voice_is_heard_before_it_is_chosen(studio: Studio) -> None:
    with home(studio) as page:
        page.get_by_role("radio", name="English").click()
        with page.expect_response(re.compile(r"/voices/[^/]+/sample"), timeout=3 * READING) as sample:
            page.get_by_role("button", name=re.compile("^Hear ")).first.click()
        assert sample.value.ok
        assert sample.value.headers["content-type"].startswith("audio/")
        expect(page.locator("[data-lit]").first).to_be_attached()
        expect(page.get_by_role("button", name=re.compile("^(Stop|Hear) ")).first).to_be_visible()


@pytest.mark.slow
def test_an_empty_account_has_samples_to_begin_with(studio: Studio) -> None:
    own = Studio(studio.server, studio.browser, member(studio.server, "empty@example.org"))
    with home(own) as page:
        expect(page.get_by_role("list", name="Articles to try it with")).to_be_visible()
        assert faults(page) == []
        page.get_by_role("button", name=re.compile("night train", re.IGNORECASE)).last.click()
        expect(page.get_by_role("button", name="Check what was kept")).to_be_visible(timeout=READING)
        expect(page.get_by_role("button", name="Make the video")).to_be_enabled()


@pytest.mark.slow
def test_films_are_found_renamed_copied_and_deleted_with_undo(studio: Studio) -> None:
    name = f"Gull Point {uuid4().hex[:6]}"
    begun(studio, name)
    with home(studio) as page:
        page.keyboard.press("/")
        page.keyboard.type(name)
        films = page.get_by_role("region", name=re.compile("^Films")).get_by_role("listitem")
        expect(films).to_have_count(1)
        page.get_by_role("button", name=f"Actions for “{name}”").click()
        page.get_by_role("menuitem", name="Rename").click()
        page.get_by_role("textbox", name="Name of the film").fill(f"{name} again")
        page.keyboard.press("Enter")
        expect(films.get_by_role("heading", name=f"{name} again")).to_be_visible()
        page.get_by_role("button", name=f"Actions for “{name} again”").click()
        page.get_by_role("menuitem", name="Duplicate").click()
        expect(films).to_have_count(2)
        page.get_by_role("button", name=f"Actions for “{name} again”").first.click()
        page.get_by_role("menuitem", name="Delete").click()
        expect(films).to_have_count(1)
        page.get_by_role("button", name="Undo").click()
        expect(films).to_have_count(2)
        page.get_by_role("button", name=f"Actions for “{name} again”").first.click()
        page.get_by_role("menuitem", name="Delete").click()
        expect(films).to_have_count(1)
        page.goto("about:blank")  # leaving does what was asked for
        page.goto(studio.server.url)
        page.get_by_role("searchbox").fill(name)
        expect(films).to_have_count(1)


@pytest.mark.slow
@pytest.mark.parametrize(("theme", "language"), list(zip(THEMES, LANGUAGES, strict=True)))
def test_home_is_for_everybody(studio: Studio, theme: Theme, language: Language) -> None:
    begun(studio, "A film to look at")
    with home(studio, theme=theme, language=language) as page:
        page.get_by_role("heading", level=3).first.wait_for()
        assert faults(page) == []
    with home(studio, theme=theme, language=language, size=PHONE) as page:
        page.get_by_role("heading", level=3).first.wait_for()
        assert faults(page) == []
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= PHONE[0]
