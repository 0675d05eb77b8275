"""Narrating: each sentence is spoken once for a voice, and kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vgenflow.production import effort
from vgenflow.production.events import StageCached, StageFinished, StageProgress, StageStarted
from vgenflow.production.request import Profile, UnknownVoice
from vgenflow.production.steps import Steps
from vgenflow.providers.ports import Voice
from vgenflow.story.narration import Narration, Utterance
from vgenflow.story.script import Line, Script
from vgenflow.story.value import Language


def choose_voice(voices: Sequence[Voice], name: str | None, language: Language) -> Voice:
    """The voice called `name`, or the first of the language."""
    offered = [voice for voice in voices if voice.language == language]
    for voice in offered:
        if name in (None, voice.name):
            return voice
    names = ", ".join(voice.name for voice in offered) or "none"
    raise UnknownVoice(f"There is no voice “{name}” that speaks this language: choose one of {names}.")


@dataclass(frozen=True, slots=True)
class _Sentence:
    """What a sentence's sound is kept under, and one of the lines that say it."""

    key: str
    line: Line


def narrate(steps: Steps, script: Script, name: str | None, profile: Profile) -> Narration:
    """Every line as sound. Only sentences that this voice has not said before are spoken."""
    voice = choose_voice(steps.ports.voices(profile), name, script.language)
    detail = f"{voice.title}, {len(script.lines)} sentences"
    sentences = {line.id: _sentence(steps, line, voice, script.language) for line in script.lines}
    said = {s.key: kept for s in sentences.values() if (kept := _recall(steps, s.key)) is not None}
    fresh = {s.key: s.line for s in sentences.values() if s.key not in said}
    if fresh:
        total = len(said) + len(fresh)
        steps.emit_started(StageStarted("narrate", detail, total))
        kept_before = len(said)
        for key, utterance in _speak(steps, fresh, voice, script.language):
            said[key] = utterance
            steps.emit(StageProgress("narrate", detail, len(said), total))
        units = effort.speech(said[key] for key in fresh)
        steps.emit(StageFinished("narrate", detail, ran=len(fresh), kept=kept_before, units=units))
    else:
        steps.emit(StageCached("narrate", detail, len(said)))
    return Narration(
        utterances=tuple(
            said[sentences[line.id].key].model_copy(update={"line": line.id}) for line in script.lines
        )
    )


def spoken_before(steps: Steps, script: Script, voice: Voice) -> dict[str, Utterance]:
    """The lines that this voice has said already, by their ids. Nothing is spoken for it."""
    found = {
        line.id: _recall(steps, _sentence(steps, line, voice, script.language).key) for line in script.lines
    }
    return {name: said.model_copy(update={"line": name}) for name, said in found.items() if said is not None}


def remember(steps: Steps, script: Script, narration: Narration) -> None:
    """Let lines that were spoken elsewhere count as said here, by the voices that are here too.

    Their sound is in the store already.
    """
    voices = {voice.name: voice for voice in steps.ports.voices("final")}
    lines = {line.id: line for line in script.lines}
    for said in narration.utterances:
        if said.line in lines and said.voice in voices:
            sentence = _sentence(steps, lines[said.line], voices[said.voice], script.language)
            steps.keep(sentence.key, said)


def _sentence(steps: Steps, line: Line, voice: Voice, language: Language) -> _Sentence:
    return _Sentence(steps.key("narrate", voice.model, voice.name, language, line.spoken), line)


def _recall(steps: Steps, key: str) -> Utterance | None:
    kept = steps.recall(key, Utterance, lambda utterance: (utterance.audio,))
    return kept.value if kept is not None else None


def _speak(
    steps: Steps, fresh: dict[str, Line], voice: Voice, language: Language
) -> Iterator[tuple[str, Utterance]]:
    """Speak the lines and keep each as soon as it is done."""
    keys = {line.id: key for key, line in fresh.items()}
    for spoken in steps.ports.stages.speak(tuple(fresh.values()), voice, language, steps.is_cancelled):
        key = keys[spoken.utterance.line]
        steps.ports.space.put_asset(spoken.wav)
        steps.keep(key, spoken.utterance)
        yield key, spoken.utterance
        steps.check_cancelled()
