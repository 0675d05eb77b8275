"""A video as the preview process shows it: frames to go to, facts, and what its pictures are called."""

from collections.abc import Callable, Mapping
from functools import cached_property

from vgenflow.engine import Preview, Previews
from vgenflow.engine.segments.keys import engine_version
from vgenflow.engine.stills import Picture
from vgenflow.kit.content import Json, canonical, digest
from vgenflow.production.cover import settled_frames
from vgenflow.production.steps import mark
from vgenflow.story.timeline import CaptionPage, Timeline
from vgenflow.studio.previewing.errors import UnknownFrame, UnknownScene
from vgenflow.studio.previewing.protocol import CaptionFacts, Facts, SceneFacts, SoundFacts, Spot
from vgenflow.studio.previewing.rehearsal import Rehearsed
from vgenflow.studio.previewing.words import heard_lines

_ANY_SIZE = 480
"""Where only times are wanted, or a picture of another size."""
_TAG = 32
_PER_SECOND = 40
"""Bars of sound a second: as close as a time line is ever drawn."""
_FULL = 255


class Film:
    """One timeline, open at any number of sizes."""

    def __init__(
        self, previews: Previews, made: Rehearsed, standing: Callable[[], tuple[Timeline, int]]
    ) -> None:
        self._previews, self._standing = previews, standing
        self._timeline, self.estimated, self._voice = made.timeline, made.estimated, made.voice
        self._lines = made.lines
        self._opened: dict[int, Preview] = {}

    def at(self, short_side: int = _ANY_SIZE) -> Preview:
        """The preview at a size."""
        if short_side not in self._opened:
            self._opened[short_side] = self._previews.open(self._timeline, short_side=short_side)
        return self._opened[short_side]

    def facts(self, short_side: int) -> Facts:
        """The video at a size."""
        preview, timeline = self.at(short_side), self._timeline
        scenes = (
            SceneFacts(
                id=clip.id,
                layout=clip.layout,
                enters=seen.enters,
                alone=seen.alone,
                end=clip.start + clip.frames,
            )
            for seen, clip in zip(preview.scenes, timeline.clips, strict=True)
        )
        return Facts(
            media_type=preview.media_type,
            width=preview.width,
            height=preview.height,
            rate=(timeline.rate.num, timeline.rate.den),
            frames=timeline.frames,
            scenes=tuple(scenes),
            captions=tuple(
                CaptionFacts(start=page.start, end=page.end, text=_text(page), second="\n".join(page.second))
                for page in timeline.captions
            ),
            lines=heard_lines(timeline, self._lines),
            estimated_lines=self.estimated,
            voice=self._voice,
        )

    def sound(self) -> SoundFacts:
        """The sound, to be drawn."""
        drawn = self.at().sound(_PER_SECOND)
        voice, music = ((part * _FULL).round().astype(int).tolist() for part in (drawn.voice, drawn.music))
        return SoundFacts(
            per_second=drawn.per_second, voice=tuple(voice), music=tuple(music), ducking=drawn.ducking
        )

    def start_of(self, spot: Spot) -> int:
        """The frame that a stream begins with: of a scene the first on which no other is seen."""
        if spot.scene is None:
            return self._frame(spot.frame or 0)
        return _found({seen.id: seen.alone for seen in self.at().scenes}, spot.scene)

    def settled(self, spot: Spot) -> int:
        """The frame that shows a spot: of a scene the last on which all of it stands."""
        if spot.scene is None:
            return self._frame(spot.frame or 0)
        ids = [clip.id for clip in self._timeline.clips]
        return _found(dict(zip(ids, self.settled_scenes(), strict=True)), spot.scene)

    def settled_scenes(self) -> list[int]:
        """A frame of each scene, on which all of it stands."""
        return settled_frames(self._timeline)

    def still(self, spot: Spot, width: int) -> Picture:
        """A spot as a picture."""
        if not spot.is_cover:
            return self.at().still(self.settled(spot), width=width)
        timeline, frame = self._cover
        return self._previews.open(timeline, short_side=_ANY_SIZE).still(frame, width=width)

    def name_of(self, spot: Spot) -> Json:
        """What tells the picture of a spot from that of another."""
        if not spot.is_cover:
            return self.settled(spot)
        timeline, frame = self._cover
        return [frame, mark(timeline)]

    @cached_property
    def _cover(self) -> tuple[Timeline, int]:
        return self._standing()

    def tag(self, *picture: Json) -> str:
        """The tag of a picture of this video: of another one if anything that it shows may differ."""
        return digest(canonical([self._mark, *picture]))[:_TAG]

    @cached_property
    def _mark(self) -> str:
        return mark(self._timeline) + engine_version()

    def _frame(self, frame: int) -> int:
        if not 0 <= frame < self._timeline.frames:
            raise UnknownFrame(f"There is no frame {frame}: the video has {self._timeline.frames}.")
        return frame


def _found(frames: Mapping[str, int], scene: str) -> int:
    if scene not in frames:
        raise UnknownScene("The video has no such scene: read the preview's description again.")
    return frames[scene]


def _text(page: CaptionPage) -> str:
    words = [word for line in page.lines for word in line]
    return "".join(f"{word.text} " if word.space else word.text for word in words).strip()
