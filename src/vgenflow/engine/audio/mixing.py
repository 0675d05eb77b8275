"""Voice and music together, before they are brought to level."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio import decoding
from vgenflow.engine.audio.ducking import Curve, curve
from vgenflow.engine.audio.looping import Loop
from vgenflow.engine.audio.loudness import Stereo
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.timeline import Timeline, VoiceClip
from vgenflow.story.value import Digest

_EDGE = SAMPLE_RATE * 3 // 1000
_KEPT = 4


@dataclass
class Mix:
    """The sound of a timeline at the levels of its sources. Any stretch, in bounded memory."""

    voices: Sequence[VoiceClip]
    length: int
    assets: AssetSource
    music: Loop | None = None
    music_gain: float = 1.0
    curve: Curve = field(init=False)
    _decoded: OrderedDict[tuple[Digest, int], NDArray[np.float32]] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        self.voices = sorted(self.voices, key=lambda clip: clip.at)
        self.curve = curve([(clip.at, clip.at + clip.samples) for clip in self.voices], self.length)
        self._longest = max((clip.samples for clip in self.voices), default=0)

    def block(self, start: int, count: int) -> Stereo:
        """Samples `start` to `start + count` (n x 2); nothing before 0 and behind the end."""
        sound = np.zeros((count, 2), np.float32)
        first, last = max(start, 0), min(start + count, self.length)
        if first >= last:
            return sound
        inside = sound[first - start : last - start]
        if self.music is not None:
            gains = self.curve.block(first, last - first) * np.float32(self.music_gain)
            np.multiply(self.music.block(first, last - first), gains[:, None], out=inside)
        for clip in self.sounding(first, last):
            self._lay(clip, inside, first)
        return sound

    def sounding(self, first: int, last: int) -> Iterator[VoiceClip]:
        """The voices heard between two samples, in order."""
        begun = bisect_right(self.voices, first - self._longest - 1, key=lambda clip: clip.at)
        for clip in islice(self.voices, begun, None):
            if clip.at >= last:
                return
            if clip.at + clip.samples > first:
                yield clip

    def _lay(self, clip: VoiceClip, sound: Stereo, start: int) -> None:
        """Add the part of `clip` that sounds in `sound`, which begins at sample `start`."""
        voice = self.voice(clip)
        first, last = max(clip.at, start), min(clip.at + len(voice), start + len(sound))
        if first < last:
            sound[first - start : last - start] += voice[first - clip.at : last - clip.at, None]

    def voice(self, clip: VoiceClip) -> NDArray[np.float32]:
        """The samples of `clip`; the last few voices are held."""
        name = clip.audio, clip.samples
        known = self._decoded.pop(name, None)
        if known is None:
            known = spoken(clip, self.assets)
        self._decoded[name] = known
        if len(self._decoded) > _KEPT:
            self._decoded.popitem(last=False)
        return known


def spoken(clip: VoiceClip, assets: AssetSource) -> NDArray[np.float32]:
    """The samples of `clip`, with edges too short to hear but long enough not to click."""
    cut = decoding.voice(assets.read(clip.audio))[: clip.samples].copy()
    edge = min(_EDGE, len(cut) // 2)
    ramp = np.linspace(0, 1, edge, dtype=np.float32)
    cut[:edge] *= ramp
    cut[len(cut) - edge :] *= ramp[::-1]
    return cut


def length_of(timeline: Timeline) -> int:
    """Samples of the whole sound: as long as its frames."""
    return timeline.rate.sample_of(timeline.frames)
