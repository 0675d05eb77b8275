"""A second language follows the lines of the script through every edit."""

from pathlib import Path

import pytest

from tests.operations.operation_cases import NAMES, context
from tests.projects.project_cases import small
from vgenflow.production.composition import Composition, parts, whole
from vgenflow.production.operations import apply
from vgenflow.production.operations import kinds as k
from vgenflow.production.operations.errors import NoSecond, UnknownLine
from vgenflow.production.rebasing import rebased
from vgenflow.services.runs.dispatch import Taken
from vgenflow.stages.writing.errors import OtherLines
from vgenflow.store.blobs import Disk
from vgenflow.store.keyring import FileKeyring
from vgenflow.store.space import Space
from vgenflow.studio.commissions import commission

CHINESE = {"l1": "河水在夜里上涨。", "l2": "下城被淹。", "l3": "人们把市场搬上山。"}


def after(work: Composition, *edits: k.Edit) -> Composition:
    for edit in edits:
        work = apply(work, edit, context(NAMES[0]))
    return work


def shown(work: Composition) -> dict[str, str]:
    return {line.line: line.caption for line in work.second.lines} if work.second else {}


@pytest.fixture(scope="module")
def both() -> Composition:
    return after(small(), k.SetSecond(language="zh", captions=CHINESE))


def test_it_is_kept_as_a_part_of_its_own(both: Composition) -> None:
    assert shown(both) == CHINESE
    kept = {name: part.model_dump_json().encode() for name, part in parts(both).items()}
    assert whole(kept) == both
    assert parts(both).keys() - parts(small()).keys() == {"second"}
    one = after(both, k.SetSecondCaption(line="l2", text="下城\n 一片汪洋。"))
    changed = {name for name, part in parts(one).items() if part != parts(both)[name]}
    assert changed == {"second"}
    assert shown(one)["l2"] == "下城一片汪洋。"
    assert one.second.lines[1].words[0] == 0
    assert "l3" not in shown(after(one, k.SetSecondCaption(line="l3", text=" ")))
    assert after(one, k.SetSecond(language=None)).second is None


def test_it_goes_where_its_lines_go(both: Composition) -> None:
    assert list(shown(after(both, k.MoveLine(line="l3", after=None)))) == ["l3", "l1", "l2"]
    assert shown(after(both, k.MergeLine(line="l1")))["l1"] == "河水在夜里上涨。下城被淹。"
    assert "l2" not in shown(after(both, k.DeleteLine(line="l2")))
    split = after(both, k.SplitLine(line="l3", at=12))
    assert shown(split) == CHINESE
    assert len(split.script.lines) == 4
    assert after(split, k.InsertLine(after=None, text="A new line.")).second == both.second
    locked = after(both, k.SetLocked(line="l2", locked=True), k.SetLength(seconds=20))
    assert shown(locked) == {"l2": "下城被淹。"}
    assert after(both, k.SetLanguage(language="zh")).second is None


def test_what_cannot_be_is_refused(both: Composition) -> None:
    with pytest.raises(NoSecond):
        after(small(), k.SetSecondCaption(line="l1", text="河"))
    with pytest.raises(UnknownLine):
        after(both, k.SetSecondCaption(line="lost", text="河"))
    with pytest.raises(UnknownLine):
        after(both, k.SetSecond(language="zh", captions={"lost": "河"}))
    with pytest.raises(OtherLines):
        after(both, k.SetSecond(language="en", captions={"l1": "The river."}))


def test_a_run_leaves_what_was_translated_meanwhile(both: Composition) -> None:
    base = small(made=False)
    made = rebased(base, small(), base)
    assert made == small()
    meanwhile = after(both, k.SetSecondCaption(line="l1", text="河水涨了。"))
    assert shown(rebased(both, both, meanwhile))["l1"] == "河水涨了。"
    assert shown(rebased(small(), after(small(), k.SetHeld(scene="s1", held=True)), both)) == CHINESE


def test_runs_are_told_of_it(both: Composition, tmp_path: Path) -> None:
    space = Space(Disk(tmp_path), FileKeyring(tmp_path / "keyring"), "space", "project")
    run = Taken("run", "space", "account", "project", None, "make", None, 0)
    assert commission(both, run, space).order.second == both.second
