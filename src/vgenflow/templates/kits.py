"""Kits: a brand as one file, JSON that holds the brand and the files it names, each under its SHA-256."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pydantic import ValidationError

from vgenflow.kit import content
from vgenflow.kit.errors import VgenflowError
from vgenflow.sandbox import SandboxError, decode_font, decode_logo
from vgenflow.story.brand import Brand
from vgenflow.story.value import Digest

SUFFIX = ".vgb"
MEDIA_TYPE = "application/vnd.vgenflow.brand+json"
MOST_BYTES = 24_000_000
"""A kit may have so many."""
_PNG = b"\x89PNG"


class BadBrand(VgenflowError):
    """The file is no brand kit, is damaged, or holds what a brand may not."""

    code = "brand.refused"
    status = 422


@dataclass(frozen=True, slots=True)
class Kit:
    """A brand with its logos and typefaces by digest."""

    brand: Brand
    files: Mapping[Digest, bytes] = field(default_factory=dict)


def write(kit: Kit) -> bytes:
    """The file of a kit; equal kits give equal bytes."""
    files = {digest: base64.b64encode(kit.files[digest]).decode() for digest in sorted(named(kit.brand))}
    whole = {"version": 1, "brand": kit.brand.model_dump(mode="json"), "files": files}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"


def read(data: bytes, check: Callable[[Digest, bytes], None]) -> Kit:
    """The kit in a file, or in the JSON of a brand alone. Raises BadBrand, and what `check` raises.

    `check` is given each file that the brand names, and refuses what is not a logo or a typeface.
    """
    if len(data) > MOST_BYTES:
        raise BadBrand(f"A brand kit may have {MOST_BYTES // 1_000_000} MB at most: make its files smaller.")
    try:
        whole = json.loads(data, parse_constant=_no_number)
        parted = whole if isinstance(whole, dict) and "brand" in whole else {"brand": whole, "files": {}}
        brand = Brand.model_validate(parted["brand"])
        files = {name: base64.b64decode(text, validate=True) for name, text in parted["files"].items()}
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the brand"
        raise BadBrand(f"The brand kit cannot be used: {where}: {first['msg']}.") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, binascii.Error) as error:
        raise BadBrand("The file is not a brand kit: make one with `brand new`.") from error
    wanted = named(brand)
    if set(files) != wanted:
        raise BadBrand("The brand kit does not hold just the files that it names: make it again.")
    for name, body in files.items():
        if content.digest(body) != name:
            raise BadBrand("A file in the brand kit is damaged: take another copy of it.")
        check(name, body)
    return Kit(brand, files)


def admitted(name: Digest, data: bytes) -> None:
    """Refuse a file that is not as the sandbox writes logos and typefaces. Raises BadBrand."""
    try:
        body = decode_logo(data).data if data.startswith(_PNG) else decode_font(data).data
    except SandboxError as error:
        raise BadBrand(f"A file in the brand kit was refused: {error.sentence}") from error
    if content.digest(body) != name:
        raise BadBrand("A file in the brand kit is not as VGenFlow writes it: make the kit again.")


def named(brand: Brand) -> set[Digest]:
    """Digests of the files that a brand names: logos, and typefaces that are not packaged."""
    return set(logos(brand)) | typefaces(brand)


def logos(brand: Brand) -> tuple[Digest, ...]:
    """Digests of its logos."""
    return brand.logo.pictures() if brand.logo else ()


def typefaces(brand: Brand) -> set[Digest]:
    """Digests of its own typefaces."""
    every = brand.fonts.model_dump().values()
    return {name for name in every if name and not name.startswith("font.")}


def _no_number(name: str) -> float:
    raise ValueError(name)
