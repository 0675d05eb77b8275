"""The render farm: segments that are missing are made by any worker, then joined by the run's own render."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from vgenflow.engine.ports import Profile
from vgenflow.production import effort
from vgenflow.production.jobs.state import Part
from vgenflow.production.steps import Steps
from vgenflow.production.story import Refs
from vgenflow.services.runs.rates import Measured
from vgenflow.story.timeline import Timeline

_LEAST_FRAMES = 300
"""A part with fewer frames is not worth another worker's start."""
_PARTS_EACH = 3
"""Parts for each worker, so that a quick one takes more of them."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A piece of a timeline's plan that is not in the store: its number and its frames."""

    number: int
    frames: int


class Pieces(Protocol):
    """The engine's pieces, one at a time."""

    def missing(self, steps: Steps, timeline: Timeline, profile: Profile) -> Sequence[Missing]:
        """The pieces whose segments are not in the store."""
        ...

    def render(self, steps: Steps, timeline: Timeline, profile: Profile, numbers: Sequence[int]) -> int:
        """Render these pieces into the store; how many were made."""
        ...


class Farm:
    """Shares renders out among the workers that live."""

    def __init__(self, pieces: Pieces, workers: Callable[[], int]) -> None:
        self._pieces = pieces
        self._workers = workers

    def share_out(self, steps: Steps, refs: Refs, profile: Profile) -> list[Part]:
        """The missing pieces in parts of about equal length; none where this worker is the only one.

        One worker alone is quicker with its own crew: nothing has to be asked for or waited for.
        """
        workers = self._workers()
        if workers < 2 or refs.timeline is None:
            return []
        missing = self._pieces.missing(steps, steps.value(refs.timeline, Timeline), profile)
        frames = sum(piece.frames for piece in missing)
        count = min(workers * _PARTS_EACH, frames // _LEAST_FRAMES, len(missing))
        if count < 2:
            return []
        length = {piece.number: piece.frames for piece in missing}
        return [
            Part(
                timeline=refs.timeline,
                quality=profile,
                pieces=numbers,
                frames=sum(length[number] for number in numbers),
            )
            for numbers in dealt(missing, count)
        ]

    def render_part(self, steps: Steps, part: Part) -> tuple[int, Measured]:
        """Render one part; how many segments were made, and what that took."""
        began = time.monotonic()
        timeline = steps.value(part["timeline"], Timeline)
        made = self._pieces.render(steps, timeline, part["quality"], part["pieces"])
        units = effort.of_timeline(timeline, part["frames"])
        return made, Measured("render", units, time.monotonic() - began)


def dealt(missing: Sequence[Missing], count: int) -> list[list[int]]:
    """The pieces in `count` parts of about equal length: the longest first, each to the shortest part."""
    parts = [(0, number, list[int]()) for number in range(count)]
    for piece in sorted(missing, key=lambda one: (-one.frames, one.number)):
        frames, number, numbers = min(parts)
        numbers.append(piece.number)
        parts[parts.index((frames, number, numbers))] = (frames + piece.frames, number, numbers)
    return [sorted(numbers) for _, _, numbers in parts if numbers]
