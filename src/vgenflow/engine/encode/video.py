"""H.264 by x264: the same bytes on every x86 machine, and segments that can be joined."""

from dataclasses import dataclass

import av
from av.video.frame import PictureType

from vgenflow.engine.encode import keyframes
from vgenflow.engine.encode.frames import frame_of
from vgenflow.engine.encode.h264 import PictureFormat, encoder
from vgenflow.engine.encode.repeats import MOST, with_repeats
from vgenflow.engine.encode.segment import Packet, Segment
from vgenflow.engine.ports import Profile
from vgenflow.engine.raster.planes import Planes

_PRESETS: dict[Profile, dict[str, str]] = {
    "final": {"preset": "veryfast", "crf": "20"},
    "draft": {"preset": "superfast", "crf": "26"},
}
REORDERED = 2
"""Frames a packet may be decoded ahead of its time: x264's delay with its pyramid of B-frames."""


@dataclass(frozen=True, slots=True)
class VideoFormat(PictureFormat):
    """Size, rate and quality of an encoded video."""

    profile: Profile

    def options(self) -> dict[str, str]:
        """What x264 is told.

        `threads=1` and `cpu-independent` make the bytes depend on nothing but the frames;
        `stitchable` keeps the headers of all segments equal; chroma sits at the centre of its
        2x2 block (`chromaloc=1`). Without `weightb` no picture depends on how far others are
        from it in time, which repeats change.
        """
        own = {
            "threads": "1",
            "lookahead-threads": "1",
            "cpu-independent": "1",
            "stitchable": "1",
            "open-gop": "0",
            "weightb": "0",
            "keyint": str(keyframes.distance(self.rate)),
            "force-cfr": "1",
            "chromaloc": "1",
        }
        joined = ":".join(f"{name}={value}" for name, value in own.items())
        return {**_PRESETS[self.profile], "profile": "high", "x264-params": joined}


class VideoEncoder:
    """Encodes the frames of one segment, closed by itself. The first frame is a keyframe."""

    def __init__(self, video: VideoFormat) -> None:
        self._codec = encoder(video, video.options())
        self._packets = list[Packet]()
        self._shown = list[int]()
        """For how many frames each encoded picture stands."""

    def add(self, planes: Planes, frames: int = 1) -> None:
        """Show what the planes show for `frames` more frames; they may be painted on afterwards."""
        while frames > 0:
            stands = min(frames, MOST + 1)
            frame = frame_of(planes.buffer)
            frame.pts = len(self._shown)
            if stands > 1 and self._shown:
                frame.pict_type = PictureType.P
            self._shown.append(stands)
            self._take(frame)
            frames -= stands

    def finish(self) -> Segment:
        """The segment of all frames added; its times count frames."""
        self._take(None)
        encoded = Segment(bytes(self._codec.extradata or b""), tuple(self._packets))
        return with_repeats(encoded, self._shown)

    def _take(self, frame: av.VideoFrame | None) -> None:
        for packet in self._codec.encode(frame):
            self._packets.append(Packet(bytes(packet), packet.pts or 0, 1, packet.is_keyframe))
