"""What workflows carry from step to step: JSON that DBOS keeps, with nothing of what a person makes."""

from typing import Literal, TypedDict


class State(TypedDict):
    """How far a run is. `next` None: it is over, with `code` if it failed."""

    refs: dict[str, object]
    next: str | None
    code: str | None
    lost: int
    """How often something that was made was found to be gone."""


class Part(TypedDict):
    """A part of a video to be rendered: the timeline's key, and the numbers of pieces of its plan."""

    timeline: str
    quality: Literal["draft", "final"]
    pieces: list[int]
    frames: int
