"""The sound of previews: levelled as the export's, and kept between calls."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio import Library, Master, master, monitor, score
from vgenflow.engine.audio.ducking import UNDER_VOICE_DB, curve
from vgenflow.engine.audio.limiting import BIN
from vgenflow.engine.audio.loudness import Stereo
from vgenflow.engine.ports import AssetSource, SegmentStore
from vgenflow.engine.segments.sounds import library
from vgenflow.kit.content import canonical, digest
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.timeline import Timeline

_MASTERS = 2
_SURVEYS = 32 << 20
"""Bytes of surveys kept: two hours of speech."""
_AT_ONCE = 24
"""Voices, none yet known, that are surveyed before a preview is heard; of more a few stand for all."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A film's sound as it is drawn: `per_second` values a second, 0 to 1, from its beginning to its end."""

    per_second: int
    voice: NDArray[np.float32]
    """The loudest level of the voice, of its loudest."""
    music: NDArray[np.float32]
    """Gain of the music under the voice; empty if there is none."""
    ducking: float = UNDER_VOICE_DB
    """Decibels from music alone to music under the voice."""


class Sounds:
    """The sound of the timelines heard last. An edit costs the survey of the voices it changes.

    Surveys are shared with the exports that use `segments`, or else kept in memory. It may be used from
    several threads.
    """

    def __init__(self, assets: AssetSource, segments: SegmentStore | None) -> None:
        self._library = Library(assets, _Surveys()) if segments is None else library(assets, segments)
        self._masters: OrderedDict[str, Future[Master]] = OrderedDict()
        self._turn, self._mixing = Lock(), Lock()
        self._beside = ThreadPoolExecutor(1, "preview-score")

    def prepare(self, timeline: Timeline) -> "Future[Master]":
        """The sound of `timeline`, begun beside the caller's work if it is not kept.

        Its result raises UnreadableSound, MissingAsset; then a later call tries again.
        """
        voices = [voice.model_dump(mode="json") for voice in timeline.voices]
        length = timeline.rate.sample_of(timeline.frames)
        key = digest(canonical({"voices": voices, "music": timeline.music, "length": length}))
        with self._turn:
            known = self._masters.pop(key, None)
            if known is None or (known.done() and known.exception()):
                known = self._beside.submit(self._master, timeline)
            self._masters[key] = known
            if len(self._masters) > _MASTERS:
                self._masters.popitem(last=False)
        return known

    def samples(self, timeline: Timeline) -> Callable[[int, int], Stereo]:
        """What gives `count` samples of the sound from sample `start` on. Errors as in `prepare`."""
        prepared = self.prepare(timeline).result()

        def block(start: int, count: int) -> Stereo:
            with self._mixing:
                return prepared.block(start, count)

        return block

    def drawn(self, timeline: Timeline, per_second: int) -> Drawn:
        """The sound of `timeline` to be drawn. Errors as in `prepare`."""
        length = timeline.rate.sample_of(timeline.frames)
        count = -(-length * per_second // SAMPLE_RATE)
        voice = np.zeros(count, np.float32)
        for clip in timeline.voices:
            level = self._library.voice(clip).level
            places = (clip.at + np.arange(len(level)) * BIN) * per_second // SAMPLE_RATE
            inside = places < count
            np.maximum.at(voice, places[inside], level[inside].astype(np.float32))
        loudest = float(voice.max(initial=0.0))
        music = np.zeros(0, np.float32)
        if timeline.music is not None:
            ducked = curve([(clip.at, clip.at + clip.samples) for clip in timeline.voices], length)
            seconds = (ducked.block(at, SAMPLE_RATE) for at in range(0, length, SAMPLE_RATE))
            music = np.concatenate([one[:: SAMPLE_RATE // per_second] for one in seconds])[:count]
        return Drawn(per_second, voice / loudest if loudest > 0 else voice, music)

    def _master(self, timeline: Timeline) -> Master:
        unknown = sum(not self._library.has_voice(clip) for clip in timeline.voices)
        if unknown > _AT_ONCE:
            return monitor(timeline, self._library)
        return master(timeline, self._library, score(timeline, self._library))


class _Surveys:
    """A segment store in memory that forgets what was not used for longest."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._size = 0

    def get(self, key: str) -> bytes | None:
        """What is kept under `key`."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def put(self, key: str, data: bytes) -> None:
        """Keep `data`, at the cost of what was not used for longest."""
        self._size += len(data) - len(self._kept.pop(key, b""))
        self._kept[key] = data
        while self._size > _SURVEYS and len(self._kept) > 1:
            self._size -= len(self._kept.popitem(last=False)[1])
