"""The policy's page: word for word, for anybody, its translation beside it."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import DESK, PHONE, THEMES, Studio, Theme, faults
from vgenflow.services.privacy.policy import policy


def test_word_for_word_and_beside_it(studio: Studio) -> None:
    english, chinese = (_lines(policy(language).text) for language in ("en", "zh"))
    with studio.window("/privacy", signed_in=False) as page:
        expect(page.get_by_role("article")).to_be_visible()
        assert _told(page, "en") == english
        page.get_by_role("radio", name="Side by side").click()
        assert (_told(page, "en"), _told(page, "zh-Hans")) == (english, chinese)
        page.get_by_role("radio", name="中文").click()
        assert (_told(page, "en"), _told(page, "zh-Hans")) == ([], chinese)


@pytest.mark.parametrize("theme", THEMES)
def test_it_is_for_everybody(studio: Studio, theme: Theme) -> None:
    language, size = ("en", PHONE) if theme == "light" else ("zh", DESK)
    with studio.window("/privacy", language=language, theme=theme, size=size, signed_in=False) as page:
        expect(page.get_by_role("article")).to_be_visible()
        assert faults(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == size[0]


def _lines(text: str) -> list[str]:
    """A text's lines, those of lists without their dashes."""
    return [line.removeprefix("- ") for line in text.split("\n")]


def _told(page: Page, lang: str) -> list[str | None]:
    return [line.text_content() for line in page.get_by_role("article").locator(f"[lang={lang}]").all()]
