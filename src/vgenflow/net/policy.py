"""Where a fetch may go and how much it may cost."""

import re
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path

from vgenflow.net.addresses import Address, is_public
from vgenflow.net.errors import BadLink

WEB_PORTS = frozenset({80, 443})


@dataclass(frozen=True, slots=True)
class Allowance:
    """A network that may be reached although it is not public, on `port` or on 80 and 443."""

    network: IPv4Network | IPv6Network
    port: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Allowance":
        """Read `CIDR[:PORT]`: `10.0.0.0/8`, `127.0.0.1:8080`, `fd00::/8`, `[fd00::/8]:8080`.

        Raises `BadLink` for anything else, and for a network given with host bits set.
        """
        match = re.fullmatch(r"\[([^\]]+)\](?::(\d{1,5}))?|([\d.]+(?:/\d+)?)(?::(\d{1,5}))?|([^\[\]]+)", text)
        sentence = f"“{text}” is not a network; write it as 10.0.0.0/8, 10.0.0.7:8080 or [fd00::/8]:8080."
        if match is None:
            raise BadLink(sentence)
        network = match[1] or match[3] or match[5]
        port = match[2] or match[4]
        try:
            return cls(ip_network(network), int(port) if port else None)
        except ValueError as error:
            raise BadLink(sentence) from error

    def grants(self, address: Address, port: int) -> bool:
        """Whether this allowance opens `port` of `address`."""
        ports = WEB_PORTS if self.port is None else {self.port}
        return port in ports and address.version == self.network.version and address in self.network


@dataclass(frozen=True, slots=True)
class NetPolicy:
    """The public web, plus what the user allows by name.

    `authorities` is a PEM file of certificate authorities trusted besides the usual ones, for the
    own web servers of a company.
    """

    allow: tuple[Allowance, ...] = ()
    authorities: Path | None = None

    def may_ask(self, port: int) -> bool:
        """Whether any address at all may be asked on `port`."""
        return port in WEB_PORTS or any(allowance.port == port for allowance in self.allow)

    def permits(self, address: Address, port: int) -> bool:
        """Whether a connection to `address` on `port` may be opened."""
        if port in WEB_PORTS and is_public(address):
            return True
        return any(allowance.grants(address, port) for allowance in self.allow)


@dataclass(frozen=True, slots=True)
class Limits:
    """Most bytes of a body, as sent and once unpacked, and most seconds from start to end."""

    size: int = 10_000_000
    seconds: float = 30.0
