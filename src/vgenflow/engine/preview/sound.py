"""The finished sound of timelines, kept between calls."""

from collections.abc import Callable
from threading import Lock

from vgenflow.engine.audio import Master, mix
from vgenflow.engine.audio.loudness import Stereo
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.recent import Recent
from vgenflow.kit.content import canonical, digest
from vgenflow.story.timeline import Timeline

_KEPT = 2


class Sounds:
    """The sound of the timelines heard last; for several threads."""

    def __init__(self, assets: AssetSource) -> None:
        self._assets, self._turn = assets, Lock()
        self._masters: Recent[Master] = Recent(_KEPT, lambda _: 1)

    def of(self, timeline: Timeline) -> Callable[[int, int], Stereo]:
        """What gives `count` samples from `start` on; mixed now if no sound that is kept is the same."""
        voices = [voice.model_dump(mode="json") for voice in timeline.voices]
        length = timeline.rate.sample_of(timeline.frames)
        key = digest(canonical({"voices": voices, "music": timeline.music, "length": length}))
        with self._turn:
            master = self._masters.get(key, lambda: mix(timeline, self._assets))

        def samples(start: int, count: int) -> Stereo:
            with self._turn:
                return master.block(start, count)

        return samples
