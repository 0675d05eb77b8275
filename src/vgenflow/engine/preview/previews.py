"""Previews: a timeline as a stream that starts at any frame, and as stills, by the export's own code.

`Previews` is what a warm process keeps; `Preview` is one timeline opened in it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource, SegmentStore
from vgenflow.engine.projecting.projector import Projector
from vgenflow.engine.projecting.scaling import Scaled, at_short_side, at_width
from vgenflow.engine.segments.plan import BadTimeline, plan
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.engine.stills import Picture, strip_of
from vgenflow.story.timeline import Timeline

if TYPE_CHECKING:
    from vgenflow.engine.preview.sound import Drawn, Sounds
    from vgenflow.engine.preview.stream import Fragments, Stream


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
        self._assets, self._segments = assets, segments
        self.projector = Projector(assets, layouts)

    @cached_property
    def sounds(self) -> "Sounds":
        """The sound of all previews. Loaded when it is first needed: a still comes sooner."""
        from vgenflow.engine.preview.sound import Sounds  # noqa: PLC0415

        return Sounds(self._assets, self._segments)

    def open(self, timeline: Timeline, *, short_side: int = 480) -> "Preview":
        """The preview of a timeline, `short_side` pixels on its shorter side. Raises BadTimeline."""
        return Preview(self, timeline, at_short_side(timeline.width, timeline.height, short_side))


class Preview:
    """One timeline: a stream from any frame on, and stills.

    A player appends `init` to a source buffer of type `media_type`, then fragments. Times in fragments are
    the film's own: to seek is to append the fragments from another frame on. `init` is equal for all
    timelines of one size and rate, so a player keeps its buffer when the timeline changes.
    """

    def __init__(self, warm: Previews, timeline: Timeline, size: Scaled) -> None:
        self._warm, self._timeline, self._size = warm, timeline, size
        self._pieces = plan(timeline)

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
        alone = {piece.clip: piece.start for piece in reversed(self._pieces) if piece.kind == "body"}
        return tuple(
            SceneMark(clip.id, clip.start, alone.get(index, clip.start))
            for index, clip in enumerate(self._timeline.clips)
        )

    @property
    def init(self) -> bytes:
        """The initialisation segment (`ftyp`, `moov`): of a size and rate, not of a timeline."""
        return self._stream.init

    @property
    def media_type(self) -> str:
        """MIME type with exact codecs, e.g. `video/mp4; codecs="avc1.64001F, mp4a.40.2"`."""
        return self._stream.media_type

    def prepare(self) -> None:
        """Begin the sound in the background, so that the first fragment need not wait for it.

        Worth a call when a film is opened; not needed, and nothing is raised.
        """
        self._warm.sounds.prepare(self._timeline)

    def sound(self, per_second: int) -> "Drawn":
        """The sound to be drawn: `per_second` divides 48 000. Raises MissingAsset, UnreadableSound."""
        return self._warm.sounds.drawn(self._timeline, per_second)

    def fragments(self, start: int = 0) -> "Fragments":
        """The film from frame `start` to its end; the first fragment begins exactly there.

        Every fragment begins with a keyframe. Sound begins up to two AAC frames (43 ms) earlier, because
        decoders need them, and is exact from `start` on. Timeline, assets, size and `start` alone make the
        bytes, except that the level of a long film is estimated until its voices have been surveyed.

        Raises BadTimeline if there is no such frame. Iterating raises what drawing and mixing raise:
        UnknownLayout, BadProps, BadPicture, BadFont, UnreadableFace, MissingAsset, UnreadableSound.
        """
        if not 0 <= start < self._timeline.frames:
            raise BadTimeline(f"There is no frame {start}: the video has {self._timeline.frames}.")
        return self._stream.fragments(start)

    def still(self, frame: int, *, width: int | None = None) -> Picture:
        """One frame as RGB, at the stream's size or `width` pixels across: where a stream cannot be played.

        Errors as in `fragments`, at once.
        """
        size = self._size if width is None else at_width(self._timeline.width, self._timeline.height, width)
        return self._warm.projector.picture(self._timeline, size, frame)

    def strip(self, frames: Sequence[int], *, height: int) -> Picture:
        """Frames in a row without gaps, `height` pixels high, for a time line. Errors as `still`."""
        return strip_of(self._warm.projector, self._timeline, frames, height)

    @cached_property
    def _stream(self) -> "Stream":
        """Codecs are loaded when they are first needed: a still comes sooner."""
        from vgenflow.engine.preview.stream import Stream  # noqa: PLC0415

        return Stream(self._timeline, self._size, self._warm.projector, self._warm.sounds)
