"""What a run tells while it goes: frozen events without creation content, one JSON object a line."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import ClassVar, Literal

StageName = Literal["import", "write", "narrate", "direct", "visuals", "edit", "render", "check", "deliver"]

STAGES: tuple[StageName, ...] = (
    "import",
    "write",
    "direct",
    "narrate",
    "visuals",
    "edit",
    "render",
    "check",
    "deliver",
)
"""In the order they run."""


@dataclass(frozen=True, slots=True)
class StageStarted:
    """Work on a stage begins; `total` units (sentences, frames, files), 0 if not known."""

    event: ClassVar[str] = "stage.started"
    stage: StageName
    detail: str
    total: int = 0


@dataclass(frozen=True, slots=True)
class StageProgress:
    """`done` of `total` units are finished and kept; how fast that goes, where it is known."""

    event: ClassVar[str] = "stage.progress"
    stage: StageName
    detail: str
    done: int
    total: int
    per_second: float | None = None
    """Units being done a second, over the last seconds; those kept from before do not count."""
    seconds_left: float | None = None


@dataclass(frozen=True, slots=True)
class StageFinished:
    """A stage is done: `ran` artifacts were made, `kept` were taken from the store."""

    event: ClassVar[str] = "stage.finished"
    stage: StageName
    detail: str
    ran: int
    kept: int
    units: float = 0.0
    """The work that was done, as `effort` counts it."""


@dataclass(frozen=True, slots=True)
class StageCached:
    """Nothing had to be done: all `kept` units came from the store."""

    event: ClassVar[str] = "stage.cached"
    stage: StageName
    detail: str
    kept: int


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the person should know; the run goes on."""

    event: ClassVar[str] = "notice"
    code: str
    sentence: str


Event = StageStarted | StageProgress | StageFinished | StageCached | Notice
OnEvent = Callable[[Event], None]


def line(event: Event) -> str:
    """The event as one line of JSON."""
    return json.dumps({"event": event.event, **asdict(event)}, ensure_ascii=False)
