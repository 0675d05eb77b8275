"""Effort: how much work a stage has, in a unit of its own, and how long a unit takes on the machine at hand.

| stage | unit |
|---|---|
| import, write, deliver | a video |
| narrate | a second of speech |
| direct | a line |
| visuals, edit | a scene |
| render, check | a frame of a million pixels; see `frames` |
"""

from collections.abc import Iterable, Mapping

from vgenflow.engine.ports import Profile
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.production.events import StageName
from vgenflow.story.narration import Utterance
from vgenflow.story.timeline import Timeline

_ALONE = 0.3
"""What a frame takes whatever its size, in millions of pixels."""

_EITHER: Mapping[StageName, float] = {
    "import": 3.0,
    "write": 2.0,
    "direct": 0.05,
    "visuals": 0.03,
    "edit": 0.03,
    "deliver": 1.5,
}
_GUESSED: Mapping[Profile, Mapping[StageName, float]] = {
    "draft": {**_EITHER, "narrate": 0.06, "render": 0.009, "check": 0.0014},
    "final": {**_EITHER, "narrate": 0.5, "render": 0.018, "check": 0.0027},
}
"""Seconds a unit where nothing was measured yet: about what two cores take."""


class Rates:
    """Seconds that a unit of work takes, by stage and profile: measured, else guessed."""

    def __init__(self, measured: Mapping[tuple[str, str], float] | None = None) -> None:
        self._measured = measured or {}

    def seconds(self, stage: StageName, profile: Profile, units: float) -> float:
        """How long so much work takes."""
        return units * self._measured.get((stage, profile), _GUESSED[profile][stage])


def frames(count: float, width: int, height: int) -> float:
    """The units of so many frames of a size."""
    return count * (_ALONE + width * height / 1e6)


def of_timeline(timeline: Timeline, count: int | None = None) -> float:
    """The units of a timeline's frames, or of so many of them."""
    return frames(timeline.frames if count is None else count, timeline.width, timeline.height)


def speech(utterances: Iterable[Utterance]) -> float:
    """The units of what is spoken."""
    return sum(utterance.samples for utterance in utterances) / SAMPLE_RATE
