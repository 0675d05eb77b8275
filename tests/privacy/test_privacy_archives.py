"""Archives: what is in one, that it can be read by itself, and that it comes back equal."""

import hashlib
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import Column, Float, String, Table, insert, select, text, update

from tests.privacy.privacy_cases import Instance, a_picture, files_of, later
from vgenflow.db import Base, Instant, SealedText
from vgenflow.kit.ids import LENGTH
from vgenflow.services.privacy.datamap import data_map
from vgenflow.services.privacy.errors import ArchiveGone
from vgenflow.services.privacy.rows import carried, place
from vgenflow.services.scope import Scope

NEW = ("manifest.json", "data/accounts.jsonl", "data/sessions.jsonl", "SHA256SUMS", "index.html")
"""What another account's archive has of its own."""


def rows_of(files: dict[str, bytes], table: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in files[f"data/{table}.jsonl"].splitlines()]


def test_an_archive_holds_everything_with_checksums(instance: Instance) -> None:
    async def story(there: Instance) -> None:
        caller = await there.member()
        scope = caller.scope
        project = await there.film(scope, title="洪水 & the river")
        run = await there.video(scope, project)
        media = await there.media(scope, "map.png", a_picture("red"), '{"credit":"Eve"}')
        gone = await there.film(scope, title="gone")
        await there.privacy.closing.delete_project(scope, gone)

        files = files_of(await there.exported(scope))

        assert json.loads(files["manifest.json"])["schema"] == 1
        assert [row["email"] for row in rows_of(files, "accounts")] == ["ada@example.org"]
        assert {"password", "email_mark", "mark"}.isdisjoint(rows_of(files, "accounts")[0])
        assert [row["title"] for row in rows_of(files, "projects")] == ["洪水 & the river"]
        assert [row["label"] for row in rows_of(files, "versions")] == [None, "label river"]
        assert [row["id"] for row in rows_of(files, "runs")] == [run]
        assert [row["name"] for row in rows_of(files, "media")] == ["map.png"]
        assert rows_of(files, "media")[0]["id"] == media
        assert [row["browser"] for row in rows_of(files, "sessions")] == ["Firefox"]
        assert gone not in str(sorted(files))
        film = next(name for name in files if name.endswith(".mp4"))
        assert files[film] == b"film " * 50_000
        assert any(name.startswith("library/") and name.endswith("/media.png") for name in files)
        assert any(re.fullmatch(rf"projects/{project}/files/[0-9a-f]{{64}}\.png", name) for name in files)
        parts = [data for name, data in files.items() if "/parts/" in name]
        assert any(b"The river fell at dawn." in part for part in parts)
        sums = dict(line.split("  ")[::-1] for line in files["SHA256SUMS"].decode().splitlines())
        assert sums == {
            name: hashlib.sha256(data).hexdigest() for name, data in files.items() if name != "SHA256SUMS"
        }
        page = files["index.html"].decode()
        assert "洪水 &amp; the river" in page
        assert f"projects/{project}/index.html" in page
        inner = files[f"projects/{project}/index.html"].decode()
        assert "The river fell at dawn." in inner
        assert film in inner
        assert not re.search(r"<script|https?://", page + inner)

    instance.run(story)


def test_what_comes_back_is_equal_and_comes_again_beside_it(
    instance: Instance, blank: Callable[..., Instance]
) -> None:
    other = blank()

    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        project = await there.film(scope)
        await there.video(scope, project)
        await there.media(scope, "map.png", a_picture("red"), '{"credit":"Eve"}')
        first = await there.exported(scope)

        later(other, days=2)
        mine = (await other.member("bob@example.org", "Bob")).scope
        assert await other.imported(mine, first) == "ready"
        second = await other.exported(mine)
        before, after = files_of(first), files_of(second)
        assert before.keys() == after.keys()
        assert {name for name in before if before[name] != after[name]} <= set(NEW)
        assert (await other.projects.current(mine, project)).work == (
            await there.projects.current(scope, project)
        ).work
        found, _ = await other.projects.list(mine, text="river")
        assert [each.id for each in found] == [project]

        assert await other.imported(mine, first) == "ready"  # where it is already: as new projects
        titles = [each.title for each in (await other.projects.list(mine))[0]]
        assert titles == ["A river", "A river"]
        third = files_of(await other.exported(mine))
        assert len(rows_of(third, "media")) == 2
        newer = next(row for row in rows_of(third, "projects") if row["id"] != project)
        assert (await other.projects.current(mine, newer["id"])).work == (
            await there.projects.current(scope, project)
        ).work
        async with other.database.reading() as session:
            assert await session.scalar(text("SELECT size FROM library_usage")) == 2 * len(a_picture("red"))
        await other.close()

    instance.run(story)


async def fill(there: Instance, scope: Scope, project: str, run: str, media: str) -> None:
    """Give every column of what comes along a value, by its type."""
    version = (await there.projects.get(scope, project)).version
    event = {"run_id": run, "seq": 1, "space_id": scope.space, "kind": "state", "happened_at": there.now()}
    use = {"media_id": media, "project_id": project, "space_id": scope.space}
    async with there.database.writing() as session:
        await session.execute(insert(Base.metadata.tables["run_events"]), [event])
        await session.execute(insert(Base.metadata.tables["media_uses"]), [use])
        for name, entry in data_map().tables.items():
            table = Base.metadata.tables[name]
            for column in carried(table, entry) if entry.archive == "archived" else ():
                if column.name == "deleted_at" or not column.nullable:
                    continue
                for row in (await session.execute(select(table).where(column.is_(None)))).mappings().all():
                    mine = [key == row[key.name] for key in table.primary_key.columns]
                    value = a_value(table, column, row, scope, version)
                    await session.execute(update(table).where(*mine).values({column.name: value}))


def a_value(table: Table, column: Column[Any], row: Any, scope: Scope, version: str) -> object:
    if isinstance(column.type, SealedText):
        return scope.columns.seal(place(table, column, row["id"]), f"{column.name} 文字")
    if isinstance(column.type, Instant):
        return datetime(2026, 2, 3, 4, 5, 6, 789_000, tzinfo=UTC)
    if isinstance(column.type, String):
        if column.type.length == LENGTH:
            return version
        words = {"state": "done", "quality": "final", "kind": "make", "language": "zh", "aspect": "1:1"}
        return words.get(column.name, "narrate")
    return 0.25 if isinstance(column.type, Float) else 7


def test_every_column_comes_along(instance: Instance, blank: Callable[..., Instance]) -> None:
    there = blank()

    async def story(here: Instance) -> None:
        scope = (await here.member()).scope
        project = await here.film(scope)
        run = await here.video(scope, project)
        media = await here.media(scope, "map.png", a_picture("red"), '{"credit":"Eve"}')
        await here.brand(scope, "Harbour")
        await fill(here, scope, project, run, media)
        before = files_of(await here.exported(scope))
        for name, entry in data_map().tables.items():
            if entry.archive == "archived":
                rows = rows_of(before, name)
                assert rows, name
                for column in carried(Base.metadata.tables[name], entry):
                    if column.name != "deleted_at":
                        assert any(row[column.name] is not None for row in rows), (name, column.name)
        later(there, days=2)
        mine = (await there.member("bob@example.org", "Bob")).scope
        assert await there.imported(mine, await here.exported(scope)) == "ready"
        after = files_of(await there.exported(mine))
        assert before.keys() == after.keys()
        assert {name for name in before if before[name] != after[name]} <= set(NEW)
        await there.close()

    instance.run(story)


def test_a_killed_job_is_begun_anew_and_a_removed_one_stops(instance: Instance) -> None:
    async def story(there: Instance) -> None:
        scope = (await there.member()).scope
        await there.film(scope)
        asked = await there.privacy.archives.start(scope, "en")
        row = await there.privacy.archivist._taken()  # by a process that dies here
        assert row is not None
        assert (await there.privacy.archives.start(scope, "en")).id == asked.id
        another = there.another()
        assert not await another.archivist.work_once()
        later(there, minutes=2)
        assert await another.archivist.work_once()
        done = await another.archives.get(scope, asked.id)
        assert (done.state, done.error_code) == ("ready", None)
        await another.archivist.tell()
        await another.archivist.tell()
        assert [mail.subject for mail in there.post.mails].count("Your archive is ready") == 1

        again = await another.archives.start(scope, "en")
        assert [one.id for one in await another.archives.list(scope)] == [again.id]
        await another.archives.remove(scope, again.id)
        assert not await another.archivist.work_once()
        last = await there.exported(scope)
        assert last
        later(there, days=8)
        kept = (await another.archives.list(scope))[0]
        with pytest.raises(ArchiveGone):
            await another.archives.open(scope, kept.id)
        await another.archivist.tidy()
        assert await another.archives.list(scope) == []
        assert [blob for blob in there.blobs.list(scope.space) if "/archive/" in blob.name] == []

    instance.run(story)
