"""Some of a video's pictures: for whoever shares a render out before it is joined by `render`."""

from collections import deque
from collections.abc import Collection
from contextlib import nullcontext

from vgenflow.engine.encode.segment import whole
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource, IsCancelled, Profile, SegmentStore
from vgenflow.engine.segments.crew import Crew
from vgenflow.engine.segments.jobs import Job, Setup
from vgenflow.engine.segments.keys import VideoKeys
from vgenflow.engine.segments.plan import plan
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.story.timeline import Timeline


def missing_pieces(
    timeline: Timeline, segments: SegmentStore, *, profile: Profile = "final", layouts: Layouts = LAYOUTS
) -> dict[int, int]:
    """The frames of each piece of the plan whose segment is not in the store, by the piece's number.

    Pieces that share a segment count once. Raises BadTimeline, UnknownLayout.
    """
    jobs = _jobs(timeline, profile, layouts)
    return {number: job.frames for number, job in jobs.items() if not _has(segments, job.key)}


def render_pieces(  # noqa: PLR0913 - ports and options, by name
    timeline: Timeline,
    numbers: Collection[int],
    *,
    assets: AssetSource,
    segments: SegmentStore,
    profile: Profile = "final",
    workers: int | Crew = 2,
    is_cancelled: IsCancelled = lambda: False,
    layouts: Layouts = LAYOUTS,
) -> int:
    """Render those of the pieces that are missing into the store; how many were made.

    A later `render` of the same timeline finds them there. Raises what `render` raises.
    """
    video = VideoFormat(timeline.width, timeline.height, timeline.rate, profile)
    jobs = _jobs(timeline, profile, layouts)
    wanted = [jobs[number] for number in numbers if number in jobs and not _has(segments, jobs[number].key)]
    if not wanted:
        return 0
    waiting = deque(sorted(wanted, key=lambda job: job.frames, reverse=True))
    made_count = 0
    hired = nullcontext(workers) if isinstance(workers, Crew) else Crew(min(workers, len(wanted)))
    with hired as crew:
        setup = Setup(timeline, video, dict(layouts), assets)
        for _, made in crew.run(setup, waiting, lambda _job, _frames: None, is_cancelled):
            for key, data in made.items():
                segments.put(key, data)
            made_count += 1
    return made_count


def _jobs(timeline: Timeline, profile: Profile, layouts: Layouts) -> dict[int, Job]:
    """A job for each segment, by the number of the first piece that shows it."""
    keys = VideoKeys(timeline, VideoFormat(timeline.width, timeline.height, timeline.rate, profile), layouts)
    first: dict[str, tuple[int, Job]] = {}
    for number, piece in enumerate(plan(timeline)):
        key = keys.of(piece)
        first.setdefault(key, (number, Job(key, piece)))
    return dict(first.values())


def _has(segments: SegmentStore, key: str) -> bool:
    data = segments.get(key)
    return data is not None and whole(data)
