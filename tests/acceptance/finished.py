"""A finished video as a person has it: the files that one real run left, opened by other means than ours."""

import io
import wave
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from tests.support.cli_runs import Ran, make
from tests.support.voices import packs
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.production.bundle import Bundle, unpack
from vgenflow.production.project import Project
from vgenflow.story.timeline import CaptionWord, Timeline
from vgenflow.story.value import Digest

Mono = NDArray[np.float32]


@cache
def _packaged() -> Mapping[Digest, Path]:
    return {file.digest: file.path for kind in ("font", "music") for file in packs().of_kind(kind)}


@dataclass(frozen=True)
class BundledAssets:
    """The bytes of assets: out of a bundle, and the packaged ones it names by hash."""

    media: Mapping[Digest, bytes]

    def read(self, digest: Digest) -> bytes:
        return self.media[digest] if digest in self.media else _packaged()[digest].read_bytes()


@dataclass(frozen=True, eq=False)
class Finished:
    """What `make` left, and the data folder it worked in."""

    source: Path
    options: tuple[str, ...]
    data: Path
    video: Path
    run: Ran

    @cached_property
    def bundle(self) -> Bundle:
        return unpack(self.video.with_suffix(".vgen").read_bytes())

    @property
    def project(self) -> Project:
        return self.bundle.project

    @property
    def timeline(self) -> Timeline:
        return self.project.timeline

    @property
    def language(self) -> str:
        return self.project.script.language

    @property
    def assets(self) -> BundledAssets:
        return BundledAssets(self.bundle.media)

    @cached_property
    def sound(self) -> NDArray[np.float32]:
        """What a player sounds: 48 kHz stereo (n x 2), as the file's edit list places it."""
        with av.open(str(self.video)) as file:
            blocks = [frame.to_ndarray() for frame in file.decode(audio=0)]
        return np.concatenate(blocks, axis=1).T.astype(np.float32)

    @cached_property
    def voice_track(self) -> Mono:
        """The narration alone: each utterance out of the bundle laid at its sample."""
        track = np.zeros(self.timeline.rate.sample_of(self.timeline.frames), np.float32)
        for clip in self.timeline.voices:
            sound = _samples(self.bundle.media[clip.audio])[: clip.samples]
            track[clip.at : clip.at + len(sound)] += sound
        return track

    def frames(self) -> Iterator[av.VideoFrame]:
        """Every frame of the video, decoded, in order."""
        with av.open(str(self.video)) as file:
            yield from file.decode(video=0)

    @cached_property
    def words(self) -> tuple[tuple[CaptionWord, ...], ...]:
        """The words of the captions, by line of the script."""
        words = iter(word for page in self.timeline.captions for row in page.lines for word in row)
        found = []
        for line in self.project.script.lines:
            left, mine = len(bare(line.caption)), list[CaptionWord]()
            while left > 0:
                mine.append(next(words))
                left -= len(bare(mine[-1].text))
            assert left == 0, f"a caption runs over the end of {line.caption!r}"
            found.append(tuple(mine))
        assert next(words, None) is None
        return tuple(found)


def bare(text: str) -> str:
    """Without any white space."""
    return "".join(text.split())


def _samples(data: bytes) -> Mono:
    """48 kHz samples of a mono 16-bit WAV, straight lines between its own."""
    with wave.open(io.BytesIO(data)) as file:
        rate = file.getframerate()
        sound = np.frombuffer(file.readframes(file.getnframes()), "<i2") / np.float32(32768)
    places = np.arange(len(sound) * SAMPLE_RATE // rate) * (rate / SAMPLE_RATE)
    return np.interp(places, np.arange(len(sound)), sound).astype(np.float32)


def finish(source: Path, out: Path, data: Path, *options: str) -> Finished:
    """Make a video by the command line."""
    run = make(str(source), "-o", str(out), *options, data=data)
    return Finished(source, options, data, Path(run.made["video"]), run)
