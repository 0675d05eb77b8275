"""Whose attempts are kept: a space's, or nobody's in particular."""

from dataclasses import dataclass
from typing import Protocol

from vgenflow.store.columns import Columns


class Owner(Protocol):
    """Whose an attempt is, and what seals its answer. A `Scope` is one."""

    @property
    def space(self) -> str | None:
        """The space; None for those who have not signed in."""
        ...

    @property
    def columns(self) -> Columns:
        """What seals answers and makes marks."""
        ...


@dataclass(frozen=True, slots=True)
class Strangers:
    """Those who have not signed in. A request is known again by its key and body together."""

    columns: Columns
    space: None = None
