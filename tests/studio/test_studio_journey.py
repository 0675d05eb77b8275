"""Whole ways through the studio: by keys alone, in Chinese, on a phone, in two tabs, with large type.

Closing a window checks that no other site was asked and that only language and theme are kept.
"""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.studio.test_studio_home import begun
from tests.support import samples, views
from tests.support.browsing import EMAIL, PASSWORD, PHONE, Studio, faults

MINUTES = 300_000
"""Milliseconds until a film of three lines must be there, however busy the machine is."""
RIVER = (
    "# A river in spring\n\nThe river rises in spring. It floods the lower town every year. "
    "So the people of Alder moved their market uphill in 1998."
)
HE = "# 春天的河\n\n河水在春天上涨。每年都会漫过下城的街道。1998年，人们把集市搬到了山上。"
SIZES = {"twice as large": (720, 450), "four times as large": (360, 640)}
"""What a window of 1440 pixels holds when all in it is that much larger (WCAG 1.4.4, 1.4.10)."""


def test_from_the_door_to_a_downloaded_film_by_keys_alone(studio: Studio) -> None:
    begun(studio, "What the choices come from")
    with studio.window("/sign-in", signed_in=False) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tab_to(page, "Email")
        page.keyboard.type(EMAIL)
        page.keyboard.press("Tab")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Make the video").wait_for()
        page.keyboard.press("n")
        page.evaluate("text => navigator.clipboard.writeText(text)", RIVER)
        page.keyboard.press("Control+v")
        expect(page.get_by_role("heading", name="A river in spring")).to_be_visible(timeout=MINUTES)
        page.keyboard.press("Control+Enter")
        page.wait_for_url("**/making")
        expect(page.get_by_role("heading", level=1)).to_have_text("The film is ready", timeout=MINUTES)
        tab_to(page, "Export")
        page.keyboard.press("Enter")
        page.wait_for_url("**/export")
        expect(page.get_by_role("link", name="Download Film 16:9", exact=True)).to_be_visible()
        tab_to(page, "Download Film 16:9")
        with page.expect_download() as started:
            page.keyboard.press("Enter")
        assert started.value.path().read_bytes()[4:8] == b"ftyp"


def test_a_chinese_film_in_chinese(studio: Studio) -> None:
    with studio.api as api, studio.window("/", language="zh", theme="dark") as page:
        film = samples.begin(api, {"kind": "text", "name": "he.md", "text": HE}, height=240, music=False)
        samples.run(api, film)
        page.goto(f"{studio.server.url}/films/{film}")
        line = page.locator("[data-sentence]", has_text="漫过下城")
        line.click()
        page.keyboard.press("Enter")
        page.keyboard.press("End")
        page.keyboard.press("Backspace")
        page.keyboard.insert_text("和码头。")
        page.keyboard.press("Escape")
        remake = page.get_by_role("button", name=re.compile("^重做.*免费"))
        remake.first.click()
        expect(remake).to_have_count(0, timeout=MINUTES)
        lines = api.get(f"/api/v1/projects/{film}/lines").json()["lines"]
        assert any(told["caption"].endswith("和码头。") for told in lines), lines
        assert latin_words(page) == []
        page.get_by_role("link", name="导出").first.click()
        with page.expect_download() as started:
            page.get_by_role("link", name=re.compile("^下载片子|^下载 片子|^下载.*片")).first.click()
        assert started.value.path().read_bytes()[4:8] == b"ftyp"


def test_a_film_is_looked_at_and_mended_on_a_phone(studio: Studio) -> None:
    with studio.api as api:
        film = samples.begin(
            api, {"kind": "text", "name": "river.md", "text": RIVER}, height=240, music=False
        )
        samples.run(api, film)
        with studio.window(f"/films/{film}", size=PHONE, still=False) as page:
            expect(page.get_by_text(re.compile(r"/\s\d:\d\d"))).to_be_visible()  # how long it is
            page.get_by_role("button", name="Play", exact=True).tap()
            plays(page)
            page.get_by_role("button", name="Stop", exact=True).tap()
            line = page.locator("[data-sentence]", has_text="every year")
            line.tap()
            line.tap()
            page.get_by_role("textbox", name="Sentence").fill("It floods the lower town each April.")
            page.keyboard.press("Escape")
            expect(page.get_by_text("Saved").first).to_be_visible()
            assert faults(page) == []
            remake = page.get_by_role("button", name=re.compile("^Remake.*free"))
            remake.first.tap()
            expect(remake).to_have_count(0, timeout=MINUTES)
            assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
        lines = api.get(f"/api/v1/projects/{film}/lines").json()["lines"]
        assert "It floods the lower town each April." in [line["caption"] for line in lines]


def test_who_signs_out_in_one_tab_is_out_in_all(studio: Studio) -> None:
    with studio.window("/library", signed_in=False) as page:
        enter(page)
        other = page.context.new_page()
        other.goto(f"{studio.server.url}/settings/account")
        other.get_by_role("heading", level=1).wait_for()
        page.get_by_role("button", name="Account of Mara Klein").click()
        page.get_by_role("menuitem", name="Sign out").click()
        page.wait_for_url("**/sign-in")
        other.wait_for_url("**/sign-in?to=*")
        enter(other)
        other.wait_for_url("**/settings/account")
        expect(page.get_by_role("navigation", name="Pages")).to_be_visible()


def test_a_session_ended_elsewhere_leads_to_the_door_and_back(studio: Studio) -> None:
    with studio.window("/library", signed_in=False) as page:
        enter(page)
        expect(page.get_by_role("heading", level=1)).to_have_text("Library")
        with studio.api as api:
            api.delete("/api/v1/sessions")
        page.get_by_role("searchbox").fill("anything")
        page.wait_for_url("**/sign-in?to=%2Flibrary")
        enter(page)
        page.wait_for_url("**/library")


@pytest.mark.parametrize("scale", SIZES)
def test_type_grows_and_nothing_is_cut_off(studio: Studio, scale: str) -> None:
    addresses = ["/", "/library", "/templates", "/templates/ink", "/brands", "/privacy"]
    addresses += [f"/settings/{section}" for section in views.SECTIONS]
    addresses.append(f"/films/{begun(studio, 'One to be exported')['id']}/export")
    with studio.window("/", size=SIZES[scale]) as page:
        wide: dict[str, Any] = {}
        for address in addresses:
            views.visit(page, studio.server.url + address)
            width = page.evaluate("document.documentElement.scrollWidth")
            if width > SIZES[scale][0]:
                wide[address] = width
        assert wide == {}


def plays(page: Page) -> None:
    """Wait until the film moves."""
    for _ in range(600):
        if page.evaluate("[...document.querySelectorAll('video')].some(it => it.currentTime > 0.3)"):
            return
        page.wait_for_timeout(100)
    raise AssertionError("the film stands still")


def enter(page: Page) -> None:
    """Sign in where the door is."""
    page.get_by_label("Email").fill(EMAIL)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("navigation", name="Pages").wait_for()


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is called so has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        told = page.evaluate(
            """() => {
                const it = document.activeElement
                const labels = [...(it?.labels ?? [])].map((label) => label.textContent)
                return [it?.getAttribute('aria-label') ?? '', it?.textContent ?? '', ...labels]
            }"""
        )
        if name in [one.strip() for one in told]:
            return
    raise AssertionError(f"{name} is not reached by Tab")


def latin_words(page: Page) -> list[str]:
    """Words in Latin letters that buttons, tabs and headings of a Chinese page still have."""
    texts = page.locator(
        "button:visible, [role=tab]:visible, h2:visible, h3:visible, label:visible"
    ).all_inner_texts()
    ours = {"VGenFlow", "Ctrl", "Esc", "SRT", "VTT", "ASS"}
    return [word for text in texts for word in re.findall(r"[A-Za-z]{3,}", text) if word not in ours]
