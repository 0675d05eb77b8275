"""What a crew says to its fork server, and what that answers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hire:
    """Fork worker `number`; the socket it is to serve follows."""

    number: int


@dataclass(frozen=True, slots=True)
class Dismiss:
    """End worker `number` at once; answered when it is gone."""

    number: int


@dataclass(frozen=True, slots=True)
class Ready:
    """Everything is loaded."""


@dataclass(frozen=True, slots=True)
class Dismissed:
    """Worker `number` is gone."""

    number: int


Order = Hire | Dismiss
Answer = Ready | Dismissed
