"""The ending of a file's name, by how the file begins: for files that are kept by what they hold alone."""

from typing import Final

_BEGINNINGS: Final = (
    (b"\x89PNG\r\n\x1a\n", 0, ".png"),
    (b"\xff\xd8\xff", 0, ".jpg"),
    (b"GIF8", 0, ".gif"),
    (b"WEBP", 8, ".webp"),
    (b"WAVE", 8, ".wav"),
    (b"OggS", 0, ".ogg"),
    (b"fLaC", 0, ".flac"),
    (b"ID3", 0, ".mp3"),
    (b"ftyp", 4, ".mp4"),
    (b"\x1aE\xdf\xa3", 0, ".webm"),
    (b"%PDF-", 0, ".pdf"),
)
"""Bytes, where they stand, and the ending."""
_OF_TYPES: Final = {
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/html": ".html.txt",
    "application/vnd.vgenflow.project+zip": ".vgen",
    "image/bmp": ".bmp",
    "image/avif": ".avif",
    "audio/mpeg": ".mp3",
    "video/quicktime": ".mov",
}
"""What the bytes do not tell. HTML from elsewhere is not to be opened by a click: it is text here."""


def suffix(beginning: bytes, media_type: str = "") -> str:
    """The ending, with its dot, for a file that begins so; empty if nothing tells."""
    found = next((end for magic, at, end in _BEGINNINGS if beginning[at : at + len(magic)] == magic), "")
    return found or _OF_TYPES.get(media_type, "")
