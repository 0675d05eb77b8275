"""Every kind of file: what it turns out to be, what is made of it, and what is refused with its reason."""

import asyncio
import gzip
import hashlib
import io
import socket
from functools import partial
from pathlib import Path

import pytest

from tests.library.library_parts import Shelf, opened, rows, sent
from tests.support.recordings import FILMS, SOUNDS, film, picture, sound
from vgenflow.api.ranges import SHOWN
from vgenflow.db import Database
from vgenflow.sandbox import Refused, Rejected, examine_picture, examine_recording
from vgenflow.sandbox.media_task import recording
from vgenflow.services.library import errors
from vgenflow.services.library.kinds import form_of
from vgenflow.services.library.schemas import NewUpload
from vgenflow.store.blobs import Disk


@pytest.fixture
def shelf(tmp_path: Path, sqlite_with_tables: Path):
    path = tmp_path / "vgenflow.db"
    path.write_bytes(sqlite_with_tables.read_bytes())
    with opened(Database(f"sqlite:///{path}", pooled=False), Disk(tmp_path), tmp_path) as made:
        yield made


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    "some", [("tone.m4a", "film.webm", "photo.jpg"), pytest.param((), marks=pytest.mark.slow)]
)
def test_every_kind_is_told_by_its_bytes(shelf: Shelf, some: tuple[str, ...]) -> None:
    files = {
        **{f"tone.{e}": (partial(sound, e), "sound", told) for e, (_, _, told) in SOUNDS.items()},
        **{f"film.{e}": (partial(film, e), "clip", told) for e, (_, _, _, told) in FILMS.items()},
        "photo.jpg": (partial(picture, "JPEG"), "picture", "image/jpeg"),
        "photo.webp": (partial(picture, "WEBP"), "picture", "image/webp"),
        "photo.avif": (partial(picture, "AVIF"), "picture", "image/avif"),
        "photo.gif": (partial(picture, "GIF"), "picture", "image/gif"),
        "photo.bmp": (partial(picture, "BMP"), "picture", "image/bmp"),
        "draft.html": (lambda: b"<p>Words</p>", "draft", "text/html"),
        "no ending": (partial(picture, "PNG"), "picture", "image/png"),
    }

    async def story() -> None:
        ada = await shelf.person()
        for name, (made, kind, told) in files.items():
            if some and name not in some:
                continue
            data = made()
            media = await shelf.upload(ada, name, data)
            assert (name, media.kind, media.media_type) == (name, kind, told)
            if kind == "clip":
                assert (media.width, media.height) == (160, 90)
                assert media.milliseconds == pytest.approx(1000, abs=60)
                still = await shelf.media.asset(ada, media.id, await shelf.project(ada))
                assert (still.kind, still.width, still.height) == ("picture", 160, 90)

    asyncio.run(story())


@pytest.mark.parametrize("ending", ["mp3", "mp4"])
def test_what_is_cut_off_is_refused_or_whole_to_where_it_ends(ending: str, tmp_path: Path) -> None:
    data = sound(ending) if ending in SOUNDS else film(ending)
    path = tmp_path / "cut"
    for kept in (10, 100, len(data) // 2):
        path.write_bytes(data[:kept])
        with path.open("rb") as file:
            try:
                found = examine_recording(file.fileno())
            except Refused:
                continue
            assert found.facts["milliseconds"] <= 1100


def test_a_list_of_addresses_makes_nobody_call_anywhere() -> None:
    """Without the sandbox's walls around it: the decoder itself refuses."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(0.3)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/a"
        lists = (
            f"#EXTM3U\n#EXT-X-TARGETDURATION:5\n#EXTINF:5,\n{address}.ts\n#EXT-X-ENDLIST\n",
            f"ffconcat version 1.0\nfile {address}\n",
            f"v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=audio {address}\n",
            f'<?xml version="1.0"?><MPD><BaseURL>{address}</BaseURL></MPD>',
        )
        for data in lists:
            with pytest.raises(Rejected):
                recording(io.BytesIO(data.encode()))
        with pytest.raises(TimeoutError):
            server.accept()


def test_a_drawing_is_kept_as_it_came_and_shown_as_a_picture(shelf: Shelf) -> None:
    svg = (
        b"<?xml version='1.0'?>\n<!-- %s -->\n" % (b"a" * 500)
        + b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><path d='M1 1h38v18z'/></svg>"
    )

    async def story() -> None:
        ada = await shelf.person()
        media = await shelf.upload(ada, "plan.svg", svg)
        assert (media.kind, media.media_type, media.width, media.height) == (
            "picture",
            "image/svg+xml",
            40,
            20,
        )
        assert media.media_type not in SHOWN  # no browser is to run it
        asset = await shelf.media.asset(ada, media.id, await shelf.project(ada))
        assert (asset.media_type, asset.width, asset.height) == ("image/png", 2400, 1200)
        packed = await shelf.upload(ada, "plan.svgz", gzip.compress(svg))
        assert (packed.kind, packed.media_type, packed.width) == ("picture", "image/svg+xml", 40)

    asyncio.run(story())


def test_a_picture_keeps_nothing_of_its_file(shelf: Shelf) -> None:
    data = picture("JPEG")
    marked = data[:2] + b"\xff\xfe\x00\x16canary in the comment"[:24] + data[2:]
    examined = examine_picture(marked)
    assert b"canary" in marked
    assert all(b"canary" not in part for part in examined.parts.values())


def test_names_are_never_paths_and_heads_decide() -> None:
    assert form_of("../../etc/passwd.png", b"\x89PNG\r\n\x1a\n", 10).told == "image/png"
    with pytest.raises(errors.Unusable):
        form_of("a.txt", b"a\0b", 3)
    assert form_of("a.txt", "words".encode("utf-16"), 12).way == "draft"


def test_what_is_wrong_is_refused_and_nothing_of_it_stays(shelf: Shelf) -> None:
    svg, playlist = b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"#EXTM3U\nhttp://127.0.0.1:9/a.ts\n"
    wrong = {
        "drawing.svg": svg,
        "drawing.png": svg,
        "list.mp3": playlist,
        "list.m3u8": playlist,
        "picture.mp4": picture(),
        "archive.tar.gz": gzip.compress(b"a.svg" + bytes(600)),
        "bomb.svgz": gzip.compress(svg + b" " * 17_000_000),
        "text.md": b"\0\1\2 not a text",
        "broken.png": picture()[:60],
        "cut.mp3": b"ID3" + b"\0" * 100,
        "archive.vgen": b"PK\x03\x04" + b"\0" * 100,
        "archive.zip": b"PK\x03\x04" + b"\0" * 100,
        "program.exe": b"MZ" + b"\0" * 100,
    }

    async def story() -> None:
        ada = await shelf.person()
        for name, data in wrong.items():
            with pytest.raises(errors.Unusable) as caught:
                await shelf.upload(ada, name, data)
            assert name not in caught.value.sentence
        upload = await shelf.uploads.create(ada, NewUpload(name="a.txt", size=3))
        await shelf.uploads.append(ada, upload.id, 0, sent(b"abc"))
        with pytest.raises(errors.WrongChecksum):
            await shelf.uploads.finish(ada, upload.id, sha256(b"abd"))
        assert shelf.objects(ada) == []
        assert (await shelf.media.usage(ada)).size == 0
        assert await rows(shelf.database, "uploads") == await rows(shelf.database, "media") == 0

    asyncio.run(story())
