"""Whether a sound can be the sentence it should be. No ear, but it hears silence, noise and babble."""

import numpy as np

from vgenflow.providers.ports import Speech
from vgenflow.stages.speech.level import QUIETEST_DB, active_level
from vgenflow.story.value import Language

_FASTEST: dict[Language, float] = {"en": 30.0, "zh": 9.0}
_SLOWEST: dict[Language, float] = {"en": 3.0, "zh": 0.8}
"""Letters (characters) a second beyond which nobody speaks; short lines get a second of grace."""
_GRACE_SECONDS = 1.0


def sayable(text: str) -> bool:
    """Whether `text` has anything a voice can say."""
    return any(sign.isalnum() for sign in text)


def fault(speech: Speech, text: str, language: Language) -> str:
    """What is wrong with the sound, in a few words; empty if nothing is."""
    seconds = len(speech.samples) / speech.rate
    letters = sum(sign.isalnum() for sign in text)
    if not np.isfinite(speech.samples).all():
        return "the sound is broken"
    if active_level(speech.samples, speech.rate) < QUIETEST_DB:
        return "the sound is silent"
    if not speech.words:
        return "no word was spoken"
    if letters / (seconds + _GRACE_SECONDS) > _FASTEST[language]:
        return "the sound is too short"
    if letters / max(seconds - _GRACE_SECONDS, 0.1) < _SLOWEST[language] and seconds > 2 * _GRACE_SECONDS:
        return "the sound is too long"
    return ""
