"""The library over HTTP: uploads in pieces, downloads in ranges, links that need no session."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, insert

from tests.support.doors import key, open_door, session
from tests.support.recordings import picture, sound
from vgenflow.api.routes import downloads, library, privacy, projects, uploads
from vgenflow.services.accounts.models import Space
from vgenflow.services.library.links import Links

ADA, BOB = session("ada"), session("bob")
IDS = {"ada": "01kaxg7w3nq5t8v2m4r6p9d0ca", "bob": "01kaxg7w3nq5t8v2m4r6p9d0cb"}
ROUTERS = (uploads.router, library.router, downloads.router, projects.router, privacy.router)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, sqlite_with_tables: Path) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("library")
    path = folder / "vgenflow.db"
    path.write_bytes(sqlite_with_tables.read_bytes())
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        for space in IDS.values():
            connection.execute(insert(Space).values(id=space, created_at=datetime.now(UTC)))
    engine.dispose()
    limits = {"reads_per_minute": 100_000, "writes_per_minute": 100_000, "visits_per_minute": 100_000}
    with open_door(folder, ROUTERS, IDS, **limits) as opened:
        yield opened


def upload(client: TestClient, name: str, data: bytes, who: dict[str, str] = ADA) -> dict:
    made = client.post("/api/v1/uploads", json={"name": name, "size": len(data)}, headers=who)
    assert made.status_code == 201, made.text
    address = made.headers["Location"]
    sent = client.patch(address, content=data, headers={**who, "Upload-Offset": "0"})
    assert sent.status_code == 204, sent.text
    assert sent.headers["Upload-Offset"] == str(len(data))
    finished = client.post(
        f"{address}/finish", json={"sha256": hashlib.sha256(data).hexdigest()}, headers=who
    )
    assert finished.status_code == 201, finished.text
    return finished.json()


def test_an_upload_in_pieces(client: TestClient) -> None:
    data = b"# Words\n\n" * 200_000
    made = client.post("/api/v1/uploads", json={"name": "d.md", "size": len(data)}, headers=ADA).json()
    address = f"/api/v1/uploads/{made['id']}"
    client.patch(address, content=data[:1_500_000], headers={**ADA, "Upload-Offset": "0"})
    found = client.head(address, headers=ADA)
    assert (found.headers["Upload-Offset"], found.headers["Upload-Length"]) == ("1500000", str(len(data)))
    wrong = client.patch(address, content=b"x", headers={**ADA, "Upload-Offset": "7"})
    assert (wrong.status_code, wrong.json()["code"]) == (409, "library.wrong-offset")
    assert client.head(address, headers=BOB).status_code == 404
    assert client.patch(address, content=b"x", headers={**BOB, "Upload-Offset": "1500000"}).status_code == 404
    client.patch(address, content=data[1_500_000:], headers={**ADA, "Upload-Offset": "1500000"})
    bad = client.post(f"{address}/finish", json={"sha256": "0" * 64}, headers=ADA)
    assert (bad.status_code, bad.json()["code"]) == (422, "library.wrong-checksum")
    assert client.get(address, headers=ADA).status_code == 404


def test_a_finish_sent_twice_is_done_once(client: TestClient) -> None:
    made = client.post("/api/v1/uploads", json={"name": "a.txt", "size": 3}, headers=ADA).json()
    address = f"/api/v1/uploads/{made['id']}"
    client.patch(address, content=b"abc", headers={**ADA, "Upload-Offset": "0"})
    body = {"sha256": hashlib.sha256(b"abc").hexdigest()}
    answers = [client.post(f"{address}/finish", json=body, headers=ADA) for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    assert client.get(address, headers=ADA).json()["media_id"] == answers[0].json()["id"]


def test_entries_are_listed_edited_and_deleted(client: TestClient) -> None:
    media = upload(client, "Quay.png", picture(colour=17))
    address = f"/api/v1/library/{media['id']}"
    found = client.get("/api/v1/library", params={"text": "quay", "kind": "picture"}, headers=ADA).json()
    assert [item["id"] for item in found["items"]] == [media["id"]]
    read = client.get(address, headers=ADA)
    assert read.headers["ETag"] == '"1"'
    assert client.patch(address, json={"credit": "Ada"}, headers=ADA).status_code == 428
    edited = client.patch(address, json={"credit": "Ada"}, headers={**ADA, "If-Match": '"1"'})
    assert (edited.json()["credit"], edited.headers["ETag"]) == ("Ada", '"2"')
    assert client.patch(address, json={"name": "x"}, headers={**ADA, "If-Match": '"1"'}).status_code == 412
    assert client.patch(address, json={"name": "a\nb"}, headers={**ADA, "If-Match": '"2"'}).status_code == 422
    small = client.get(f"{address}/thumbnail", headers=ADA)
    assert (small.status_code, small.headers["Content-Type"]) == (200, "image/webp")
    assert small.content[8:12] == b"WEBP"
    assert client.get(f"{address}/waveform", headers=ADA).status_code == 409
    assert client.get(f"{address}/uses", headers=ADA).json() == {"projects": [], "places": []}
    assert client.get("/api/v1/library/usage", headers=ADA).json()["size"] >= media["size"]
    assert client.delete(address, headers=BOB).status_code == 404
    assert client.delete(address, headers=key("ada", "read")).status_code == 403
    assert client.delete(address, headers=ADA).status_code == 204
    assert client.get(address, headers=ADA).status_code == 404


def test_a_project_made_of_a_file_is_among_its_uses(client: TestClient) -> None:
    media = upload(client, "draft.md", b"# The quay\n\nThe quay is long. Boats lie there.")
    address = f"/api/v1/library/{media['id']}"
    body = {"source": {"kind": "file", "media": media["id"]}}
    made = client.post("/api/v1/projects", json=body, headers=ADA)
    assert made.status_code == 201, made.text
    project = made.json()["id"]
    uses = client.get(f"{address}/uses", headers=ADA).json()
    assert uses["projects"] == [project]
    assert [(place["project"], place["scenes"]) for place in uses["places"]] == [(project, [])]
    assert client.get(address, headers=ADA).json()["projects"] == 1
    refused = client.delete(address, headers=ADA)
    assert (refused.status_code, refused.json()["code"]) == (409, "library.in-use")
    assert client.get(address, headers=ADA).status_code == 200
    gone = client.delete(f"/api/v1/projects/{project}", headers={**ADA, "If-Match": made.headers["ETag"]})
    assert gone.status_code == 200, gone.text
    assert client.get(f"{address}/uses", headers=ADA).json() == {"projects": [], "places": []}
    assert client.delete(address, headers=ADA).status_code == 204


def test_the_receipt_of_a_deleted_project_can_be_had_again(client: TestClient) -> None:
    body = {"source": {"kind": "text", "text": "# The quay\n\nThe quay is long."}}
    made = [client.post("/api/v1/projects", json=body, headers=ADA) for _ in range(2)]
    receipts = []
    for answer in made:
        address = f"/api/v1/projects/{answer.json()['id']}"
        late = client.delete(address, headers={**ADA, "If-Match": '"7"'})
        assert (late.status_code, late.json()["code"]) == (412, "project.changed")
        tag = {"If-Match": answer.headers["ETag"]}
        assert client.delete(address, headers={**BOB, **tag}).status_code == 404
        gone = client.delete(address, headers={**ADA, **tag})
        assert gone.json()["statement"]["subject"] == answer.json()["id"]
        assert client.get(gone.headers["Location"], headers=ADA).json() == gone.json()
        assert client.get(gone.headers["Location"], headers=BOB).status_code == 404
        assert client.delete(address, headers={**ADA, **tag}).status_code == 404
        receipts.append(gone.json())
    first = client.get("/api/v1/receipts", params={"limit": 1}, headers=ADA).json()
    assert first["items"] == receipts[1:]
    second = client.get("/api/v1/receipts", params={"limit": 1, "cursor": first["next"]}, headers=ADA).json()
    assert second["items"] == receipts[:1]
    assert client.get("/api/v1/receipts", headers=BOB).json()["items"] == []


def test_a_sound_has_a_waveform(client: TestClient) -> None:
    media = upload(client, "tone.mp3", sound("mp3"))
    wave = client.get(f"/api/v1/library/{media['id']}/waveform", headers=ADA).json()
    assert len(wave["peaks"]) == pytest.approx(50, abs=4)
    assert max(wave["peaks"]) > 50


def test_downloads_in_ranges(client: TestClient) -> None:
    data = sound("wav", 2.0)
    address = f"/api/v1/library/{upload(client, 'tone.wav', data)['id']}/content"
    whole = client.get(address, headers=ADA)
    assert (whole.status_code, whole.content) == (200, data)
    assert whole.headers["Content-Length"] == str(len(data))
    assert whole.headers["Accept-Ranges"] == "bytes"
    tag, size = whole.headers["ETag"], len(data)
    for asked, start, end in (
        ("bytes=0-0", 0, 1),
        ("bytes=65530-65545", 65530, 65546),
        ("bytes=100-", 100, size),
        ("bytes=-7", size - 7, size),
        (f"bytes=-{size + 5}", 0, size),
        (f"bytes=5-{size + 5}", 5, size),
    ):
        part = client.get(address, headers={**ADA, "Range": asked})
        assert (part.status_code, part.content) == (206, data[start:end])
        assert part.headers["Content-Range"] == f"bytes {start}-{end - 1}/{size}"
    for asked in (f"bytes={size}-", "bytes=0-1,5-6", "bytes=9-3", "bytes=-0", "bytes=x-y"):
        refused = client.get(address, headers={**ADA, "Range": asked})
        assert refused.status_code == 416
        assert refused.headers["Content-Range"] == f"bytes */{size}"
    assert client.get(address, headers={**ADA, "Range": "lines=1-2"}).status_code == 200
    fresh, stale = ({**ADA, "Range": "bytes=0-3", "If-Range": t} for t in (tag, '"other"'))
    assert client.get(address, headers=fresh).status_code == 206
    assert client.get(address, headers=stale).content == data
    assert client.get(address, headers={**ADA, "If-None-Match": tag}).status_code == 304
    head = client.head(address, headers={**ADA, "Range": "bytes=0-3"})
    assert (head.status_code, head.headers["Content-Length"], head.content) == (206, "4", b"")
    assert client.get(address, headers=BOB).status_code == 404
    assert client.get(address).status_code == 401


@pytest.mark.parametrize(
    ("name", "data", "shown"),
    [("p.png", picture(), True), ("page.html", b"<script>alert(1)</script>", False), ("d.md", b"# x", False)],
)
def test_nothing_that_a_browser_could_run_is_shown(
    client: TestClient, name: str, data: bytes, shown: bool
) -> None:
    media = upload(client, name, data)
    answer = client.get(
        f"/api/v1/library/{media['id']}/content", params={"disposition": "inline"}, headers=ADA
    )
    assert answer.headers["Content-Disposition"].startswith("inline" if shown else "attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("sandbox")


def test_names_cannot_break_out_of_headers(client: TestClient) -> None:
    media = upload(client, 'a"; filename="evil.exe\\ möwe.txt', b"words")
    told = client.get(f"/api/v1/library/{media['id']}/content", headers=ADA).headers["Content-Disposition"]
    assert told.startswith("attachment; filename=\"a__ filename__evil.exe_ m_we.txt\"; filename*=UTF-8''a%22")
    assert told.count('"') == 2


def test_a_link_gives_one_file_for_a_while(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    data = picture("JPEG", colour=77)
    media = upload(client, "Möwe.jpg", data)
    house = client.app.state.house  # type: ignore[attr-defined]
    assert client.post(f"/api/v1/library/{media['id']}/links", headers=BOB).status_code == 404
    link = client.post(f"/api/v1/library/{media['id']}/links", headers=ADA).json()["url"]
    answer = client.get(link)
    assert (answer.status_code, answer.content) == (200, data)
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert client.get(link, headers={"Range": "bytes=2-5"}).content == data[2:6]
    assert client.head(link).headers["Content-Length"] == str(len(data))
    for place in range(len(link) - 40, len(link), 3):
        changed = link[:place] + ("A" if link[place] != "A" else "B") + link[place + 1 :]
        assert client.get(changed).status_code == 404
    for token in ("", "x", "é", "A" * 80):
        assert client.get(f"/api/v1/downloads/{token}").status_code == 404
    later = Links(house.keyring, lambda: datetime.now(UTC) + timedelta(minutes=11))
    monkeypatch.setattr(house, "links", later)
    assert client.get(link).json()["code"] == "library.wrong-link"
    monkeypatch.undo()
    client.delete(f"/api/v1/library/{media['id']}", headers=ADA)
    assert client.get(link).status_code == 404


def test_a_closed_space_is_not_opened_by_an_old_link(client: TestClient) -> None:
    media = upload(client, "b.png", picture(colour=3), BOB)
    link = client.post(f"/api/v1/library/{media['id']}/links", headers=BOB).json()["url"]
    house = client.app.state.house  # type: ignore[attr-defined]
    house.keyring.destroy_space(IDS["bob"])
    assert client.get(link).status_code == 404
    assert not house.keyring.knows(IDS["bob"])
