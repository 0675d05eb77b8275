"""Archives: what is in one, that it can be read by itself, and that it comes back equal."""

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Callable
from typing import Any

from sqlalchemy import text

from tests.privacy.privacy_cases import Instance, a_picture, later

NEW = ("manifest.json", "data/accounts.jsonl", "data/sessions.jsonl", "SHA256SUMS", "index.html")
"""What another account's archive has of its own."""


def files_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


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
        await there.projects.delete(scope, gone)

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
