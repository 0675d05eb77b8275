"""The gate compares the file with what the engine draws: honest encodes pass, other pictures do not."""

import cv2
import numpy as np
import pytest

from tests.engine_verify.verify_parts import tone, write
from tests.support.engine_film import film, film_assets
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.raster.planes import Planes
from vgenflow.engine.verify import OtherPicture, check

NAMES = ("title", "bullets", "picture", "statement")
ODD = 354
"""A height that is no multiple of four: its planes are copied on their way to the encoder."""


def judged(path, made):
    return check(path, made, assets=film_assets(), layouts=LAYOUTS)


def filed(path, made, **how):
    return write(path, made, layouts=LAYOUTS, assets=film_assets(), sound=0 * tone(made), **how)


def changed(change):
    """Other planes: `change` takes Y, U and V and gives what is shown instead."""

    def shown(frame, planes):
        other = Planes(planes.width, planes.height)
        other.y[...], other.u[...], other.v[...] = change(planes.y, planes.u, planes.v)
        return other

    return shown


def as_bt601(y, u, v):
    """The same colours by the matrix of Rec. ITU-R BT.601."""
    wide = [cv2.resize(part, y.shape[::-1]).astype(np.float32) - 128 for part in (u, v)]
    level, blue, red = (y.astype(np.float32) - 16) / 219, wide[0] / 224, wide[1] / 224
    rgb = [level + 1.5748 * red, level - 0.1873 * blue - 0.4681 * red, level + 1.8556 * blue]
    luma = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]
    made = (219 * luma + 16, 224 * (rgb[2] - luma) / 1.772 + 128, 224 * (rgb[0] - luma) / 1.402 + 128)
    small = [made[0], *(cv2.resize(part, u.shape[::-1], interpolation=cv2.INTER_AREA) for part in made[1:])]
    return [np.rint(part).clip(0, 255) for part in small]


def skewed(y, u, v):
    """Chroma read from a packed buffer as if the luma plane were a row longer."""
    flat = np.concatenate([u.reshape(-1), v.reshape(-1), np.zeros(y.shape[1], np.uint8)])[y.shape[1] :]
    return y, flat[: u.size].reshape(u.shape), flat[u.size :].reshape(v.shape)


BROKEN = {
    "blue a row lower": (lambda y, u, v: (y, np.roll(u, 1, 0), v), "blue difference is shown in the wrong"),
    "red a row higher": (lambda y, u, v: (y, u, np.roll(v, -1, 0)), "red difference is shown in the wrong"),
    "luma a column aside": (lambda y, u, v: (np.roll(y, 1, 1), u, v), "luma is shown in the wrong place"),
    "four pixels lower": (
        lambda y, u, v: (np.roll(y, 4, 0), np.roll(u, 2, 0), np.roll(v, 2, 0)),
        "in the wrong place",
    ),
    "chroma of another height": (skewed, "in the wrong place"),
    "blue for red": (lambda y, u, v: (y, v, u), "does not show scene"),
    "no colour": (lambda y, u, v: (y, 0 * u + 128, 0 * v + 128), "colours are not those"),
    "another matrix": (as_bt601, "colours are not those"),
    "full range": (
        lambda y, u, v: ((y.astype(float) - 16).clip(0, 219) * 255 / 219, u, v),
        "colours are not those",
    ),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_altered_pictures_are_refused(tmp_path, broken):
    change, reason = BROKEN[broken]
    made = film(*NAMES, frames=40, height=ODD)
    path = filed(tmp_path / "film.mp4", made, shown=changed(change))
    with pytest.raises(OtherPicture) as caught:
        judged(path, made)
    assert caught.value.code == "export.other_picture"
    assert reason in caught.value.sentence


@pytest.mark.parametrize("height", [360, ODD])
def test_swapped_segments_are_refused_at_their_places(tmp_path, height):
    made = film(*NAMES, frames=40, height=height)

    def swapped(segments):
        return [*segments[:2], segments[4], segments[3], segments[2], *segments[5:]]

    with pytest.raises(OtherPicture) as caught:
        judged(filed(tmp_path / "film.mp4", made, order=swapped), made)
    assert "does not show scene" in caught.value.sentence
    assert "(bullets)" in caught.value.sentence
    assert "(picture)" in caught.value.sentence
    assert "(title)" not in caught.value.sentence


def test_a_scene_of_black_or_of_an_older_wording_is_refused(tmp_path):
    made = film("statement", "bullets", frames=40)

    def black(frame, planes):
        return (
            changed(lambda y, u, v: (0 * y + 16, 0 * u + 128, 0 * v + 128))(frame, planes)
            if 20 <= frame < 30
            else planes
        )

    with pytest.raises(OtherPicture, match="statement"):
        judged(filed(tmp_path / "black.mp4", made, shown=black), made)
    clip = made.clips[0]
    older = clip.model_copy(
        update={"props": {**clip.props, "text": "You fall asleep in Graz, wake in *Paris.*"}}
    )
    before = made.model_copy(update={"clips": (older, *made.clips[1:])})
    with pytest.raises(OtherPicture, match="statement"):
        judged(filed(tmp_path / "older.mp4", before), made)


SLOW = pytest.mark.slow


@pytest.mark.parametrize(
    ("profile", "width", "height"),
    [
        ("draft", 630, ODD),
        ("final", 160, 90),
        pytest.param("final", 630, ODD, marks=SLOW),
        pytest.param("final", 640, 360, marks=SLOW),
        pytest.param("draft", 640, 360, marks=SLOW),
        pytest.param("draft", 360, 640, marks=SLOW),
        pytest.param("final", 360, 640, marks=SLOW),
    ],
)
def test_honest_encodes_of_every_layout_pass(tmp_path, profile, width, height):
    made = film(*LAYOUTS, width=width, height=height)
    path = filed(tmp_path / "film.mp4", made, profile=profile)
    judged(path, made)
