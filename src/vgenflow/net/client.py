"""The one way out to the internet."""

import re
import ssl
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import certifi
import httpcore

from vgenflow.net.errors import BlockedPort, TooLarge, TooManyRedirects
from vgenflow.net.failures import check_status, explain
from vgenflow.net.link import Link, follow, read_link
from vgenflow.net.pinned import Deadline, PinnedBackend, Resolve, checked_addresses, system_resolve
from vgenflow.net.policy import Limits, NetPolicy
from vgenflow.net.unpacking import ACCEPTED, unpack

REDIRECTS = 5
_REDIRECTING = frozenset({301, 302, 303, 307, 308})
_SILENCE_SECONDS = 15.0
_HEADERS = (
    ("User-Agent", "Mozilla/5.0 (compatible; VGenFlow)"),
    ("Accept", "text/html,application/xhtml+xml,text/markdown,text/plain,image/*;q=0.9,*/*;q=0.5"),
    ("Accept-Language", "en,zh;q=0.9,*;q=0.5"),
    ("Accept-Encoding", ACCEPTED),
    ("Connection", "close"),
)


@dataclass(frozen=True, slots=True)
class Response:
    """A page that was really there.

    `url` is where it was found after redirects; header names are lower case; `body` is unpacked;
    `media_type` and `charset` are lower case and may be empty.
    """

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    media_type: str
    charset: str


def fetch(
    url: str,
    *,
    policy: NetPolicy | None = None,
    limits: Limits | None = None,
    resolve: Resolve = system_resolve,
) -> Response:
    """GET `url` from the public web, following at most five redirects, each checked anew.

    No cookies, no proxy or other setting from the environment, no credentials. Every failure is a
    `NetError`; only a status of 200 or 203 is an answer.
    """
    policy, limits = policy or NetPolicy(), limits or Limits()
    deadline = Deadline(limits.seconds)
    link = read_link(url)
    for _ in range(REDIRECTS + 1):
        answer = _ask(link, policy, limits, deadline, resolve)
        if isinstance(answer, Response):
            return answer
        link = answer
    raise TooManyRedirects("The site redirects more than five times; open the link and copy the final one.")


def _ask(
    link: Link, policy: NetPolicy, limits: Limits, deadline: Deadline, resolve: Resolve
) -> Response | Link:
    """One request: the page, or the link it redirects to."""
    if not policy.may_ask(link.port):
        raise BlockedPort(
            f"The link asks for port {link.port}; only 80 and 443 are open. "
            "If it is your own server, name it with --allow-network CIDR:PORT."
        )
    addresses = checked_addresses(link, policy, deadline, resolve)
    address = httpcore.URL(
        scheme=link.scheme.encode(), host=link.host.encode(), port=link.port, target=link.target.encode()
    )
    headers = [("Host", link.authority), *_HEADERS]
    waits = dict.fromkeys(("connect", "read", "write", "pool"), _SILENCE_SECONDS)
    backend = PinnedBackend(addresses, deadline)
    try:
        with (
            httpcore.ConnectionPool(
                ssl_context=_trust(policy.authorities), network_backend=backend, http2=False, retries=0
            ) as pool,
            pool.stream("GET", address, headers=headers, extensions={"timeout": waits}) as answer,
        ):
            return _read(link, answer, limits)
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise explain(link, error) from error


def _read(link: Link, answer: httpcore.Response, limits: Limits) -> Response | Link:
    headers = tuple((name.decode("latin-1").lower(), _text(value)) for name, value in answer.headers)
    fields = dict(reversed(headers))
    if answer.status in _REDIRECTING and "location" in fields:
        return follow(link, fields["location"])
    check_status(link, answer.status)
    announced = fields.get("content-length", "")
    if announced.isdecimal() and int(announced) > limits.size:
        raise TooLarge(f"The page is larger than {limits.size // 1_000_000} MB; nothing was kept of it.")
    body = unpack(answer.iter_stream(), fields.get("content-encoding", ""), limits.size)
    kind = fields.get("content-type", "")
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", kind, re.IGNORECASE)
    return Response(
        url=str(link),
        status=answer.status,
        headers=headers,
        body=body,
        media_type=kind.partition(";")[0].strip().lower(),
        charset=charset[1].lower() if charset else "",
    )


def _text(value: bytes) -> str:
    """A header value: UTF-8 where it is, Latin-1 as the standard has it otherwise."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


@lru_cache(maxsize=4)
def _trust(authorities: Path | None) -> ssl.SSLContext:
    """The usual authorities, never the environment's, plus the user's own."""
    context = ssl.create_default_context(cafile=certifi.where())
    if authorities is not None:
        context.load_verify_locations(cafile=authorities)
    return context
