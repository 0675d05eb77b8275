"""The library on both databases, with objects on the disk and in a bucket."""

import asyncio
import hashlib
import io
import random
from datetime import timedelta
from pathlib import Path

import av
import pytest
from PIL import Image

from tests.library.library_parts import Shelf, opened, sent
from tests.support.recordings import picture, sound
from vgenflow.db import Database
from vgenflow.services.library import errors
from vgenflow.services.library.schemas import MediaChange, NewUpload
from vgenflow.services.library.uploads import PART, Room
from vgenflow.store.blobs import Blobs

pytestmark = pytest.mark.parametrize(
    ("database_url", "blobs"), [("sqlite", "disk"), ("postgres", "s3")], indirect=True
)


@pytest.fixture
def shelf(database: Database, blobs: Blobs, tmp_path: Path):
    with opened(database, blobs, tmp_path) as made:
        yield made


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def whole(download) -> bytes:
    try:
        return b"".join([chunk async for chunk in download.reader.chunks()])
    finally:
        download.reader.close()


def test_a_picture_is_kept_as_it_came_and_made_ready_for_scenes(shelf: Shelf) -> None:
    async def story() -> None:
        ada = await shelf.person()
        data = picture("PNG", 3000, 1200)
        media = await shelf.upload(ada, "../../Hafen & Möwe.png", data)
        assert (media.kind, media.media_type, media.name) == (
            "picture",
            "image/png",
            "../../Hafen & Möwe.png",
        )
        assert (media.width, media.height, media.size) == (3000, 1200, len(data))
        assert media.sha256 == sha256(data)
        assert await whole(await shelf.media.open(ada, media.id)) == data
        for view, side in (("small", 320), ("large", 960)):
            thumbnail = await whole(await shelf.media.open(ada, media.id, view))
            assert Image.open(io.BytesIO(thumbnail)).size == (side, side * 1200 // 3000)
        project = await shelf.project(ada)
        await shelf.media.change(
            ada, media.id, 1, MediaChange(licence="CC BY 4.0", credit="Ada", source="her own")
        )
        asset = await shelf.media.asset(ada, media.id, project)
        assert (asset.kind, asset.width, asset.height) == ("picture", 2400, 960)
        assert (asset.licence, asset.credit, asset.source) == ("CC BY 4.0", "Ada", "her own")
        there = shelf.store(ada.space, project)
        shown = there.get(there.asset_key(asset.digest))
        assert shown is not None
        assert sha256(shown) == asset.digest
        assert Image.open(io.BytesIO(shown)).size == (2400, 960)
        assert list(await shelf.media.uses(ada, media.id)) == [project]

    asyncio.run(story())


def test_a_sound_has_peaks_and_is_music_in_scenes(shelf: Shelf) -> None:
    async def story() -> None:
        ada = await shelf.person()
        media = await shelf.upload(ada, "tone.mp3", sound("mp3", 2.0))
        assert (media.kind, media.media_type) == ("sound", "audio/mpeg")
        assert media.milliseconds == pytest.approx(2000, abs=60)
        wave = await shelf.media.waveform(ada, media.id)
        half = len(wave.peaks) // 2
        assert min(wave.peaks[3 : half - 3]) > 50
        assert max(wave.peaks[half + 4 :]) < 4
        project = await shelf.project(ada)
        asset = await shelf.media.asset(ada, media.id, project)
        assert (asset.kind, asset.media_type) == ("music", "audio/ogg")
        there = shelf.store(ada.space, project)
        with av.open(io.BytesIO(there.get(there.asset_key(asset.digest)) or b"")) as file:
            assert file.streams.audio[0].codec_context.name == "opus"
        with pytest.raises(errors.NoSuchView):
            await shelf.media.open(ada, media.id, "small")

    asyncio.run(story())


def test_an_upload_goes_on_where_it_broke_off(shelf: Shelf) -> None:
    data = random.Random(1).randbytes(3 * PART + 777)
    data = b"# A draft\n\n" + data.replace(b"\0", b" ")

    async def story() -> None:
        ada = await shelf.person()
        upload = await shelf.uploads.create(ada, NewUpload(name="draft.md", size=len(data)))
        at = await shelf.uploads.append(ada, upload.id, 0, sent(data[: PART + 1000]))
        assert at == PART + 1000
        with pytest.raises(errors.WrongOffset):
            await shelf.uploads.append(ada, upload.id, 5, sent(b"x"))
        with pytest.raises(errors.NotWhole):
            await shelf.uploads.finish(ada, upload.id, sha256(data))

        async def breaking():
            yield data[at : at + PART + 5]
            raise ConnectionError

        with pytest.raises(ConnectionError):
            await shelf.uploads.append(ada, upload.id, at, breaking())
        at = (await shelf.uploads.get(ada, upload.id)).received
        assert at == 2 * PART + 1000  # whole parts that came before the break are safe
        assert await shelf.uploads.append(ada, upload.id, at, sent(data[at:])) == len(data)
        with pytest.raises(errors.TooManyBytes):
            await shelf.uploads.append(ada, upload.id, len(data), sent(b"x"))
        media = await shelf.uploads.finish(ada, upload.id, sha256(data))
        assert await whole(await shelf.media.open(ada, media.id)) == data
        assert await shelf.uploads.finish(ada, upload.id, sha256(data)) == media
        assert shelf.objects(ada) == ["media"]
        draft = await shelf.media.draft(ada, media.id)
        assert (draft.kind, draft.name, draft.data) == ("draft", "draft.md", data)

    asyncio.run(story())


def test_two_senders_at_once_never_mix(shelf: Shelf) -> None:
    one, two = b"1" * (PART + 5), b"2" * (PART + 5)

    async def story() -> None:
        ada = await shelf.person()
        upload = await shelf.uploads.create(ada, NewUpload(name="a.txt", size=len(one)))
        ends = await asyncio.gather(
            *(shelf.uploads.append(ada, upload.id, 0, sent(data)) for data in (one, two)),
            return_exceptions=True,
        )
        assert sorted(type(end).__name__ for end in ends) == ["WrongOffset", "int"]
        won = (one, two)[next(at for at, end in enumerate(ends) if isinstance(end, int))]
        media = await shelf.uploads.finish(ada, upload.id, sha256(won))
        assert await whole(await shelf.media.open(ada, media.id)) == won
        assert shelf.objects(ada) == ["media"]

    asyncio.run(story())


def test_the_same_bytes_are_kept_once_under_two_names(shelf: Shelf) -> None:
    async def story() -> None:
        ada, bob = await shelf.person(), await shelf.person()
        data = picture()
        first, second = await asyncio.gather(*(shelf.upload(ada, f"{n}.png", data) for n in "ab"))
        assert first.id != second.id
        assert {first.name, second.name} == {"a.png", "b.png"}
        kinds = ["large", "media", "rendition", "small"]
        assert shelf.objects(ada) == kinds
        assert (await shelf.media.usage(ada)).size == len(data)
        other = await shelf.upload(bob, "b.png", data)
        assert other.sha256 == first.sha256
        await shelf.media.delete(ada, first.id)
        assert shelf.objects(ada) == kinds
        assert await whole(await shelf.media.open(ada, second.id)) == data
        assert (await shelf.media.usage(ada)).size == len(data)
        await shelf.media.delete(ada, second.id)
        assert shelf.objects(ada) == []
        assert (await shelf.media.usage(ada)).size == 0
        assert shelf.objects(bob) == kinds
        assert await whole(await shelf.media.open(bob, other.id)) == data

    asyncio.run(story())


def test_room_is_counted_even_when_many_come_at_once(
    database: Database, blobs: Blobs, tmp_path: Path
) -> None:
    async def story(shelf: Shelf) -> None:
        ada = await shelf.person()
        asked = NewUpload(name="a.txt", size=300)
        made = await asyncio.gather(
            *(shelf.uploads.create(ada, asked) for _ in range(8)), return_exceptions=True
        )
        assert sum(isinstance(one, errors.LibraryFull) for one in made) == 5
        assert (await shelf.media.usage(ada)).size == 900
        await shelf.uploads.abort(ada, next(one.id for one in made if not isinstance(one, Exception)))
        assert (await shelf.media.usage(ada)).size == 600
        with pytest.raises(errors.FileTooLarge):
            await shelf.uploads.create(ada, NewUpload(name="a.txt", size=501))
        shelf.passed = timedelta(hours=25)
        await shelf.sweeper.sweep()
        assert (await shelf.media.usage(ada)).size == 0

    with opened(database, blobs, tmp_path, Room(1000, 500)) as shelf:
        asyncio.run(story(shelf))


def test_lists_search_and_edits(shelf: Shelf) -> None:
    async def story() -> None:
        ada = await shelf.person()
        made = [await shelf.upload(ada, f"Text {n}.txt", b"words %d" % n) for n in range(5)]
        photo = await shelf.upload(ada, "Hafen.png", picture())
        items, following = await shelf.media.list(ada, limit=4)
        assert [item.id for item in items] == sorted((m.id for m in (*made, photo)), reverse=True)[:4]
        rest, end = await shelf.media.list(ada, after=following, limit=4)
        assert end is None
        assert len({item.id for item in (*items, *rest)}) == 6
        assert [item.id for item in (await shelf.media.list(ada, kind="picture"))[0]] == [photo.id]
        assert [item.id for item in (await shelf.media.list(ada, text="hafEN"))[0]] == [photo.id]
        assert len((await shelf.media.list(ada, text="text", limit=2))[0]) == 2
        changed = await shelf.media.change(ada, photo.id, 1, MediaChange(name="Möwe"))
        assert (changed.name, changed.revision, changed.credit) == ("Möwe", 2, "")
        with pytest.raises(errors.MediaChanged):
            await shelf.media.change(ada, photo.id, 1, MediaChange(credit="x"))
        assert [item.id for item in (await shelf.media.list(ada, text="möwe"))[0]] == [photo.id]
        assert (await shelf.media.list(ada, text="hafen"))[0] == []
        await shelf.media.delete(ada, photo.id)
        assert (await shelf.media.list(ada, text="möwe"))[0] == []

    asyncio.run(story())


def test_what_a_project_uses_stays_unless_forced(shelf: Shelf) -> None:
    async def story() -> None:
        ada = await shelf.person()
        media, project = await shelf.upload(ada, "a.png", picture()), await shelf.project(ada)
        asset = await shelf.media.asset(ada, media.id, project)
        with pytest.raises(errors.InUse) as caught:
            await shelf.media.delete(ada, media.id)
        assert project in caught.value.sentence
        await shelf.media.delete(ada, media.id, force=True)
        with pytest.raises(errors.UnknownMedia):
            await shelf.media.get(ada, media.id)
        there = shelf.store(ada.space, project)
        assert there.has(there.asset_key(asset.digest))

    asyncio.run(story())


def test_nobody_sees_anothers(shelf: Shelf) -> None:
    async def story() -> None:
        ada, bob = await shelf.person(), await shelf.person()
        media, project = await shelf.upload(ada, "a.png", picture()), await shelf.project(bob)
        upload = await shelf.uploads.create(ada, NewUpload(name="a.txt", size=3))
        for work in (
            shelf.media.get(bob, media.id),
            shelf.media.open(bob, media.id),
            shelf.media.uses(bob, media.id),
            shelf.media.waveform(bob, media.id),
            shelf.media.asset(bob, media.id, project),
            shelf.media.draft(bob, media.id),
            shelf.media.change(bob, media.id, 1, MediaChange(name="x")),
            shelf.media.delete(bob, media.id, force=True),
        ):
            with pytest.raises(errors.UnknownMedia):
                await work
        for work in (
            shelf.uploads.get(bob, upload.id),
            shelf.uploads.append(bob, upload.id, 0, sent(b"abc")),
            shelf.uploads.finish(bob, upload.id, sha256(b"abc")),
            shelf.uploads.abort(bob, upload.id),
        ):
            with pytest.raises(errors.UnknownUpload):
                await work
        assert (await shelf.media.list(bob))[0] == []
        assert (await shelf.media.list(bob, text="a"))[0] == []
        await shelf.media.asset(ada, media.id, project)  # a project of another's is never noted
        assert list(await shelf.media.uses(ada, media.id)) == []

    asyncio.run(story())
