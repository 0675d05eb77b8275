"""Subtitle files in other formats: decoded and converted in a confined child."""

import json

from vgenflow import subtitles
from vgenflow.sandbox import SandboxError
from vgenflow.stages.importing.encoding import to_text
from vgenflow.stages.importing.errors import BY_CODE, BadCaptions, ImportingError, Unreadable
from vgenflow.stages.importing.formats import refuse_binary
from vgenflow.stages.importing.reading import in_child
from vgenflow.stages.importing.source import Isolate
from vgenflow.story.value import Value

_TASK = "vgenflow.stages.importing.converting:task"


class Lost(Value):
    """What the target cannot carry: a stable code, a sentence, how often, and in which cue first."""

    code: str
    sentence: str
    times: int
    cue: int


class Converted(Value):
    """A subtitle file as text, and what is not in it any more."""

    text: str
    losses: tuple[Lost, ...]


def convert_subtitles(data: bytes, to: subtitles.Format, isolate: Isolate = in_child) -> Converted:
    """The subtitles in `data`, in whatever format and encoding, in another format.

    Raises `ImportingError`.
    """
    try:
        answer = json.loads(isolate(_TASK, f"{to}\n".encode() + data))
    except SandboxError as error:
        raise Unreadable(f"The subtitles could not be read safely: {error.sentence}") from error
    if "converted" not in answer:
        raise BY_CODE[answer["code"]](answer["sentence"])
    return Converted.model_validate(answer["converted"])


def task(payload: bytes) -> bytes:
    """The part that runs in the child: a line with the format and the bytes in, JSON out."""
    to, _, data = payload.partition(b"\n")
    try:
        made = _converted(data, next(each for each in subtitles.FORMATS if each == to.decode()))
    except ImportingError as error:
        return json.dumps({"code": error.code, "sentence": error.sentence}).encode()
    return json.dumps({"converted": made.model_dump(mode="json")}).encode()


def _converted(data: bytes, to: subtitles.Format) -> Converted:
    refuse_binary(data)
    try:
        text, losses = subtitles.convert(to_text(data), to)
    except subtitles.BadSubtitles as error:
        raise BadCaptions(error.sentence) from error
    lost = (Lost(code=loss.code, sentence=loss.sentence, times=loss.times, cue=loss.cue) for loss in losses)
    return Converted(text=text, losses=tuple(lost))
