"""What an operator is answered."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field

from vgenflow.services.scope import Role
from vgenflow.services.usage.schemas import Answer, Kept, Paid, Work


class AccountEntry(Answer):
    """An account, without who it is or what it holds."""

    id: str
    role: Role
    state: Literal["active", "suspended", "closing"]
    created_at: datetime
    last_seen_on: date | None = Field(description="Day of the last request that a session or key sent.")
    projects: int = Field(examples=[4])
    library_bytes: int = Field(description="What its library takes.", examples=[52_428_800])
    export_bytes: int = Field(description="What its finished files take.", examples=[104_857_600])


class InstanceUsage(Answer):
    """What all accounts together keep now, and what they used since a moment."""

    accounts: int = Field(examples=[12])
    suspended: int = Field(description="Accounts of these that are suspended.", examples=[0])
    projects: int = Field(examples=[40])
    library_bytes: int = Field(examples=[1_073_741_824])
    exports: Kept
    runs_waiting: int = Field(description="Runs that wait or are at work.", examples=[1])
    since: datetime
    runs: Work
    paid: tuple[Paid, ...]


class SettingEntry(Answer):
    """A setting of the server, to be read."""

    name: str = Field(examples=["port"])
    meaning: str = Field(examples=["Port to listen on; 0 takes a free one."])
    default: str = Field(examples=["8765"])
    value: str = Field(description="What it is at present; of a secret only `(set)`.", examples=["8765"])
