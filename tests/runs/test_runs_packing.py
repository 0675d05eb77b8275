"""Finished files as one ZIP file."""

import asyncio
import hashlib
import io
import zipfile

import pytest

from tests.support.durable import Instance, now
from vgenflow.db import Database
from vgenflow.services.runs.errors import ExportGone
from vgenflow.services.runs.exports import ExportsService
from vgenflow.services.runs.states import Finished
from vgenflow.studio.packing import packed


def test_files_come_by_shape_and_whole(database: Database, instance: Instance) -> None:
    scope = instance.space()
    project = instance.project(scope, "x")
    space = instance.store(scope, project)
    exports = ExportsService(database, lambda _, name: instance.store(scope, name), now)
    video, words = b"\0film" * 200_000, b"1\n00:00:00,000 --> 00:00:02,000\nIt rises.\n"
    runs = [instance.run(scope, project) for _ in range(3)]

    async def story(chosen: tuple[str, ...]) -> dict[str, bytes]:
        chunks = await packed(exports, scope, project, "The River: 河", chosen)
        with zipfile.ZipFile(io.BytesIO(b"".join(chunks))) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name) for name in archive.namelist()}

    async def keep() -> None:
        for run, aspect in zip(runs, ("16:9", "9:16", "9:16"), strict=True):
            files = []
            for kind, data in (("mp4", video), ("srt", words)):
                key = space.key("export", kind, run)
                space.put(key, data)
                files.append(Finished(kind, key, len(data), hashlib.sha256(data).hexdigest()))
            await exports.keep(scope, project, run, None, files, aspect)

    asyncio.run(keep())
    one = asyncio.run(story((runs[0],)))
    assert one.keys() == {"the-river-河.mp4", "the-river-河.srt", "SHA256SUMS"}
    assert one["the-river-河.mp4"] == video
    every = asyncio.run(story(()))
    assert {"16x9/the-river-河.mp4", "9x16/the-river-河.mp4", "9x16/the-river-河-2.srt"} <= every.keys()
    sums = every["SHA256SUMS"].decode().splitlines()
    assert f"{hashlib.sha256(words).hexdigest()}  16x9/the-river-河.srt" in sums
    with pytest.raises(ExportGone):
        asyncio.run(story(("nothing",)))
    space.remove(space.key("export", "mp4", runs[1]))
    with pytest.raises(ExportGone):
        asyncio.run(story(()))
