"""What all our H.264 has in common: size, rate and the colours it is tagged with, and one thread of x264."""

from dataclasses import dataclass
from fractions import Fraction

import av
from av.video.codeccontext import VideoCodecContext

from vgenflow.kit.time import Rate

_BT709 = 1
_LIMITED = 1


@dataclass(frozen=True, slots=True)
class PictureFormat:
    """Size and rate of a video."""

    width: int
    height: int
    rate: Rate

    @property
    def frame(self) -> Fraction:
        """Seconds a frame lasts: the unit of every video time."""
        return 1 / self.rate.fraction


def set_up(codec: VideoCodecContext, form: PictureFormat, options: dict[str, str]) -> None:
    """Give an x264 context, not yet open, format and options. Equal ones give equal headers."""
    codec.width, codec.height, codec.pix_fmt = form.width, form.height, "yuv420p"
    codec.time_base, codec.framerate = form.frame, form.rate.fraction
    codec.thread_count = 1
    codec.color_range = _LIMITED
    codec.color_primaries = codec.color_trc = codec.colorspace = _BT709
    codec.options = dict(options)
    codec.flags |= av.codec.context.Flags.global_header


def encoder(form: PictureFormat, options: dict[str, str]) -> VideoCodecContext:
    """An x264 context that is set up."""
    codec = av.CodecContext.create("libx264", "w")
    assert isinstance(codec, VideoCodecContext)  # noqa: S101 - what PyAV makes of libx264
    set_up(codec, form, options)
    return codec
