"""Sealed objects: what goes in comes out, in any range, and any change shows."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow.store.errors import Damaged
from vgenflow.store.sealing import SEGMENT, Seal, Unsealed, seal

BY = Seal(b"k" * 32, "space", "kind/name")
OVERHEAD = 4 + 32
SIZES = [0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 3 * SEGMENT + 7]


class Memory:
    """A blob in memory."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.size = len(data)

    def read(self, start: int, length: int) -> bytes:
        return self.data[start : start + length]

    def close(self) -> None:
        pass


def sealed(data: bytes, by: Seal = BY) -> bytes:
    return b"".join(seal([data], by))


def unseal(data: bytes, by: Seal = BY) -> bytes:
    return Unsealed(Memory(data), by).read()


def content(size: int) -> bytes:
    return random.Random(size).randbytes(size)


@pytest.mark.parametrize("size", SIZES)
def test_round_trip(size: int) -> None:
    opened = Unsealed(Memory(sealed(content(size))), BY)
    assert opened.size == size
    assert opened.read() == content(size)
    assert b"".join(opened.chunks()) == content(size)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SIZES), st.integers(0, 4 * SEGMENT), st.integers(0, 4 * SEGMENT))
def test_any_range_reads_as_a_slice(size: int, start: int, length: int) -> None:
    opened = Unsealed(Memory(sealed(content(size))), BY)
    assert opened.read(start, length) == content(size)[start : start + length]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, SEGMENT), max_size=6))
def test_how_the_bytes_arrive_does_not_matter(cuts: list[int]) -> None:
    chunks = [content(cut) for cut in cuts]
    assert unseal(b"".join(seal(chunks, BY))) == b"".join(chunks)


def test_every_flipped_bit_shows() -> None:
    whole = sealed(content(500))
    for position in range(len(whole)):
        for bit in range(8):
            broken = bytearray(whole)
            broken[position] ^= 1 << bit
            with pytest.raises(Damaged):
                unseal(bytes(broken))


@pytest.mark.parametrize("size", [s for s in SIZES if s > SEGMENT])
def test_flipped_bits_of_long_objects_show(size: int) -> None:
    whole = sealed(content(size))
    for position in random.Random(1).sample(range(len(whole)), 60):
        broken = bytearray(whole)
        broken[position] ^= 0x10
        with pytest.raises(Damaged):
            unseal(bytes(broken))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SIZES), st.data())
def test_truncation_shows(size: int, data: st.DataObject) -> None:
    whole = sealed(content(size))
    with pytest.raises(Damaged):
        unseal(whole[: data.draw(st.integers(0, len(whole) - 1))])


@pytest.mark.parametrize("beyond", [0, 1, 5, 16, 17])
def test_a_cut_near_the_border_of_segments_shows_before_anything_is_read(beyond: int) -> None:
    whole = sealed(content(3 * SEGMENT + 7))
    for kept in (1, 2, 3):
        with pytest.raises(Damaged):
            Unsealed(Memory(whole[: OVERHEAD + kept * (SEGMENT + 16) + beyond]), BY)


def test_added_bytes_show() -> None:
    with pytest.raises(Damaged):
        unseal(sealed(content(100)) + b"x")


def test_swapped_segments_show() -> None:
    whole = sealed(content(3 * SEGMENT))
    step = SEGMENT + 16
    header, one, two, rest = (
        whole[:OVERHEAD],
        whole[OVERHEAD : OVERHEAD + step],
        whole[OVERHEAD + step : OVERHEAD + 2 * step],
        whole[OVERHEAD + 2 * step :],
    )
    with pytest.raises(Damaged):
        unseal(header + two + one + rest)


@pytest.mark.parametrize(
    "other",
    [
        Seal(b"x" * 32, "space", "kind/name"),
        Seal(b"k" * 32, "other", "kind/name"),
        Seal(b"k" * 32, "space", "n"),
    ],
)
def test_an_object_opens_only_under_its_own_key_space_and_name(other: Seal) -> None:
    with pytest.raises(Damaged):
        unseal(sealed(b"words"), other)


def test_equal_contents_never_look_alike() -> None:
    assert sealed(b"same") != sealed(b"same")
