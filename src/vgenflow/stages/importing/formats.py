"""Which reader a source needs, told from its bytes first and its name second."""

import re
from pathlib import PurePosixPath

from vgenflow.stages.importing.draft import Format
from vgenflow.stages.importing.errors import SourceTooLarge, UnsupportedFormat
from vgenflow.subtitles import is_subtitles

MOST_BYTES = 10_000_000
SUPPORTED = (
    "Supported are web pages (.html), Markdown (.md), plain text (.txt) and subtitles (.srt, .vtt, .ass)."
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an Office document"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"Rar!", "a rar archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or recording"),
    (b"ID3", "a recording"),
    (b"OggS", "a recording"),
    (b"fLaC", "a recording"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"SQLite format 3", "a database"),
)
_SUFFIXES: dict[str, Format] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".md": "markdown", ".markdown": "markdown",
    ".txt": "plain", ".text": "plain",
    ".srt": "subtitles", ".vtt": "subtitles", ".ass": "subtitles", ".ssa": "subtitles",
}  # fmt: skip
_MEDIA: dict[str, Format] = {
    "text/html": "html", "application/xhtml+xml": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/vtt": "subtitles", "application/x-subrip": "subtitles", "text/x-ssa": "subtitles",
}  # fmt: skip
_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_FEED_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\b", re.S
)
_MARKDOWN = re.compile(
    r"^(?:#{1,6} \S|```|!\[[^\]]*\]\(|\|.*\|\s*$|---\s*\n[\w-]+:)|\]\(https?://", re.MULTILINE
)


def refuse_binary(data: bytes) -> None:
    """Raise `UnsupportedFormat` for what is no text at all, `SourceTooLarge` for more than 10 MB."""
    if len(data) > MOST_BYTES:
        raise SourceTooLarge(f"The source is larger than {MOST_BYTES // 1_000_000} MB; give a part of it.")
    for signature, name in _SIGNATURES:
        if data.startswith(signature) and not (signature in (b"MZ", b"BZh", b"ID3") and data[:64].isascii()):
            raise UnsupportedFormat(f"This is {name}, which cannot be read yet. {SUPPORTED}")
    if data[4:8] == b"ftyp":
        raise UnsupportedFormat(f"This is a video, which cannot be read yet. {SUPPORTED}")


def format_of(text: str, address: str, media_type: str) -> Format:
    """The format of decoded `text`, by what it looks like, its media type and its name."""
    head = text[:2_000]
    if _FEED_START.match(head):
        raise UnsupportedFormat("This is a feed or sitemap, not an article; give the link of one article.")
    if _HTML_START.match(head):
        return "html"
    if is_subtitles(head):
        return "subtitles"
    if media_type in _MEDIA:
        return _MEDIA[media_type]
    if media_type and not media_type.startswith("text/") and media_type != "application/octet-stream":
        raise UnsupportedFormat(f"This is {media_type}, which cannot be read yet. {SUPPORTED}")
    suffix = PurePosixPath(re.split(r"[?#]", address)[0]).suffix.lower()
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if suffix in (".json", ".csv", ".xml", ".yaml", ".yml", ".toml"):
        raise UnsupportedFormat(f"{suffix} holds data, not an article. {SUPPORTED}")
    return "markdown" if _MARKDOWN.search(text[:20_000]) else "plain"
