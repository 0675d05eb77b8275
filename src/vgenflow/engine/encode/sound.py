"""AAC-LC at 48 kHz in stereo, from blocks of samples."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

import av
import numpy as np
from av.audio.codeccontext import AudioCodecContext
from numpy.typing import NDArray

from vgenflow.engine.encode.segment import Packet, Segment
from vgenflow.kit.time import SAMPLE_RATE

SAMPLE = Fraction(1, SAMPLE_RATE)
"""Seconds a sample lasts: the unit of every audio time."""
OPTIONS = {"aac_coder": "twoloop"}
"""The quick coder lets single frames through 2.4 dB too loud, over any ceiling; this one 0.1 dB."""
BIT_RATE = 160_000
_FRAME = 1024
Block = NDArray[np.float32]
"""(n, 2) samples, -1 to 1."""


def set_up(codec: AudioCodecContext) -> None:
    """Give an AAC context, not yet open, the one format there is."""
    codec.sample_rate, codec.layout, codec.format = SAMPLE_RATE, "stereo", "fltp"
    codec.bit_rate = BIT_RATE
    codec.time_base = SAMPLE
    codec.options = dict(OPTIONS)
    codec.flags |= av.codec.context.Flags.global_header


def encode_sound(blocks: Iterable[Block]) -> Segment:
    """The whole sound as one segment; times count samples and start before 0 by the priming."""
    codec = av.CodecContext.create("aac", "w")
    assert isinstance(codec, AudioCodecContext)  # noqa: S101 - what PyAV makes of aac
    set_up(codec)
    packets = list[Packet]()
    at = 0
    for block in _framed(blocks):
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), "fltp", "stereo")
        frame.sample_rate, frame.time_base, frame.pts = SAMPLE_RATE, SAMPLE, at
        at += len(block)
        packets.extend(_packets(codec, frame))
    packets.extend(_packets(codec, None))
    return Segment(bytes(codec.extradata or b""), tuple(packets))


def _packets(codec: AudioCodecContext, frame: av.AudioFrame | None) -> Iterator[Packet]:
    for packet in codec.encode(frame):
        yield Packet(bytes(packet), packet.pts or 0, packet.duration or _FRAME, keyframe=True)


def _framed(blocks: Iterable[Block]) -> Iterator[Block]:
    """The same samples in the encoder's own frame length; only the last may be shorter."""
    held: Block = np.zeros((0, 2), np.float32)
    for block in blocks:
        held = np.concatenate([held, block])
        full = len(held) // _FRAME * _FRAME
        yield from (held[i : i + _FRAME] for i in range(0, full, _FRAME))
        held = held[full:]
    if len(held):
        yield held
