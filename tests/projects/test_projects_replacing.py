"""A picture of the library that scenes show, replaced by another wherever it is shown."""

from typing import Any

from tests.api.api_world import World
from tests.projects.test_projects_pictures import shown
from tests.projects.test_projects_recording import ask, brought
from tests.support.recordings import picture


def test_another_picture_takes_its_place_everywhere(world: World, project: str) -> None:
    old, new, file = (brought(world, f"{colour}.png", picture(colour=colour)) for colour in (200, 20, 90))
    headers = world.headers("ada")
    library = "/api/v1/library"

    def asked(method: str, path: str, **given: Any) -> dict[str, Any]:
        answer = world.client.request(method, library + path, headers=headers, **given)
        return {"status": answer.status_code, **answer.json()}

    assert ask(world, "PUT", f"/{project}/scenes/s2/picture", 1, json={"media": old}).status_code == 200
    before = shown(world, project)["props"]["asset"]
    number = [place["scenes"] for place in asked("GET", f"/{old}/uses")["places"]]
    assert [len(scenes) for scenes in number] == [1]
    assert asked("POST", f"/{old}/replace", json={"media": old})["code"] == "library.no_replacement"
    done = asked("POST", f"/{old}/replace", json={"media": new})
    assert [place["project"] for place in done["places"]] == [project]
    assert [place["scenes"] for place in done["places"]] == number
    assert shown(world, project)["props"]["asset"] != before
    assert asked("GET", f"/{old}")["projects"] == 0
    assert asked("GET", f"/{new}")["projects"] == 1
    assert asked("POST", f"/{file}/replace", json={"media": new})["places"] == []
    undone = ask(world, "POST", f"/{project}/undo", 3)
    assert undone.status_code == 200, undone.text
    assert shown(world, project)["props"]["asset"] == before
    noted = world.client.put(f"{library}/{old}/uses/{project}", headers=headers)
    assert noted.status_code == 204
    assert asked("GET", f"/{old}")["projects"] == 1
