"""A line in a person's own voice, over HTTP: a sound of the library instead of speech."""

import asyncio
from typing import Any

import httpx2

from tests.api.api_world import World
from tests.projects.project_cases import small
from tests.support.recordings import picture, sound
from vgenflow.kit.content import digest
from vgenflow.kit.ids import new_id
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.production.composition import Composition, files, parts, whole
from vgenflow.production.operations import apply
from vgenflow.production.operations import kinds as k
from vgenflow.production.steps import Steps
from vgenflow.services.library.schemas import NewUpload
from vgenflow.studio.previewing import rehearsal

AT = "/api/v1/projects"


def ask(world: World, method: str, path: str, revision: int | None = None, **options: Any) -> httpx2.Response:
    headers = world.headers("ada") | ({} if revision is None else {"If-Match": f'"{revision}"'})
    return world.client.request(method, AT + path, headers=headers, **options)


def brought(world: World, name: str, data: bytes) -> str:
    """A file in the library."""
    house, scope = world.house, world.people["ada"].scope

    async def upload() -> str:
        async def sent():
            yield data

        begun = await house.uploads.create(scope, NewUpload(name=name, size=len(data)))
        await house.uploads.append(scope, begun.id, 0, sent())
        return (await house.uploads.finish(scope, begun.id, digest(data))).id

    return world.do(upload)


def rehearsed(world: World, project: str) -> rehearsal.Rehearsed:
    house, scope = world.house, world.people["ada"].scope
    work = world.do(lambda: house.projects.current(scope, project)).work
    steps = Steps(house.making._ports(house.store(scope.space, project)), lambda _: None, lambda: False)
    return world.do(lambda: asyncio.to_thread(rehearsal.rehearsed, work, steps))


def test_a_sound_of_the_library_tells_a_line(world: World, project: str) -> None:
    media = brought(world, "line.wav", sound("wav", seconds=2.0))
    silent = rehearsed(world, project)
    assert silent.estimated == ("l1", "l2", "l3")
    answer = ask(world, "PUT", f"/{project}/lines/l2/recording", 1, json={"media": media})
    assert answer.status_code == 200, answer.text
    assert answer.json()["recorded"] == ["l2"]
    assert answer.json()["stale"] == []
    assert ask(world, "GET", f"/{project}/lines").json()["recorded"] == ["l2"]

    heard = rehearsed(world, project)
    assert heard.estimated == ("l1", "l3")
    [clip] = heard.timeline.voices
    assert 0.9 < clip.samples / SAMPLE_RATE < 2.1
    undone = ask(world, "POST", f"/{project}/undo", 2)
    assert undone.json()["recorded"] == []
    again = ask(world, "PUT", f"/{project}/lines/l2/recording", 3, json={"media": media})
    ended = ask(world, "DELETE", f"/{project}/lines/l2/recording", again.json()["project"]["revision"])
    assert ended.json()["recorded"] == []


def test_what_is_no_line_in_a_voice_is_refused(world: World, project: str) -> None:
    silence = brought(world, "silence.wav", sound("wav", loudness=0))
    shown = brought(world, "red.png", picture())
    for line, media, status, code in (
        ("l1", silence, 422, "speech.not_in_recording"),
        ("l1", shown, 422, "line.no_such_sound"),
        ("lost", silence, 404, "line.unknown"),
        ("l1", new_id(), 404, "library.unknown"),
    ):
        answer = ask(world, "PUT", f"/{project}/lines/{line}/recording", 1, json={"media": media})
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    lost = {"digest": "0" * 64, "kind": "music", "media_type": "audio/ogg"}
    edit = {"kind": "set_recording", "line": "l1", "sound": lost}
    answer = ask(world, "POST", f"/{project}/edits", 1, json=edit)
    assert answer.status_code == 422, answer.text
    assert (answer.status_code, answer.json()["code"]) == (422, "line.no_such_sound")


def test_recordings_follow_their_lines(world: World, project: str) -> None:
    media = brought(world, "line.wav", sound("wav", seconds=1.0))
    house, scope = world.house, world.people["ada"].scope
    context = house.context(scope.space, project)
    asset = world.do(lambda: house.library.asset(scope, media, project))
    work = small()
    for line in ("l1", "l2", "l3"):
        work = apply(work, k.SetRecording(line=line, sound=asset), context)
    assert asset.digest in files(work)
    assert whole({name: part.model_dump_json().encode() for name, part in parts(work).items()}) == work

    def left(*edits: k.Edit) -> list[str]:
        changed: Composition = work
        for edit in edits:
            changed = apply(changed, edit, context)
        return [one.line for one in changed.recordings]

    assert left(k.SetCaption(line="l1", text="The river falls at night.")) == ["l1", "l2", "l3"]
    assert left(k.SplitLine(line="l3", at=12)) == ["l1", "l2"]
    assert left(k.MergeLine(line="l1")) == ["l3"]
    assert left(k.DeleteLine(line="l2")) == ["l1", "l3"]
    assert left(k.SetLocked(line="l2", locked=True), k.SetLength(seconds=20)) == ["l2"]
    assert left(k.SetLanguage(language="zh")) == []
