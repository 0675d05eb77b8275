"""A video may be asked for with reduced motion; nothing else of it changes."""

import pytest

from tests.support.drawn import style
from vgenflow.production.request import BadRequest, Options, settled


def test_reduced_motion_makes_the_style_still_and_full_motion_leaves_it():
    assert Options().styled(style("pop")) is style("pop")
    look = settled({"motion": "reduced"}, Options()).styled(style("pop"))
    assert look.motion.reduced
    assert look.transition.kind == "fade"
    assert (look.day, look.fonts, look.pacing) == (style("pop").day, style("pop").fonts, style("pop").pacing)


def test_no_other_motion_is_known():
    with pytest.raises(BadRequest, match="full or reduced"):
        settled({"motion": "some"}, Options())
