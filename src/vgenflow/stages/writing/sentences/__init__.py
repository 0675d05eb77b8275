"""Cutting a text into sentences, by rules of our own, with exact places."""

from vgenflow.stages.writing.sentences.chinese import chinese
from vgenflow.stages.writing.sentences.cut import Cut
from vgenflow.stages.writing.sentences.english import english
from vgenflow.story.value import Language

__all__ = ["Cut", "split"]


def split(text: str, language: Language) -> list[Cut]:
    """The sentences of `text` in order. Nothing but space lies outside of them."""
    return chinese(text) if language == "zh" else english(text)
