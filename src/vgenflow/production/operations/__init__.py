"""Operations: each thing that a person can change about a video, as a value, and what it does."""

from vgenflow.production.operations.apply import apply
from vgenflow.production.operations.context import Context
from vgenflow.production.operations.kinds import Operation

__all__ = ["Context", "Operation", "apply"]
