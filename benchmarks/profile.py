"""Where the time goes: processor seconds of one process that draws and encodes everything, by part.

A timer of processor time interrupts every 2 ms; what has been spent since the last time is put down to the
innermost function of the engine that is running. Native code counts for the function that called it.
"""

import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

import cv2

from benchmarks.clock import measured
from benchmarks.storyboard import Bench
from vgenflow.engine.audio import mix
from vgenflow.engine.encode.mux import Laid, write_video
from vgenflow.engine.encode.segment import Segment
from vgenflow.engine.encode.sound import encode_sound
from vgenflow.engine.encode.video import VideoEncoder, VideoFormat
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import Profile
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import Piece, plan

_TICK = 0.002
_ROOM = "vgenflow.engine."
_PARTS = {
    "layouts": "compose", "type": "compose", "captions": "compose", "drawing": "compose",
    "raster.pictures": "pictures", "raster.treatments": "pictures",
    "raster": "draw", "raster.planes": "planes", "native": "planes", "segments.transitions": "planes",
    "segments": "frames",
    "audio.decoding": "decode", "audio.resampling": "decode",
    "audio.loudness": "survey", "audio.peaks": "survey",
    "audio": "mix",
    "encode": "encode", "encode.mux": "join",
}  # fmt: skip
"""Module of the engine, or the room it is in -> what it does, in a word."""
_OTHER = "other"


@dataclass(slots=True)
class Share:
    """Processor seconds of one kind of scene, of the sound, or of joining."""

    name: str
    frames: int = 0
    parts: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    functions: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    def add(self, part: str, function: str, seconds: float) -> None:
        """Put down some seconds."""
        self.parts[part] += seconds
        self.functions[function] += seconds

    @property
    def seconds(self) -> float:
        """All of it."""
        return sum(self.parts.values())


def profile(bench: Bench, quality: Profile) -> list[Share]:
    """One share for each layout, transition, the sound, the join, and a worker's start."""
    cv2.setNumThreads(1)
    timeline, assets = bench.timeline, bench.assets
    form = VideoFormat(timeline.width, timeline.height, timeline.rate, quality)
    shares: dict[str, Share] = {}
    segments = dict[Piece, Segment]()
    film = Film(timeline, LAYOUTS, assets)
    for piece in plan(timeline):
        name = timeline.clips[piece.clip].layout if piece.kind == "body" else f"→ {piece.kind}"
        share = shares.setdefault(name, Share(name))
        share.frames += piece.frames
        with _sampled(share):
            segments[piece] = _encoded(film, piece, form)
    sound, join = Share("sound", timeline.frames), Share("join", timeline.frames)
    with _sampled(sound):
        audio = encode_sound(mix(timeline, assets).blocks())
    with tempfile.TemporaryDirectory() as folder, _sampled(join):
        laid = (Laid(piece.start, segment) for piece, segment in segments.items())
        write_video(Path(folder) / "video.mp4", form, laid, [Laid(0, audio)], timeline.title)
    return [*shares.values(), sound, join, _start()]


def table(shares: list[Share], most: int = 12) -> str:
    """The shares as text, then the functions that took most."""
    columns = list(dict.fromkeys(part for share in shares for part in share.parts))
    lines = [f"{'':<14}{'frames':>7}{'CPU s':>8}{'ms/frame':>9}" + "".join(f"{part:>10}" for part in columns)]
    total = Share("all", max(share.frames for share in shares))
    for share in shares:
        for part, seconds in share.parts.items():
            total.parts[part] += seconds
        for function, seconds in share.functions.items():
            total.functions[function] += seconds
    for share in (*shares, total):
        each = 1000 * share.seconds / share.frames if share.frames else 0.0
        row = f"{share.name:<14}{share.frames:>7}{share.seconds:>8.2f}{each:>9.2f}"
        lines.append(row + "".join(f"{share.parts.get(part, 0.0) or '':>10.4}" for part in columns))
    lines.append("")
    costly = sorted(total.functions.items(), key=lambda item: -item[1])[:most]
    lines += [f"{seconds:8.2f} s  {name}" for name, seconds in costly]
    return "\n".join(lines)


def _encoded(film: Film, piece: Piece, form: VideoFormat) -> Segment:
    encoder = VideoEncoder(form)
    for planes in film.frames(piece):
        encoder.add(planes)
    return encoder.finish()


def _start() -> Share:
    """What a process costs before it can draw: Python, the engine's modules and their libraries."""
    with measured() as spent:
        command = "import vgenflow.engine.segments.worker"
        subprocess.run([sys.executable, "-c", command], check=True)
    share = Share("a process")
    share.add("load", "import", spent.cpu)
    return share


@contextmanager
def _sampled(share: Share) -> Iterator[None]:
    """Put down what is spent in the block to the share."""
    take = _taker(share)
    before = signal.signal(signal.SIGPROF, take)
    signal.setitimer(signal.ITIMER_PROF, _TICK, _TICK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _taker(share: Share) -> Callable[[int, FrameType | None], None]:
    last = time.process_time()

    def take(_: int, frame: FrameType | None) -> None:
        nonlocal last
        now = time.process_time()
        module, function = _innermost(frame)
        share.add(_part(module), f"{module}.{function}", now - last)
        last = now

    return take


def _innermost(frame: FrameType | None) -> tuple[str, str]:
    """Module within the engine and function of the innermost frame that is the engine's."""
    while frame is not None:
        module = str(frame.f_globals.get("__name__", ""))
        if module.startswith(_ROOM):
            return module.removeprefix(_ROOM), frame.f_code.co_qualname
        frame = frame.f_back
    return _OTHER, ""


def _part(module: str) -> str:
    return _PARTS.get(module) or _PARTS.get(module.split(".", maxsplit=1)[0], _OTHER)
