"""Segment: encoded packets of one stretch of video or sound, and the bytes it is stored as.

Layout, little endian: `VGS1`, SHA-256 of all that follows, number of packets (u32), length of
the codec header (u32), the header, then for each packet its length (u32), presentation time
(i64), duration (u32) and whether it is a keyframe (u8), then the packets' data.
"""

import hashlib
import struct
from dataclasses import dataclass

from vgenflow.kit.errors import VgenflowError

_MAGIC = b"VGS1"
_COUNTS = struct.Struct("<II")
_ENTRY = struct.Struct("<IqIB")


class DamagedSegment(VgenflowError):
    """Stored bytes that are not the segment they were; the engine renders it again."""

    code = "engine.damaged_segment"
    status = 500


@dataclass(frozen=True, slots=True)
class Packet:
    """One encoded frame; `pts` and `duration` in units of its stream, from the segment's start."""

    data: bytes
    pts: int
    duration: int
    keyframe: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """Packets in coding order, and the codec's header (SPS and PPS, or AudioSpecificConfig)."""

    header: bytes
    packets: tuple[Packet, ...]


def pack(segment: Segment) -> bytes:
    """As bytes that tell whether they are whole."""
    packets = segment.packets
    body = b"".join(
        [
            _COUNTS.pack(len(packets), len(segment.header)),
            segment.header,
            *(_ENTRY.pack(len(p.data), p.pts, p.duration, p.keyframe) for p in packets),
            *(p.data for p in packets),
        ]
    )
    return _MAGIC + hashlib.sha256(body).digest() + body


def whole(data: bytes) -> bool:
    """The bytes are those of a segment, unchanged."""
    return data[:4] == _MAGIC and hashlib.sha256(memoryview(data)[36:]).digest() == data[4:36]


def unpack(data: bytes, *, checked: bool = False) -> Segment:
    """The segment stored as `data`, which is known to be `whole` if `checked`. Raises DamagedSegment."""
    if not checked and not whole(data):
        raise DamagedSegment("A stored piece of the video is damaged: make the video again.")
    count, header_size = _COUNTS.unpack_from(data, 36)
    at = 36 + _COUNTS.size
    header = data[at : at + header_size]
    at += header_size
    entries = [_ENTRY.unpack_from(data, at + i * _ENTRY.size) for i in range(count)]
    at += count * _ENTRY.size
    packets = list[Packet]()
    for size, pts, duration, keyframe in entries:
        packets.append(Packet(data[at : at + size], pts, duration, bool(keyframe)))
        at += size
    return Segment(header, tuple(packets))
