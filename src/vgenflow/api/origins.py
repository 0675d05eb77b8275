"""Which hosts this server is, and which pages may write with its sessions."""

from urllib.parse import urlsplit

from starlette.requests import HTTPConnection
from starlette.types import Scope

from vgenflow.api.errors import ForeignOrigin
from vgenflow.studio.settings import ServerSettings, is_loopback

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def check(request: HTTPConnection, *, has_session: bool) -> None:
    """Refuse a write that another site's page makes a browser send (OWASP: cross-site request forgery).

    Browsers name the page's origin with every write. Where there is neither it nor `Sec-Fetch-Site`,
    no browser of today sent it; with a session it is refused all the same.
    """
    if request.scope["method"] in _SAFE:
        return
    origin = request.headers.get("origin")
    if origin is not None:
        good = _same_site(origin, request)
    else:
        fetched_from = request.headers.get("sec-fetch-site")
        good = fetched_from == "same-origin" if fetched_from is not None else not has_session
    if not good:
        raise ForeignOrigin("Writes with a session must come from this site's own pages: use an API key.")


def knows_host(host: str, settings: ServerSettings) -> bool:
    """Whether `Host` names us. Keeps pages that point their own name at this machine from reading answers."""
    name = _name_of(host)
    if name is None:
        return False
    own = urlsplit(settings.public_url).hostname
    if own is not None and name == own:
        return True
    return is_loopback(name) or name == settings.host


def is_private(scope: Scope) -> bool:
    """Whether nobody on the way can read along: by TLS, which a trusted proxy may end, or on this machine."""
    client = scope.get("client")
    return scope["scheme"] == "https" or client is None or is_loopback(client[0])


def _same_site(origin: str, request: HTTPConnection) -> bool:
    settings: ServerSettings = request.app.state.house.server
    public = urlsplit(settings.public_url)
    if public.netloc and origin == f"{public.scheme}://{public.netloc}":
        return True
    return origin == f"{request.url.scheme}://{request.headers.get('host', '')}"


def _name_of(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
