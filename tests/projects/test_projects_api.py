"""Projects over HTTP: begun from a text, edited with revisions, taken back, compared."""

from typing import Any

import httpx2
import pytest

from tests.api.api_world import World

AT = "/api/v1/projects"


def ask(world: World, method: str, path: str, revision: int | None = None, **options: Any) -> httpx2.Response:
    headers = world.headers("ada") | ({} if revision is None else {"If-Match": f'"{revision}"'})
    headers |= options.pop("headers", {})
    return world.client.request(method, AT + path, headers=headers, **options)


def test_a_text_becomes_a_project(world: World) -> None:
    body = {"source": {"kind": "text", "text": "# A river\n\nIt rises."}, "options": {"aspect": "9:16"}}
    sent = {"headers": {"Idempotency-Key": "one"}, "json": body}
    made = ask(world, "POST", "", **sent)
    assert made.status_code == 201, made.text
    assert made.json()["state"] == "new"
    assert made.headers["etag"] == '"1"'
    assert ask(world, "POST", "", **sent).json() == made.json()
    found = ask(world, "GET", made.headers["location"].removeprefix(AT))
    assert found.json()["opened_at"]
    name = made.json()["id"]
    assert ask(world, "GET", f"/{name}/options").json()["aspect"] == "9:16"
    assert ask(world, "GET", f"/{name}/lines").json() == {"lines": [], "recorded": []}
    assert ask(world, "GET", f"/{name}/document").status_code == 404
    assert ask(world, "GET", f"/{name}/document/contents").status_code == 404
    early = ask(world, "PUT", f"/{name}/lines/l1/caption", 1, json={"text": "Early."})
    assert (early.status_code, early.json()["code"]) == (409, "edit.not_made_yet")


def test_an_edit_answers_with_all_it_changed(world: World, project: str) -> None:
    answer = ask(world, "PUT", f"/{project}/lines/l1/caption", 1, json={"text": "The river falls in 2024."})
    assert answer.status_code == 200, answer.text
    assert answer.headers["etag"] == '"2"'
    told = answer.json()
    [line] = told["lines"]
    assert (line["id"], line["spoken"]) == ("l1", "The river falls in twenty twenty-four.")
    assert (told["scenes"], told["line_order"], told["stale"]) == ([], None, ["s1"])
    added = ask(world, "POST", f"/{project}/lines", 2, json={"after": "l1", "text": "Nobody knows why."})
    assert added.status_code == 201
    assert len(added.json()["line_order"]) == 4
    earlier = {"version": told["project"]["version"]}
    assert len(ask(world, "GET", f"/{project}/lines", params=earlier).json()["lines"]) == 3
    assert len(ask(world, "GET", f"/{project}/lines").json()["lines"]) == 4
    unknown = ask(world, "GET", f"/{project}/lines", params={"version": "0" * 26})
    assert unknown.status_code == 404
    assert [scene["id"] for scene in added.json()["scenes"]] == ["s1"]
    undone = ask(world, "POST", f"/{project}/undo", 3)
    assert undone.json()["line_order"] == ["l1", "l2", "l3"]
    lines = ask(world, "GET", f"/{project}/lines")
    assert lines.headers["etag"] == '"4"'
    assert ask(world, "GET", f"/{project}/lines", headers={"If-None-Match": '"4"'}).status_code == 304


def test_what_was_kept_of_the_source_is_told_in_figures(world: World, project: str) -> None:
    told = ask(world, "GET", f"/{project}/document/contents")
    assert (told.status_code, told.headers["etag"]) == (200, '"1"')
    blocks = ask(world, "GET", f"/{project}/document").json()["blocks"]
    assert told.json()["words"] == sum(len(block["text"].split()) for block in blocks)
    assert told.json()["pictures"] == sum(block["kind"] == "figure" for block in blocks)


def test_revisions_guard_every_edit(world: World, project: str) -> None:
    bare = ask(world, "PUT", f"/{project}/options/music", json={"music": False})
    assert bare.status_code == 428
    assert ask(world, "PUT", f"/{project}/options/music", 1, json={"music": False}).status_code == 200
    late = ask(world, "PUT", f"/{project}/options/music", 1, json={"music": True})
    assert (late.status_code, late.json()["code"]) == (412, "project.changed")
    assert ask(world, "GET", f"/{project}/options").json()["music"] is False


def test_motion_and_the_cover_are_settings_of_a_project(world: World, project: str) -> None:
    still = ask(world, "PUT", f"/{project}/options/motion", 1, json={"motion": "reduced"})
    assert still.status_code == 200
    assert ask(world, "PUT", f"/{project}/options/cover", 2, json={"cover": "question"}).status_code == 200
    told = ask(world, "PUT", f"/{project}/options/caption-style", 3, json={"style": "karaoke"})
    assert told.json()["options"]["caption_style"] == "karaoke"
    options = ask(world, "GET", f"/{project}/options").json()
    assert (options["motion"], options["cover"]) == ("reduced", "question")
    unknown = ask(world, "PUT", f"/{project}/options/cover", 4, json={"cover": "loud"})
    assert unknown.status_code == 422


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("PUT", "/lines/lost/caption", {"text": "x"}, 404, "line.unknown"),
        ("PUT", "/lines/l1/caption", {"text": "…"}, 422, "line.unspeakable"),
        ("POST", "/lines/l3/merge", None, 404, "line.unknown"),
        ("PUT", "/options/template", {"template": "lost"}, 422, "options.template"),
        ("PUT", "/scenes/lost/held", {"held": True}, 404, "scene.unknown"),
        ("POST", "/scenes/s1/move", {"after": "s2"}, 409, "scene.fixed"),
        ("PUT", "/scenes/s2/cues", {"cues": [{"element": "x", "line": "l2"}]}, 422, "scene.cue"),
        ("POST", "/redo", None, 409, "project.nothing_to_redo"),
        ("POST", "/edits", {"kind": "delete_line", "line": "lost"}, 404, "line.unknown"),
    ],
)
def test_what_cannot_be_says_why(
    world: World, project: str, method: str, path: str, body: Any, status: int, code: str
) -> None:
    answer = ask(world, method, f"/{project}{path}", 1, json=body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert ask(world, "GET", f"/{project}").json()["revision"] == 1


def test_scenes_say_what_enters_and_what_breaks_the_rules(world: World, project: str) -> None:
    scenes = ask(world, "GET", f"/{project}/scenes").json()["scenes"]
    elements = ask(world, "GET", f"/{project}/scenes/{scenes[0]['id']}/elements")
    assert (elements.status_code, bool(elements.json())) == (200, True)
    assert ask(world, "GET", f"/{project}/scenes/s99/elements").status_code == 404
    assert ask(world, "GET", f"/{project}/checks").json() == []
    narrow = ask(world, "PUT", f"/{project}/options/aspect", 1, json={"kind": "set_aspect", "aspect": "9:16"})
    assert narrow.status_code == 200
    assert ask(world, "GET", f"/{project}/checks").status_code == 200


def test_every_kind_of_edit_goes_through_one_door_too(world: World, project: str) -> None:
    kinds = (
        {"kind": "set_locked", "line": "l1", "locked": True},
        {"kind": "split_line", "line": "l2", "at": 10},
        {"kind": "move_scene", "scene": "s3", "after": "s1"},
        {"kind": "set_captions", "captions": "none"},
    )
    for revision, body in enumerate(kinds, 1):
        assert ask(world, "POST", f"/{project}/edits", revision, json=body).status_code == 200
    listed = ask(world, "GET", f"/{project}/versions").json()["items"]
    assert [each["kind"] for each in listed] == [*(k["kind"] for k in reversed(kinds)), "created"]
    last, first = listed[0]["id"], listed[-1]["id"]
    told = ask(world, "GET", f"/{project}/versions/{last}/difference?since={first}").json()
    assert told["options"] == ["captions"]
    assert len(told["lines"]["added"]) == 1
    assert ask(world, "GET", f"/{project}/versions/{last}/difference").json()["options"] == ["captions"]
    named = ask(world, "PATCH", f"/{project}/versions/{first}", json={"label": "First"})
    assert named.json()["label"] == "First"
    back = ask(world, "POST", f"/{project}/versions/{first}/restore", 5)
    assert back.json()["project"]["revision"] == 6
    assert back.json()["options"]["captions"] == "burned"


def test_lists_search_copies_and_deletes(world: World, project: str) -> None:
    assert ask(world, "PATCH", f"/{project}", 1, json={"title": "The estuary"}).status_code == 200
    found = ask(world, "GET", "?text=estuary").json()["items"]
    assert [each["title"] for each in found] == ["The estuary"]
    copy = ask(world, "POST", f"/{project}/duplicate")
    assert copy.status_code == 201
    assert ask(world, "DELETE", f"/{project}", 1).status_code == 412
    assert ask(world, "DELETE", f"/{project}", 2).status_code == 200
    assert ask(world, "GET", f"/{project}").status_code == 404
    assert len(ask(world, "GET", "?text=estuary").json()["items"]) == 1


def test_what_a_dying_server_made_is_not_made_again(
    world: World, project: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = world.house

    async def killed(*_: object) -> None:
        raise RuntimeError  # between the commit of the work and that of its answer

    def count(path: str) -> int:
        return len(ask(world, "GET", path).json()["items"])

    new = {"source": {"kind": "text", "text": "# A river\n\nIt rises."}}
    for number, (path, body, listed) in enumerate(
        (
            ("", new, "?limit=100"),
            (f"/{project}/duplicate", None, "?limit=100"),
            (f"/{project}/runs", {}, f"/{project}/runs"),
        )
    ):
        before = count(listed)
        sent = {"headers": {"Idempotency-Key": f"dying-{number}"}, "json": body}
        with monkeypatch.context() as patch:
            patch.setattr(house.idempotency, "finish", killed)
            assert ask(world, "POST", path, **sent).status_code == 500
        assert count(listed) == before + 1
        world.do(lambda: house.idempotency.sweep(alone=True))  # the next start
        made = ask(world, "POST", path, **sent)
        assert made.status_code in (201, 202), made.text
        assert count(listed) == before + 1
        assert ask(world, "POST", path, **sent).json()["id"] == made.json()["id"]
