"""One reading of a link. What is connected to, sent and checked all comes from this one value."""

import re
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import quote, urljoin, urlsplit

import idna

from vgenflow.net.errors import BadLink

LONGEST = 8_000
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\\]")
_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST = re.compile(rf"(?=.{{1,253}}$){_LABEL}(?:\.{_LABEL})*")
_UNESCAPED = "%/:?#[]@!$&'()*+,;=~-._"
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Link:
    """A checked http(s) link: `host` is lower-case ASCII (IPv6 without brackets), `target` is ASCII."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """Host and, where it is not the scheme's own, port: the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


def read_link(text: str) -> Link:
    """Read `text` as an absolute http(s) link; the fragment is dropped.

    Raises `BadLink` for other schemes, user names and passwords, control characters, back slashes,
    odd hosts and ports, and links over 8,000 characters.
    """
    text = text.strip(" \t\r\n")
    if len(text) > LONGEST:
        raise BadLink("The link is longer than 8,000 characters; shorten it.")
    if _FORBIDDEN.search(text):
        raise BadLink("The link holds characters that no link may hold; copy it again from the address bar.")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise BadLink("The link cannot be read; copy it again from the address bar.") from error
    if parts.scheme not in _PORTS or not parts.netloc:
        raise BadLink("A link must start with http:// or https://.")
    if "@" in parts.netloc:
        raise BadLink("The link holds a user name or password; remove it (links never carry them here).")
    target = quote(parts.path or "/", safe=_UNESCAPED)
    if parts.query:
        target += "?" + quote(parts.query, safe=_UNESCAPED)
    return Link(parts.scheme, _host(parts.hostname or ""), port or _PORTS[parts.scheme], target)


def follow(link: Link, location: str) -> Link:
    """Where a Location header points, seen from `link`; raises `BadLink` as `read_link` does."""
    try:
        return read_link(urljoin(str(link), location.strip()))
    except ValueError as error:
        raise BadLink(f"{link.host} redirects to something that is not a link.") from error


def _host(host: str) -> str:
    if ":" in host and "%" not in host:
        try:
            return str(IPv6Address(host))
        except ValueError as error:
            raise BadLink(f"“{host}” is not an address.") from error
    host = host.removesuffix(".")
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode()
        except idna.IDNAError as error:
            raise BadLink(f"“{host}” is not a host name.") from error
    if not _HOST.fullmatch(host):
        raise BadLink(f"“{host}” is not a host name; copy the link again from the address bar.")
    return host
