"""hibari: the quick English voice of the draft profile."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from hibari import dsp

from vgenflow.providers.adapters.alignment import Part, speech, timed
from vgenflow.providers.adapters.phonemes import encoded, known, portions
from vgenflow.providers.adapters.reading import Piece, read_english
from vgenflow.providers.adapters.voices import require
from vgenflow.providers.ports import Speech, Voice
from vgenflow.story.value import Language

MODEL = "hibari-0.2.1"
DURATIONS = "/Cast_32_output_0"
"""Name of the model's tensor of phoneme durations, which the file must give as its last output."""
_LONGEST = 400
_LAG = 1080
"""As Kokoro's, of which it is a distillation."""
VOICES: tuple[Voice, ...] = (
    Voice(
        name="heart", title="Heart (draft)", language="en", accent="American", gender="female", model=MODEL
    ),
)


class Hibari:
    """hibari from a model file that gives durations."""

    id = f"{MODEL}/1"

    def __init__(self, model: Path, *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def voices(self) -> tuple[Voice, ...]:
        """The one voice of the package."""
        return VOICES

    def speak(self, text: str, voice: str, language: Language) -> Speech:
        """Say `text` in English."""
        require(self.voices(), voice, language)
        pieces = known(read_english(text))
        return speech([self._part(portion) for portion in portions(pieces, _LONGEST)])

    def _part(self, pieces: Sequence[Piece]) -> Part:
        feed = {"ids": encoded(pieces), "speed": np.ones(1, np.float32)}
        *spectra, durations = self._session.run(None, feed)
        sound = dsp.synth(*(layer[0] for layer in spectra), np.random.default_rng(0))
        return Part(sound, timed(pieces, durations.ravel(), _LAG))
