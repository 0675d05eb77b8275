"""What a person does with a server, by HTTP alone: from the mail that confirms the account to the receipt."""

import json
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from joserfc import jws
from joserfc.jwk import KeySet

from tests.journeys.journey_person import (
    PASSWORD,
    Json,
    Person,
    answered,
    checksum,
    counts,
    mails_to,
    operator,
    register,
    stranger,
    try_to_sign_in,
)
from tests.support.cli_runs import STORY
from tests.support.databases import new_postgres
from tests.support.objects import KEY, SECRET
from tests.support.server import Server, running_server
from vgenflow.production.bundle import unpack
from vgenflow.store.buckets import Address

EDITED = "It floods the upper town every spring."
OPTIONS = {"height": 240, "profile": "draft", "music": False}
BO = "bo@example.org"

Environment = Mapping[str, str]


def test_from_the_first_mail_to_the_receipt(tmp_path: Path) -> None:
    journey(tmp_path, {}, {})


@pytest.mark.slow
def test_the_same_on_postgres_and_s3(
    tmp_path: Path, postgres: str, bucket: Address, request: pytest.FixtureRequest
) -> None:
    journey(
        tmp_path,
        _elsewhere(new_postgres(postgres, "journey"), bucket, ""),
        _elsewhere(new_postgres(postgres, "journey_there"), bucket, "2"),
    )


def _elsewhere(database: str, bucket: Address, suffix: str) -> Environment:
    return {
        "VGENFLOW_DATABASE_URL": database,
        "VGENFLOW_S3_BUCKET": bucket.bucket + suffix,
        "VGENFLOW_S3_ENDPOINT": bucket.endpoint or "",
        "VGENFLOW_S3_ACCESS_KEY": KEY,
        "VGENFLOW_S3_SECRET_KEY": SECRET,
        "VGENFLOW_S3_PATH_STYLE": "true",
    }


def journey(folder: Path, here: Environment, there: Environment) -> None:
    """Everything, on one server and then on a blank one."""
    with ExitStack() as both:
        server = both.enter_context(running_server(folder / "here", settings=here))
        ada = operator(server, "ada@example.org")
        bo = register(server, BO)
        project = begin(bo)
        made(bo, project)
        line = edit(bo, project)
        video = made_again(bo, project)
        previewed(bo, project)
        undone(bo, project, line)
        bundle = bundled(bo, project)
        archive = exported(bo)
        answered(ada.http.get(f"/api/v1/projects/{project}"), 404)
        other = both.enter_context(running_server(folder / "there", settings=there))
        eve = operator(other, "eve@example.org")
        made_there(eve, archive, project, video)
        made_of_a_bundle(eve, bundle, video)
        erased(bo, project)
        closed(server, bo)
        answered(ada.http.get("/api/v1/account"), 200)


def begin(person: Person) -> str:
    """A project of a draft; its id. Sent twice it is made once."""
    body = {"source": {"kind": "text", "name": "story.md", "text": STORY}, "options": OPTIONS}
    twice = [
        person.http.post("/api/v1/projects", json=body, headers={"Idempotency-Key": "begin"}) for _ in "12"
    ]
    first, second = (answered(answer, 201) for answer in twice)
    assert first == second
    assert len(person.get("/projects")["items"]) == 1
    return str(first["id"])


def made(person: Person, project: str) -> None:
    """The first video: every stage works, no event is lost where the connection broke."""
    assert stale(person, project).keys() >= {"import", "write", "narrate", "direct", "render"}
    run, events = person.run(project)
    assert run["state"] == "done", run
    assert events[-1].data["state"] == "done"
    numbers = [event.number for event in events]
    assert numbers == sorted(set(numbers))
    assert numbers[-1] == run["last_seq"]
    assert counts(events)["narrate"] == (3, 0)
    assert person.exports(run["id"]).keys() == {"mp4", "m4a", "srt", "vtt", "ass", "jpg", "otio", "vgen"}


def edit(person: Person, project: str) -> str:
    """Change one line; its id. An edit of a revision that is past is refused."""
    line = str(person.get(f"/projects/{project}/lines")["lines"][1]["id"])
    before = person.tag(project)
    changed = person.edit("PUT", project, f"/lines/{line}/caption", {"text": EDITED})
    assert [one["id"] for one in changed["lines"]] == [line]
    late = person.http.put(
        f"/api/v1/projects/{project}/lines/{line}/caption",
        json={"text": "Too late."},
        headers={"If-Match": before},
    )
    assert answered(late, 412)["code"] == "project.changed"
    return line


def made_again(person: Person, project: str) -> str:
    """The video after the edit: what the estimate says is done, and nothing else; its checksum."""
    expected = stale(person, project)
    assert expected["narrate"] == (1, 2)
    assert {"import", "write"} & expected.keys() == set()
    run, events = person.run(project)
    assert run["state"] == "done", run
    worked = {stage: count for stage, count in counts(events).items() if count[0]}
    assert worked["narrate"] == (1, 2)
    assert worked["render"][1] > 0
    assert worked.keys() <= expected.keys()
    exports = person.exports(run["id"])
    subtitles = person.http.get(f"/api/v1/exports/{exports['srt']['id']}/content").text
    assert "upper town" in subtitles
    return downloaded(person, exports["mp4"])


def downloaded(person: Person, export: Json) -> str:
    """The checksum of a file that came in ranges: with the session, and by a link without one."""
    data = person.file(f"/api/v1/exports/{export['id']}/content", export["size"])
    assert checksum(data) == export["sha256"]
    link = person.post(f"/exports/{export['id']}/links", status=201)["url"]
    nobody = stranger(person.server)
    assert nobody.get(link, headers={"Range": "bytes=100-199"}).content == data[100:200]
    assert nobody.get(link[:-2] + "zz").status_code == 404
    return str(export["sha256"])


def previewed(person: Person, project: str) -> None:
    """A film fragment and a picture, with what is spoken already."""
    described = person.get(f"/projects/{project}/preview?size=360")
    assert described["estimated_lines"] == []
    base = f"/api/v1/projects/{project}/preview"
    init = person.http.get(f"{base}/init?size=360").content
    assert init[4:8] == b"ftyp"
    with person.http.stream("GET", f"{base}/fragments?from=0&size=360") as stream:
        assert next(stream.iter_bytes(8))[4:8] in (b"styp", b"moof")
    still = person.http.get(f"{base}/still?at={described['scenes'][0]['id']}&width=320&form=png")
    assert still.content.startswith(b"\x89PNG")
    again = person.http.get(
        f"{base}/still?at={described['scenes'][0]['id']}&width=320&form=png",
        headers={"If-None-Match": still.headers["etag"]},
    )
    assert again.status_code == 304


def undone(person: Person, project: str, line: str) -> None:
    """Take back the edit with what was made of it, and do both again."""
    person.edit("POST", project, "/undo")
    assert captions(person, project)[line] != EDITED
    person.edit("POST", project, "/redo")
    assert captions(person, project)[line] == EDITED
    assert stale(person, project).keys() <= {"deliver"}


def bundled(person: Person, project: str) -> bytes:
    """The project's latest bundle."""
    [run, *_] = person.get(f"/projects/{project}/runs")["items"]
    export = person.exports(run["id"])["vgen"]
    return person.file(f"/api/v1/exports/{export['id']}/content", export["size"])


def exported(person: Person) -> bytes:
    """Everything of the account as one file."""
    archive = person.archive(person.post("/archives", status=202))
    assert archive["state"] == "ready", archive
    return person.file(f"/api/v1/archives/{archive['id']}/file", archive["size"])


def made_there(person: Person, archive: bytes, project: str, video: str) -> None:
    """The same bytes on a server that has nothing but the archive."""
    brought = answered(person.http.post("/api/v1/imports", content=archive), 202)
    assert person.archive(brought)["state"] == "ready"
    assert [one["id"] for one in person.get("/projects")["items"]] == [project]
    assert EDITED in captions(person, project).values()
    run, _ = person.run(project)
    assert run["state"] == "done", run
    assert downloaded(person, person.exports(run["id"])["mp4"]) == video


def made_of_a_bundle(person: Person, bundle: bytes, video: str) -> None:
    """A bundle brought into a project: the same video and bundle, nothing spoken, no credit twice."""
    media = person.upload("story.vgen", bundle)
    body = {"source": {"kind": "file", "media": media["id"]}}
    project = person.post("/projects", body, 201)["id"]
    assert stale(person, project).keys() == {"visuals", "edit", "render", "check", "deliver"}
    assert person.get(f"/projects/{project}/preview?size=360")["estimated_lines"] == []
    run, events = person.run(project)
    assert run["state"] == "done", run
    assert counts(events)["narrate"] == (0, 3)
    assert downloaded(person, person.exports(run["id"])["mp4"]) == video
    again = bundled(person, project)
    assert again == bundle
    end = unpack(again).project.storyboard.scenes[-1].props["credits"]
    assert isinstance(end, list)
    assert end
    assert len(set(end)) == len(end)


def erased(person: Person, project: str) -> None:
    """The project is gone for good, and the receipt says so."""
    exports = [one["id"] for one in person.get(f"/projects/{project}/exports")["items"]]
    assert exports
    headers = {"If-Match": person.tag(project)}
    receipt = answered(person.http.delete(f"/api/v1/projects/{project}", headers=headers), 200)
    verified(person.server, receipt, "project", project)
    assert person.get(f"/receipts/{receipt['statement']['id']}") == receipt
    assert person.get("/receipts")["items"] == [receipt]
    for path in (
        f"/projects/{project}",
        f"/projects/{project}/lines",
        f"/projects/{project}/runs",
        *(f"/exports/{one}/content" for one in exports),
    ):
        answered(person.http.get(f"/api/v1{path}"), 404)


def closed(server: Server, person: Person) -> None:
    """The account is gone for good: neither its session nor its password opens anything."""
    account = person.get("/account")["id"]
    receipt = person.post("/account/closing", {"password": PASSWORD})
    verified(server, receipt, "account", account)
    for path in ("/account", "/projects", "/runs", "/library", "/usage"):
        answered(person.http.get(f"/api/v1{path}"), 401)
    answered(try_to_sign_in(server, BO), 401)
    assert mails_to(server, BO) == []


def verified(server: Server, receipt: Json, kind: str, subject: str) -> None:
    """A receipt is signed by a key that the server shows to everybody."""
    keys = KeySet.import_key_set(answered(stranger(server).get("/api/v1/receipts/keys"), 200))
    said = json.loads(jws.deserialize_compact(receipt["jws"], keys, algorithms=["EdDSA", "Ed25519"]).payload)
    assert said == receipt["statement"]
    assert (said["kind"], said["subject"]) == (kind, subject)


def captions(person: Person, project: str) -> dict[str, str]:
    """What the lines show."""
    return {line["id"]: line["caption"] for line in person.get(f"/projects/{project}/lines")["lines"]}


def stale(person: Person, project: str) -> dict[str, tuple[int, int]]:
    """By stage: artifacts to be made, artifacts that are kept, where anything is to be made."""
    stages = person.get(f"/projects/{project}/estimate")["stages"]
    return {one["stage"]: (one["stale"], one["kept"]) for one in stages if one["stale"]}
