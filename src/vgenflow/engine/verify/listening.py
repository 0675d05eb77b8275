"""The sound track: its length, and how loud it is by EBU R128 as FFmpeg's `ebur128` measures it."""

import math
from fractions import Fraction

import av
from av.container import InputContainer
from av.filter import Graph

from vgenflow.engine.verify.report import Heard

_SILENCE = -70.0
"""LUFS below which R128 hears nothing."""


def listen(file: InputContainer) -> Heard:
    """Read the whole sound track. Raises av.FFmpegError where it does not decode."""
    stream = file.streams.audio[0]
    codec = stream.codec_context
    meter = _Meter()
    for frame in file.decode(stream):
        meter.hear(frame)
    unit = stream.time_base or Fraction(1)
    loudness, peak = meter.ended()
    return Heard(
        codec=codec.name,
        profile=str(codec.profile),
        sample_rate=codec.sample_rate,
        channels=codec.channels,
        start=(stream.start_time or 0) * unit,
        seconds=(stream.duration or 0) * unit,
        loudness=loudness,
        true_peak=peak,
    )


class _Meter:
    """Feeds decoded frames to `ebur128` and keeps what it said last."""

    def __init__(self) -> None:
        self._graph: Graph | None = None
        self._said = dict[str, str]()

    def hear(self, frame: av.AudioFrame) -> None:
        """Measure one more frame."""
        if self._graph is None:
            self._graph = _measuring(frame)
        self._graph.push(frame)
        self._take(self._graph)

    def ended(self) -> tuple[float, float]:
        """Integrated loudness in LUFS and true peak in dBTP of everything heard."""
        if self._graph is not None:
            self._graph.push(None)
            self._take(self._graph)
        loudness = float(self._said.get("lavfi.r128.I", _SILENCE))
        peak = float(self._said.get("lavfi.r128.true_peak", 0))
        return max(_SILENCE, loudness), 20 * math.log10(peak) if peak > 0 else -math.inf

    def _take(self, graph: Graph) -> None:
        while True:
            try:
                frame = graph.pull()
            except (av.BlockingIOError, av.EOFError):
                return
            self._said.update(frame.metadata)


def _measuring(first: av.AudioFrame) -> Graph:
    graph = Graph()
    source = graph.add_abuffer(
        sample_rate=first.sample_rate,
        format=first.format.name,
        layout=first.layout.name,
        time_base=first.time_base,
    )
    meter = graph.add("ebur128", "peak=true:metadata=1:framelog=quiet")
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    return graph
