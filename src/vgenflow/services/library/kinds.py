"""Kinds of files: what a name says, what the first bytes say, and what follows from both."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final, Literal

from vgenflow.sandbox import is_drawing
from vgenflow.services.library.errors import Unusable

MediaKind = Literal["picture", "sound", "clip", "draft", "bundle"]

HEAD: Final = 4096
"""So many first bytes tell what a file is."""

_DRAWING = "image/svg+xml"
_PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp", "image/avif", _DRAWING)
_RECORDINGS: Final[Mapping[str, tuple[str, str]]] = {
    "wav": ("audio/wav", ""),
    "mp3": ("audio/mpeg", ""),
    "ogg": ("audio/ogg", ""),
    "flac": ("audio/flac", ""),
    "mp4": ("audio/mp4", "video/mp4"),
    "mov": ("audio/mp4", "video/quicktime"),
    "webm": ("audio/webm", "video/webm"),
}
"""Container -> media type with sound alone, and with a picture."""
_DRAFTS: Final = {
    "md": "text/markdown",
    "markdown": "text/markdown",
    "txt": "text/plain",
    "html": "text/html",
    "htm": "text/html",
}
_BUNDLE = "application/vnd.vgenflow.project+zip"
_ENDINGS: Final[Mapping[str, frozenset[str]]] = {
    **dict.fromkeys(
        ("png", "jpg", "jpeg", "webp", "gif", "bmp", "avif", "svg", "svgz"), frozenset({"picture"})
    ),
    **dict.fromkeys(("wav", "mp3", "ogg", "oga", "opus", "flac", "m4a"), frozenset({"sound"})),
    **dict.fromkeys(("mp4", "m4v", "mov", "webm"), frozenset({"clip", "sound"})),
    **dict.fromkeys(_DRAFTS, frozenset({"draft"})),
    "vgen": frozenset({"bundle"}),
}
"""What a file may turn out to be whose name ends so."""
_MAGIC: Final = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF8", "image/gif"),
    (8, b"WEBP", "image/webp"),
    (8, b"WAVE", "wav"),
    (0, b"OggS", "ogg"),
    (0, b"fLaC", "flac"),
    (0, b"ID3", "mp3"),
    (0, b"\x1aE\xdf\xa3", "webm"),
    (4, b"ftypavi", "image/avif"),
    (4, b"ftypmif1", "image/avif"),
    (4, b"ftypqt", "mov"),
    (4, b"ftyp", "mp4"),
    (4, b"moov", "mov"),
    (4, b"wide", "mov"),
    (4, b"mdat", "mov"),
    (0, b"PK\x03\x04", "zip"),
    (0, b"BM", "image/bmp"),
)
"""Place, bytes, what they tell. The first that fits counts."""
_MOST_DRAFT = 8_000_000


@dataclass(frozen=True, slots=True)
class Form:
    """How a file is to be examined: as a picture, a recording, a draft or a bundle."""

    way: Literal["picture", "recording", "draft", "bundle"]
    told: str
    """A media type, or the container of a recording."""


def form_of(name: str, head: bytes, size: int) -> Form:
    """What a file looks like by its name and first bytes. Raises `Unusable`."""
    ending = _ending(name)
    if ending in _DRAFTS:
        return _draft(ending, head, size)
    told = next((said for at, magic, said in _MAGIC if head[at : at + len(magic)] == magic), "")
    if not told and len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2:
        told = "mp3"  # frames of layer III, without a tag before them
    if not told and is_drawing(head):
        told = _DRAWING
    if told == "zip" and ending == "vgen":
        return Form("bundle", _BUNDLE)
    if told in _PICTURES:
        return Form("picture", told)
    if told in _RECORDINGS:
        return Form("recording", told)
    raise Unusable("Files of this kind are not taken: send a picture, sound, a film, a text or a .vgen file.")


def check_name(name: str, kind: MediaKind) -> None:
    """A file must be what the ending of its name says, if that says anything. Raises `Unusable`."""
    ending = _ending(name)
    if ending in _ENDINGS and kind not in _ENDINGS[ending]:
        raise Unusable(f"The name ends in .{ending}, but the file holds a {kind}: name it as what it is.")


def media_type_of(form: Form, kind: MediaKind) -> str:
    """The media type of a file that turned out to be of `kind`."""
    if form.way != "recording":
        return form.told
    sound, clip = _RECORDINGS[form.told]
    return clip if kind == "clip" else sound


def _draft(ending: str, head: bytes, size: int) -> Form:
    if size > _MOST_DRAFT:
        raise Unusable(f"A text may have {_MOST_DRAFT // 1_000_000} MB at most: send less of it.")
    if b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unusable(f"The name ends in .{ending}, but the file holds no text: name it as what it is.")
    return Form("draft", _DRAFTS[ending])


def _ending(name: str) -> str:
    return PurePosixPath(name).suffix.removeprefix(".").casefold()
