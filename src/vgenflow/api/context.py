"""Who asks, and of which house: what routes depend on.

    async def list_projects(house: HouseOf, scope: Annotated[Scope, allowed("read")]) -> ...

A session (`__Host-` cookie) may do whatever its account may; an API key (`Authorization: Bearer`) only
what it was made for.
"""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import APIKeyCookie, HTTPAuthorizationCredentials, HTTPBearer

from vgenflow.api import browsers, limits, origins
from vgenflow.api.depending import at_once
from vgenflow.api.errors import NotSignedIn, OperatorOnly, OutsideKey
from vgenflow.kit.errors import VgenflowError
from vgenflow.services.accounts.callers import Caller
from vgenflow.services.accounts.errors import SessionOver
from vgenflow.services.accounts.schemas import Grant
from vgenflow.services.scope import Scope
from vgenflow.studio.house import House

_cookie = APIKeyCookie(
    name=f"__Host-{browsers.SESSION}",
    scheme_name="session",
    description="Set by signing in.",
    auto_error=False,
)
_bearer = HTTPBearer(
    scheme_name="key", description="An API key; it says itself what it may do.", auto_error=False
)


def house_of(request: Request) -> House:
    """The house that the application serves."""
    house: House = request.app.state.house
    return house


HouseOf = Annotated[House, Depends(at_once(house_of))]


async def identify(request: Request) -> Caller | None:
    """Who asks, or None. Every request under /api is looked at once.

    Writes with a cookie must come from our own pages. Requests are counted against the account's limits,
    those of strangers (and of wrong keys) against their address's.
    """
    if not hasattr(request.state, "caller"):
        request.state.caller = await _identified(request)
    found: Caller | None = request.state.caller
    return found


async def visit(request: Request) -> Caller | None:
    """See `identify`."""
    return await identify(request)


Visitor = Annotated[Caller | None, Depends(visit)]
"""For routes that anybody may call."""


def signed_in(
    caller: Visitor,
    cookie: Annotated[str | None, Depends(_cookie)],  # noqa: ARG001 - named for the API's description
    bearer: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],  # noqa: ARG001
) -> Caller:
    """Who asks; `NotSignedIn` if nobody known does."""
    if caller is None:
        raise NotSignedIn("Sign in, or send an API key as `Authorization: Bearer KEY`.")
    return caller


SignedIn = Annotated[Caller, Depends(at_once(signed_in))]


class Allowed:
    """Asks for a grant of the caller's API key. Hashable, so that a request checks each grant once."""

    def __init__(self, grant: Grant | None) -> None:
        self.grant = grant

    async def __call__(self, caller: SignedIn) -> Scope:
        """The caller's scope; `OutsideKey` if its key was not made for this."""
        if caller.grants is not None and self.grant not in caller.grants:
            wanted = f"lacks {self.grant}" if self.grant else "cannot do this: sign in"
            raise OutsideKey(f"This API key {wanted}.")
        return caller.scope


def allowed(grant: Grant) -> Scope:
    """The scope of who has signed in, or whose API key has this grant."""
    found: Scope = Depends(Allowed(grant))
    return found


def session_only() -> Scope:
    """The scope of who has signed in: for what no API key may do."""
    found: Scope = Depends(Allowed(None))
    return found


def by_session(caller: SignedIn, _: Annotated[Scope, session_only()]) -> Caller:
    """Who has signed in: for what concerns the session itself, or what no API key may do."""
    return caller


SignedInBySession = Annotated[Caller, Depends(at_once(by_session))]


def operator_of(caller: SignedIn) -> Scope:
    """The scope of an operator who has signed in."""
    if caller.grants is not None or caller.scope.role != "operator":
        raise OperatorOnly("Only an operator of this server who has signed in may do this.")
    return caller.scope


Operator = Annotated[Scope, Depends(at_once(operator_of))]


async def _identified(request: Request) -> Caller | None:
    kind, _, key = request.headers.get("authorization", "").partition(" ")
    token = key.strip() if kind.lower() == "bearer" else ""
    session = browsers.read_cookie(request, browsers.SESSION) or ""
    if not token:
        origins.check(request, has_session=bool(session))
    accounts = house_of(request).accounts
    try:
        if token:
            caller: Caller | None = await accounts.authenticate_key(token)
        else:
            caller = await accounts.authenticate_session(session) if session else None
    except SessionOver:  # a browser may keep its cookie for longer, and must be able to sign in again
        caller = None
    except VgenflowError:
        await limits.count_stranger(request)
        raise
    if caller is None:
        await limits.count_stranger(request)
    else:
        await limits.count_account(request, caller.scope.account)
    return caller
