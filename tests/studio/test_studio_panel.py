"""The editor's panel: another layout or template, what a scene shows; the capsule makes it again."""

import io
from typing import Any

import httpx2
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.support.browsing import PHONE, Studio, faults
from tests.support.recordings import sound


@pytest.fixture(scope="module")
def studio(studio_with_film: Studio) -> Studio:
    """A studio in which the film is made."""
    return studio_with_film


def slope() -> bytes:
    """A picture that is wide, and another colour at every place."""
    out = io.BytesIO()
    Image.linear_gradient("L").rotate(90).resize((1600, 400)).save(out, "PNG")
    return out.getvalue()


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
        tile = page.get_by_role("list", name="模板").get_by_role("button").nth(1)
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


def test_music_is_chosen_heard_and_taken_back(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        page.get_by_role("tab", name="Style").click()
        page.get_by_role("combobox", name="Mood").select_option("happy")
        pieces = page.get_by_role("list", name="Pieces of music")
        piece = pieces.locator("[aria-pressed='true']")
        expect(piece).to_contain_text("The template’s")
        with page.expect_response(lambda answer: "/music/happy" in answer.url) as heard:
            pieces.get_by_role("button", name="Hear Happy, electronic 1").click()
        assert heard.value.status in {200, 206}
        pieces.get_by_role("button", name="Stop Happy, electronic 1").click()
        pieces.get_by_role("button", name="Happy, electronic 1 ", exact=False).last.click()
        expect(piece).to_contain_text("Happy, electronic 1")
        track = of(http, film, "options")["track"]
        assert track["title"].startswith("Happy electronic")
        page.get_by_role("button", name="Undo").click()
        expect(piece).to_contain_text("The template’s")
        assert of(http, film, "options")["track"] is None


def test_a_sound_of_ones_own_plays_under_the_voice(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}", language="zh", theme="dark") as page:
        page.get_by_role("tab", name="样式").click()
        page.get_by_role("combobox", name="情绪").select_option("library")
        walk = {"name": "walk.wav", "mimeType": "audio/wav", "buffer": sound("wav", seconds=3.0)}
        page.get_by_label("上传声音", exact=True).set_input_files([walk])
        chosen = page.get_by_role("list", name="乐曲").locator("[aria-pressed='true']")
        expect(chosen).to_contain_text("walk.wav")
        assert of(http, film, "options")["track"]["title"] == "walk.wav"
        assert faults(page, without="section[class*=timeline]") == []


def test_a_picture_is_cropped_around_what_must_be_seen(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        page.locator("[data-sentence]", has_text="thirty years").click()
        panel(page).get_by_role("button", name="Take another picture").click()
        with page.expect_file_chooser() as choosing:
            page.get_by_role("button", name="Upload a picture").click()
        choosing.value.set_files([{"name": "red.png", "mimeType": "image/png", "buffer": slope()}])
        point = panel(page).get_by_role("button", name="What every crop keeps")
        expect(point).to_be_visible()
        saved(page)
        scene = of(http, film, "scenes")["scenes"][0]
        assert scene["props"]["picture"]
        before = still(http, film, scene["id"])
        point.focus()
        for _ in range(3):
            point.press("ArrowRight")
        point.press("ArrowUp")
        expect(panel(page).get_by_role("button", name="56% from the left, 48% from the top")).to_be_visible()
        panel(page).get_by_role("heading", name="Content").click()
        saved(page)
        scene = of(http, film, "scenes")["scenes"][0]
        assert scene["props"]["focus"] == [0.56, 0.48]
        assert still(http, film, scene["id"]) != before
        panel(page).get_by_role("button", name="Crop by rule").click()
        saved(page)
        assert of(http, film, "scenes")["scenes"][0]["props"]["focus"] is None
        panel(page).get_by_role("button", name="Drawn by the template").click()
        saved(page)
        assert of(http, film, "scenes")["scenes"][0]["props"]["picture"] is None


def test_a_transition_and_how_captions_follow_are_chosen(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        page.locator("[data-sentence]", has_text="thirty years").click()
        panel(page).get_by_role("combobox", name="Transition to the next scene").select_option("swell")
        saved(page)
        assert of(http, film, "scenes")["scenes"][0]["transition"] == "swell"
        page.get_by_role("tab", name="Style").click()
        page.get_by_role("combobox", name="Spoken word").select_option("karaoke")
        saved(page)
        assert of(http, film, "options")["caption_style"] == "karaoke"


def test_a_line_is_said_by_oneself(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        page.locator("[data-sentence]", has_text="Book early").click()
        page.get_by_role("tab", name="Voice").click()
        page.get_by_role("button", name="Say it yourself").click()
        page.wait_for_timeout(2500)
        page.get_by_role("button", name="Stop", exact=False).filter(has_text="0:0").click()
        expect(page.get_by_text("This line is in your own voice.")).to_be_visible()
        assert of(http, film, "lines")["recorded"]
        page.get_by_role("button", name="Have the voice say it").click()
        saved(page)
        assert of(http, film, "lines")["recorded"] == []


def test_a_version_is_named_brought_back_and_that_undone(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        motion = of(http, film, "options")["motion"]
        page.get_by_role("tab", name="Style").click()
        page.get_by_role("radio", name="Reduced").click()
        saved(page)
        page.get_by_role("button", name="The night train", exact=False).first.click()
        page.get_by_role("menuitem", name="History").click()
        versions = page.get_by_role("dialog", name="History")
        versions.locator("ol button").nth(1).click()
        name = versions.get_by_label("Name of this version")
        name.fill("Before it stood still")
        name.press("Enter")
        expect(versions.locator("ol")).to_contain_text("Before it stood still")
        expect(versions.get_by_role("listitem").filter(has_text="Motion changed").last).to_be_visible()
        versions.get_by_role("button", name="Bring", exact=False).click()
        expect(versions).to_have_count(0)
        saved(page)
        assert of(http, film, "options")["motion"] == motion
        page.get_by_role("button", name="Undo", exact=True).first.click()
        saved(page)
        assert of(http, film, "options")["motion"] == "reduced"


def test_a_brand_is_shown_at_once(studio: Studio, film: str):
    with studio.api as http:
        http.post("/api/v1/brands", json={"name": "Harbour", "colors": [{"color": "#B00020"}]})
        with studio.window(f"/films/{film}") as page:
            page.get_by_role("tab", name="Style").click()
            brand = page.get_by_role("combobox", name="Brand kit")
            scene = of(http, film, "scenes")["scenes"][1]["id"]
            before = still(http, film, scene)
            brand.select_option(label="Harbour")
            expect(page.get_by_role("button", name="Remake")).to_be_visible()
            assert of(http, film, "options")["brand"]["name"] == "Harbour"
            assert still(http, film, scene) != before


def test_a_line_is_said_by_another_voice(studio: Studio, film: str):
    with studio.api as http, studio.window(f"/films/{film}") as page:
        page.locator("[data-sentence]", has_text="Book early").click()
        page.get_by_role("tab", name="Voice").click()
        speaker = page.get_by_role("combobox", name="Said by", exact=True)
        expect(speaker.get_by_role("option")).not_to_have_count(1)
        speaker.select_option(index=3)
        saved(page)
        voice = of(http, film, "lines")["lines"][-1]["voice"]
        assert voice == speaker.input_value() != ""
        page.get_by_role("button", name="Undo", exact=True).first.click()
        expect(speaker).to_have_value("")


def test_on_a_phone_the_film_is_seen_while_it_is_set_and_what_was_set_is_undone(studio: Studio, film: str):
    frame = {"scene": "", "ms": 0}
    with studio.api as http, studio.window(f"/films/{film}", size=PHONE) as page:
        frame["scene"] = of(http, film, "scenes")["scenes"][0]["id"]
        chosen = of(http, film, "options")["aspect"]
        page.get_by_role("button", name="Open the scene panel").tap()
        drawer = page.get_by_role("dialog", name="Scene", exact=True)
        drawer.get_by_role("tab", name="Style").tap()
        for aspect in ("9:16", "1:1"):
            drawer.get_by_role("radio", name=aspect).tap()
            expect(drawer.get_by_role("radio", name=aspect)).to_be_checked()
            stage, below = page.locator("[data-seen]").bounding_box(), drawer.bounding_box()
            assert stage is not None
            assert below is not None
            assert stage["y"] + stage["height"] <= below["y"] + 1
        assert faults(page) == []
        page.get_by_role("button", name="Close the scene panel").tap()
        for _ in range(2):
            page.get_by_role("button", name="Undo", exact=True).tap()
            saved(page)
        assert of(http, film, "options")["aspect"] == chosen
        told = http.get(f"/api/v1/projects/{film}/options")
        body = {"cover": "title", "frame": frame}
        put = http.put(
            f"/api/v1/projects/{film}/options/cover", json=body, headers={"If-Match": told.headers["etag"]}
        )
        assert put.is_success, put.text
        page.reload()
        page.get_by_role("button", name="Open the scene panel").tap()
        drawer.get_by_role("tab", name="Style").tap()
        cover = drawer.get_by_label("Cover", exact=True)
        expect(cover.locator("option:checked")).to_have_text("A frame of the film")
        cover.select_option("number")
        expect(cover.get_by_role("option", name="A frame of the film")).to_have_count(0)
