"""Narration: the lines as sound, with the time of each word."""

from typing import Final, Literal

from vgenflow.story.assets import Asset
from vgenflow.story.value import Digest, Value

RECORDED: Final = "recording"
"""The model of utterances that a person spoke."""


class Recording(Value):
    """A line in a person's own voice."""

    line: str
    sound: Asset


class WordTime(Value):
    """Characters `start` to `end` of the line's spoken text sound from `onset` to `offset`.

    Times are samples at `kit.time.SAMPLE_RATE` from the start of the utterance.
    """

    start: int
    end: int
    onset: int
    offset: int


class Utterance(Value):
    """One line spoken. The audio is a mono 16-bit WAV at the model's own rate."""

    line: str
    audio: Digest
    samples: int
    """Length in samples at `kit.time.SAMPLE_RATE`."""
    words: tuple[WordTime, ...]
    model: str
    voice: str
    licence: str = ""
    """The model's: it says how what the model speaks may be used."""


class Narration(Value):
    """One utterance a line, in the order of the script."""

    version: Literal[1] = 1
    utterances: tuple[Utterance, ...]
