"""Timed texts as a person gives them: a second language, or the subtitles of a recording."""

import json
from collections.abc import Callable, Iterable, Iterator

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
from vgenflow.subtitles import Cue
from vgenflow.subtitles.track import heard

_TASK = "vgenflow.stages.importing.second:task"
_HEARD = "vgenflow.stages.importing.second:heard_task"


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
    return _read(data, _TASK, isolate)


def read_heard(data: bytes, isolate: Isolate = in_child) -> SecondLanguage:
    """Read subtitles of what is heard, the same way: a text for whatever has a time of its own, words too."""
    return _read(data, _HEARD, isolate)


def _read(data: bytes, name: str, isolate: Isolate) -> SecondLanguage:
    try:
        answer = json.loads(isolate(name, data))
    except SandboxError as error:
        raise Unreadable(f"The text could not be read safely: {error.sentence}") from error
    if "second" not in answer:
        raise BY_CODE[answer["code"]](answer["sentence"])
    return SecondLanguage.model_validate(answer["second"])


def task(data: bytes) -> bytes:
    """The part that runs in the child: bytes in, JSON out (texts, or code and sentence)."""
    return _told(data, _whole)


def heard_task(data: bytes) -> bytes:
    """The same of `read_heard`."""
    return _told(data, _pieces)


def _told(data: bytes, shown: Callable[[Cue], Iterable[Shown]]) -> bytes:
    try:
        return json.dumps({"second": _found(data, shown).model_dump(mode="json")}).encode()
    except ImportingError as error:
        return json.dumps({"code": error.code, "sentence": error.sentence}).encode()


def _found(data: bytes, shown: Callable[[Cue], Iterable[Shown]]) -> SecondLanguage:
    refuse_binary(data)
    text = to_text(data)
    timed = subtitles.is_subtitles(text)
    texts = (
        _cues(text, shown)
        if timed
        else tuple(Shown(text=line) for line in map(clean, text.split("\n")) if line)
    )
    if not texts:
        raise NothingFound("There are no sentences in the file: give subtitles or a text.")
    return SecondLanguage(language=detect(" ".join(each.text for each in texts)), timed=timed, texts=texts)


def _cues(text: str, shown: Callable[[Cue], Iterable[Shown]]) -> tuple[Shown, ...]:
    try:
        track, _ = subtitles.read(text)
    except subtitles.BadSubtitles as error:
        raise BadCaptions(error.sentence) from error
    return tuple(each for cue in track.cues for each in shown(cue) if each.text)


def _whole(cue: Cue) -> Iterator[Shown]:
    yield Shown(start=cue.start, end=cue.end, text=clean(cue.text))


def _pieces(cue: Cue) -> Iterator[Shown]:
    for text, start, end in heard(cue):
        yield Shown(start=start, end=end, text=clean(text))
