"""What a grid of projects shows: shape, style, what is out of date, the latest video, run and cover."""

import io
from typing import Any

import httpx2
from PIL import Image

from tests.api.api_world import World
from tests.projects.project_cases import small as small_project
from vgenflow.kit.content import digest
from vgenflow.kit.ids import new_id
from vgenflow.services.runs.models import RunRow
from vgenflow.services.runs.states import ExportKind, Finished
from vgenflow.story.assets import Asset
from vgenflow.studio.house import now
from vgenflow.studio.previewing.protocol import Spot
from vgenflow.studio.previewing.service import Picture
from vgenflow.studio.tiles import CoverPictures, small


def ask(world: World, method: str, path: str, who: str = "ada", **options: Any) -> httpx2.Response:
    headers = world.headers(who) | options.pop("headers", {})
    return world.client.request(method, "/api/v1/projects" + path, headers=headers, **options)


def tile(world: World, project: str) -> dict[str, Any]:
    answer = ask(world, "GET", "")
    assert answer.status_code == 200, answer.text
    [found] = [one for one in answer.json()["items"] if one["id"] == project]
    return dict(found)


def finish(world: World, project: str, kind: ExportKind, data: bytes, milliseconds: int | None) -> None:
    """Leave a finished file of the project's current version, as a run does."""
    house, ada, run = world.house, world.people["ada"].scope, new_id()

    async def story() -> None:
        version = (await house.projects.get(ada, project)).version
        async with house.database.writing() as session:
            session.add(
                RunRow(
                    id=run, space_id=ada.space, account_id=ada.account, project_id=project, kind="make",
                    state="done", priority=1, created_at=now(),
                )
            )  # fmt: skip
        store = house.store(ada.space, project)
        key = store.key("export", kind, run)
        store.put(key, data)
        file = Finished(kind, key, len(data), digest(data), milliseconds)
        await house.exports.keep(ada, project, run, version, [file])

    world.do(story)


def test_a_tile_tells_shape_style_and_what_is_out_of_date(world: World, project: str) -> None:
    fresh = tile(world, project)
    assert fresh["card"]["aspect"] == "16:9"
    assert (fresh["card"]["scenes"] > 1, fresh["card"]["stale"]) == (True, 0)
    assert (fresh["video"], fresh["run"]) == (None, None)
    edit = {"headers": {"If-Match": '"1"'}, "json": {"text": "The river falls in 2024."}}
    assert ask(world, "PUT", f"/{project}/lines/l1/caption", **edit).status_code == 200
    assert tile(world, project)["card"]["stale"] == 1
    turn = {"headers": {"If-Match": '"2"'}, "json": {"aspect": "9:16"}}
    assert ask(world, "PUT", f"/{project}/options/aspect", **turn).status_code == 200
    turned = tile(world, project)["card"]
    assert (turned["aspect"], turned["stale"]) == ("9:16", turned["scenes"])
    for revision in ('"3"', '"4"'):
        assert ask(world, "POST", f"/{project}/undo", headers={"If-Match": revision}).status_code == 200
    assert tile(world, project)["card"] == fresh["card"]


def test_a_tile_tells_of_the_latest_video_and_run(world: World, project: str) -> None:
    finish(world, project, "mp4", b"old", 61_000)
    finish(world, project, "mp4", b"new", 62_500)
    shown = tile(world, project)
    assert (shown["video"]["milliseconds"], shown["video"]["current"]) == (62_500, True)
    assert (shown["run"]["state"], shown["run"]["kind"]) == ("done", "make")
    edit = {"headers": {"If-Match": '"1"'}, "json": {"text": "The river falls in 2024."}}
    assert ask(world, "PUT", f"/{project}/lines/l1/caption", **edit).status_code == 200
    assert tile(world, project)["video"]["current"] is False
    begun = ask(world, "POST", f"/{project}/runs", json={})
    assert begun.status_code == 202
    assert tile(world, project)["run"]["id"] == begun.json()["id"]


def test_the_cover_is_that_of_the_latest_video_and_small(world: World, project: str) -> None:
    for colour in ("red", "blue"):
        made = io.BytesIO()
        Image.new("RGB", (1280, 720), colour).save(made, "JPEG")
        finish(world, project, "jpg", made.getvalue(), None)
    answer = ask(world, "GET", f"/{project}/cover?width=320")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/webp")
    picture = Image.open(io.BytesIO(answer.content)).convert("RGB")
    assert picture.size == (320, 180)
    assert picture.getpixel((160, 90))[2] > 200
    assert len(answer.content) < 10_000
    known = ask(
        world, "GET", f"/{project}/cover?width=320", headers={"If-None-Match": answer.headers["etag"]}
    )
    assert (known.status_code, known.content) == (304, b"")
    other = ask(
        world, "GET", f"/{project}/cover?width=160", headers={"If-None-Match": answer.headers["etag"]}
    )
    assert other.status_code == 200
    assert ask(world, "GET", f"/{project}/cover", who="bob").status_code == 404


def test_the_cover_is_the_one_that_is_asked_for_now(world: World, project: str) -> None:
    asked: list[Spot] = []

    class Drawing:
        async def still(self, *_: object, spot: Spot, **__: object) -> Picture:
            asked.append(spot)
            return Picture("drawn", b"drawn")

    house, ada = world.house, world.people["ada"].scope
    covers = CoverPictures(house.exports, Drawing(), house.projects)  # type: ignore[arg-type]

    def shown() -> bytes | None:
        return world.do(lambda: covers.of(ada, project, 320, ())).data

    def choose(revision: int, **cover: object) -> None:
        edit = {"headers": {"If-Match": f'"{revision}"'}, "json": {"cover": "auto", **cover}}
        assert ask(world, "PUT", f"/{project}/options/cover", **edit).status_code == 200

    board = world.do(lambda: house.projects.load(ada, project)).storyboard
    assert board is not None
    frame = {"scene": board.scenes[1].id, "ms": 400}
    assert (shown(), asked.pop().scene) == (b"drawn", board.scenes[0].id)
    choose(1, frame=frame)
    assert (shown(), asked.pop().is_cover) == (b"drawn", True)
    made = io.BytesIO()
    Image.new("RGB", (640, 360), "red").save(made, "JPEG")
    finish(world, project, "jpg", made.getvalue(), None)
    exported = shown()
    assert (exported != b"drawn", asked) == (True, [])
    edit = {"headers": {"If-Match": '"2"'}, "json": {"text": "The river falls in 2024."}}
    assert ask(world, "PUT", f"/{project}/lines/l1/caption", **edit).status_code == 200
    assert (shown(), asked) == (exported, []), "an edit of something else leaves it"
    choose(3)
    assert (shown(), asked.pop().is_cover) == (b"drawn", True)
    lost = {"headers": {"If-Match": '"4"'}, "json": {"cover": "auto", "frame": {"scene": "no", "ms": 0}}}
    assert ask(world, "PUT", f"/{project}/options/cover", **lost).status_code == 404


def test_what_was_never_made_has_no_cover(world: World) -> None:
    body = {"source": {"kind": "text", "text": "# A river\n\nIt rises."}}
    name = ask(world, "POST", "", json=body).json()["id"]
    answer = ask(world, "GET", f"/{name}/cover")
    assert (answer.status_code, answer.json()["code"]) == (404, "cover.not_ready")


def test_a_picture_is_never_made_larger() -> None:
    made = io.BytesIO()
    Image.new("RGB", (200, 300), "green").save(made, "JPEG")
    assert Image.open(io.BytesIO(small(made.getvalue(), 480))).size == (200, 300)
    assert Image.open(io.BytesIO(small(made.getvalue(), 100))).size == (100, 150)


def test_pictures_of_the_source_are_shown_to_their_owner(world: World) -> None:
    made = io.BytesIO()
    Image.new("RGB", (64, 48), "green").save(made, "PNG")
    data = made.getvalue()
    asset = Asset(digest=digest(data), kind="picture", media_type="image/png", width=64, height=48)
    hidden = asset.model_copy(update={"digest": digest(b"<svg/>"), "media_type": "image/svg+xml"})
    work = small_project()
    assert work.document is not None
    work = work.model_copy(update={"document": work.document.model_copy(update={"assets": (asset, hidden)})})
    scope = world.people["ada"].scope
    created = world.do(lambda: world.house.projects.create(scope, work, files=[data, b"<svg/>"]))
    at = f"/{created.project.id}/pictures/{asset.digest}"
    shown = ask(world, "GET", at)
    assert (shown.status_code, shown.headers["content-type"], shown.content) == (200, "image/png", data)
    assert ask(world, "GET", at, headers={"If-None-Match": shown.headers["etag"]}).status_code == 304
    assert ask(world, "GET", at, who="bob").status_code == 404
    for other in (hidden.digest, "0" * 64):
        assert ask(world, "GET", f"/{created.project.id}/pictures/{other}").status_code == 404
    assert ask(world, "GET", f"/{created.project.id}/pictures/x").status_code == 404
