"""Compositions as what projects hold: see `services.projects.works.Works`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from pydantic import BaseModel

from vgenflow.production.composition import Composition, files, parts, whole
from vgenflow.production.operations.apply import apply
from vgenflow.production.operations.context import Context
from vgenflow.production.operations.kinds import LineEdit, Operation
from vgenflow.production.operations.lines import edit_lines
from vgenflow.production.rebasing import rebased
from vgenflow.production.request import Options
from vgenflow.services.projects.schemas import Card, Delta, Difference
from vgenflow.services.projects.works import Facts
from vgenflow.store.space import Space
from vgenflow.story.script import Line
from vgenflow.story.storyboard import Scene


class Compositions:
    """How projects keep compositions and apply operations to them."""

    def __init__(self, context: Callable[[Space], Context]) -> None:
        self._context = context

    def parts(self, work: Composition) -> Mapping[str, BaseModel]:
        """See `Works.parts`."""
        return parts(work)

    def whole(self, parts: Mapping[str, bytes]) -> Composition:
        """See `Works.whole`."""
        return whole(parts)

    def facts(self, work: Composition) -> Facts:
        """See `Works.facts`."""
        told = work.script or work.document
        made = work.script is not None and work.storyboard is not None
        return Facts(told.title if told is not None else "", work.language, made, _card(work))

    def files(self, work: Composition) -> tuple[str, ...]:
        """See `Works.files`."""
        return files(work)

    def apply(self, work: Composition, edit: Operation, files: Space) -> Composition:
        """See `Works.apply`."""
        if isinstance(edit, LineEdit):  # what is looked up for others takes longer than this
            return edit_lines(edit, work)
        return apply(work, edit, self._context(files))

    def is_quick(self, edit: Operation) -> bool:
        """See `Works.is_quick`."""
        return isinstance(edit, LineEdit)

    def kind(self, edit: Operation) -> str:
        """See `Works.kind`."""
        return edit.kind

    def rebased(self, base: Composition, made: Composition, head: Composition) -> Composition | None:
        """See `Works.rebased`."""
        return rebased(base, made, head)

    def difference(self, before: Composition, after: Composition) -> Difference:
        """See `Works.difference`."""
        return Difference(
            lines=_delta(_lines(before), _lines(after)),
            scenes=_delta(_scenes(before), _scenes(after)),
            options=tuple(
                name
                for name in Options.model_fields
                if getattr(before.options, name) != getattr(after.options, name)
            ),
            document=before.document != after.document,
            second=before.second != after.second,
        )


def _lines(work: Composition) -> Sequence[Line]:
    return work.script.lines if work.script is not None else ()


def _scenes(work: Composition) -> Sequence[Scene]:
    return work.storyboard.scenes if work.storyboard is not None else ()


def _delta(before: Sequence[Line] | Sequence[Scene], after: Sequence[Line] | Sequence[Scene]) -> Delta:
    old, new = {each.id: each for each in before}, {each.id: each for each in after}
    return Delta(
        added=tuple(name for name in new if name not in old),
        removed=tuple(name for name in old if name not in new),
        changed=tuple(name for name in new if name in old and new[name] != old[name]),
        moved=_moved([n for n in old if n in new], [n for n in new if n in old]),
    )


def _moved(before: Sequence[str], after: Sequence[str]) -> tuple[str, ...]:
    """What stands elsewhere among the others, as few as tell it."""
    blocks: Iterable[tuple[int, int, int]] = SequenceMatcher(
        None, before, after, autojunk=False
    ).get_matching_blocks()
    still = {after[at] for _, start, size in blocks for at in range(start, start + size)}
    return tuple(name for name in after if name not in still)


def _card(work: Composition) -> Card:
    """What a grid shows. Where size, style or shape are others now, every scene is out of date."""
    options, board = work.options, work.storyboard
    if board is None:
        return Card(aspect=options.aspect, template=options.template)
    is_fitted = work.model_copy(update={"stale": ()}).is_directed
    scenes = {scene.id for scene in board.scenes}
    stale = scenes & set(work.stale) if is_fitted else scenes
    return Card(aspect=options.aspect, template=options.template, scenes=len(scenes), stale=len(stale))
