"""A word that a person sets for an element is theirs; those that stay where they were are not."""

import pytest

from tests.operations.operation_cases import NAMES, context
from tests.projects.project_cases import small
from vgenflow.production.composition import Composition
from vgenflow.production.operations import apply
from vgenflow.production.operations import kinds as k
from vgenflow.production.operations.errors import BadCue
from vgenflow.story.storyboard import Cue, Scene

ITEMS = {"heading": "", "items": [{"text": "Rain"}, {"text": "Wind"}]}
DIRECTED = (Cue(element="item1", line="l1", at=4), Cue(element="item2", line="l1", at=20))


@pytest.fixture(scope="module")
def directed() -> Composition:
    """A list whose items were given their words by directing."""
    work = small()
    first, *others = work.storyboard.scenes
    listed = first.model_copy(update={"layout": "bullets", "props": ITEMS, "cues": DIRECTED})
    board = work.storyboard.model_copy(update={"scenes": (listed, *others)})
    return work.model_copy(update={"storyboard": board})


def set_to(work: Composition, *cues: Cue) -> Scene:
    return apply(work, k.SetCues(scene="s1", cues=cues), context(NAMES[0])).storyboard.scenes[0]


def test_only_the_word_that_changed_is_the_persons(directed: Composition) -> None:
    scene = set_to(directed, DIRECTED[0], Cue(element="item2", line="l1", at=10))
    assert [(cue.element, cue.at, cue.chosen) for cue in scene.cues] == [
        ("item1", 4, False),
        ("item2", 10, True),
    ]
    assert scene.held


def test_who_sends_a_word_cannot_say_whose_it_is(directed: Composition) -> None:
    claimed = DIRECTED[0].model_copy(update={"chosen": True})
    assert not set_to(directed, claimed).cues[0].chosen
    denied = Cue(element="item1", line="l1", at=10, chosen=False)
    assert set_to(directed, denied).cues[0].chosen


def test_a_word_of_the_persons_stays_theirs(directed: Composition) -> None:
    own = Cue(element="item1", line="l1", at=10)
    first = apply(directed, k.SetCues(scene="s1", cues=(own,)), context(NAMES[0]))
    again = set_to(first, own, Cue(element="item2", line="l1", at=12))
    assert all(cue.chosen for cue in again.cues)


@pytest.mark.parametrize(
    "cues",
    [
        (Cue(element="item3", line="l1", at=4),),
        (Cue(element="item1", line="l2", at=4),),
        (Cue(element="item1", line="l1", at=400),),
        (Cue(element="item1", line="l1", at=4), Cue(element="item1", line="l1", at=8)),
    ],
    ids=["no such element", "another scene's line", "past its end", "two words"],
)
def test_a_word_that_cannot_be_is_refused(directed: Composition, cues: tuple[Cue, ...]) -> None:
    with pytest.raises(BadCue):
        set_to(directed, *cues)
