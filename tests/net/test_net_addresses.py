"""Every trap of the address guard."""
# ruff: noqa: SIM905

from ipaddress import ip_address

import pytest

from vgenflow.net.addresses import is_public
from vgenflow.net.errors import BadLink
from vgenflow.net.policy import Allowance, NetPolicy

TRAPS = """
0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.100.100.200 127.0.0.1 127.255.255.254
168.63.129.16 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.8 192.0.0.192 192.0.2.1
192.31.196.1 192.52.193.1 192.88.99.1 192.168.1.1 192.175.48.1 198.18.0.1 198.19.255.255 198.51.100.1
203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::ffff:0:8.8.8.8 64:ff9b::7f00:1
64:ff9b::808:808 64:ff9b:1::1 100::1 100:0:0:1::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:2::1
2001:3::1 2001:4:112::1 2001:10::1 2001:20::1 2001:30::1 2001:1ff::1 2001:db8::1 2002:7f00:1::
2002:808:808::1 2620:4f:8000::1 3fff::1 4000::1 5f00::1 fc00::1 fd00:ec2::254 fe80::1 fec0::1 ff02::1
""".split()
PUBLIC = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 126.0.0.1 128.0.0.1 168.63.129.15
168.63.129.17 169.253.0.1 172.15.255.255 172.32.0.1 192.0.1.1 192.167.0.1 192.169.0.1 198.17.0.1
198.20.0.1 223.255.255.255 2001:200::1 2001:4860:4860::8888 2400:3200::1 2606:4700::1111 3ffe::1
""".split()


@pytest.mark.parametrize("text", TRAPS)
def test_special_purpose_addresses_are_refused(text: str) -> None:
    assert not is_public(ip_address(text))


def test_scoped_addresses_are_refused() -> None:
    assert not is_public(ip_address("2606:4700::1111%1"))


@pytest.mark.parametrize("text", PUBLIC)
def test_public_addresses_pass(text: str) -> None:
    assert is_public(ip_address(text))


@pytest.mark.parametrize(
    ("text", "address", "port", "granted"),
    [
        ("10.0.0.0/8", "10.1.2.3", 80, True),
        ("10.0.0.0/8", "10.1.2.3", 443, True),
        ("10.0.0.0/8", "10.1.2.3", 22, False),
        ("10.0.0.0/8", "192.168.1.1", 80, False),
        ("127.0.0.1:8080", "127.0.0.1", 8080, True),
        ("127.0.0.1:8080", "127.0.0.1", 80, False),
        ("127.0.0.1:8080", "127.0.0.2", 8080, False),
        ("127.0.0.0/8:8080", "127.0.0.2", 8080, True),
        ("127.0.0.0/8", "::ffff:127.0.0.1", 80, False),
        ("fd00::/8", "fd00::1", 443, True),
        ("[fd00::/8]:8443", "fd00::1", 8443, True),
        ("8.8.8.8:8080", "8.8.8.8", 8080, True),
    ],
)
def test_allowances_open_what_they_name_and_no_more(
    text: str, address: str, port: int, granted: bool
) -> None:
    policy = NetPolicy((Allowance.parse(text),))
    assert policy.permits(ip_address(address), port) is granted


@pytest.mark.parametrize(
    "text", ["", "10.0.0.1/8", "10.0.0.0/33", "localhost", "1.2.3.4:999999", "[::1", "*"]
)
def test_other_allowances_are_refused(text: str) -> None:
    with pytest.raises(BadLink):
        Allowance.parse(text)
