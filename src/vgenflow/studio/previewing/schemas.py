"""What is asked and answered about previews over HTTP."""

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from vgenflow.production.operations import Operation
from vgenflow.studio.previewing.protocol import PictureForm

Size = Literal[360, 480, 540, 720]
"""Pixels on the shorter side of a stream."""


def _number(given: object) -> object:
    """In an address a number comes as text."""
    return int(given) if isinstance(given, str) and given.isdecimal() else given


AskedSize = Annotated[Size, BeforeValidator(_number)]
SIZES: tuple[Size, ...] = get_args(Size)
MEDIA_TYPES: dict[PictureForm, str] = {"webp": "image/webp", "jpeg": "image/jpeg", "png": "image/png"}
"""Of pictures, the one that is liked best first."""
Spotted = Annotated[
    str,
    Field(
        pattern=r"^[A-Za-z0-9_.:-]{1,64}$",
        description="A frame by its number, or a scene by its id; of pictures also `cover`.",
    ),
]
Width = Annotated[int, Field(ge=32, le=1920, description="Pixels across; odd numbers are one less.")]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class PreviewScene(_Model):
    """A scene on the timeline."""

    id: str
    layout: str
    enters: int = Field(description="Frame from which it comes in.")
    alone: int = Field(description="First frame on which no other scene is seen: where to seek to.")
    end: int = Field(description="Frame from which it is gone.")
    starts_at: float = Field(description="Seconds at which it is seen alone.")
    stale: bool = Field(description="It is to be directed again, for its lines have changed.")


class PreviewCaption(_Model):
    """What is said, in written words, from frame `start` to `end`."""

    start: int
    end: int
    text: str
    second: str = Field("", description="The same in the second language, if there is one.")


class PreviewWord(_Model):
    """Characters `at` to `until` of a line's caption are heard from frame `start` to `end`."""

    at: int
    until: int
    start: int
    end: int


class PreviewLine(_Model):
    """A line of the script, heard from frame `start` to `end`, word by word."""

    id: str
    start: int
    end: int
    words: tuple[PreviewWord, ...]


class FrameRate(_Model):
    """Frames a second, exactly."""

    numerator: int
    denominator: int


class PreviewDescription(_Model):
    """A version of a project as a player sees it."""

    version: str = Field(description="The version that is shown.")
    current: bool = Field(description="It is the project's current version.")
    estimated: bool = Field(
        description="Some lines are not spoken yet: they are silent and get the time they will take."
    )
    estimated_lines: tuple[str, ...] = Field(description="Ids of these lines.")
    voice: str = Field(description="The voice that is heard, or will be.")
    stale: bool = Field(description="The next run changes scenes: lines, template or aspect have changed.")
    size: Size
    sizes: tuple[Size, ...]
    media_type: str = Field(
        description="MIME type with codecs, for `MediaSource.addSourceBuffer`.",
        examples=['video/mp4; codecs="avc1.64001F, mp4a.40.2"'],
    )
    width: int
    height: int
    rate: FrameRate
    frames: int
    seconds: float
    scenes: tuple[PreviewScene, ...]
    captions: tuple[PreviewCaption, ...]
    lines: tuple[PreviewLine, ...] = Field(description="The script's lines, with when their words are heard.")


class PreviewSound(_Model):
    """The sound of a version as it is drawn: `per_second` values a second, 0 to 255."""

    per_second: int
    voice: tuple[int, ...] = Field(description="The voice's loudest level, of its loudest in the video.")
    music: tuple[int, ...] = Field(
        description="How much of the music is left beside the voice; empty if there is no music."
    )
    ducking: float = Field(
        description="Decibels from music alone to music under the voice.", examples=[-13.0]
    )


class Trial(_Model):
    """An operation to be seen before it is done, and what of the video is to be shown."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        json_schema_extra={
            "examples": [
                {
                    "operation": {"kind": "set_layout", "scene": "s2", "layout": "statement"},
                    "at": "s2",
                    "width": 320,
                }
            ]
        },
    )

    operation: Operation
    at: Spotted
    width: Width = 320
