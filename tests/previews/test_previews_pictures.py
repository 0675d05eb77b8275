"""Stills, sheets and trials over HTTP."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np
import pytest

from tests.previews.conftest import Served
from tests.previews.preview_story import with_lines
from vgenflow.kit.ids import new_id
from vgenflow.production.composition import Composition
from vgenflow.studio.previewing.turns import Turns


def picture(data: bytes) -> np.ndarray:
    return cv2.imdecode(np.frombuffer(data, np.uint8), 1).astype(int)


def difference(one: bytes, other: bytes) -> float:
    return float(np.abs(picture(one) - picture(other)).mean())


def test_a_still_is_not_sent_again_while_it_is_the_same(served: Served):
    with served.client() as client:
        first = client.get(f"{served.at}/still", params={"at": 30, "width": 160})
        assert first.headers["content-type"] == "image/webp"
        assert first.headers["cache-control"] == "private, no-cache"
        tag = first.headers["etag"]
        again = client.get(
            f"{served.at}/still", params={"at": 30, "width": 160}, headers={"If-None-Match": f'W/"x", {tag}'}
        )
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
        for other in (
            {"at": 31, "width": 160},
            {"at": 30, "width": 162},
            {"at": 30, "width": 160, "form": "png"},
        ):
            drawn = client.get(f"{served.at}/still", params=other, headers={"If-None-Match": tag})
            assert drawn.status_code == 200
            assert drawn.headers["etag"] != tag
        assert client.get(f"{served.at}/still", params={"at": 30, "width": 160}).content == first.content


@pytest.mark.parametrize(
    ("accept", "kind"),
    [("image/png", "image/png"), ("image/avif,image/webp,*/*", "image/webp"), ("image/jpeg", "image/jpeg")],
)
def test_a_picture_is_of_the_kind_that_the_client_takes(served: Served, accept: str, kind: str):
    with served.client() as client:
        answer = client.get(f"{served.at}/still", params={"width": 64}, headers={"Accept": accept})
        assert answer.headers["content-type"] == kind
        assert picture(answer.content).shape == (36, 64, 3)


def test_a_sheet_shows_the_scenes_in_rows(served: Served):
    with served.client() as client:
        told = client.get(served.at).json()
        sheet = picture(
            client.get(f"{served.at}/sheet", params={"columns": 2, "height": 90, "form": "png"}).content
        )
        assert len(told["scenes"]) == 3
        height, width = 90, sheet.shape[1] // 2
        assert sheet.shape[0] == 2 * height
        for index, scene in enumerate(told["scenes"]):
            y, x = index // 2 * height, index % 2 * width
            tile = sheet[y : y + height, x : x + width]
            alone = client.get(f"{served.at}/still", params={"at": scene["id"], "width": 640, "form": "png"})
            small = cv2.resize(
                picture(alone.content).astype(np.uint8), (width, height), interpolation=cv2.INTER_AREA
            )
            assert np.abs(tile - small).mean() < 3
        assert (sheet[height:, width:] == 255).all()


def test_an_edit_is_seen_before_it_is_done(served: Served):
    with served.client() as client, served.program() as program:
        told = client.get(served.at).json()
        scene = told["scenes"][1]
        params = {"form": "png"}
        still = client.get(f"{served.at}/still", params={"at": scene["id"], "width": 320, **params})

        def tried(**operation: object) -> bytes:
            body = {"operation": {"scene": scene["id"], **operation}, "at": scene["id"], "width": 320}
            answer = program.post(f"{served.at}/trial", json=body, params=params)
            assert answer.status_code == 200, answer.text
            return answer.content

        props = served.built.composition.storyboard.scenes[1].props
        same = tried(kind="set_layout", layout=scene["layout"], props=props)
        assert difference(same, still.content) < 1
        other = tried(kind="set_layout", layout="statement", props={"text": "One night on the *rails*"})
        assert difference(other, still.content) > 5
        label = tried(kind="set_props", props={"label": "people who slept on the way"})
        assert 0.1 < difference(label, still.content) < difference(other, still.content)
        assert client.get(served.at).json()["scenes"][1] == scene, "nothing was changed"
        refused = program.post(
            f"{served.at}/trial",
            json={"operation": {"kind": "set_held", "scene": "nosuch", "held": True}, "at": "0"},
        )
        assert refused.status_code == 404


def test_a_cover_is_seen_before_it_is_chosen(served: Served):
    with served.client() as client, served.program() as program:
        told = client.get(served.at).json()
        scene, size = told["scenes"][1], {"width": 320, "form": "png"}

        def tried(**cover: object) -> bytes:
            operation = {"kind": "set_cover", "cover": "auto", **cover}
            body = {"operation": operation, "at": "cover", "width": 320}
            answer = program.post(f"{served.at}/trial", json=body, params={"form": "png"})
            assert answer.status_code == 200, answer.text
            return answer.content

        at = scene["enters"] + round(told["rate"]["numerator"] / told["rate"]["denominator"])
        still = client.get(f"{served.at}/still", params={"at": at, **size})
        assert tried(frame={"scene": scene["id"], "ms": 1000}) == still.content
        assert difference(tried(), still.content) > 5
        assert picture(tried(cover="title")).shape == (180, 320, 3)
        own = client.get(f"{served.at}/still", params={"at": "cover", **size})
        assert own.content == tried()
        known = {"If-None-Match": own.headers["etag"]}
        assert (
            client.get(f"{served.at}/still", params={"at": "cover", **size}, headers=known).status_code == 304
        )


def test_lines_that_nobody_has_said_yet_are_silent_and_get_their_time(served: Served):
    composition, project = served.built.composition, new_id()
    said = [line.spoken for line in composition.script.lines]
    served.shelf.put(project, with_lines(composition, [*said[:2], "Book early, and bring a long book."]))
    with served.client() as client:
        told = client.get(served.of(project)).json()
        assert told["estimated"]
        assert told["estimated_lines"] == [line.id for line in composition.script.lines]
        frames = served.built.timeline().frames
        assert abs(told["frames"] - frames) < 0.2 * frames
        init = client.get(f"{served.of(project)}/init", params={"size": 360})
        film = client.get(
            f"{served.of(project)}/fragments", params={"size": 360, "from": told["frames"] - 30}
        )
        assert init.status_code == film.status_code == 200


def test_only_what_is_not_said_is_estimated(served: Served):
    composition = served.built.composition
    said = [line.spoken for line in composition.script.lines]
    version = served.shelf.put(
        served.built.project, with_lines(composition, [*said[:2], "Book early, and bring a long book."])
    )
    try:
        with served.client() as client:
            told = client.get(served.at).json()
            assert told["estimated_lines"] == [composition.script.lines[2].id]
            assert told["version"] == version
            before = next(iter(served.shelf.versions[served.built.project]))
            earlier = client.get(served.at, params={"version": before}).json()
            assert not earlier["estimated"]
            assert not earlier["current"]
            whole = served.built.timeline()
            assert earlier["frames"] == whole.frames
            for at in ("enters", "alone"):
                assert told["scenes"][1][at] == earlier["scenes"][1][at], "what is said keeps its time"
    finally:
        del served.shelf.versions[served.built.project][version]


@pytest.mark.parametrize("missing", ["script", "storyboard"])
def test_there_is_no_preview_before_there_are_scenes(served: Served, missing: str):
    project = new_id()
    bare = served.built.composition.model_copy(update={missing: None})
    served.shelf.put(project, bare)
    with served.client() as client:
        answer = client.get(served.of(project))
        assert (answer.status_code, answer.json()["code"]) == (409, "preview.not_ready")


def test_scenes_that_do_not_fit_the_script_are_told(served: Served):
    project, composition = new_id(), served.built.composition
    script = composition.script.model_copy(update={"lines": composition.script.lines[:2]})
    served.shelf.put(project, Composition.model_copy(composition, update={"script": script}))
    with served.client() as client:
        answer = client.get(f"{served.of(project)}/still")
        assert (answer.status_code, answer.json()["code"]) == (409, "preview.scenes_outdated")


def test_too_many_pictures_at_once_are_put_off(served: Served, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(served.house.previews, "_turns", Turns(at_once=1, of_a_space=1, waiting=2))

    def ask(frame: int) -> tuple[int, str | None]:
        with served.client() as client:
            answer = client.get(f"{served.at}/still", params={"at": frame, "width": 1280, "form": "png"})
            return answer.status_code, answer.headers.get("retry-after")

    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(ask, range(10)))
    assert {status for status, _ in answers} == {200, 429}
    assert all(after == "1" for status, after in answers if status == 429)


def test_spaces_take_turns():
    async def run() -> list[str]:
        turns, order = Turns(at_once=1, of_a_space=1), []

        async def drawn(space: str) -> None:
            async with turns.turn(space):
                order.append(space)
                await asyncio.sleep(0)

        asked = [asyncio.create_task(drawn(space)) for space in "aaaaabb"]
        await asyncio.sleep(0)
        asked[1].cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        assert not turns._waiting
        assert not turns._inside
        return order

    assert "".join(asyncio.run(run())) == "aababa"
