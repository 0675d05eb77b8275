"""The models of this machine, loaded when they are needed and let go as soon as they are not."""
# ruff: noqa: PLC0415 - loading a model's libraries takes seconds

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vgenflow.engine.ports import IsCancelled
from vgenflow.kit.errors import Cancelled
from vgenflow.packs import Packs
from vgenflow.production.request import Profile
from vgenflow.production.stages import Spoken
from vgenflow.providers.ports import EmbeddingModel, Item, Result, SpeechModel, Voice
from vgenflow.store.space import Space
from vgenflow.story.script import Line
from vgenflow.story.value import Language

_QUICK = "hibari"
"""The model of drafts, by the beginning of its name."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """Kokoro and hibari. `version` is that of the speech stage."""

    packs: Packs
    space: Space
    version: str
    workers: int
    prepared: Path
    """Where models lie that were made quicker for this machine."""

    def voices(self, profile: Profile) -> tuple[Voice, ...]:
        """The voices on offer: for a draft the quick one first, else the good ones."""
        return tuple(
            sorted(self._offered(), key=lambda voice: voice.model.startswith(_QUICK) != (profile == "draft"))
        )

    def _offered(self) -> tuple[Voice, ...]:
        """All voices. The list is kept, because asking the models for it takes a second."""
        key = self.space.key("voices", self.version)
        data = self.space.get(key)
        if data is not None:
            return tuple(Voice.model_validate(entry) for entry in json.loads(data))
        from vgenflow.providers.adapters import hibari, kokoro

        packed = {item.name for _, item in self.packs.lock.items}
        good = (voice for voice in kokoro.VOICES if f"voice.{voice.name}" in packed)
        voices = (*good, *hibari.VOICES)
        self.space.put(key, json.dumps([voice.model_dump(mode="json") for voice in voices]).encode())
        return voices

    def speak(
        self, lines: Sequence[Line], voice: Voice, language: Language, is_cancelled: IsCancelled
    ) -> Iterator[Spoken]:
        """Every line as sound, in the order they are finished."""
        from vgenflow.stages.speech import narrate

        crew = _Here(self._model(voice))
        said = narrate(lines, workers=crew, voice=voice.name, language=language, is_cancelled=is_cancelled)
        for spoken in said:
            yield Spoken(spoken.utterance, spoken.wav)

    def _model(self, voice: Voice) -> SpeechModel:
        from vgenflow.providers.adapters import hibari, kokoro

        if voice.model == hibari.MODEL:
            return hibari.Hibari(self.packs.path("hibari.onnx"), threads=self.workers)
        styles = {file.name.removeprefix("voice."): file.path for file in self.packs.of_kind("voice")}
        model = kokoro.prepared(self.packs.path("kokoro.onnx"), self.prepared)
        return kokoro.Kokoro(model, styles, threads=self.workers)


class _Here:
    """A speech model at work in this process."""

    def __init__(self, model: SpeechModel) -> None:
        self._model = model

    def map(
        self,
        call: Callable[[SpeechModel, Item], Result],
        items: Sequence[Item],
        is_cancelled: IsCancelled,
    ) -> Iterator[Result]:
        """See `SpeechWorkers.map`."""
        for item in items:
            if is_cancelled():
                raise Cancelled("Stopped.")
            yield call(self._model, item)


def embedding(packs: Packs, language: Language) -> EmbeddingModel | None:
    """The sentence vectors of a language; None where there are none."""
    if language != "en":
        return None
    from vgenflow.providers.adapters.minilm import MiniLm

    return MiniLm(packs.path("minilm.onnx"), packs.path("minilm.tokenizer"))
