"""Fragmented MP4 (ISO/IEC 14496-12): an initialisation segment, and fragments that may start anywhere.

Boxes of a fragment: `moof` (`mfhd`, then a `traf` a track with `tfhd`, `tfdt`, `trun`) and `mdat` with
the packets of the video and of the sound. Video times count in the frame rate's own unit, sound times in
samples, so both are exact.
"""

import io
import struct
from collections.abc import Iterator, Sequence

import av

from vgenflow.engine.encode import h264
from vgenflow.engine.encode.bits import units
from vgenflow.engine.encode.h264 import PictureFormat
from vgenflow.engine.encode.live import VIDEO_OPTIONS, set_up_sound
from vgenflow.engine.encode.segment import Packet
from vgenflow.kit.time import SAMPLE_RATE

_VIDEO, _SOUND = 1, 2
"""Track numbers, in the order the initialisation segment declares them."""
_KEY, _DEPENDENT = 0x02000000, 0x01010000
"""Sample flags (8.8.3.1): needs no other sample; needs others and is no place to begin at."""
_TFHD = 0x020000 | 0x20
"""Offsets count from the `moof`; flags for all samples follow (8.8.7)."""
_TRUN = 0x001 | 0x004 | 0x100 | 0x200
"""An offset and flags of the first sample follow, and duration and size of each (8.8.8)."""
_SLICES = (1, 5)
"""Kinds of H.264 units that hold pictures (ITU-T H.264, table 7-1)."""
_AAC_LC = "mp4a.40.2"


def initialisation(form: PictureFormat) -> bytes:
    """`ftyp` and `moov` of a stream of any length: one H.264 and one AAC track.

    Equal formats give equal bytes, so a player may go from one film to another without a new one.
    """
    target = io.BytesIO()
    options = {
        "movflags": "empty_moov+default_base_moof+frag_custom",
        "video_track_timescale": str(form.rate.num),
        "fflags": "bitexact",
    }
    with av.open(target, "w", format="mp4", options=options) as file:
        shown = file.add_stream("libx264", rate=form.rate.fraction)
        h264.set_up(shown.codec_context, form, VIDEO_OPTIONS)
        set_up_sound(file.add_stream("aac", rate=SAMPLE_RATE).codec_context)
        file.start_encoding()
    data = target.getvalue()
    kinds = dict(_boxes(data))
    return data[: kinds[b"moov"]]


def media_type(init: bytes) -> str:
    """The MIME type with codecs (RFC 6381) of what follows an initialisation segment.

    Profile, constraints and level are those of its `avcC` box (ISO/IEC 14496-15, 5.3.3).
    """
    at = init.index(b"avcC") + 5
    return f'video/mp4; codecs="avc1.{init[at : at + 3].hex().upper()}, {_AAC_LC}"'


def fragment(form: PictureFormat, number: int, video: Sequence[Packet], sound: Sequence[Packet]) -> bytes:
    """A `moof` and its `mdat`. `number` must grow from fragment to fragment.

    `video` has times in frames, begins with a keyframe and has no gaps; `sound` has times in samples and
    may be empty.
    """
    pictures = [_sample(packet.data) for packet in video]
    sounds = [packet.data for packet in sound]
    tracks = [(_VIDEO, video, pictures, form.rate.den)]
    if sound:
        tracks.append((_SOUND, sound, sounds, 1))
    # offsets count from the start of the moof, whose size does not depend on them
    size = len(_moof(number, tracks, 0))
    return _moof(number, tracks, size + 8) + _box(b"mdat", *pictures, *sounds)


_Track = tuple[int, Sequence[Packet], Sequence[bytes], int]
"""Its number, packets, their data as stored, and how many of its time units a packet's unit lasts."""


def _moof(number: int, tracks: Sequence[_Track], data: int) -> bytes:
    """The `moof` of tracks whose samples lie one after another from byte `data` on."""
    boxes = [_box(b"mfhd", struct.pack(">II", 0, number))]
    for track, packets, samples, unit in tracks:
        flags = _DEPENDENT if track == _VIDEO else _KEY
        entries = [
            struct.pack(">II", packet.duration * unit, len(sample))
            for packet, sample in zip(packets, samples, strict=True)
        ]
        boxes.append(
            _box(
                b"traf",
                _box(b"tfhd", struct.pack(">III", _TFHD, track, flags)),
                _box(b"tfdt", struct.pack(">IQ", 1 << 24, packets[0].pts * unit)),
                _box(b"trun", struct.pack(">IIiI", _TRUN, len(packets), data, _KEY), *entries),
            )
        )
        data += sum(map(len, samples))
    return _box(b"moof", *boxes)


def _box(kind: bytes, *parts: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, parts)), kind) + b"".join(parts)


def _boxes(data: bytes) -> Iterator[tuple[bytes, int]]:
    """The boxes at the top of `data`, with where each ends."""
    at = 0
    while at < len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        at += size
        yield kind, at


def _sample(packet: bytes) -> bytes:
    """An Annex B packet as MP4 stores it: each slice behind its length, nothing else."""
    slices = [unit for _, unit in units(packet) if unit[0] & 31 in _SLICES]
    return b"".join(struct.pack(">I", len(unit)) + unit for unit in slices)
