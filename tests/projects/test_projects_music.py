"""The music of a project over HTTP: the template's own, a piece of the catalogue, a sound of the library."""

from tests.api.api_world import World
from tests.projects.test_projects_recording import ask, brought, rehearsed
from tests.support.recordings import picture, sound
from vgenflow.kit.ids import new_id
from vgenflow.production.composition import files, whole
from vgenflow.production.composition import parts as apart

AT = "/options/track"


def test_each_template_has_music_of_its_own(world: World, project: str) -> None:
    plays = ask(world, "GET", f"/{project}{AT}").json()
    assert plays["moods"] == ["calm"], "the first mood of Editorial"
    assert rehearsed(world, project).timeline.music == plays["digest"]
    assert (
        ask(world, "PUT", f"/{project}/options/template", 1, json={"template": "signal"}).status_code == 200
    )
    assert ask(world, "GET", f"/{project}{AT}").json()["moods"] == ["energetic"]


def test_a_piece_is_chosen_by_name_and_the_choice_taken_back(world: World, project: str) -> None:
    mine = {"headers": world.headers("ada")}
    tender = world.client.get("/api/v1/music?mood=tender", **mine).json()["items"]
    assert tender
    assert all("tender" in one["moods"] for one in tender)
    ask(world, "PUT", f"/{project}/options/music", 1, json={"music": False})
    answer = ask(world, "PUT", f"/{project}{AT}", 2, json={"track": tender[0]["name"]})
    assert answer.status_code == 200, answer.text
    options = answer.json()["options"]
    assert (options["music"], options["track"]["digest"]) == (True, tender[0]["digest"])
    assert options["track"]["licence"] == tender[0]["licence"]
    heard = rehearsed(world, project)
    assert heard.timeline.music == tender[0]["digest"]
    undone = ask(world, "POST", f"/{project}/undo", 3).json()["options"]
    assert (undone["music"], undone["track"]) == (False, None)
    assert rehearsed(world, project).timeline.music is None


def test_a_sound_of_the_library_plays_and_goes_where_the_project_goes(world: World, project: str) -> None:
    media = brought(world, "walk.wav", sound("wav", seconds=3.0))
    answer = ask(world, "PUT", f"/{project}{AT}", 1, json={"media": media})
    assert answer.status_code == 200, answer.text
    track = answer.json()["options"]["track"]
    assert (track["kind"], track["title"]) == ("music", "walk.wav")
    assert rehearsed(world, project).timeline.music == track["digest"]
    scope = world.people["ada"].scope
    work = world.do(lambda: world.house.projects.current(scope, project)).work
    assert track["digest"] in files(work)
    kept = {name: part.model_dump_json().encode() for name, part in apart(work).items()}
    assert whole(kept) == work
    ended = ask(world, "PUT", f"/{project}{AT}", 2, json={})
    assert ended.json()["options"]["track"] is None


def test_what_is_no_music_is_refused(world: World, project: str) -> None:
    shown = brought(world, "red.png", picture())
    for body, status, code in (
        ({"track": "lost"}, 404, "catalogue.unknown"),
        ({"media": shown}, 422, "line.no_such_sound"),
        ({"media": new_id()}, 404, "library.unknown"),
    ):
        answer = ask(world, "PUT", f"/{project}{AT}", 1, json=body)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    foreign = {"kind": "set_track", "track": {"digest": "0" * 64, "kind": "music", "media_type": "audio/ogg"}}
    answer = ask(world, "POST", f"/{project}/edits", 1, json=foreign)
    assert (answer.status_code, answer.json()["code"]) == (422, "line.no_such_sound")
    assert ask(world, "GET", f"/{project}").json()["revision"] == 1
