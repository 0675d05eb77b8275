"""Signing in and out, by password or by a provider; where one is signed in."""

from typing import Annotated, Final
from urllib.parse import urlencode

from fastapi import APIRouter, Path, Request, Response

from vgenflow.api.browsers import ATTEMPT, SESSION, Browser, BrowserOf
from vgenflow.api.context import EntitledBySession, HouseOf, SignedInBySession, Visitor
from vgenflow.api.ids import Id
from vgenflow.api.pages import Page
from vgenflow.kit.errors import VgenflowError
from vgenflow.services.accounts.identities import ATTEMPT_LIFE, HOME, Begun
from vgenflow.services.accounts.schemas import (
    AccountView,
    GoTo,
    IdentityView,
    Linking,
    SessionView,
    SigningIn,
    Wanting,
    WaysIn,
)
from vgenflow.services.accounts.sessions import SignedIn
from vgenflow.studio.house import House

router = APIRouter(tags=["sessions"])

CALLBACK: Final = "/api/v1/sign-in/callback"
"""Where providers send browsers back to: to be registered with each, behind the server's address."""

Provider = Annotated[
    str, Path(max_length=32, description="Its name in the list of ways in.", examples=["works"])
]


@router.get("/sign-in")
async def read_ways_in(house: HouseOf) -> WaysIn:
    """How one may sign in here."""
    return await house.accounts.ways_in()


@router.post("/sessions", status_code=201)
async def sign_in(house: HouseOf, browser: BrowserOf, body: SigningIn) -> AccountView:
    """Sign in: sets the cookie of a new session, and ends the one the browser had."""
    begun = await house.accounts.sessions.sign_in(
        body.email, body.password.get_secret_value(), browser.visitor, browser.cookie(SESSION)
    )
    return await let_in(house, browser, begun)


@router.get("/sessions")
async def list_sessions(house: HouseOf, caller: SignedInBySession) -> Page[SessionView]:
    """Where the account is signed in, the newest first, all on one page."""
    return Page(items=list(await house.accounts.sessions.list(caller)), next=None)


@router.delete("/sessions", status_code=204)
async def end_other_sessions(house: HouseOf, caller: EntitledBySession) -> None:
    """Sign all other devices out."""
    await house.accounts.sessions.end_others(caller)


@router.delete("/sessions/current", status_code=204)
async def sign_out(house: HouseOf, browser: BrowserOf, caller: EntitledBySession) -> None:
    """Sign out."""
    if caller.session is not None:
        await house.accounts.sessions.end(caller, caller.session)
    browser.drop(SESSION)


@router.delete("/sessions/{session}", status_code=204)
async def end_session(house: HouseOf, caller: EntitledBySession, session: Id) -> None:
    """Sign one device out."""
    await house.accounts.sessions.end(caller, session)


@router.post("/sign-in/{provider}")
async def begin_sign_in(
    house: HouseOf, browser: BrowserOf, provider: Provider, body: Wanting | None = None
) -> GoTo:
    """Begin to sign in by a provider: says where to send the browser, and sets a cookie for its way back."""
    to = HOME if body is None else body.to
    return _go(browser, await house.accounts.identities.begin(provider, _callback(house), to=to))


@router.get(
    "/sign-in/callback",
    status_code=303,
    response_class=Response,
    responses={303: {"description": "To the studio; a problem's code stands behind `#error=`."}},
)
async def finish_sign_in(house: HouseOf, request: Request, browser: BrowserOf, caller: Visitor) -> None:
    """Where providers send the browser back to."""
    attempt, answer = browser.cookie(ATTEMPT) or "", dict(request.query_params)
    wanted = house.accounts.identities.wanted(attempt)
    browser.drop(ATTEMPT)
    try:
        begun = await house.accounts.identities.finish(
            attempt, answer, browser.visitor, caller, browser.cookie(SESSION)
        )
    except VgenflowError as error:
        request.state.code = error.code
        page = f"/sign-in{_way_back(wanted)}" if caller is None else "/account"
        browser.go(f"{house.server.url}{page}#{urlencode({'error': error.code})}")
        return
    if begun is not None:
        _remember(house, browser, begun)
    browser.go(f"{house.server.url}{'/account' if begun is None else wanted}")


@router.get("/identities")
async def list_identities(house: HouseOf, caller: SignedInBySession) -> Page[IdentityView]:
    """The providers that the account signs in with, all on one page."""
    return Page(items=list(await house.accounts.identities.list(caller.scope)), next=None)


@router.post("/identities")
async def begin_link(house: HouseOf, browser: BrowserOf, caller: SignedInBySession, body: Linking) -> GoTo:
    """Begin to link a provider to the account: says where to send the browser."""
    password = None if body.password is None else body.password.get_secret_value()
    begun = await house.accounts.identities.begin_link(caller, body.provider, _callback(house), password)
    return _go(browser, begun)


@router.delete("/identities/{identity}", status_code=204)
async def unlink(house: HouseOf, caller: SignedInBySession, identity: Id) -> None:
    """Sign in with a provider no more. The last way in stays."""
    await house.accounts.identities.unlink(caller.scope, identity)


async def let_in(house: House, browser: Browser, begun: SignedIn) -> AccountView:
    """Set the cookie of a session that has begun; the account it is of."""
    _remember(house, browser, begun)
    caller = await house.accounts.authenticate_session(begun.token)
    return await house.accounts.profile.view(caller.scope)


def _remember(house: House, browser: Browser, begun: SignedIn) -> None:
    browser.keep(SESSION, begun.token, int(house.accounts.settings.session_life.total_seconds()))


def _go(browser: Browser, begun: Begun) -> GoTo:
    browser.keep(ATTEMPT, begun.attempt, int(ATTEMPT_LIFE.total_seconds()))
    return GoTo(address=begun.address)


def _way_back(wanted: str) -> str:
    return "" if wanted == HOME else f"?{urlencode({'to': wanted})}"


def _callback(house: House) -> str:
    return house.server.url + CALLBACK
