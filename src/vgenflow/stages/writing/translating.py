"""A second language for a script: texts that a person gives are paired with its lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vgenflow.stages.writing.choice.tidy import flat
from vgenflow.stages.writing.errors import OtherLines
from vgenflow.stages.writing.spoken.segment import cut
from vgenflow.story.script import Script
from vgenflow.story.translation import TranslatedLine, Translation
from vgenflow.story.value import Language


@dataclass(frozen=True, slots=True)
class Timed:
    """A text and the milliseconds of the film in which it is shown."""

    start: int
    end: int
    text: str


def translation(script: Script, texts: Sequence[str], language: Language) -> Translation:
    """The translation of a script by one text a line, in order; empty texts are lines without one.

    Raises OtherLines if there are more or fewer texts than lines.
    """
    if len(texts) != len(script.lines):
        raise OtherLines(
            f"The second language has {len(texts)} lines and the script {len(script.lines)}: "
            "give one line for each sentence, or subtitles with times."
        )
    return of_lines(dict(zip((line.id for line in script.lines), texts, strict=True)), script, language)


def by_time(
    script: Script, spans: Mapping[str, tuple[int, int]], cues: Sequence[Timed], language: Language
) -> Translation:
    """The translation of a script by subtitles: each goes to the line that is spoken longest during it.

    `spans` are start and end of each line in milliseconds, by id. Raises OtherLines if not one of the
    subtitles is shown while a line is spoken.
    """
    found: dict[str, list[str]] = {}
    for cue in sorted(cues, key=lambda each: (each.start, each.end)):
        name, shared = max(
            ((name, min(cue.end, end) - max(cue.start, start)) for name, (start, end) in spans.items()),
            key=lambda option: option[1],
            default=("", 0),
        )
        if shared > 0 and cue.text.strip():
            found.setdefault(name, []).append(cue.text)
    if not found:
        raise OtherLines(
            "The subtitles of the second language have other times: they belong to another film."
        )
    joint = "" if language == "zh" else " "
    return of_lines({name: joint.join(texts) for name, texts in found.items()}, script, language)


def of_lines(texts: Mapping[str, str], script: Script, language: Language) -> Translation:
    """The translation whose texts are given by line id. Raises OtherLines if it is no other language."""
    if language == script.language:
        raise OtherLines("The second language is that of the video: give a translation.")
    kept = ((line.id, flat(texts.get(line.id, ""))) for line in script.lines)
    lines = tuple(
        TranslatedLine(line=name, caption=text, words=words(text, language)) for name, text in kept if text
    )
    return Translation(language=language, lines=lines)


def words(text: str, language: Language) -> tuple[int, ...]:
    """Where the words of a text begin: in English after spaces, in Chinese by the dictionary."""
    if language == "en":
        return tuple(at for at, sign in enumerate(text) if sign != " " and text[at - 1 : at] in ("", " "))
    starts: list[int] = []
    for start, end in cut(text):
        is_mark = not text[start].isalnum()
        follows_opening = start > 0 and text[start - 1] in "“‘「『（《〈([{"
        if (is_mark and text[start] not in "“‘「『（《〈([{" and end - start == 1) or follows_opening:
            continue
        starts.append(start)
    return tuple(dict.fromkeys((0, *starts))) if text else ()
