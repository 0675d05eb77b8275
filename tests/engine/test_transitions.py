"""Every kind of transition: frames are the same from wherever one begins, and go from scene to scene."""

import numpy as np
import pytest

from tests.engine.test_dirty_layouts import scene
from tests.pictures.strips import StripAssets
from vgenflow.engine.encode.video import VideoFormat
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.easing import LINEAR
from vgenflow.engine.raster.color import rgb_of
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.keys import VideoKeys
from vgenflow.engine.segments.plan import plan
from vgenflow.engine.segments.scenes import Scenes
from vgenflow.story.template import Transition
from vgenflow.story.timeline import Join

TURN, SIZE = 9, (320, 180)
KINDS = ("fade", "page", "blade", "slide", "sheet", "swell", "erase", "glow", "brush")
CASES = [
    *((kind, "left") for kind in KINDS),
    *(("blade", way) for way in ("right", "up", "down")),
    ("page", "down"),
    ("slide", "up"),
    ("slide", "right"),
    ("sheet", "down"),
    ("erase", "right"),
    ("brush", "up"),
]


def made(kind, direction="left", *, captions=True, **other):
    """A quote gives way to a title."""
    film = scene("quote", SIZE, "en", Join(kind=kind, frames=TURN))
    transition = Transition(kind=kind, ms=300, direction=direction, **{"color": "accent", **other})
    shown = {} if captions else {"captions": ()}
    return film.model_copy(
        update={"style": film.style.model_copy(update={"transition": transition}), **shown}
    )


def turn(film):
    return next(piece for piece in plan(film) if piece.kind != "body")


@pytest.mark.parametrize(("kind", "direction"), CASES)
def test_frames_go_from_scene_to_scene_and_are_the_same_from_wherever_one_begins(kind, direction):
    film = made(kind, direction, curve=LINEAR)
    shown = Film(film, LAYOUTS, StripAssets())
    before, piece, after = plan(film)[:3]
    pictures = [(planes.buffer.copy(), planes.rgb()) for planes in shown.frames(piece)]
    assert len({buffer.tobytes() for buffer, _ in pictures}) == TURN
    for start in (1, 4, TURN - 1):
        assert np.array_equal(next(shown.frames(piece, start)).buffer, pictures[start][0]), start
    old, new = (next(shown.frames(body, at)).rgb() for body, at in ((before, before.frames - 1), (after, 0)))
    (_, first), *_, (_, last) = pictures
    assert _unlike(first, old) < _unlike(first, new)
    assert _unlike(last, new) < _unlike(last, old)


def _unlike(one, other):
    return np.abs(one.astype(int) - other).mean()


@pytest.mark.parametrize("direction", ["left", "right", "up", "down"])
def test_a_blade_crosses_the_whole_frame_in_its_direction(direction):
    film = made("blade", direction, captions=False, curve=LINEAR)
    red = film.style.day.accent
    places = []
    for planes in Film(film, LAYOUTS, StripAssets()).frames(turn(film)):
        blade = (np.abs(planes.rgb().astype(int) - rgb_of(red)) <= 4).all(axis=2)
        lines = blade.all(axis=0 if direction in ("left", "right") else 1)
        places.append(np.flatnonzero(lines).mean() if lines.any() else None)
    seen = [place for place in places if place is not None]
    assert len(seen) >= TURN - 3
    way = np.diff(seen) * (-1 if direction in ("left", "up") else 1)
    assert (way > 0).all()


def test_a_panel_slides_in_steps():
    film = made("slide", "up", captions=False, steps=3, curve=LINEAR)
    shown = Film(film, LAYOUTS, StripAssets())
    still = plan(film)[0]
    old = next(shown.frames(still, still.frames - 1)).rgb()
    bare = [_rows_unlike(planes.rgb(), old) for planes in shown.frames(turn(film))]
    assert sorted(set(bare)) == [0, 60, 120, 180]


def _rows_unlike(one, other):
    """How many rows from the foot up are other than before, in the margin where nothing moves."""
    return int((np.abs(one[:, :6].astype(int) - other[:, :6]).max(axis=(1, 2)) > 20).sum())


def test_directions_take_turns_and_show_in_keys():
    film = made("slide", "alternate")
    again = film.model_copy(
        update={
            "clips": (*film.clips, film.clips[0].model_copy(update={"id": "c", "start": 2 * 76 - 2 * TURN})),
            "joins": (film.joins[0],) * 2,
        }
    )
    ways = [piece.direction for piece in plan(again) if piece.kind != "body"]
    assert ways == ["left", "up"]
    keys = set()
    for direction in ("left", "right", "up", "down"):
        other = made("slide", direction)
        video = VideoFormat(other.width, other.height, other.rate, "final")
        keys.add(VideoKeys(other, video, LAYOUTS).of(turn(other)))
    assert len(keys) == 4


def test_the_ball_has_the_next_ground():
    film = made("swell", color="ground", captions=False, curve=LINEAR)
    drawn = next(Film(film, LAYOUTS, StripAssets()).frames(turn(film), 1)).rgb().astype(int)
    assert film.style.day.background == Scenes(film, LAYOUTS, StripAssets()).at(1, 1).background
    ball = (np.abs(drawn - rgb_of(film.style.day.background)) <= 4).all(axis=2)[:, 150:170]
    assert 200 < ball.sum() < 600
