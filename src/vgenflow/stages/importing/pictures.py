"""The pictures of a draft: fetched, decoded, named by their content."""

import base64
import binascii
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from vgenflow.kit.content import digest
from vgenflow.kit.errors import VgenflowError
from vgenflow.net import Limits, NetError
from vgenflow.sandbox import PictureData, SandboxError
from vgenflow.sandbox.drawings import LEAST_HEIGHT, LEAST_WIDTH
from vgenflow.stages.importing.draft import Draft
from vgenflow.stages.importing.source import DecodePicture, Fetch, OpenLocal
from vgenflow.story.assets import Asset
from vgenflow.story.document import Block, Figure
from vgenflow.story.value import Digest

MOST_PICTURES = 24
_LIMITS = Limits(size=20_000_000, seconds=12)
_AT_ONCE = 4


class _NoPicture(VgenflowError):
    """An address behind which there is no picture we may or can have."""

    code = "import.no_picture"
    status = 422


@dataclass(frozen=True, slots=True)
class Gallery:
    """The blocks with their figures' assets filled in, and everything those need."""

    blocks: tuple[Block, ...]
    cover: Digest | None
    assets: tuple[Asset, ...]
    files: dict[Digest, bytes]


def gather(
    draft: Draft, *, fetch: Fetch | None, open_local: OpenLocal | None, decode_picture: DecodePicture
) -> Gallery:
    """Have the pictures of `draft`, at most 24 and four at a time.

    A picture that cannot be had leaves its figure without an asset; one that is too small to be shown,
    or shown already, or inside the source and no picture, takes its figure away unless a caption says
    something.
    """
    about = draft.about
    figures = [block for block in draft.blocks if isinstance(block, Figure)]
    addresses = list(dict.fromkeys([*(figure.address for figure in figures), *filter(None, [about.cover])]))

    def have(address: str) -> PictureData | None:
        try:
            return decode_picture(_bytes_at(address, fetch, open_local))
        except (_NoPicture, NetError, SandboxError):
            return None

    known = dict(zip(addresses[:MOST_PICTURES], _all(have, addresses[:MOST_PICTURES]), strict=True))
    files: dict[Digest, bytes] = {}
    assets: list[Asset] = []
    blocks: list[Block] = []
    for block in draft.blocks:
        if not isinstance(block, Figure):
            blocks.append(block)
            continue
        picture = known.get(block.address)
        shown = picture is not None and _is_large(picture) and digest(picture.data) not in files
        if picture is not None and shown:
            assets.append(_asset(picture, block.address, block.caption or block.alt, block.credit))
            files[assets[-1].digest] = picture.data
        if shown or block.caption or (picture is None and not block.address.startswith("data:")):
            asset = assets[-1].digest if shown else None
            address = "" if block.address.startswith("data:") else block.address
            blocks.append(block.model_copy(update={"asset": asset, "address": address}))
    cover = known.get(about.cover)
    if cover is None or not _is_large(cover):
        return Gallery(tuple(blocks), None, tuple(assets), files)
    name = digest(cover.data)
    if name not in files:
        assets.append(_asset(cover, about.cover, about.title, about.site))
        files[name] = cover.data
    return Gallery(tuple(blocks), name, tuple(assets), files)


def _all(have: Callable[[str], PictureData | None], addresses: Sequence[str]) -> list[PictureData | None]:
    """`have` for each address, in order whatever comes first."""
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        return list(pool.map(have, addresses))


def _is_large(picture: PictureData) -> bool:
    return picture.width >= LEAST_WIDTH and picture.height >= LEAST_HEIGHT


def _asset(picture: PictureData, address: str, title: str, credit: str) -> Asset:
    return Asset(
        digest=digest(picture.data),
        kind="picture",
        media_type=picture.media_type,
        width=picture.width,
        height=picture.height,
        title=title,
        credit=credit,
        source="" if address.startswith("data:") else address,
    )


def _bytes_at(address: str, fetch: Fetch | None, open_local: OpenLocal | None) -> bytes:
    if address.startswith("data:"):
        return _embedded(address)
    scheme = _scheme(address)
    if scheme in ("http", "https"):
        if fetch is None:
            raise _NoPicture("There is no way to fetch pictures here.")
        return fetch(address, _LIMITS).body
    if open_local is None or scheme:
        raise _NoPicture("Only pictures on the web and beside the file can be had.")
    try:
        return open_local(unquote(address.partition("?")[0].partition("#")[0]))
    except OSError as error:
        raise _NoPicture("There is no such picture beside the file.") from error


def _scheme(address: str) -> str:
    try:
        return urlsplit(address).scheme
    except ValueError as error:
        raise _NoPicture("This is not an address.") from error


def _embedded(address: str) -> bytes:
    """The bytes of a `data:` address (RFC 2397)."""
    head, _, body = address[5:].partition(",")
    if not head.rstrip().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode("".join(unquote(body).split()), validate=False)
    except (binascii.Error, ValueError) as error:
        raise _NoPicture("The embedded picture is damaged.") from error
