"""The studio is for everybody: axe finds nothing on any page, nor in anything that opens on one.

By day and by night, in both languages, at a desk and on a phone, by the rules of WCAG 2.2 AA.
"""

import re
from collections.abc import Iterator
from itertools import product

import pytest
from playwright.sync_api import Page

from tests.studio.test_studio_journey import SIZES
from tests.support import samples, views
from tests.support.browsing import DESK, LANGUAGES, PHONE, THEMES, Language, Studio, Theme, faults, looked_at
from tests.support.samples import Samples

VARIANTS = [
    pytest.param(theme, language, size, id=f"{theme}-{language}-{place}")
    for theme, language, (place, size) in product(THEMES, LANGUAGES, (("desk", DESK), ("phone", PHONE)))
]

GIVEN = re.compile(r"VGenFlow|#[0-9A-F]{6}|.*\.(png|wav|md)|The .+|Swiss 2|Harbour|Mara Klein")
"""Names that people, files and templates have."""
IN_ENGLISH = frozenset({"editor", "editor out of date", "editor of a script"})
"""Pages that say an English film's words."""
MOST_STOPS = 250
"""Presses of Tab after which a page must have been left."""
_STOP = """
() => {
  const it = document.activeElement
  if (it === null || it === document.body) return null
  const box = it.getBoundingClientRect()
  const points = [[.5, .5], [.1, .1], [.9, .1], [.1, .9], [.9, .9]]
  const isSeen = points.some(([x, y]) => {
    const at = document.elementFromPoint(box.x + x * box.width, box.y + y * box.height)
    return at !== null && (it.contains(at) || at.contains(it) || it.labels?.[0]?.contains(at))
  })
  const near = [it, it.parentElement, it.parentElement?.parentElement, it.nextElementSibling, it.labels?.[0]]
  const isMarked = near.some((one) => {
    const style = one && getComputedStyle(one)
    return style && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
  })
  window.stops ??= new Set()
  const again = window.stops.has(it)
  window.stops.add(it)
  const fault = !isSeen ? 'covered' : !isMarked ? 'unmarked' : it.tabIndex > 0 ? 'out of order' : ''
  return {name: `${it.tagName} ${it.ariaLabel ?? it.textContent.slice(0, 60)}`, fault, again}
}
"""
_CROWDED = """
(root) => {
  const whole = document.querySelector(root)
  const seen = (it) => {  // what of it is neither scrolled away nor out of the window
    let {left, top, right, bottom} = it.getBoundingClientRect()
    for (let up = it.parentElement; up !== null; up = up.parentElement) {
      if (getComputedStyle(up).overflow === 'visible' || up === document.documentElement) continue
      const box = up.getBoundingClientRect()
      left = Math.max(left, box.left), right = Math.min(right, box.right)
      top = Math.max(top, box.top), bottom = Math.min(bottom, box.bottom)
    }
    return {left, top, right, bottom}
  }
  const name = (it) => `${it.tagName} ${it.ariaLabel ?? it.textContent.slice(0, 40)}`
  const all = [...whole.querySelectorAll('*')].filter((it) => it.checkVisibility({opacityProperty: true}))
  const lanes = whole.querySelector('[data-scene]')?.parentElement.parentElement.parentElement
  const parts = all.filter((it) => it.matches('button, a, select, textarea, input, [role=timer], h1, h2')
    && !lanes?.contains(it) && !it.closest('label')).map((it) => ({it, ...seen(it)}))
  const meet = (one, two) => Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1
    && Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1
  const upon = parts.flatMap((one, at) => parts.slice(at + 1)
    .filter((two) => meet(one, two) && !one.it.contains(two.it) && !two.it.contains(one.it))
    .map((two) => `${name(one.it)} upon ${name(two.it)}`))
  const cut = all.filter((it) => {
    const style = getComputedStyle(it)
    const hasText = [...it.childNodes].some((part) => part.nodeType === 3 && part.data.trim() !== '')
    return hasText && !lanes?.contains(it) && it.clientWidth > 1 && style.overflowX !== 'visible'
      && style.overflowX !== 'auto' && it.scrollWidth > it.clientWidth + 1 && it.closest('[title]') === null
  }).map((it) => `${name(it)} cut off`)
  const both = all.filter((it) => ['auto', 'scroll'].includes(getComputedStyle(it).overflowX)
    && it.scrollWidth > it.clientWidth + 1 && it.scrollHeight > it.clientHeight + 1)
    .map((it) => `${name(it)} scrolls both ways`)
  const scrolls = (it) => it !== null && (it.scrollWidth > it.clientWidth + 1
    && ['auto', 'scroll'].includes(getComputedStyle(it).overflowX) || scrolls(it.parentElement))
  const beyond = parts.filter(({it}) => it.getBoundingClientRect().right > innerWidth + 1 && !scrolls(it))
    .map(({it}) => `${name(it)} beyond the window`)
  const gone = parts.filter(({it}) => it.clientWidth === 0).map(({it}) => `${name(it)} has no room`)
  return [...upon, ...cut, ...both, ...beyond, ...gone]
}
"""
POINTED = 250
"""Milliseconds after which what is pointed at is no longer passed on the way elsewhere."""
_WATCH_MOTION = """
window.moved = new Set()
const LONGEST = 80
const watch = (event) => {
  const {target} = event
  for (const one of target.getAnimations({subtree: false})) {
    const {duration, iterations} = one.effect.getComputedTiming()
    const name = `${target.tagName} ${target.className}: ${one.animationName ?? one.transitionProperty}`
    if (duration > LONGEST || iterations !== 1) window.moved.add(`${name}, ${duration} ms`)
  }
}
for (const kind of ['animationstart', 'transitionrun']) addEventListener(kind, watch, true)
const isTile = (it) => it.closest('a, [data-template]') !== null
new MutationObserver(() => {
  if ([...document.querySelectorAll('video')].some(isTile)) window.moved.add('a template plays')
}).observe(document, {subtree: true, childList: true})
"""
_NAMES = """
() => [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')]
  .filter((it) => it.checkVisibility())
  .flatMap((it) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => it.getAttribute(name)))
  .filter((name) => name && /[A-Za-z]{2,}/.test(name) && !/\\p{Script=Han}/u.test(name))
"""


@pytest.fixture(scope="module")
def furnished(studio: Studio) -> Samples:
    """Films in every state, a template and a brand kit of one's own, files, a ledger with lines."""
    with studio.api as api:
        made = samples.furnish(api)
    samples.fill_ledger(studio.server.folder, made)
    return made


@pytest.mark.slow
@pytest.mark.parametrize(("theme", "language", "size"), VARIANTS)
def test_axe_finds_nothing(
    studio: Studio, furnished: Samples, theme: Theme, language: Language, size: tuple[int, int]
) -> None:
    found: list[str] = []
    with studio.window("/", theme=theme, language=language, size=size) as page:
        for name, address in views.pages(furnished).items():
            found += found_on(page, name, studio.server.url + address, language)
    with studio.window("/sign-in", theme=theme, language=language, size=size, signed_in=False) as page:
        for address in views.STRANGERS:
            found += found_on(page, address, studio.server.url + address, language)
    assert found == []


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_while_a_film_is_made(studio: Studio, theme: Theme) -> None:
    with (
        studio.api as api,
        samples.being_made(api) as film,
        studio.window(f"/films/{film}/making", theme=theme) as page,
    ):
        page.get_by_role("button", name="Stop").wait_for()
        assert faults(page) == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_what_has_the_focus_is_seen(studio: Studio, furnished: Samples, size: tuple[int, int]) -> None:
    """By Tab through every page: none holds the focus fast, is unmarked or is covered."""
    wrong: list[str] = []
    with studio.window("/privacy", size=size) as page:
        for name, address in views.pages(furnished).items():
            views.visit(page, studio.server.url + address)
            views.settled(page)
            stops = list(_stops(page))
            assert len(stops) < MOST_STOPS, f"{name} has no end"
            wrong += [f"{name}: {stop['name']}, {stop['fault']}" for stop in stops if stop["fault"]]
    assert wrong == []


@pytest.mark.slow
def test_chinese_pages_have_chinese_names(studio: Studio, furnished: Samples) -> None:
    """What a screen reader says of each control, but for names that people and files gave."""
    wrong: list[str] = []
    with studio.window("/privacy", language="zh") as page:
        for name, address in views.pages(furnished).items():
            if name in IN_ENGLISH:
                continue
            views.visit(page, studio.server.url + address)
            wrong += [f"{name}: {each}" for each in page.evaluate(_NAMES) if not GIVEN.fullmatch(each)]
    assert wrong == []


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", SIZES)
def test_the_editor_has_room_for_large_type(
    studio: Studio, furnished: Samples, scale: str, language: Language
) -> None:
    """Nothing lies upon another or is cut off, and each part scrolls one way; so in each tab of the panel."""
    film = f"/films/{furnished.edited}"
    with studio.window(film, size=SIZES[scale], language=language) as page:
        views.settled(page)
        wrong = {"": page.evaluate(_CROWDED, "body")}
        page.get_by_role("button", name=views.said(language, "editor", "panel.open")).click()
        for tab in page.get_by_role("dialog").get_by_role("tab").all():
            tab.click()
            views.settled(page)
            wrong[tab.inner_text()] = page.evaluate(_CROWDED, "[role=dialog]")
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.slow
def test_nothing_moves_for_who_asked_for_less_motion(studio: Studio, furnished: Samples) -> None:
    """What changes fades within the twinkling of an eye; no template is played by being pointed at."""
    with studio.window("/privacy") as page, studio.api as api:
        page.add_init_script(_WATCH_MOTION)
        moved: dict[str, list[str]] = {}
        for name, address in views.pages(furnished).items():
            views.visit(page, studio.server.url + address)
            views.settled(page)
            if name not in views.LIKE_ANOTHER:
                views.opened(page, lambda part: None)
            for tile in page.locator("main a:visible, [data-template]:visible").all()[:12]:
                tile.hover(force=True)
                page.wait_for_timeout(POINTED)
            moved[name] = page.evaluate("[...window.moved]")
        with samples.being_made(api) as film:
            views.visit(page, f"{studio.server.url}/films/{film}/making")
            page.wait_for_timeout(10 * POINTED)
            moved["being made"] = page.evaluate("[...window.moved]")
    assert {name: found for name, found in moved.items() if found} == {}


def found_on(page: Page, name: str, address: str, language: Language) -> list[str]:
    """What is wrong with a page and with all that opens on it; each fault where it is first seen."""
    first: dict[str, str] = {}
    for part, fault in _faults(page, name, address, language):
        first.setdefault(fault, f"{name}, {part}: {fault}")
    return list(first.values())


def _faults(page: Page, name: str, address: str, language: Language) -> Iterator[tuple[str, str]]:
    def told(part: str) -> list[tuple[str, str]]:
        return [(part, fault) for fault in faults(page, new=True)]

    views.visit(page, address)
    for fault in faults(page):
        yield "as it comes", fault
    assert page.viewport_size is not None
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > page.viewport_size["width"]:
        yield "as it comes", f"wider than the window, {wide} px"
    if name in views.LIKE_ANOTHER:
        return
    opened: list[tuple[str, str]] = []
    views.opened(page, lambda part: opened.extend(told(part)))
    if name == "editor":
        page.locator("[data-sentence]").nth(1).click()
        page.wait_for_timeout(views.FADED)
        views.opened(page, lambda part: opened.extend(told(f"at a line, {part}")))
        looked_at(page)
        views.palette(page, views.said(language, "editor", "history.title"))
        yield from told("versions")
    if name == "home":
        looked_at(page)
        views.palette(page)
        yield from told("palette")
        page.keyboard.press("Escape")
        page.keyboard.press("?")
        page.wait_for_timeout(views.FADED)
        yield from told("keys")
    if name == "library":
        looked_at(page)
        page.get_by_role("main").get_by_role("list").get_by_role("button").first.click()
        page.wait_for_timeout(views.FADED)
        yield from told("a file")
    yield from opened


def _stops(page: Page) -> Iterator[dict[str, str]]:
    """What gets the focus by Tab, from the page's beginning until it is left or begins again."""
    page.evaluate("document.activeElement?.blur(); window.stops = undefined")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        if stop is None or stop["again"]:
            return
        yield stop
