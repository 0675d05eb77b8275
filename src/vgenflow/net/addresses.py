"""Which addresses are on the public internet.

Python's own `is_global` is not a guard: 3.11 calls `64:ff9b::7f00:1`, `2002:7f00:1::`,
`::127.0.0.1` and `224.0.0.1` global. The tables are the IANA special-purpose address registries
(RFC 6890 and what registered since) with every entry denied, reachable or not: no page lives there.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address

DENIED_V4 = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private
        "100.64.0.0/10",  # shared (carrier NAT); Alibaba Cloud's metadata at 100.100.100.200
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # Azure's host service, inside a public block
        "169.254.0.0/16",  # link-local; cloud metadata
        "172.16.0.0/12",  # private
        "192.0.0.0/24",  # IETF protocol assignments; Oracle Cloud's metadata at 192.0.0.192
        "192.0.2.0/24",  # documentation
        "192.31.196.0/24",  # AS112
        "192.52.193.0/24",  # AMT
        "192.88.99.0/24",  # 6to4 relays
        "192.168.0.0/16",  # private
        "192.175.48.0/24",  # AS112
        "198.18.0.0/15",  # benchmarking; what transparent proxies answer with
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, and broadcast
    )
)

UNICAST_V6 = IPv6Network("2000::/3")
"""The only block global unicast is handed out from. Outside it lie loopback, mapped and compatible
forms, NAT64 (`64:ff9b::/96`, `64:ff9b:1::/48`), discard, SRv6, unique and link-local, multicast."""

DENIED_V6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # IETF protocol assignments: Teredo, ORCHID, benchmarking, PCP, TURN
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: any IPv4 address in disguise
        "2620:4f:8000::/48",  # AS112
        "3fff::/20",  # documentation
    )
)


def is_public(address: Address) -> bool:
    """Whether a page of the public internet can live at `address`."""
    if isinstance(address, IPv4Address):
        return not any(address in network for network in DENIED_V4)
    if address.scope_id is not None or address not in UNICAST_V6:
        return False
    return not any(address in network for network in DENIED_V6)
