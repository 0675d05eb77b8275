"""The one way out to the internet."""

import re
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, TypeVar

import certifi
import httpcore

from vgenflow.net.errors import BlockedPort, SiteFailed, TooLarge, TooManyRedirects
from vgenflow.net.failures import check_status, explain
from vgenflow.net.link import Link, follow, read_link
from vgenflow.net.pinned import (
    Deadline,
    PinnedBackend,
    Resolve,
    Traffic,
    checked_addresses,
    system_resolve,
)
from vgenflow.net.policy import Limits, NetPolicy
from vgenflow.net.unpacking import ACCEPTED, unpack
from vgenflow.net.witness import Sending, Went, Witness

REDIRECTS = 5
Method = Literal["GET", "POST"]
_Answer = TypeVar("_Answer")
_REDIRECTING = frozenset({301, 302, 303, 307, 308})
_SILENCE_SECONDS = 15.0
_AGENT = ("User-Agent", "Mozilla/5.0 (compatible; VGenFlow)")
_HEADERS = (
    _AGENT,
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
    witness: Witness | None = None,
) -> Response:
    """GET `url` from the public web, following at most five redirects, each checked anew.

    `witness` is told of each request before it leaves. No cookies, no proxy or other setting from the
    environment, no credentials. Every failure is a `NetError`; only a status of 200 or 203 is an answer.
    """
    policy, limits = policy or NetPolicy(), limits or Limits()
    deadline = Deadline(limits.seconds)
    link = read_link(url)
    for _ in range(REDIRECTS + 1):
        answer = _ask(link, policy, limits, deadline, resolve, witness)
        if isinstance(answer, Response):
            return answer
        link = answer
    raise TooManyRedirects("The site redirects more than five times; open the link and copy the final one.")


def call(  # noqa: PLR0913 - a request has these parts
    method: Method,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    body: bytes = b"",
    policy: NetPolicy | None = None,
    limits: Limits | None = None,
    resolve: Resolve = system_resolve,
) -> Response:
    """Ask a service: one request with its own headers and body, guarded as `fetch` is.

    The answer comes back whatever its status, for services explain refusals in it. A redirect is
    `SiteFailed`: what was sent may be secret and must not travel on. Every failure is a `NetError`.
    """
    policy, limits = policy or NetPolicy(), limits or Limits()
    link = read_link(url)
    given = {"Accept": "application/json", **(headers or {}), **_length(method, body)}
    sent = (_AGENT, ("Accept-Encoding", ACCEPTED), ("Connection", "close"), *given.items())

    def read(answer: httpcore.Response) -> Response:
        if answer.status in _REDIRECTING:
            raise SiteFailed(f"{link.host} redirects where a service should answer; check its address.")
        return _read(link, answer, limits)

    request = _Request(method, link, sent, body)
    return _exchange(request, policy, Deadline(limits.seconds), resolve, read)


def _length(method: Method, body: bytes) -> dict[str, str]:
    return {"Content-Length": str(len(body))} if method == "POST" else {}


def _ask(  # noqa: PLR0913, PLR0917 - a request, its bounds and who sees it
    link: Link,
    policy: NetPolicy,
    limits: Limits,
    deadline: Deadline,
    resolve: Resolve,
    witness: Witness | None,
) -> Response | Link:
    """One request: the page, or the link it redirects to."""

    def read(answer: httpcore.Response) -> Response | Link:
        location = next((_text(value) for name, value in answer.headers if name.lower() == b"location"), None)
        if answer.status in _REDIRECTING and location is not None:
            return follow(link, location)
        check_status(link, answer.status)
        return _read(link, answer, limits)

    return _exchange(_Request("GET", link, _HEADERS, b""), policy, deadline, resolve, read, witness)


@dataclass(frozen=True, slots=True)
class _Request:
    method: Method
    link: Link
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def words(self) -> bytes:
        """The request as it goes over the line."""
        head = [f"{self.method} {self.link.target} HTTP/1.1", f"Host: {self.link.authority}"]
        head += [f"{name}: {value}" for name, value in self.headers]
        return "".join(f"{line}\r\n" for line in [*head, ""]).encode("latin-1") + self.body


def _exchange(  # noqa: PLR0913, PLR0917 - a request, its bounds and who sees it
    request: _Request,
    policy: NetPolicy,
    deadline: Deadline,
    resolve: Resolve,
    read: Callable[[httpcore.Response], _Answer],
    witness: Witness | None = None,
) -> _Answer:
    """Send `request` to a checked address and `read` the answer."""
    link = request.link
    if not policy.may_ask(link.port):
        raise BlockedPort(
            f"The link asks for port {link.port}; only 80 and 443 are open. "
            "If it is your own server, name it with --allow-network CIDR:PORT."
        )
    addresses = checked_addresses(link, policy, deadline, resolve)
    address = httpcore.URL(
        scheme=link.scheme.encode(), host=link.host.encode(), port=link.port, target=link.target.encode()
    )
    headers = [("Host", link.authority), *request.headers]
    waits = dict.fromkeys(("connect", "read", "write", "pool"), _SILENCE_SECONDS)
    traffic, is_answered = Traffic(), False
    backend = PinnedBackend(addresses, deadline, traffic)
    went = None if witness is None else witness(_sending(request))
    try:
        with (
            httpcore.ConnectionPool(
                ssl_context=trust(policy.authorities), network_backend=backend, http2=False, retries=0
            ) as pool,
            pool.stream(
                request.method,
                address,
                headers=headers,
                content=request.body or None,
                extensions={"timeout": waits},
            ) as answer,
        ):
            is_answered = True
            return read(answer)
    except (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError) as error:
        raise explain(link, error) from error
    finally:
        if went is not None:
            went(Went(traffic.sent, traffic.received, is_answered))


def _sending(request: _Request) -> Sending:
    words = request.words()
    return Sending(request.link.host, words.decode("utf-8", "replace"), len(words))


def _read(link: Link, answer: httpcore.Response, limits: Limits) -> Response:
    headers = tuple((name.decode("latin-1").lower(), _text(value)) for name, value in answer.headers)
    fields = dict(reversed(headers))
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
def trust(authorities: Path | None) -> ssl.SSLContext:
    """Whom to trust: the usual authorities, never the environment's, plus the PEM file `authorities`."""
    context = ssl.create_default_context(cafile=certifi.where())
    if authorities is not None:
        context.load_verify_locations(cafile=authorities)
    return context
