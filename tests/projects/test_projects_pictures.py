"""Pictures of a project over HTTP: brought from the library, hung into a gallery, cropped around a point."""

from typing import Any

from tests.api.api_world import World
from tests.projects.test_projects_recording import ask, brought
from tests.support.recordings import picture


def shown(world: World, project: str) -> dict[str, Any]:
    scenes = ask(world, "GET", f"/{project}/scenes").json()["scenes"]
    return next(scene for scene in scenes if scene["id"] == "s2")


def test_pictures_are_hung_into_a_gallery_and_listed(world: World, project: str) -> None:
    red, blue = (brought(world, f"{colour}.png", picture(colour=colour)) for colour in (200, 20))
    first = ask(world, "PUT", f"/{project}/scenes/s2/picture", 1, json={"media": red})
    assert first.status_code == 200, first.text
    digest = shown(world, project)["props"]["asset"]
    shots = [{"asset": digest, "caption": "One", "focus": [0.2, 0.5]}, {"asset": digest, "caption": "Two"}]
    wanted = {"layout": "gallery", "props": {"pictures": shots}}
    assert ask(world, "PUT", f"/{project}/scenes/s2/layout", 2, json=wanted).status_code == 200
    ask(world, "PUT", f"/{project}/scenes/s2/picture", 3, json={"media": blue, "at": 0})
    added = ask(world, "PUT", f"/{project}/scenes/s2/picture", 4, json={"media": blue})
    assert added.status_code == 200, added.text
    scene = shown(world, project)
    other = scene["props"]["pictures"][0]["asset"]
    assert scene["layout"] == "gallery"
    assert other != digest
    assert scene["props"]["pictures"] == [
        {"asset": other, "caption": "One"},
        {"asset": digest, "caption": "Two"},
        {"asset": other},
    ], "a caption stays with its place, what another picture was cropped around does not"
    listed = ask(world, "GET", f"/{project}/pictures").json()
    assert {one["digest"] for one in listed} >= {digest, other}


def test_another_picture_is_cropped_by_rule_again(world: World, project: str) -> None:
    red, blue = (brought(world, f"{colour}.png", picture(colour=colour)) for colour in (210, 30))
    ask(world, "PUT", f"/{project}/scenes/s2/picture", 1, json={"media": red})
    point = ask(world, "PATCH", f"/{project}/scenes/s2/props", 2, json={"props": {"focus": [0.9, 0.1]}})
    assert point.status_code == 200, point.text
    outside = ask(world, "PATCH", f"/{project}/scenes/s2/props", 3, json={"props": {"focus": [1.5, 0.1]}})
    assert outside.status_code == 422
    ask(world, "PUT", f"/{project}/scenes/s2/picture", 3, json={"media": blue})
    assert shown(world, project)["props"]["focus"] is None
