"""What can be read, told from bytes, names and media types."""

import gzip

import pytest

from vgenflow.stages.importing.formats import MOST_BYTES, format_of

PROSE = "There is a small town by the sea where the fog stays until noon."


@pytest.mark.parametrize(
    ("data", "address"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "paper.pdf"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "paper.txt"),
        (b"PK\x03\x04" + bytes(100), "letter.docx"),
        (b"MZ\x90\x00" + bytes(100), "setup.exe"),
        (b"\x7fELF" + bytes(100), "program"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100), "old.doc"),
        (b"{\\rtf1\\ansi hello}", "letter.rtf"),
        (gzip.compress(b"x", mtime=0), "x.txt"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "x.png"),
        (b"\xff\xd8\xff\xe0" + bytes(50), "x.jpg"),
        (b"\x00\x00\x00\x18ftypmp42" + bytes(50), "x.mp4"),
        (b'{"a": 1}', "data.json"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel/></rss>", "feed.xml"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "feed"),
    ],
)
def test_what_cannot_be_read_is_named(data: bytes, address: str, failing) -> None:
    assert failing(data, address) == "import.unsupported_format"


def test_the_sentence_names_what_is_supported(reading) -> None:
    with pytest.raises(Exception, match=r"PDF.*\.html.*\.md.*\.txt"):
        reading(b"%PDF-1.7", "x.pdf")


def test_media_types_of_links(failing) -> None:
    assert failing(PROSE, "https://a.example/x", media_type="application/json") == "import.unsupported_format"
    assert failing(PROSE, "https://a.example/x", media_type="image/png") == "import.unsupported_format"


def test_too_much_is_refused(failing) -> None:
    assert failing(b"a " * (MOST_BYTES // 2 + 1), "x.txt") == "import.too_large"


@pytest.mark.parametrize("data", [b"", b"   \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", b"...\n---\n", b"* * *\n"])
def test_nothing_is_nothing(data: bytes, failing) -> None:
    assert failing(data, "x.txt") == "import.empty"


@pytest.mark.parametrize(
    ("text", "address", "media_type", "kind"),
    [
        ("<!DOCTYPE html><p>x", "x.txt", "", "html"),
        ("<?xml version='1.0'?>\n<!-- x -->\n<html>", "x", "", "html"),
        ("<p>x</p>", "https://a.example/x", "text/html", "html"),
        ("<p>x</p>", "x.htm", "", "html"),
        (PROSE, "README.md", "", "markdown"),
        (PROSE, "https://a.example/README.md?raw=1", "text/plain", "markdown"),
        (PROSE, "https://a.example/x", "text/markdown", "markdown"),
        (PROSE, "x.txt", "", "plain"),
        ("# not markdown here", "x.txt", "", "plain"),
        (PROSE, "", "", "plain"),
        ("# Title\n\nx", "", "", "markdown"),
        ("see [this](https://a.example)", "", "", "markdown"),
        ("He said MZ and went home.", "x.txt", "", "plain"),
    ],
)
def test_the_reader_is_chosen(text: str, address: str, media_type: str, kind: str) -> None:
    assert format_of(text, address, media_type) == kind


def test_words_that_look_like_signatures_are_words(reading) -> None:
    for text in ("MZ is the mark of Mark Zbikowski, who made it so.", "BZh is short for something in it."):
        assert reading(text, "x.txt").document.blocks
