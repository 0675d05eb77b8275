"""What is asked and answered about runs and exports."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from vgenflow.services.projects.schemas import Project
from vgenflow.services.runs.states import CallState, EventKind, ExportKind, Quality, RunKind, RunState
from vgenflow.story.value import Aspect


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)


class RunAsk(BaseModel):
    """What a person asks for."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: RunKind = Field(
        default="make", description="How far to go: `read` and `write` end with the source and the script."
    )
    version: str | None = Field(default=None, description="The version to make; the current one if not said.")
    quality: Quality | None = Field(default=None, description="In place of what the version's options say.")
    aspect: Aspect | None = Field(
        default=None,
        description="Another shape beside the project's own: scenes are laid out anew, the project stays.",
    )


class Run(_Answer):
    """A run as it stands."""

    id: str
    project_id: str
    version_id: str | None
    kind: RunKind
    quality: Quality | None
    aspect: Aspect | None = Field(default=None, description="A shape beside the project's own.")
    state: RunState
    stage: str | None
    error_code: str | None
    tries: int
    expected: int | None = Field(description="Seconds of work expected when it was asked for.")
    created_at: datetime
    started_at: datetime | None
    finished_at: datetime | None
    retry_at: datetime | None
    last_seq: int = Field(description="Number of its latest event.")


class RunEvent(_Answer):
    """One event of a run. `seq` counts from 1 without a gap where progress was not thinned out."""

    seq: int
    kind: EventKind
    stage: str | None = None
    state: RunState | None = None
    done: int | None = None
    total: int | None = None
    rate: float | None = Field(default=None, description="Units being done a second.")
    left: float | None = Field(default=None, description="Seconds left.")
    code: str | None = None
    at: datetime


class LatestRun(_Answer):
    """The run that was asked for last."""

    id: str
    kind: RunKind
    state: RunState
    stage: str | None
    error_code: str | None


class LatestVideo(_Answer):
    """The video that was finished last."""

    export: str = Field(description="Id of the finished file.")
    current: bool = Field(description="It shows the current version; otherwise something was changed since.")
    milliseconds: int | None = Field(description="How long it is.")
    made_at: datetime


class ProjectTile(Project):
    """A project as a grid shows it."""

    run: LatestRun | None = Field(default=None, description="The latest run, if there was any.")
    video: LatestVideo | None = Field(default=None, description="The latest video, if there is any.")


class Export(_Answer):
    """A finished file."""

    id: str
    project_id: str
    run_id: str
    version_id: str | None
    kind: ExportKind
    aspect: Aspect | None = Field(default=None, description="The shape of its video.")
    media_type: str
    size: int = Field(description="Bytes.")
    milliseconds: int | None = Field(default=None, description="Of a video: how long it is.")
    sha256: str
    created_at: datetime


class PaidCall(_Answer):
    """A call that costs money."""

    id: str
    project_id: str
    run_id: str | None
    provider: str
    model: str
    state: CallState
    expected_micros: int = Field(description="Expected cost in millionths of the currency's unit.")
    cost_micros: int | None
    currency: str
    error_code: str | None
    created_at: datetime
    settled_at: datetime | None


class StaleStage(_Answer):
    """What one stage still has to do."""

    stage: str
    stale: int = Field(description="Artifacts to be made.")
    kept: int = Field(description="Artifacts that are kept from before.")
    exact: bool = Field(description="Counted; otherwise it depends on a stage before it that is stale.")
    seconds: float = Field(description="Expected work.")
    keys: tuple[str, ...] = Field(
        default=(), description="Keys of the stale artifacts, where they are known."
    )


class Money(_Answer):
    """What is expected to be paid to one provider."""

    provider: str
    micros: int
    currency: str


class Estimate(_Answer):
    """The exact list of what is stale, and what it costs, before the work."""

    stages: tuple[StaleStage, ...]
    seconds: float
    money: tuple[Money, ...] = ()
