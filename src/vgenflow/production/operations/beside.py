"""What operations do on what stands beside the lines of a script: a second language, a person's own voice."""

from collections.abc import Mapping
from functools import singledispatch

from vgenflow.production.composition import Composition
from vgenflow.production.operations.context import Context, Files
from vgenflow.production.operations.errors import NoSecond, NoSuchSound, UnknownLine, UnknownVoice
from vgenflow.production.operations.kinds import (
    BesideEdit,
    SetLineVoice,
    SetRecording,
    SetSecond,
    SetSecondCaption,
)
from vgenflow.production.operations.telling import place_of, script_of
from vgenflow.stages.writing.translating import of_lines
from vgenflow.story.assets import Asset
from vgenflow.story.narration import Recording
from vgenflow.story.value import Language


@singledispatch
def edit_beside(edit: BesideEdit, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    """The composition after an edit of what stands beside its lines."""
    raise TypeError(type(edit).__name__)


@edit_beside.register
def _second(edit: SetSecond, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    script = script_of(composition)
    if edit.language is None:
        return composition.model_copy(update={"second": None})
    if not edit.captions.keys() <= {line.id for line in script.lines}:
        raise UnknownLine("The captions are of other lines: read the script again.")
    return _shown(composition, edit.language, edit.captions)


@edit_beside.register
def _caption(edit: SetSecondCaption, composition: Composition, context: Context) -> Composition:  # noqa: ARG001
    place_of(script_of(composition).lines, edit.line)
    second = composition.second
    if second is None:
        raise NoSecond("There is no second language yet: give its captions first.")
    return _shown(composition, second.language, {**_captions(composition), edit.line: edit.text})


@edit_beside.register
def _recording(edit: SetRecording, composition: Composition, context: Context) -> Composition:
    place_of(script_of(composition).lines, edit.line)
    changed = unrecorded(composition, edit.line)
    if edit.sound is None:
        return changed
    check_sound(edit.sound, context.assets)
    new = Recording(line=edit.line, sound=edit.sound)
    return changed.model_copy(update={"recordings": (*changed.recordings, new)})


@edit_beside.register
def _line_voice(edit: SetLineVoice, composition: Composition, context: Context) -> Composition:
    script = script_of(composition)
    at = place_of(script.lines, edit.line)
    if edit.voice is not None:
        check_voice(edit.voice, composition, context, free=True)
    lines = list(script.lines)
    lines[at] = lines[at].model_copy(update={"voice": edit.voice})
    return composition.model_copy(update={"script": script.model_copy(update={"lines": tuple(lines)})})


def check_voice(name: str, composition: Composition, context: Context, *, free: bool = False) -> None:
    """`UnknownVoice` if no voice of that name speaks the language; `free`: for nothing."""
    offered = context.voices(composition.options.profile)
    names = [
        one.name
        for one in offered
        if composition.language in (None, one.language) and not (free and one.price)
    ]
    if name not in names:
        raise UnknownVoice(f"There is no such voice for the language: choose one of {', '.join(names)}.")


def check_sound(sound: Asset, assets: Files) -> None:
    """`NoSuchSound` if a recording is no sound of the project."""
    if sound.kind not in ("music", "speech") or not assets.has(sound.digest):
        raise NoSuchSound("This is no sound of the project: choose one of the library.")


def unrecorded(composition: Composition, line: str) -> Composition:
    """The composition without a recording of a line."""
    kept = tuple(one for one in composition.recordings if one.line != line)
    return composition.model_copy(update={"recordings": kept})


def with_joined(composition: Composition, first: str, second: str) -> Composition:
    """The composition whose line `first` shows also what `second` shows, which it is merged with."""
    if composition.second is None:
        return composition
    known = _captions(composition)
    joint = "" if composition.second.language == "zh" else " "
    joined = joint.join(filter(None, (known.get(first), known.get(second))))
    return _shown(composition, composition.second.language, {**known, first: joined})


def _captions(composition: Composition) -> dict[str, str]:
    """What lines show in the second language, by their ids."""
    second = composition.second
    return {} if second is None else {line.line: line.caption for line in second.lines}


def _shown(composition: Composition, language: Language, captions: Mapping[str, str]) -> Composition:
    second = of_lines(captions, script_of(composition), language)
    return composition.model_copy(update={"second": second})
