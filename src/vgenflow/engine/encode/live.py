"""H.264 and AAC for a stream that is watched while it is made: no delay, a keyframe wherever asked for."""

from collections.abc import Callable, Iterator

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from av.video.frame import PictureType

from vgenflow.engine.encode import sound
from vgenflow.engine.encode.frames import frame_of
from vgenflow.engine.encode.h264 import PictureFormat, encoder
from vgenflow.engine.encode.segment import Packet
from vgenflow.engine.encode.sound import FRAME
from vgenflow.engine.raster.color import Pixels
from vgenflow.kit.time import SAMPLE_RATE

_MIXED = 48 * FRAME
"""Samples mixed together."""
_BEFORE = 2
"""AAC frames encoded ahead of the first one wanted: a frame is only whole with the one before it."""
_X264 = {
    "threads": "1",
    "cpu-independent": "1",
    "stitchable": "1",
    "scenecut": "0",
    "bframes": "0",
    "keyint": "infinite",
    "rc-lookahead": "0",
    "sync-lookahead": "0",
    "mbtree": "0",
    "force-cfr": "1",
    "chromaloc": "1",
}
VIDEO_OPTIONS = {
    "preset": "superfast",
    "crf": "22",
    "profile": "high",
    "forced-idr": "1",
    "x264-params": ":".join(f"{name}={value}" for name, value in _X264.items()),
}
"""What x264 is told.

One thread and `cpu-independent` make the bytes depend on the frames alone; without B-frames and lookahead
every frame comes out as soon as it goes in. Keyframes come when they are asked for.
"""


def set_up_sound(codec: AudioCodecContext) -> None:
    """Give an AAC context, not yet open, the sound of previews: in fewer bits than that of exports."""
    sound.set_up(codec)
    codec.bit_rate = 128_000
    codec.options = {"aac_coder": "fast"}


class LiveVideo:
    """Encodes frame by frame; a packet a frame, at once."""

    def __init__(self, form: PictureFormat) -> None:
        self._codec = encoder(form, VIDEO_OPTIONS)

    def add(self, buffer: Pixels, number: int, keyframe: bool) -> Packet:
        """Frame `number`, I420 in (h * 3 / 2, w) bytes, as a packet."""
        frame = frame_of(buffer)
        frame.pts = number
        frame.pict_type = PictureType.I if keyframe else PictureType.NONE
        (packet,) = self._codec.encode(frame)
        return Packet(bytes(packet), number, 1, keyframe)


class LiveSound:
    """Encodes the sound of a film of `length` samples from some sample on, on one grid for all starts.

    AAC frame `n` holds samples `1024 n` to `1024 (n + 1)` of the film wherever encoding begins, so
    streams that begin at different places fit over each other. The first frame is the one before that
    of sample `start`: a decoder needs it to be right from `start` on. `samples(first, count)` gives the
    film's sound.
    """

    def __init__(self, samples: Callable[[int, int], sound.Block], start: int, length: int) -> None:
        codec = av.CodecContext.create("aac", "w")
        assert isinstance(codec, AudioCodecContext)  # noqa: S101 - what PyAV makes of aac
        set_up_sound(codec)
        self._codec, self._samples, self._length = codec, samples, length
        first = start // FRAME
        self._next = max(0, first - 1)
        self._packets = self._encoded(max(0, first - _BEFORE))
        self._held: Packet | None = None

    def until(self, sample: int) -> list[Packet]:
        """The packets, not given before, of all AAC frames that begin before `sample`; times in samples."""
        taken = list[Packet]()
        while self._next * FRAME < min(sample, self._length):
            packet = next(self._packets)
            if packet.pts == self._next * FRAME:
                taken.append(packet)
                self._next += 1
        return taken

    def _encoded(self, first: int) -> Iterator[Packet]:
        """Packets from AAC frame `first - 1` on, the last shortened to the film's end."""
        for start in range(first * FRAME, self._length, _MIXED):
            mixed = self._samples(start, min(_MIXED, self._length - start))
            for at in range(0, len(mixed), FRAME):
                samples = np.ascontiguousarray(mixed[at : at + FRAME].T)
                frame = av.AudioFrame.from_ndarray(samples, "fltp", "stereo")
                frame.sample_rate, frame.time_base, frame.pts = SAMPLE_RATE, sound.SAMPLE, start + at
                yield from self._coded(frame)
        yield from self._coded(None)

    def _coded(self, frame: av.AudioFrame | None) -> Iterator[Packet]:
        for packet in self._codec.encode(frame):
            at = packet.pts or 0
            yield Packet(bytes(packet), at, min(FRAME, max(1, self._length - at)), keyframe=True)
