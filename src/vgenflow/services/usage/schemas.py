"""What is answered about use."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field


class Answer(BaseModel):
    """The base of answers."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Kept(Answer):
    """Files of one sort."""

    files: int = Field(examples=[12])
    bytes: int = Field(examples=[52_428_800])


class Work(Answer):
    """Runs that ended in the time that was asked for."""

    done: int = Field(examples=[9])
    failed: int = Field(examples=[1])
    cancelled: int = Field(examples=[0])
    seconds: int = Field(description="From their beginnings to their ends.", examples=[642])


class Paid(Answer):
    """Calls of one provider in the time that was asked for."""

    provider: str = Field(examples=["acme"])
    currency: str = Field(examples=["USD"])
    calls: int = Field(examples=[31])
    micros: int = Field(description="Cost in millionths of the currency's unit.", examples=[1_240_000])
    in_doubt: int = Field(
        description="Calls of which nobody can say whether they were charged; not in `micros`.", examples=[0]
    )


class SpaceUsage(Answer):
    """What a space keeps now, and what it used since a moment."""

    projects: int = Field(examples=[4])
    exports: Kept
    runs_waiting: int = Field(description="Runs that wait or are at work.", examples=[0])
    since: datetime
    runs: Work
    paid: tuple[Paid, ...]
