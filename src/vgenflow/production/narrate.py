"""Narrating: each sentence is spoken once for a voice, and kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vgenflow.production import effort
from vgenflow.production.events import StageCached, StageFinished, StageProgress, StageStarted
from vgenflow.production.request import Profile, UnknownVoice
from vgenflow.production.steps import Steps
from vgenflow.providers.ports import Voice
from vgenflow.story.assets import Asset
from vgenflow.story.narration import RECORDED, Narration, Recording, Utterance
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
    """What a sentence's sound is kept under, one of the lines that say it, and a recording of it."""

    key: str
    line: Line
    voice: Voice
    recording: Recording | None = None


def narrate(
    steps: Steps, script: Script, name: str | None, profile: Profile, recordings: Sequence[Recording] = ()
) -> Narration:
    """Every line as sound. What was not recorded is spoken, if this voice has not said it before."""
    voice = choose_voice(steps.ports.voices(profile), name, script.language)
    detail = f"{voice.title}, {len(script.lines)} sentences"
    sentences = _sentences(steps, script, voice, recordings)
    said = {s.key: kept for s in sentences.values() if (kept := _recall(steps, s.key)) is not None}
    fresh = {s.key: s for s in sentences.values() if s.key not in said}
    if fresh:
        total = len(said) + len(fresh)
        steps.emit_started(StageStarted("narrate", detail, total))
        kept_before = len(said)
        if said:
            steps.emit(StageProgress("narrate", detail, kept_before, total))
        for key, utterance in _speak(steps, fresh, script.language):
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


def spoken_before(
    steps: Steps, script: Script, voice: Voice, recordings: Sequence[Recording] = ()
) -> dict[str, Utterance]:
    """The lines that this voice, or a person, has said already, by their ids. Nothing is spoken for it."""
    sentences = _sentences(steps, script, voice, recordings)
    found = {name: _recall(steps, sentence.key) for name, sentence in sentences.items()}
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


def record(steps: Steps, line: Line, recording: Recording) -> Utterance:
    """A line as a person recorded it, kept from before or made now. Raises what `Stages.own` raises."""
    key = _key_of(steps, line, recording)
    kept = _recall(steps, key)
    if kept is not None:
        return kept
    spoken = steps.ports.stages.own(line, steps.ports.assets.read(recording.sound.digest))
    steps.ports.space.put_asset(spoken.wav)
    steps.keep(key, spoken.utterance)
    return spoken.utterance


def recordings_in(narration: Narration) -> tuple[Recording, ...]:
    """The lines of a narration that a person recorded."""
    return tuple(
        Recording(
            line=said.line,
            sound=Asset(digest=said.audio, kind="speech", media_type="audio/wav", licence=said.licence),
        )
        for said in narration.utterances
        if said.model == RECORDED
    )


def _sentences(
    steps: Steps, script: Script, voice: Voice, recordings: Sequence[Recording]
) -> dict[str, _Sentence]:
    """The sentences of a script by the ids of its lines."""
    own = {recording.line: recording for recording in recordings}
    cast = _cast(steps, script)
    return {
        line.id: _recorded(steps, line, voice, own[line.id])
        if line.id in own
        else _sentence(steps, line, cast.get(line.voice or "", voice), script.language)
        for line in script.lines
    }


def _cast(steps: Steps, script: Script) -> dict[str, Voice]:
    """The voices by name that lines may have of their own, which cost nothing; looked up only if one has."""
    if not any(line.voice for line in script.lines):
        return {}
    offered = (voice for voice in steps.ports.voices("final") if voice.language == script.language)
    return {voice.name: voice for voice in offered if voice.price is None}


def _recorded(steps: Steps, line: Line, voice: Voice, recording: Recording) -> _Sentence:
    return _Sentence(_key_of(steps, line, recording), line, voice, recording)


def _key_of(steps: Steps, line: Line, recording: Recording) -> str:
    words = [[link.spoken_start, link.spoken_end] for link in line.links]
    return steps.key("narrate", RECORDED, recording.sound.digest, line.spoken, words)


def _sentence(steps: Steps, line: Line, voice: Voice, language: Language) -> _Sentence:
    return _Sentence(steps.key("narrate", voice.model, voice.name, language, line.spoken), line, voice)


def _recall(steps: Steps, key: str) -> Utterance | None:
    kept = steps.recall(key, Utterance, lambda utterance: (utterance.audio,))
    return kept.value if kept is not None else None


def _speak(steps: Steps, fresh: dict[str, _Sentence], language: Language) -> Iterator[tuple[str, Utterance]]:
    """Speak the lines that were not recorded, voice by voice, and keep each as soon as it is done."""
    for key, sentence in fresh.items():
        if sentence.recording is not None:
            yield key, record(steps, sentence.line, sentence.recording)
    spoken = {key: sentence for key, sentence in fresh.items() if sentence.recording is None}
    for voice in dict.fromkeys(sentence.voice for sentence in spoken.values()):
        keys = {one.line.id: key for key, one in spoken.items() if one.voice == voice}
        lines = tuple(fresh[key].line for key in keys.values())
        for made in steps.ports.stages.speak(lines, voice, language, steps.is_cancelled):
            key = keys[made.utterance.line]
            steps.ports.space.put_asset(made.wav)
            steps.keep(key, made.utterance)
            yield key, made.utterance
            steps.check_cancelled()
