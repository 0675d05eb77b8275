"""Sentences as vectors, by an embedding model or by their words."""

import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vgenflow.providers.ports import EmbeddingModel
from vgenflow.stages.writing.spoken.segment import cut, lexicon
from vgenflow.stages.writing.wordlist import words
from vgenflow.story.value import Language

STOP_WORDS = frozenset(
    words(
        "a an the and or but if of in on at by for from to with as is are was were be been being has have "
        "had do does did "
        "not no nor so than that this these those it its they them their he she his her we our you your i my "
        "me us who whom "
        "which what when where why how all any both each few more most other some such only own same too "
        "very can will just "
        "should would could may might must also about into over after before between through during up down "
        "out off then "
        "there here once said says one two new many much even"
    )
)
STOP_CHARS = set("的了是在和与及或也都就还又很更最不这那其有一个上下中来去到被把对从而但等为以于之")


def vectors(texts: Sequence[str], language: Language, model: EmbeddingModel | None) -> NDArray[np.float32]:
    """One unit row a text; a dot product is the likeness of two."""
    if model is not None and language == "en":
        return np.asarray(model.embed(texts), dtype=np.float32)
    return by_words(texts, language)


def by_words(texts: Sequence[str], language: Language) -> NDArray[np.float32]:
    """Term frequency times rarity: rarity in the language (Chinese) or in the texts (English)."""
    bags = [Counter(terms(text, language)) for text in texts]
    spread = Counter(term for bag in bags for term in bag)
    places = {term: place for place, term in enumerate(sorted(spread))}
    rows = np.zeros((len(texts), max(1, len(places))), dtype=np.float32)
    for row, bag in enumerate(bags):
        for term, count in bag.items():
            rarity = (
                lexicon().rarity(term)
                if language == "zh"
                else math.log((1 + len(texts)) / spread[term]) + 0.3
            )
            rows[row, places[term]] = (1 + math.log(count)) * rarity
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), dtype=np.float32)


def terms(text: str, language: Language) -> list[str]:
    """The content words of a text; English ones without their endings."""
    if language == "zh":
        words = [text[start:end].lower() for start, end in cut(text)]
        return [word for word in words if word[0].isalnum() and word not in STOP_CHARS]
    words = re.findall(r"[a-z0-9]+(?:[.'’-][a-z0-9]+)*", text.lower())
    return [stem(word) for word in words if word not in STOP_WORDS]


def stem(word: str) -> str:
    """A word without the commonest English endings."""
    for ending in ("'s", "’s", "ingly", "edly", "ings", "ing", "ies", "ed", "es", "ly", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
