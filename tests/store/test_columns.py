"""Sealed columns: opened at their place alone, by their space alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.store.columns import Columns
from vgenflow.store.errors import Damaged
from vgenflow.store.keyring import FileKeyring


@pytest.fixture(scope="module")
def keyring(tmp_path_factory: pytest.TempPathFactory) -> FileKeyring:
    return FileKeyring(tmp_path_factory.mktemp("keys") / "keyring")


@given(text=st.text())
def test_what_is_sealed_opens_and_is_not_seen(keyring: FileKeyring, text: str) -> None:
    columns = Columns(keyring, "a")
    sealed = columns.seal("projects.title/1", text)
    assert columns.open("projects.title/1", sealed) == text
    assert len(text) < 4 or text.encode() not in sealed


@pytest.mark.parametrize(("space", "place"), [("b", "projects.title/1"), ("a", "projects.title/2")])
def test_another_space_or_place_does_not_open_it(keyring: FileKeyring, space: str, place: str) -> None:
    sealed = Columns(keyring, "a").seal("projects.title/1", "Night trains")
    with pytest.raises(Damaged):
        Columns(keyring, space).open(place, sealed)


def test_a_changed_byte_shows(keyring: FileKeyring) -> None:
    columns = Columns(keyring, "a")
    sealed = bytearray(columns.seal("p", "Night trains"))
    for index in range(len(sealed)):
        sealed[index] ^= 1
        with pytest.raises(Damaged):
            columns.open("p", bytes(sealed))
        sealed[index] ^= 1


def test_marks_are_equal_in_one_space_and_kind_alone(keyring: FileKeyring) -> None:
    here = Columns(keyring, "a")
    assert here.mark("email", "x") == Columns(keyring, "a").mark("email", "x")
    others = {here.mark("name", "x"), here.mark("email", "y"), Columns(keyring, "b").mark("email", "x")}
    assert here.mark("email", "x") not in others
    assert len(others) == 3


def test_destroying_the_spaces_key_ends_it(tmp_path: Path) -> None:
    ring = FileKeyring(tmp_path / "keyring")
    sealed = Columns(ring, "a").seal("p", "Night trains")
    ring.destroy_space("a")
    with pytest.raises(Damaged):
        Columns(ring, "a").open("p", sealed)


def test_the_instance_has_columns_of_its_own_that_outlive_the_process(tmp_path: Path) -> None:
    ring = tmp_path / "ring"
    first = Columns.of_instance(FileKeyring(ring), "accounts")
    mark, sealed = first.mark("email", "ada@example.org"), first.seal("tickets.payload/1", "kept")
    again = Columns.of_instance(FileKeyring(ring), "accounts")
    assert again.mark("email", "ada@example.org") == mark
    assert again.open("tickets.payload/1", sealed) == "kept"
    other = Columns.of_instance(FileKeyring(ring), "another purpose")
    assert other.mark("email", "ada@example.org") != mark
    assert Columns(FileKeyring(ring), "accounts").mark("email", "ada@example.org") != mark
    with pytest.raises(Damaged):
        other.open("tickets.payload/1", sealed)
