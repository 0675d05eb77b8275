"""Repeats: a picture that stands for several frames is encoded once; the frames after it are skips.

A skip is a P picture in which every macroblock says "as in the picture before", thirty bytes in all
(Rec. ITU-T H.264). Nothing refers to it, so no other picture is encoded otherwise for its sake; only the
places in display order of those behind it are counted on. A decoder shows the same picture again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from vgenflow.engine.encode.bits import Reader, Writer, escaped, unescaped, units
from vgenflow.engine.encode.segment import Packet, Segment

MOST = 10
"""Skips in a row: a place is told in few bits, relative to the last picture that others refer to."""
_SLICE, _KEY_SLICE, _PARAMETERS, _PICTURE_PARAMETERS = 1, 5, 7, 8
_HIGH, _P = 100, 5
_CABAC_P_SKIP = (23, 33)
"""How likely a skip is at first: m and n of table 9-13, context 11."""
_QP = 26


@dataclass(frozen=True, slots=True)
class _Header:
    """What slices are read and written by, from the parameter sets (7.3.2.1, 7.3.2.2)."""

    macroblocks: int
    frame_bits: int
    """Of `frame_num`."""
    place_bits: int
    """Of `pic_order_cnt_lsb`."""
    parameters: int
    """Id of the picture parameter set."""
    weighted: bool
    quality: int
    """QP a slice has by default."""
    deblocks: bool
    """Slices say how they are deblocked."""


@dataclass(frozen=True, slots=True)
class _Slice:
    """The beginning of a slice header."""

    refers: bool
    """Others may refer to it."""
    key: bool
    number: int
    """Its `frame_num`."""
    at: int
    """Bit of the unescaped unit at which its place in display order is written."""


def with_repeats(segment: Segment, shown: Sequence[int]) -> Segment:
    """The segment in which picture `n`, in display order, is shown for `shown[n]` frames.

    Pictures shown more than once must be P or keyframes, for `MOST` + 1 frames at most. Raises
    ValueError if the segment is not as x264 is set up to make it.
    """
    if max(shown, default=1) == 1:
        return segment
    header = _header(segment.header)
    starts = [0, *accumulate(shown)]
    packets = list[Packet]()
    standing: tuple[int, int] | None = None
    key, last = 0, 0
    for packet in segment.packets:
        # what is shown before a standing picture, but decoded after it, comes before its skips
        if standing is not None and packet.pts > standing[0]:
            packets += _skips(header, starts, standing, last, key)
            standing = None
        start = starts[packet.pts]
        found = _first_slice(packet.data, header)
        key = start if found.key else key
        last = found.number if found.refers else last
        packets.append(replace(packet, data=_placed(packet.data, header, 2 * (start - key)), pts=start))
        if shown[packet.pts] > 1:
            if not found.refers:
                raise ValueError("a picture that stands was encoded so that none may refer to it")
            standing = packet.pts, found.number
    if standing is not None:
        packets += _skips(header, starts, standing, last, key)
    return Segment(segment.header, tuple(packets))


def _skips(
    header: _Header, starts: Sequence[int], standing: tuple[int, int], last: int, key: int
) -> Iterator[Packet]:
    """The frames after the first of a picture, given with its number.

    `last` is the number of the picture decoded last that others refer to, `key` the keyframe's start.
    """
    picture, number = standing
    for frame in range(starts[picture] + 1, starts[picture + 1]):
        data = _skip(header, (last + 1) % (1 << header.frame_bits), number, 2 * (frame - key))
        yield Packet(data, frame, 1, keyframe=False)


def _header(data: bytes) -> _Header:
    sets = {unit[0] & 31: Reader(unescaped(unit[1:])) for _, unit in units(data)}
    sequence, picture = sets[_PARAMETERS], sets[_PICTURE_PARAMETERS]
    profile, _, _ = sequence.u(8), sequence.u(16), sequence.ue()
    # chroma format, two bit depths, transform bypass and scaling matrices
    usual = (profile, sequence.ue(), sequence.ue(), sequence.ue(), sequence.u(2)) == (_HIGH, 1, 0, 0, 0)
    frame_bits, order, place_bits = sequence.ue() + 4, sequence.ue(), sequence.ue() + 4
    _, _ = sequence.ue(), sequence.u(1)
    macroblocks = (sequence.ue() + 1) * (sequence.ue() + 1)
    usual &= order == 0 and sequence.u(1) == 1
    # CABAC, no fields, one group of slices
    parameters, _ = picture.ue(), picture.ue()
    usual &= (picture.u(1), picture.u(1), picture.ue()) == (1, 0, 0)
    _, _, weighted, implicit = picture.ue(), picture.ue(), picture.u(1), picture.u(2)
    quality, _, _ = 26 + _signed(picture.ue()), picture.ue(), picture.ue()
    deblocks, _, redundant = picture.u(1), picture.u(1), picture.u(1)
    if not usual or implicit or redundant:
        raise ValueError("x264 was set up otherwise than this module reads")
    return _Header(macroblocks, frame_bits, place_bits, parameters, bool(weighted), quality, bool(deblocks))


def _signed(code: int) -> int:
    return (code + 1) // 2 if code % 2 else -(code // 2)


def _first_slice(data: bytes, header: _Header) -> _Slice:
    return next(
        _read(unescaped(unit[:64]), header) for _, unit in units(data) if unit[0] & 31 in (_SLICE, _KEY_SLICE)
    )


def _read(unit: bytes, header: _Header) -> _Slice:
    reader = Reader(unit)
    reader.u(1)
    refers, kind = reader.u(2), reader.u(5)
    for _ in range(3):
        reader.ue()
    number = reader.u(header.frame_bits)
    if kind == _KEY_SLICE:
        reader.ue()
    return _Slice(refers > 0, kind == _KEY_SLICE, number, reader.at)


def _placed(data: bytes, header: _Header, place: int) -> bytes:
    """The packet with its slices at another place in display order."""
    made = list[bytes]()
    for start, unit in units(data):
        kind = unit[0] & 31
        if kind in (_SLICE, _KEY_SLICE):
            plain = bytearray(unescaped(unit))
            _set(plain, _read(bytes(plain[:64]), header).at, header.place_bits, place)
            made += (start, escaped(bytes(plain)))
        else:
            made += (start, unit)
    return b"".join(made)


def _set(data: bytearray, at: int, count: int, value: int) -> None:
    """Write the lowest `count` bits of `value` from bit `at` on."""
    first, end = at // 8, -(-(at + count) // 8)
    shift = 8 * end - at - count
    mask = ((1 << count) - 1) << shift
    known = int.from_bytes(data[first:end])
    data[first:end] = (known & ~mask | (value << shift) & mask).to_bytes(end - first)


def _skip(header: _Header, number: int, shown: int, place: int) -> bytes:
    """A picture like picture `shown` (its frame number) at another place (7.3.3)."""
    writer = Writer()
    writer.u(8, _SLICE)
    writer.ue(0)
    writer.ue(_P)
    writer.ue(header.parameters)
    writer.u(header.frame_bits, number)
    writer.u(header.place_bits, place % (1 << header.place_bits))
    # one picture to refer to, which is the one shown
    writer.u(1, 1)
    writer.ue(0)
    writer.u(1, 1)
    writer.ue(0)
    writer.ue((number - shown) % (1 << header.frame_bits) - 1)
    writer.ue(3)
    if header.weighted:
        writer.ue(0)
        writer.ue(0)
        writer.u(2, 0)
    writer.ue(0)
    writer.se(_QP - header.quality)
    if header.deblocks:
        writer.ue(1)
    return b"\x00\x00\x00\x01" + escaped(writer.whole(1) + _skipped(header.macroblocks))


@lru_cache(maxsize=8)
def _skipped(macroblocks: int) -> bytes:
    """Slice data of a picture that skips all its macroblocks (9.3.4): each is one likely bin and no end."""
    m, n = _CABAC_P_SKIP
    state = ((m * _QP) >> 4) + n - 64
    span, bits = 510, 0
    for left in range(macroblocks, 0, -1):
        span -= _LESS_LIKELY[state][(span >> 6) & 3]
        state = min(state + 1, 62)
        if span < 256:
            span, bits = 2 * span, bits + 1
        span -= 2
        if left > 1 and span < 256:
            span, bits = 2 * span, bits + 1
    # nothing was ever added to the lower bound, so all bits are 0, the first of which is not written;
    # the end is told by adding what is left, whose last bit is the stop bit (9.3.4.5)
    writer = Writer()
    writer.u(bits - 1, 0)
    writer.u(10, span | 1)
    return writer.whole(0)


_LESS_LIKELY = (
    (128, 176, 208, 240), (128, 167, 197, 227), (128, 158, 187, 216), (123, 150, 178, 205),
    (116, 142, 169, 195), (111, 135, 160, 185), (105, 128, 152, 175), (100, 122, 144, 166),
    (95, 116, 137, 158), (90, 110, 130, 150), (85, 104, 123, 142), (81, 99, 117, 135),
    (77, 94, 111, 128), (73, 89, 105, 122), (69, 85, 100, 116), (66, 80, 95, 110),
    (62, 76, 90, 104), (59, 72, 86, 99), (56, 69, 81, 94), (53, 65, 77, 89),
    (51, 62, 73, 85), (48, 59, 69, 80), (46, 56, 66, 76), (43, 53, 63, 72),
    (41, 50, 59, 69), (39, 48, 56, 65), (37, 45, 54, 62), (35, 43, 51, 59),
    (33, 41, 48, 56), (32, 39, 46, 53), (30, 37, 43, 50), (29, 35, 41, 48),
    (27, 33, 39, 45), (26, 31, 37, 43), (24, 30, 35, 41), (23, 28, 33, 39),
    (22, 27, 32, 37), (21, 26, 30, 35), (20, 24, 29, 33), (19, 23, 27, 31),
    (18, 22, 26, 30), (17, 21, 25, 28), (16, 20, 23, 27), (15, 19, 22, 25),
    (14, 18, 21, 24), (14, 17, 20, 23), (13, 16, 19, 22), (12, 15, 18, 21),
    (12, 14, 17, 20), (11, 14, 16, 19), (11, 13, 15, 18), (10, 12, 15, 17),
    (10, 12, 14, 16), (9, 11, 13, 15), (9, 11, 12, 14), (8, 10, 12, 14),
    (8, 9, 11, 13), (7, 9, 11, 12), (7, 9, 10, 12), (7, 8, 10, 11),
    (6, 8, 9, 11), (6, 7, 9, 10), (6, 7, 8, 9),
)  # fmt: skip
"""rangeTabLPS of table 9-44."""
