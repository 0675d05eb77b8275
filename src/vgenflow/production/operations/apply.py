"""Apply: a composition and an operation give the next composition."""

from vgenflow.production.composition import Composition
from vgenflow.production.operations.beside import edit_beside
from vgenflow.production.operations.context import Context
from vgenflow.production.operations.cuts import cut_scenes
from vgenflow.production.operations.kinds import BesideEdit, LineEdit, Operation, SceneCut, SceneEdit
from vgenflow.production.operations.lines import edit_lines
from vgenflow.production.operations.options import edit_options
from vgenflow.production.operations.scenes import edit_scenes


def apply(composition: Composition, operation: Operation, context: Context) -> Composition:
    """The composition after `operation`; an error of ours if it cannot be, and nothing is changed.

    Pure: files are only looked at. Ids of lines that come new are made of their words.
    """
    if isinstance(operation, LineEdit):
        return edit_lines(operation, composition)
    if isinstance(operation, BesideEdit):
        return edit_beside(operation, composition, context)
    if isinstance(operation, SceneCut):
        return cut_scenes(operation, composition)
    if isinstance(operation, SceneEdit):
        return edit_scenes(operation, composition, context)
    return edit_options(operation, composition, context)
