"""A second language over HTTP: given as a text or as subtitles, changed, shown in preview and exports."""

import asyncio
from typing import Any

import httpx2

from tests.api.api_world import World
from vgenflow import subtitles
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.studio.previewing import rehearsal
from vgenflow.subtitles import Cue, Run, Track

AT = "/api/v1/projects"
CHINESE = ("河水在夜里上涨。", "下城被淹。", "人们把市场搬上山。")


def ask(world: World, method: str, path: str, revision: int | None = None, **options: Any) -> httpx2.Response:
    headers = world.headers("ada") | ({} if revision is None else {"If-Match": f'"{revision}"'})
    return world.client.request(method, AT + path, headers=headers, **options)


def text(words: str) -> dict[str, Any]:
    return {"source": {"kind": "text", "name": "second.txt", "text": words}}


def test_a_text_of_a_line_each(world: World, project: str) -> None:
    assert ask(world, "GET", f"/{project}/second").json() == {"language": None, "lines": []}
    answer = ask(world, "PUT", f"/{project}/second", 1, json=text("\n".join(CHINESE)))
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert (told["lines"], told["scenes"], told["stale"]) == ([], [], [])
    assert told["second"]["language"] == "zh"
    assert [line["caption"] for line in told["second"]["lines"]] == list(CHINESE)
    assert ask(world, "GET", f"/{project}/second").json() == told["second"]

    one = ask(world, "PUT", f"/{project}/second/lines/l2", 2, json={"text": "下城一片汪洋。"})
    assert [line["caption"] for line in one.json()["second"]["lines"]][1] == "下城一片汪洋。"
    undone = ask(world, "POST", f"/{project}/undo", 3)
    assert undone.json()["second"] == told["second"]
    ended = ask(world, "DELETE", f"/{project}/second", 4)
    assert ended.json()["second"] == {"language": None, "lines": []}


def test_what_cannot_be_a_second_language(world: World, project: str) -> None:
    for words, code in (
        ("河水上涨。\n下城被淹。", "translation.other_lines"),
        ("The river.\nThe town.\nThe market.", "translation.other_lines"),
        ("\n\n", "import.empty"),
    ):
        answer = ask(world, "PUT", f"/{project}/second", 1, json=text(words))
        assert (answer.status_code, answer.json()["code"]) == (422, code), answer.text
    stale = ask(world, "PUT", f"/{project}/second", 7, json=text("\n".join(CHINESE)))
    assert stale.status_code == 412


def test_subtitles_go_to_the_lines_they_are_shown_with(world: World, project: str) -> None:
    house, scope = world.house, world.people["ada"].scope
    work = world.do(lambda: house.projects.current(scope, project)).work

    def srt() -> str:
        steps = rehearsal.Steps(house.making._ports(house.store(scope.space, project)), print, bool)
        timeline = rehearsal.timed(work, steps)
        cues = (
            Cue(
                voice.at * 1000 // SAMPLE_RATE + 40,
                (voice.at + voice.samples) * 1000 // SAMPLE_RATE,
                ((Run(said),),),
            )
            for voice, said in zip(timeline.voices, CHINESE, strict=True)
        )
        return subtitles.write(Track(tuple(cues)), "srt")[0]

    given = world.do(lambda: asyncio.to_thread(srt))
    answer = ask(world, "PUT", f"/{project}/second", 1, json=text(given))
    assert answer.status_code == 200, answer.text
    assert [line["caption"] for line in answer.json()["second"]["lines"]] == list(CHINESE)
