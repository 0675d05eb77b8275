"""A person's own recording as the narration: cut into lines by the times of their words."""

from collections.abc import Iterator, Mapping, Sequence

from vgenflow.kit.content import digest
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.stages.speech.errors import NotInRecording
from vgenflow.stages.speech.level import QUIETEST_DB, Sound, active_level, levelled, wav
from vgenflow.stages.speech.saying import Spoken
from vgenflow.story.narration import RECORDED, Utterance, WordTime
from vgenflow.story.script import Line

_LEAD = SAMPLE_RATE * 80 // 1000
_TAIL = SAMPLE_RATE * 160 // 1000
"""Samples kept before the first and after the last word of a line, where the recording has so many."""


def recorded(
    lines: Sequence[Line], words: Mapping[str, tuple[WordTime, ...]], sound: Sound, rate: int, *, voice: str
) -> Iterator[Spoken]:
    """Each line as it is heard in `sound` (mono, `rate` samples a second), at the common level.

    `words` are the times of each line's words in the recording, by line id; `voice` names the person.
    Raises NotInRecording where a line is said after the recording's end or in silence.
    """
    total = len(sound) * SAMPLE_RATE // rate
    for index, line in enumerate(lines):
        told = words[line.id]
        before = words[lines[index - 1].id][-1].offset if index else 0
        after = words[lines[index + 1].id][0].onset if index + 1 < len(lines) else total
        onset, offset = told[0].onset, told[-1].offset
        start = max(onset - _LEAD, min((before + onset) // 2, onset), 0)
        end = min(offset + _TAIL, max((offset + after) // 2, offset), total)
        part = sound[start * rate // SAMPLE_RATE : end * rate // SAMPLE_RATE]
        if onset >= total or not len(part) or active_level(part, rate) < QUIETEST_DB:
            raise NotInRecording(
                f"“{line.caption[:60]}” is not heard in the recording: give the subtitles that belong to it."
            )
        data = wav(levelled(part, rate), rate)
        samples = len(part) * SAMPLE_RATE // rate
        utterance = Utterance(
            line=line.id,
            audio=digest(data),
            samples=samples,
            words=tuple(_moved(word, start, samples) for word in told),
            model=RECORDED,
            voice=voice,
        )
        yield Spoken(utterance, data)


def _moved(word: WordTime, start: int, samples: int) -> WordTime:
    """The word with its times counted from the start of its line."""
    onset = min(max(word.onset - start, 0), samples)
    offset = min(max(word.offset - start, onset), samples)
    return word.model_copy(update={"onset": onset, "offset": offset})
