"""Export: the segments that are missing are rendered, then all are joined into one file."""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from vgenflow.engine.encode.mux import Laid, write_video
from vgenflow.engine.encode.segment import DamagedSegment, Segment, unpack, whole
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource, IsCancelled, OnProgress, Profile, SegmentStore
from vgenflow.engine.segments.crew import Crew, check
from vgenflow.engine.segments.jobs import Job, Setup
from vgenflow.engine.segments.keys import VideoKeys
from vgenflow.engine.segments.plan import Piece, plan
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.engine.segments.sounds import SoundPiece, listen, sound_pieces, unheard
from vgenflow.engine.segments.tally import Tally
from vgenflow.story.timeline import Timeline

_AT_HAND = 32 << 20
"""Bytes of segments that are held from when they are made or checked until they are joined."""


def render(  # noqa: PLR0913 - ports and options, by name
    timeline: Timeline,
    out: Path,
    *,
    assets: AssetSource,
    segments: SegmentStore,
    profile: Profile = "final",
    workers: int | Crew = 2,
    comment: str = "",
    on_progress: OnProgress | None = None,
    is_cancelled: IsCancelled = lambda: False,
    layouts: Layouts = LAYOUTS,
) -> None:
    """Make `out`, an MP4 (H.264 and AAC), show the timeline; it appears whole or not at all.

    `workers` processes are started and ended, or a crew is used that stands by. Segments found in
    `segments` are not rendered again; new ones are put there as soon as they are done, so a later
    call goes on where this one stopped. The bytes depend only on timeline, assets, profile and comment.
    `assets` and `layouts` are pickled to the worker processes. `on_progress` and `is_cancelled` are
    called in this process, several times a second.

    Raises BadTimeline, UnknownLayout, BadProps, BadPicture, BadFont, UnreadableFace, BadOutline,
    UnreadableSound and MissingAsset for what it is given; Cancelled; WorkerLost, OutOfMemory,
    RenderFault, DiskFull, DamagedSegment (the store loses what it is given) and OSError.
    """
    video = VideoFormat(timeline.width, timeline.height, timeline.rate, profile)
    keys = VideoKeys(timeline, video, layouts)
    shown = [(keys.of(piece), piece) for piece in plan(timeline)]
    shelf = _Shelf(segments)
    encoding = sorted(_missing(shown, shelf), key=lambda job: job.frames, reverse=True)
    surveys = _surveys(timeline, assets, segments)
    sounding = [] if surveys else sound_pieces(timeline, assets, segments)
    tally = Tally(timeline.frames, (key for key, _ in shown), encoding, on_progress)
    with ExitStack() as ends:
        if surveys or encoding or _missing(sounding, shelf):
            crew = workers if isinstance(workers, Crew) else ends.enter_context(Crew(workers))
            ends.callback(crew.rest)
            track = None
            if surveys:
                track = listen(timeline, assets, segments, lambda: crew.ready or is_cancelled())
                surveys = _surveys(timeline, assets, segments)
                sounding = [] if surveys else sound_pieces(timeline, assets, segments)
            setup = Setup(timeline, video, dict(layouts), assets, track)
            waiting = deque([*surveys, *encoding, *_missing(sounding, shelf)])
            for job, made in crew.run(setup, waiting, tally.reached, is_cancelled):
                for key, data in made.items():
                    shelf.put(key, data)
                tally.reached(job, job.frames)
                if job in surveys:
                    surveys.remove(job)
                    sounding = [] if surveys else sound_pieces(timeline, assets, segments)
                    waiting.extend(_missing(sounding, shelf))
        # the workers end meanwhile
        pictures, sound = (_laid(parts, shelf, is_cancelled) for parts in (shown, sounding))
        write_video(out, video, pictures, sound, timeline.title, comment)


def _surveys(timeline: Timeline, assets: AssetSource, segments: SegmentStore) -> list[Job]:
    """Jobs that survey what was never heard."""
    return [Job(f"survey {i}", part) for i, part in enumerate(unheard(timeline, assets, segments))]


def _missing(keyed: Iterable[tuple[str, Piece | SoundPiece]], shelf: "_Shelf") -> list[Job]:
    """Jobs for the segments that are not there, one each."""
    return [Job(key, piece) for key, piece in dict(keyed).items() if not shelf.has(key)]


def _laid(
    keyed: Iterable[tuple[str, Piece | SoundPiece]], shelf: "_Shelf", is_cancelled: IsCancelled
) -> Iterator[Laid]:
    """The segments of pictures or sound at their places, read one at a time."""
    for key, piece in keyed:
        check(is_cancelled)
        yield Laid(piece.start, shelf.take(key))


class _Shelf:
    """The segment store, with some of the segments last seen at hand: most are read and checked once."""

    def __init__(self, segments: SegmentStore) -> None:
        self._segments = segments
        self._at_hand = dict[str, bytes]()
        self._room = _AT_HAND

    def has(self, key: str) -> bool:
        """The segment is there, and whole."""
        data = self._segments.get(key)
        if data is None or not whole(data):
            return False
        self._keep(key, data)
        return True

    def put(self, key: str, data: bytes) -> None:
        """Store a new segment."""
        self._segments.put(key, data)
        self._keep(key, data)

    def take(self, key: str) -> Segment:
        """A segment that is there. Raises DamagedSegment if it is not, after all."""
        data = self._at_hand.get(key)
        if data is not None:
            return unpack(data, checked=True)
        data = self._segments.get(key)
        if data is None:
            raise DamagedSegment("A piece of the video was lost while joining: make the video again.")
        return unpack(data)

    def _keep(self, key: str, data: bytes) -> None:
        if len(data) <= self._room:
            self._at_hand[key] = data
            self._room -= len(data)
