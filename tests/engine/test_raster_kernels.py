"""The compiled kernels give the bytes of the portable ones, which are what the formulas say."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.engine.native import LATTICE, Clip, portable
from vgenflow.engine.native.compiled import Compiled
from vgenflow.engine.native.library import build, load
from vgenflow.engine.raster.color import RGB_TO_YUV
from vgenflow.engine.raster.paintings import MATRIX, ORDER
from vgenflow.engine.raster.planes import Area, Overlay, Planes

WIDE, HIGH = 96, 64


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


def overlay(seed: int, high: int, wide: int, left: int, top: int, ink: float) -> Overlay:
    """Premultiplied noise with holes, on an even area."""
    rng = np.random.default_rng(seed)
    planes = []
    for size in ((high, wide), (high // 2, wide // 2)):
        alpha = rng.integers(0, 256, size, np.uint8) * (rng.random(size) < ink)
        planes.append([np.minimum(alpha, rng.integers(0, 256, size, np.uint8)) for _ in range(2)] + [alpha])
    (y, _, alpha), (u, v, half) = planes
    return Overlay(Area(left, top, left + wide, top + high), y, u, v, alpha, half)


def frame(seed: int) -> Planes:
    planes = Planes(WIDE, HIGH)
    planes.buffer[...] = plane(seed, *planes.buffer.shape)
    return planes


halves = st.integers(1, 40).map(lambda n: 2 * n)
shifts = st.one_of(st.just(0), st.integers(0, 127))


@settings(deadline=None, max_examples=400)
@given(st.data(), seeds, halves, halves, st.tuples(shifts, shifts), st.sampled_from([0, 1, 77, 255, 256]))
def test_laying_is_the_same(compiled, data, seed, high, wide, shift, strength):
    corner = tuple(2 * data.draw(st.integers(-20, 30)) for _ in range(2))
    laid = overlay(seed, high, wide, *corner, ink=data.draw(st.sampled_from([0.001, 0.3, 1.0])))
    xs, ys = (sorted(2 * data.draw(st.integers(0, side // 2)) for _ in range(2)) for side in (WIDE, HIGH))
    target = Area(xs[0], ys[0], xs[1], ys[1])
    lengths = (xs[1] - xs[0], ys[1] - ys[0])
    noise = np.random.default_rng(seed)
    given_clips = [data.draw(st.booleans()) for _ in range(2)]
    clip = Clip(
        *(
            noise.integers(0, 129, n // part).astype(np.uint16) if on else None
            for part in (1, 2)
            for n, on in zip(lengths, given_clips, strict=True)
        )
    )
    one, other = frame(seed), frame(seed)
    compiled.lay(one, laid, target, corner, shift, strength, clip)
    portable.lay(other, laid, target, corner, shift, strength, clip)
    assert np.array_equal(one.buffer, other.buffer)


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
    alpha, none = np.ascontiguousarray(alpha), np.zeros((128, 128), np.uint8)
    laid = Overlay(Area(0, 0, 256, 256), np.zeros_like(alpha), none, none, alpha, none)
    expected = np.rint(below * (1 - alpha / 255.0)).astype(np.uint8)
    for kernels in (compiled, portable):
        out = Planes(256, 256)
        out.y[...] = below
        kernels.lay(out, laid, laid.area, (0, 0))
        assert np.array_equal(out.y, expected)


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


steps = st.integers(-(3 << 20), 3 << 20)


@settings(deadline=None, max_examples=200)
@given(seeds, sides, sides, sides, sides, places, st.tuples(steps, steps), st.tuples(steps, steps))
def test_warping_is_the_same(compiled, seed, high, wide, down, across, first, right, below):
    source = plane(seed, high, wide)
    made = []
    for kernels in (compiled, portable):
        out = np.full((down, across), 7, np.uint8)
        kernels.warp(source, out, first, right, below)
        made.append(out)
    assert np.array_equal(*made)


@pytest.mark.parametrize("kernels", ["compiled", "portable"])
def test_warping_by_a_quarter_turn_turns(kernels, request):
    use = portable if kernels == "portable" else request.getfixturevalue("compiled")
    source, one = plane(1, 5, 9), 1 << 20
    out = np.zeros((9, 5), np.uint8)
    use.warp(source, out, (0, 4 * one), (0, -one), (one, 0))
    assert np.array_equal(out, np.rot90(source, -1))


@settings(deadline=None, max_examples=200)
@given(seeds, sides, sides, st.integers(0, 140_000), st.integers(1, 65535))
def test_weighing_weakening_and_mixing_are_the_same(compiled, seed, high, wide, reach, soft):
    levels = np.random.default_rng(seed).integers(0, 65536, (high, wide + 3), np.uint16)[:, :wide]
    parts, made = [plane(seed + i, high, wide + i)[:, :wide] for i in (1, 2)], []
    for kernels in (compiled, portable):
        cover, weak, mixed = (np.zeros((high, wide), np.uint8) for _ in range(3))
        kernels.weigh(levels, cover, reach, soft)
        kernels.weaken(parts[0], cover, weak)
        mixed[...] = parts[0]
        kernels.mix(mixed, parts[1], cover)
        made += [cover, weak, mixed]
    assert all(np.array_equal(one, other) for one, other in zip(made[:3], made[3:], strict=True))
    expected = np.clip((reach - levels.astype(float)) / soft, 0, 1)
    assert np.abs(made[0] - 128 * expected**2 * (3 - 2 * expected)).max() < 3


def test_what_is_not_reached_is_hidden_and_what_is_passed_is_whole(compiled):
    levels, cover = np.arange(65536, dtype=np.uint16).reshape(256, 256), np.zeros((256, 256), np.uint8)
    for kernels in (compiled, portable):
        for soft in (1, 77, 65535):
            kernels.weigh(levels, cover, 0, soft)
            assert not cover.any()
            kernels.weigh(levels, cover, 65535 + soft, soft)
            assert (cover == 128).all()


cells = st.tuples(st.integers(-(2**40), 2**40), st.integers(-(2**24), 2**24))


@settings(deadline=None, max_examples=200)
@given(seeds, sides, st.integers(1, 150), cells, cells, cells)
def test_noise_is_the_same(compiled, seed, wide, high, first, right, below):
    pairs = np.random.default_rng(seed).integers(0, 2**32, (LATTICE, LATTICE), np.uint32)
    made = [np.empty((high, wide), np.float32) for _ in range(2)]
    for kernels, out in zip((compiled, portable), made, strict=True):
        kernels.noise(pairs, out, first, right, below)
    assert np.array_equal(*made)
    assert made[0].min() >= 0
    assert made[0].max() <= 1


@settings(deadline=None, max_examples=200)
@given(seeds, sides, st.integers(1, 150), st.sampled_from([3, 4]))
def test_toning_is_the_same_and_as_colours_are(compiled, seed, high, wide, channels):
    colors = np.random.default_rng(seed).random((high, wide, channels), np.float32) * np.float32(1.4) - 0.2
    made = [np.empty((high, wide, 4), np.uint8) for _ in range(2)]
    for kernels, out in zip((compiled, portable), made, strict=True):
        kernels.tone(colors.astype(np.float32), out, MATRIX, ORDER)
    assert np.array_equal(*made)
    shares = colors.clip(0, 1).astype(float)
    alpha = shares[..., 3:] if channels == 4 else np.ones((high, wide, 1))
    levels = shares[..., :3] @ (255 * RGB_TO_YUV[[1, 0, 2], :3].T) + RGB_TO_YUV[[1, 0, 2], 3]
    assert np.abs(made[0] - np.dstack([levels * alpha, 255 * alpha])).max() <= 1.05
