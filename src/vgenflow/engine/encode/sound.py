"""AAC-LC at 48 kHz in stereo, whole or in stretches that are encoded apart and join without a seam.

An AAC packet holds the transform of 2,048 samples, half of which it shares with the packet before
and half with the one after (ISO/IEC 14496-3, 4.6.11), so a join is right if both sides encode the
same samples under windows that fit together. Each stretch is therefore encoded from a few packets
before its first to a few after its last, and those are dropped: by its first packet the encoder
has come to the same windows as the encoder of the stretch before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from numpy.typing import NDArray

from vgenflow.engine.audio.limiting import BIN, gain_of, limiter
from vgenflow.engine.audio.peaks import true_peaks
from vgenflow.engine.encode.segment import Packet, Segment
from vgenflow.kit.time import SAMPLE_RATE

SAMPLE = Fraction(1, SAMPLE_RATE)
"""Seconds a sample lasts: the unit of every audio time."""
OPTIONS = {"aac_coder": "fast", "aac_is": "0", "aac_pns": "0", "aac_tns": "0"}
"""The quick coder, without the tools that let single frames through louder than they were."""
BIT_RATE = 192_000
VOICE_RATE = 128_000
"""Bits a second where nothing but mono voices is heard: looking for uses of more takes twice as long."""
CEILING = 10 ** (-1.15 / 20)
"""True peak after decoding; meters differ by a tenth of a decibel, and nobody's may read above -1 dBTP."""
_BELOW = 0.98
_TRIES = 6
FRAME = 1024
"""Samples from one packet to the next."""
LEAD, TAIL = 8, 3
"""Packets encoded before and after a stretch and dropped. Windows agree from the fourth on."""
_PACKETS = 480
"""Packets of a stretch: 10.24 s, and a whole number of milliseconds."""
Block = NDArray[np.float32]
"""(n, 2) samples, -1 to 1."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Packets `first` to `first + count` of a sound of `length` samples.

    Packet n is heard from sample 1024 (n - 1) on: the first one primes the decoder and is not heard.
    """

    first: int
    count: int
    length: int

    @property
    def start(self) -> int:
        """The sample that times in its segment are counted from."""
        return self.first * FRAME

    @property
    def lead(self) -> int:
        """Packets that are encoded before it and dropped."""
        return min(self.first, LEAD)

    @property
    def samples(self) -> tuple[int, int]:
        """From and up to which sample the encoder must hear."""
        return (self.first - self.lead) * FRAME, min((self.first + self.count + TAIL) * FRAME, self.length)


def stretches(length: int) -> list[Stretch]:
    """A sound of `length` samples in stretches of equal length, counted from its start."""
    packets = -(-length // FRAME) + 1
    return [Stretch(at, min(_PACKETS, packets - at), length) for at in range(0, packets, _PACKETS)]


def set_up(codec: AudioCodecContext, bit_rate: int = BIT_RATE) -> None:
    """Give an AAC context, not yet open, the one format there is. The rate does not change its header."""
    codec.sample_rate, codec.layout, codec.format = SAMPLE_RATE, "stereo", "fltp"
    codec.bit_rate = bit_rate
    codec.time_base = SAMPLE
    codec.options = dict(OPTIONS)
    codec.flags |= av.codec.context.Flags.global_header | av.codec.context.Flags.bitexact


def encode_stretch(stretch: Stretch, blocks: Iterable[Block], bit_rate: int = BIT_RATE) -> Segment:
    """One stretch, from blocks of its `samples`; times count samples from its `start`.

    What it decodes to is looked at, and encoded again a little softer where it peaks too high.
    """
    samples = np.concatenate(list(blocks))
    made = encode_sound([samples], bit_rate)
    for tried in range(1, _TRIES):
        peaks = true_peaks(decode_sound(made)[: len(samples)], BIN, above=CEILING)
        if peaks.max(initial=0.0) <= CEILING:
            break
        samples = samples * gain_of(limiter(peaks, CEILING * _BELOW**tried), 0, len(samples))[:, None]
        made = encode_sound([samples], bit_rate)
    early = stretch.lead * FRAME
    kept = made.packets[stretch.lead : stretch.lead + stretch.count]
    return Segment(made.header, tuple(Packet(p.data, p.pts - early, p.duration, True) for p in kept))


def encode_sound(blocks: Iterable[Block], bit_rate: int = BIT_RATE) -> Segment:
    """The whole sound as one segment; times count samples and start before 0 by the priming."""
    codec = _codec(bit_rate)
    packets = tuple(Packet(bytes(p), p.pts or 0, p.duration or FRAME, True) for p in _packets(codec, blocks))
    return Segment(bytes(codec.extradata or b""), packets)


def decode_sound(segment: Segment) -> Block:
    """What a player makes of a segment, without the priming."""
    codec = av.CodecContext.create("aac", "r")
    assert isinstance(codec, AudioCodecContext)  # noqa: S101 - what PyAV makes of aac
    codec.extradata = segment.header
    frames = [frame for packet in segment.packets for frame in codec.decode(av.Packet(packet.data))]
    frames += codec.decode(None)
    sound = np.empty((len(frames) * FRAME, 2), np.float32)
    for at, frame in enumerate(frames):
        for side in (0, 1):
            sound[at * FRAME : (at + 1) * FRAME, side] = np.frombuffer(
                memoryview(frame.planes[side]), np.float32, FRAME
            )
    return sound[FRAME:]


def _codec(bit_rate: int) -> AudioCodecContext:
    codec = av.CodecContext.create("aac", "w")
    assert isinstance(codec, AudioCodecContext)  # noqa: S101 - what PyAV makes of aac
    set_up(codec, bit_rate)
    return codec


def _packets(codec: AudioCodecContext, blocks: Iterable[Block]) -> Iterator["av.Packet[av.AudioStream]"]:
    """Blocks of any size are cut into the encoder's own frames by the library."""
    at = 0
    for block in blocks:
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", "stereo")
        frame.sample_rate, frame.time_base, frame.pts = SAMPLE_RATE, SAMPLE, at
        at += len(block)
        yield from codec.encode(frame)
    yield from codec.encode(None)
