"""What a warm preview keeps: an edit costs what differs, and nothing piles up."""

import numpy as np

from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS, Rising, timeline
from vgenflow.engine import Previews, still, strip


class Counting(Rising):
    """Counts how often it composes."""

    def __init__(self):
        self.composed = []

    def compose(self, props, stage, assets, frames, cues):
        self.composed.append((stage.number, props.words))
        return super().compose(props, stage, assets, frames, cues)


def edited(made, index, **props):
    clips = list(made.clips)
    clips[index] = clips[index].model_copy(update={"props": props})
    return made.model_copy(update={"clips": tuple(clips)})


def test_only_what_an_edit_changes_is_composed_anew():
    layout = Counting()
    previews = Previews(ASSETS, layouts={"rising": layout})
    made = timeline(("rising", 12), ("rising", 12), ("rising", 12))
    list(previews.open(made, short_side=54).fragments())
    assert [number for number, _ in layout.composed] == [1, 2, 3]
    list(previews.open(made, short_side=72).fragments(4))
    previews.open(made).still(20, width=64)
    assert len(layout.composed) == 3
    changed = edited(made, 1, words=3)
    list(previews.open(changed, short_side=54).fragments())
    assert layout.composed[3:] == [(2, 3)]


def test_a_still_and_a_strip_are_those_of_a_cold_start():
    made = timeline(("rising", 30), ("zooming", 24))
    preview = Previews(ASSETS, layouts=LAYOUTS).open(made, short_side=54)
    for frame in (0, 26, 40):
        cold = still(made, frame, assets=ASSETS, layouts=LAYOUTS, width=96)
        assert np.array_equal(preview.still(frame), cold)
        assert preview.still(frame, width=64).shape == (36, 64, 3)
    frames = range(0, made.frames, 16)
    row = preview.strip(frames, height=30)
    assert row.shape == (30, 53 * len(frames), 3)
    assert np.array_equal(row, strip(made, frames, assets=ASSETS, layouts=LAYOUTS, height=30))
    first = preview.strip([16], height=30)
    assert np.array_equal(row[:, 53 : 2 * 53], first)
