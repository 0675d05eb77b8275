"""Samples: scenes of a template in a brand, with words of ours, for choosing it by."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

from vgenflow.engine import Previews, still
from vgenflow.engine.gallery.loop import loop, page
from vgenflow.engine.gallery.sheet import Sampled
from vgenflow.engine.stills import Picture
from vgenflow.packs import Packs
from vgenflow.production.cover import settled_frames
from vgenflow.production.request import Options
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Aspect, Digest, Language
from vgenflow.studio.gallery import BundleAssets
from vgenflow.studio.previewing.protocol import Specimen
from vgenflow.studio.wiring import packaged, style

_KEPT = 4
"""Templates whose scenes are at hand."""
_FILMS = 24
"""Films kept; each has some 200 kB."""
_SHORT_SIDE = 240
_SIZES: Mapping[Aspect, tuple[int, int]] = {
    "16:9": (1280, 720),
    "9:16": (720, 1280),
    "1:1": (720, 720),
    "4:5": (720, 900),
}


@dataclass(frozen=True, slots=True)
class _Loop:
    timeline: Timeline
    assets: BundleAssets
    picture: Digest
    """What stands for pictures of a source."""


class Samples:
    """Draws scenes of templates; those used last are kept."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._kept: OrderedDict[str, _Loop] = OrderedDict()
        self._films: OrderedDict[str, bytes] = OrderedDict()
        self._lock = Lock()

    def picture(self, options: Options, files: Mapping[Digest, bytes], specimen: Specimen) -> Picture:
        """One scene of the loop, or any layout, once all of it stands.

        Raises errors of ours if a template, layout or file cannot be had.
        """
        language, scene = specimen.language, specimen.scene
        with self._lock:
            found = self._loop(options, files, language)
        timeline = found.timeline
        if isinstance(scene, str):
            timeline = page(timeline.style, found.picture, scene, language, _SIZES[specimen.aspect])
            scene = 0
        frames = settled_frames(timeline)
        frame = frames[min(scene, len(frames) - 1)]
        return still(timeline, frame, assets=found.assets, width=specimen.width)

    def film(self, options: Options, files: Mapping[Digest, bytes], language: Language) -> bytes:
        """The whole loop as MP4, to be played again and again. Raises as `picture`."""
        key = _key(options, language)
        with self._lock:
            known, found = self._films.get(key), self._loop(options, files, language)
        if known is None:
            preview = Previews(found.assets).open(found.timeline, short_side=_SHORT_SIDE)
            with preview.fragments() as fragments:
                known = preview.init + b"".join(each.data for each in fragments)
            with self._lock:
                self._films[key] = known
                while len(self._films) > _FILMS:
                    self._films.popitem(last=False)
        return known

    def _loop(self, options: Options, files: Mapping[Digest, bytes], language: Language) -> _Loop:
        key = _key(options, language)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        look = style(self._packs, options)
        plain = BundleAssets(dict(files), packaged(self._packs))
        sampled = Sampled(plain, look)
        assets = BundleAssets({**files, sampled.picture: sampled.data}, plain.packaged)
        self._kept[key] = _Loop(loop(look, sampled.picture, language), assets, sampled.picture)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


def _key(options: Options, language: Language) -> str:
    return f"{language} {options.model_dump_json()}"
