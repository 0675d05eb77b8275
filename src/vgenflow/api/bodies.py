"""How large a request's body may be."""

from collections.abc import Mapping
from typing import Final

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vgenflow.api import problems

_KILOBYTE = 1024

LARGER: Final[Mapping[tuple[str, str], int]] = {
    ("PATCH", "/api/v1/uploads/"): 1 << 30,
    ("POST", "/api/v1/imports"): 32 << 30,
    ("POST", "/api/v1/template-imports"): 50_000_000,
    ("POST", "/api/v1/brand-imports"): 24_000_000,
}
"""(Method, how the path begins) -> the limit in bytes of routes that take more than the setting allows."""


class BodyLimit:
    """Refuses bodies over the limit: at once if they say their length, else as soon as they pass it."""

    def __init__(self, app: ASGIApp, kilobytes: int) -> None:
        self._app = app
        self._usual = kilobytes * _KILOBYTE

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        limit = self._limit(scope)
        declared = dict(scope["headers"]).get(b"content-length", b"")
        if declared.isdigit() and int(declared) > limit:
            answer = problems.answer(scope["state"]["id"], 413, *problems.TOO_LARGE)
            await answer(scope, receive, send)
            return
        await self._app(scope, _counted(receive, limit), send)

    def _limit(self, scope: Scope) -> int:
        for (method, beginning), limit in LARGER.items():
            if scope["method"] == method and scope["path"].startswith(beginning):
                return limit
        return self._usual


def _counted(receive: Receive, limit: int) -> Receive:
    left = limit

    async def counted() -> Message:
        nonlocal left
        message = await receive()
        if message["type"] == "http.request":
            left -= len(message.get("body", b""))
            if left < 0:
                raise HTTPException(413)
        return message

    return counted
