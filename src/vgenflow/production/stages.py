"""What production needs from outside: the stages as callables with their ports bound, and the store."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from vgenflow.engine.ports import IsCancelled, OnProgress, SegmentStore
from vgenflow.kit.time import Rate
from vgenflow.production.events import StageName
from vgenflow.production.request import LinkSource, Options, Profile, TextSource
from vgenflow.providers.ports import Voice
from vgenflow.store.adapters import StoredAssets
from vgenflow.store.space import Space
from vgenflow.story.assets import Asset
from vgenflow.story.cover import Cover
from vgenflow.story.document import Document
from vgenflow.story.narration import Narration, Utterance
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.template import Style
from vgenflow.story.timeline import Timeline
from vgenflow.story.translation import Translation
from vgenflow.story.value import Aspect, Digest, Language, Value


@dataclass(frozen=True, slots=True)
class Imported:
    """A document and the files it names, by digest."""

    document: Document
    files: Mapping[Digest, bytes]
    beside: Mapping[str, Digest | None]
    """The files beside the draft that it asked for, by address; None for one that is not there."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line as sound: its utterance and the WAV file under `utterance.audio`."""

    utterance: Utterance
    wav: bytes


@dataclass(frozen=True, slots=True)
class Told:
    """A script as a person told it, and each of its lines as sound."""

    script: Script
    spoken: tuple[Spoken, ...]


class Writing(Value):
    """How a script is to be written. `pace` is what an earlier round measured, None at first."""

    seconds: int | None
    verbatim: bool
    seed: int
    pace: float | None = None
    kept: tuple[Line, ...] = ()
    """Lines that a person locked: they are told, whatever else is."""


class Shape(Value):
    """The form of the video."""

    template: str
    aspect: Aspect
    width: int
    height: int
    rate: Rate
    seed: int
    captions: bool
    """Captions are burned in."""
    music: bool
    track: Asset | None = None
    """The piece that was chosen; None: one that suits the style."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A timeline to be rendered to a file."""

    timeline: Timeline
    out: Path
    assets: StoredAssets
    segments: SegmentStore
    profile: Profile
    comment: str
    """What the file says of itself."""
    on_progress: OnProgress
    is_cancelled: IsCancelled


class Edit(Protocol):
    """Script, storyboard and narration on one timeline, with a second language below the captions or not."""

    def __call__(  # noqa: PLR0913, PLR0917, D102 - what a timeline is made of
        self,
        script: Script,
        storyboard: Storyboard,
        narration: Narration,
        style: Style,
        shape: Shape,
        second: Translation | None = None,
        /,
    ) -> Timeline: ...


@dataclass(frozen=True, slots=True)
class Stages:
    """Every stage as production calls it. `versions` change whenever a stage's results may."""

    read: Callable[[LinkSource | TextSource, Language | None], Imported]
    beside: Callable[[TextSource, str], Digest | None]
    """The digest of the file at an address beside a draft, None if there is none that may be read."""
    write: Callable[[Document, Writing], Script]
    speak: Callable[[Sequence[Line], Voice, Language, IsCancelled], Iterator[Spoken]]
    """Every line as sound, in the order they are finished."""
    spoken_samples: Callable[[Script, Narration, Style], int]
    """Samples from the first word to the end of the last."""
    pace: Callable[[Script, float], float]
    """The pace of a voice that took so many seconds for a script: what to write again with."""
    direct: Callable[
        [Document, Script, Style, Shape, StoredAssets, Storyboard | None, Collection[str]], Storyboard
    ]
    """Of an earlier storyboard (the last two: it, its stale scenes) only what is stale is chosen anew."""
    dress: Callable[[Storyboard, Document, Style, Shape, Narration, StoredAssets], Storyboard]
    edit: Edit
    render: Callable[[Rendering], None]
    still: Callable[[Timeline, int, int, StoredAssets], NDArray[np.uint8]]
    """A frame of the timeline at a width, as RGB rows."""
    alone: Callable[[Path, Path], None]
    """The sound of a finished video (the first) as a file of its own (the second)."""
    check: Callable[[Path, Timeline, StoredAssets], None]
    """Refuses a bad export by raising."""
    versions: Mapping[StageName, str]
    covers: Callable[[Document, Script, Storyboard, Timeline, StoredAssets], tuple[Cover, ...]]
    """The covers there could be, the best first."""
    told: Callable[[TextSource, bytes, Language, str], Told]
    """What a recording tells, by its subtitles; the language and the title are known."""
    own: Callable[[Line, bytes], Spoken]
    """A line as a person recorded it (Ogg or WAV)."""
    translate: Callable[[Script, Timeline, TextSource], Translation]
    """What a person gives as a second language, paired with the lines of the script."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything a run touches outside of itself."""

    stages: Stages
    space: Space
    assets: StoredAssets
    segments: SegmentStore
    style: Callable[[Options], Style]
    """The style that options ask for: of their template, in their brand; an error of ours if none is."""
    admit: Callable[[Asset, bytes], None]
    """Refuses a file out of a bundle that is not what it says."""
    voices: Callable[[Profile], tuple[Voice, ...]]
    """The voices on offer, the best of each language for the profile first."""
    scratch: Callable[[int], AbstractContextManager[Path]]
    """A private folder with room for so many bytes."""
    now: Callable[[], float]
    """Unix seconds."""
    release: str
