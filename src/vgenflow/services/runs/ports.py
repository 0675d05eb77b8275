"""What runs need from outside, handed in by the wiring."""

from collections.abc import Callable
from typing import Protocol

from vgenflow.services.runs.schemas import Estimate
from vgenflow.services.runs.states import Quality
from vgenflow.services.scope import Scope
from vgenflow.store.space import Space

Spaces = Callable[[str, str], Space]
"""The store of a project: `(space, project)`."""


class Projects(Protocol):
    """What a run must know of projects before it is queued."""

    async def current(self, scope: Scope, project: str) -> str | None:
        """The id of the project's current version, None if it has none yet.

        Raises the error of an unknown project.
        """
        ...


class Estimator(Protocol):
    """Tells what a run would have to do."""

    async def estimate(
        self, scope: Scope, project: str, version: str | None, quality: Quality | None
    ) -> Estimate:
        """The exact list of what is stale, by a dry run over the keys."""
        ...

    async def about(self, scope: Scope, project: str, version: str | None, quality: Quality | None) -> float:
        """Seconds of work at a glance, as if nothing was kept: enough to order a queue."""
        ...
