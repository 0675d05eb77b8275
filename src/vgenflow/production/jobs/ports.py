"""What jobs need from outside, handed in by the wiring."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from vgenflow.production.project import Project
from vgenflow.production.stages import Ports
from vgenflow.production.story import Order
from vgenflow.services.runs.dispatch import Taken
from vgenflow.services.runs.paying import Bought, Request
from vgenflow.services.scope import Scope
from vgenflow.store.space import Space
from vgenflow.story.document import Document
from vgenflow.story.narration import Narration
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Storyboard


@dataclass(frozen=True, slots=True)
class Commission:
    """What a run is to make: the order, and what a person has settled already."""

    order: Order
    base: str | None = None
    """The version that it is made from."""
    document: Document | None = None
    script: Script | None = None
    narration: Narration | None = None
    """Only where it fits the script as it is."""
    directed: Storyboard | None = None
    """Scenes that are not to be chosen again; their pictures and credits still are."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a run has made so far of what a person edits."""

    document: Document | None = None
    script: Script | None = None
    directed: Storyboard | None = None


class Commissions(Protocol):
    """Where the content of runs comes from and goes to."""

    async def open(self, scope: Scope, run: Taken) -> Commission:
        """What the run's version says."""
        ...

    async def superseded(self, scope: Scope, run: Taken) -> str | None:
        """The version to begin anew from, where a first making is asked for otherwise by now; else None."""
        ...

    async def hand_over(self, scope: Scope, run: Taken, before: Parts, now: Parts) -> None:
        """Give a project that has no scenes yet what was made of it since `before`, while the run goes on.

        Where that no longer fits what a person did meanwhile, the project stays as it is.
        """
        ...

    async def commit(self, scope: Scope, run: Taken, made: Project, directed: Storyboard) -> str | None:
        """Give the project what was made of it; the version that holds it.

        `directed` are its scenes as they were chosen, without what dressing adds: that follows from them.
        """
        ...


@dataclass(frozen=True, slots=True)
class Bench:
    """Where one run is worked on. It holds the keys of the run's space, and goes with the run."""

    scope: Scope
    ports: Ports


Pay = Callable[[Space, Request, Callable[[], Bought]], bytes]
"""Buys something once, from a stage's thread; see `services.runs.paying`."""

OpenBench = Callable[[Taken, Pay], Bench]
"""Opens the space of a run. Blocking."""
