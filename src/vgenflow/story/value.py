"""The base of every story type."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

Language = Literal["en", "zh"]
Aspect = Literal["16:9", "9:16", "1:1", "4:5"]
Digest = str
"""SHA-256 of an asset's bytes, lower-case hex (`kit.content.digest`)."""


class Value(BaseModel):
    """A frozen value that refuses unknown fields; JSON in and out by pydantic."""

    model_config = ConfigDict(frozen=True, extra="forbid")
