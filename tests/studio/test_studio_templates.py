"""Templates and brand kits: found, copied, changed, and what a brand's colours become."""

import io
import re
import zipfile
from pathlib import Path

from PIL import Image, ImageDraw
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


def test_a_tile_plays_the_templates_own_film(studio: Studio) -> None:
    with studio.window("/templates", still=False) as page:
        page.get_by_role("link", name="Swiss").hover()
        film = page.locator("video[data-shown='true']")
        expect(film).to_have_count(1, timeout=30_000)
        began = film.evaluate("film => film.currentTime")
        page.wait_for_function("t => document.querySelector('video').currentTime > t", arg=began)
        page.get_by_role("link", name="Pop").hover()
        expect(page.locator("video")).to_have_count(1)
    with studio.window("/templates") as page:
        page.get_by_role("link", name="Swiss").hover()
        page.wait_for_timeout(300)
        expect(page.locator("video")).to_have_count(0)


def test_every_scene_is_drawn_and_a_colour_that_fades_is_mended(studio: Studio) -> None:
    with studio.window("/templates/editorial") as page:
        kinds = page.get_by_role("list", name="Kinds of scenes").get_by_role("button")
        expect(kinds).to_have_count(19)
        kinds.filter(has_text="Timeline").click()
        expect(page.get_by_role("img", name="Editorial: Timeline", exact=True)).to_be_visible()
        page.get_by_role("button", name="Make a copy to change").click()
        page.wait_for_url(re.compile(r"/templates/[0-9a-z]{26}$"))
        page.locator("label", has_text="Accent").first.locator("input").fill("#e8c9b8")
        told = page.get_by_role("region", name="Contrast")
        expect(told).to_contain_text("Accent #E8C9B8 reads 1.3 on Paper")
        assert faults(page) == []
        page.get_by_role("button", name="Happy").click()
        told.get_by_role("button", name=re.compile("Take #")).click()
        expect(told).to_have_count(0)
        page.get_by_role("radio", name="Silent title").click()
        page.get_by_role("radio", name="Spring").first.click()
        page.get_by_role("combobox", name="Chart is chosen").select_option("often")
        expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
        own = page.url.rsplit("/", 1)[1]
    with studio.api as api:
        kept = api.get(f"/api/v1/templates/{own}").json()["template"]
    assert (kept["intro"], kept["motion"]["curve_in"]) == ("ident", [0.3, 1.5, 0.5, 1])
    assert (kept["prefers"]["chart"], kept["music_moods"][-1]) == (0.15, "happy")
    assert kept["day"]["accent"] != "#E8C9B8"


def test_a_template_goes_as_a_file_and_comes_back(studio: Studio, tmp_path: Path) -> None:
    with studio.window("/templates/chalk") as page:
        with page.expect_download() as downloading:
            page.get_by_role("link", name="Export file").click()
        saved = tmp_path / downloading.value.suggested_filename
        downloading.value.save_as(saved)
        assert saved.suffix == ".vgt"
    with studio.window("/templates") as page:
        page.get_by_label("Import", exact=True).last.set_input_files(saved)
        page.wait_for_url(re.compile(r"/templates/[0-9a-z]{26}$"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Chalk")
    broken = tmp_path / "broken.vgt"
    with zipfile.ZipFile(saved) as whole, zipfile.ZipFile(broken, "w") as made:
        made.writestr("template.json", whole.read("template.json"))
        made.writestr("../evil.sh", "rm")
    with studio.window("/templates", language="zh") as page:
        page.get_by_label("导入", exact=True).last.set_input_files(broken)
        expect(page.get_by_role("alert").filter(has_text=re.compile("."))).to_be_visible()
        assert page.url.endswith("/templates")
        assert faults(page) == []


def test_a_brand_has_a_logo_and_goes_as_a_file(studio: Studio, tmp_path: Path) -> None:
    with studio.window("/brands") as page:
        page.get_by_role("button", name="Make a brand kit").click()
        page.wait_for_url(re.compile(r"/brands/[0-9a-z]{26}$"))
        page.get_by_label("Name", exact=True).fill("Tern")
        page.get_by_role("combobox", name="Tone").select_option("warm")
        expect(page.get_by_role("status").filter(has_text="Saved")).to_be_visible()
        page.get_by_role("button", name="Choose a picture").click()
        logo = {"name": "tern.png", "mimeType": "image/png", "buffer": _logo()}
        page.get_by_label("Upload a logo", exact=True).last.set_input_files([logo])
        expect(page.get_by_role("img", name="Logo")).to_be_visible()
        with page.expect_download() as downloading:
            page.get_by_role("link", name="Export file").click()
        saved = tmp_path / downloading.value.suggested_filename
        downloading.value.save_as(saved)
        assert saved.name == "Tern.vgb"
    with studio.window("/brands", language="zh", theme="dark") as page:
        page.get_by_label("导入", exact=True).last.set_input_files(saved)
        page.wait_for_url(re.compile(r"/brands/[0-9a-z]{26}$"))
        expect(page.get_by_role("heading", level=1)).to_have_text("Tern")
        assert faults(page) == []
        page.goto(page.url.rsplit("/", 1)[0])
        page.get_by_label("导入", exact=True).last.set_input_files(
            [{"name": "x.vgb", "mimeType": "application/json", "buffer": b"{}"}]
        )
        expect(page.get_by_role("alert").filter(has_text=re.compile("."))).to_be_visible()


def _logo() -> bytes:
    picture = Image.new("RGBA", (300, 90), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((20, 10, 280, 80), fill="#0A1F44")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
