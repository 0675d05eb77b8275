"""What a run makes comes to a project piece by piece, and edits made meanwhile win."""

from tests.operations.operation_cases import NAMES, context
from tests.projects.project_cases import small
from vgenflow.production.composition import Composition
from vgenflow.production.operations import apply
from vgenflow.production.operations import kinds as k
from vgenflow.production.rebasing import rebased

BARE = small(made=False)
WHOLE = small()
READ = BARE.model_copy(update={"document": WHOLE.document})
WRITTEN = READ.model_copy(update={"script": WHOLE.script})


def edited(work: Composition, line: str, text: str) -> Composition:
    return apply(work, k.SetCaption(line=line, text=text), context(NAMES[0]))


def captions(work: Composition | None) -> list[str]:
    assert work is not None
    assert work.script is not None
    return [line.caption for line in work.script.lines]


def test_pieces_follow_one_another() -> None:
    head = BARE
    for before, now in ((BARE, READ), (READ, WRITTEN), (WRITTEN, WHOLE), (BARE, WHOLE)):
        taken = rebased(before, now, head)
        assert taken == now
        head = taken


def test_a_line_that_was_edited_meanwhile_stays_when_scenes_come() -> None:
    head = edited(WRITTEN, "l2", "Other words.")
    taken = rebased(WRITTEN, WHOLE, head)
    assert captions(taken)[1] == "Other words."
    assert taken is not None
    assert taken.storyboard == WHOLE.storyboard
    assert taken.stale == ("s2",)


def test_the_same_made_once_more_takes_no_edit_away() -> None:
    head = edited(WHOLE, "l2", "Other words.")
    for before, now in ((BARE, READ), (READ, WRITTEN), (WRITTEN, WHOLE), (BARE, WHOLE)):
        assert rebased(before, now, head) == head


def test_scenes_of_a_script_that_is_written_again_go() -> None:
    assert WHOLE.script is not None
    longer = WHOLE.script.model_copy(update={"lines": WHOLE.script.lines[:2]})
    again = WRITTEN.model_copy(update={"script": longer})
    taken = rebased(WHOLE, again, WHOLE)
    assert taken is not None
    assert (taken.script, taken.storyboard) == (longer, None)
    touched = apply(WHOLE, k.SetHeld(scene="s1", held=True), context(NAMES[0]))
    assert rebased(WHOLE, again, touched) is None
