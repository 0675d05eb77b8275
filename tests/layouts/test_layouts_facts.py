"""What a layout does not declare of its stage, it does not draw: segment keys leave it out."""

from dataclasses import replace

import pytest

from tests.support.drawn import assets, style
from vgenflow.engine.gallery import stage_of
from vgenflow.engine.gallery.samples import VARIANTS, samples
from vgenflow.engine.gallery.sheet import Sampled
from vgenflow.engine.layouts import LAYOUTS

FRAMES = 60
STAGES = {  # two stages that differ in one fact alone
    "number": ({"number": 3, "total": 9}, {"number": 4, "total": 9}),
    "title": ({"title": "One"}, {"title": "Another video altogether"}),
    "total": ({"number": 3, "total": 9}, {"number": 3, "total": 12}),
    "last": ({"number": 3, "total": 9}, {"number": 3, "total": 3}),
}


def drawn(layout, props, stage, source):
    made = layout.compose(layout.props.model_validate(props), stage, source, FRAMES, {})
    return [made.at(frame) for frame in (0, 20, FRAMES - 2)]


@pytest.mark.parametrize("name", LAYOUTS)
def test_only_declared_facts_are_drawn(name):
    layout, source = LAYOUTS[name], Sampled(assets(), style())
    declared = layout.stage_facts
    assert set(declared) <= STAGES.keys()
    for language in ("en", "zh"):
        stage = replace(stage_of(style(), "16:9", language, 1), width=640, height=360)
        for variant in VARIANTS[:1] if language == "zh" else VARIANTS:
            props = samples(variant, language, source.picture)[name]
            for fact in STAGES.keys() - set(declared):
                one, other = (drawn(layout, props, replace(stage, **facts), source) for facts in STAGES[fact])
                assert one == other, f"{fact} is drawn, but not declared"


@pytest.mark.parametrize("name", LAYOUTS)
def test_every_declared_fact_is_drawn_somewhere(name):
    layout, source = LAYOUTS[name], Sampled(assets(), style())
    for fact in layout.stage_facts:
        different = False
        for aspect, variant in (("16:9", "usual"), ("16:9", "shortest"), ("9:16", "usual"), ("1:1", "usual")):
            stage = stage_of(style(), aspect, "en", 1)
            props = samples(variant, "en", source.picture)[name]
            one, other = (drawn(layout, props, replace(stage, **facts), source) for facts in STAGES[fact])
            different = one != other
            if different:
                break
        assert different, f"{fact} is declared, but not drawn: adding a scene renders it again for nothing"
