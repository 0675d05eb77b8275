"""The sound in pieces: which there are, under which keys, and how one is made."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from vgenflow.engine.audio import Library, Master, Score, master, score
from vgenflow.engine.audio.bed import needed
from vgenflow.engine.audio.looping import Track
from vgenflow.engine.audio.mastering import heard_around
from vgenflow.engine.audio.mixing import Mix, length_of
from vgenflow.engine.encode import sound
from vgenflow.engine.encode.segment import Segment
from vgenflow.engine.encode.sound import Block, Stretch, encode_stretch, stretches
from vgenflow.engine.ports import AssetSource, SegmentStore
from vgenflow.engine.segments.keys import engine_version
from vgenflow.kit.content import Json, canonical, digest
from vgenflow.story.timeline import Timeline, VoiceClip


@dataclass(frozen=True, slots=True)
class SoundPiece:
    """A stretch of the finished sound, and the score it is made after."""

    stretch: Stretch
    score: Score

    @property
    def start(self) -> int:
        """The sample at which its segment is laid."""
        return self.stretch.start


_TOGETHER = 32
"""Voices surveyed in one job: some minutes of speech."""


@dataclass(frozen=True, slots=True)
class Unheard:
    """Sounds of a timeline that have no survey yet: some of its voices, or its music."""

    voices: tuple[VoiceClip, ...] = ()
    music: bool = False


def unheard(timeline: Timeline, assets: AssetSource, segments: SegmentStore) -> list[Unheard]:
    """What must be surveyed before the sound can be cut into pieces, in parts that go side by side."""
    known = library(assets, segments)
    missing = {(clip.audio, clip.samples): clip for clip in timeline.voices if not known.has_voice(clip)}
    voices = tuple(missing.values())
    parts = [Unheard(voices=voices[at : at + _TOGETHER]) for at in range(0, len(voices), _TOGETHER)]
    if timeline.music is not None and not known.has_bed(timeline.music, needed(length_of(timeline))):
        parts.append(Unheard(music=True))
    return parts


def listen(
    timeline: Timeline, assets: AssetSource, segments: SegmentStore, enough: Callable[[], bool]
) -> Track | None:
    """Survey what was never heard until `enough` says so; the music first, which takes longest.

    Returns the music, if it was decoded for that.
    """
    known = library(assets, segments)
    if timeline.music is not None and not enough():
        known.bed(timeline.music, needed(length_of(timeline)))
    for clip in timeline.voices:
        if enough():
            break
        known.voice(clip)
    return known.held()


class _Kept:
    """A store of what was made just now."""

    def __init__(self) -> None:
        self.made = dict[str, bytes]()

    def get(self, key: str) -> bytes | None:
        """See `SegmentStore.get`."""
        return self.made.get(key)

    def put(self, key: str, data: bytes) -> None:
        """See `SegmentStore.put`."""
        self.made[key] = data


def sound_pieces(
    timeline: Timeline,
    assets: AssetSource,
    segments: SegmentStore,
    check: Callable[[], None] = lambda: None,
) -> list[tuple[str, SoundPiece]]:
    """The pieces of a timeline's sound in order, with their keys.

    What is heard for the first time is surveyed here, once, and its survey kept in `segments`;
    `check` is called in between. A key names all that the piece's bytes depend on, in times from
    its start. Errors: `UnreadableSound`, and those of `assets`.
    """
    known = score(timeline, library(assets, segments), check)
    mix = Mix(timeline.voices, length_of(timeline), assets)
    return [
        (_key(timeline, mix, known, stretch), SoundPiece(stretch, known)) for stretch in stretches(mix.length)
    ]


def library(assets: AssetSource, segments: SegmentStore) -> Library:
    """The surveys that renders keep in `segments`, for `vgenflow.engine.audio.monitor`."""
    return Library(assets, segments, engine_version())


class Sounds:
    """Surveys one timeline's sounds and makes its pieces.

    Music is decoded at the first, and held, unless it comes decoded as `track`.
    """

    def __init__(self, timeline: Timeline, assets: AssetSource, track: Track | None = None) -> None:
        self._timeline, self._kept = timeline, _Kept()
        self._library = library(assets, self._kept)
        if timeline.music is not None and track is not None:
            self._library.hold(timeline.music, needed(length_of(timeline)), track)
        self._master: Master | None = None

    def surveyed(self, part: Unheard, check: Callable[[], None] = lambda: None) -> dict[str, bytes]:
        """The surveys of a part, under the keys by which they are kept; `check` is called in between."""
        for clip in part.voices:
            self._library.voice(clip)
            check()
        if part.music and self._timeline.music is not None:
            self._library.bed(self._timeline.music, needed(length_of(self._timeline)))
        made, self._kept.made = self._kept.made, {}
        return made

    def encoded(self, piece: SoundPiece, check: Callable[[], None] = lambda: None) -> Segment:
        """The segment of a piece; `check` is called between its blocks."""
        if self._master is None:
            self._master = master(self._timeline, self._library, piece.score)
        first, last = piece.stretch.samples
        blocks = _checked(self._master.blocks(first, last - first), check)
        return encode_stretch(piece.stretch, blocks, _bit_rate(self._timeline))


def _bit_rate(timeline: Timeline) -> int:
    return sound.VOICE_RATE if timeline.music is None else sound.BIT_RATE


def _checked(blocks: Iterable[Block], check: Callable[[], None]) -> Iterator[Block]:
    for block in blocks:
        check()
        yield block


def _key(timeline: Timeline, mix: Mix, known: Score, stretch: Stretch) -> str:
    first, last = heard_around(*stretch.samples)
    voices: list[Json] = [
        [clip.audio, clip.at - first, clip.samples] for clip in mix.sounding(max(first, 0), last)
    ]
    parts: dict[str, Json] = {
        "engine": engine_version(),
        "encoder": {**sound.OPTIONS, "bit_rate": _bit_rate(timeline)},
        "packets": [stretch.lead, stretch.count],
        "ends": stretch.length - first if stretch.length <= last else None,
        "voices": voices,
        "gain": known.balance.whole,
    }
    if timeline.music is not None:
        parts["music"] = {
            "track": timeline.music,
            "round": [known.start, known.end] if last > known.end else None,
            "place": known.turn(first),
            "gain": known.balance.music,
            "curve": mix.curve.facts(first, last - first),
        }
    return digest(canonical(parts))
