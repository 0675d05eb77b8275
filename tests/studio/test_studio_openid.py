"""Signing in by a provider, in a real browser before a real one: in, refused, linked, taken off."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.support.browsing import Studio, a_browser, faults, sign_up
from tests.support.openid import CLIENT, SECRET, Provider, a_provider
from tests.support.people import PASSWORD, member
from tests.support.processes import free_port
from tests.support.server import running_server

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Works:
    """A studio that people may sign in to by a provider."""

    studio: Studio
    provider: Provider


@pytest.fixture(scope="module")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Works]:
    port = free_port()
    redirect = f"http://localhost:{port}/api/v1/sign-in/callback"
    with a_provider(redirect) as provider, a_browser() as browser:
        client = {"issuer": provider.issuer, "client_id": CLIENT, "client_secret": SECRET}
        settings = {
            "VGENFLOW_OPENID": json.dumps([{"name": "works", "title": "The works", **client}]),
            "VGENFLOW_NETWORKS": f"127.0.0.1/32:{provider.port}",
        }
        folder = tmp_path_factory.mktemp("works") / "data"
        with running_server(folder, worker=False, settings=settings, port=port) as server:
            yield Works(Studio(server, browser, sign_up(server)), provider)


def test_a_stranger_comes_in_by_a_provider_and_out_again(works: Works) -> None:
    with works.studio.window("/library?kind=picture", signed_in=False) as page:
        _let_visit(page, works.provider)
        assert faults(page) == []
        page.get_by_role("button", name="The works").click()
        _sign_in_there(page, "grace")
        expect(page.get_by_role("button", name="Account of grace")).to_be_visible()
        page.wait_for_url("**/library?kind=picture")
        page.goto(f"{works.studio.server.url}/settings/account")
        methods = page.locator("#methods")
        expect(methods).to_contain_text("The works")
        methods.get_by_role("button", name="Unlink").click()
        expect(methods.get_by_role("alert").filter(has_text="Without it you could not")).to_be_visible()
        page.get_by_role("button", name="Account of grace").click()
        page.get_by_role("menuitem", name="Sign out").click()
        page.wait_for_url("**/sign-in")


def test_who_breaks_it_off_is_told_and_can_begin_again(works: Works) -> None:
    with works.studio.window("/templates", signed_in=False, language="zh", theme="dark") as page:
        _let_visit(page, works.provider)
        page.get_by_role("button", name="The works").click()
        page.get_by_role("link", name=re.compile("Cancel")).click()
        page.wait_for_url(re.compile("/sign-in[?]to=%2Ftemplates#error="))
        expect(page.get_by_role("alert").filter(has_text="登录中断了")).to_be_visible()
        expect(page.get_by_role("button", name="The works")).to_be_enabled()
        assert faults(page) == []


def test_an_account_is_linked_and_its_address_is_nobody_elses(works: Works) -> None:
    own = Studio(works.studio.server, works.studio.browser, member(works.studio.server, "ida@example.org"))
    with own.window("/sign-in", signed_in=False) as page:
        _let_visit(page, works.provider)
        page.get_by_role("button", name="The works").click()
        _sign_in_there(page, "ida")
        page.wait_for_url(re.compile("/sign-in#error=accounts.email-taken"))
        expect(page.get_by_role("alert").filter(has_text="An account with this address")).to_be_visible()
    with own.window("/settings/account") as page:
        _let_visit(page, works.provider)
        methods = page.locator("#methods")
        methods.get_by_role("button", name="The works").click()
        page.get_by_label("Present password").fill(PASSWORD)
        page.keyboard.press("Enter")
        _sign_in_there(page, "ida")
        page.wait_for_url("**/settings/account")
        remove = methods.get_by_role("button", name="Unlink")
        expect(remove).to_be_visible()
        remove.click()
        expect(remove).to_have_count(0)


def _let_visit(page: Page, provider: Provider) -> None:
    """The provider is a site of its own, and what its page asks of others is not ours to answer for."""
    page.route(f"{provider.issuer}/**", lambda route: route.continue_())
    page.route(re.compile("^https://fonts"), lambda route: route.abort())


def _sign_in_there(page: Page, name: str) -> None:
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill("any")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Continue").click()
