"""Whether a frame already says a text as its headline: lists and labels do not count."""

import unicodedata
from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from vgenflow.story.value import Language

_LARGE = ("headline", "text")


def says(props: Mapping[str, JsonValue], text: str, language: Language) -> bool:
    """Whether the words of `text` stand in one of the props' large texts, in order and together."""
    wanted = _plain(text, language)
    return bool(wanted.strip()) and any(wanted in _plain(large, language) for large in _large_texts(props))


def _large_texts(props: Mapping[str, JsonValue]) -> Iterator[str]:
    for name in _LARGE:
        value = props.get(name)
        if isinstance(value, str):
            yield value


def _plain(text: str, language: Language) -> str:
    """Letters and digits only, folded; words apart by single spaces in English."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    if language == "zh":
        return "".join(char for char in folded if char.isalnum())
    words = "".join(char if char.isalnum() else "" if char in "'’*" else " " for char in folded).split()
    return f" {' '.join(words)} "
