"""How long a text takes to say, before anything is said.

A text's weight is its number of spoken characters, spelled capitals counting as the syllables
they are; the voice's pace is weight a second of sounding speech; pauses come on top by mark.
"""

import re
from collections.abc import Iterable

from vgenflow.story.script import Line
from vgenflow.story.value import Language

USUAL: dict[Language, float] = {"en": 14.0, "zh": 4.9}
"""Weight a second of the packaged voices (measured, see docs/decisions)."""

PAUSES = {
    **dict.fromkeys(",，、", 0.16),
    **dict.fromkeys(";；:：—", 0.24),
    **dict.fromkeys("…", 0.3),
}
"""Seconds a voice rests at a mark inside a line."""
BETWEEN_LINES = 0.45
"""Seconds from the end of one line to the start of the next."""

SPELLED = re.compile(r"(?<![A-Za-z])[A-Z]{2,5}s?(?![A-Za-z])|(?<![A-Za-z])[B-HJ-Z](?![A-Za-z])")
HANZI = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]")
LATIN = re.compile("[A-Za-zÀ-ɏ]")
SPELLED_EXTRA = 2.0
"""A letter said by its name takes the time of three written ones."""
HANZI_PER_LETTER = 0.36
"""A Latin letter in a Chinese text, in syllables."""


def weight(spoken: str) -> float:
    """The weight of a spoken text: letters in English, syllables in Chinese."""
    spelled = sum(len(match.group()) for match in SPELLED.finditer(spoken))
    syllables = len(HANZI.findall(spoken))
    if syllables:
        return syllables + HANZI_PER_LETTER * (len(LATIN.findall(spoken)) + SPELLED_EXTRA * spelled)
    return sum(char.isalnum() for char in spoken) + SPELLED_EXTRA * spelled


def rests(spoken: str) -> float:
    """Seconds of pauses inside one spoken line; the mark at its end belongs to what follows."""
    return sum(PAUSES.get(char, 0.0) for char in spoken.rstrip().rstrip(".?!…。？！"))


def seconds_of(spoken: str, pace: float) -> float:
    """Seconds that one line takes, with the rest after it."""
    return weight(spoken) / pace + rests(spoken) + BETWEEN_LINES


def estimate(lines: Iterable[Line], pace: float) -> float:
    """Seconds that `lines` take, said by a voice of `pace`."""
    total = sum(seconds_of(line.spoken, pace) for line in lines)
    return max(0.0, total - BETWEEN_LINES)


def measured(lines: Iterable[Line], seconds: float) -> float:
    """The pace of a voice that took `seconds` for `lines`: what to write again with.

    The inverse of `estimate`. Pauses that fill more than half of the time are not believed.
    """
    said = list(lines)
    silence = sum(rests(line.spoken) for line in said) + BETWEEN_LINES * max(0, len(said) - 1)
    return sum(weight(line.spoken) for line in said) / max(seconds - silence, seconds / 2)
