"""The timeline of a composition, by the stages that also make it for a run, whether or not all is spoken.

A line that nobody has said yet gets the time that it will take, and is silent.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from vgenflow import templates
from vgenflow.kit.time import SAMPLE_RATE, samples_in
from vgenflow.production.composition import Composition
from vgenflow.production.narrate import choose_voice, spoken_before
from vgenflow.production.operations import Context, Operation, apply
from vgenflow.production.request import Profile
from vgenflow.production.stages import Ports
from vgenflow.production.steps import Steps
from vgenflow.production.story import shape_of
from vgenflow.providers.ports import Voice
from vgenflow.stages.editing import Mismatch
from vgenflow.stages.writing.pace import USUAL, rests, weight
from vgenflow.story.narration import Narration, Utterance, WordTime
from vgenflow.story.script import Line, Script
from vgenflow.story.storyboard import Storyboard
from vgenflow.story.timeline import Timeline
from vgenflow.studio.previewing.errors import ScenesOutdated
from vgenflow.studio.previewing.parts import parts_of

_EDGE = 0.08
"""Seconds of silence that a voice leaves before and after a sentence."""
_LEAST = 0.3
"""Seconds of a line that has no letters."""


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A timeline, the scenes in it, and its lines; those that are silent, whose times are estimated."""

    timeline: Timeline
    board: Storyboard
    lines: tuple[Line, ...]
    estimated: tuple[str, ...]
    voice: str


def rehearsed(composition: Composition, steps: Steps) -> Rehearsed:
    """The composition on a timeline; nothing is spoken or kept for it.

    Raises `NotReady`, `ScenesOutdated` if its scenes do not carry its lines, and what dressing raises.
    """
    timeline, board, spoken, voice = _laid(composition, steps)
    audible = tuple(clip for clip in timeline.voices if clip.audio)
    lines = parts_of(composition).script.lines
    estimated = tuple(line.id for line in lines if line.id not in spoken)
    return Rehearsed(timeline.model_copy(update={"voices": audible}), board, lines, estimated, voice.name)


def timed(composition: Composition, steps: Steps) -> Timeline:
    """The timeline with a place in time for every line, spoken or not. Raises as `rehearsed`."""
    timeline, *_ = _laid(composition, steps)
    return timeline


def _laid(
    composition: Composition, steps: Steps
) -> tuple[Timeline, Storyboard, Mapping[str, Utterance], Voice]:
    """The timeline, its dressed scenes, what is spoken of it, and who speaks."""
    parts, options, ports = parts_of(composition), composition.options, steps.ports
    voice, spoken = _heard(parts.script, composition, steps)
    narration = whole_narration(parts.script, spoken, voice)
    style, shape = options.styled(ports.style(options)), shape_of(options)
    try:
        board = ports.stages.dress(parts.storyboard, parts.document, style, shape, narration, ports.assets)
        timeline = ports.stages.edit(parts.script, board, narration, style, shape, composition.second)
    except Mismatch:
        raise ScenesOutdated(
            "The scenes no longer fit the script: make the video again to see a preview."
        ) from None
    return timeline, board, spoken, voice


def tried(composition: Composition, operation: Operation, ports: Ports) -> Composition:
    """The composition as it would be after an operation; an error of ours if it cannot be."""
    names = tuple(templates.names())
    return apply(composition, operation, Context(ports.style, names, ports.voices, ports.assets))


def _heard(script: Script, composition: Composition, steps: Steps) -> tuple[Voice, dict[str, Utterance]]:
    """The voice of the options, or that of drafts if it has said more of the script; and what it said."""
    options, recordings = composition.options, composition.recordings
    profiles: tuple[Profile, ...] = (options.profile, "draft")
    voices = [choose_voice(steps.ports.voices(one), options.voice, script.language) for one in profiles]
    return max(
        ((voice, spoken_before(steps, script, voice, recordings)) for voice in dict.fromkeys(voices)),
        key=lambda heard: len(heard[1]),
    )


def whole_narration(script: Script, spoken: Mapping[str, Utterance], voice: Voice) -> Narration:
    """One utterance a line; those that are not in `spoken` are estimated and have no audio."""
    pace = _pace(script, spoken)
    return Narration(
        utterances=tuple(
            spoken.get(line.id) or estimated_utterance(line, pace, voice) for line in script.lines
        )
    )


def estimated_utterance(line: Line, pace: float, voice: Voice) -> Utterance:
    """A line as a voice of `pace` (weight a second, see `writing.pace`) will say it, without sound."""

    def at(character: int) -> int:
        text = line.spoken[:character]
        return samples_in(_EDGE + weight(text) / pace + rests(text))

    words: list[WordTime] = []
    reached = 0
    for link in line.links:
        onset = max(reached, at(link.spoken_start))
        reached = max(onset, at(link.spoken_end))
        words.append(WordTime(start=link.spoken_start, end=link.spoken_end, onset=onset, offset=reached))
    end = max(reached, at(len(line.spoken)), samples_in(_LEAST)) + samples_in(_EDGE)
    return Utterance(
        line=line.id, audio="", samples=end, words=tuple(words), model=voice.model, voice=voice.name
    )


def _pace(script: Script, spoken: Mapping[str, Utterance]) -> float:
    """The pace of what is spoken already, else the usual one of the language."""
    said = [(line, spoken[line.id]) for line in script.lines if line.id in spoken]
    seconds = sum(one.samples / SAMPLE_RATE - 2 * _EDGE - rests(line.spoken) for line, one in said)
    total = sum(weight(line.spoken) for line, _ in said)
    return total / seconds if total > 0 and seconds > 0 else USUAL[script.language]
