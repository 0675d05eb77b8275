"""The base of every story type."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Language = Literal["en", "zh"]
Aspect = Literal["16:9", "9:16", "1:1", "4:5"]
Digest = str
"""SHA-256 of an asset's bytes, lower-case hex (`kit.content.digest`)."""
Color = Annotated[str, StringConstraints(pattern="^#[0-9A-Fa-f]{6}$", to_upper=True)]
"""A colour as `#RRGGBB`."""


class Value(BaseModel):
    """A frozen value that refuses unknown fields; JSON in and out by pydantic."""

    model_config = ConfigDict(frozen=True, extra="forbid")
