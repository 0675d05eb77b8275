"""Choosing among the voices of a model."""

from collections.abc import Sequence

from vgenflow.providers.errors import UnknownVoice
from vgenflow.providers.ports import Voice
from vgenflow.story.value import Language


def require(voices: Sequence[Voice], name: str, language: Language) -> Voice:
    """The voice called `name`; `UnknownVoice` where it is missing or speaks another language."""
    for voice in voices:
        if voice.name == name and voice.language == language:
            return voice
    choice = ", ".join(voice.name for voice in voices if voice.language == language) or "none"
    raise UnknownVoice(f"There is no voice {name} for this language; choose one of: {choice}.")
