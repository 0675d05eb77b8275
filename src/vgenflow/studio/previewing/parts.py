"""What must be there before anything can be seen."""

from dataclasses import dataclass

from vgenflow.production.composition import Composition, with_assets
from vgenflow.story.document import Document
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Storyboard
from vgenflow.studio.previewing.errors import NotReady


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a composition that a timeline is made from."""

    document: Document
    script: Script
    storyboard: Storyboard


def parts_of(composition: Composition) -> Parts:
    """The parts of a composition that can be seen. Raises `NotReady`."""
    document, script, board = with_assets(composition), composition.script, composition.storyboard
    if document is None or script is None:
        raise NotReady("There is no script yet: make the video, or wait until its script is written.")
    if board is None:
        raise NotReady("There are no scenes yet: make the video, or wait until its scenes are chosen.")
    return Parts(document, script, board)
