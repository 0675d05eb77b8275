"""Templates and brands over HTTP: made, changed, moved as files, tried, and used by projects."""

import hashlib
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import av
import pytest
from fastapi.testclient import TestClient
from PIL import Image, ImageChops, ImageDraw
from sqlalchemy import create_engine, insert

from tests.support.doors import open_door, session
from vgenflow import templates
from vgenflow.api.routes import brands, library, projects, uploads
from vgenflow.api.routes import templates as template_routes
from vgenflow.packs import default_data_dir
from vgenflow.sandbox import decode_font
from vgenflow.services.accounts.models import Space
from vgenflow.story.brand import Brand, Logo
from vgenflow.templates import archive, kits

ADA, BOB = session("ada"), session("bob")
IDS = {"ada": "01kaxg7w3nq5t8v2m4r6p9d0ca", "bob": "01kaxg7w3nq5t8v2m4r6p9d0cb"}
ROUTERS = (
    uploads.router,
    library.router,
    projects.router,
    template_routes.router,
    template_routes.imports,
    brands.router,
    brands.imports,
    brands.choices,
)
HARBOUR = {"name": "Harbour", "colors": [{"color": "#ffd400"}], "tone": "warm", "credit": "@harbour"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, sqlite_with_tables: Path) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("designs")
    (folder / "packs").symlink_to(default_data_dir() / "packs")
    path = folder / "vgenflow.db"
    path.write_bytes(sqlite_with_tables.read_bytes())
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        for space in IDS.values():
            connection.execute(insert(Space).values(id=space, created_at=datetime.now(UTC)))
    engine.dispose()
    limits = dict.fromkeys(("reads_per_minute", "writes_per_minute", "visits_per_minute"), 100_000)
    with open_door(folder, ROUTERS, IDS, **limits) as opened:
        yield opened


def logo(color: str = "#0A1F44") -> bytes:
    picture = Image.new("RGBA", (300, 90), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((20, 10, 280, 80), fill=color)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def uploaded(client: TestClient, data: bytes) -> str:
    made = client.post("/api/v1/uploads", json={"name": "logo.png", "size": len(data)}, headers=ADA)
    address = made.headers["Location"]
    client.patch(address, content=data, headers={**ADA, "Upload-Offset": "0"})
    done = client.post(f"{address}/finish", json={"sha256": hashlib.sha256(data).hexdigest()}, headers=ADA)
    return str(done.json()["id"])


def brand(client: TestClient, **fields: Any) -> dict[str, Any]:
    made = client.post("/api/v1/brands", json={**HARBOUR, **fields}, headers=ADA)
    assert made.status_code == 201, made.text
    assert made.headers["Location"] == f"/api/v1/brands/{made.json()['id']}"
    return dict(made.json())


def with_logo(client: TestClient) -> dict[str, Any]:
    made = brand(client)
    answer = client.put(
        f"/api/v1/brands/{made['id']}/logo",
        json={"media": uploaded(client, logo()), "on_dark": uploaded(client, logo("#FFFFFF"))},
        headers={**ADA, "If-Match": '"1"'},
    )
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def test_a_brand_is_made_changed_and_deleted(client: TestClient) -> None:
    made = brand(client)
    address = f"/api/v1/brands/{made['id']}"
    assert made["brand"]["colors"] == [{"color": "#FFD400", "role": ""}]
    stale = client.put(address, json=HARBOUR, headers={**ADA, "If-Match": '"7"'})
    assert (stale.status_code, stale.json()["code"]) == (412, "designs.changed")
    changed = client.put(address, json={**HARBOUR, "tone": "urgent"}, headers={**ADA, "If-Match": '"1"'})
    assert (changed.json()["brand"]["tone"], changed.headers["ETag"]) == ("urgent", '"2"')
    read = client.get(address, headers=ADA)
    assert read.json() == changed.json()
    assert client.get(address, headers={**ADA, "If-None-Match": '"2"'}).status_code == 304
    assert client.get(address, headers=BOB).status_code == 404
    assert made["id"] not in client.get("/api/v1/brands", headers=BOB).text
    assert client.delete(address, headers=ADA).status_code == 204
    assert client.get(address, headers=ADA).json()["code"] == "designs.unknown"


def test_what_no_brand_can_be_is_refused(client: TestClient) -> None:
    for wrong in (
        {"colors": [{"color": "red"}]},
        {"colors": [{"color": "#000000"}] * 6},
        {"tone": "angry"},
        {"name": ""},
        {"fonts": {"display": "../../etc/passwd"}},
        {"logo": {"picture": "a" * 64}},
    ):
        answer = client.post("/api/v1/brands", json={**HARBOUR, **wrong}, headers=ADA)
        assert (answer.status_code, answer.json()["code"]) == (422, "api.invalid"), wrong
    own = client.post("/api/v1/brands", json={**HARBOUR, "fonts": {"text": "a" * 64}}, headers=ADA)
    assert (own.status_code, own.json()["code"]) == (422, "brand.refused")


def test_a_logo_stays_see_through_and_travels_in_the_kit(client: TestClient) -> None:
    made = with_logo(client)
    shown = client.get(f"/api/v1/brands/{made['id']}/logo", headers=ADA)
    picture = Image.open(io.BytesIO(shown.content))
    assert (shown.headers["content-type"], picture.mode) == ("image/png", "RGBA")
    assert picture.getpixel((0, 0))[3] == 0
    kit = client.get(f"/api/v1/brands/{made['id']}/kit", headers=ADA).content
    taken = client.post("/api/v1/brand-imports", content=kit, headers=BOB)
    assert taken.status_code == 201, taken.text
    assert taken.json()["brand"] == made["brand"]
    again = client.get(f"/api/v1/brands/{taken.json()['id']}/kit", headers=BOB).content
    assert again == kit
    bare = client.delete(f"/api/v1/brands/{made['id']}/logo", headers={**ADA, "If-Match": '"2"'})
    assert bare.json()["brand"]["logo"] is None
    assert client.get(f"/api/v1/brands/{made['id']}/logo", headers=ADA).json()["code"] == "designs.no-logo"


def test_hostile_kits_are_refused(client: TestClient) -> None:
    kit = json.loads(client.get(f"/api/v1/brands/{with_logo(client)['id']}/kit", headers=ADA).content)
    name = next(iter(kit["files"]))
    for hostile in (
        b"a",
        b"[" * 100_000,
        b'{"brand": {"name": "x", "corner": NaN}, "files": {}}',
        json.dumps({**kit, "files": {}}).encode(),
        json.dumps({**kit, "files": {**kit["files"], name: "AAAA"}}).encode(),
        json.dumps({**kit, "files": {**kit["files"], "0" * 64: "AAAA"}}).encode(),
        json.dumps({**kit, "brand": {**kit["brand"], "url": "https://x.example"}}).encode(),
    ):
        answer = client.post("/api/v1/brand-imports", content=hostile, headers=ADA)
        assert (answer.status_code, answer.json()["code"]) == (422, "brand.refused"), hostile[:80]
    bad = b"\x89PNG\r\n\x1a\nnot a picture"
    digest = hashlib.sha256(bad).hexdigest()
    forged = kits.Kit(Brand(name="B", logo=Logo(picture=digest)), {digest: bad})
    answer = client.post("/api/v1/brand-imports", content=kits.write(forged), headers=ADA)
    assert answer.json()["code"] == "brand.refused"


def test_a_brand_tried_on_a_template_tells_its_repairs(client: TestClient) -> None:
    made = brand(client)
    tried = client.get(f"/api/v1/brands/{made['id']}/repairs?template=editorial", headers=ADA).json()
    [repair] = [each for each in tried["repairs"] if (each["palette"], each["role"]) == ("day", "accent")]
    assert repair["before"] == "#FFD400"
    assert tried["day"]["accent"] == repair["after"]
    missing = client.get(f"/api/v1/brands/{made['id']}/repairs?template=none", headers=ADA)
    assert missing.status_code == 404


def test_packaged_templates_and_ones_own_are_one_list(client: TestClient) -> None:
    copied = client.post("/api/v1/templates/swiss/duplicate", headers=ADA)
    assert copied.status_code == 201, copied.text
    whole, address = copied.json(), f"/api/v1/templates/{copied.json()['id']}"
    listed = client.get("/api/v1/templates", headers=ADA).json()["items"]
    assert [each["id"] for each in listed if each["own"]] == [whole["id"]]
    ours = [each["id"] for each in listed if not each["own"]]
    assert sorted(ours) == list(templates.names())
    assert ours[:3] == ["editorial", "signal", "swiss"], "unlike ones stand beside each other"
    assert all(not each["own"] for each in client.get("/api/v1/templates", headers=BOB).json()["items"])
    assert client.get(address, headers=BOB).status_code == 404
    look = {**whole["template"], "title": "Our own", "name": "our-own"}
    changed = client.put(address, json={"template": look}, headers={**ADA, "If-Match": '"1"'})
    assert (changed.status_code, changed.json()["template"]["title"]) == (200, "Our own")
    wrong = {**look, "motion": {**look["motion"], "enter_ms": 99_999}}
    assert (
        client.put(address, json={"template": wrong}, headers={**ADA, "If-Match": '"2"'}).status_code == 422
    )
    packaged = client.put(
        "/api/v1/templates/swiss", json={"template": look}, headers={**ADA, "If-Match": '"1"'}
    )
    assert packaged.status_code == 404, "those that come with VGenFlow are nobody's to change"
    assert client.delete(address, headers=ADA).status_code == 204


def test_an_archive_comes_back_as_it_went(client: TestClient) -> None:
    packed = client.get("/api/v1/templates/chalk/archive", headers=ADA)
    assert archive.read(packed.content, decode_font).template == templates.load("chalk")
    taken = client.post("/api/v1/template-imports", content=packed.content, headers=ADA)
    assert taken.status_code == 201, taken.text
    again = client.get(f"/api/v1/templates/{taken.json()['id']}/archive", headers=ADA)
    assert again.content == packed.content
    broken = client.post("/api/v1/template-imports", content=packed.content[:-30], headers=ADA)
    assert (broken.status_code, broken.json()["code"]) == (422, "templates.refused")


def test_a_template_is_seen_in_a_brand(client: TestClient) -> None:
    made = with_logo(client)
    own = client.post("/api/v1/templates/signal/duplicate", headers=ADA).json()["id"]
    seen = []
    for address in (f"{own}/still?width=160", f"{own}/still?width=160&brand={made['id']}"):
        answer = client.get(f"/api/v1/templates/{address}", headers=ADA)
        assert (answer.status_code, answer.headers["content-type"]) == (200, "image/webp"), answer.text
        seen.append(Image.open(io.BytesIO(answer.content)))
    assert [picture.size for picture in seen] == [(160, 90), (160, 90)]
    assert ImageChops.difference(*(picture.convert("RGB") for picture in seen)).getbbox()
    for address in (f"{own}/still", f"swiss/still?brand={made['id']}"):
        assert client.get(f"/api/v1/templates/{address}", headers=BOB).status_code == 404
    assert client.get("/api/v1/templates/none/still", headers=ADA).status_code == 404


def test_the_schema_of_templates_is_told(client: TestClient) -> None:
    schema = client.get("/api/v1/template-schema", headers=ADA).json()
    assert schema["properties"].keys() >= {"day", "night", "motion", "fonts"}


def test_a_project_is_shown_in_a_brand_and_in_ones_own_template(client: TestClient) -> None:
    source = {"kind": "text", "text": "# The river\n\nIt rises at night."}
    made = client.post("/api/v1/projects", json={"source": source}, headers=ADA)
    address = made.headers["Location"]
    chosen = with_logo(client)

    def put(option: str, body: dict[str, Any], tag: str) -> Any:
        return client.put(f"{address}/options/{option}", json=body, headers={**ADA, "If-Match": tag})

    shown = put("brand", {"brand": chosen["id"]}, made.headers["ETag"])
    assert shown.status_code == 200, shown.text
    assert shown.json()["options"]["brand"] == chosen["brand"]
    client.delete(f"/api/v1/brands/{chosen['id']}", headers=ADA)
    kept = client.get(f"{address}/options", headers=ADA).json()
    assert kept["brand"] == chosen["brand"], "a project holds what it uses"
    undone = client.post(f"{address}/undo", headers={**ADA, "If-Match": shown.headers["ETag"]})
    assert undone.json()["options"]["brand"] is None
    own = client.post("/api/v1/templates/ink/duplicate", headers=ADA).json()
    styled = put("own-template", {"template": own["id"]}, undone.headers["ETag"])
    assert styled.json()["options"]["look"]["title"] == own["template"]["title"]
    plain = put("own-template", {"template": "swiss"}, styled.headers["ETag"])
    assert (plain.json()["options"]["template"], plain.json()["options"]["look"]) == ("swiss", None)
    missing = put("brand", {"brand": chosen["id"]}, plain.headers["ETag"])
    assert missing.status_code == 404


def test_a_brand_by_value_names_only_what_the_project_has(client: TestClient) -> None:
    source = {"kind": "text", "text": "# The river\n\nIt rises at night."}
    stray = {"name": "B", "logo": {"picture": "a" * 64}}
    made = client.post("/api/v1/projects", json={"source": source}, headers=ADA)
    edited = client.post(
        f"{made.headers['Location']}/edits",
        json={"kind": "set_brand", "brand": stray},
        headers={**ADA, "If-Match": made.headers["ETag"]},
    )
    assert edited.status_code == 422, edited.text
    begun = client.post("/api/v1/projects", json={"source": source, "options": {"brand": stray}}, headers=ADA)
    assert begun.status_code == 422, begun.text


def test_every_layout_of_a_template_is_drawn_in_every_shape(client: TestClient) -> None:
    seen = set()
    for name, layout, aspect in (("pop", "map", "16:9"), ("pop", "trio", "9:16"), ("ink", "trio", "1:1")):
        asked = f"/api/v1/templates/{name}/still?layout={layout}&aspect={aspect}&width=160"
        answer = client.get(asked, headers=ADA)
        assert answer.status_code == 200, answer.text
        across, down = Image.open(io.BytesIO(answer.content)).size
        wide, high = map(int, aspect.split(":"))
        assert abs(across * high - down * wide) <= 2 * wide
        seen.add(answer.content)
    assert len(seen) == 3
    unknown = client.get("/api/v1/templates/pop/still?layout=lost", headers=ADA)
    assert unknown.status_code == 404


def test_copies_have_titles_of_their_own(client: TestClient) -> None:
    first = client.post("/api/v1/templates/aurora/duplicate", headers=ADA).json()
    second = client.post(f"/api/v1/templates/{first['id']}/duplicate", headers=ADA).json()
    assert [one["template"]["title"] for one in (first, second)] == ["Aurora 2", "Aurora 3"]
    assert first["template"]["name"] == "aurora"


def test_a_template_is_watched_as_a_film(client: TestClient) -> None:
    answer = client.get("/api/v1/templates/swiss/film", headers=ADA)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "video/mp4")
    with av.open(io.BytesIO(answer.content)) as film:
        pictures = [frame.to_ndarray(format="gray") for frame in film.decode(video=0)]
    assert len(pictures) == 240
    assert abs(pictures[100].astype(int) - pictures[200]).mean() > 5, "it moves on"
    assert client.get("/api/v1/templates/lost/film", headers=ADA).status_code == 404


def test_what_cannot_be_read_in_ones_own_template_is_told(client: TestClient) -> None:
    assert client.get("/api/v1/templates/editorial/mends", headers=ADA).json() == []
    made = client.post("/api/v1/templates/editorial/duplicate", headers=ADA)
    whole = made.json()
    whole["template"]["day"]["accent"] = "#E8C9B8"
    at = f"/api/v1/templates/{whole['id']}"
    headers = {**ADA, "If-Match": made.headers["ETag"]}
    assert client.put(at, json={"template": whole["template"]}, headers=headers).status_code == 200
    first = client.get(f"{at}/mends", headers=ADA).json()[0]
    assert (first["role"], first["before"]) == ("accent", "#E8C9B8")
    assert client.get(f"{at}/mends", headers=BOB).status_code == 404
