"""Paintings, masks, insets, reveals and poses look like what they say, at every size."""

import itertools
from dataclasses import dataclass, replace

import cv2
import numpy as np
import pytest

from tests.support.engine_parts import ASSETS, PHOTO
from vgenflow.engine.drawing import Box, Drawing, Inset, Layer, Painting, Picture, Pose, Rect, Reveal
from vgenflow.engine.paintings import (
    Along,
    Blinds,
    Clouds,
    Grain,
    Grid,
    Hatch,
    Iris,
    Linear,
    Radial,
    Rounded,
    Wipe,
    points_on,
)
from vgenflow.engine.projecting.scaling import Scaler
from vgenflow.engine.raster import BadPainting, paint
from vgenflow.engine.raster.paintings import premultiplied

WIDE, HIGH = 320, 180
PAGE, UNIT = Rect(0, 0, WIDE, HIGH), 1.8
RED = Linear(((0, "#C0392B", 1), (1, "#C0392B", 1)))


def painted(*nodes, ground="#FFFFFF", size=(WIDE, HIGH)):
    return paint(Drawing(ground, nodes), *size, ASSETS).astype(int)


def page(recipe, **other):
    return Layer((Painting(recipe, PAGE, UNIT),), PAGE, **other)


def test_a_gradient_goes_from_colour_to_colour():
    picture = painted(page(Linear(((0, "#000000", 1), (1, "#FFFFFF", 1)), 0)))
    assert np.abs(np.diff(picture[90, :, 1])).max() <= 3
    assert np.abs(picture.mean(axis=(0, 2)) - np.linspace(0, 255, WIDE)).max() < 2.5
    assert np.ptp(picture.mean(axis=(1, 2))) < 1


def test_dark_gradients_are_dithered():
    """Between two neighbouring levels the mean goes on smoothly."""
    picture = painted(page(Linear(((0, "#101010", 1), (1, "#131313", 1)), 0)))
    means = picture[:176, :, 1].reshape(176, 20, 16).mean(axis=(0, 2))
    assert np.abs(means - np.linspace(16, 19, 20)).max() < 0.5


@pytest.mark.parametrize("channels", [0, 3, 4])
def test_what_is_the_same_all_along_a_row_is_as_if_it_were_written_out(channels):
    column = np.random.default_rng(1).random((90, 1, channels or 1), np.float32)[..., : channels or None]
    spread = np.broadcast_to(
        column if channels else column[..., 0], (90, 77, channels)[: 3 if channels else 2]
    )
    assert np.array_equal(premultiplied(spread), premultiplied(np.ascontiguousarray(spread)))


def test_a_page_is_painted_once_for_all_painters_of_its_size():
    recipe = Counted([])
    for size in ((WIDE, HIGH), (WIDE, HIGH), (HIGH, WIDE)):
        painted(Layer((Painting(recipe, PAGE, UNIT),), PAGE), size=size)
    assert recipe.calls == [UNIT, UNIT]


class Counted:
    """A recipe that is only equal to itself."""

    def __init__(self, calls):
        self.calls = calls

    def paint(self, width, height, unit):
        self.calls.append(unit)
        return np.zeros((height, width, 3), np.float32)


def test_what_is_half_transparent_is_mixed():
    picture = painted(page(Linear(((0, "#000000", 0.5), (1, "#000000", 0.5)))))
    assert np.abs(picture - 127).max() <= 2


@pytest.mark.parametrize("channels", [0, 3, 4])
def test_bytes_are_taken_as_they_are(channels):
    picture = painted(Layer((Box(PAGE, "#000000"),), PAGE, mask=Painting(Flat(channels), PAGE, UNIT)))
    assert np.abs(picture - (0 if channels == 3 else 175)).max() <= 2


@dataclass(frozen=True)
class Flat:
    channels: int

    def paint(self, width, height, unit):
        return np.full((height, width, self.channels)[: 3 if self.channels else 2], 80, np.uint8)


@dataclass(frozen=True)
class Wrong:
    def paint(self, width, height, unit):
        return np.zeros((height, width + 1), np.uint8)


def test_a_recipe_that_gives_something_else_is_named():
    with pytest.raises(BadPainting, match="Wrong"):
        painted(page(Wrong()))


RECIPES = [
    Linear(((0, "#05070B", 1), (0.4, "#7FF0CF", 0.2), (1, "#0C1A28", 1)), 30),
    Radial(((0, "#FFC078", 1), (1, "#FFC078", 0)), 0.3, 0.6, 0.4, 0.2),
    Clouds(4, "#123A32", 9, 0, 0.8),
    Hatch("#C0392B", 12, 5),
    Grid("#123A32", 8, 0.8, 0.4),
]
MAPS = [
    Grain(2, 5, 0.4, 0.6),
    Rounded(20, 4),
    Rounded(oval=True),
    Wipe(30),
    Wipe(0, 0.2, 12),
    Blinds(16, 90),
    Iris(0.2, 0.4),
    Along(points_on("M10 50 C60 -40 100 150 160 40"), 14),
]


@pytest.mark.parametrize("recipe", RECIPES, ids=repr)
def test_a_preview_looks_like_the_video(recipe):
    drawing = Drawing("#F3EBDD", (page(recipe),))
    alike(drawing)


@pytest.mark.parametrize("recipe", MAPS, ids=lambda recipe: type(recipe).__name__)
def test_masks_and_reveals_are_alike_at_every_size(recipe):
    by = Painting(recipe, PAGE, UNIT)
    ink = Layer((Painting(RED, PAGE, UNIT),), PAGE)
    alike(Drawing("#F3EBDD", (replace(ink, mask=by),)))
    alike(Drawing("#F3EBDD", (replace(ink, reveal=Reveal(by, 0.5, 0.1)),)))


def alike(drawing):
    """Half as large it is what it is when made half as large."""
    whole = cv2.resize(
        paint(drawing, WIDE, HIGH, ASSETS), (WIDE // 2, HIGH // 2), interpolation=cv2.INTER_AREA
    )
    small = paint(Scaler(0.5).drawing(drawing), WIDE // 2, HIGH // 2, ASSETS)
    differs = np.abs(whole.astype(int) - small)
    assert differs.mean() < 6
    assert (differs.max(axis=2) > 60).mean() < 0.04
    assert np.ptp(whole.astype(int)) > 20


@pytest.mark.parametrize("by", [Wipe(0), Wipe(90), Wipe(45), Blinds(9), Iris(), Wipe(0, 0.2)], ids=repr)
def test_a_reveal_shows_more_and_more_until_all_is_there(by):
    ink, shown = Layer((Box(PAGE, "#000000"),), PAGE), []
    for share in np.linspace(0, 1, 9):
        reveal = Reveal(Painting(by, PAGE, UNIT), float(share), 0.05)
        shown.append(255 - painted(replace(ink, reveal=reveal))[..., 1])
    assert not shown[0].any()
    assert np.array_equal(shown[-1], 255 - painted(ink)[..., 1])
    assert all((later >= earlier - 2).all() for earlier, later in itertools.pairwise(shown))
    assert 0.3 < shown[4].mean() / 255 < 0.7


def test_a_pen_comes_along_its_stroke():
    pen = Painting(Along(points_on("M10 50 H160"), 14), PAGE, UNIT)
    line = Layer((Box(Rect(18, 80, 270, 20), "#000000"),), PAGE, reveal=Reveal(pen, 0.5, 0.01))
    columns = (255 - painted(line)[..., 1]).max(axis=0)
    assert columns[20:150].min() > 250
    assert columns[172:].max() < 10


def test_a_fill_takes_the_place_of_colours_and_a_mask_cuts():
    box = Layer((Box(Rect(40, 40, 100, 100), "#000000"),), Rect(40, 40, 100, 100))
    filled = painted(replace(box, fill=Painting(RED, PAGE, UNIT)))
    assert np.abs(filled[60:120, 60:120] - (192, 57, 43)).max() <= 3
    assert (filled[:36] >= 254).all()
    masked = painted(replace(box, mask=Painting(Rounded(oval=True), box.bounds, UNIT)))
    assert masked[90, 90].max() < 4
    assert masked[43, 43].min() > 250
    assert (255 - masked[..., 1]).sum() / 255 == pytest.approx(np.pi * 50**2, rel=0.01)


@pytest.mark.parametrize("blur", [2.0, 9.0, 22.0])
def test_a_blur_is_a_gaussian_and_loses_nothing(blur):
    box = Rect(130, 80, 20, 20)
    weight = (255 - painted(Layer((Box(box, "#000000"),), box, blur=blur))[..., 1]).astype(float)
    assert weight.sum() / 255 == pytest.approx(400, rel=0.05)
    x = np.arange(WIDE) + 0.5
    across = weight.sum(axis=0) / weight.sum()
    deviation = np.sqrt((across * (x - 140) ** 2).sum())
    assert deviation == pytest.approx(np.sqrt(blur**2 + 20**2 / 12), rel=0.08)


def test_an_inset_shows_another_drawing_flat_or_blurred():
    photo = Picture(PHOTO, Rect(0, 0, 150, 100), Rect(40, 20, 200, 140))
    window = Rect(60, 30, 120, 100)
    plain = painted(photo)
    inset = painted(Layer((Inset(Drawing("#FFFFFF", (photo,)), window),), window))
    assert np.abs(inset[34:126, 64:176] - plain[34:126, 64:176]).max() <= 3
    assert (inset[:26] >= 254).all()
    soft = painted(Layer((Inset(Drawing("#FFFFFF", (photo,)), window, 12),), window))
    assert soft[40:120, 70:170, 2].std() < plain[40:120, 70:170, 2].std() * 0.6
    assert soft[34:126, 64:176].mean() == pytest.approx(plain[34:126, 64:176].mean(), abs=8)


def test_what_is_posed_stands_where_it_should():
    box = Layer((Box(Rect(100, 60, 60, 30), "#000000"),), Rect(100, 60, 60, 30))
    for pose, place in (
        (Pose(100, 60, 2, 1), (100, 60, 220, 90)),
        (Pose(130, 90, 1, 0.5), (100, 75, 160, 90)),
        (Pose(130, 75, turn=90), (115, 45, 145, 105)),
    ):
        for layer in (replace(box, pose=pose), replace(box, pose=pose, dx=20.0)):
            found = 255 - painted(layer)[..., 1]
            expected = np.zeros((HIGH, WIDE), int)
            right = round(layer.dx)
            expected[place[1] : place[3], place[0] + right : place[2] + right] = 255
            assert np.abs(found - expected).sum() / 255 < 160


def test_a_tilt_is_a_turn_of_what_is_drawn():
    box = Layer((Box(Rect(100, 60, 60, 30), "#000000"),), Rect(100, 60, 60, 30))
    tilted = painted(replace(box, tilt=30))
    turned = painted(replace(box, pose=Pose(130, 75, turn=30)))
    assert np.abs(tilted - turned).mean() < 1
    assert (255 - tilted[..., 1]).sum() / 255 == pytest.approx(1800, rel=0.02)


def test_what_is_opaque_hides_what_is_below():
    ground = Layer((Painting(RED, PAGE, UNIT, opaque=True),), PAGE)
    assert np.array_equal(painted(Box(PAGE, "#000000"), ground), painted(ground))
    assert np.abs(painted(ground) - (192, 57, 43)).max() <= 3


def test_a_ground_that_is_scaled_ends_at_its_edge():
    card = Rect(100, 40, 80, 60)
    layer = Layer((Painting(RED, card, UNIT, opaque=True),), card)
    for pose, place in (
        (Pose(140, 70, 1.5, 1.5), (80, 25, 200, 115)),
        (Pose(100, 40, 0.5, 1), (100, 40, 140, 100)),
    ):
        found = (255 - painted(replace(layer, pose=pose))[..., 1]) / (255 - 57)
        inside = np.zeros((HIGH, WIDE))
        inside[place[1] : place[3], place[0] : place[2]] = 1
        assert np.abs(found - inside).max() < 0.1  # chroma is blended two by two
    clipped = painted(replace(layer, pose=Pose(140, 70, 1.5, 1.5), clip=Rect(90, 0, 50, 180)))
    assert (clipped[:, :88] >= 253).all()
    assert (clipped[:, 142:] >= 253).all()
    assert np.abs(clipped[60, 100] - (192, 57, 43)).max() <= 3
