"""A style that states only what it must is enough for every layout."""

from typing import get_args

import pytest

from tests.support.drawn import assets, style
from vgenflow.engine.gallery import samples, stage_of
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.raster import paint
from vgenflow.story.template import Palette, Role, Style

OPTIONAL = {"tints", "light_shadow"}
PALETTE = Palette(**{name: value for name, value in style().day if name not in OPTIONAL})
FACE = style().fonts["text"]
PLAIN = Style(
    **{name: getattr(style(), name) for name in ("name", "title", "manner", "captions", "motion", "pacing")},
    transition=style().transition,
    music_moods=(),
    day=PALETTE,
    night=PALETTE,
    fonts=dict.fromkeys(get_args(Role), FACE),
)


@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_a_plain_style_draws_every_layout(name):
    layout, stage = LAYOUTS[name], stage_of(PLAIN, "16:9", "en", 2)
    props = layout.props.model_validate(samples("usual", "en", assets().picture)[name])
    assert layout.measure(props, stage, assets()).fits
    page = layout.compose(props, stage, assets(), 90, {})
    assert paint(page.at(70), stage.width, stage.height, assets()).std() > 5
