"""Likeness: the icon whose words mean most nearly what a short text means; none below a floor."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from vgenflow.providers.ports import EmbeddingModel
from vgenflow.stages.visuals.lexicon import ENGLISH
from vgenflow.story.value import Language

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

FLOORS: Mapping[Language, float] = {"en": 0.6}
"""Cosine likeness below which no icon is better than one, by language; a language without a floor has exact
words alone. Set where at least nine of ten icons fit a labelled set (decision 0087)."""


class Likeness:
    """The lexicon's words as vectors, made when they are first asked for."""

    def __init__(self, model: Callable[[], EmbeddingModel | None]) -> None:
        """Take who opens the model of English sentences."""
        self._model = model

    def names(self, texts: Sequence[str], language: Language) -> tuple[str, ...]:
        """An icon's name for each text; empty where none is near enough, or nothing can tell."""
        near = self.nearest(texts, language)
        floor = FLOORS.get(language, 2.0)
        return tuple(name if likeness >= floor else "" for name, likeness in near)

    def nearest(self, texts: Sequence[str], language: Language) -> tuple[tuple[str, float], ...]:
        """The nearest icon of each text with its likeness, -1 to 1; nothing is near without a model."""
        if language not in FLOORS or self._words is None or not texts:
            return tuple(("", -1.0) for _ in texts)
        model, vectors = self._words
        names = list(ENGLISH.values())
        found = model.embed([text.lower() for text in texts]) @ vectors.T
        best = found.argmax(axis=1)
        return tuple((names[at], float(row[at])) for row, at in zip(found, best, strict=True))

    @cached_property
    def _words(self) -> "tuple[EmbeddingModel, NDArray[np.float32]] | None":
        model = self._model()
        return (model, model.embed(list(ENGLISH))) if model is not None else None
