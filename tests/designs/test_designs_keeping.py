"""Templates and brands in the store: counted, bounded, swept, never another space's."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.library.library_parts import Shelf, opened
from vgenflow.db import Database
from vgenflow.services.library.errors import LibraryFull
from vgenflow.services.templates import designs
from vgenflow.services.templates.designs import OBJECT, Designs
from vgenflow.services.templates.errors import DesignChanged, DesignLost, TooManyDesigns, UnknownDesign
from vgenflow.store.blobs import Blobs
from vgenflow.store.space import LIBRARY

BOTH = pytest.mark.parametrize(
    ("database_url", "blobs"), [("sqlite", "disk"), ("postgres", "s3")], indirect=True
)

HERE = pytest.mark.parametrize(("database_url", "blobs"), [("sqlite", "disk")], indirect=True)


@pytest.fixture
def shelf(database: Database, blobs: Blobs, tmp_path: Path) -> Iterator[Shelf]:
    with opened(database, blobs, tmp_path) as made:
        yield made


def brands(shelf: Shelf, limit: int = 1_000_000) -> Designs:
    return Designs("brand", shelf.database, shelf.store, limit, shelf.threads, shelf.now)


def objects(shelf: Shelf, space: str) -> int:
    return sum(1 for _ in shelf.blobs.list(f"{space}/{LIBRARY}/{OBJECT}"))


@BOTH
def test_a_design_is_kept_changed_and_deleted(shelf: Shelf) -> None:
    async def story() -> None:
        ada, bob, kept = await shelf.person(), await shelf.person(), brands(shelf)
        made = await kept.add(ada, "Harbour", b"one")
        assert await kept.get(ada, made.id) == (made, b"one")
        changed = await kept.replace(ada, made.id, 1, "Haven", b"two!")
        assert (changed.name, changed.revision, changed.size) == ("Haven", 2, 4)
        assert (await shelf.media.usage(ada)).size == 4
        assert objects(shelf, ada.space) == 1, "the old one is gone"
        with pytest.raises(DesignChanged):
            await kept.replace(ada, made.id, 1, "Hafen", b"three")
        for theirs in (bob, ada):
            other = brands(shelf) if theirs is bob else Designs(
                "template", shelf.database, shelf.store, 1000, shelf.threads, shelf.now
            )  # fmt: skip
            with pytest.raises(UnknownDesign):
                await other.get(theirs, made.id)
            with pytest.raises(UnknownDesign):
                await other.delete(theirs, made.id)
        await kept.delete(ada, made.id)
        assert (await shelf.media.usage(ada)).size == 0
        assert list(await kept.list(ada)) == []
        shelf.passed = timedelta(hours=2)
        await shelf.sweeper.sweep()
        assert objects(shelf, ada.space) == 0

    asyncio.run(story())


@HERE
def test_what_no_row_names_is_swept_and_the_rest_stays(shelf: Shelf) -> None:
    async def story() -> None:
        ada, kept = await shelf.person(), brands(shelf)
        made = await kept.add(ada, "Harbour", b"one")
        library = shelf.store(ada.space, LIBRARY)
        library.put(library.key(OBJECT, "nobody's"), b"crashed before its row")
        shelf.passed = timedelta(hours=2)
        assert (await shelf.sweeper.sweep()).objects == 1
        assert (await kept.get(ada, made.id))[1] == b"one"
        [blob] = shelf.blobs.list(f"{ada.space}/{LIBRARY}/{OBJECT}")
        shelf.blobs.remove(blob.name)
        with pytest.raises(DesignLost):
            await kept.get(ada, made.id)

    asyncio.run(story())


@HERE
def test_there_is_no_room_for_more_than_a_space_may_have(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def story() -> None:
        ada, kept = await shelf.person(), brands(shelf, limit=10)
        made = await kept.add(ada, "Harbour", b"12345678")
        with pytest.raises(LibraryFull):
            await kept.add(ada, "Haven", b"123")
        with pytest.raises(LibraryFull):
            await kept.replace(ada, made.id, 1, "Harbour", b"12345678901")
        assert (await shelf.media.usage(ada)).size == 8, "what was refused is not counted"
        assert (await kept.get(ada, made.id)) == (made, b"12345678")
        monkeypatch.setattr(designs, "MOST", 1)
        with pytest.raises(TooManyDesigns):
            await kept.add(ada, "Haven", b"1")

    asyncio.run(story())


@HERE
def test_names_are_sealed(shelf: Shelf, tmp_path: Path) -> None:
    async def story() -> None:
        ada = await shelf.person()
        await brands(shelf).add(ada, "Harbourmaster", b"the words of a brand")

    asyncio.run(story())
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert b"Harbourmaster" not in path.read_bytes(), path
            assert b"words of a brand" not in path.read_bytes(), path
