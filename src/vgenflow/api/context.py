"""Who asks, and of which house: what routes depend on.

    async def list_projects(house: HouseOf, scope: Annotated[Scope, allowed("read")]) -> ...

A session (`__Host-` cookie) may do whatever its account may; an API key (`Authorization: Bearer`) only
what it was made for. Who is suspended may look, by a session alone, and do what is everybody's right: a
route says so with `entitled` or `EntitledBySession`.
"""

from collections.abc import Callable, Collection
from typing import Annotated, Final, Generic, TypeVar

from fastapi import Depends, Request
from starlette.types import ASGIApp, Receive, Send
from starlette.types import Scope as Connection

from vgenflow.api import browsers, limits, origins
from vgenflow.api.depending import at_once
from vgenflow.api.errors import NotSignedIn, OperatorOnly, OutsideKey
from vgenflow.kit.errors import VgenflowError
from vgenflow.services.accounts.callers import Caller, suspended
from vgenflow.services.accounts.errors import SessionOver
from vgenflow.services.accounts.schemas import Grant
from vgenflow.services.scope import Scope
from vgenflow.studio.house import House

Seen = TypeVar("Seen")


def house_of(request: Request) -> House:
    """The house that the application serves."""
    house: House = request.app.state.house
    return house


HouseOf = Annotated[House, Depends(at_once(house_of))]


class Visited:
    """A route with who asks found out before it, which is done once for every request under /api.

    Writes with a cookie must come from our own pages. Requests are counted against the account's limits,
    those of strangers (and of wrong keys) against their address's.
    """

    def __init__(self, route: ASGIApp) -> None:
        self._route = route

    async def __call__(self, scope: Connection, receive: Receive, send: Send) -> None:
        """See ASGI."""
        scope["state"]["caller"] = await _identified(Request(scope, receive))
        await self._route(scope, receive, send)


def caller_of(request: Request) -> Caller | None:
    """Who asks; None for a stranger."""
    found: Caller | None = request.scope["state"]["caller"]
    return found


Visitor = Annotated[Caller | None, Depends(at_once(caller_of))]
"""For routes that anybody may call."""


_LOOKING: Final = ("GET", "HEAD")
_ALL: Final = (*_LOOKING, "POST", "PUT", "PATCH", "DELETE")


class Admission(Generic[Seen]):
    """Lets those in who have signed in, and shows a route what `see` makes of them."""

    def __init__(self, see: Callable[[Caller], Seen], suspended: Collection[str] = _LOOKING) -> None:
        self._see = see
        self._suspended = suspended
        """Methods with which the route is there for the suspended too."""

    async def __call__(self, request: Request) -> Seen:
        """What is seen; `NotSignedIn` if nobody known asks, `Suspended`."""
        caller = caller_of(request)
        if caller is None:
            raise NotSignedIn("Sign in, or send an API key as `Authorization: Bearer KEY`.")
        if caller.is_suspended and request.method not in self._suspended:
            raise suspended()
        return self._see(caller)


SignedIn = Annotated[Caller, Depends(Admission(lambda caller: caller))]


def allowed(grant: Grant) -> Scope:
    """The scope of who has signed in, or whose API key has this grant."""
    looking = () if grant == "render" else _LOOKING  # rendering costs, even to look at
    found: Scope = Depends(Admission(lambda caller: _granted(caller, grant).scope, looking))
    return found


def entitled(grant: Grant) -> Scope:
    """The same, for what may be refused to nobody."""
    found: Scope = Depends(Admission(lambda caller: _granted(caller, grant).scope, _ALL))
    return found


def session_only() -> Scope:
    """The scope of who has signed in: for what no API key may do."""
    found: Scope = Depends(Admission(lambda caller: _granted(caller, None).scope))
    return found


SignedInBySession = Annotated[Caller, Depends(Admission(lambda caller: _granted(caller, None)))]
"""Who has signed in: for what concerns the session itself, or what no API key may do."""

EntitledBySession = Annotated[Caller, Depends(Admission(lambda caller: _granted(caller, None), _ALL))]
"""The same, for what may be refused to nobody."""


def _operator(caller: Caller) -> Scope:
    if caller.grants is not None or caller.scope.role != "operator":
        raise OperatorOnly("Only an operator of this server who has signed in may do this.")
    return caller.scope


Operator = Annotated[Scope, Depends(Admission(_operator, ()))]
"""The scope of an operator who has signed in."""


def _granted(caller: Caller, grant: Grant | None) -> Caller:
    """The caller; `OutsideKey` if it is a key that was not made for this."""
    if caller.grants is not None and grant not in caller.grants:
        wanted = f"lacks {grant}" if grant else "cannot do this: sign in"
        raise OutsideKey(f"This API key {wanted}.")
    return caller


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
        limits.count_stranger(request)
        raise
    if caller is None:
        limits.count_stranger(request)
    else:
        limits.count_account(request, caller.scope.account)
    return caller
