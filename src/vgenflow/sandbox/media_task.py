"""What is done with an uploaded file inside the child. Everything it needs is loaded up front.

Each task answers one line of JSON (`facts` and `parts`: names with their lengths) and the parts' bytes. The
parts are made anew from what was decoded, so that nobody need ever decode the file itself again.
"""

import codecs
import io
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

import av
import av.subtitles.stream
import numpy as np
from av.audio.resampler import AudioResampler
from av.container import InputContainer
from av.video.stream import VideoStream
from numpy.typing import NDArray
from PIL import Image

from vgenflow.sandbox import picture_task
from vgenflow.sandbox.errors import Rejected

SMALL, LARGE = 320, 960
"""Long sides of thumbnails."""
MOST_SECONDS = 3600
MOST_PIXELS = 4096 * 4096
MOST_STREAMS = 8
PEAKS_A_SECOND = 50
MOST_PEAKS = 4000
_MOST_KEYFRAMES = 120
"""So many pictures of a clip are decoded; of the rest only the container is read."""
_RATE = 48_000
_BLOCK = _RATE // PEAKS_A_SECOND
_MUSIC_BITS = 160_000
_POSTER_AT = Fraction(1, 10)
_OPTIONS = {
    "format_whitelist": "mov,mp4,matroska,webm,wav,mp3,ogg,flac,aac",
    "protocol_whitelist": "pipe",
}
_VIDEO_CODECS = frozenset({"h264", "hevc", "vp8", "vp9", "av1", "mpeg4", "prores", "mjpeg"})
_MOST_ENTRIES = 5_000
codecs.lookup("cp437")  # of names in archives: Python opens a file for it the first time
_UNREADABLE = (av.FFmpegError, ValueError, OverflowError)


def picture(data: bytes) -> bytes:
    """A picture, as `picture_task` makes it, and its thumbnails."""
    head, _, body = picture_task.normalise(data).partition(b"\n")
    about = json.loads(head)
    with Image.open(io.BytesIO(data), formats=picture_task.FORMATS) as given:
        width, height = given.size
    if (width >= height) != (about["width"] >= about["height"]):
        width, height = height, width
    facts = {"kind": "picture", "width": width, "height": height, "rendition": about}
    return answer(facts, {"rendition": body, **thumbnails(Image.open(io.BytesIO(body)))})


def recording(file: io.RawIOBase) -> bytes:
    """Sound as Ogg Opus with its peaks, or a clip's poster and thumbnails."""
    try:
        with av.open(_Nameless(file), "r", options=_OPTIONS) as container:
            if len(container.streams) > MOST_STREAMS:
                raise Rejected(f"The file has more than {MOST_STREAMS} tracks.")
            shown = [s for s in container.streams.video if not _is_cover(s)]
            if shown:
                return _clip(container, shown[0])
            if not container.streams.audio:
                raise Rejected("There is neither sound nor a picture in the file.")
            return _sound(container)
    except _UNREADABLE as error:
        raise Rejected("The file is damaged, cut off or of an unknown kind.") from error


def bundle(data: bytes) -> bytes:
    """Looks whether an archive is a project bundle, without unpacking it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError) as error:
        raise Rejected("The file is not a whole project bundle.") from error
    if len(names) > _MOST_ENTRIES or "project.json" not in names:
        raise Rejected("The file is not a project bundle.")
    return answer({"kind": "bundle"}, {})


class _Nameless:
    """A file that can only be read and searched: the library must not learn a name to open."""

    def __init__(self, file: io.RawIOBase) -> None:
        self.read = file.read
        self.seek = file.seek
        self.tell = file.tell


def _is_cover(stream: VideoStream) -> bool:
    """Whether a track is a picture attached to sound."""
    return bool(stream.disposition & av.stream.Disposition.attached_pic)


def _sound(container: InputContainer) -> bytes:
    stream = container.streams.audio[0]
    stream.codec_context.thread_count = 1
    made, peaks, samples = io.BytesIO(), _Peaks(), 0
    with av.open(made, "w", format="ogg", options={"fflags": "+bitexact"}) as target:
        coded = target.add_stream("libopus", rate=_RATE, layout="stereo", bit_rate=_MUSIC_BITS)
        resampler = AudioResampler("s16", "stereo", _RATE)
        for frame in _frames(container, stream.index):
            for block in resampler.resample(frame):
                samples += block.samples
                if samples > MOST_SECONDS * _RATE:
                    raise Rejected(f"The sound is longer than {MOST_SECONDS // 60} minutes.")
                peaks.add(block.to_ndarray().astype(np.int16, copy=False).reshape(-1, 2))
                block.pts = None
                target.mux(coded.encode(block))
        target.mux(coded.encode(None))
    if not samples:
        raise Rejected("There is no sound in the file.")
    facts = {
        "kind": "sound",
        "milliseconds": samples * 1000 // _RATE,
        "format": container.format.name,
        "rendition": {"media_type": "audio/ogg", "width": 0, "height": 0},
    }
    return answer(facts, {"rendition": made.getvalue(), "peaks": peaks.told()})


def _frames(container: InputContainer, index: int) -> Iterator[Any]:
    yield from container.decode(container.streams[index])
    yield None


class _Peaks:
    """The loudest sample of each fiftieth of a second, as a byte."""

    def __init__(self) -> None:
        self._rest: NDArray[np.int16] = np.empty(0, np.int16)
        self._found: list[NDArray[np.uint8]] = []

    def add(self, stereo: NDArray[np.int16]) -> None:
        """Take up samples of two channels."""
        loud = np.maximum(np.abs(stereo[:, 0] // 2), np.abs(stereo[:, 1] // 2))  # |-32768| has no int16
        loud = np.concatenate((self._rest, loud))
        whole = len(loud) // _BLOCK * _BLOCK
        self._found.append(_loudest(loud[:whole].reshape(-1, _BLOCK)))
        self._rest = loud[whole:]

    def told(self) -> bytes:
        """At most `MOST_PEAKS` bytes over all of it, 255 the loudest there can be."""
        found = [*self._found, *([_loudest(self._rest.reshape(1, -1))] if len(self._rest) else [])]
        peaks = np.concatenate(found) if found else np.zeros(1, np.uint8)
        step = -(-len(peaks) // MOST_PEAKS)
        padded = np.pad(peaks, (0, -len(peaks) % step))
        return bytes(padded.reshape(-1, step).max(axis=1).tobytes())


def _loudest(rows: NDArray[np.int16]) -> NDArray[np.uint8]:
    loudest: NDArray[np.uint8] = (rows.max(axis=1, initial=0) >> 6).clip(0, 255).astype(np.uint8)
    return loudest


def _clip(container: InputContainer, stream: VideoStream) -> bytes:
    context = stream.codec_context
    if context.codec.canonical_name not in _VIDEO_CODECS:
        raise Rejected("The film is coded in a way that is not supported; use H.264, VP9 or AV1.")
    if context.width * context.height > MOST_PIXELS:
        raise Rejected(f"The film has {context.width} by {context.height} pixels; that is too many.")
    seconds = Fraction(container.duration or 0, av.time_base)
    if seconds > MOST_SECONDS:
        raise Rejected(f"The film is longer than {MOST_SECONDS // 60} minutes.")
    context.thread_count = 1
    context.skip_frame = "NONKEY"
    poster: Image.Image | None = None
    end, decoded, is_settled = Fraction(0), 0, False
    for packet in container.demux(stream):
        if packet.pts is not None and packet.time_base is not None:
            end = max(end, (packet.pts + (packet.duration or 0)) * packet.time_base)
            if end > MOST_SECONDS:
                raise Rejected(f"The film is longer than {MOST_SECONDS // 60} minutes.")
        if decoded >= _MOST_KEYFRAMES or (packet.size and not packet.is_keyframe):
            continue
        for frame in packet.decode():
            decoded += 1
            if not is_settled:
                poster = _upright(frame)
                is_settled = (frame.time or 0) >= seconds * _POSTER_AT
    if poster is None:
        raise Rejected("There is no picture in the film.")
    turned = poster.size != (context.width, context.height) and poster.width == context.height
    width, height = (context.height, context.width) if turned else (context.width, context.height)
    facts = {
        "kind": "clip",
        "width": width,
        "height": height,
        "milliseconds": int(max(end, seconds) * 1000),
        "format": container.format.name,
    }
    still = poster.copy()
    still.thumbnail((picture_task.LONG_SIDE_OUT,) * 2, Image.Resampling.LANCZOS)
    coded = io.BytesIO()
    still.save(coded, "JPEG", quality=picture_task.JPEG_QUALITY, subsampling=0)
    facts["rendition"] = {"media_type": "image/jpeg", "width": still.width, "height": still.height}
    return answer(facts, {"rendition": coded.getvalue(), **thumbnails(poster)})


def _upright(frame: av.VideoFrame) -> Image.Image:
    shown: Image.Image = frame.to_image()  # type: ignore[no-untyped-call]
    return shown.rotate(frame.rotation, expand=True) if frame.rotation else shown


def thumbnails(whole: Image.Image) -> dict[str, bytes]:
    """Two smaller sizes of a picture, WebP."""
    made = {}
    for name, side in (("large", LARGE), ("small", SMALL)):
        shown = whole.convert("RGB")
        shown.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=3.0)
        coded = io.BytesIO()
        shown.save(coded, "WEBP", quality=80, method=4)
        made[name] = coded.getvalue()
    return made


def answer(facts: Mapping[str, object], parts: Mapping[str, bytes]) -> bytes:
    """What `media` takes apart again."""
    head = {"facts": facts, "parts": [[name, len(data)] for name, data in parts.items()]}
    return b"".join((json.dumps(head).encode(), b"\n", *parts.values()))
