"""Kokoro-82M: the voice of the final profile, in English and Mandarin, on this machine."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Literal

import numpy as np
import onnxruntime

from vgenflow.providers.adapters.alignment import Part, speech, timed
from vgenflow.providers.adapters.phonemes import encoded, known, portions
from vgenflow.providers.adapters.reading import Piece, read_english, read_mandarin
from vgenflow.providers.adapters.voices import require
from vgenflow.providers.ports import Speech, Voice
from vgenflow.story.value import Language

MODEL = "kokoro-82m-v1.0-int8"
DURATIONS = "/encoder/Clip_output_0"
"""Name of the model's tensor of phoneme durations, which the file must give as its second output."""
_LONGEST = 300
"""Phonemes a call (about 18 s). The model takes 510, but rushes them and needs over a gigabyte."""
_LAG = 1080
"""Samples by which its words are placed late (45 ms); measured at words after pauses."""
_STYLE = 256
_QUICK = 1
"""Version of the rewriting in `quicken`."""
_CPU = Path("/proc/cpuinfo")
_EXACT = {"avx512_vnni", "avx_vnni", "asimddp"}


def _voice(name: str, title: str, language: Language, accent: str) -> Voice:
    gender: Literal["female", "male"] = "female" if name[1] == "f" else "male"
    return Voice(name=name, title=title, language=language, accent=accent, gender=gender, model=MODEL)


VOICES: tuple[Voice, ...] = (
    _voice("af_heart", "Heart", "en", "American"),
    _voice("am_michael", "Michael", "en", "American"),
    _voice("bf_emma", "Emma", "en", "British"),
    _voice("bm_george", "George", "en", "British"),
    _voice("zf_xiaoxiao", "晓晓", "zh", "Mandarin"),
    _voice("zm_yunxi", "云希", "zh", "Mandarin"),
    _voice("zf_xiaoyi", "晓伊", "zh", "Mandarin"),
    _voice("zm_yunjian", "云健", "zh", "Mandarin"),
)


def prepared(model: Path, folder: Path) -> Path:
    """The file to open for the published `model`: its quick form, kept in `folder`.

    Made at the first call (about 1.5 s). On a processor that cannot run the quick form it is `model`.
    """
    if not sums_exactly():
        return model
    quick = folder / f"{MODEL}-quick{_QUICK}.onnx"
    if not quick.exists():
        # The graph library takes a quarter of a second to import and is wanted once in a machine's life.
        from vgenflow.providers.adapters.quicken import quickened  # noqa: PLC0415

        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as part:
            part.write(quickened(model.read_bytes()))
            part.flush()
            os.fsync(part.fileno())
        Path(part.name).replace(quick)
    return quick


def sums_exactly() -> bool:
    """Whether this processor adds products of unsigned and signed bytes without saturating.

    x86 without VNNI adds pairs of them in 16 bits, which the full-range weights of the quick form
    overflow.
    """
    try:
        flags = set(_CPU.read_text().split())
    except OSError:
        return False
    return not flags.isdisjoint(_EXACT)


class Kokoro:
    """Kokoro from a model file that gives durations, and one file a voice (510 x 256 float32)."""

    id = f"{MODEL}/1"

    def __init__(self, model: Path, voices: Mapping[str, Path], *, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.enable_mem_pattern = False
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._styles = {
            name: np.fromfile(path, np.float32).reshape(-1, _STYLE) for name, path in voices.items()
        }

    def voices(self) -> tuple[Voice, ...]:
        """The voices whose files are there, the best of each language first."""
        return tuple(voice for voice in VOICES if voice.name in self._styles)

    def speak(self, text: str, voice: str, language: Language) -> Speech:
        """Say `text`; a sentence too long for the model is said in portions, split at its pauses."""
        spoken_by = require(self.voices(), voice, language)
        if language == "zh":
            pieces = read_mandarin(text)
        else:
            pieces = read_english(text, british=spoken_by.accent == "British")
        return speech([self._part(portion, voice) for portion in portions(known(pieces), _LONGEST)])

    def _part(self, pieces: Sequence[Piece], voice: str) -> Part:
        ids = encoded(pieces)
        styles = self._styles[voice]
        style = styles[min(ids.shape[1] - 3, len(styles) - 1)]
        feed = {"tokens": ids, "style": style[None], "speed": np.ones(1, np.float32)}
        sound, durations = self._session.run(None, feed)
        return Part(sound.ravel(), timed(pieces, np.rint(durations.ravel()).astype(np.int64), _LAG))
