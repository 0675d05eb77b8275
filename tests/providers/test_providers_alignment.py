"""Word times from durations and silences, on sounds made by hand."""

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from vgenflow.providers.adapters.alignment import (
    RATE,
    UNIT,
    Part,
    Timed,
    silences,
    snapped,
    speech,
    timed,
)
from vgenflow.providers.adapters.reading import Piece

MS = RATE // 1000


def tone(milliseconds: int) -> NDArray[np.float32]:
    return (0.3 * np.sin(np.arange(milliseconds * MS) * 0.05)).astype(np.float32)


def quiet(milliseconds: int) -> NDArray[np.float32]:
    return np.zeros(milliseconds * MS, np.float32)


def test_durations_become_words_and_pauses_belong_to_none() -> None:
    pieces = [Piece("ab", 0, 2), Piece(",", 2, 2), Piece(" ", 2, 2), Piece("c", 3, 4)]
    words = timed(pieces, np.array([4, 2, 1, 6, 1, 3, 2]), 0)
    assert words == (Timed(0, 2, 4 * UNIT, 7 * UNIT), Timed(3, 4, 14 * UNIT, 17 * UNIT))


def test_lag_moves_all_words_earlier() -> None:
    (word,) = timed([Piece("a", 0, 1)], np.array([4, 2, 1]), 100)
    assert (word.onset, word.offset) == (4 * UNIT - 100, 6 * UNIT - 100)


def test_pieces_of_one_written_word_are_one_word() -> None:
    pieces = [Piece("ab", 0, 5), Piece(" ", 5, 5), Piece("c", 0, 5)]
    words = timed(pieces, np.array([0, 1, 1, 1, 2, 0]), 0)
    assert words == (Timed(0, 5, 0, 5 * UNIT),)


def test_silences_are_found_to_the_window() -> None:
    sound = np.concatenate([quiet(100), tone(300), quiet(150), tone(200), quiet(30), tone(200), quiet(80)])
    found = [(start // MS, end // MS) for start, end in silences(sound)]
    assert len(found) == 3
    for (start, end), (left, right) in zip(found, [(0, 100), (400, 550), (980, 1060)], strict=True):
        assert abs(start - left) <= 8
        assert abs(end - right) <= 8


def test_edges_beside_a_silence_move_to_it() -> None:
    words = [Timed(0, 1, 0, 430 * MS), Timed(2, 3, 500 * MS, 900 * MS)]
    moved = snapped(words, [(400 * MS, 550 * MS)])
    assert moved[0].offset == 400 * MS
    assert moved[1].onset == 550 * MS


def test_a_stop_inside_a_word_moves_nothing() -> None:
    words = [Timed(0, 1, 0, 300 * MS), Timed(2, 3, 300 * MS, 1000 * MS)]
    assert snapped(words, [(600 * MS, 680 * MS)]) == tuple(words)


def test_a_short_word_between_two_silences_keeps_both_edges() -> None:
    words = [Timed(0, 1, 0, 300 * MS), Timed(1, 2, 450 * MS, 560 * MS), Timed(2, 3, 700 * MS, 900 * MS)]
    moved = snapped(words, [(310 * MS, 440 * MS), (570 * MS, 680 * MS)])
    assert (moved[1].onset, moved[1].offset) == (440 * MS, 570 * MS)


def test_margins_are_the_same_whatever_the_model_left() -> None:
    results = []
    for lead in (90, 200, 400):
        sound = np.concatenate([quiet(lead), tone(500), quiet(300)])
        results.append(speech([Part(sound, (Timed(0, 1, (lead + 20) * MS, (lead + 480) * MS),))]))
    lengths = {len(result.samples) for result in results}
    assert max(lengths) - min(lengths) <= 5 * MS
    assert all(35 <= result.words[0].onset / 48 <= 45 for result in results)


def test_the_sound_begins_and_ends_at_nothing() -> None:
    result = speech([Part(tone(500), (Timed(0, 1, 0, 500 * MS),))])
    assert result.samples[0] == result.samples[-1] == 0


def test_parts_are_joined_in_time() -> None:
    part = Part(np.concatenate([quiet(100), tone(400), quiet(200)]), (Timed(0, 1, 100 * MS, 500 * MS),))
    once, twice = speech([part]), speech([part, part])
    first, second = twice.words
    assert first == once.words[0]
    level = np.abs(twice.samples)
    assert level[second.onset // 2 - 5 * MS : second.onset // 2 + 60 * MS].max() > 0.2
    assert level[first.offset // 2 + 20 * MS : second.onset // 2 - 20 * MS].max() < 0.01


def test_no_parts_is_no_sound() -> None:
    assert speech([]).words == ()


spans = st.lists(st.integers(1, 400), min_size=2, max_size=12)


@given(spans, st.lists(st.tuples(st.integers(0, 4000), st.integers(60, 600)), max_size=6))
def test_snapped_words_stay_in_order(lengths: list[int], runs: list[tuple[int, int]]) -> None:
    edges = np.cumsum([0, *lengths]).tolist()
    words = [Timed(i, i + 1, a * MS, b * MS) for i, (a, b) in enumerate(pairwise(edges))]
    ends, separate = -1, []
    for start, length in sorted(runs):
        if start > ends:
            separate.append((start * MS, (start + length) * MS))
            ends = start + length + 20
    moved = snapped(words, separate)
    assert all(word.onset < word.offset for word in moved)
    assert [word.onset for word in moved] == sorted(word.onset for word in moved)
