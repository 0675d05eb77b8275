"""Where the time goes: processor seconds of a real export, by kind of scene and by part of the engine.

In the calling process and in each worker a timer of processor time interrupts every 2 ms; what has been spent
since the last time is put down to the innermost function of the engine that is running. Native code counts
for the function that called it.
"""

import json
import os
import signal
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from benchmarks.clock import measured
from benchmarks.storyboard import Bench
from vgenflow.engine import render
from vgenflow.engine.ports import AssetSource, Profile
from vgenflow.engine.segments.plan import Piece, plan
from vgenflow.store.adapters import StoredSegments
from vgenflow.store.space import LocalSpace
from vgenflow.story.value import Digest

_TICK = 0.002
_WRITE = 0.03
"""Processor seconds after which a worker, which may be killed at any time, writes down what it has."""
_WORKER = "segments.worker"
_SOUND, _MAIN, _REST = "sound", "caller", "worker"
_ROOM = "vgenflow.engine."
_PARTS = {
    "layouts": "compose", "type": "compose", "captions": "compose", "drawing": "compose",
    "manners": "compose", "mapping": "compose", "paintings": "draw",
    "raster.pictures": "pictures", "raster.treatments": "pictures",
    "raster": "draw", "raster.planes": "planes", "native": "planes", "segments.transitions": "planes",
    "segments": "frames", "projecting": "frames", "preview": "frames", "encode.fragments": "join",
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


def profile(bench: Bench, quality: Profile, processes: int) -> list[Share]:
    """One share for each layout, transition, the sound, what else workers and the caller do, and the rest."""
    timeline = bench.timeline
    names = tuple(clip.layout for clip in timeline.clips)
    shares = {_name(piece, names): Share(_name(piece, names)) for piece in plan(timeline)}
    for piece in plan(timeline):
        shares[_name(piece, names)].frames += piece.frames
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        store = StoredSegments(LocalSpace(folder / "data"))
        assets = _Watching(bench.assets, folder, names)
        with measured() as spent, _Sampler(folder / "0.json", names).running():
            render(
                timeline, folder / "video.mp4", assets=assets, segments=store, profile=quality,
                workers=processes,
            )  # fmt: skip
        for path in sorted(folder.glob("*.json")):
            for share, part, function, seconds in json.loads(path.read_text()):
                shares.setdefault(share, Share(share)).add(part, function, seconds)
    seen = sum(share.seconds for share in shares.values())
    rest = Share("unseen")
    rest.add("load", "loading of processes, and what no sample met", spent.cpu - seen)
    return [*shares.values(), rest]


def table(shares: list[Share], most: int = 12) -> str:
    """The shares as text, then the functions that took most."""
    columns = list(dict.fromkeys(part for share in shares for part in share.parts))
    lines = [f"{'':<14}{'frames':>7}{'CPU s':>8}{'ms/frame':>9}" + "".join(f"{part:>10}" for part in columns)]
    total = Share("all", sum(share.frames for share in shares))
    for share in shares:
        for part, seconds in share.parts.items():
            total.parts[part] += seconds
        for function, seconds in share.functions.items():
            total.functions[function] += seconds
    for share in (*shares, total):
        each = 1000 * share.seconds / share.frames if share.frames else 0.0
        row = f"{share.name:<14}{share.frames:>7}{share.seconds:>8.2f}{each:>9.2f}"
        lines.append(row + "".join(f"{_cell(share.parts.get(part, 0.0)):>10}" for part in columns))
    lines.append("")
    costly = sorted(total.functions.items(), key=lambda item: -item[1])[:most]
    lines += [f"{seconds:8.2f} s  {name}" for name, seconds in costly]
    return "\n".join(lines)


def _cell(seconds: float) -> str:
    return f"{seconds:.2f}" if seconds >= 0.005 else ""


class _Watching:
    """The assets, which start a sampler in every process that they are handed to."""

    def __init__(self, assets: AssetSource, folder: Path, names: tuple[str, ...]) -> None:
        self._given = assets, folder, names
        self._assets = assets

    def read(self, digest: Digest) -> bytes:
        """See `AssetSource.read`."""
        return self._assets.read(digest)

    def __reduce__(self) -> tuple[object, ...]:
        return _watched, self._given


def _watched(assets: AssetSource, folder: Path, names: tuple[str, ...]) -> AssetSource:
    """The assets as a worker gets them; it is watched from here on."""
    _Sampler(folder / f"{os.getpid()}.json", names).start()
    return assets


class _Sampler:
    """Puts down what this process spends, and writes it to a file now and then."""

    def __init__(self, path: Path, names: tuple[str, ...]) -> None:
        self._path, self._names = path, names
        self._spent: dict[tuple[str, str, str], float] = defaultdict(float)
        self._last = self._written = time.process_time()

    def start(self) -> None:
        """Interrupt from now on."""
        signal.signal(signal.SIGPROF, self._take)
        signal.setitimer(signal.ITIMER_PROF, _TICK, _TICK)

    @contextmanager
    def running(self) -> Iterator[None]:
        """Interrupt in a block."""
        before = signal.getsignal(signal.SIGPROF)
        self.start()
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)
            self._write()

    def _take(self, _: int, frame: FrameType | None) -> None:
        now = time.process_time()
        module, function = _innermost(frame)
        key = _share(frame, self._names), _part(module), f"{module}.{function}"
        self._spent[key] += now - self._last
        self._last = now
        if now - self._written > _WRITE:
            self._written = now
            self._write()

    def _write(self) -> None:
        rows = [[*key, seconds] for key, seconds in self._spent.items()]
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(rows))
        part.replace(self._path)


def _share(frame: FrameType | None, names: tuple[str, ...]) -> str:
    """What is being worked on: the worker's own `job` says."""
    name = _MAIN
    while frame is not None:
        if str(frame.f_globals.get("__name__", "")) == _ROOM + _WORKER:
            job = frame.f_locals.get("job")
            if job is not None:
                return _name(job.piece, names)
            name = _REST
        frame = frame.f_back
    return name


def _name(piece: object, names: tuple[str, ...]) -> str:
    """A layout's name, a transition's, or the sound's."""
    if not isinstance(piece, Piece):
        return _SOUND
    return names[piece.clip] if piece.kind == "body" else f"→ {piece.kind}"


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
