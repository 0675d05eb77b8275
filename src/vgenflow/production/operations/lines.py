"""What operations on lines do."""

from functools import singledispatch

from vgenflow.production.composition import Composition
from vgenflow.production.operations import pages
from vgenflow.production.operations.beside import unrecorded, with_joined
from vgenflow.production.operations.errors import LastLine, UnknownLine
from vgenflow.production.operations.kinds import (
    DeleteLine,
    InsertLine,
    LineEdit,
    MergeLine,
    MoveLine,
    SetCaption,
    SetLocked,
    SetSpoken,
    SplitLine,
)
from vgenflow.production.operations.telling import place_of, retold, scenes_of, script_of, unlocked
from vgenflow.stages.writing import revising
from vgenflow.story.script import Line


@singledispatch
def edit_lines(edit: LineEdit, composition: Composition) -> Composition:  # noqa: ARG001
    """The composition after an edit of its lines."""
    raise TypeError(type(edit).__name__)


@edit_lines.register
def _caption(edit: SetCaption, composition: Composition) -> Composition:
    script = script_of(composition)
    line = unlocked(script.lines[place_of(script.lines, edit.line)])
    changed = revising.captioned(line, edit.text, composition.document, script.language)
    if changed == line:
        return composition
    return _replaced(composition, changed, is_shown=True)


@edit_lines.register
def _spoken(edit: SetSpoken, composition: Composition) -> Composition:
    script = script_of(composition)
    line = unlocked(script.lines[place_of(script.lines, edit.line)])
    return _replaced(composition, revising.said(line, edit.text, script.language), is_shown=False)


@edit_lines.register
def _locked(edit: SetLocked, composition: Composition) -> Composition:
    lines = script_of(composition).lines
    line = lines[place_of(lines, edit.line)]
    return _replaced(composition, line.model_copy(update={"locked": edit.locked}), is_shown=False)


@edit_lines.register
def _split(edit: SplitLine, composition: Composition) -> Composition:
    script = script_of(composition)
    at = place_of(script.lines, edit.line)
    line = unlocked(script.lines[at])
    first, second = revising.split_at(
        line, edit.at, composition.document, script.language, _taken(composition)
    )
    stale = pages.holding(scenes_of(composition), line.id)
    composition = unrecorded(composition, line.id)
    scenes = pages.undivided(scenes_of(composition), line.id)
    if scenes:
        scenes = pages.with_after(scenes, second.id, line.id)
    lines = (*script.lines[:at], first, second, *script.lines[at + 1 :])
    return retold(composition, lines, scenes, stale)


@edit_lines.register
def _merge(edit: MergeLine, composition: Composition) -> Composition:
    script = script_of(composition)
    at = place_of(script.lines, edit.line)
    if at + 1 == len(script.lines):
        raise UnknownLine("This is the last line: there is none after it to be merged with.")
    first, second = (unlocked(line) for line in script.lines[at : at + 2])
    joined = revising.joined(first, second, composition.document, script.language)
    composition = unrecorded(with_joined(composition, first.id, second.id), first.id)
    scenes = scenes_of(composition)
    stale = (*pages.holding(scenes, first.id), *pages.holding(scenes, second.id))
    scenes = pages.without(pages.undivided(scenes, first.id), second.id)
    return retold(composition, (*script.lines[:at], joined, *script.lines[at + 2 :]), scenes, stale)


@edit_lines.register
def _move(edit: MoveLine, composition: Composition) -> Composition:
    script = script_of(composition)
    line = script.lines[place_of(script.lines, edit.line)]
    if edit.after == line.id:
        return composition
    rest = [each for each in script.lines if each.id != line.id]
    at = 0 if edit.after is None else place_of(rest, edit.after) + 1
    lines = (*rest[:at], line, *rest[at:])
    if lines == script.lines:
        return composition
    scenes = scenes_of(composition)
    stale = (*pages.holding(scenes, line.id), *(pages.holding(scenes, edit.after) if edit.after else ()))
    if scenes:
        scenes = _kept_apart(pages.without(scenes, line.id), edit.after)
        scenes = pages.with_after(scenes, line.id, edit.after)
    return retold(composition, lines, scenes, (*stale, *pages.holding(scenes, line.id)))


@edit_lines.register
def _insert(edit: InsertLine, composition: Composition) -> Composition:
    script = script_of(composition)
    at = 0 if edit.after is None else place_of(script.lines, edit.after) + 1
    section = script.lines[max(at - 1, 0)].section if script.lines else ""
    line = revising.typed(edit.text, script.language, _taken(composition), section)
    scenes = scenes_of(composition)
    if scenes:
        scenes = pages.with_after(_kept_apart(scenes, edit.after), line.id, edit.after)
    stale = pages.holding(scenes, line.id)
    return retold(composition, (*script.lines[:at], line, *script.lines[at:]), scenes, stale)


@edit_lines.register
def _delete(edit: DeleteLine, composition: Composition) -> Composition:
    script = script_of(composition)
    line = unlocked(script.lines[place_of(script.lines, edit.line)])
    if len(script.lines) == 1:
        raise LastLine("A video needs at least one line: change this one instead.")
    stale = pages.holding(scenes_of(composition), line.id)
    scenes = pages.without(scenes_of(composition), line.id)
    return retold(composition, (each for each in script.lines if each.id != line.id), scenes, stale)


def _kept_apart(scenes: pages.Scenes, after: str | None) -> pages.Scenes:
    """Scenes in which no line but `after` runs on where something is put after it."""
    return scenes if after is None else pages.undivided(scenes, after)


def _replaced(composition: Composition, line: Line, *, is_shown: bool) -> Composition:
    """The composition with one line changed; its scenes are stale where what is shown changed."""
    lines = script_of(composition).lines
    scenes = scenes_of(composition)
    stale = pages.holding(scenes, line.id) if is_shown else ()
    return retold(composition, (line if each.id == line.id else each for each in lines), scenes, stale)


def _taken(composition: Composition) -> frozenset[str]:
    return frozenset(line.id for line in script_of(composition).lines)
