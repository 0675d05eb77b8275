"""Reading links: one meaning only, and nothing smuggled in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.net.errors import BadLink
from vgenflow.net.link import read_link


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("http://Example.COM", "http://example.com/"),
        (" https://example.com/a?b=c#d \n", "https://example.com/a?b=c"),
        ("https://example.com:443/", "https://example.com/"),
        ("http://example.com:8080/x", "http://example.com:8080/x"),
        ("http://example.com./x", "http://example.com/x"),
        ("http://bücher.example/ä b", "http://xn--bcher-kva.example/%C3%A4%20b"),
        ("http://中文.example/路?问=答", "http://xn--fiq228c.example/%E8%B7%AF?%E9%97%AE=%E7%AD%94"),
        ("http://example.com/%E4%B8%AD", "http://example.com/%E4%B8%AD"),
        ("http://[2606:4700::1111]/x", "http://[2606:4700::1111]/x"),
        ("http://my_host.example/", "http://my_host.example/"),
        ("http://e\N{FULLWIDTH LATIN SMALL LETTER X}ample.com/", "http://example.com/"),
    ],
)
def test_links_are_read(text: str, read: str) -> None:
    assert str(read_link(text)) == read


@pytest.mark.parametrize(
    "text",
    [
        "", "example.com", "//example.com/", "ftp://example.com/", "file:///etc/passwd",
        "javascript:alert(1)", "gopher://example.com/", "http://", "http:///path", "http://user@example.com/",
        "http://user:pass@example.com/", "http://example.com@127.0.0.1/", "http://:@example.com/",
        "http://exa mple.com/", "http://example.com\\@evil.example/", "http://example.com/\r\nHost: evil",
        "http://example.com/\x00", "http://exam\tple.com/", "http://[::1%25lo]/", "http://[fe80::1%lo]/",
        "http://[::1/", "http://example.com:99999/", "http://example.com:x/", "http://-a.example/",
        "http://a..example/", "http://%31%32%37.0.0.1/", "http://" + "a" * 64 + ".example/",
        "http://" + "a." * 200 + "example/", "http://example.com/" + "a" * 9000, "http://*.example/",
        "http://example。com:80x/",
    ],
)  # fmt: skip
def test_other_links_are_refused(text: str) -> None:
    with pytest.raises(BadLink):
        read_link(text)


@given(st.text(max_size=80))
def test_whatever_is_read_goes_out_as_one_clean_line(tail: str) -> None:
    try:
        link = read_link("http://example.com/" + tail)
    except BadLink:
        return
    line = f"GET {link.target} HTTP/1.1"
    assert line.isascii()
    assert line.count(" ") == 2
    assert line.isprintable()
    assert link.host == "example.com"
    assert read_link(str(link)) == link
