"""The picture track: frames counted by packet, black and frozen stretches seen on sparse luma."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

import av
import numpy as np
from av.container import InputContainer
from numpy.typing import NDArray

from vgenflow.engine.verify.report import Stretch, Watched

_GRID = 8
"""Every eighth pixel of every eighth row is looked at."""
_BLACK = 32
"""Luma up to this level (16 is black) counts as black; type or a picture is above it."""
_STIR = 6
"""Levels a pixel must change by; what encoding does to still pictures is below it."""
_SHORTEST = Fraction(1, 4)
"""Seconds below which a stretch is not reported."""
Luma = NDArray[np.uint8]
Look = Callable[[Fraction, av.VideoFrame], None]


def watch(file: InputContainer, look: Look | None = None) -> Watched:
    """Read the whole picture track. Raises av.FFmpegError where it does not decode.

    `look` is shown each decoded frame with its time in seconds.
    """
    stream = file.streams.video[0]
    codec = stream.codec_context
    codec.skip_frame = "BIDIR"
    codec.options = {"skip_loop_filter": "all"}
    unit = stream.time_base or Fraction(1)
    times = list[int]()
    black, frozen = _Spans(), _Spans()
    last: tuple[int, Luma] | None = None
    for frame in _decoded(file, stream, times):
        time, luma = frame.pts or 0, _sparse(frame)
        if look is not None:
            look(time * unit, frame)
        black.see(time, time, holds=int(luma.max()) <= _BLACK)
        if last is not None:
            frozen.see(last[0], time, holds=not _stirred(last[1], luma))
        last = (time, luma)
    times.sort()
    steps = {after - before for before, after in pairwise(times)}
    step = min(steps, default=0)
    end = times[-1] + step if times else 0
    return Watched(
        codec=codec.name,
        profile=str(codec.profile),
        pixels=str(codec.pix_fmt),
        width=codec.width,
        height=codec.height,
        tags=(codec.color_range, codec.color_primaries, codec.color_trc, codec.colorspace),
        frames=len(times),
        even=len(steps) <= 1,
        rate=1 / (step * unit) if step else Fraction(0),
        start=(times[0] if times else 0) * unit,
        seconds=(end - (times[0] if times else 0)) * unit,
        black=black.ended(end, unit),
        frozen=frozen.ended(end, unit),
    )


def _decoded(file: InputContainer, stream: av.VideoStream, times: list[int]) -> Iterator[av.VideoFrame]:
    """Every frame but the bidirectional ones; the times of all go to `times`."""
    for packet in file.demux(stream):
        if packet.pts is not None:
            times.append(packet.pts)
        yield from packet.decode()


def _sparse(frame: av.VideoFrame) -> Luma:
    plane = frame.planes[0]
    luma = np.frombuffer(memoryview(plane), np.uint8).reshape(-1, plane.line_size)
    return luma[_GRID // 2 :: _GRID, _GRID // 2 : frame.width : _GRID].copy()


def _stirred(before: Luma, after: Luma) -> bool:
    return bool(np.any(np.maximum(before, after) - np.minimum(before, after) > _STIR))


class _Spans:
    """Collects the spans of time over which something holds."""

    def __init__(self) -> None:
        self._spans = list[tuple[int, int]]()
        self._since: int | None = None

    def see(self, since: int, now: int, *, holds: bool) -> None:
        """It holds at `now` (and has since `since`), or it does not."""
        if holds and self._since is None:
            self._since = since
        elif not holds and self._since is not None:
            self._spans.append((self._since, now))
            self._since = None

    def ended(self, end: int, unit: Fraction) -> tuple[Stretch, ...]:
        """All spans worth reporting, the last one closed at `end`."""
        self.see(end, end, holds=False)
        found = (Stretch(start * unit, stop * unit) for start, stop in self._spans)
        return tuple(stretch for stretch in found if stretch.seconds >= _SHORTEST)
