"""What runs again and what does not."""

import json
from pathlib import Path

import pytest
from production_fakes import DRAFT, Killed, Unreachable, World, draft, with_version

from vgenflow.kit.errors import Cancelled
from vgenflow.production import events
from vgenflow.production.events import Notice, StageCached, StageFinished, StageProgress
from vgenflow.production.make import make
from vgenflow.production.outputs import Outputs
from vgenflow.production.request import BadRequest, LinkSource, MakeRequest, TextSource


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path / "data")


def files(outputs: Outputs) -> dict[str, bytes]:
    paths = (outputs.video, outputs.srt, outputs.vtt, outputs.ass, outputs.cover, outputs.bundle)
    return {path.suffix: path.read_bytes() for path in paths}


def test_six_files_and_every_stage_in_order(world: World, tmp_path: Path) -> None:
    made = world.make(draft(), tmp_path / "out" / "v.mp4")
    assert set(files(made.outputs)) == {".mp4", ".srt", ".vtt", ".ass", ".jpg", ".vgen"}
    assert all(files(made.outputs).values())
    finished = [event.stage for event in world.events if isinstance(event, StageFinished)]
    assert finished == list(events.STAGES)
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        f"v{suffix}" for suffix in files(made.outputs)
    )


def test_the_same_again_does_nothing(world: World, tmp_path: Path) -> None:
    first = files(world.make(draft(), tmp_path / "a.mp4").outputs)
    second = files(world.make(draft(), tmp_path / "b.mp4").outputs)
    assert world.total() == 0
    assert first == second
    cached = [event.stage for event in world.events if isinstance(event, StageCached)]
    assert cached == [stage for stage in events.STAGES if stage != "deliver"]


def test_one_changed_sentence_is_spoken_and_its_scene_rendered(world: World, tmp_path: Path) -> None:
    world.make(draft(), tmp_path / "v.mp4")
    world.make(draft(DRAFT.replace(b"lower town", b"old town")), tmp_path / "v.mp4")
    assert [what for what in world.ran if what.startswith("say")] == ["say It floods the old town."]
    assert [what for what in world.ran if what.startswith("segment")] == ["segment It floods the old town."]
    [narrated] = [e for e in world.events if isinstance(e, StageFinished) and e.stage == "narrate"]
    assert (narrated.ran, narrated.kept) == (1, 2)


def test_a_moved_sentence_is_not_spoken_again(world: World, tmp_path: Path) -> None:
    world.make(draft(b"One here. Two here."), tmp_path / "v.mp4")
    world.make(draft(b"Two here. One here."), tmp_path / "v.mp4")
    assert not [what for what in world.ran if what.startswith("say")]


def test_a_sentence_said_twice_is_spoken_once(world: World, tmp_path: Path) -> None:
    world.make(draft(b"Again and again. Again and again."), tmp_path / "v.mp4")
    assert world.ran["say Again and again."] == 1


@pytest.mark.parametrize(
    ("change", "spared"),
    [
        ({"voice": "bob"}, {"import", "write"}),
        ({"aspect": "9:16"}, {"import", "write", "say"}),
        ({"profile": "draft"}, {"import", "write", "say", "direct", "visuals", "edit", "segment"}),
        ({"captions": "none"}, {"import", "write", "say"}),
        ({"fps": "23.976"}, {"import", "write", "say"}),
        ({"aspect": "4:5", "height": 360}, {"import", "write", "say"}),
    ],
)
def test_a_changed_option_touches_only_what_depends_on_it(
    world: World, tmp_path: Path, change: dict[str, str], spared: set[str]
) -> None:
    world.make(draft(), tmp_path / "v.mp4")
    world.make(draft(), tmp_path / "v.mp4", **change)
    assert {what.split()[0] for what in world.ran} & spared == set()
    assert world.ran["render"] == 1


def test_a_newer_stage_runs_again_and_equal_results_stop_there(world: World, tmp_path: Path) -> None:
    world.make(draft(), tmp_path / "v.mp4")
    world.ran.clear()
    request = MakeRequest(draft(), {}, tmp_path / "v.mp4", tmp_path)
    make(request, with_version(world.ports(), "direct", "2"), lambda _: None)
    assert dict(world.ran) == {"direct": 1, "covers": 1}


def test_another_cover_makes_a_picture_and_nothing_else(world: World, tmp_path: Path) -> None:
    first = files(world.make(draft(), tmp_path / "v.mp4").outputs)
    made = world.make(draft(), tmp_path / "v.mp4", cover="title")
    assert dict(world.ran) == {"still": 1}
    assert files(made.outputs)[".mp4"] == first[".mp4"]


def test_no_such_cover_is_told_and_the_best_one_is_taken(world: World, tmp_path: Path) -> None:
    first = files(world.make(draft(), tmp_path / "v.mp4").outputs)
    made = world.make(draft(), tmp_path / "v.mp4", cover="question")
    [notice] = [event for event in world.events if isinstance(event, Notice)]
    assert "it has number, title" in notice.sentence
    assert files(made.outputs)[".jpg"] == first[".jpg"]


def moments() -> list[str]:
    """Each moment of a run at which a process may end, found by running once."""
    return [
        f"{event} {stage}" for stage in events.STAGES for event in ("stage.started", "stage.finished")
    ] + [
        "before segment It floods the lower town.",
        "before say It floods the lower town.",
        "before still",
    ]


@pytest.mark.parametrize("moment", moments())
def test_killed_anywhere_the_next_call_goes_on(world: World, tmp_path: Path, moment: str) -> None:
    world.kill = lambda now: now == moment
    with pytest.raises(Killed):
        world.make(draft(), tmp_path / "v.mp4")
    before = dict(world.ran)
    world.kill = lambda _: False
    made = world.make(draft(), tmp_path / "v.mp4")
    done = {what for what in before if moment != f"before {what}"}
    unfinished = {stage for stage in events.STAGES if moment == f"stage.started {stage}"}
    repeated = {what for what in done if world.ran[what]} - unfinished
    assert repeated <= ({"render"} if moment.startswith("before segment") else set())
    reference = World(tmp_path / "other").make(draft(), tmp_path / "o.mp4")
    assert files(made.outputs) == files(reference.outputs)


def test_a_stopped_run_keeps_what_was_finished(world: World, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        world.make(draft(), tmp_path / "v.mp4", cancel=lambda: world.ran["say The river rises."] > 0)
    assert not (tmp_path / "v.mp4").exists()
    world.make(draft(), tmp_path / "v.mp4")
    assert world.ran["say The river rises."] == 0
    assert world.ran["import"] == 0


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


@pytest.mark.parametrize("kind", ["import", "asset", "narrate", "edit", "render", "segment", "thumbnail"])
def test_damaged_objects_are_made_again(world: World, tmp_path: Path, kind: str) -> None:
    world.picture = b"a picture"
    first = files(world.make(draft(), tmp_path / "v.mp4").outputs)
    for path in (world.data / "objects" / "local" / "library" / kind).rglob("*/*"):
        if path.is_file():
            damage(path)
    assert files(world.make(draft(), tmp_path / "v.mp4").outputs) == first
    world.make(draft(), tmp_path / "v.mp4")
    assert world.total() == 0


def test_a_pruned_store_is_filled_again(world: World, tmp_path: Path) -> None:
    first = files(world.make(draft(), tmp_path / "v.mp4").outputs)
    world.ports().space.prune(max_bytes=0)
    assert files(world.make(draft(), tmp_path / "v.mp4").outputs) == first


def test_the_length_is_brought_to_what_was_asked(world: World, tmp_path: Path) -> None:
    text = " ".join(f"Sentence number {number} goes on for a while." for number in range(100, 200))
    made = world.make(draft(text.encode()), tmp_path / "v.mp4", seconds=60)
    assert world.ran["write"] == 2
    spoken = made.frames / 30
    assert 54 <= spoken <= 66
    world.make(draft(text.encode()), tmp_path / "v.mp4", seconds=60)
    assert world.total() == 0


def test_a_length_that_cannot_be_reached_ends_after_two_rewrites(world: World, tmp_path: Path) -> None:
    world.make(draft(), tmp_path / "v.mp4", seconds=600)
    assert world.ran["write"] <= 3
    assert sum(1 for what in world.ran if what.startswith("say")) == 3


def test_a_page_is_read_again_after_an_hour_and_kept_if_it_cannot_be(world: World, tmp_path: Path) -> None:
    page = LinkSource("http://page/")
    world.pages["http://page/"] = DRAFT
    world.make(page, None)
    world.make(page, None)
    assert world.ran["import"] == 0
    world.clock += 4000
    world.make(page, None)
    assert dict(world.ran) == {"import": 1}
    world.clock += 4000
    world.online = False
    world.make(page, None)
    assert [event.code for event in world.events if isinstance(event, Notice)] == ["net.unreachable"]
    with pytest.raises(Unreachable):
        world.make(LinkSource("http://other/"), None)


def test_a_picture_beside_the_draft_that_changed_is_read_again(world: World, tmp_path: Path) -> None:
    source = TextSource("draft.md", DRAFT, tmp_path / "draft.md")
    reads = []
    for picture in (b"", b"one", b"one", b"two"):
        if picture:
            (tmp_path / "p.png").write_bytes(picture)
        world.make(source, tmp_path / "v.mp4")
        reads.append(world.ran["import"])
    assert reads == [1, 1, 0, 1]


def test_progress_counts_up_to_its_total(world: World, tmp_path: Path) -> None:
    world.make(draft(), tmp_path / "v.mp4")
    for stage in ("narrate", "render", "deliver"):
        steps = [e for e in world.events if isinstance(e, StageProgress) and e.stage == stage]
        assert [step.done for step in steps] == list(range(1, steps[-1].total + 1))


def test_progress_goes_on_from_what_was_said_before(world: World, tmp_path: Path) -> None:
    world.make(draft(b"Owls sing at dawn. Owls sleep."), tmp_path / "v.mp4")
    world.events.clear()
    world.make(draft(b"Owls sing at dawn. Owls sleep. Owls wake."), tmp_path / "v.mp4")
    told = [(e.done, e.total) for e in world.events if isinstance(e, StageProgress) and e.stage == "narrate"]
    assert told == [(2, 3), (3, 3)]


def test_events_are_lines_of_json(world: World, tmp_path: Path) -> None:
    world.make(draft(), tmp_path / "v.mp4")
    lines = [json.loads(events.line(event)) for event in world.events]
    assert {"event": "stage.finished", "stage": "narrate", "ran": 3, "kept": 0} in [
        {key: line[key] for key in ("event", "stage", "ran", "kept")} for line in lines if "kept" in line
    ]


def test_events_say_nothing_of_what_the_video_is_about(world: World, tmp_path: Path) -> None:
    world.make(draft(b"Canary sings at dawn. Canary sleeps."), tmp_path / "v.mp4")
    world.make(draft(b"Canary sings at dawn. Canary sleeps."), tmp_path / "v.mp4")
    assert "anary" not in " ".join(events.line(event) for event in world.events)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"voice": "zed"}, "ann, bob"),
        ({"voice": "mei"}, "ann, bob"),
        ({"aspect": "3:1"}, "16:9, 9:16, 1:1, 4:5"),
        ({"height": 241}, "--height"),
        ({"seconds": 1}, "--length"),
        ({"profile": "best"}, "draft or final"),
    ],
)
def test_an_option_that_cannot_be_is_one_sentence(
    world: World, tmp_path: Path, given: dict[str, object], words: str
) -> None:
    with pytest.raises(BadRequest, match=words) as caught:
        world.make(draft(), tmp_path / "v.mp4", **given)
    assert caught.value.status == 422
    assert not (tmp_path / "v.mp4").exists()


def test_the_same_seedless_request_gives_the_same_bytes_elsewhere(world: World, tmp_path: Path) -> None:
    one = files(world.make(draft(), tmp_path / "v.mp4").outputs)
    two = files(World(tmp_path / "other").make(draft(), tmp_path / "w.mp4").outputs)
    assert one == two


def test_nothing_readable_is_left_in_the_data_folder(world: World, tmp_path: Path) -> None:
    world.make(draft(b"Canary sings at dawn. Canary sleeps."), tmp_path / "out" / "v.mp4")
    for path in world.data.rglob("*"):
        if path.is_file():
            assert b"anary" not in path.read_bytes()
