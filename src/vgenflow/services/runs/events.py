"""Writing down what a run tells. Numbers are given by the run's own row, so that none comes twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.runs.models import RunEventRow, RunRow
from vgenflow.services.runs.states import EventKind, RunState


@dataclass(frozen=True, slots=True)
class Told:
    """One event to be written down; see `schemas.RunEvent`."""

    kind: EventKind
    stage: str | None = None
    state: RunState | None = None
    done: int | None = None
    total: int | None = None
    rate: float | None = None
    left: float | None = None
    code: str | None = None


async def add(session: AsyncSession, run: str, told: Sequence[Told], at: datetime) -> None:
    """Write down events of a run, in order. One that is gone is told nothing."""
    stages = [one.stage for one in told if one.stage is not None]
    changed = update(RunRow).where(RunRow.id == run).values(last_seq=RunRow.last_seq + len(told))
    if stages:
        changed = changed.values(stage=stages[-1])
    found = (await session.execute(changed.returning(RunRow.last_seq, RunRow.space_id))).one_or_none()
    if found is None:
        return
    last, space = found
    for seq, one in enumerate(told, last - len(told) + 1):
        session.add(
            RunEventRow(
                run_id=run,
                seq=seq,
                space_id=space,
                kind=one.kind,
                stage=one.stage,
                state=one.state,
                done=one.done,
                total=one.total,
                rate=one.rate,
                left=one.left,
                code=one.code,
                at=at,
            )
        )


async def add_state(session: AsyncSession, run: RunRow, at: datetime) -> None:
    """Write down the state that a run has now."""
    await add(session, run.id, [Told("state", state=run.state, code=run.error_code)], at)


async def thin_out(session: AsyncSession, run: str) -> None:
    """Forget the progress of a run that has ended: its stages and states say enough."""
    await session.execute(
        delete(RunEventRow).where(RunEventRow.run_id == run, RunEventRow.kind == "stage.progress")
    )
