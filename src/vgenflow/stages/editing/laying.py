"""Laying: where each utterance sounds, and when each written word is heard."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from vgenflow.kit.time import SAMPLE_RATE, Rate
from vgenflow.stages.editing.errors import Mismatch
from vgenflow.story.narration import Narration, Utterance, WordTime
from vgenflow.story.script import Line, Link, Script
from vgenflow.story.template import Style
from vgenflow.story.value import Language

_PAUSES: dict[Language, dict[str, int]] = {
    "en": {".": 400, "!": 420, "?": 520, "…": 520, ":": 320, ";": 320, ",": 220, "—": 260, "–": 260},
    "zh": {"。": 430, "！": 450, "？": 540, "…": 540, "：": 340, "；": 340, "，": 240, "、": 180, "—": 280},
}
"""Milliseconds of silence after a mark; the other language's marks count as well."""

_NO_MARK = 320
_AFTER_HOOK = 640
_BEFORE_ENDING = 700
_NEW_SECTION = 820
_CLOSERS = "\"'”’」』）)》]"


@dataclass(frozen=True, slots=True)
class LaidWord:
    """Characters `start` to `end` of a line's caption are heard from sample `onset` to `offset`."""

    start: int
    end: int
    onset: int
    offset: int


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line with its utterance at sample `at` of the video; word times are absolute."""

    line: Line
    utterance: Utterance
    at: int
    words: tuple[LaidWord, ...]

    @property
    def onset(self) -> int:
        """The sample at which the voice sets in."""
        return self.words[0].onset

    @property
    def offset(self) -> int:
        """The sample at which the voice falls silent."""
        return self.words[-1].offset

    def word_at(self, character: int) -> LaidWord:
        """The word that character `character` of the caption belongs to, or the next one."""
        return next((word for word in self.words if word.end > character), self.words[-1])


@dataclass(frozen=True, slots=True)
class Laid:
    """The whole narration in its place, with what turns it into frames."""

    lines: Mapping[str, LaidLine]
    """By line id, in the order of the script."""
    language: Language
    style: Style
    rate: Rate

    def frames(self, ms: int) -> int:
        """`ms` milliseconds in frames, rounded to the nearest."""
        return self.nearest(ms * SAMPLE_RATE // 1000)

    def nearest(self, sample: int) -> int:
        """The frame whose start is nearest to `sample`."""
        scaled, unit = sample * self.rate.num, self.rate.den * SAMPLE_RATE
        return (2 * scaled + unit) // (2 * unit)

    def next_frame(self, sample: int) -> int:
        """The first frame that starts at or after `sample`."""
        return -(-sample * self.rate.num // (self.rate.den * SAMPLE_RATE))


def pause_ms(line: Line, following: Line, language: Language) -> int:
    """Silence between two lines, by the mark the first ends with and by what changes between them."""
    ending = line.caption.rstrip().rstrip(_CLOSERS)[-1:]
    other: Language = "zh" if language == "en" else "en"
    pause = _PAUSES[language].get(ending) or _PAUSES[other].get(ending, _NO_MARK)
    if line.role == "hook" != following.role:
        pause = max(pause, _AFTER_HOOK)
    if following.role == "ending" != line.role:
        pause = max(pause, _BEFORE_ENDING)
    if following.section != line.section:
        pause = max(pause, _NEW_SECTION)
    return pause


def lay(
    script: Script,
    narration: Narration,
    style: Style,
    rate: Rate,
    longer: Mapping[str, int] = MappingProxyType({}),
) -> Laid:
    """Lay the utterances one after another, each from the start of a frame.

    Pauses count from voice to voice, not from file to file, and are at most a frame longer than asked.
    `longer` adds milliseconds to the pause after a line, by line id.
    """
    spoken = {utterance.line: utterance for utterance in narration.utterances}
    missing = [line.id for line in script.lines if line.id not in spoken]
    if missing:
        raise Mismatch(f"Lines {', '.join(missing)} of the script were not spoken: make the narration again.")
    laid: list[LaidLine] = []
    for line in script.lines:
        utterance = spoken[line.id]
        words = _written_words(line, utterance)
        if laid:
            previous = laid[-1]
            pause = _samples(pause_ms(previous.line, line, script.language))
            at = max(previous.at + previous.utterance.samples, previous.offset + pause - words[0].onset)
            at += _samples(longer.get(previous.line.id, 0))
        else:
            at = max(0, _samples(style.lead_in_ms) - words[0].onset)
        at = _on_frame(at, rate)
        moved = tuple(LaidWord(w.start, w.end, w.onset + at, w.offset + at) for w in words)
        laid.append(LaidLine(line, utterance, at, moved))
    by_id = {placed.line.id: placed for placed in laid}
    return Laid(by_id, script.language, style, rate)


def _on_frame(sample: int, rate: Rate) -> int:
    """The next frame's start: a scene's times then stay as they are when an earlier line gets longer."""
    return rate.sample_of(-(-sample * rate.num // (rate.den * SAMPLE_RATE)))


def _samples(ms: int) -> int:
    return ms * SAMPLE_RATE // 1000


def _written_words(line: Line, utterance: Utterance) -> tuple[LaidWord, ...]:
    """Times of the caption's words through the line's links, monotone and never empty."""
    links = line.links or (_whole(line),)
    words: list[LaidWord] = []
    reached = 0
    for link in links:
        onset, offset = _heard(link, utterance, reached)
        onset = min(max(onset, reached), utterance.samples)
        offset = min(max(offset, onset), utterance.samples)
        words.append(LaidWord(link.caption_start, link.caption_end, onset, offset))
        reached = offset
    return tuple(words)


def _heard(link: Link, utterance: Utterance, reached: int) -> tuple[int, int]:
    """Onset and offset of a run of the spoken text; a word the model left out takes no time."""
    hits = [w for w in utterance.words if w.end > link.spoken_start and w.start < link.spoken_end]
    if not hits:
        if not utterance.words:
            return reached, utterance.samples
        return reached, reached
    first, last = hits[0], hits[-1]
    onset = _time_at(first, max(link.spoken_start, first.start))
    return onset, _time_at(last, min(link.spoken_end, last.end))


def _time_at(word: WordTime, character: int) -> int:
    """The sample at which `character` sounds, the word's time shared evenly by its characters."""
    length = max(1, word.end - word.start)
    return word.onset + (word.offset - word.onset) * (character - word.start) // length


def _whole(line: Line) -> Link:
    """The one link of a line that has none: all of it is said at once."""
    return Link(caption_start=0, caption_end=len(line.caption), spoken_start=0, spoken_end=len(line.spoken))
