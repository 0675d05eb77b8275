"""What the server and its preview process say to each other over two pipes.

A message is a header (two lengths, 4 bytes each, big-endian), a typed value as JSON, and the bytes that go
with it. Nothing is unpickled: the process decodes pictures of strangers, so what it says is checked.
Every answer bears the number of what was asked.
"""

import asyncio
import struct
from typing import Annotated, BinaryIO, Literal

from pydantic import Field, TypeAdapter

from vgenflow.production.operations import Operation
from vgenflow.production.request import Options
from vgenflow.story.value import Aspect, Digest, Language, Value

_HEADER = struct.Struct(">II")
_MOST = 1 << 28
"""Bytes of either part of a message."""

PictureForm = Literal["png", "jpeg", "webp"]


class Place(Value):
    """A version of a project."""

    space: str
    project: str
    version: str


class Spot(Value):
    """Where in the video: a frame, or a scene; the first frame if neither is said. Or its cover."""

    frame: int | None = None
    scene: str | None = None
    is_cover: bool = False
    """Of pictures alone: what stands for the video in lists."""


class Open(Value):
    """Take in a version. With it go the keys of its space and project, 32 bytes each, and its composition."""

    do: Literal["open"] = "open"
    number: int
    place: Place


class Describe(Value):
    """Tell the `Facts` of a video at a size."""

    do: Literal["describe"] = "describe"
    number: int
    place: Place
    short_side: int


class Init(Value):
    """Give the initialisation segment of a size."""

    do: Literal["init"] = "init"
    number: int
    place: Place
    short_side: int


class Still(Value):
    """Give one frame as a picture; of a scene the frame on which all of it stands.

    With an operation: as it would be after it.
    """

    do: Literal["still"] = "still"
    number: int
    place: Place
    spot: Spot
    width: int
    form: PictureForm
    operation: Operation | None = None
    known: tuple[str, ...] = ()
    """Tags of pictures that need not be given again."""


class Sheet(Value):
    """Give all scenes in one picture, `columns` in a row, each `height` pixels high."""

    do: Literal["sheet"] = "sheet"
    number: int
    place: Place
    height: int
    columns: int
    form: PictureForm
    known: tuple[str, ...] = ()
    """Tags of pictures that need not be given again."""


class Hear(Value):
    """Tell the `SoundFacts` of a video."""

    do: Literal["hear"] = "hear"
    number: int
    place: Place


class Specimen(Value):
    """Which picture of a template: a scene with words of ours, `width` pixels across."""

    language: Language
    scene: int | str
    """Of the loop by its number, or a layout by its name."""
    aspect: Aspect = "16:9"
    """Of a layout's frame."""
    width: int


class Sample(Value):
    """Give a specimen of a template in a brand, as WebP. With it go the files that they name."""

    do: Literal["sample"] = "sample"
    number: int
    options: Options
    files: tuple[tuple[Digest, int], ...] = ()
    """Digest and length of each file, in the order of their bytes."""
    specimen: Specimen


class Reel(Value):
    """Give a few seconds of a template's own scenes, as MP4. With it go the files that they name."""

    do: Literal["reel"] = "reel"
    number: int
    options: Options
    files: tuple[tuple[Digest, int], ...] = ()
    """As of a sample."""
    language: Language


class Play(Value):
    """Begin a stream, and make its first fragment."""

    do: Literal["play"] = "play"
    number: int
    place: Place
    spot: Spot
    short_side: int


class Close(Value):
    """Forget a project: keys, pictures and sound. What is watched of it ends."""

    do: Literal["close"] = "close"
    number: int
    space: str
    project: str


class More(Value):
    """Make the next fragment of a stream."""

    do: Literal["more"] = "more"
    number: int


class Stop(Value):
    """End a stream, or leave something undone that nobody waits for now."""

    do: Literal["stop"] = "stop"
    number: int


Question = Open | Describe | Hear | Init | Still | Sheet | Sample | Reel | Play | Close
Asked = Question | More | Stop


class Ready(Value):
    """The process has loaded the engine."""

    says: Literal["ready"] = "ready"


class Done(Value):
    """What was asked for, in the bytes that go with it."""

    says: Literal["done"] = "done"
    number: int
    tag: str = ""
    """Of a picture: equal for equal pictures."""
    is_known: bool = False
    """The picture is one of those that need not be given again."""


class Fragment(Value):
    """A fragment of a stream: so many frames from frame `start` on."""

    says: Literal["fragment"] = "fragment"
    number: int
    start: int
    frames: int


class Over(Value):
    """A stream has come to its end."""

    says: Literal["over"] = "over"
    number: int


class NotOpen(Value):
    """The version was never taken in, or is forgotten: open it and ask again."""

    says: Literal["not_open"] = "not_open"
    number: int


class Failed(Value):
    """It cannot be done."""

    says: Literal["failed"] = "failed"
    number: int
    code: str
    status: int
    sentence: str


Answer = Done | Fragment | Over | NotOpen | Failed
Said = Ready | Answer

_ASKED: TypeAdapter[Asked] = TypeAdapter(Annotated[Asked, Field(discriminator="do")])
_SAID: TypeAdapter[Said] = TypeAdapter(Annotated[Said, Field(discriminator="says")])


class SceneFacts(Value):
    """Where a scene is: it comes in at frame `enters`, is seen alone from `alone`, and is gone at `end`."""

    id: str
    layout: str
    enters: int
    alone: int
    end: int


class CaptionFacts(Value):
    """What is said from frame `start` to `end`, in written words, and the same in a second language."""

    start: int
    end: int
    text: str
    second: str = ""


class WordFacts(Value):
    """Characters `at` to `until` of a line's caption are heard from frame `start` to `end`."""

    at: int
    until: int
    start: int
    end: int


class LineFacts(Value):
    """A line of the script, heard from frame `start` to `end`, word by word."""

    id: str
    start: int
    end: int
    words: tuple[WordFacts, ...]


class Facts(Value):
    """A video at one size."""

    media_type: str
    width: int
    height: int
    rate: tuple[int, int]
    frames: int
    scenes: tuple[SceneFacts, ...]
    captions: tuple[CaptionFacts, ...]
    lines: tuple[LineFacts, ...]
    estimated_lines: tuple[str, ...]
    voice: str


class SoundFacts(Value):
    """A video's sound as it is drawn: `per_second` values a second of 0 to 255."""

    per_second: int
    voice: tuple[int, ...]
    music: tuple[int, ...]
    ducking: float


def packed(message: Asked | Said, data: bytes = b"") -> bytes:
    """A message as it goes over the pipe."""
    value = message.model_dump_json().encode()
    return _HEADER.pack(len(value), len(data)) + value + data


def read_asked(pipe: BinaryIO) -> tuple[Asked, bytes] | None:
    """The next message to the process, None at the end. ValueError if it is none of ours."""
    header = pipe.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    value, data = _HEADER.unpack(header)
    return _ASKED.validate_json(pipe.read(value)), pipe.read(data)


async def read_said(pipe: asyncio.StreamReader) -> tuple[Said, bytes] | None:
    """The next message of the process, None at its end. ValueError if it is none of ours."""
    try:
        value, data = _HEADER.unpack(await pipe.readexactly(_HEADER.size))
        if max(value, data) > _MOST:
            raise ValueError("a message is too long")
        return _SAID.validate_json(await pipe.readexactly(value)), await pipe.readexactly(data)
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
