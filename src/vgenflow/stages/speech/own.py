"""One line in a person's own voice: trimmed, at the common level, its words spread over what is heard."""

from itertools import accumulate

import numpy as np

from vgenflow.kit.content import digest
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.stages.speech.errors import NotInRecording
from vgenflow.stages.speech.level import QUIETEST_DB, Sound, active_level, active_range, levelled, wav
from vgenflow.stages.speech.saying import Spoken
from vgenflow.story.narration import RECORDED, Utterance, WordTime
from vgenflow.story.script import Line

_EDGE = 0.1
"""Seconds that are kept before the first and after the last thing that is heard."""
LONGEST = 60
"""Seconds that one line may take."""
MOST_SECONDS = 2 * LONGEST
"""Seconds of a recording that are looked at."""


def own(line: Line, sound: Sound, rate: int) -> Spoken:
    """The line as a person said it in `sound` (mono, `rate` samples a second), without the silence around.

    When each word is said nobody has measured: each gets a share of the time by its letters. Raises
    `NotInRecording` if there is nothing to be heard, or more than one line takes.
    """
    if active_level(sound, rate) < QUIETEST_DB:
        raise NotInRecording("Nothing is heard in the recording: record the line again.")
    first, last = active_range(sound, rate)
    edge = round(_EDGE * rate)
    start, end = max(first - edge, 0), min(last + edge, len(sound))
    if end - start > LONGEST * rate:
        raise NotInRecording(f"The recording is longer than {LONGEST} seconds: record each line by itself.")
    part = sound[start:end]
    data = wav(levelled(part, rate), rate)
    samples = len(part) * SAMPLE_RATE // rate
    heard = ((first - start) * SAMPLE_RATE // rate, min((last - start) * SAMPLE_RATE // rate, samples))
    utterance = Utterance(
        line=line.id,
        audio=digest(data),
        samples=samples,
        words=_spread(line, *heard),
        model=RECORDED,
        voice=RECORDED,
    )
    return Spoken(utterance, data)


def _spread(line: Line, onset: int, offset: int) -> tuple[WordTime, ...]:
    """The words of a line from `onset` to `offset`, each as long as its letters are many."""
    runs = [(link.spoken_start, link.spoken_end) for link in line.links]
    weights = [1 + sum(map(str.isalnum, line.spoken[start:end])) for start, end in runs]
    places = np.linspace(onset, offset, sum(weights) + 1).round().astype(int)
    ends = list(accumulate(weights))
    return tuple(
        WordTime(start=start, end=end, onset=int(places[until - weight]), offset=int(places[until]))
        for (start, end), weight, until in zip(runs, weights, ends, strict=True)
    )
