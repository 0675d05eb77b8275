"""One line becomes one utterance."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from vgenflow.kit.content import digest
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.providers.ports import Speech, SpeechModel
from vgenflow.stages.speech.checks import fault, sayable
from vgenflow.stages.speech.errors import NothingToSay, SpeechFailed
from vgenflow.stages.speech.halves import halves
from vgenflow.stages.speech.level import levelled, wav
from vgenflow.story.narration import Utterance, WordTime
from vgenflow.story.script import Line
from vgenflow.story.value import Language

VERSION = 1
"""Raised when the same line, voice and model would sound otherwise."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """An utterance and its sound, a mono 16-bit WAV."""

    utterance: Utterance
    wav: bytes


def line_key_parts(line: Line, *, voice: str, model: str, language: Language) -> Mapping[str, str | int]:
    """All that the sound depends on, for a cache key: not the line's id, caption or place.

    An utterance found under such a key may carry another line's id: give it this line's.
    """
    return {"spoken": line.spoken, "voice": voice, "model": model, "language": language, "version": VERSION}


def say(line: Line, *, model: SpeechModel, voice: str, language: Language) -> Spoken:
    """Speak `line.spoken`, at the common level, with the times of its words.

    Sound that cannot be the sentence (silent, broken, far too short or long) is tried once more in
    two halves. Errors: `NothingToSay`, `SpeechFailed`, and those of the model.
    """
    if not sayable(line.spoken):
        raise NothingToSay(f"The line “{line.caption}” has nothing that can be spoken; reword or remove it.")
    speech = model.speak(line.spoken, voice, language)
    if fault(speech, line.spoken, language):
        speech = _in_halves(line.spoken, model, voice, language)
        reason = fault(speech, line.spoken, language)
        if reason:
            raise SpeechFailed(
                f"{voice} could not say “{line.caption}” ({reason}); reword it or choose another voice."
            )
    sound = levelled(speech.samples, speech.rate)
    data = wav(sound, speech.rate)
    utterance = Utterance(
        line=line.id,
        audio=digest(data),
        samples=len(sound) * SAMPLE_RATE // speech.rate,
        words=speech.words,
        model=model.id,
        voice=voice,
    )
    return Spoken(utterance, data)


def _in_halves(text: str, model: SpeechModel, voice: str, language: Language) -> Speech:
    """The text spoken in two calls and joined."""
    first, second = halves(text)
    start, end = (model.speak(part, voice, language) if part.strip() else None for part in (first, second))
    if start is None or end is None or start.rate != end.rate:
        return start or end or Speech(np.zeros(0, np.float32), SAMPLE_RATE, ())
    later = len(start.samples) * SAMPLE_RATE // start.rate
    moved = (
        WordTime(
            start=word.start + len(first),
            end=word.end + len(first),
            onset=word.onset + later,
            offset=word.offset + later,
        )
        for word in end.words
    )
    return Speech(np.concatenate([start.samples, end.samples]), start.rate, (*start.words, *moved))
