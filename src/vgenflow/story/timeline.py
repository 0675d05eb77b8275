"""Timeline: exactly what is shown and heard at each frame. The engine's only input."""

from typing import Literal

from pydantic import Field, JsonValue

from vgenflow.kit.time import Rate
from vgenflow.story.assets import Asset
from vgenflow.story.template import Style, TransitionKind
from vgenflow.story.value import Digest, Language, Value


class Clip(Value):
    """One scene on the timeline. `cues` say at which of its own frames an element appears."""

    id: str
    layout: str
    props: dict[str, JsonValue]
    start: int = Field(ge=0)
    frames: int = Field(gt=0)
    cues: dict[str, int] = Field(default_factory=dict)
    opening: bool = False
    """The video opens with it: at its first frame what enters without a cue is well on its way."""


class Join(Value):
    """How a clip gives way to the next: the two overlap by `frames` (0 for a cut)."""

    kind: TransitionKind
    frames: int = Field(ge=0)


class CaptionWord(Value):
    """One highlightable run of a caption, spoken from frame `start` to `end` of the timeline."""

    text: str
    space: bool
    """A space follows."""
    start: int
    end: int


class CaptionPage(Value):
    """At most two lines shown together from frame `start` to `end` of the timeline."""

    start: int
    end: int
    lines: tuple[tuple[CaptionWord, ...], ...]
    second: tuple[str, ...] = ()
    """The same in a second language: lines shown below, in smaller type."""
    shown: bool = True
    """False where the frame itself says these words in large type: kept for subtitle files, not burned."""


class VoiceClip(Value):
    """An utterance laid at sample `at` of the timeline."""

    audio: Digest
    at: int
    samples: int


class Timeline(Value):
    """Clips, joins, captions and sound over one rational frame rate.

    Clip `i + 1` starts at `clips[i].start + clips[i].frames - joins[i].frames`;
    `len(joins) == len(clips) - 1`. The video is `frames` long.
    """

    version: Literal[1] = 1
    title: str
    language: Language
    rate: Rate
    width: int
    height: int
    seed: int
    style: Style
    clips: tuple[Clip, ...]
    joins: tuple[Join, ...]
    captions: tuple[CaptionPage, ...] = ()
    second_language: Language | None = None
    """The language of the captions' second lines, None where they have none."""
    burn_captions: bool = True
    voices: tuple[VoiceClip, ...] = ()
    music: Digest | None = None
    assets: tuple[Asset, ...] = ()
    """Every asset the video uses, fonts included, with provenance and licence."""

    @property
    def frames(self) -> int:
        """Length of the video in frames."""
        return self.clips[-1].start + self.clips[-1].frames
