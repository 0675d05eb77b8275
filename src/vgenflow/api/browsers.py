"""Browsers: the cookies that keep them signed in, and what is asked of them for a moment and never kept."""

from collections.abc import Mapping
from typing import Annotated, Final

from fastapi import Depends, Request, Response
from starlette.requests import HTTPConnection

from vgenflow.api.depending import at_once
from vgenflow.services.accounts.context import Visitor

SESSION: Final = "vgenflow"
ATTEMPT: Final = "vgenflow-sign-in"
"""Where a sign-in at a provider is under way."""
_HOST: Final = "__Host-"
_LOCAL: Final = "-local"
LOCAL_SESSION: Final = SESSION + _LOCAL
"""The session's cookie on plain http."""
HOST_SESSION: Final = _HOST + SESSION
"""The session's cookie on https."""


def cookie_name(request: HTTPConnection, name: str) -> str:
    """What the cookie `name` is called: `__Host-…`, or `…-local` on plain http, which is this machine alone.

    Browsers take `__Host-` cookies from encrypted sites only (RFC 6265bis, 4.1.3.2).
    """
    return f"{_HOST}{name}" if request.scope["scheme"] == "https" else f"{name}{_LOCAL}"


def read_cookie(request: HTTPConnection, name: str) -> str | None:
    """The cookie `name`, as `Browser.keep` sets it."""
    return request.cookies.get(cookie_name(request, name))


class Browser:
    """The browser that asks: its cookies, and where it is."""

    def __init__(self, request: Request, response: Response) -> None:
        self._request = request
        self._response = response

    @property
    def visitor(self) -> Visitor:
        """Where the request comes from. Nothing of it is kept."""
        return visitor_of(self._request)

    def cookie(self, name: str) -> str | None:
        """The cookie `name`, as set by `keep`."""
        return read_cookie(self._request, name)

    def keep(self, name: str, value: str, seconds: int) -> None:
        """Set a cookie: for this host alone, out of scripts' reach, not sent with other sites' writes."""
        self._response.set_cookie(
            cookie_name(self._request, name),
            value,
            max_age=seconds,
            path="/",
            secure=self._request.url.scheme == "https",
            httponly=True,
            samesite="lax",
        )

    def drop(self, name: str) -> None:
        """Make the browser forget a cookie."""
        self.keep(name, "", 0)

    def go(self, address: str) -> None:
        """Send the browser on."""
        self._response.headers["Location"] = address


def visitor_of(request: Request) -> Visitor:
    """Where a request comes from. Nothing of it is kept."""
    return Visitor(
        address=request.client.host if request.client else "",
        user_agent=request.headers.get("user-agent", ""),
        language="zh" if prefers_chinese(request.headers) else "en",
    )


VisitorOf = Annotated[Visitor, Depends(at_once(visitor_of))]
"""Where a request comes from."""
BrowserOf = Annotated[Browser, Depends(at_once(Browser))]
"""The browser that asks."""


def prefers_chinese(headers: Mapping[str, str]) -> bool:
    """Whether Chinese stands before English in `Accept-Language` (RFC 9110, 12.5.4)."""
    ranked: dict[str, float] = {}
    for part in headers.get("accept-language", "")[:500].split(","):
        tag, _, weight = part.strip().partition(";q=")
        language = tag.strip().lower().partition("-")[0]
        try:
            ranked[language] = max(ranked.get(language, 0.0), float(weight) if weight else 1.0)
        except ValueError:
            continue
    order = list(ranked)
    chinese, english = ranked.get("zh", 0.0), ranked.get("en", 0.0)
    if chinese != english:
        return chinese > english
    return chinese > 0 and order.index("zh") < order.index("en")
