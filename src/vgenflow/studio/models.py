"""The models of this machine, loaded when they are needed and let go as soon as they are not."""
# ruff: noqa: PLC0415 - loading a model's libraries takes seconds

import json
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from vgenflow.engine.ports import IsCancelled
from vgenflow.packs import Packs
from vgenflow.production.request import Profile
from vgenflow.production.stages import Spoken
from vgenflow.providers.ports import EmbeddingModel, SpeechModel, Voice
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
        from vgenflow.providers.workers import SpeechHere, SpeechProcesses
        from vgenflow.stages.speech import narrate

        opening = partial(open_model, self.packs.root, self.prepared, voice.model)
        processes = min(self.workers, len(lines))
        quick = voice.model.startswith(_QUICK)
        licence = self.packs.file("hibari.onnx" if quick else "kokoro.onnx").licence
        with nullcontext(SpeechHere(opening)) if quick else SpeechProcesses(opening, processes) as crew:
            said = narrate(
                lines, workers=crew, voice=voice.name, language=language, is_cancelled=is_cancelled
            )
            for spoken in said:
                yield Spoken(spoken.utterance.model_copy(update={"licence": licence}), spoken.wav)


def open_model(packs_dir: Path, prepared: Path, model: str) -> SpeechModel:
    """A speech model by its name, on one thread. Called in the process that speaks."""
    from vgenflow.providers.adapters import hibari, kokoro

    packs = Packs(packs_dir)
    if model == hibari.MODEL:
        return hibari.Hibari(packs.path("hibari.onnx"))
    styles = {file.name.removeprefix("voice."): file.path for file in packs.of_kind("voice")}
    return kokoro.Kokoro(kokoro.prepared(packs.path("kokoro.onnx"), prepared), styles)


def embedding(packs: Packs, language: Language) -> EmbeddingModel | None:
    """The sentence vectors of a language; None where there are none."""
    if language != "en":
        return None
    from vgenflow.providers.adapters.minilm import MiniLm

    return MiniLm(packs.path("minilm.onnx"), packs.path("minilm.tokenizer"))
