"""The outermost layer: every request gets an id, safe headers, a line in the log, and an answer."""

import time
from collections.abc import Iterable, Mapping
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from vgenflow.api import logs, origins, problems
from vgenflow.api.metrics import Metrics
from vgenflow.kit.ids import new_id
from vgenflow.studio.settings import ServerSettings

REQUEST_ID = "X-Request-Id"
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_SAFE: Final[Mapping[str, str]] = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": (
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control": "no-store",
}
"""Headers of every answer that does not set them itself (OWASP: HTTP headers)."""
_PROBES = frozenset({"/healthz", "/readyz"})
"""Asked by load balancers, by address and without TLS. They say nothing about anybody."""
_ONE_YEAR: Final = {"Strict-Transport-Security": "max-age=31536000"}
_Raw = tuple[bytes, bytes]
"""A header as ASGI has it: its name in small letters, and what it says."""


class Door:
    """See the module. An error that reaches it is logged without its words and answered with 500."""

    def __init__(self, app: ASGIApp, settings: ServerSettings, metrics: Metrics) -> None:
        self._app = app
        self._settings = settings
        self._metrics = metrics
        self._plain = tuple(_raw(_SAFE))
        self._secure = tuple(_raw({**_SAFE, **_ONE_YEAR}))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See ASGI."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        visit = _Visit(scope, send, self._safe(scope))
        refusal = self._refusal(scope, visit.id)
        if refusal is None:
            await self._enter(scope, receive, visit)
        else:
            await refusal(scope, receive, visit.send)
        seconds = time.perf_counter() - visit.began
        method = scope["method"] if scope["method"] in _METHODS else "other"
        self._metrics.count(method, visit.route, visit.status, seconds)
        noted: dict[str, str | int] = {"request": visit.id, "method": method, "route": visit.route}
        noted.update(status=visit.status, ms=round(seconds * 1000))
        if "code" in scope["state"]:
            noted["code"] = scope["state"]["code"]
        logs.note("api.request", **noted)

    def _safe(self, scope: Scope) -> Iterable[_Raw]:
        is_secure = scope["scheme"] == "https" or self._settings.public_url.startswith("https:")
        return self._secure if is_secure else self._plain

    def _refusal(self, scope: Scope, request_id: str) -> Response | None:
        if scope["path"] in _PROBES:
            return None
        if not origins.knows_host(Headers(scope=scope).get("host", ""), self._settings):
            sentence = "This server goes by another name: use that, or set public_url to this one."
            return problems.answer(request_id, 421, "api.unknown-host", sentence)
        if not origins.is_private(scope):
            sentence = "Use https; a proxy that ends it is to be trusted, and to set X-Forwarded-Proto."
            return problems.answer(request_id, 403, "api.unencrypted", sentence)
        return None

    async def _enter(self, scope: Scope, receive: Receive, visit: "_Visit") -> None:
        try:
            await self._app(scope, receive, visit.send)
        except Exception as error:  # noqa: BLE001 - the door: nobody outside may see what broke
            logs.fault("api.broken", error, request=visit.id, route=visit.route)
            if not visit.status:
                await problems.unknown(visit.id)(scope, receive, visit.send)


class _Visit:
    """One request on its way."""

    def __init__(self, scope: Scope, send: Send, safe: Iterable[_Raw]) -> None:
        self.id = new_id()
        self.began = time.perf_counter()
        self.status = 0
        self._scope = scope
        self._send = send
        self._safe = safe
        self._headers: dict[str, str] = {}
        scope["state"] = {**scope.get("state", {}), "id": self.id, "headers": self._headers}

    @property
    def route(self) -> str:
        """The address as it was declared; `-` if there is none of that kind."""
        path = getattr(self._scope.get("route"), "path", None)
        return path if isinstance(path, str) else "-"

    async def send(self, message: Message) -> None:
        """Pass a part of the answer on, its headers completed."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = self._completed(message.get("headers", ()))
        await self._send(message)

    def _completed(self, headers: Iterable[_Raw]) -> list[_Raw]:
        """The headers with what the request gave rise to, and the safe ones where they say nothing else."""
        ours = list(_raw({**self._headers, REQUEST_ID: self.id}))
        theirs = {name for name, _ in ours}
        completed = [header for header in headers if header[0] not in theirs] + ours
        there = {name for name, _ in completed}
        return completed + [header for header in self._safe if header[0] not in there]


def _raw(headers: Mapping[str, str]) -> Iterable[_Raw]:
    return ((name.lower().encode(), value.encode("latin-1")) for name, value in headers.items())
