"""Covers of a finished project: what there could be, and one as a picture."""

from pathlib import Path

from vgenflow.engine import still
from vgenflow.kit.errors import VgenflowError
from vgenflow.packs import Packs
from vgenflow.production.bundle import Bundle
from vgenflow.production.cover import cover_picture
from vgenflow.story.cover import Cover, CoverChoice, chosen
from vgenflow.studio.gallery import BundleAssets
from vgenflow.studio.wiring import covers_of, packaged


class NoSuchCover(VgenflowError):
    """A video has no cover of the kind asked for: no figure, no question, no picture that is large enough."""

    code = "cover.none"
    status = 422


def covers_in(bundle: Bundle, packs: Packs) -> tuple[Cover, ...]:
    """The covers there could be of a bundle's video, the best first."""
    project = bundle.project
    return covers_of(
        project.document, project.script, project.storyboard, project.timeline, _assets(bundle, packs)
    )


def cover_of(bundle: Bundle, packs: Packs, kind: CoverChoice) -> bytes:
    """The cover of a bundle's video as JPEG. Raises NoSuchCover."""
    covers = covers_in(bundle, packs)
    cover = chosen(covers, kind)
    if cover is None:
        kinds = ", ".join(one.kind for one in covers)
        raise NoSuchCover(f"This video has no such cover: choose one of {kinds}.")
    assets = _assets(bundle, packs)
    return cover_picture(
        cover,
        bundle.project.timeline,
        lambda timeline, at, width: still(timeline, at, assets=assets, width=width),
    )


def _assets(bundle: Bundle, packs: Packs) -> BundleAssets:
    found: dict[str, Path] = packaged(packs)
    return BundleAssets(bundle.media, found)
