"""Drafts read, written and directed with the real parts, in the packaged style."""

from functools import cache
from pathlib import Path
from zlib import crc32

from tests.support.engine_film import editorial
from tests.support.engine_parts import Assets, photo
from vgenflow.kit.time import Rate
from vgenflow.packs import Packs, default_data_dir
from vgenflow.sandbox import decode_picture
from vgenflow.stages.directing import direct
from vgenflow.stages.importing import Imported, Source, read
from vgenflow.stages.writing import WriteRequest, write
from vgenflow.story.document import Document
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.template import Style

DRAFTS = Path(__file__).parent / "drafts"
NAMES = tuple(sorted(path.name for path in DRAFTS.iterdir()))
SIZES = {"16:9": (1920, 1080), "9:16": (1080, 1920)}


@cache
def imported(name: str) -> Imported:
    """A draft as the importer reads it; every picture it names is a photograph of its own."""
    source = Source("file", name, (DRAFTS / name).read_bytes())
    return read(source, fetch=None, open_local=_picture, decode_picture=decode_picture)


def _picture(address: str) -> bytes:
    return photo(480, 320 + crc32(address.encode()) % 64)


def document(name: str) -> Document:
    """The document of a draft."""
    return imported(name).document


@cache
def assets(name: str = "") -> Assets:
    """The typefaces and the atlas of the style, and the pictures of a draft."""
    packs = Packs(default_data_dir() / "packs")
    paths = {file.digest: file.path for file in (*packs.fonts(), *packs.of_kind("atlas"))}
    fonts = {face for faces in editorial().fonts.values() for face in faces} | {*editorial().atlas.values()}
    pictures = imported(name).files.values() if name else ()
    return Assets(*pictures, *(paths[face].read_bytes() for face in sorted(fonts)))


@cache
def script(name: str, seconds: int | None = None) -> Script:
    """The script of a draft: verbatim, or of a length."""
    request = WriteRequest(seconds=seconds, verbatim=seconds is None)
    return write(document(name), request, embedding=None)


@cache
def board(name: str, seconds: int | None = None, aspect: str = "16:9", captions: bool = True) -> Storyboard:
    """The storyboard of a draft."""
    return directed(document(name), script(name, seconds), aspect, captions, name)


def directed(
    of: Document,
    said: Script,
    aspect: str = "16:9",
    captions: bool = True,
    name: str = "",
    style: Style | None = None,
) -> Storyboard:
    """Any script directed in the packaged style, or another."""
    width, height = SIZES[aspect]
    return direct(
        of,
        said,
        style or editorial(),
        template="editorial",
        aspect=aspect,
        width=width,
        height=height,
        rate=Rate(30),
        seed=7,
        assets=assets(name),
        captions=captions,
    )
