"""What is asked and answered about the library."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from vgenflow.services.library.kinds import MediaKind

Name = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=255, pattern=r"^[^\x00-\x1f\x7f]+$"),
]
Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


Size = Literal["small", "large"]
"""Sizes of thumbnails."""


class _Answer(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Asked(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class NewUpload(_Asked):
    """A file that is going to be sent."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={"examples": [{"name": "harbour.jpg", "size": 1843200}]},
    )

    name: Name = Field(description="The file's name; it is only shown.")
    size: int = Field(ge=1, le=1 << 50, description="Its bytes.")


class Upload(_Answer):
    """A file on its way."""

    id: str
    name: str
    size: int
    received: int = Field(description="Bytes that are safe; the next ones are sent from here on.")
    media_id: str | None = Field(description="What it became, once it is finished.")
    expires_at: datetime


class FinishUpload(_Asked):
    """All bytes were sent."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [{"sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]
        },
    )

    sha256: Sha256 = Field(description="SHA-256 of the file, in lower-case hex.")


class Media(_Answer):
    """A file in the library."""

    id: str
    kind: MediaKind
    name: str
    media_type: str
    size: int = Field(description="Bytes.")
    width: int | None = Field(description="Pixels, upright.")
    height: int | None
    milliseconds: int | None = Field(description="How long it lasts.")
    sha256: str
    licence: str
    credit: str
    source: str = Field(description="Where it comes from.")
    projects: int = Field(description="How many projects use it.")
    revision: int
    created_at: datetime


class MediaChange(_Asked):
    """What is to change of a file's entry; what is left out stays."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [{"name": "Harbour at dawn", "credit": "Ada", "licence": "CC BY 4.0"}]
        },
    )

    name: Name | None = None
    licence: Line | None = None
    credit: Line | None = None
    source: Line | None = None


class Place(_Answer):
    """A project that uses a file."""

    project: str
    title: str
    scenes: tuple[int, ...] = Field(description="Those that show it, counted from 1.")


class Uses(_Answer):
    """The projects that use a file."""

    projects: tuple[str, ...]
    places: tuple[Place, ...] = Field(description="The same, with their scenes; of very many, the first.")


class Replacement(_Asked):
    """What takes the place of a picture."""

    media: str = Field(min_length=1, max_length=26, description="Another picture or clip of the library.")


class Replaced(_Answer):
    """Where another picture is shown now. Each can be undone in its project."""

    places: tuple[Place, ...]


class Usage(_Answer):
    """How much of the library's room is taken."""

    size: int = Field(description="Bytes of files, and of uploads as they were announced.")
    limit: int = Field(description="Bytes that there may be.")


class Waveform(_Answer):
    """The loudness of a sound over its length."""

    milliseconds: int
    peaks: tuple[int, ...] = Field(description="The loudest sample of equal stretches, 0 to 255.")


class Link(_Answer):
    """An address that gives a file to whoever has it, for a short time."""

    url: str
    expires_at: datetime
