"""Archives that are broken, forged or too large: refused whole, and nothing of them is left."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from tests.privacy.privacy_cases import Instance, a_picture, later
from tests.privacy.test_privacy_archives import files_of, rows_of
from vgenflow.db import Base, Database
from vgenflow.kit.ids import new_id
from vgenflow.services.privacy import unzipping
from vgenflow.services.privacy.errors import BadArchive
from vgenflow.services.privacy.taking import Taking
from vgenflow.services.privacy.unzipping import SealedFile, opened

Files = dict[str, bytes]


def packed(files: Files) -> bytes:
    """Files as an archive, with checksums that hold."""
    given = {name: data for name, data in files.items() if name != "SHA256SUMS"}
    lines = (f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in given.items())
    return written({**given, "SHA256SUMS": "".join(lines).encode()})


def written(files: Files) -> bytes:
    """Files as a ZIP file."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def with_rows(files: Files, table: str, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Files:
    rows = [change(row) for row in rows_of(files, table)]
    return {**files, f"data/{table}.jsonl": b"".join(json.dumps(row).encode() + b"\n" for row in rows)}


def set_(table: str, **values: object) -> Callable[[Files], bytes]:
    return lambda files: packed(with_rows(files, table, lambda row: {**row, **values}))


def other(name: str, data: bytes) -> Callable[[Files], bytes]:
    return lambda files: packed({**files, name: data})


def replaced(ending: str, data: bytes) -> Callable[[Files], bytes]:
    return lambda files: packed({name: data if name.endswith(ending) else was for name, was in files.items()})


FORGED: dict[str, Callable[[Files], bytes]] = {
    "no zip": lambda _: b"PK nothing of the sort",
    "empty": lambda _: b"",
    "cut off": lambda files: packed(files)[:-200],
    "a byte changed": lambda files: packed(files).replace(b"SHA256SUMS", b"SHA256SUMs", 1),
    "no checksums": lambda files: written({n: d for n, d in files.items() if n != "SHA256SUMS"}),
    "a wrong checksum": lambda files: written({**files, "missing.json": b"[1]"}),
    "a file without one": lambda files: written({**files, "stray": b"x"}),
    "another format": other("manifest.json", b'{"format": "something else", "schema": 1}'),
    "no manifest": lambda files: packed({n: d for n, d in files.items() if n != "manifest.json"}),
    "a path that climbs": other("../../etc/passwd", b"x"),
    "an absolute path": other("/etc/passwd", b"x"),
    "rows that are no JSON": other("data/projects.jsonl", b"{"),
    "rows that are lists": other("data/projects.jsonl", b"[]\n"),
    "a row with a column more": set_("projects", owner="me"),
    "a row of no id": set_("projects", id="../../x"),
    "a state that there is not": set_("projects", state="running amok"),
    "a number that is none": set_("projects", revision="1"),
    "a number out of range": set_("projects", revision=1 << 40),
    "a moment that is none": set_("projects", created_at="yesterday"),
    "a title that is none": set_("projects", title=["x"]),
    "half a surrogate": set_("projects", title="\ud800"),
    "somebody else's version": set_("projects", head=new_id()),
    "somebody else's project": set_("versions", project_id=new_id()),
    "a number twice": set_("versions", number=1),
    "a key that climbs": set_("exports", object_key="../../../keyring/" + "0" * 64),
    "a library of negative size": set_("media", size=-5),
    "a file that is not its size": set_("media", size=5),
    "facts that are none": set_("media", facts="[]"),
    "a picture that is none": replaced("/rendition.png", b"\x89PNG\r\n\x1a\n not a picture"),
}


def test_what_is_forged_is_refused_and_leaves_nothing(
    sqlite_with_tables: Path, tmp_path: Path, whole: bytes
) -> None:
    there = _instance(sqlite_with_tables, tmp_path, "there")
    files = files_of(whole)

    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        for way, forge in FORGED.items():
            said = await there.imported(scope, forge(files))
            assert said in {"archive.invalid", "bundle.invalid"}, (way, said)
            async with there.database.reading() as session:
                for name in ("projects", "versions", "runs", "exports", "media"):
                    table = Base.metadata.tables[name]
                    count = await session.scalar(select(func.count()).select_from(table))
                    assert count == 0, (way, name)
            assert [blob.name for blob in there.blobs.list(scope.space)] == [], way

    there.run(story)


def test_a_newer_archive_says_so_and_an_older_one_is_upgraded(
    sqlite_with_tables: Path, tmp_path: Path, whole: bytes
) -> None:
    there = _instance(sqlite_with_tables, tmp_path, "there")
    files = files_of(whole)

    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        newer = json.dumps({**json.loads(files["manifest.json"]), "schema": 2}).encode()
        assert await there.imported(scope, packed({**files, "manifest.json": newer})) == "archive.too-new"

        def upgrade(table: str, row: dict[str, Any]) -> dict[str, Any]:
            return {**row, "title": row["title"].upper()} if table == "projects" else row

        file = _File(whole)
        taking = Taking(
            there.vault,
            there.privacy.archivist._reads,
            scope,
            job=new_id(),
            limit=1 << 30,
            now=there.now(),
            upgrades={1: upgrade},
            schema=2,
        )
        with opened(file) as archive:
            old = taking.ids(archive)
            into = taking.put(archive, {one: one for one in old}, lambda: None)
        async with there.database.writing() as session:
            await taking.add(session, into)
        assert [each.title for each in (await there.projects.list(scope))[0]] == ["A RIVER"]

    there.run(story)


def test_limits_hold_before_anything_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = packed({"manifest.json": b"\0" * 10_000_000})
    with pytest.raises(BadArchive, match="more than an account"), opened(_File(bomb)):
        pass
    many = packed({f"data/{n}.jsonl": b"" for n in range(50)})
    monkeypatch.setattr(unzipping, "MOST_ENTRIES", 20)
    with pytest.raises(BadArchive, match="more than an account"), opened(_File(many)):
        pass
    monkeypatch.setattr(unzipping, "MOST_DIRECTORY", 500)
    with pytest.raises(BadArchive, match="more files"), opened(_File(many)):
        pass


def test_a_sealed_file_reads_like_any_other() -> None:
    data = bytes(range(256)) * 40
    file = io.BufferedReader(SealedFile(_File(data)), 100)
    for at, length in ((0, 5), (10_000, 300), (250, 700), (10_239, 5)):
        file.seek(at)
        assert file.read(length) == data[at : at + length]
    file.seek(-10, io.SEEK_END)
    assert file.read() == data[-10:]


def test_an_erased_project_does_not_come_back_under_its_name(
    sqlite_with_tables: Path, tmp_path: Path
) -> None:
    """Else the next restore, which erases again, would take what was brought back by its owner."""
    there = _instance(sqlite_with_tables, tmp_path, "there")

    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        project = await there.film(scope)
        data = await there.exported(scope)
        await there.privacy.closing.delete_project(scope, project)
        later(there, hours=1)
        assert await there.imported(scope, data) == "ready"
        (back,) = (await there.projects.list(scope))[0]
        assert back.id != project
        assert (await there.projects.current(scope, back.id)).work

    there.run(story)


class _File:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = len(data)

    def read(self, start: int = 0, length: int | None = None) -> bytes:
        return self._data[start:] if length is None else self._data[start : start + length]


def _instance(tables: Path, folder: Path, name: str) -> Instance:
    place = folder / name
    place.mkdir()
    (place / "vgenflow.db").write_bytes(tables.read_bytes())
    url = f"sqlite:///{place / 'vgenflow.db'}"
    return Instance(place, Database(url, pooled=False), url)


@pytest.fixture(scope="module")
def whole(sqlite_with_tables: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An archive as it should be."""
    made: list[bytes] = []
    here = _instance(sqlite_with_tables, tmp_path_factory.mktemp("whole"), "here")

    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        project = await there.film(scope)
        await there.video(scope, project, b"film")
        await there.media(scope, "map.png", a_picture("red"))
        made.append(await there.exported(scope))

    here.run(story)
    return made[0]
