"""A stream: frames drawn here, pictures and sound encoded beside, fragments as soon as they are whole."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from threading import Event, Lock
from types import TracebackType

from vgenflow.engine.encode.fragments import fragment, initialisation, media_type
from vgenflow.engine.encode.h264 import PictureFormat
from vgenflow.engine.encode.live import LiveSound, LiveVideo
from vgenflow.engine.encode.segment import Packet
from vgenflow.engine.preview.sound import Sounds
from vgenflow.engine.projecting.projector import Projector
from vgenflow.engine.projecting.scaling import Scaled
from vgenflow.engine.raster.color import Pixels
from vgenflow.kit.time import Rate
from vgenflow.story.timeline import Timeline

_FIRST = 4
"""The first fragment lasts a fourth of a second, the next one half, all others one."""
_PATIENCE = 0.1
"""Seconds between two looks at whether a stream was closed."""
_AHEAD = 4
"""Frames that may wait for the encoder."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A `moof` and `mdat`: `frames` frames from `start` of the film with their sound."""

    start: int
    frames: int
    data: bytes


class Fragments(Iterator[Fragment]):
    """Fragments one after another. `close` stops at once, from any thread; so does leaving `with`.

    Nothing is made ahead of what is asked for. `next` raises what drawing and mixing raise.
    """

    def __init__(self, made: Callable[[Event], Generator[Fragment, None, None]]) -> None:
        self._stopped, self._busy = Event(), Lock()
        self._made = made(self._stopped)

    def __next__(self) -> Fragment:
        with self._busy:
            return next(self._made)

    def close(self) -> None:
        """End the stream; a call of `next` that is under way ends as if the film did."""
        self._stopped.set()
        if self._busy.acquire(blocking=False):
            try:
                self._made.close()
            finally:
                self._busy.release()

    def __enter__(self) -> "Fragments":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class Stream:
    """A timeline at one size as something to be played."""

    def __init__(self, timeline: Timeline, size: Scaled, projector: Projector, sounds: Sounds) -> None:
        self._timeline, self._size = timeline, size
        self._projector, self._sounds = projector, sounds
        self._form = PictureFormat(size.width, size.height, timeline.rate)
        self.init = initialisation(self._form)
        self.media_type = media_type(self.init)

    def fragments(self, start: int) -> Fragments:
        """The fragments from frame `start` to the end."""
        return Fragments(lambda stopped: self._streamed(start, stopped))

    def _streamed(self, start: int, stopped: Event) -> Generator[Fragment, None, None]:
        rate, end = self._timeline.rate, self._timeline.frames
        seen, heard = ThreadPoolExecutor(1, "preview-pictures"), ThreadPoolExecutor(1, "preview-sound")
        try:
            sound = heard.submit(self._sound, start)
            video = LiveVideo(self._form)
            pictures = self._projector.frames(self._timeline, self._size, start)
            for first, count in spans(start, end, rate):
                sounds = heard.submit(_heard, sound, rate.sample_of(first + count))
                packets = _encoded(pictures, video, seen, range(first, first + count), stopped)
                while not (sounds.done() or stopped.is_set()):
                    wait([sounds], _PATIENCE)
                if packets is None or stopped.is_set():
                    return
                data = fragment(self._form, first + 1, packets, sounds.result())
                yield Fragment(first, count, data)
        finally:
            seen.shutdown(wait=False, cancel_futures=True)
            heard.shutdown(wait=False, cancel_futures=True)

    def _sound(self, start: int) -> LiveSound:
        rate = self._timeline.rate
        samples = self._sounds.samples(self._timeline)
        return LiveSound(samples, rate.sample_of(start), rate.sample_of(self._timeline.frames))


def spans(start: int, end: int, rate: Rate) -> Iterator[tuple[int, int]]:
    """Start and length, in frames, of the fragments from frame `start` to `end`: short ones first."""
    parts = _FIRST
    while start < end:
        frames = min(max(1, round(rate.fraction / parts)), end - start)
        yield start, frames
        start, parts = start + frames, max(1, parts // 2)


def _heard(sound: Future[LiveSound], until: int) -> list[Packet]:
    return sound.result().until(until)


def _encoded(
    pictures: Iterator[Pixels], video: LiveVideo, seen: ThreadPoolExecutor, frames: range, stopped: Event
) -> list[Packet] | None:
    """The packets of some frames, the first a keyframe; None if the stream was stopped."""
    waiting, packets = deque[Future[Packet]](), list[Packet]()
    for number in frames:
        if stopped.is_set():
            return None
        buffer = next(pictures)
        waiting.append(seen.submit(video.add, buffer, number, number == frames.start))
        if len(waiting) > _AHEAD:
            packets.append(waiting.popleft().result())
    return packets + [future.result() for future in waiting]
