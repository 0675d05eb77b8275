"""What a project holds, seen from here: something that comes apart into parts and can be edited."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from pydantic import BaseModel

from vgenflow.services.projects.schemas import Card, Difference
from vgenflow.store.space import Space

Work = TypeVar("Work")
Edit_contra = TypeVar("Edit_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is told of a work without opening it."""

    title: str
    language: str | None
    made: bool
    """It has all that a video is rendered from."""
    card: Card | None = None
    """What a grid shows."""


class Works(Protocol[Work, Edit_contra]):
    """The content of projects. Pure but for reading files; safe to share between threads."""

    def parts(self, work: Work) -> Mapping[str, BaseModel]:
        """The parts of a work by name. A part that an edit did not touch is the same or equal afterwards."""
        ...

    def whole(self, parts: Mapping[str, bytes]) -> Work:
        """The work that came apart into `parts`, each as JSON; ValueError if it cannot be."""
        ...

    def facts(self, work: Work) -> Facts:
        """What lists tell of a work."""
        ...

    def files(self, work: Work) -> tuple[str, ...]:
        """Digests of the files that it refers to."""
        ...

    def apply(self, work: Work, edit: Edit_contra, files: Space) -> Work:
        """The work after an edit; an error of ours if it cannot be made. `files` is the project's store."""
        ...

    def is_quick(self, edit: Edit_contra) -> bool:
        """Whether `apply` takes about a millisecond for it and reads no files."""
        ...

    def kind(self, edit: Edit_contra) -> str:
        """What versions call the edit."""
        ...

    def rebased(self, base: Work, made: Work, head: Work) -> Work | None:
        """`head` with what `made` adds to `base`; None if it no longer fits. What changed in `head` wins."""
        ...

    def difference(self, before: Work, after: Work) -> Difference:
        """What was added, removed and changed."""
        ...
