"""Typefaces that a person brought, among what a video uses, so that they travel with it."""

from collections.abc import Collection, Iterator

import uharfbuzz as hb

from vgenflow.engine.ports import AssetSource
from vgenflow.story.assets import Asset
from vgenflow.story.template import Style
from vgenflow.story.value import Digest

_COPYRIGHT, _FAMILY, _STYLE, _LICENCE = 0, 1, 2, 13
"""Names in a font (OpenType, name)."""


def own_typefaces(style: Style, packaged: Collection[Digest], assets: AssetSource) -> Iterator[Asset]:
    """The typefaces of a style that are not packaged, with what they say about themselves; by digest.

    They were written anew in the sandbox when they came. Raises MissingAsset.
    """
    named = {digest for chain in style.fonts.values() for digest in chain}
    for digest in sorted(named - set(packaged)):
        data = assets.read(digest)
        face = hb.Face(hb.Blob(data))
        told = {which: face.get_name(which) or "" for which in (_COPYRIGHT, _FAMILY, _STYLE, _LICENCE)}
        yield Asset(
            digest=digest,
            kind="font",
            media_type="font/otf" if data.startswith(b"OTTO") else "font/ttf",
            title=f"{told[_FAMILY]} {told[_STYLE]}".strip(),
            credit=told[_COPYRIGHT],
            licence=told[_LICENCE],
        )
