"""Entering: set-up by the one-time link, registering, confirming, signing in, forgotten passwords."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import DESK, PHONE, THEMES, Studio, Theme, faults, settle
from tests.support.people import PASSWORD, mailed_link, member
from tests.support.server import running_server

NAME, EMAIL = "Ada Lind", "ada@example.org"
PAGES = ("/sign-in", "/register", "/forgotten-password", "/new-password#token=a", "/confirm#token=a")


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, studio: Studio) -> Iterator[Studio]:
    """A server that was just started for the first time."""
    with running_server(tmp_path_factory.mktemp("fresh") / "data", worker=False) as server:
        yield Studio(server, studio.browser, "")


@pytest.mark.slow
def test_first_run_by_keys_alone(fresh: Studio) -> None:
    assert fresh.server.setup_token
    with fresh.window("/", signed_in=False) as page:
        page.wait_for_url("**/setup")
        expect(page.get_by_label("One-time link")).to_be_visible()
        assert faults(page) == []
    with fresh.window(f"/setup#token={fresh.server.setup_token}", signed_in=False, theme="dark") as page:
        assert faults(page) == []
        _tab_to(page, "What should we call you?")
        page.keyboard.press("Enter")
        expect(page.get_by_label("What should we call you?")).to_be_focused()
        expect(page.get_by_text("Write a name.")).to_be_visible()
        page.keyboard.type(NAME)
        page.keyboard.press("Tab")
        page.keyboard.type(EMAIL)
        page.keyboard.press("Tab")
        page.keyboard.type("short one")
        page.keyboard.press("Enter")
        expect(page.get_by_text("3 more characters are needed.")).to_be_visible()
        expect(page.get_by_label("Password", exact=True)).to_be_focused()
        assert faults(page) == []
        page.keyboard.press("Control+a")
        page.keyboard.type("password password")
        page.keyboard.press("Enter")
        expect(page.get_by_text("among the first that anybody would try")).to_be_visible()
        page.keyboard.press("Control+a")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name=f"Account of {NAME}")).to_be_visible()
        assert page.url == f"{fresh.server.url}/"


def test_registering_to_signed_in(studio: Studio) -> None:
    with studio.window("/sign-in?to=%2Flibrary", signed_in=False) as page:
        page.get_by_role("link", name="Register").click()
        page.get_by_label("What should we call you?").fill("Bo")
        page.get_by_label("Email").fill("bo@example.org")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Register").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
        expect(page.get_by_text(str(studio.server.folder / "outbox"))).to_be_visible()
        assert faults(page) == []
        page.goto(mailed_link(studio.server, "bo@example.org", "confirm"))
        page.get_by_role("button", name="Make my account").click()
        expect(page.get_by_role("status").first).to_contain_text("Your account is made")
        page.get_by_label("Email").fill("bo@example.org")
        page.get_by_label("Password", exact=True).fill("not this one at all")
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_contain_text("No account has this address and password")
        expect(page.get_by_label("Email")).to_have_value("bo@example.org")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Account of Bo")).to_be_visible()
        page.goto(f"{studio.server.url}/sign-in?to=%2Flibrary")
        page.wait_for_url("**/library")


@pytest.mark.slow
def test_a_link_works_once_and_only_whole(studio: Studio) -> None:
    with studio.window("/confirm#token=nothing", signed_in=False, language="zh") as page:
        page.get_by_role("button", name="建立我的账号").click()
        expect(page.get_by_role("alert")).to_contain_text("这个链接已用过")
        page.get_by_role("link", name="再要一个链接").click()
        page.wait_for_url("**/register")
        page.goto(f"{studio.server.url}/confirm")
        expect(page.get_by_role("heading", level=1)).to_have_text("链接不完整")


@pytest.mark.slow
def test_a_forgotten_password(studio: Studio) -> None:
    member(studio.server, "cy@example.org")
    with studio.window("/forgotten-password", signed_in=False) as page:
        page.get_by_label("Email").fill("cy@example.org")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", level=1)).to_have_text("Look into your mail")
        page.goto(mailed_link(studio.server, "cy@example.org", "new-password"))
        page.get_by_label("New password").fill("green lamp over fjord")
        page.get_by_role("button", name="Show the password").click()
        expect(page.get_by_label("New password")).to_have_attribute("type", "text")
        page.get_by_role("button", name="Keep this password").click()
        expect(page.get_by_role("status").first).to_contain_text("Your new password holds")
        page.get_by_label("Email").fill("cy@example.org")
        page.get_by_label("Password", exact=True).fill("green lamp over fjord")
        page.keyboard.press("Enter")
        expect(page.get_by_role("navigation", name="Pages")).to_be_visible()


@pytest.mark.slow
def test_what_a_provider_refused_is_said(studio: Studio) -> None:
    with studio.window("/sign-in#error=accounts.provider-failed", signed_in=False) as page:
        expect(page.get_by_role("alert").first).to_contain_text("The provider’s answer proves nothing")
    with studio.window("/account#error=accounts.identity-taken") as page:
        page.wait_for_url("**/settings/account#error=accounts.identity-taken")
        expect(page.get_by_text("This sign-in belongs to another account.")).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize("theme", THEMES)
def test_the_pages_are_for_everybody(studio: Studio, theme: Theme) -> None:
    language, size = ("zh", DESK) if theme == "light" else ("en", PHONE)
    with studio.window("/sign-in", theme=theme, language=language, signed_in=False, size=size) as page:
        for address in PAGES:
            page.goto(studio.server.url + address)
            settle(page)
            assert faults(page) == [], address
            assert page.evaluate("document.documentElement.scrollWidth") == size[0]


def _tab_to(page: Page, label: str) -> None:
    for _ in range(8):
        if page.get_by_label(label).evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{label} is not reached by Tab")
