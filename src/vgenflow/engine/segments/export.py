"""Export: the segments that are missing are rendered, then all are joined into one file."""

from collections.abc import Iterator
from pathlib import Path

from vgenflow.engine.encode.mux import Laid, write_video
from vgenflow.engine.encode.segment import DamagedSegment, unpack, whole
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource, IsCancelled, OnProgress, Profile, Progress, SegmentStore
from vgenflow.engine.segments.crew import Crew
from vgenflow.engine.segments.jobs import Job, Setup
from vgenflow.engine.segments.keys import sound_key, video_key
from vgenflow.engine.segments.plan import Piece, plan
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.story.timeline import Timeline

_SOUND_SHARE = 8
"""The sound takes about as long as this part of the video's frames."""


def render(  # noqa: PLR0913 - ports and options, by name
    timeline: Timeline,
    out: Path,
    *,
    assets: AssetSource,
    segments: SegmentStore,
    profile: Profile = "final",
    workers: int = 2,
    on_progress: OnProgress | None = None,
    is_cancelled: IsCancelled | None = None,
    layouts: Layouts = LAYOUTS,
) -> None:
    """Make `out`, an MP4 (H.264 and AAC), show the timeline; it appears whole or not at all.

    Segments found in `segments` are not rendered again; new ones are put there as soon as they
    are done, so a later call goes on where this one stopped. The bytes depend only on timeline,
    assets and profile. `assets` and `layouts` are pickled to the worker processes.

    Raises BadTimeline, UnknownLayout, BadProps, BadPicture, BadFont, MissingAsset, Cancelled,
    WorkerLost, RenderFault, DamagedSegment (the store loses what it is given), OSError.
    """
    video = VideoFormat(timeline.width, timeline.height, timeline.rate, profile)
    pieces = plan(timeline)
    keyed = [(video_key(timeline, piece, video, layouts), piece) for piece in pieces]
    sound = Job(sound_key(timeline), None)
    jobs = {key: Job(key, piece) for key, piece in keyed} | {sound.key: sound}
    missing = [job for key, job in jobs.items() if not _kept(segments, key)]
    setup = Setup(timeline, video, dict(layouts), assets)
    tally = _Tally(timeline, missing, keyed, on_progress)
    longest_first = sorted(
        missing, key=lambda job: job.frames or timeline.frames // _SOUND_SHARE, reverse=True
    )
    crew = Crew(setup, workers)
    for job, data in crew.run(longest_first, tally.reached, is_cancelled or (lambda: False)):
        segments.put(job.key, data)
        tally.reached(job, job.frames)
    audio = unpack(_read(segments, sound.key))
    write_video(out, video, _laid(keyed, segments), audio, timeline.title)


def _laid(keyed: list[tuple[str, Piece]], segments: SegmentStore) -> Iterator[Laid]:
    """The video segments at their places, read one at a time."""
    for key, piece in keyed:
        yield Laid(piece.start, unpack(_read(segments, key)))


def _kept(segments: SegmentStore, key: str) -> bool:
    data = segments.get(key)
    return data is not None and whole(data)


def _read(segments: SegmentStore, key: str) -> bytes:
    data = segments.get(key)
    if data is None:
        raise DamagedSegment("A piece of the video was lost while joining: make the video again.")
    return data


class _Tally:
    """Counts encoded frames over all jobs. A segment used twice counts where it is used."""

    def __init__(
        self,
        timeline: Timeline,
        missing: list[Job],
        keyed: list[tuple[str, Piece]],
        on_progress: OnProgress | None,
    ) -> None:
        self._total = timeline.frames
        self._uses = {job.key: sum(key == job.key for key, _ in keyed) for job in missing}
        self._reached = {job.key: 0 for job in missing}
        self._stored = self._total - sum(job.frames * self._uses[job.key] for job in missing)
        self._on_progress = on_progress
        self._tell()

    def reached(self, job: Job, frames: int) -> None:
        """A job has encoded so many frames."""
        self._reached[job.key] = frames
        self._tell()

    def _tell(self) -> None:
        if self._on_progress is not None:
            done = self._stored + sum(n * self._uses[key] for key, n in self._reached.items())
            self._on_progress(Progress(done, self._total))
