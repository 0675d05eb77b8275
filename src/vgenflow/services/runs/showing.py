"""What a project shows of its runs: until there is a video, whether one is being made. That is no edit."""

from collections.abc import Mapping

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from vgenflow.services.projects.models import ProjectRow
from vgenflow.services.projects.states import ProjectState
from vgenflow.services.runs.models import RunRow
from vgenflow.services.runs.states import PARTS, RunState

_SHOWN: Mapping[RunState, tuple[ProjectState, tuple[ProjectState, ...]]] = {
    "running": ("making", ("new", "failed")),
    "done": ("ready", ("new", "failed", "making")),
    "failed": ("failed", ("making",)),
    "cancelled": ("new", ("making",)),
}
"""A run's state -> what its project shows then, from which states. One that is ready stays so."""


async def show(session: AsyncSession, run: RunRow) -> None:
    """Let a run's project show the state that the run has now."""
    if run.state in _SHOWN:
        state, before = _SHOWN[run.state]
        if run.state == "done" and run.kind in PARTS:
            state, before = "new", ("making",)
        await session.execute(
            update(ProjectRow)
            .where(ProjectRow.id == run.project_id, ProjectRow.state.in_(before))
            .values(state=state)
        )
