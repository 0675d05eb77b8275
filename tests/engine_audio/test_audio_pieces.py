"""The sound in pieces: joins on samples, what an edit encodes again, level and peak of finished files."""

from copy import deepcopy
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.engine_audio.test_audio_loudness import ffmpeg
from tests.engine_audio.test_audio_mix import VOICES, Assets, syllables, timeline, wav
from tests.engine_audio.test_audio_parts import beat, opus
from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS, Segments
from tests.support.engine_scenes import timeline as pictured
from vgenflow.engine import render
from vgenflow.engine.audio import Master, Score, mix, monitor
from vgenflow.engine.audio.balance import Balance
from vgenflow.engine.audio.ducking import curve
from vgenflow.engine.encode import sound
from vgenflow.engine.encode.mux import Laid, write_video
from vgenflow.engine.encode.segment import Packet, Segment
from vgenflow.engine.encode.sound import FRAME, Stretch, decode_sound, encode_sound, encode_stretch, stretches
from vgenflow.engine.encode.video import VideoEncoder, VideoFormat
from vgenflow.engine.raster import Planes
from vgenflow.engine.segments import sounds
from vgenflow.engine.segments.sounds import Sounds, library, listen, sound_pieces
from vgenflow.kit.time import SAMPLE_RATE, Rate
from vgenflow.story.timeline import Timeline

RATE = SAMPLE_RATE
SHORT = VOICES[:3]
"""Someone speaks where the first piece ends."""
LONG = [(start + 22.0 * turn, length) for turn in (0, 1) for start, length in VOICES]
Samples = NDArray[np.float32]


class Store(dict[str, bytes]):
    """A segment store that lists what is put into it."""

    def __init__(self) -> None:
        super().__init__()
        self.written = list[str]()

    def put(self, key: str, data: bytes) -> None:
        self[key] = data
        self.written.append(key)


@pytest.fixture(scope="module")
def track() -> bytes:
    return opus(beat(14, 0.5))


def apart(master: Master) -> list[Segment]:
    """All pieces of a sound, each encoded by itself."""
    made = []
    for stretch in stretches(master.length):
        first, last = stretch.samples
        made.append(encode_stretch(stretch, master.blocks(first, last - first)))
    return made


def joined(master: Master, pieces: list[Segment]) -> Segment:
    """The pieces as one segment, with the times they have in a video."""
    packets = [
        Packet(packet.data, stretch.start + packet.pts, packet.duration, True)
        for stretch, piece in zip(stretches(master.length), pieces, strict=True)
        for packet in piece.packets
    ]
    return Segment(pieces[0].header, tuple(packets))


def noise_at(errors: Samples, place: int) -> float:
    """What coding added, RMS, in the packets that share the join before sample `place`."""
    return float(np.sqrt(np.square(errors[place - FRAME : place + FRAME]).mean()))


def worst_join(master: Master, pieces: list[Segment]) -> float:
    """How many times noisier a join is than the same samples encoded in one go."""
    source = np.concatenate(list(master.blocks()))
    whole = decode_sound(encode_sound([source]))[: len(source)] - source
    parts = decode_sound(joined(master, pieces))[: len(source)] - source
    usual = float(np.sqrt(np.square(whole).mean())) / 10 + 1e-6
    joins = [stretch.start - FRAME for stretch in stretches(master.length)[1:]]
    return max(noise_at(parts, at) / max(noise_at(whole, at), usual) for at in joins)


@pytest.mark.parametrize("rate", [Rate(24), Rate(25), Rate(30000, 1001), Rate(60)], ids=str)
def test_a_file_of_pieces_plays_every_sample_at_its_place(tmp_path: Path, track: bytes, rate: Rate) -> None:
    assets = Assets()
    film = at_rate(timeline(assets, SHORT, 12, track), rate)
    master = mix(film, assets)
    played = played_from(tmp_path / "film.mp4", film, apart(master))
    assert len(played) == master.length == rate.sample_of(film.frames)
    source = np.concatenate(list(master.blocks()))
    error = played - source
    joins = [stretch.start - FRAME for stretch in stretches(master.length)[1:]]
    assert len(joins) == 1
    blocks = error[: len(error) // FRAME * FRAME].reshape(-1, 2 * FRAME)
    usual = float(np.percentile(np.sqrt(np.square(blocks).mean(axis=1)), 99))
    assert max(noise_at(error, at) for at in joins) <= usual
    assert np.square(error).mean() < np.square(source).mean() / 100


def at_rate(film: Timeline, rate: Rate) -> Timeline:
    frames = rate.frames_in(film.frames // 30)
    clip = film.clips[0].model_copy(update={"frames": frames})
    return film.model_copy(update={"rate": rate, "clips": (clip,)})


def played_from(path: Path, film: Timeline, pieces: list[Segment]) -> Samples:
    """The samples a player hears from the pieces in a file."""
    video = VideoFormat(32, 32, film.rate, "draft")
    encoder, planes = VideoEncoder(video), Planes(32, 32)
    for _ in range(film.frames):
        encoder.add(planes)
    length = film.rate.sample_of(film.frames)
    laid = (Laid(at.start, piece) for at, piece in zip(stretches(length), pieces, strict=True))
    write_video(path, video, [Laid(0, encoder.finish())], laid, "film")
    with av.open(str(path)) as file:
        stream = file.streams.audio[0]
        assert stream.start_time == 0
        assert stream.duration is not None
        assert abs(stream.duration * stream.time_base - Fraction(length, RATE)) <= Fraction(1, RATE)
        heard = np.concatenate([frame.to_ndarray() for frame in file.decode(stream)], axis=1).T
    return heard[:length]


def test_packets_of_pieces_are_those_of_the_whole_in_number_and_time(track: bytes) -> None:
    assets = Assets()
    master = mix(timeline(assets, SHORT, 12, track), assets)
    whole = encode_sound(master.blocks())
    parts = joined(master, apart(master))
    assert [(p.pts, p.duration) for p in parts.packets] == [(p.pts, p.duration) for p in whole.packets]
    assert parts.header == whole.header
    assert sum(packet.duration for packet in whole.packets) == master.length + FRAME


@given(
    st.lists(st.tuples(st.floats(0, 10), st.floats(0.2, 3)), max_size=8), st.integers(11, 13), st.booleans()
)
@settings(max_examples=6, deadline=None)
def test_joins_are_as_clean_as_the_rest_whatever_is_said(
    voices: list[tuple[float, float]], seconds: int, with_music: bool
) -> None:
    assets = Assets()
    inside = [(start, length) for start, length in voices if start + length < seconds]
    master = mix(timeline(assets, inside, seconds, BEAT if with_music else None), assets)
    assert worst_join(master, apart(master)) < 2


BEAT = opus(beat(9, 0.5))


def test_without_its_lead_a_join_would_be_heard(track: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    assets = Assets()
    master = mix(timeline(assets, SHORT, 12, track), assets)
    monkeypatch.setattr(sound, "LEAD", 0)
    assert worst_join(master, apart(master)) > 4


def window(packet: Packet) -> str | None:
    """Bits of the window's sequence and shape, where both channels share it (ISO/IEC 14496-3, table 4.6)."""
    bits = f"{int.from_bytes(packet.data[:4], 'big'):032b}"
    return bits[9:12] if bits[:3] == "001" and bits[7] == "1" else None


def test_windows_fit_at_every_join() -> None:
    random = np.random.default_rng(5)
    hits = np.zeros((60 * RATE, 2), np.float32)
    for at in random.integers(0, 59 * RATE, 400):
        hits[at : at + 900] += random.standard_normal((900, 2)).astype(np.float32) * 0.2
    whole = encode_sound([hits])
    seen = set[str]()
    for first in range(40, 2600, 64):
        stretch = Stretch(first, 4, len(hits))
        start, end = stretch.samples
        for packet, same in zip(
            encode_stretch(stretch, [hits[start:end]]).packets, whole.packets[first:], strict=False
        ):
            assert window(packet) == window(same)
            seen.add(str(window(same)))
    assert len(seen) >= 4, "long, start, short and stop are all met"


def test_a_finished_file_is_at_level_and_below_the_peak(tmp_path: Path, track: bytes) -> None:
    for name, voices, music in (("both", VOICES, track), ("voice", VOICES, None)):
        assets = Assets()
        film = timeline(assets, voices, 22, music)
        played = played_from(tmp_path / f"{name}.mp4", film, apart(mix(film, assets)))
        integrated, peak, _ = ffmpeg(played)
        assert integrated == pytest.approx(-14, abs=0.1)
        assert peak <= -1


def test_a_piece_that_decodes_too_loud_is_encoded_again() -> None:
    random = np.random.default_rng(2)
    hot = np.clip(0.4 * random.standard_normal((3 * RATE, 2)), -0.85, 0.85).astype(np.float32)
    [stretch] = stretches(len(hot))
    once = decode_sound(encode_sound([hot]))[: len(hot)]
    assert ffmpeg(once)[1] > -1
    assert ffmpeg(decode_sound(encode_stretch(stretch, [hot]))[: len(hot)])[1] <= -1


def keys(film: Timeline, assets: Assets, store: Store | None = None) -> list[str]:
    return [key for key, _ in sound_pieces(film, assets, Store() if store is None else store)]


def test_what_does_not_sound_changes_no_piece(track: bytes) -> None:
    assets = Assets()
    film = timeline(assets, VOICES, 22, track)
    clip = film.clips[0].model_copy(update={"props": {"title": "Other words"}, "layout": "quote"})
    assert keys(film.model_copy(update={"clips": (clip,)}), assets) == keys(film, assets)


def test_another_voice_changes_the_pieces_it_is_heard_in(track: bytes) -> None:
    assets = Assets()
    film = timeline(assets, LONG, 44, track)
    said = film.voices[4]
    other = assets.add(wav(syllables(said.samples / RATE, 1000) * np.float32(1.0001)))
    voices = tuple(said.model_copy(update={"audio": other}) if clip is said else clip for clip in film.voices)
    before, after = keys(film, assets), keys(film.model_copy(update={"voices": voices}), assets)
    assert len(before) == len(after) == 5
    length = film.rate.sample_of(film.frames)
    heard = [
        said.at < stretch.samples[1] + RATE and said.at + said.samples > stretch.samples[0] - 2 * RATE
        for stretch in stretches(length)
    ]
    assert [old != new for old, new in zip(before, after, strict=True)] == heard
    assert heard.count(True) < 4


def test_a_longer_end_leaves_the_beginning_as_it_was() -> None:
    assets = Assets()
    before, after = (keys(timeline(assets, LONG, seconds), assets) for seconds in (44, 50))
    assert before[:4] == after[:4]
    assert before[4] != after[4]


@given(st.integers(-RATE, 25 * RATE), st.integers(1, 12 * RATE), st.integers(13, 24))
@settings(max_examples=40, deadline=None)
def test_music_that_is_told_alike_has_the_same_gain(start: int, count: int, spoken: int) -> None:
    """Somebody speaks longer in one of two films, which are as much longer."""
    one = curve([(3 * RATE, 5 * RATE), (9 * RATE, 12 * RATE)], 18 * RATE)
    other = curve([(3 * RATE, 5 * RATE), (9 * RATE, spoken * RATE)], (spoken + 6) * RATE)
    last = min(start + count, one.length)
    first = max(start, 0)
    if one.facts(start, count) != other.facts(start, count):
        assert start + count > 12 * RATE
    elif first < last:
        assert np.array_equal(one.block(first, last - first), other.block(first, last - first))


def test_what_is_said_later_does_not_change_the_music_before_it(
    track: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assets = Assets()
    known = Score(Balance(-14.5, 7.0), 82_560, 562_560)
    monkeypatch.setattr(sounds, "score", lambda *_: known)
    said = [(1.0 + 3.0 * turn, 2.5) for turn in range(14)]
    film = timeline(assets, said, 44, track)
    last = film.voices[-1]
    shorter = last.model_copy(update={"samples": last.samples - 20_000})
    before, after = (
        keys(film, assets),
        keys(film.model_copy(update={"voices": (*film.voices[:-1], shorter)}), assets),
    )
    assert [old == new for old, new in zip(before, after, strict=True)] == [True, True, True, False, False]


def test_pieces_that_sound_alike_are_one() -> None:
    silent = keys(timeline(Assets(), [], 60), Assets())
    assert len(silent) == 6
    assert len(set(silent)) == 3


@given(st.integers(1, 400_000))
@settings(max_examples=2, deadline=None)
def test_pieces_with_the_same_key_are_the_same_samples(at: int) -> None:
    """A voice five pieces (a whole number of tenths of seconds) later takes its pieces with it."""
    assets, later = Assets(), 5 * 480 * FRAME
    film = timeline(assets, [(0.0, 0.5)], 100)
    said = film.voices[0].model_copy(update={"at": 600_000 + at})
    films = [
        film.model_copy(update={"voices": (said.model_copy(update={"at": said.at + shift}),)})
        for shift in (0, later)
    ]
    first, second = (dict(sound_pieces(one, assets, Store())) for one in films)
    heard = {
        key for key in first.keys() & second.keys() if abs(second[key].start - said.at - later) < 20 * RATE
    }
    assert len(heard) >= 2
    masters = [mix(one, assets) for one in films]
    for key in heard:
        old, new = (
            master.block(pieces[key].stretch.samples[0], 480 * FRAME)
            for master, pieces in zip(masters, (first, second), strict=True)
        )
        assert np.array_equal(old, new)


def test_surveys_are_made_once_and_again_if_damaged(track: bytes) -> None:
    assets, store = Assets(), Store()
    film = timeline(assets, VOICES, 22, track)
    first = keys(film, assets, store)
    reads, written = assets.reads, list(store.written)
    assert reads == len(written) == len(VOICES) + 1
    assert keys(film, assets, store) == first
    assert (assets.reads, store.written) == (reads, written)
    for key in written:
        store[key] = store[key][:-2]
    assert keys(film, assets, store) == first
    assert store.written == [*written, *written]


def test_a_worker_makes_the_pieces_of_the_whole(track: bytes) -> None:
    assets = Assets()
    film = timeline(assets, SHORT, 12, track)
    expected = apart(mix(film, assets))
    maker = Sounds(film, assets)
    pieces = [piece for _, piece in sound_pieces(film, assets, Store())]
    called = list[int]()
    made = {piece.start: maker.encoded(piece, lambda: called.append(1)) for piece in reversed(pieces)}
    assert [made[piece.start] for piece in pieces] == expected
    assert len(called) >= len(pieces)


def test_a_worker_uses_music_that_the_survey_decoded(track: bytes) -> None:
    assets, store = Assets(), Store()
    film = timeline(assets, SHORT, 12, track)
    decoded = listen(film, assets, store, lambda: False)
    assert decoded is not None
    pieces = [piece for _, piece in sound_pieces(film, assets, store)]
    alone, handed = Sounds(film, assets), Sounds(film, assets, decoded)
    expected = [alone.encoded(piece) for piece in pieces]
    del assets[film.music]
    assert [handed.encoded(piece) for piece in pieces] == expected
    assert listen(film, assets, store, lambda: False) is None


def test_a_monitor_is_the_finished_sound_once_all_is_surveyed_and_near_it_before(track: bytes) -> None:
    assets, store = Assets(), Store()
    film = timeline(assets, [(1.0 + 4 * turn, 2.5) for turn in range(15)], 62, track)
    finished = mix(film, assets)
    reads = assets.reads
    first = monitor(film, library(assets, store))
    assert assets.reads - reads <= 6
    assert first.balance.whole == pytest.approx(finished.balance.whole, abs=2)
    sound_pieces(film, assets, store)
    second = monitor(film, library(assets, store))
    assert np.array_equal(second.block(20 * RATE, RATE), finished.block(20 * RATE, RATE))


def test_an_export_with_sound_is_the_same_on_one_or_two_processes_cold_or_warm(
    tmp_path: Path, track: bytes
) -> None:
    assets = deepcopy(ASSETS)
    sounding = timeline(assets, VOICES[:2], 12, track)
    film = pictured(("rising", 360), rate=Rate(30)).model_copy(
        update={"voices": sounding.voices, "music": sounding.music}
    )
    out, one, two = tmp_path / "film.mp4", Segments(), Segments()
    render(film, out, assets=assets, segments=one, layouts=LAYOUTS, workers=1)
    first = out.read_bytes()
    written = list(one.written)
    render(film, out, assets=assets, segments=two, layouts=LAYOUTS, workers=2)
    assert out.read_bytes() == first
    assert one.kept == two.kept
    render(film, out, assets=assets, segments=one, layouts=LAYOUTS, workers=2)
    assert out.read_bytes() == first
    assert one.written == written
    with av.open(str(out)) as file:
        heard = np.concatenate([frame.to_ndarray() for frame in file.decode(audio=0)], axis=1).T
    assert ffmpeg(heard)[0] == pytest.approx(-14, abs=0.1)
