import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.engine.drawing import Drawing, Layer, Rect
from vgenflow.engine.raster import paint
from vgenflow.engine.scenery import landscape
from vgenflow.templates import load

DAY, NIGHT = load("editorial").day, load("editorial").night
AREA = Rect(120, 20, 200, 220)


class NoAssets:
    def read(self, digest: str) -> bytes:
        raise AssertionError(f"scenery needs no asset, not even {digest}")


def painted(seed: int, *, night: bool = False, progress: float = 1.0) -> np.ndarray:
    palette = NIGHT if night else DAY
    area = Rect(0, 0, 320, 240) if night else AREA
    layers = landscape(area, palette, night=night, seed=seed, unit=240).layers(progress)
    return paint(Drawing(palette.background, layers), 320, 240, NoAssets())


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**31 - 1), st.booleans())
def test_the_same_seed_draws_the_same_place(seed: int, night: bool) -> None:
    assert np.array_equal(painted(seed, night=night), painted(seed, night=night))


def test_seeds_draw_different_places() -> None:
    frames = [painted(seed) for seed in range(8)]
    alike = [
        float((one == other).all(axis=2).mean())
        for index, one in enumerate(frames)
        for other in frames[index + 1 :]
    ]
    assert max(alike) < 0.97


def test_by_day_the_picture_leaves_the_paper_beside_it_bare() -> None:
    paper = painted(3)[:, :100].reshape(-1, 3)
    assert (paper == paper[0]).all()


@pytest.mark.parametrize("night", [False, True])
def test_only_the_light_moves(night: bool) -> None:
    scenery = landscape(AREA, NIGHT if night else DAY, night=night, seed=5, unit=240)
    early, late = scenery.layers(0.0), scenery.layers(1.0)
    moved = [index for index, (a, b) in enumerate(zip(early, late, strict=True)) if a is not b]
    assert moved == [1]
    assert early[1].dy > late[1].dy == 0


@given(st.integers(0, 500))
@settings(max_examples=25, deadline=None)
def test_every_plane_stays_inside_its_bounds(seed: int) -> None:
    for layer in landscape(AREA, DAY, night=False, seed=seed, unit=240).layers(0.5):
        assert isinstance(layer, Layer)
        for child in layer.children:
            assert child.bounds.x >= layer.bounds.x
            assert child.bounds.y >= layer.bounds.y
            assert child.bounds.x + child.bounds.w <= layer.bounds.x + layer.bounds.w
            assert child.bounds.y + child.bounds.h <= layer.bounds.y + layer.bounds.h
