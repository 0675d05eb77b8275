"""What operations on the second language do. It follows the lines of the script."""

from collections.abc import Mapping

from vgenflow.production.composition import Composition
from vgenflow.production.operations.errors import NoSecond, UnknownLine
from vgenflow.production.operations.kinds import SecondEdit, SetSecond
from vgenflow.production.operations.telling import place_of, script_of
from vgenflow.stages.writing.translating import of_lines
from vgenflow.story.value import Language


def edit_second(edit: SecondEdit, composition: Composition) -> Composition:
    """The composition after an edit of its second language."""
    script = script_of(composition)
    if not isinstance(edit, SetSecond):
        place_of(script.lines, edit.line)
        second = composition.second
        if second is None:
            raise NoSecond("There is no second language yet: give its captions first.")
        return _shown(composition, second.language, {**captions_of(composition), edit.line: edit.text})
    if edit.language is None:
        return composition.model_copy(update={"second": None})
    if not edit.captions.keys() <= {line.id for line in script.lines}:
        raise UnknownLine("The captions are of other lines: read the script again.")
    return _shown(composition, edit.language, edit.captions)


def captions_of(composition: Composition) -> dict[str, str]:
    """What lines show in the second language, by their ids."""
    second = composition.second
    return {} if second is None else {line.line: line.caption for line in second.lines}


def with_joined(composition: Composition, first: str, second: str) -> Composition:
    """The composition whose line `first` shows also what `second` shows, which it is merged with."""
    if composition.second is None:
        return composition
    known = captions_of(composition)
    joint = "" if composition.second.language == "zh" else " "
    joined = joint.join(filter(None, (known.get(first), known.get(second))))
    return _shown(composition, composition.second.language, {**known, first: joined})


def _shown(composition: Composition, language: Language, captions: Mapping[str, str]) -> Composition:
    second = of_lines(captions, script_of(composition), language)
    return composition.model_copy(update={"second": second})
