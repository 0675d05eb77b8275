"""Joined emoji are measured and drawn as one picture, in colour."""

import numpy as np
import pytest

from tests.support.drawn import assets
from tests.type.type_chains import voice_in
from vgenflow.engine.drawing import Drawing
from vgenflow.engine.raster import paint
from vgenflow.engine.type import measure_line, place
from vgenflow.engine.type.shaping import shape
from vgenflow.engine.type.vertical import shape_column

SEQUENCES = {
    "family": "👨‍👩‍👧‍👦",
    "skin": "👍🏿",
    "profession": "👩🏽‍🚀",
    "couple": "🧑🏻‍🤝‍🧑🏿",
    "flag": "🇦🇹",
    "region": "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "rainbow": "🏳️‍🌈",
    "keycap": "1️⃣",
    "hash": "#️⃣",
    "heart": "❤️‍🔥",
    "asked": "☎️",
    "default": "☕",
    "star": "⭐",
}


@pytest.mark.parametrize("text", SEQUENCES.values(), ids=SEQUENCES)
@pytest.mark.parametrize("setter", [shape, shape_column])
def test_a_sequence_is_one_glyph(text, setter):
    clusters = setter(f"早{text}餐", voice_in("aurora"))
    assert [cluster.text for cluster in clusters] == ["早", text, "餐"]
    assert clusters[1].face.emoji
    assert len(clusters[1].ids) == 1
    assert not clusters[1].missing


@pytest.mark.parametrize("name", ["family", "flag", "keycap", "default"])
def test_it_is_drawn_in_colour_inside_its_box(name):
    line = measure_line(SEQUENCES[name], voice_in("ink"), 60.0)
    runs = place(line, 20.0, 80.0, "#000000")
    picture = np.asarray(paint(Drawing("#FFFFFF", runs), 120, 110, assets())).astype(int)
    rows, columns = np.nonzero(picture.min(axis=2) < 235)
    assert columns.min() >= 19
    assert columns.max() <= 21 + line.width
    assert rows.min() >= 79 + line.ink.y
    assert rows.max() <= 81 + line.ink.y + line.ink.h
    assert 0.6 * 60 < line.width < 1.4 * 60
    if name != "family":
        assert (picture.max(axis=2) - picture.min(axis=2)).max() > 40


def test_text_is_asked_for_with_a_selector():
    assert not shape("☎\ufe0e", voice_in("aurora"))[0].face.emoji
