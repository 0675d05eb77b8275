"""Composed scenes that outlive a timeline: an edit composes anew only the scenes it changes."""

from functools import cached_property

from vgenflow.engine.captions import Captions, compose_captions
from vgenflow.engine.drawing import Drawing, Node
from vgenflow.engine.layouts.contract import Composition
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.projecting.scaling import Scaler
from vgenflow.engine.raster.recent import Recent
from vgenflow.engine.segments.scenes import Layouts, captioned, clip_facts, compose
from vgenflow.kit.content import Json, canonical, digest
from vgenflow.story.timeline import Timeline

_COMPOSED, _SCALED = 48, 48
"""Compositions and scaled compositions kept."""


class Composed:
    """Compositions by all that they depend on, those used last."""

    def __init__(self, layouts: Layouts, assets: AssetSource) -> None:
        self.layouts, self.assets = layouts, assets
        self._scenes: Recent[Composition] = Recent(_COMPOSED, lambda _: 1)
        self._scalers: Recent[Scaler] = Recent(_SCALED, lambda _: 1)

    def scene(self, timeline: Timeline, index: int, key: str) -> Composition:
        """The composition of a clip; `key` tells it from others. Raises UnknownLayout, BadProps."""
        return self._scenes.get(key, lambda: compose(timeline, index, self.layouts, self.assets))

    def scaler(self, key: str, factor: float) -> Scaler:
        """What makes the drawings of one scene `factor` times as large, and remembers them."""
        return self._scalers.get((key, factor), lambda: Scaler(factor))


class SceneView:
    """What the clips of one timeline show, `factor` times as large."""

    def __init__(self, timeline: Timeline, composed: Composed, factor: float) -> None:
        self._timeline, self._composed, self._factor = timeline, composed, factor
        self._look = digest(canonical(_look(timeline)))
        self._keys: dict[int, str] = {}

    def at(self, clip: int, frame: int) -> Drawing:
        """The drawing of a clip's own frame. Raises UnknownLayout, BadProps."""
        drawing = self._full(clip, frame)
        if self._factor == 1:
            return drawing
        return self._composed.scaler(self._key(clip), self._factor).drawing(drawing)

    def _full(self, clip: int, frame: int) -> Drawing:
        return self._composed.scene(self._timeline, clip, self._key(clip)).at(frame)

    def captions(self, frame: int) -> tuple[Node, ...]:
        """The nodes of the captions burned into a frame of the video."""
        if not captioned(self._timeline):
            return ()
        nodes = self._captions.at(frame)
        return nodes if self._factor == 1 else self._composed.scaler(self._look, self._factor).nodes(nodes)

    @cached_property
    def _captions(self) -> Captions:
        return compose_captions(self._timeline, self._composed.assets, self._full)

    def _key(self, index: int) -> str:
        if index not in self._keys:
            facts = clip_facts(self._timeline, index, self._composed.layouts)
            self._keys[index] = digest(canonical({"look": self._look, "clip": facts}))
        return self._keys[index]


def _look(timeline: Timeline) -> Json:
    """What the drawings of all clips and captions of a timeline depend on."""
    return {
        "style": timeline.style.model_dump(mode="json"),
        "language": timeline.language,
        "seed": timeline.seed,
        "size": [timeline.width, timeline.height],
        "rate": [timeline.rate.num, timeline.rate.den],
        "captioned": captioned(timeline),
    }
