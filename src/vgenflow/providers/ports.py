"""What a model can do for us, whoever runs it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeVar

from vgenflow.story.narration import WordTime
from vgenflow.story.value import Language, Value

if TYPE_CHECKING:  # the server names voices, and never holds a sound
    import numpy as np
    from numpy.typing import NDArray

Item = TypeVar("Item")
Result = TypeVar("Result")


class Price(Value):
    """What a provider takes for a call, as it declares it; in millionths of the currency's unit."""

    provider: str
    currency: str = "USD"
    a_call: int = 0
    a_thousand_characters: int = 0

    def of(self, text: str) -> int:
        """What a call with this text costs, rounded up."""
        return self.a_call - (-self.a_thousand_characters * len(text) // 1000)


class Voice(Value):
    """A voice a user can choose."""

    name: str
    """Unique over all models, e.g. `af_heart`."""
    title: str
    language: Language
    accent: str
    gender: Literal["female", "male"]
    model: str
    price: Price | None = None
    """For each line, by its spoken text; None: it speaks on this machine, for nothing."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Mono sound in -1 to 1 at `rate`, with the times of words (48 kHz samples)."""

    samples: "NDArray[np.float32]"
    rate: int
    words: tuple[WordTime, ...]


class SpeechModel(Protocol):
    """Text to speech, one sentence a call."""

    id: str
    """Name and version; part of every cache key."""

    def voices(self) -> tuple[Voice, ...]:
        """The voices on offer, the best of each language first."""
        ...

    def speak(self, text: str, voice: str, language: Language) -> Speech:
        """Say `text` (already normalised for speech). Word times cover every spoken word in order."""
        ...


class SpeechWorkers(Protocol):
    """A speech model at work on many sentences, here or in processes of its own."""

    def map(
        self,
        call: Callable[[SpeechModel, Item], Result],
        items: Sequence[Item],
        is_cancelled: Callable[[], bool],
    ) -> Iterator[Result]:
        """`call(model, item)` for every item, begun in order, yielded as finished.

        Raises `Cancelled` soon after `is_cancelled` says so. Call and items are picklable.
        """
        ...


class EmbeddingModel(Protocol):
    """Sentences to unit vectors, so that a dot product is their likeness."""

    id: str

    def embed(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """One row a text."""
        ...
