"""What runs need from outside, handed in by the wiring."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from vgenflow.services.runs.schemas import Estimate
from vgenflow.services.runs.states import Quality
from vgenflow.services.scope import Scope
from vgenflow.store.space import Space
from vgenflow.story.value import Aspect

Spaces = Callable[[str, str], Space]
"""The store of a project: `(space, project)`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a run is to make."""

    version: str
    options: str
    """The options as canonical JSON: its row keeps a keyed digest of them."""
    seconds: float
    """Of work at a glance, as if nothing was kept: enough to order a queue."""
    aspect: Aspect | None = None
    """The shape that was asked for, where it is not the version's own."""


class Projects(Protocol):
    """What a run must know of its project before it is queued."""

    async def wanted(
        self,
        scope: Scope,
        project: str,
        version: str | None,
        quality: Quality | None,
        aspect: Aspect | None,
        /,
    ) -> Wanted:
        """What a version asks for, the current one if none is named.

        Raises the errors of an unknown project or version.
        """
        ...


class Estimator(Protocol):
    """Tells what a run would have to do."""

    async def estimate(
        self,
        scope: Scope,
        project: str,
        version: str | None,
        quality: Quality | None,
        aspect: Aspect | None,
        /,
    ) -> Estimate:
        """The exact list of what is stale, by a dry run over the keys."""
        ...
