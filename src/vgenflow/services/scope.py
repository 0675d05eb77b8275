"""Who asks. Every repository takes a scope and sees nothing beyond its space."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from vgenflow.store.columns import Columns

Role = Literal["operator", "member"]
"""An operator also sets up and watches the instance; neither sees what lies in another's space."""

Now = Callable[[], datetime]
"""The time, aware, in UTC."""


@dataclass(frozen=True, slots=True)
class Scope:
    """An account at work in its space, with the key to the space's sealed columns."""

    space: str
    account: str
    role: Role
    columns: Columns
