"""Previews: a timeline as a stream that starts at any frame, and as stills, by the export's own code.

`Previews` is what a warm process keeps; `Preview` is one timeline opened in it.
"""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from threading import Event

from vgenflow.engine.encode.fragments import initialisation, media_type
from vgenflow.engine.encode.live import LiveFormat, LiveSound
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource, SegmentStore
from vgenflow.engine.preview.sound import Sounds
from vgenflow.engine.preview.stream import Fragment, Fragments, Source, streamed
from vgenflow.engine.projecting.projector import Projector
from vgenflow.engine.projecting.scaling import Scaled, at_short_side, at_width
from vgenflow.engine.segments.plan import BadTimeline, plan
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.engine.stills import Picture, strip_of
from vgenflow.story.timeline import Timeline


@dataclass(frozen=True, slots=True)
class SceneMark:
    """Where a scene begins: the frame from which it comes in, and the one from which it is seen alone."""

    id: str
    enters: int
    alone: int


class Previews:
    """Keeps typefaces, decoded pictures, composed scenes and mixed sound from call to call.

    Serves any number of timelines of one asset source, in bounded memory; an edited timeline costs only
    what differs. What renders into `segments` have found out about sounds is used, and added to. It may be
    used from several threads.
    """

    def __init__(
        self, assets: AssetSource, *, segments: SegmentStore | None = None, layouts: Layouts = LAYOUTS
    ) -> None:
        self._projector, self._sounds = Projector(assets, layouts), Sounds(assets, segments)

    def open(self, timeline: Timeline, *, short_side: int = 480) -> "Preview":
        """The preview of a timeline, `short_side` pixels on its shorter side. Raises BadTimeline.

        Returns at once; the sound is prepared beside.
        """
        size = at_short_side(timeline.width, timeline.height, short_side)
        return Preview(self._projector, self._sounds, timeline, size)


class Preview:
    """One timeline: a stream from any frame on, and stills.

    A player appends `init` to a source buffer of type `media_type`, then fragments. Times in fragments are
    the film's own: to seek is to append the fragments from another frame on. `init` is equal for all
    timelines of one size and rate, so a player keeps its buffer when the timeline changes.
    """

    def __init__(self, projector: Projector, sounds: Sounds, timeline: Timeline, size: Scaled) -> None:
        self._projector, self._sounds = projector, sounds
        self._timeline, self._size = timeline, size
        self._pieces = plan(timeline)
        self._form = LiveFormat(size.width, size.height, timeline.rate)
        self.init = initialisation(self._form)
        self.media_type = media_type(self.init)
        sounds.prepare(timeline)

    @property
    def width(self) -> int:
        """Of the pictures, in pixels."""
        return self._size.width

    @property
    def height(self) -> int:
        """Of the pictures, in pixels."""
        return self._size.height

    @property
    def seconds(self) -> Fraction:
        """Length of the film."""
        return self._timeline.frames / self._timeline.rate.fraction

    @property
    def scenes(self) -> tuple[SceneMark, ...]:
        """Where each scene begins, to seek to."""
        alone = {piece.clip: piece.start for piece in self._pieces if piece.kind == "body"}
        return tuple(
            SceneMark(clip.id, clip.start, alone.get(index, clip.start))
            for index, clip in enumerate(self._timeline.clips)
        )

    def fragments(self, start: int = 0) -> Fragments:
        """The film from frame `start` to its end; the first fragment begins exactly there.

        Every fragment begins with a keyframe. Sound begins up to two AAC frames (43 ms) earlier, because
        decoders need them, and is exact from `start` on. Timeline, assets, size and `start` alone make the
        bytes.

        Raises BadTimeline if there is no such frame. Iterating raises what drawing and mixing raise:
        UnknownLayout, BadProps, BadPicture, BadFont, UnreadableFace, MissingAsset, UnreadableSound.
        """
        if not 0 <= start < self._timeline.frames:
            raise BadTimeline(f"There is no frame {start}: the video has {self._timeline.frames}.")

        def made(stopped: Event) -> Generator[Fragment, None, None]:
            frames = self._projector.frames(self._timeline, self._size, start)
            source = Source(self._form, start, self._timeline.frames, frames, lambda: self._sound(start))
            return streamed(source, stopped)

        return Fragments(made)

    def still(self, frame: int, *, width: int | None = None) -> Picture:
        """One frame as RGB, at the stream's size or `width` pixels across: where a stream cannot be played.

        Errors as in `fragments`, at once.
        """
        size = self._size if width is None else at_width(self._timeline.width, self._timeline.height, width)
        return self._projector.picture(self._timeline, size, frame)

    def strip(self, frames: Sequence[int], *, height: int) -> Picture:
        """Frames in a row without gaps, `height` pixels high, for a time line. Errors as `still`."""
        return strip_of(self._projector, self._timeline, frames, height)

    def _sound(self, start: int) -> LiveSound:
        rate = self._timeline.rate
        samples = self._sounds.samples(self._timeline)
        return LiveSound(samples, rate.sample_of(start), rate.sample_of(self._timeline.frames))
