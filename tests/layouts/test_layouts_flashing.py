"""Flashes are counted as WCAG 2.2 defines them, and no template has more than three within a second."""

from importlib import import_module

import numpy as np
import pytest

from tests.support.drawn import Fonts, style
from vgenflow.engine.gallery import ASPECTS, flashes_in
from vgenflow.engine.gallery.flashing import flashes
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.segments.keys import engine_version
from vgenflow.templates import names

BLACK, WHITE, GREY, RED, GREEN = (0, 0, 0), (255, 255, 255), (90, 90, 90), (255, 0, 0), (0, 110, 0)


def strobe(one, other, hertz, part=(1, 1), seconds=2, rate=30):
    """Two colours that change places so often a second, in a part of the frame."""
    for number in range(seconds * rate):
        frame = np.full((36, 64, 3), one, np.uint8)
        on = int(2 * hertz * number / rate) % 2
        if on:
            frame[: int(36 * part[0]), : int(64 * part[1])] = other
        yield frame


def counts(frames):
    return tuple(found.count for found in flashes(frames, 30))


def test_black_and_white_are_counted_by_pairs_within_a_second():
    assert counts(strobe(BLACK, WHITE, 3))[0] == 3
    assert counts(strobe(BLACK, WHITE, 5))[0] == 5
    assert counts(strobe(BLACK, WHITE, 1))[0] == 1


def test_small_changes_and_bright_ones_are_no_flashes():
    assert counts(strobe(GREY, (104, 104, 104), 5))[0] == 0
    assert counts(strobe((240, 240, 240), WHITE, 5))[0] == 0


def test_a_small_place_is_safe_and_a_quarter_of_a_field_is_not():
    assert counts(strobe(BLACK, WHITE, 5, part=(0.1, 0.1)))[0] == 0
    assert counts(strobe(BLACK, WHITE, 5, part=(0.2, 0.25)))[0] == 5


def test_red_is_counted_apart():
    general, red = counts(strobe(GREEN, RED, 4))
    assert red == 4
    assert general <= 4
    assert counts(strobe(BLACK, GREEN, 4))[1] == 0


def test_one_slow_change_in_steps_is_one_change():
    ramp = [np.full((36, 64, 3), level, np.uint8) for level in range(0, 240, 4)]
    assert counts(ramp) == (0, 0)
    assert counts([*ramp, *reversed(ramp)])[0] <= 1


def test_a_strobe_that_layouts_would_draw_is_told(monkeypatch):
    module = import_module("vgenflow.engine.gallery.flashing")
    lively = strobe(BLACK, WHITE, 6)
    monkeypatch.setattr(module, "flashes", lambda frames, second: flashes(lively, second))
    [sentence, *_] = flashes_in(style("swiss"), Fonts(), kinds=["title"])
    assert sentence.startswith("title: 6 general flashes")


PAIRS = [(name, aspect) for name in names() for aspect in ASPECTS]
TURN = int(engine_version()[:8], 16)


@pytest.mark.parametrize(("template", "aspect"), PAIRS[TURN % 16 :: 16])
def test_a_share_of_templates_does_not_flash(template, aspect):
    language = "zh" if TURN % 2 else "en"
    assert list(flashes_in(style(template), Fonts(), aspect=aspect, language=language)) == []


@pytest.mark.slow
@pytest.mark.parametrize(("template", "aspect"), PAIRS)
def test_no_template_flashes(template, aspect):
    assert list(flashes_in(style(template), Fonts(), tuple(LAYOUTS), aspect)) == []
