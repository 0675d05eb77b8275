"""Rendering the timeline to a sealed video, and the gate that it must pass."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from vgenflow.engine.ports import Progress, SegmentStore
from vgenflow.production import effort
from vgenflow.production.events import StageCached, StageFinished, StageProgress, StageStarted
from vgenflow.production.request import Profile
from vgenflow.production.stages import Rendering
from vgenflow.production.steps import Steps, mark
from vgenflow.store.errors import Damaged
from vgenflow.story.timeline import Timeline
from vgenflow.story.value import Value

_CHUNK = 1 << 20
_SILENT_AT_MOST = 0.5
"""Seconds between two reports while less than a hundredth is done."""
_BYTES_PER_PIXEL_AND_SECOND = 0.5
"""A generous guess at what a video weighs: 1 MB a second at 1080p."""


class _Counted:
    """A segment store that notes which segments were there before and which were made."""

    def __init__(self, segments: SegmentStore) -> None:
        self._segments = segments
        self.kept_keys: set[str] = set()
        self.put_keys: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """See `SegmentStore.get`."""
        data = self._segments.get(key)
        if data is not None and key not in self.put_keys:
            self.kept_keys.add(key)
        return data

    def put(self, key: str, data: bytes) -> None:
        """See `SegmentStore.put`."""
        self._segments.put(key, data)
        self.put_keys.add(key)
        self.kept_keys.discard(key)


class Passed(Value):
    """The gate let the video through."""

    verdict: Literal["passed"] = "passed"


def rendered(steps: Steps, timeline: Timeline, profile: Profile, comment: str = "") -> str:
    """The key under which the sealed video lies; scenes rendered before are taken from the store.

    `comment` is what the file says of itself; it follows from the sounds on the timeline.
    """
    key = _video(steps, timeline, profile)
    detail = f"{timeline.width}×{timeline.height}, {timeline.frames} frames"
    space = steps.ports.space
    if space.has(key):
        steps.emit(StageCached("render", detail, len(timeline.clips)))
        return key
    steps.emit_started(StageStarted("render", detail, timeline.frames))

    told, at = -1, 0.0
    before: int | None = None

    def report(progress: Progress) -> None:
        nonlocal told, at, before
        before = progress.done if before is None else before
        percent, now = progress.done * 100 // progress.total, steps.ports.now()
        if percent != told or now - at >= _SILENT_AT_MOST:
            told, at = percent, now
            steps.emit(
                StageProgress(
                    "render",
                    detail,
                    progress.done,
                    progress.total,
                    progress.frames_per_second,
                    progress.seconds_left,
                )
            )

    with steps.ports.scratch(_weight(timeline)) as folder:
        out = folder / "video.mp4"
        segments = _Counted(steps.ports.segments)
        steps.ports.stages.render(
            Rendering(
                timeline=timeline,
                out=out,
                assets=steps.ports.assets,
                segments=segments,
                profile=profile,
                comment=comment,
                on_progress=report,
                is_cancelled=steps.is_cancelled,
            )
        )
        steps.check_cancelled()
        space.put(key, _chunks(out))
    units = effort.of_timeline(timeline, timeline.frames - (before or 0))
    ran, kept = len(segments.put_keys), len(segments.kept_keys)
    steps.emit(StageFinished("render", detail, ran=ran, kept=kept, units=units))
    return key


def checked(steps: Steps, key: str, timeline: Timeline) -> None:
    """Let the video under `key` pass the export gate, or raise what is wrong with it."""

    def run() -> Passed:
        with steps.ports.scratch(_weight(timeline)) as folder:
            path = folder / "video.mp4"
            _write(path, sealed_chunks(steps, key))
            steps.ports.stages.check(path, timeline, steps.ports.assets)
        return Passed()

    units = effort.of_timeline(timeline)
    steps.once("check", [key], run, Passed, detail="sound, pictures and text", units=units)


def is_passed(steps: Steps, timeline: Timeline, profile: Profile) -> bool:
    """Whether the timeline's video is there and has passed the gate."""
    key = _video(steps, timeline, profile)
    passed = steps.recall(steps.key("check", [key]), Passed, lambda _: ())
    return passed is not None and steps.ports.space.has(key)


def _video(steps: Steps, timeline: Timeline, profile: Profile) -> str:
    """Where the timeline's video lies."""
    return steps.key("render", mark(timeline), profile)


def sealed_chunks(steps: Steps, key: str) -> Iterator[bytes]:
    """The bytes of the video under `key`; `Damaged` if they are not what was rendered."""
    opened = steps.ports.space.open(key)
    if opened is None:
        raise Damaged("The rendered video is no longer there.")
    with opened:
        yield from opened.chunks()


def _weight(timeline: Timeline) -> int:
    seconds = timeline.frames / timeline.rate.fraction
    return int(timeline.width * timeline.height * seconds * _BYTES_PER_PIXEL_AND_SECOND)


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _write(path: Path, chunks: Iterable[bytes]) -> None:
    with path.open("wb") as file:
        file.writelines(chunks)
