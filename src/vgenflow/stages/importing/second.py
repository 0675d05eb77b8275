"""A second language as a person gives it: subtitles with times, or a text of one line a sentence."""

import json

from vgenflow import subtitles
from vgenflow.sandbox import SandboxError
from vgenflow.stages.importing.encoding import to_text
from vgenflow.stages.importing.errors import BY_CODE, BadCaptions, ImportingError, NothingFound, Unreadable
from vgenflow.stages.importing.formats import refuse_binary
from vgenflow.stages.importing.language import detect
from vgenflow.stages.importing.reading import in_child
from vgenflow.stages.importing.source import Isolate
from vgenflow.stages.importing.wording import clean
from vgenflow.story.value import Language, Value

_TASK = "vgenflow.stages.importing.second:task"


class Shown(Value):
    """A text, and the milliseconds of the film in which it is shown (both 0 where none are told)."""

    start: int = 0
    end: int = 0
    text: str


class SecondLanguage(Value):
    """Texts of a second language in their order."""

    language: Language
    timed: bool
    """They have times: they come from subtitles."""
    texts: tuple[Shown, ...]


def read_second(data: bytes, isolate: Isolate = in_child) -> SecondLanguage:
    """Read the bytes of a file, in a confined child. Raises `ImportingError`."""
    try:
        answer = json.loads(isolate(_TASK, data))
    except SandboxError as error:
        raise Unreadable(f"The second language could not be read safely: {error.sentence}") from error
    if "second" not in answer:
        raise BY_CODE[answer["code"]](answer["sentence"])
    return SecondLanguage.model_validate(answer["second"])


def task(data: bytes) -> bytes:
    """The part that runs in the child: bytes in, JSON out (texts, or code and sentence)."""
    try:
        return json.dumps({"second": _found(data).model_dump(mode="json")}).encode()
    except ImportingError as error:
        return json.dumps({"code": error.code, "sentence": error.sentence}).encode()


def _found(data: bytes) -> SecondLanguage:
    refuse_binary(data)
    text = to_text(data)
    timed = subtitles.is_subtitles(text)
    texts = _cues(text) if timed else tuple(Shown(text=line) for line in map(clean, text.split("\n")) if line)
    if not texts:
        raise NothingFound("There are no sentences in the second language: give subtitles or a text.")
    return SecondLanguage(language=detect(" ".join(each.text for each in texts)), timed=timed, texts=texts)


def _cues(text: str) -> tuple[Shown, ...]:
    try:
        track, _ = subtitles.read(text)
    except subtitles.BadSubtitles as error:
        raise BadCaptions(error.sentence) from error
    cues = ((cue, clean(cue.text)) for cue in track.cues)
    return tuple(Shown(start=cue.start, end=cue.end, text=said) for cue, said in cues if said)
