"""What is known of voices and music: surveys that are made once and kept, and the track last decoded."""

from vgenflow.engine.audio import bed as beds
from vgenflow.engine.audio import survey as surveys
from vgenflow.engine.audio.bed import Bed
from vgenflow.engine.audio.looping import Track
from vgenflow.engine.audio.mixing import spoken
from vgenflow.engine.audio.survey import Survey
from vgenflow.engine.ports import AssetSource, SegmentStore
from vgenflow.kit.content import Json, canonical, digest
from vgenflow.story.timeline import VoiceClip
from vgenflow.story.value import Digest


class Library:
    """Surveys of sounds by their content. Those in `kept` are not made again; new ones are put there.

    `version` is part of every key: other sources, other surveys.
    """

    def __init__(self, assets: AssetSource, kept: SegmentStore | None = None, version: str = "") -> None:
        self.assets = assets
        self._kept = kept
        self._version = version
        self._track: tuple[Digest, int, Track] | None = None

    def has_voice(self, clip: VoiceClip) -> bool:
        """The survey of a voice is kept."""
        return self._found(self._voice_key(clip)) is not None

    def has_bed(self, music: Digest, samples: int) -> bool:
        """The survey of a track is kept."""
        return self._found(self._bed_key(music, samples)) is not None

    def voice(self, clip: VoiceClip) -> Survey:
        """The survey of a voice. Errors: `UnreadableSound`, and those of the assets."""
        key = self._voice_key(clip)
        data = self._found(key)
        known = surveys.unpacked(data) if data else None
        if known is None:
            known = surveys.surveyed(spoken(clip, self.assets)[:, None])
            self._keep(key, surveys.packed(known))
        return known

    def bed(self, music: Digest, samples: int) -> Bed:
        """How a track goes round, and its survey. Errors: `UnreadableSound`, and those of the assets."""
        key = self._bed_key(music, samples)
        data = self._found(key)
        known = beds.unpack(data) if data else None
        if known is None:
            known = beds.bed(self.track(music, samples), samples)
            self._keep(key, beds.pack(known))
        return known

    def track(self, music: Digest, samples: int) -> Track:
        """A track, decoded as far as `samples` need it; the last one is held."""
        if self._track is None or self._track[:2] != (music, samples):
            self._track = (music, samples, beds.track(self.assets, music, samples))
        return self._track[2]

    def held(self) -> Track | None:
        """The track that was decoded last."""
        return self._track[2] if self._track else None

    def hold(self, music: Digest, samples: int, track: Track) -> None:
        """Take a track that was decoded elsewhere, as far as `samples` need it."""
        self._track = (music, samples, track)

    def _voice_key(self, clip: VoiceClip) -> str:
        return self._key({"voice": clip.audio, "samples": clip.samples})

    def _bed_key(self, music: Digest, samples: int) -> str:
        return self._key({"bed": music, "samples": samples})

    def _key(self, what: dict[str, Json]) -> str:
        return digest(canonical({"survey": self._version, **what}))

    def _found(self, key: str) -> bytes | None:
        return self._kept.get(key) if self._kept is not None else None

    def _keep(self, key: str, data: bytes) -> None:
        if self._kept is not None:
            self._kept.put(key, data)
