"""A voice to be heard: `python -m vgenflow.studio.saying --voice NAME …` says a sentence of ours as WAV.

A process of its own, so that the server loads no model.
"""

import argparse
import array
import io
import os
import sys
import wave
from collections.abc import Mapping, Sequence
from pathlib import Path

from vgenflow.kit.content import canonical
from vgenflow.providers.ports import Voice
from vgenflow.sandbox.confinement import die_with_parent
from vgenflow.sandbox.priority import stand_back
from vgenflow.story.script import Line
from vgenflow.story.value import Language
from vgenflow.studio.models import open_model
from vgenflow.studio.settings import Settings

SENTENCES: Mapping[Language, str] = {
    "en": "The night train leaves at nine, and by morning you wake beside the sea.",
    "zh": "夜车九点出发，清晨醒来，你已经到了海边。",
}
"""What every voice of a language says."""
_NICER = 5


def command(settings: Settings, voice: Voice) -> tuple[str, ...]:
    """What the process is started with."""
    given = {
        "--voice": canonical(voice.model_dump(mode="json")).decode(),
        "--packs": settings.packs_dir,
        "--models": settings.models_dir,
    }
    words = (str(word) for pair in given.items() for word in pair)
    return (sys.executable, "-P", "-m", "vgenflow.studio.saying", *words)


def said(packs: Path, prepared: Path, voice: Voice) -> bytes:
    """The sentence of a voice's language as WAV. Blocking; loads the model."""
    from vgenflow.stages.speech.saying import say  # noqa: PLC0415 - only here

    sentence = SENTENCES[voice.language]
    line = Line(id="sample", caption=sentence, spoken=sentence, links=(), spans=())
    return say(
        line, model=open_model(packs, prepared, voice.model), voice=voice.name, language=voice.language
    ).wav


def loudness(wav: bytes, *, bars: int = 24) -> tuple[int, ...]:
    """The peaks of a sound of 16 bits in as many parts of equal length, in hundredths of the loudest."""
    with wave.open(io.BytesIO(wav)) as sound:
        waves = array.array("h", sound.readframes(sound.getnframes()))
    length = max(1, -(-len(waves) // bars))
    peaks = [max(map(abs, waves[at : at + length])) for at in range(0, len(waves), length)]
    most = max(peaks, default=0) or 1
    return tuple(round(100 * peak / most) for peak in peaks)


def main(arguments: Sequence[str] | None = None) -> None:
    """What the process does: the sound goes to standard output, all else to standard error."""
    die_with_parent()
    stand_back(_NICER)
    parser = argparse.ArgumentParser(prog="vgenflow.studio.saying")
    parser.add_argument("--voice", type=Voice.model_validate_json, required=True)
    parser.add_argument("--packs", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    given = parser.parse_args(arguments)
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)  # what a library prints must not pass for sound
        out.write(said(given.packs, given.models, given.voice))


if __name__ == "__main__":
    main()
