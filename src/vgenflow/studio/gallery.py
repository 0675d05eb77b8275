"""The gallery: the scenes of a bundle side by side; every layout in every template, on sheets and checked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import cv2

from vgenflow import templates
from vgenflow.engine import sheet
from vgenflow.engine.gallery import ASPECTS, Variant, check, flashes_in
from vgenflow.engine.gallery import sheet as contact_sheet
from vgenflow.engine.gallery.check import LANGUAGES
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.segments.keys import engine_version
from vgenflow.packs import Packs
from vgenflow.production.bundle import Bundle
from vgenflow.production.cover import settled_frames
from vgenflow.story.assets import MissingAsset
from vgenflow.story.template import Style
from vgenflow.story.value import Digest
from vgenflow.studio.wiring import packaged as packaged_files


@dataclass(frozen=True)
class BundleAssets:
    """The files of a bundle and the packaged ones."""

    media: Mapping[Digest, bytes]
    packaged: Mapping[Digest, Path]

    def read(self, digest: Digest) -> bytes:
        """See `AssetSource.read`."""
        if digest in self.media:
            return self.media[digest]
        try:
            return self.packaged[digest].read_bytes()
        except (KeyError, FileNotFoundError) as error:
            raise MissingAsset(digest) from error


def gallery(bundle: Bundle, packaged: Mapping[Digest, Path], columns: int, width: int) -> bytes:
    """A PNG with one frame of each scene, `width` pixels each, in `columns` columns."""
    timeline = bundle.project.timeline
    frames = settled_frames(timeline)
    across = min(columns, len(frames))
    picture = sheet(
        timeline,
        frames,
        assets=BundleAssets(bundle.media, packaged),
        columns=across,
        width=width * across,
    )
    return _png(picture)


def _png(picture: Pixels) -> bytes:
    done, data = cv2.imencode(".png", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR))
    if not done:
        raise ValueError("the gallery could not be encoded")
    return data.tobytes()


def sheets(names: Sequence[str], packs: Packs, variant: Variant) -> Iterator[tuple[str, bytes]]:
    """Contact sheets of all layouts in templates, each aspect and language: file names and PNG pictures.

    Raises UnknownTemplate.
    """
    for name, style in _styles(names, packs).items():
        for aspect in ASPECTS:
            for language in LANGUAGES:
                picture = contact_sheet(style, _packaged(packs), aspect, language, variant)
                yield f"{name}-{aspect.replace(':', 'x')}-{language}-{variant}.png", _png(picture)


_SHARE = 16
"""A check of pixels takes one in so many pairs of template and aspect, unless all are asked for."""


def broken_rules(names: Sequence[str], packs: Packs, *, every: bool = False) -> Iterator[str]:
    """The rules of the visual language that layouts break in templates, a sentence each.

    By the boxes of type, over aspects, languages and all samples. By the pixels of what is drawn (flashing),
    of all pairs of template and aspect if `every`, else of a sixteenth, another whenever the engine changes.
    Raises UnknownTemplate.
    """
    styles = _styles(names, packs)
    for name, style in styles.items():
        for aspect in ASPECTS:
            for found in check(style, _packaged(packs), aspects=[aspect]):
                place = f"{name}, {found.layout}, {found.aspect}, {found.language}, {found.variant}"
                yield f"{place}: {found.rule}: {found.text}"
    turn = int(engine_version()[:8], 16)
    for number, (name, aspect) in enumerate(product(styles, ASPECTS)):
        if every or (number + turn) % min(_SHARE, len(styles) * len(ASPECTS)) == 0:
            language = LANGUAGES[(number + turn // _SHARE) % len(LANGUAGES)]
            for sentence in flashes_in(styles[name], _packaged(packs), aspect=aspect, language=language):
                yield f"{name}, {aspect}, {language}: flashing: {sentence}"


def _styles(names: Sequence[str], packs: Packs) -> dict[str, Style]:
    chosen = names or templates.names()
    return {
        name: templates.resolve(templates.load(name), lambda font: packs.file(font).digest) for name in chosen
    }


def _packaged(packs: Packs) -> BundleAssets:
    return BundleAssets({}, packaged_files(packs))
