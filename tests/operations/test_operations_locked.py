"""Lines that are locked outlive a new writing."""

import pytest

from tests.directing.directing_cases import document
from tests.operations.operation_cases import composition, context
from vgenflow.production.operations import apply
from vgenflow.production.operations import kinds as k
from vgenflow.production.operations.errors import LineLocked
from vgenflow.stages.writing import USUAL, WriteRequest, estimate, write
from vgenflow.stages.writing.revising import captioned, typed


@pytest.mark.parametrize("seconds", [25, 60])
@pytest.mark.parametrize("name", ["news.md", "tea.md"])
def test_a_new_writing_holds_what_was_locked(name: str, seconds: int) -> None:
    source = document(name)
    written = write(source, WriteRequest(verbatim=True), embedding=None)
    line = written.lines[len(written.lines) // 2]
    words = "这一句是人改过的。" if source.language == "zh" else "A person has changed this one."
    kept = captioned(line, words, source, source.language).model_copy(update={"locked": True})
    own = typed(
        "没有来源的一句。" if source.language == "zh" else "Nobody wrote this.", source.language, frozenset()
    )
    script = write(source, WriteRequest(seconds=seconds, kept=(kept, own)), embedding=None)
    captions = [each.caption for each in script.lines]
    assert captions.index(own.caption) == captions.index(words) + 1
    assert len({each.id for each in script.lines}) == len(script.lines)
    spans = [span for each in script.lines for span in each.spans]
    assert len(set(spans)) == len(spans)
    assert script.lines[0].role == "hook"
    assert [each.role for each in script.lines[1:-1]] == ["body"] * (len(script.lines) - 2)
    assert abs(estimate(script.lines, USUAL[source.language]) / seconds - 1) < 0.2


def test_a_length_takes_the_locked_lines_along_and_nothing_else() -> None:
    made = composition("news.md")
    line = made.script.lines[3]
    locked = apply(made, k.SetLocked(line=line.id, locked=True), context("news.md"))
    with pytest.raises(LineLocked):
        apply(locked, k.SetCaption(line=line.id, text="Other words."), context("news.md"))
    shorter = apply(locked, k.SetLength(seconds=30), context("news.md"))
    assert [each.id for each in shorter.locked] == [line.id]
    assert (shorter.script, shorter.storyboard) == (None, None)
    assert shorter.document == made.document
