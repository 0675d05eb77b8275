"""A stream: frames drawn here, pictures and sound encoded beside, fragments as soon as they are whole."""

from collections import deque
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event, Lock
from types import TracebackType

from vgenflow.engine.encode.fragments import fragment
from vgenflow.engine.encode.live import LiveFormat, LiveSound, LiveVideo
from vgenflow.engine.encode.segment import Packet
from vgenflow.engine.raster.color import Pixels
from vgenflow.kit.time import Rate

_FIRST = 4
"""The first fragment lasts a fourth of a second, the next one half, all others one."""
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
            self._made.close()
            self._busy.release()

    def __enter__(self) -> "Fragments":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class Source:
    """What is streamed: I420 buffers of frames `start` to `end`, and their sound."""

    form: LiveFormat
    start: int
    end: int
    pictures: Iterator[Pixels]
    sound: Callable[[], LiveSound]
    """Makes the encoder of the sound; may take its time."""


def streamed(source: Source, stopped: Event) -> Generator[Fragment, None, None]:
    """The fragments of a source, until its end or until `stopped` is set."""
    seen, heard = ThreadPoolExecutor(1, "preview-pictures"), ThreadPoolExecutor(1, "preview-sound")
    try:
        sound = heard.submit(source.sound)
        video = LiveVideo(source.form)
        for start, frames in spans(source.start, source.end, source.form.rate):
            until = source.form.rate.sample_of(start + frames)
            sounds = heard.submit(_heard, sound, until)
            packets = _encoded(source, video, seen, range(start, start + frames), stopped)
            if packets is None:
                return
            data = fragment(source.form, start + 1, packets, sounds.result())
            yield Fragment(start, frames, data)
    finally:
        seen.shutdown(wait=False, cancel_futures=True)
        heard.shutdown(wait=False, cancel_futures=True)


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
    source: Source, video: LiveVideo, seen: ThreadPoolExecutor, frames: range, stopped: Event
) -> list[Packet] | None:
    """The packets of some frames, the first a keyframe; None if the stream was stopped."""
    waiting, packets = deque[Future[Packet]](), list[Packet]()
    for number in frames:
        if stopped.is_set():
            return None
        buffer = next(source.pictures)
        waiting.append(seen.submit(video.add, buffer, number, number == frames.start))
        if len(waiting) > _AHEAD:
            packets.append(waiting.popleft().result())
    return packets + [future.result() for future in waiting]
