"""Samples: scenes of a template in a brand, with words of ours, for choosing it by."""

from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from threading import Lock

from vgenflow.engine import still
from vgenflow.engine.gallery.loop import loop
from vgenflow.engine.gallery.sheet import Sampled
from vgenflow.engine.stills import Picture
from vgenflow.packs import Packs
from vgenflow.production.cover import settled_frames
from vgenflow.production.request import Options
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Digest, Language
from vgenflow.studio.gallery import BundleAssets
from vgenflow.studio.wiring import packaged, style

_KEPT = 4
"""Templates whose scenes are at hand."""


@dataclass(frozen=True, slots=True)
class _Loop:
    timeline: Timeline
    assets: BundleAssets


class Samples:
    """Draws scenes of templates; those used last are kept."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._kept: OrderedDict[str, _Loop] = OrderedDict()
        self._lock = Lock()

    def picture(
        self, options: Options, files: Mapping[Digest, bytes], language: Language, scene: int, width: int
    ) -> Picture:
        """One scene once all of it stands. Raises errors of ours if a template or file cannot be had."""
        with self._lock:
            found = self._loop(options, files, language)
        frames = settled_frames(found.timeline)
        at = frames[min(scene, len(frames) - 1)]
        return still(found.timeline, at, assets=found.assets, width=width)

    def _loop(self, options: Options, files: Mapping[Digest, bytes], language: Language) -> _Loop:
        key = f"{language} {options.model_dump_json()}"
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        look = style(self._packs, options)
        plain = BundleAssets(dict(files), packaged(self._packs))
        sampled = Sampled(plain, look)
        assets = BundleAssets({**files, sampled.picture: sampled.data}, plain.packaged)
        self._kept[key] = _Loop(loop(look, sampled.picture, language), assets)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]
