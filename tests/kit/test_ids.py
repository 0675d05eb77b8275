"""Ids: their form, their order, no two alike."""

import time

import pytest

from vgenflow.kit.ids import LENGTH, is_id, new_id


def test_ids_have_their_form_and_never_repeat() -> None:
    made = [new_id() for _ in range(5_000)]
    assert len(set(made)) == len(made)
    assert all(is_id(one) and len(one) == LENGTH for one in made)


def test_ids_sort_by_when_they_were_made() -> None:
    earlier = new_id()
    time.sleep(0.002)
    assert earlier < new_id()


@pytest.mark.parametrize("text", ["", "x" * 25, "8" + "0" * 25, "O" * 26, "0" * 25 + "i", "../" + "0" * 23])
def test_other_texts_are_no_ids(text: str) -> None:
    assert not is_id(text)
