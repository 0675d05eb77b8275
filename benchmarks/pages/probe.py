"""What is asked of the browser itself: paints, how long inputs wait for theirs, frames that come late."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from playwright.sync_api import Page

PATIENCE = 60.0
"""Seconds until something must be so in a page."""
REFRESH = 1000 / 60
"""Milliseconds from picture to picture of a usual screen."""
_WATCH = """
window.inputs = []
window.watching ??= new PerformanceObserver((list) =>
  window.inputs.push(...list.getEntries().map(({ name, duration }) => [name, duration])))
window.watching.observe({ type: 'event', durationThreshold: 16 })
null
"""
_PAINTS = """() => Object.fromEntries(
  performance.getEntriesByType('paint').map(({ name, startTime }) => [name, startTime]))"""
_SCRIPTS = """() => performance.getEntriesByType('resource')
  .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
  .reduce((sum, one) => sum + one.encodedBodySize, 0)"""
_SCROLL = """([selector, sideways, step, times]) => new Promise((done) => {
  const place = document.querySelector(selector)
  const waits = []
  let before = performance.now()
  const go = (now) => {
    if (waits.push(now - before) > times) return done(waits.slice(1))
    before = now
    place[sideways ? 'scrollLeft' : 'scrollTop'] += step
    requestAnimationFrame(go)
  }
  requestAnimationFrame(go)
})"""
_UNTIL_MOVING = """window.moving = new Promise((moved) => {
  addEventListener('keydown', () => {
    const began = performance.now()
    const video = document.querySelector('video')
    const at = video.currentTime
    const seen = (now, { mediaTime }) =>
      mediaTime > at + 0.01 ? moved(performance.now() - began) : video.requestVideoFrameCallback(seen)
    video.requestVideoFrameCallback(seen)
  }, { once: true, capture: true })
}); null"""
_UNTIL_DRAWN = """window.drawn = new Promise((drawn) => {
  addEventListener('keydown', () => {
    const began = performance.now()
    const stage = document.querySelector('[data-seen]')
    const seen = () => requestAnimationFrame(() => drawn(performance.now() - began))
    new MutationObserver((_, watching) => {
      watching.disconnect()
      seen()
    }).observe(stage.querySelector('canvas'), { attributeFilter: ['data-frame'] })
    stage.querySelector('video').addEventListener('seeked', () => stage.dataset.seen === 'video' && seen())
  }, { once: true, capture: true })
}); null"""


@dataclass(frozen=True)
class Scrolled:
    """How smoothly something moved."""

    waits: Sequence[float]
    """Milliseconds from picture to picture."""

    @property
    def late(self) -> float:
        """The share of pictures that a usual screen would have missed."""
        missed = sum(round(wait / REFRESH) - 1 for wait in self.waits if wait > 1.5 * REFRESH)
        return missed / (len(self.waits) + missed)


def paints(page: Page) -> dict[str, float]:
    """Milliseconds from asking for the page to its first paints, by the browser's names of these."""
    return {str(name): float(at) for name, at in page.evaluate(_PAINTS).items()}


def script_bytes(page: Page) -> int:
    """What the page has loaded of scripts, as it was sent."""
    return int(page.evaluate(_SCRIPTS))


def answers(page: Page, act: Callable[[], None], name: str = "keydown") -> list[float]:
    """Milliseconds that inputs of a kind waited until the browser had painted what came of them.

    In steps of 8 ms, by the Event Timing API, which the web's interaction to next paint is made of too; those
    below 16 ms are not told, and count as 8.
    """
    page.evaluate(_WATCH)
    act()
    page.wait_for_timeout(300)
    return [float(took) for kind, took in page.evaluate("window.inputs") if kind == name]


def scroll(
    page: Page, selector: str, *, sideways: bool = False, step: int = 60, times: int = 120
) -> Scrolled:
    """Scroll something, a step at each picture."""
    return Scrolled(page.evaluate(_SCROLL, [selector, sideways, step, times]))


def until_moving(page: Page, key: str = "Space") -> float:
    """Milliseconds from a key until the video has shown a picture of the film that moves."""
    page.evaluate(_UNTIL_MOVING)
    page.keyboard.press(key)
    return float(page.evaluate("window.moving"))


def until_drawn(page: Page, key: str) -> float:
    """Milliseconds from a key until the stage shows another frame: of the stream, or drawn."""
    page.evaluate(_UNTIL_DRAWN)
    page.keyboard.press(key)
    return float(page.evaluate("window.drawn"))


def until(page: Page, what: str) -> float:
    """Seconds until something is so in the page. Its policy lets no function be made of words."""
    began = time.monotonic()
    while not page.evaluate(what):
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError(what)
        page.wait_for_timeout(20)
    return time.monotonic() - began
