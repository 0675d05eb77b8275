"""A transcript: timed text of a recording becomes a script, with the times of its words."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.stages.writing.choice.tidy import flat
from vgenflow.stages.writing.compose import roles
from vgenflow.stages.writing.errors import TooShort
from vgenflow.stages.writing.revising import typed
from vgenflow.stages.writing.sentences import split
from vgenflow.stages.writing.spoken import speak
from vgenflow.stages.writing.translating import Timed
from vgenflow.story.narration import WordTime
from vgenflow.story.script import Line, Script
from vgenflow.story.value import Language


@dataclass(frozen=True, slots=True)
class Transcript:
    """A script as it is heard in one recording: the times of each line's words, by line id.

    They count over the line's spoken text, in samples at `kit.time.SAMPLE_RATE` of the recording.
    """

    script: Script
    words: Mapping[str, tuple[WordTime, ...]]


def transcript(pieces: Sequence[Timed], language: Language, title: str) -> Transcript:
    """The sentences of timed pieces of text; inside of a piece time passes evenly over its characters.

    Raises TooShort if there is nothing to be said.
    """
    text, starts, kept = _joined(pieces, language)
    lines: list[Line] = []
    words: dict[str, tuple[WordTime, ...]] = {}
    for cut in split(text, language):
        caption = text[cut.start : cut.end]
        if not speak(caption, language).text:
            continue
        line = typed(caption, language, frozenset(words))
        offset = cut.start + caption.find(line.caption[:1])
        words[line.id] = tuple(
            WordTime(
                start=link.spoken_start,
                end=link.spoken_end,
                onset=_sample(offset + link.caption_start, starts, kept),
                offset=_sample(offset + link.caption_end, starts, kept, is_end=True),
            )
            for link in line.links
        )
        lines.append(line)
    if not lines:
        raise TooShort("The subtitles hold no sentence that can be heard: give those of the recording.")
    return Transcript(Script(language=language, title=title, lines=roles(lines)), words)


def _joined(pieces: Sequence[Timed], language: Language) -> tuple[str, list[int], list[Timed]]:
    """All pieces as one text, where each begins in it, and those that hold something."""
    joint = "" if language == "zh" else " "
    text, starts, kept = "", list[int](), list[Timed]()
    for piece in sorted(pieces, key=lambda each: each.start):
        said = flat(piece.text)
        if said:
            text = f"{text}{joint}" if text else ""
            starts.append(len(text))
            kept.append(Timed(piece.start, piece.end, said))
            text += said
    return text, starts, kept


def _sample(at: int, starts: Sequence[int], pieces: Sequence[Timed], *, is_end: bool = False) -> int:
    """The sample of the recording at which character `at` begins to be heard, or the one before it ends."""
    index = max(bisect_right(starts, at - 1 if is_end else at) - 1, 0)
    piece = pieces[index]
    share = min(max(at - starts[index], 0), len(piece.text)) / len(piece.text)
    return round((piece.start + (piece.end - piece.start) * share) * SAMPLE_RATE / 1000)
