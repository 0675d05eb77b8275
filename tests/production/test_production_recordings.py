"""A line in a person's own voice: taken instead of speech, and brought along by bundles."""

from pathlib import Path

import pytest
from production_fakes import World, draft

from vgenflow.production import bundle
from vgenflow.production.composition import composed
from vgenflow.production.narrate import narrate, record, spoken_before
from vgenflow.production.request import BadRequest, BundleSource, LinkSource
from vgenflow.production.steps import Steps
from vgenflow.story.assets import Asset
from vgenflow.story.narration import RECORDED, Recording


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "data")


def test_what_is_recorded_is_not_spoken_and_goes_with_the_bundle(world: World, tmp_path: Path) -> None:
    made = world.make(draft(), tmp_path / "v.mp4")
    project = bundle.unpack(made.outputs.bundle.read_bytes()).project
    ports = world.ports()
    digest = ports.space.put_asset(b"RIFF, as it was said")
    line = project.script.lines[1]
    said = Recording(line=line.id, sound=Asset(digest=digest, kind="music", media_type="audio/ogg"))
    steps = Steps(ports, lambda _: None, lambda: False)
    voice = ports.voices("final")[0]
    assert spoken_before(steps, project.script, voice, [said]).keys() == {
        one.id for one in project.script.lines if one.id != line.id
    }
    world.ran.clear()
    first = narrate(steps, project.script, None, "final", [said])
    assert narrate(steps, project.script, None, "final", [said]) == first
    assert dict(world.ran) == {f"own {line.spoken}": 1}
    assert [one.line for one in first.utterances if one.model == RECORDED] == [line.id]
    assert record(steps, line, said) == first.utterances[1]
    assert first.utterances[1].line == line.id

    told = project.model_copy(update={"narration": first})
    assert [asset.machine_made for asset in told.assets() if asset.digest == digest] == [False]
    packed = bundle.pack(told, ports.assets.read, "1.0")
    [kept] = composed(bundle.unpack(packed).project, ports.assets.has).recordings
    assert (kept.line, kept.sound.digest) == (line.id, digest)
    other = World(tmp_path / "other")
    other.make(BundleSource(packed), tmp_path / "draft.mp4", profile="draft")
    assert other.ran[f"own {line.spoken}"] == 1
    assert not other.ran[f"say {line.spoken}"]


def test_a_whole_recording_is_the_narration(world: World, tmp_path: Path) -> None:
    made = world.make(draft(), tmp_path / "v.mp4", recording=b"RIFF, all of it")
    assert not [what for what in world.ran if what.startswith("say")]
    project = bundle.unpack(made.outputs.bundle.read_bytes()).project
    assert {said.model for said in project.narration.utterances} == {RECORDED}
    world.make(BundleSource(made.outputs.bundle.read_bytes()), tmp_path / "tall.mp4", aspect="9:16")
    assert not [what for what in world.ran if what.startswith(("say", "own", "told"))]
    with pytest.raises(BadRequest, match="subtitles as the source"):
        world.make(LinkSource("https://example.org"), tmp_path / "no.mp4", recording=b"RIFF")
