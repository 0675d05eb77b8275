"""Joins segments, packet by packet, into an MP4 that players can start before it has arrived."""

import errno
import heapq
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av

from vgenflow.engine.encode import h264, sound
from vgenflow.engine.encode.segment import DamagedSegment, Packet, Segment
from vgenflow.engine.encode.video import REORDERED, VideoFormat
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.time import SAMPLE_RATE

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class DiskFull(VgenflowError):
    """The disk (or the quota, or the file size limit) has no room for the video."""

    code = "engine.disk_full"
    status = 507


@dataclass(frozen=True, slots=True)
class Laid:
    """A segment of the pictures laid at frame `start`, or one of the sound at sample `start`."""

    start: int
    segment: Segment


def write_video(  # noqa: PLR0913, PLR0917 - what a file is made of
    out: Path,
    video: VideoFormat,
    pictures: Iterable[Laid],
    sounds: Iterable[Laid],
    title: str,
    comment: str = "",
) -> None:
    """Write `out` whole or not at all; the only metadata is the title, and a comment if there is one.

    The segments of each kind follow each other without gaps and are read one at a time. Raises
    DamagedSegment if one was encoded otherwise, DiskFull, OSError if the file cannot be written.
    """
    part = out.with_name(f".{out.name}.part")
    try:
        _write(part, video, pictures, sounds, {"title": title, "comment": comment})
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(out)
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(f"There is no room left for {out.name}: free some space.") from error
        raise
    finally:
        part.unlink(missing_ok=True)


def _write(
    path: Path, video: VideoFormat, pictures: Iterable[Laid], sounds: Iterable[Laid], told: Mapping[str, str]
) -> None:
    # the unit of edit lists: times of whole frames stay exact
    scale = video.rate.num if video.rate.den > 1 else SAMPLE_RATE
    options = {"movflags": "faststart", "movie_timescale": str(scale), "fflags": "bitexact"}
    with av.open(str(path), "w", format="mp4", options=options) as out:
        out.metadata.update({name: text for name, text in told.items() if text})
        shown = out.add_stream("libx264", rate=video.rate.fraction)
        h264.set_up(shown.codec_context, video, video.options())
        heard = out.add_stream("aac", rate=SAMPLE_RATE)
        sound.set_up(heard.codec_context)
        out.start_encoding()
        merged = heapq.merge(
            _pictures(pictures, shown, video),
            _sounds(sounds, heard),
            key=lambda packet: Fraction(packet.dts or 0) * packet.time_base,
        )
        for packet in merged:
            out.mux_one(packet)


def _pictures(
    pieces: Iterable[Laid], stream: av.VideoStream, video: VideoFormat
) -> "Iterator[av.Packet[Any]]":
    """All video packets in coding order: the n-th is decoded at frame n less the reordering delay."""
    count, delay = 0, REORDERED
    for piece in pieces:
        _same_header(stream.codec_context, piece.segment)
        for packet in piece.segment.packets:
            yield _packet(packet, stream, video.frame, piece.start + packet.pts, count - delay)
            count += 1


def _sounds(pieces: Iterable[Laid], stream: av.AudioStream) -> "Iterator[av.Packet[Any]]":
    for piece in pieces:
        _same_header(stream.codec_context, piece.segment)
        for packet in piece.segment.packets:
            at = piece.start + packet.pts
            yield _packet(packet, stream, sound.SAMPLE, at, at)


def _packet(packet: Packet, stream: av.stream.Stream, unit: Fraction, pts: int, dts: int) -> "av.Packet[Any]":
    made = av.Packet(packet.data)
    made.stream, made.time_base = stream, unit
    made.pts, made.dts, made.duration = pts, dts, packet.duration
    made.is_keyframe = packet.keyframe
    return made


def _same_header(codec: av.CodecContext, segment: Segment) -> None:
    """Packets play only behind the header they were encoded with."""
    if bytes(codec.extradata or b"") != segment.header:
        raise DamagedSegment("A stored piece of the video was encoded otherwise: make the video again.")
