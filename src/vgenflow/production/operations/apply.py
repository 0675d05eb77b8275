"""Apply: a composition and an operation give the next composition."""

from vgenflow.production.composition import Composition
from vgenflow.production.operations.context import Context
from vgenflow.production.operations.kinds import LineEdit, Operation, SceneEdit, SecondEdit
from vgenflow.production.operations.lines import edit_lines
from vgenflow.production.operations.options import edit_options
from vgenflow.production.operations.scenes import edit_scenes
from vgenflow.production.operations.second import edit_second


def apply(composition: Composition, operation: Operation, context: Context) -> Composition:
    """The composition after `operation`; an error of ours if it cannot be, and nothing is changed.

    Pure: files are only looked at. Ids of lines that come new are made of their words.
    """
    if isinstance(operation, LineEdit):
        return edit_lines(operation, composition)
    if isinstance(operation, SecondEdit):
        return edit_second(operation, composition)
    if isinstance(operation, SceneEdit):
        return edit_scenes(operation, composition, context)
    return edit_options(operation, composition, context)
