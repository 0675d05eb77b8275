"""Any sequence of operations leaves a whole composition, or says why it cannot."""

import re

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.operations.operation_cases import NAMES, composition, context, operations
from vgenflow.kit.errors import VgenflowError
from vgenflow.production.composition import Composition, is_carried, parts, whole
from vgenflow.production.operations import apply


def check(made: Composition) -> None:
    """What holds for every composition."""
    script, board = made.script, made.storyboard
    assert script
    assert board
    assert len({line.id for line in script.lines}) == len(script.lines)
    assert len({scene.id for scene in board.scenes}) == len(board.scenes)
    assert is_carried(made)
    blocks = {block.id: block.text for block in made.document.blocks}
    for line in script.lines:
        for span in line.spans:
            assert 0 <= span.start < span.end <= len(blocks[span.block])
        assert (line.support == "none") == (not line.spans)
        linked(line.caption, [(link.caption_start, link.caption_end) for link in line.links])
        linked(line.spoken, [(link.spoken_start, link.spoken_end) for link in line.links])
    captions = {line.id: line.caption for line in script.lines}
    if made.second is not None:
        assert made.second == made.second.only(captions)
        assert made.second.language != script.language
    for scene in board.scenes:
        assert scene.lines or scene is board.scenes[-1]
        assert scene.since == 0 or scene.since < len(captions[scene.lines[0]])
        assert all(cue.line in scene.lines and cue.at < len(captions[cue.line]) for cue in scene.cues)
    assert set(made.stale) <= {scene.id for scene in board.scenes if not scene.held}


def linked(text: str, runs: list[tuple[int, int]]) -> None:
    """Runs are in order and leave out nothing but spaces."""
    at = 0
    for start, end in runs:
        assert at <= start < end
        assert not re.search(r"\S", text[at:start])
        at = end
    assert at <= len(text)
    assert not re.search(r"\S", text[at:])


@settings(max_examples=8, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.data(), st.sampled_from(NAMES))
def test_any_operations_leave_a_whole_composition(data: st.DataObject, name: str) -> None:
    made = composition(name)
    for _ in range(10):
        operation = data.draw(operations(made))
        try:
            made = apply(made, operation, context(name))
        except VgenflowError as error:
            assert error.status in (404, 409, 422)  # noqa: PT017
            assert error.sentence.endswith(".")  # noqa: PT017
            continue
        check(made)
        kept = {part: value.model_dump_json().encode() for part, value in parts(made).items()}
        assert whole(kept) == made


@pytest.mark.parametrize("name", NAMES)
def test_what_is_made_is_whole(name: str) -> None:
    check(composition(name))
