"""The pictures of the guide, `docs/guide/pictures/*.webp`: the studio as people see it, small files."""

import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

import httpx2
from PIL import Image
from playwright.sync_api import Page

from tests.support import samples, views
from tests.support.browsing import DESK, PHONE, Language, Studio, Theme
from tests.support.samples import EXAMPLES, Samples

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "guide" / "pictures"
MOST = 80_000
"""Bytes that a picture may have."""
WIDTH = 1280
"""Pixels to which a wide picture is made smaller."""
QUALITIES = (86, 80, 74, 68, 60, 50)
"""Of WebP, the best that is small enough."""
WORDS = 9
"""Words into a line, as a rule, until all of its scene has come."""
LONG = 240_000
"""Milliseconds until something that is being made must be seen."""


@dataclass(frozen=True)
class Picture:
    """One picture: which page, how it is looked at, what is done there first."""

    name: str
    address: str
    first: Callable[[Page], None] | None = None
    language: Language = "en"
    theme: Theme = "light"
    size: tuple[int, int] = DESK


def taken(studio: Studio, made: Samples | None = None) -> Iterator[Path]:
    """All of them, as they are taken; of a studio that is filled first where it is not yet."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with studio.api as api:
        there = made or _furnished(studio, api)
        for picture in _pictures(there):
            yield _take(studio, picture)
        with samples.being_made(api) as film:
            yield _take(studio, Picture("making", f"/films/{film}/making", _some_scenes))


def _furnished(studio: Studio, api: httpx2.Client) -> Samples:
    made = samples.furnish(api)
    samples.fill_ledger(studio.server.folder, made)
    return made


def _pictures(made: Samples) -> Iterator[Picture]:
    film = f"/films/{made.made}"
    yield Picture("home-zh", "/", language="zh", theme="dark")
    yield Picture("home", "/", _article)
    yield Picture("editor", film, lambda page: _line(page, 1), theme="dark")
    yield Picture("editor-zh", f"/films/{made.chinese}", lambda page: _line(page, 1), language="zh")
    yield Picture("remake", f"/films/{made.edited}", _stale)
    yield Picture("versions", film, _versions)
    yield Picture("templates", "/templates")
    yield Picture("template", f"/templates/{made.template}")
    yield Picture("brand", f"/brands/{made.brand}")
    yield Picture("library", "/library", _file)
    yield Picture("export", f"{film}/export")
    yield Picture("account", "/settings/account")
    yield Picture("ledger", "/settings/privacy", theme="dark")
    yield Picture("phone", film, lambda page: _line(page, 1), size=PHONE)


def _take(studio: Studio, picture: Picture) -> Path:
    with _window(studio, picture) as page:
        views.settled(page)
        if picture.first is not None:
            picture.first(page)
        views.settled(page)
        data = page.screenshot()
    path = FOLDER / f"{picture.name}.webp"
    path.write_bytes(_small(data))
    return path


def _window(studio: Studio, picture: Picture) -> AbstractContextManager[Page]:
    return studio.window(picture.address, language=picture.language, theme=picture.theme, size=picture.size)


def _small(data: bytes) -> bytes:
    """A screenshot as WebP, at the best quality below `MOST`."""
    with Image.open(io.BytesIO(data)) as opened:
        image = opened.convert("RGB")
    if image.width > WIDTH:
        image = image.resize((WIDTH, round(image.height * WIDTH / image.width)), Image.Resampling.LANCZOS)
    for quality in QUALITIES:
        out = io.BytesIO()
        image.save(out, "WEBP", quality=quality, method=6)
        if out.tell() <= MOST:
            break
    return out.getvalue()


def _article(page: Page) -> None:
    """An article of ours is pasted and read."""
    text = (EXAMPLES / "night-trains.md").read_text(encoding="utf-8")
    page.locator("#source").evaluate(
        """(field, text) => {
            const clipboardData = new DataTransfer()
            clipboardData.setData('text/plain', text)
            field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true}))
        }""",
        text,
    )
    page.get_by_role("button", name=views.said("en", "home", "kept.check")).wait_for(timeout=LONG)


def _line(page: Page, number: int, words: int = WORDS) -> None:
    """A line is active, and the film stands at one of its words, where its scene is complete."""
    page.locator("[data-sentence]").nth(number).click()
    for _ in range(words):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(views.FADED)


def _stale(page: Page) -> None:
    _line(page, 2)
    page.locator("header [aria-haspopup='dialog'], [aria-haspopup='dialog'][class*='what']").first.click()


def _versions(page: Page) -> None:
    views.palette(page, views.said("en", "editor", "history.title"))


def _file(page: Page) -> None:
    page.get_by_role("list").get_by_role("button").first.click()


def _some_scenes(page: Page) -> None:
    """Until the third scene is there."""
    scenes = page.get_by_role("region", name="Scenes").get_by_role("listitem")
    scenes.nth(2).locator("img").wait_for(timeout=LONG)
