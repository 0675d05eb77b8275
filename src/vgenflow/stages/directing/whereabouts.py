"""Whereabouts: what finds the places that a document names."""

from vgenflow.engine.ports import AssetSource
from vgenflow.language.places import Finder, Gazetteer
from vgenflow.story.document import Document
from vgenflow.story.template import Style
from vgenflow.story.value import Digest

_READ = dict[tuple[Digest, Digest], Gazetteer]()


def finder_of(document: Document, style: Style, assets: AssetSource) -> Finder | None:
    """The finder of a document, with the atlas of a style; None without one. Raises MissingAsset."""
    if not style.atlas:
        return None
    parts = style.atlas["countries"], style.atlas["cities"]
    if parts not in _READ:
        _READ.clear()
        _READ[parts] = Gazetteer.parse(*(assets.read(part) for part in parts))
    return Finder(_READ[parts], document.language, document.prose())
