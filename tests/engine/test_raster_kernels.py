"""The compiled kernels give the bytes of the portable ones, which are what the formulas say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.engine.native import portable
from vgenflow.engine.native.compiled import Compiled
from vgenflow.engine.native.library import build, load


@pytest.fixture(scope="module")
def compiled(tmp_path_factory):
    path = tmp_path_factory.mktemp("kernels") / "kernels.so"
    if not build(path):
        pytest.skip("this system has no C compiler")
    return Compiled(load(path))


def plane(seed: int, height: int, width: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width), np.uint8)


sides, seeds = st.integers(1, 70), st.integers(0, 9)
places = st.tuples(st.integers(-(40 << 20), 60 << 20), st.integers(0, 5 << 20))


@settings(deadline=None, max_examples=300)
@given(seeds, sides, sides, sides, sides, places, places)
def test_stretching_is_the_same(compiled, seed, high, wide, down, across, x, y):
    source, one = plane(seed, high, wide), np.zeros((down, across + 3), np.uint8)
    other = one.copy()
    compiled.stretch(source, one[:, :across], x, y)
    portable.stretch(source, other[:, :across], x, y)
    assert np.array_equal(one, other)


@settings(deadline=None, max_examples=300)
@given(st.data(), seeds, sides, sides, st.integers(0, 63), st.integers(0, 63), st.integers(0, 256))
def test_laying_is_the_same(compiled, data, seed, high, wide, fx, fy, strength):
    alpha = plane(seed, high, wide)
    level = np.minimum(alpha, plane(seed + 1, high, wide))
    moves = bool(fx or fy)
    x, y = (data.draw(st.integers(0, side - 1)) for side in (wide, high))
    across, down = (data.draw(st.integers(1, side - at + moves)) for side, at in ((wide, x), (high, y)))
    clips = [data.draw(st.none() | st.just(count)) for count in (across, down)]
    shares = [
        None if n is None else np.resize(plane(seed, 1, 64)[0].astype(np.uint16) % 129, n) for n in clips
    ]
    one = plane(seed + 2, down, across + 5)
    other = one.copy()
    compiled.lay(one[:, :across], level, alpha, x, y, fx, fy, strength, *shares)
    portable.lay(other[:, :across], level, alpha, x, y, fx, fy, strength, *shares)
    assert np.array_equal(one, other)


@settings(deadline=None, max_examples=100)
@given(seeds, sides, sides, st.booleans())
def test_splitting_is_the_same(compiled, seed, high, wide, shaded):
    pixels = plane(seed, 2 * high, 8 * wide + 16).reshape(2 * high, -1, 4)[:, : 2 * wide]
    made = []
    for kernels in (compiled, portable):
        planes = [np.zeros((2 * high, 2 * wide), np.uint8)]
        planes += [np.zeros((high, wide), np.uint8) for _ in range(2)]
        planes += [np.zeros_like(planes[0]), np.zeros_like(planes[1])] if shaded else []
        kernels.split(pixels, *planes)
        made.append(planes)
    assert all(np.array_equal(one, other) for one, other in zip(*made, strict=True))


def test_over_is_rounded_to_the_nearest_level(compiled):
    """Every pair of a level and an alpha."""
    alpha, below = np.meshgrid(np.arange(256, dtype=np.uint8), np.arange(256, dtype=np.uint8))
    alpha = np.ascontiguousarray(alpha)
    expected = np.rint(below * (1 - alpha / 255.0)).astype(np.uint8)
    for kernels in (compiled, portable):
        out = below.copy()
        kernels.lay(out, np.zeros_like(alpha), alpha, 0, 0)
        assert np.array_equal(out, expected)


@pytest.mark.parametrize("kernels", ["compiled", "portable"])
def test_stretching_is_bilinear(kernels, request):
    use = portable if kernels == "portable" else request.getfixturevalue("compiled")
    source = np.array([[0, 64, 128, 255]], np.uint8).repeat(3, axis=0)
    out = np.zeros((2, 16), np.uint8)
    use.stretch(source, out, (round(0.25 * 2**20), 1 << 18), (1 << 19, 0))
    assert out[0].tolist() == [16, 32, 48, 64, 80, 96, 112, 128, 160, 192, 223, 255, 255, 255, 255, 255]
    assert (out[0] == out[1]).all()


def test_without_a_compiler_nothing_is_built(tmp_path, monkeypatch):
    monkeypatch.setenv("CC", str(tmp_path / "no-such-compiler"))
    assert not build(tmp_path / "kernels.so")
    monkeypatch.setenv("CC", "false")
    assert not build(tmp_path / "kernels.so")
    assert load(tmp_path / "kernels.so") is None
