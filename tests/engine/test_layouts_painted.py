"""Every layout, frame by frame: repainting what differs equals painting everything."""

from itertools import pairwise

import numpy as np
import pytest

from tests.support.engine_film import film, film_assets
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.raster import Painter, Planes, Surface
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import plan
from vgenflow.engine.segments.scenes import Scenes


@pytest.mark.parametrize("size", [(640, 360), (360, 640)], ids=["wide", "tall"])
@pytest.mark.parametrize("name", sorted(LAYOUTS))
def test_repainting_leaves_no_trails(name, size):
    made = film(name, width=size[0], height=size[1])
    scenes = Scenes(made, LAYOUTS, film_assets())
    painter = Painter(*size, film_assets())
    surface, whole = Surface(painter), Planes(*size)
    moved = 0
    for frame in range(made.frames):
        drawing, over = scenes.at(0, frame), scenes.captions(frame)
        moved += surface.show(drawing, over)
        painter.paint(whole, drawing, [painter.area])
        painter.overlay(whole, over, [painter.area])
        assert np.array_equal(surface.planes.buffer, whole.buffer), f"frame {frame}"
    assert moved > 10


def test_a_transition_hands_over_without_a_jump():
    """The frames beside a page turn are those of the scenes; captions go on over it."""
    made = film("statement", "bullets")
    drawn = Film(made, LAYOUTS, film_assets())
    pieces = plan(made)
    assert [piece.kind for piece in pieces] == ["body", "page", "body"]
    frames = [planes.y.copy().astype(int) for piece in pieces for planes in drawn.frames(piece)]
    jumps = [np.abs(after - before).mean() for before, after in pairwise(frames)]
    turn = range(pieces[1].start - 1, pieces[2].start)
    assert max(jumps[i] for i in turn) < 60
    assert jumps[pieces[2].start - 1] < 12
