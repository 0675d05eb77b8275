"""What is asked and answered about projects and versions."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field

from vgenflow.services.projects.states import ProjectState

LONGEST_TITLE = 300


class _Ask(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Rename(_Ask):
    """A new title."""

    title: str = Field(min_length=1, max_length=LONGEST_TITLE, examples=["The night train"])


class Label(_Ask):
    """A name for a version; empty takes it away."""

    label: str = Field(max_length=LONGEST_TITLE, examples=["Before the interview"])


class Card(_Answer):
    """What a grid shows of a project beside its title."""

    aspect: str = Field(description="Shape of the frame.", examples=["16:9"])
    template: str = Field(description="Visual style, by name.")
    scenes: int = Field(default=0, description="How many there are; 0 until they are directed.")
    stale: int = Field(default=0, description="How many of them are out of date.")


class Project(_Answer):
    """A project as lists show it."""

    id: str
    title: str = Field(description="Empty until a person or the source gives one.")
    state: ProjectState
    language: str | None
    card: Card | None = Field(
        default=None, description="Null in a project that no release since has changed."
    )
    revision: int = Field(description="Its entity tag.")
    version: str = Field(description="Id of the current version.")
    created_at: datetime
    updated_at: datetime
    opened_at: datetime | None


class Version(_Answer):
    """A version of a project."""

    id: str
    number: int
    parent: str | None
    kind: str = Field(description="What made it: an edit, or created, made, restored.")
    label: str
    current: bool
    created_at: datetime


class Delta(_Answer):
    """Ids of what was added, removed and changed."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


class Difference(_Answer):
    """What differs between two versions."""

    lines: Delta
    scenes: Delta
    options: tuple[str, ...] = Field(description="Names of the options that differ.")
    document: bool = Field(description="The source was read anew.")
    second: bool = Field(False, description="Captions in the second language differ.")
