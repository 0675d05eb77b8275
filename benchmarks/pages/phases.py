"""What is done in the browser: home is opened, then each film is opened, scrolled, edited and played."""

import time
from collections.abc import Iterator, Mapping
from statistics import median

from playwright.sync_api import Page

from benchmarks.pages import probe
from benchmarks.serving.arrivals import rank
from tests.support.browsing import Studio

_LINE, _CLIP = "[data-line]", "[data-scene]"
_SCROLLING = """([selector, sideways]) => {
  let place = document.querySelector(selector)
  const room = (one) => sideways ? one.scrollWidth - one.clientWidth : one.scrollHeight - one.clientHeight
  const scrolls = (one) => /auto|scroll/.test(getComputedStyle(one)[sideways ? 'overflowX' : 'overflowY'])
  while (place !== null && !(room(place) > 8 && scrolls(place))) place = place.parentElement
  place?.setAttribute('data-scrolled', sideways ? 'x' : 'y')
  return place !== null
}"""
"""Marks what a thing scrolls in, if that can be scrolled."""
_TYPED = " and then some more words"
_ROUNDS = 3


def home(studio: Studio) -> Iterator[tuple[str, float]]:
    """How soon the home page is there for somebody who was never here."""
    began = time.monotonic()
    with studio.window("/", still=False) as page:
        page.get_by_role("textbox").first.wait_for()
        yield "useful", 1000 * (time.monotonic() - began)
        yield "first_paint", probe.paints(page)["first-contentful-paint"]
        yield "scripts", probe.script_bytes(page) / 1000


def film(studio: Studio, project: str) -> Iterator[tuple[str, float]]:
    """How an editor answers with a film in it."""
    began = time.monotonic()
    with studio.window(f"/films/{project}", still=False) as page:
        probe.until(page, "document.querySelector('[data-line]') !== null")
        yield "script", 1000 * (time.monotonic() - began)
        probe.until(page, "document.querySelector('canvas[data-frame]') !== null")
        yield "stage", 1000 * (time.monotonic() - began)
        page.wait_for_timeout(3000)  # thumbnails come
        yield "nodes", page.evaluate("document.querySelectorAll('*').length")
        yield from _playing(page).items()
        yield from _scrolling(page)
        yield from _writing(page)


def _playing(page: Page) -> Mapping[str, float]:
    drawn = [probe.until_drawn(page, "Shift+ArrowRight") for _ in range(8)]
    moving = []
    for _ in range(_ROUNDS):
        page.wait_for_timeout(1500)  # the stream is had ready where the film stands
        moving.append(probe.until_moving(page))
        page.wait_for_timeout(400)
        page.keyboard.press("k")
    return {"scrubbing": median(drawn), "moving": median(moving)}


def _scrolling(page: Page) -> Iterator[tuple[str, float]]:
    for name, selector, sideways in (("script", _LINE, False), ("timeline", _CLIP, True)):
        if page.evaluate(_SCROLLING, [selector, sideways]):
            place = f"[data-scrolled={'x' if sideways else 'y'}]"
            yield f"{name}_late", probe.scroll(page, place, sideways=sideways).late


def _writing(page: Page) -> Iterator[tuple[str, float]]:
    def select() -> None:
        for key in ("ArrowDown", "ArrowUp") * 10:
            page.keyboard.press(key)
            page.wait_for_timeout(250)

    page.locator(_LINE).first.click()
    chosen = probe.answers(page, select)
    page.keyboard.press("Enter")
    page.get_by_role("textbox", name="Sentence").wait_for()
    typed = probe.answers(page, lambda: page.keyboard.type(_TYPED, delay=120))
    page.keyboard.press("Escape")
    for name, waits, count in (("selecting", chosen, 20), ("typing", typed, len(_TYPED))):
        all_ = [*waits, *[8.0] * max(0, count - len(waits))]
        yield name, rank(all_, 0.5)
        yield f"{name}_p95", rank(all_, 0.95)
    page.wait_for_timeout(1500)  # saved
