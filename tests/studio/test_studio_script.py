"""The editor's script: what is typed is saved, in two windows too, and only what it touches is made again."""

import re
import time
from typing import Any

import httpx2
import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import PHONE, Studio, faults

ENDED = {"done", "failed", "cancelled"}


@pytest.fixture(scope="module")
def studio(studio_with_film: Studio) -> Studio:
    """A studio in which the film is made."""
    return studio_with_film


def make(http: httpx2.Client, film: str) -> None:
    """Make what is stale of a film."""
    run = http.post(f"/api/v1/projects/{film}/runs", json={}).json()
    end = time.monotonic() + 240
    while run["state"] not in ENDED and time.monotonic() < end:
        time.sleep(0.3)
        run = http.get(f"/api/v1/runs/{run['id']}").json()
    assert run["state"] == "done", run


def of(http: httpx2.Client, film: str, what: str) -> Any:
    """A part of a film."""
    return http.get(f"/api/v1/projects/{film}/{what}").json()


def captions(http: httpx2.Client, film: str) -> list[str]:
    """The script."""
    return [line["caption"] for line in of(http, film, "lines")["lines"]]


def sentence(page: Page, words: str):
    """A sentence of the script by some of its words."""
    return page.locator("[data-sentence]", has_text=words)


def begin(page: Page, words: str) -> None:
    """Open a sentence for typing, the caret at its end."""
    sentence(page, words).click()
    page.keyboard.press("Enter")
    expect(field(page)).to_be_focused()


def field(page: Page):
    """The sentence that is open."""
    return page.get_by_role("textbox", name="Sentence")


def saved(page: Page) -> None:
    """Wait until all is saved."""
    expect(page.get_by_text("Saved")).to_be_visible()


def test_a_sentence_is_edited_and_only_its_scene_is_made_again(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        before = of(http, film, "lines")["lines"]
        stills = {scene["id"]: still(http, film, scene["id"]) for scene in of(http, film, "scenes")["scenes"]}
        begin(page, "Book early")
        field(page).fill("Book early and bring a pillow.")
        saved(page)
        page.keyboard.press("Escape")
        expect(page.get_by_role("button", name="“book” → “pillow”")).to_be_visible()
        told = of(http, film, "preview")
        assert told["estimated_lines"] == [before[-1]["id"]]
        estimate = {stage["stage"]: stage for stage in of(http, film, "estimate")["stages"]}
        assert (estimate["narrate"]["stale"], estimate["narrate"]["kept"]) == (1, len(before) - 1)
        make(http, film)
        expect(page.get_by_role("button", name="“book” → “pillow”")).to_have_count(0)
        told = of(http, film, "preview")
        assert not told["estimated"]
        edited = next(
            scene["id"] for scene in of(http, film, "scenes")["scenes"] if before[-1]["id"] in scene["lines"]
        )
        after = {scene: still(http, film, scene) for scene in stills}
        first = next(iter(stills))
        assert first != edited
        assert after[first] == stills[first]
        page.keyboard.press("Control+z")
        expect(sentence(page, "bring a book")).to_be_visible()
        assert captions(http, film)[-1] == "Book early and bring a book."
        stages = {stage["stage"]: stage for stage in of(http, film, "estimate")["stages"]}
        assert stages["narrate"]["stale"] == 0, "the old take is kept"


def still(http: httpx2.Client, film: str, scene: str) -> bytes:
    """A scene's picture."""
    return http.get(
        f"/api/v1/projects/{film}/preview/still", params={"at": scene, "width": 160, "form": "png"}
    ).content


def test_two_windows_lose_nothing_and_a_conflict_is_clear(studio: Studio, film: str):
    address = f"/films/{film}"
    with studio.api as http, studio.window(address) as here, studio.window(address) as there:
        begin(here, "The night train")
        field(here).press_sequentially(" Twice.")
        begin(there, "Book early")
        field(there).press_sequentially(" And tea.")
        saved(here)
        saved(there)
        here.keyboard.press("Escape")
        there.keyboard.press("Escape")
        expect(sentence(here, "And tea.")).to_be_visible()
        expect(sentence(there, "Twice.")).to_be_visible()
        begin(here, "1.2 million")
        here.context.set_offline(True)
        field(here).fill("Last year, 1.2 million people dreamt on the rails.")
        begin(there, "1.2 million")
        field(there).fill("Last year, 1.2 million people slept on a train.")
        saved(there)
        here.context.set_offline(False)
        note = here.get_by_role("alert").filter(has_text="also changed elsewhere")
        expect(note).to_contain_text("Line 2 differs")
        expect(note.locator("mark").first).to_have_text("dreamt")
        assert faults(here) == []
        note.get_by_role("button", name="Use what is here").click()
        expect(note).to_have_count(0)
        saved(here)
        assert captions(http, film)[1] == "Last year, 1.2 million people dreamt on the rails."
        here.keyboard.press("Escape")
        here.get_by_role("button", name="Undo").first.click()
        there.keyboard.press("Escape")
        expect(sentence(there, "slept on a train")).to_be_visible()
        expect(sentence(here, "slept on a train")).to_be_visible()


@pytest.mark.slow
def test_typing_is_kept_while_the_server_is_away(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        begin(page, "Book early")
        page.context.set_offline(True)
        field(page).press_sequentially(" Bring two.")
        expect(page.get_by_text("kept here, saved when it is back")).to_be_visible()
        expect(field(page)).to_have_value(re.compile(r" Bring two\.$"))
        page.context.set_offline(False)
        saved(page)
        assert captions(http, film)[-1].endswith("Bring two.")


@pytest.mark.slow
def test_lines_are_split_joined_moved_added_and_deleted_by_keys(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        begun = captions(http, film)
        begin(page, "1.2 million")
        page.keyboard.press("Control+Home")
        for _ in "Last year,":
            page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        expect(page.locator("[data-line]")).to_have_count(len(begun) + 1)
        expect(field(page)).to_be_focused()
        expect(field(page)).to_have_value(re.compile("^1.2 million"))
        page.keyboard.press("Backspace")
        expect(page.locator("[data-line]")).to_have_count(len(begun))
        saved(page)
        assert captions(http, film) == begun
        page.keyboard.press("Control+End")
        page.keyboard.press("Enter")
        page.keyboard.type("Nobody was hurt.")
        page.keyboard.press("Escape")
        expect(sentence(page, "Nobody was hurt.")).to_be_visible()
        expect(page.get_by_role("button", name="Not in the source")).to_be_visible()
        page.keyboard.press("Alt+ArrowUp")
        expect(page.locator("[data-line]").nth(1)).to_contain_text("Nobody was hurt.")
        saved(page)
        assert captions(http, film)[1] == "Nobody was hurt."
        page.keyboard.press("Delete")
        expect(sentence(page, "Nobody was hurt.")).to_have_count(0)
        page.get_by_role("status").get_by_role("button", name="Undo").click()
        expect(sentence(page, "Nobody was hurt.")).to_be_visible()


@pytest.mark.slow
def test_a_line_is_carried_by_keys_and_that_is_said(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        begun = captions(http, film)
        page.locator("[data-sentence]").first.click()
        page.locator("[data-line]").first.get_by_role("button", name=re.compile("^Move")).focus()
        page.keyboard.press("Space")
        page.wait_for_timeout(300)
        page.keyboard.press("ArrowDown")
        page.wait_for_timeout(300)
        page.keyboard.press("Space")
        expect(page.locator("[data-line]").nth(1)).to_contain_text(begun[0])
        expect(page.locator("[aria-live]", has_text=re.compile("2"))).to_have_count(1)
        saved(page)
        assert captions(http, film) == [begun[1], begun[0], *begun[2:]]
        page.reload()
        expect(page.locator("[data-line]").nth(1)).to_contain_text(begun[0])
        page.keyboard.press("Control+z")
        expect(page.locator("[data-line]").first).to_contain_text(begun[0])
        saved(page)
        assert captions(http, film) == begun, "steps are kept over a reload"


@pytest.mark.slow
def test_words_are_found_in_the_script_and_in_the_source(studio: Studio, film: str):
    with studio.window(f"/films/{film}") as page:
        sentence(page, "Book early").click()
        page.keyboard.press("Control+f")
        page.keyboard.type("million")
        expect(page.get_by_role("search")).to_contain_text("2")
        page.keyboard.press("Enter")
        expect(sentence(page, "1.2 million")).to_have_attribute("aria-current", "true")
        page.keyboard.press("Enter")
        expect(page.locator("[data-block]", has_text="million").first).to_be_in_viewport()
        page.keyboard.press("Escape")
        expect(page.get_by_role("search")).to_have_count(0)


@pytest.mark.slow
def test_several_lines_are_taken_together(studio: Studio, film: str):
    with studio.window(f"/films/{film}") as page:
        taken = page.locator("[data-line][data-active], [data-line][data-selected]")
        page.locator("[data-sentence]").first.click()
        page.locator("[data-sentence]").last.click(modifiers=["Shift"])
        expect(taken).to_have_count(page.locator("[data-line]").count())
        page.locator("[data-sentence]").first.click()
        expect(taken).to_have_count(1)
        page.locator("[data-sentence]").last.click(modifiers=["Control"])
        expect(taken).to_have_count(2)
        page.locator("[data-sentence]").last.click(modifiers=["Control"])
        expect(taken).to_have_count(1)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_editor_is_open_to_all(studio: Studio, film: str, theme):
    with studio.window(f"/films/{film}", theme=theme) as page:
        sentence(page, "Book early").click()
        assert faults(page) == []
    with studio.window(f"/films/{film}", theme=theme, size=PHONE, language="zh") as page:
        sentence(page, "Book early").click()
        assert faults(page) == []
