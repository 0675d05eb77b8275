"""The studio's pages: `index.html` for every address that is a page's, and the files it needs.

A page gets a new nonce each time, and a policy by which it may load from this server alone (CSP level 3).
Files below `assets` have their hash in their name and stay for a year; what was compressed when they were
built is sent as it lies. Only files that lay there when the server started are ever sent.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import Receive, Scope, Send

_MARK: Final = "NONCE-OF-THIS-PAGE"
"""What stands for the nonce in the built page (`web/vite.config.ts`)."""
_POLICY: Final = (
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; connect-src 'self'; "
    "font-src 'self'; img-src 'self'; media-src 'self' blob:; script-src 'self'; "
    "style-src 'self' 'nonce-{nonce}'; worker-src 'self' blob:"
)
_POLICY_OF_SCRIPTS: Final = (
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; connect-src 'self'; script-src 'self'"
)
"""For a script that runs as a worker: it has the policy it came with, not its page's."""
_PERMISSIONS: Final = "camera=(), geolocation=(), microphone=(self), payment=(), usb=()"
"""The microphone is for lines that somebody speaks himself."""
_A_YEAR: Final = "public, max-age=31536000, immutable"
_AN_HOUR: Final = "public, max-age=3600"
_OTHERS: Final = frozenset({"api", "assets", "healthz", "metrics", "openapi.json", "readyz"})
"""First parts of addresses that are no page's."""
_READING: Final = frozenset({"GET", "HEAD"})
_TYPES: Final[Mapping[str, str]] = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""Kinds of files that are sent; others are not."""
_ENCODINGS: Final = (("br", ".br"), ("gzip", ".gz"))
"""The best first."""


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    media_type: str
    headers: Mapping[str, str]
    encoded: tuple[tuple[str, Path], ...]
    """Encoding and file, the best first."""


class Frontend(BaseRoute):
    """Serves the built files in a folder. Asked after all routes of the API."""

    def __init__(self, folder: Path) -> None:
        self._page = (folder / "index.html").read_text(encoding="utf-8").split(_MARK)
        self._files = {
            f"/{path.relative_to(folder).as_posix()}": _described(path, folder)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix in _TYPES and path.name not in {"index.html", "manifest.json"}
        }

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """See `BaseRoute`."""
        if scope["type"] != "http" or scope["method"] not in _READING:
            return Match.NONE, {}
        path = scope["path"]
        if path in self._files:
            return Match.FULL, {"route": _Named("/{file}")}
        return (Match.FULL, {"route": _Named("/{page}")}) if _is_page(path) else (Match.NONE, {})

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """See `BaseRoute`."""
        file = self._files.get(scope["path"])
        response = self._answer() if file is None else _sent(file, Headers(scope=scope))
        if scope["method"] == "HEAD" and file is None:
            response.body = b""  # its length stays in the headers
        await response(scope, receive, send)

    def _answer(self) -> Response:
        nonce = secrets.token_urlsafe(16)
        headers = {
            "Cache-Control": "no-store",
            "Content-Security-Policy": _POLICY.format(nonce=nonce),
            "Permissions-Policy": _PERMISSIONS,
        }
        return Response(nonce.join(self._page), headers=headers, media_type="text/html")


@dataclass(frozen=True, slots=True)
class _Named:
    """What counters and logs call a request."""

    path: str


def _is_page(path: str) -> bool:
    return path.split("/")[1] not in _OTHERS and "." not in path


def _described(path: Path, folder: Path) -> _File:
    encoded = tuple(
        (name, other)
        for name, suffix in _ENCODINGS
        if (other := path.with_name(path.name + suffix)).is_file()
    )
    is_hashed = path.parent == folder / "assets"
    headers = {"Cache-Control": _A_YEAR if is_hashed else _AN_HOUR}
    if encoded:
        headers["Vary"] = "Accept-Encoding"
    if path.suffix == ".js":
        headers["Content-Security-Policy"] = _POLICY_OF_SCRIPTS
    return _File(path, _TYPES[path.suffix], headers, encoded)


def _sent(file: _File, headers: Headers) -> Response:
    """A file as the client takes it: `Accept-Encoding` (RFC 9110, 12.5.3), without its weights but for 0."""
    taken = {
        part.split(";")[0].strip().lower()
        for part in headers.get("accept-encoding", "").split(",")
        if not part.replace(" ", "").rstrip("0").endswith((";q=", ";q=0."))
    }
    for name, path in file.encoded:
        if name in taken:
            return FileResponse(
                path, headers={**file.headers, "Content-Encoding": name}, media_type=file.media_type
            )
    return FileResponse(file.path, headers=file.headers, media_type=file.media_type)
