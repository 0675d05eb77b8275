"""Tables of runs. Ids, states, counts and keys: nothing of what a person makes, no message, no address."""

from datetime import datetime

from sqlalchemy import BigInteger, Float, ForeignKey, Index, Integer, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vgenflow.db import Base, Instant, SealedText, id_column
from vgenflow.kit.ids import LENGTH
from vgenflow.services.runs.states import CallState, EventKind, ExportKind, Quality, RunKind, RunState
from vgenflow.story.value import Aspect

_ID = String(LENGTH)
_WORD = String(32)
_CODE = String(64)
_KEY = String(128)


def _space() -> Mapped[str]:
    return mapped_column(_ID, ForeignKey("spaces.id", ondelete="CASCADE"), index=True)


class RunRow(Base):
    """One making of a video. The row is the queue: a worker takes it by writing its name into it."""

    __tablename__ = "runs"
    __table_args__ = (Index("ix_runs_waiting", "state", "priority", "created_at"),)

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    account_id: Mapped[str] = mapped_column(_ID, ForeignKey("accounts.id", ondelete="CASCADE"), index=True)
    project_id: Mapped[str] = mapped_column(_ID, ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    version_id: Mapped[str | None] = mapped_column(_ID, index=True)
    """The version it was asked for, later the one it made; None: the project's own at the beginning."""
    kind: Mapped[RunKind] = mapped_column(_WORD)
    quality: Mapped[Quality | None] = mapped_column(_WORD)
    """In place of what the version's options say."""
    aspect: Mapped[Aspect | None] = mapped_column(String(8))
    """Another shape than the version's own: what it makes is beside the project, which stays as it is."""
    options_mark: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """Keyed digest of the options it is made with (`Columns.mark`)."""
    state: Mapped[RunState] = mapped_column(_WORD, default="queued")
    stage: Mapped[str | None] = mapped_column(_WORD)
    error_code: Mapped[str | None] = mapped_column(_CODE)
    priority: Mapped[int] = mapped_column(Integer)
    """Lower goes first."""
    expected: Mapped[int | None] = mapped_column(Integer)
    """Seconds of work, as estimated when it was asked for."""
    tries: Mapped[int] = mapped_column(Integer, default=0)
    """How often it was begun after a failure or a person's word; each is a workflow of its own."""
    worker: Mapped[str | None] = mapped_column(_KEY, index=True)
    created_at: Mapped[datetime] = mapped_column(Instant)
    started_at: Mapped[datetime | None] = mapped_column(Instant)
    finished_at: Mapped[datetime | None] = mapped_column(Instant)
    retry_at: Mapped[datetime | None] = mapped_column(Instant)
    cancel_asked_at: Mapped[datetime | None] = mapped_column(Instant)
    last_seq: Mapped[int] = mapped_column(Integer, default=0)
    """Number of its latest event."""


class RunEventRow(Base):
    """A step of a run's progress, numbered from 1. Those of progress go when the run has ended."""

    __tablename__ = "run_events"

    run_id: Mapped[str] = mapped_column(_ID, ForeignKey("runs.id", ondelete="CASCADE"), primary_key=True)
    seq: Mapped[int] = mapped_column(Integer, primary_key=True)
    space_id: Mapped[str] = _space()
    kind: Mapped[EventKind] = mapped_column(_WORD)
    stage: Mapped[str | None] = mapped_column(_WORD)
    state: Mapped[RunState | None] = mapped_column(_WORD)
    done: Mapped[int | None] = mapped_column(Integer)
    total: Mapped[int | None] = mapped_column(Integer)
    rate: Mapped[float | None] = mapped_column(Float)
    """Units being done a second."""
    left: Mapped[float | None] = mapped_column("seconds_left", Float)
    code: Mapped[str | None] = mapped_column(_CODE)
    at: Mapped[datetime] = mapped_column("happened_at", Instant)


class ExportRow(Base):
    """A finished file: a sealed object in its project's scope."""

    __tablename__ = "exports"
    __table_args__ = (UniqueConstraint("run_id", "kind"),)

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    project_id: Mapped[str] = mapped_column(_ID, ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    run_id: Mapped[str] = mapped_column(_ID, ForeignKey("runs.id", ondelete="CASCADE"))
    version_id: Mapped[str | None] = mapped_column(_ID, index=True)
    kind: Mapped[ExportKind] = mapped_column(_WORD)
    aspect: Mapped[Aspect | None] = mapped_column(String(8))
    """The shape of its video; None where that was not noted yet."""
    object_key: Mapped[str] = mapped_column(_KEY)
    """Where it lies in the store (`store.Space`)."""
    size: Mapped[int] = mapped_column(BigInteger)
    """Bytes of the file."""
    milliseconds: Mapped[int | None] = mapped_column(Integer)
    """Of a video: how long it is."""
    checksum: Mapped[bytes] = mapped_column(SealedText)
    """SHA-256 of the file, sealed: a bare one would tell who has the same."""
    created_at: Mapped[datetime] = mapped_column(Instant)


class StageRateRow(Base):
    """How long a unit of a stage's work takes here: two sums over all runs, of which older ones fade."""

    __tablename__ = "stage_rates"

    stage: Mapped[str] = mapped_column(_WORD, primary_key=True)
    quality: Mapped[Quality] = mapped_column(_WORD, primary_key=True)
    units: Mapped[float] = mapped_column(Float)
    seconds: Mapped[float] = mapped_column(Float)
    measured_at: Mapped[datetime] = mapped_column(Instant)


class PaidCallRow(Base):
    """A call that costs money: written down before it is made, with its cost in one transaction after."""

    __tablename__ = "paid_calls"
    __table_args__ = (UniqueConstraint("space_id", "request_key"),)

    id: Mapped[str] = id_column()
    space_id: Mapped[str] = _space()
    project_id: Mapped[str] = mapped_column(_ID, ForeignKey("projects.id", ondelete="CASCADE"), index=True)
    run_id: Mapped[str | None] = mapped_column(_ID, ForeignKey("runs.id", ondelete="SET NULL"), index=True)
    provider: Mapped[str] = mapped_column(_CODE)
    model: Mapped[str] = mapped_column(_CODE)
    request_key: Mapped[str] = mapped_column(_KEY)
    """Keyed digest of provider, model, canonical request and seed; where the result lies."""
    state: Mapped[CallState] = mapped_column(_WORD)
    worker: Mapped[str] = mapped_column(_KEY)
    expected_micros: Mapped[int] = mapped_column(BigInteger)
    """Cost expected, in millionths of the currency's unit."""
    cost_micros: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    error_code: Mapped[str | None] = mapped_column(_CODE)
    created_at: Mapped[datetime] = mapped_column(Instant)
    settled_at: Mapped[datetime | None] = mapped_column(Instant)
