"""Voice and music together, before they are brought to level."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.audio import decoding
from vgenflow.engine.audio.ducking import Curve, curve
from vgenflow.engine.audio.looping import Loop, loop
from vgenflow.engine.audio.loudness import SILENT, STEP, Stereo, energies, integrated
from vgenflow.engine.ports import AssetSource
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.timeline import Timeline, VoiceClip
from vgenflow.story.value import Digest

MUSIC_ALONE = -6.0
"""LU of music where nobody speaks, against the voice."""
_EDGE = SAMPLE_RATE * 3 // 1000
_KEPT = 4
_SAMPLED_VOICES = 12


@dataclass
class Mix:
    """The sound of a timeline at the levels of its sources. Any stretch, in bounded memory."""

    voices: Sequence[VoiceClip]
    length: int
    assets: AssetSource
    music: Loop | None = None
    music_gain: float = 1.0
    _curve: Curve = field(init=False)
    _decoded: OrderedDict[Digest, NDArray[np.float32]] = field(default_factory=OrderedDict)

    def __post_init__(self) -> None:
        self.voices = sorted(self.voices, key=lambda clip: clip.at)
        self._curve = curve([(clip.at, clip.at + clip.samples) for clip in self.voices], self.length)
        self._longest = max((clip.samples for clip in self.voices), default=0)

    def block(self, start: int, count: int) -> Stereo:
        """Samples `start` to `start + count` (n x 2); nothing before 0 and behind the end."""
        sound = np.zeros((count, 2), np.float32)
        first, last = max(start, 0), min(start + count, self.length)
        if first >= last:
            return sound
        inside = sound[first - start : last - start]
        if self.music is not None:
            gains = self._curve.block(first, last - first) * np.float32(self.music_gain)
            inside += self.music.block(first, last - first) * gains[:, None]
        begun = bisect_right(self.voices, first - self._longest - 1, key=lambda clip: clip.at)
        for clip in islice(self.voices, begun, None):
            if clip.at >= last:
                break
            self._lay(clip, inside, first)
        return sound

    def _lay(self, clip: VoiceClip, sound: Stereo, start: int) -> None:
        """Add the part of `clip` that sounds in `sound`, which begins at sample `start`."""
        voice = self.voice(clip)
        first, last = max(clip.at, start), min(clip.at + len(voice), start + len(sound))
        if first < last:
            sound[first - start : last - start] += voice[first - clip.at : last - clip.at, None]

    def voice(self, clip: VoiceClip) -> NDArray[np.float32]:
        """The samples of `clip`, with edges too short to hear but long enough not to click."""
        known = self._decoded.pop(clip.audio, None)
        if known is None:
            known = decoding.voice(self.assets.read(clip.audio))
        self._decoded[clip.audio] = known
        if len(self._decoded) > _KEPT:
            self._decoded.popitem(last=False)
        cut = known[: clip.samples]
        edge = min(_EDGE, len(cut) // 2)
        if not edge:
            return cut
        ramp = np.linspace(0, 1, edge, dtype=np.float32)
        return np.concatenate([cut[:edge] * ramp, cut[edge:-edge], cut[-edge:] * ramp[::-1]])


def mixed(timeline: Timeline, assets: AssetSource) -> Mix:
    """The mix of a timeline, with the music set against the voice."""
    length = timeline.rate.sample_of(timeline.frames)
    mix = Mix(timeline.voices, length, assets)
    if timeline.music is not None:
        mix.music = loop(decoding.music(assets.read(timeline.music)))
        mix.music_gain = _music_gain(mix, mix.music)
    return mix


def _music_gain(mix: Mix, music: Loop) -> float:
    """The factor that puts the music `MUSIC_ALONE` against the voice; 1 without a voice."""
    track = integrated(energies(music.head))
    spread = max(1, len(mix.voices) // _SAMPLED_VOICES)
    steps = [_steps(mix.voice(clip)) for clip in mix.voices[::spread]]
    voice = integrated(np.concatenate(steps)) if steps else SILENT
    if voice <= SILENT or track <= SILENT:
        return 1.0
    return float(10 ** ((voice + MUSIC_ALONE - track) / 20))


def _steps(voice: NDArray[np.float32]) -> NDArray[np.float64]:
    """Energies of a voice as both channels will have it."""
    whole = np.pad(voice, (0, -len(voice) % STEP))
    return energies(np.stack([whole, whole], axis=1))
