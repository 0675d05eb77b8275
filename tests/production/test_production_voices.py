"""A line said by another voice than the others."""

from pathlib import Path

from production_fakes import World, draft

from vgenflow.production import bundle
from vgenflow.production.narrate import narrate, spoken_before
from vgenflow.production.steps import Steps
from vgenflow.story.script import Script


def test_each_line_is_said_once_by_its_own_voice(tmp_path: Path) -> None:
    world = World(tmp_path / "data")
    made = world.make(draft(), tmp_path / "v.mp4")
    script = bundle.unpack(made.outputs.bundle.read_bytes()).project.script
    steps = Steps(world.ports(), lambda _: None, lambda: False)
    cast = _with(script, "bob")
    world.ran.clear()
    told = narrate(steps, cast, None, "final")
    assert [said.line for said in told.utterances] == [line.id for line in script.lines]
    assert [said.voice for said in told.utterances][:2] == ["ann", "bob"]
    assert sum(world.ran.values()) == 1, "what the others say was said before"
    assert narrate(steps, cast, None, "final") == told
    assert spoken_before(steps, cast, world.ports().voices("final")[0]).keys() == {
        one.id for one in cast.lines
    }
    lost = narrate(steps, _with(script, "lost"), None, "final")
    assert {said.voice for said in lost.utterances} == {"ann"}, "one that is not there: the video's"


def _with(script: Script, voice: str) -> Script:
    first, second, *rest = script.lines
    return script.model_copy(update={"lines": (first, second.model_copy(update={"voice": voice}), *rest)})
