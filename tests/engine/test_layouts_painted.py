"""Pages and the turn between them follow each other without a jump."""

from itertools import pairwise

import numpy as np

from tests.support.engine_film import film, film_assets
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import plan


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
