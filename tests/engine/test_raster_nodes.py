"""Each kind of node paints what it says."""

from dataclasses import replace

import cv2
import numpy as np
import pytest

from tests.support.engine_parts import ASSETS, COLOR_FONT, FONT, PHOTO, Assets, photo, type_run
from vgenflow.engine.drawing import Box, Drawing, Layer, Path, Picture, Rect
from vgenflow.engine.raster import BadFont, BadPicture, Painter, Planes, paint
from vgenflow.engine.raster.decoding import decode
from vgenflow.engine.raster.treatments import duotone
from vgenflow.story.assets import MissingAsset

WHITE = "#FFFFFF"


def painted(*nodes, width=96, height=64, ground=WHITE, over=(), assets=ASSETS):
    return paint(Drawing(ground, nodes), width, height, assets, over).astype(int)


def dark(picture):
    """Where a picture on white has been painted on."""
    return picture.min(axis=2) < 200


@pytest.mark.parametrize("color", ["#FF0000", "#123A32", "#E8B23A", "#FFFFFF", "#000000", "#1234FE"])
def test_a_box_has_its_colour(color):
    level = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    picture = painted(Box(Rect(10, 20, 30, 12), color))
    assert np.abs(picture[22:30, 12:38] - level).max() <= 3
    assert (picture[:18] >= 254).all()


def test_half_a_box_is_half_as_dark():
    picture = painted(Box(Rect(0, 0, 96, 64), "#000000", alpha=0.5))
    assert np.abs(picture - 127).max() <= 2


def test_round_corners_are_cut():
    picture = painted(Box(Rect(10, 10, 40, 40), "#000000", radius=16))
    assert picture[11, 11].min() > 250
    assert picture[30, 11].max() < 5


def test_type_stands_in_its_bounds_and_moves_by_parts_of_a_pixel():
    run = type_run(20, 40, 30)
    first, second = painted(run), painted(replace(run, x=20.25))
    rows, columns = np.nonzero(dark(first))
    assert rows.min() >= 15
    assert rows.max() <= 46
    assert columns.min() >= 20
    assert columns.max() <= 74
    assert not np.array_equal(first, second)
    weight = [(255 - picture).sum() for picture in (first, second)]
    assert weight[1] == pytest.approx(weight[0], rel=0.02)


def test_a_clip_hides_what_is_outside():
    picture = painted(type_run(20, 40, 30, clip=Rect(0, 0, 96, 30)))
    assert dark(picture)[:30].any()
    assert not dark(picture)[31:].any()


def test_colour_type_keeps_its_colours():
    picture = painted(type_run(10, 50, 40, face=COLOR_FONT))
    ring = picture[20:60, 12:45]
    reddest = ring[np.argmax(ring[..., 0].ravel() - ring[..., 2].ravel()) // 33, :, :]
    assert (reddest[:, 0] - reddest[:, 2]).max() > 80


def test_a_stroke_is_as_wide_as_it_says():
    picture = painted(Path("M10 32 H86", Rect(7, 26, 82, 12), "#000000", stroke=6))
    column = picture[:, 48, 0]
    assert (255 - column).sum() / 255 == pytest.approx(6, abs=0.1)


def test_a_layer_is_its_nodes_moved():
    nodes = (Box(Rect(4, 4, 20, 10), "#C0392B"), type_run(8, 30, 20))
    layer = Layer(nodes, Rect(0, 0, 60, 40))
    assert np.abs(painted(layer) - painted(*nodes)).max() <= 6
    moved = painted(replace(layer, dx=14, dy=8))
    at_home = painted(*nodes)
    assert np.abs(moved[8:, 14:] - at_home[:-8, :-14]).max() <= 6


def test_a_layer_moves_smoothly():
    layer = Layer((Box(Rect(20, 20, 20, 20), "#000000"),), Rect(20, 20, 20, 20))
    centers = []
    for step in range(9):
        ink = 255 - painted(replace(layer, dx=step / 4))[..., 1]
        centers.append((ink.sum(axis=0) * np.arange(96)).sum() / ink.sum())
    assert np.allclose(np.diff(centers), 0.25, atol=0.02)


def test_a_picture_fills_its_target_and_nothing_else():
    place = Picture(PHOTO, Rect(0, 0, 150, 100), Rect(20, 10, 60, 40))
    picture = painted(place)
    reference = cv2.resize(decode(photo()), (60, 40), interpolation=cv2.INTER_AREA)
    assert np.abs(picture[10:50, 20:80] - reference).mean() < 6
    around = np.delete(picture, np.s_[9:51], axis=0)  # chroma reaches one pixel further
    assert (around >= 254).all()


def test_a_picture_glides():
    """The crop moves by a twentieth of a pixel a frame, and so does what is seen."""
    edge = np.full((100, 150, 3), 255, np.uint8)
    edge[:, :75] = 0
    assets = Assets()
    asset = assets.add(cv2.imencode(".png", edge)[1].tobytes())
    dark_columns = []
    for step in range(20):
        place = Picture(asset, Rect(20 + step / 20, 10, 96, 64), Rect(0, 0, 96, 64))
        dark_columns.append((255 - painted(place, assets=assets)[..., 1]).sum() / 255 / 64)
    steps = -np.diff(dark_columns)
    assert steps.min() > 0.02
    assert steps.max() < 0.08


@pytest.mark.parametrize("level", [0, 128, 250, 255])
def test_a_thin_line_on_an_even_ground_leaves_the_ground_as_light_as_it_was(level):
    luma = np.full((120, 160), level, np.uint8)
    luma[61, :] = 100
    print_ = duotone(luma, "#000000", "#FFFFFF")
    assert abs(int(print_.y[10, 10]) - (16 + level * 219 / 255)) <= 8


@pytest.mark.parametrize("treatment", ["duotone", "engraving", "screen"])
def test_treatments_use_two_colours(treatment):
    target = Rect(0, 0, 960, 640)
    place = Picture(PHOTO, Rect(0, 0, 150, 100), target, treatment, "#123A32", "#F3EBDD")
    picture = painted(place, width=960, height=640)
    low, high = np.array([0x12, 0x3A, 0x32]), np.array([0xF3, 0xEB, 0xDD])
    share = ((picture - low) @ (high - low)) / ((high - low) @ (high - low))
    off = np.abs(picture - (low + share[..., None] * (high - low)))
    assert np.percentile(off, 95) < 13
    assert share.min() < 0.15
    assert share.max() > 0.85


def test_what_is_over_is_on_top():
    box = Box(Rect(0, 0, 96, 64), "#000000")
    assert painted(box, over=(Box(Rect(0, 0, 96, 64), WHITE),)).min() >= 253


def test_planes_and_back_are_the_reference_matrix():
    rng = np.random.default_rng(1)
    colors = rng.integers(0, 256, (40, 3))
    planes = Planes(96, 64)
    painter = Painter(96, 64, ASSETS)
    for r, g, b in colors.tolist():
        painter.paint(planes, Drawing(f"#{r:02X}{g:02X}{b:02X}", ()), [painter.area])
        luma = (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255
        assert planes.y[0, 0] == round(16 + 219 * luma)
        assert planes.u[0, 0] == round(128 + 224 * (b / 255 - luma) / 1.8556)
        assert planes.v[0, 0] == round(128 + 224 * (r / 255 - luma) / 1.5748)


def test_broken_bytes_have_their_own_errors():
    assets = Assets()
    place = Rect(0, 0, 96, 64)
    for data in (b"", b"not a picture", photo()[:200], b"\xff\xd8\xff\xe0" + bytes(50)):
        with pytest.raises(BadPicture):
            painted(Picture(assets.add(data), place, place), assets=assets)
    with pytest.raises(BadFont):
        painted(type_run(0, 40, face=assets.add(b"no font")), assets=assets)
    with pytest.raises(MissingAsset):
        painted(type_run(0, 40, face=FONT), assets=assets)


def test_pictures_of_every_depth_decode():
    color = np.zeros((20, 30, 4), np.uint16)
    color[..., 2] = 65535
    color[:10, :, 3] = 65535
    clear = decode(cv2.imencode(".png", color)[1].tobytes())
    assert clear[5, 5].tolist() == [255, 0, 0]
    assert clear[15, 5].tolist() == [255, 255, 255]
    grey = decode(cv2.imencode(".png", np.full((20, 30), 128, np.uint8))[1].tobytes())
    assert grey.shape == (20, 30, 3)


def test_a_photo_is_turned_as_its_camera_was():
    upright = np.zeros((20, 40, 3), np.uint8)
    upright[:, :20] = 255
    plain = cv2.imencode(".jpg", upright)[1].tobytes()
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    turned = plain[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif + plain[2:]
    picture = decode(turned)
    assert picture.shape == (40, 20, 3)
    assert picture[5, 10].min() > 240
    assert picture[35, 10].max() < 15
