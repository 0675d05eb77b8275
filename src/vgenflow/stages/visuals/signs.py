"""Signs: the logos of a brand among what a video uses, so that they travel with it."""

from collections.abc import Iterator

from vgenflow.engine.layouts.plates import size_of
from vgenflow.engine.ports import AssetSource
from vgenflow.story.assets import Asset
from vgenflow.story.template import Style

_TYPES = ((b"\x89PNG", "image/png"), (b"\xff\xd8", "image/jpeg"), (b"RIFF", "image/webp"))


def sign_assets(style: Style, assets: AssetSource) -> Iterator[Asset]:
    """The logos of a style's brand. Raises BadPicture, MissingAsset."""
    sign = style.sign
    if sign is None or sign.logo is None:
        return
    for digest in sign.logo.pictures():
        data = assets.read(digest)
        width, height = size_of(digest, assets)
        kind = next((name for magic, name in _TYPES if data.startswith(magic)), "image/png")
        yield Asset(
            digest=digest, kind="picture", media_type=kind, width=width, height=height, title=sign.name
        )
