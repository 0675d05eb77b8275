"""The states of a project, and which may follow which."""

from typing import Literal

ProjectState = Literal["new", "making", "ready", "failed", "deleted"]
"""Nothing made yet; being made; made; could not be made; waiting to be erased."""

FOLLOWING: dict[ProjectState, frozenset[ProjectState]] = {
    "new": frozenset({"making", "ready", "deleted"}),
    "making": frozenset({"making", "ready", "failed", "new", "deleted"}),
    "ready": frozenset({"making", "ready", "deleted"}),
    "failed": frozenset({"making", "ready", "deleted"}),
    "deleted": frozenset(),
}

CREATED = "created"
MADE = "made"
RESTORED = "restored"
"""Kinds of versions that no edit made; the others are called after the edit."""

MACHINE = frozenset({CREATED, MADE})
"""Kinds of versions that undo passes over: it takes back what a person did."""
