"""How long a text takes to say, before anything is said.

A text's weight is its number of spoken characters, spelled capitals counting as the syllables
they are; the voice's pace is weight a second of sounding speech; pauses come on top by mark.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from vgenflow.story.script import Line
from vgenflow.story.value import Language

USUAL: dict[Language, float] = {"en": 15.2, "zh": 5.2}
"""Weight a second of the first voice of each language (measured, see docs/decisions/0032)."""

PAUSES = {
    **dict.fromkeys(",，、", 0.05),
    **dict.fromkeys(";；:：", 0.15),
    **dict.fromkeys("…", 0.3),
}
"""Seconds a voice rests at a mark inside a line."""
BETWEEN_LINES = 0.42
"""Seconds from the end of one line to the start of the next, as editing lays them."""
AFTER_HOOK = 0.64
BEFORE_ENDING = 0.70
NEW_SECTION = 0.82

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


def gaps(lines: Sequence[Line]) -> float:
    """Seconds between lines: longer after the hook, before the ending and at a new section."""
    total = 0.0
    for line, following in pairwise(lines):
        pause = BETWEEN_LINES
        if line.role == "hook":
            pause = max(pause, AFTER_HOOK)
        if following.role == "ending":
            pause = max(pause, BEFORE_ENDING)
        if following.section != line.section:
            pause = max(pause, NEW_SECTION)
        total += pause
    return total


def estimate(lines: Sequence[Line], pace: float) -> float:
    """Seconds that `lines` take, said by a voice of `pace`, first word to last."""
    return sum(weight(line.spoken) / pace + rests(line.spoken) for line in lines) + gaps(lines)


def measured(lines: Sequence[Line], seconds: float) -> float:
    """The pace of a voice that took `seconds` for `lines`: what to write again with.

    The inverse of `estimate`. Pauses that fill more than half of the time are not believed.
    """
    silence = sum(rests(line.spoken) for line in lines) + gaps(lines)
    return sum(weight(line.spoken) for line in lines) / max(seconds - silence, seconds / 2)
