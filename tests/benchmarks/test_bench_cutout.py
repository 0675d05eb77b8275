"""What the peers are given makes up the engine's own frames."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

import av
import cv2
import numpy as np
import pytest

from benchmarks.peers.cutout import Cutout, Scene, _silent, cut_out
from benchmarks.storyboard import Bench, storyboard
from vgenflow.engine import still

if TYPE_CHECKING:
    from benchmarks.peers.graph import Graph


@pytest.fixture(scope="module")
def bench() -> Bench:
    return storyboard(scenes=3, width=640, height=360)


@pytest.fixture(scope="module")
def cutout(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> Cutout:
    return cut_out(bench, tmp_path_factory.mktemp("cut"))


def picture(path: Path) -> np.ndarray:
    return cv2.imread(str(path))[..., ::-1]


def small(rgb: np.ndarray) -> np.ndarray:
    """A quarter of the size, in which a pixel of place and the encoder's noise do not count."""
    height, width = rgb.shape[:2]
    return cv2.resize(rgb, (width // 4, height // 4), interpolation=cv2.INTER_AREA).astype(int)


def seconds(written: str) -> float:
    hours, minutes, rest = written.split(":")
    return 3600 * int(hours) + 60 * int(minutes) + float(rest)


def composed(scene: Scene) -> np.ndarray:
    """The scene with everything standing."""
    made = picture(scene.ground).copy()
    for sprite in scene.sprites:
        part = picture(sprite.path)
        made[sprite.y : sprite.y + part.shape[0], sprite.x : sprite.x + part.shape[1]] = part
    return made


@pytest.mark.parametrize("index", [0, 2])
def test_sprites_on_their_ground_are_the_scene_with_everything_standing(
    bench: Bench, cutout: Cutout, index: int
) -> None:
    clip, scene = bench.timeline.clips[index], cutout.scenes[index]
    alone = bench.timeline.model_copy(update={"joins": (), "clips": (clip.model_copy(update={"start": 0}),)})
    stands = clip.frames - 16
    ours = still(_silent(alone), stands, assets=bench.assets)
    differs = np.abs(ours.astype(int) - composed(scene)).max(axis=2) > 24
    differs[:30] = False  # the folio of a scene alone is another
    assert differs.mean() < 0.004


def test_things_come_before_they_stand_and_leave_after(cutout: Cutout) -> None:
    for scene in cutout.scenes:
        assert scene.sprites
        for sprite in scene.sprites:
            assert 0 <= sprite.start < sprite.entered
            assert sprite.leaves is None or sprite.entered <= sprite.leaves < scene.frames
    assert [scene.photograph for scene in cutout.scenes] == [False, True, False, False]
    assert any(sprite.counting for sprite in cutout.scenes[2].sprites), "a number counts up"


def test_each_word_is_lit_once_in_its_caption(bench: Bench, cutout: Cutout) -> None:
    words = [word for page in bench.timeline.captions for line in page.lines for word in line]
    assert len(cutout.captions) == len(words)
    assert [one.end for one in cutout.captions[:3]] == [one.start for one in cutout.captions[1:4]]
    for caption in cutout.captions:
        part = picture(caption.path)
        assert part.shape[0] < 60
        assert part.shape[1] < 400


def ffmpeg(way: str) -> "type[Graph]":
    module, name = {"plain": ("by_ffmpeg", "Plain"), "tuned": ("by_ffmpeg_tuned", "Tuned")}[way]
    found = pytest.importorskip(f"benchmarks.peers.{module}", reason="the bench's packages are not there")
    graph: type[Graph] = getattr(found, name)
    return graph


@pytest.mark.parametrize("way", ["plain", "tuned"])
def test_ffmpegs_graphs_name_every_stream_they_use(cutout: Cutout, tmp_path: Path, way: str) -> None:
    call = ffmpeg(way)(cutout, tmp_path).command(tmp_path / "video.mp4")
    graph = (tmp_path / "graph.txt").read_text()
    given = call.count("-i")
    assert f"[{given - 1}:a]" in graph
    assert f"[{given}:" not in graph
    assert graph.count("xfade") == 3
    assert graph.count("loudnorm") == 1


def test_the_plain_graph_loops_each_picture_and_switches_it_on(cutout: Cutout, tmp_path: Path) -> None:
    call = ffmpeg("plain")(cutout, tmp_path).command(tmp_path / "video.mp4")
    graph = (tmp_path / "graph.txt").read_text()
    sprites = [sprite for scene in cutout.scenes for sprite in scene.sprites]
    still = [sprite for sprite in sprites if not sprite.counting]
    grounds = [scene for scene in cutout.scenes if not scene.photograph]
    assert call.count("-loop") == len(still) + len(grounds)
    assert graph.count("enable='gte(t,") == len(sprites)
    assert graph.count("ass=") == 1


@pytest.mark.parametrize("way", ["plain", pytest.param("tuned", marks=pytest.mark.slow)])
def test_each_of_ffmpegs_graphs_shows_the_engines_film(
    bench: Bench, cutout: Cutout, tmp_path: Path, way: str
) -> None:
    video = tmp_path / "video.mp4"
    assert ffmpeg(way)(cutout, tmp_path).export(video) == bench.timeline.frames
    with av.open(str(video)) as container:
        frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    assert len(frames) == bench.timeline.frames
    for scene in cutout.scenes:
        frame = scene.start + scene.frames * 3 // 4
        ours = still(bench.timeline, frame, assets=bench.assets)
        differs = np.abs(small(ours) - small(frames[frame])).max(axis=2) > 24
        # without its captions it would be above; a photograph comes nearer at another pace
        assert differs.mean() < (0.05 if scene.photograph else 0.005), frame


def test_subtitles_light_each_word_while_its_caption_is_shown(bench: Bench, cutout: Cutout) -> None:
    rows = cutout.subtitles.read_text(encoding="utf-8").partition("Text\n")[2].splitlines()
    texts = [row.split(",", maxsplit=4) for row in rows if "\\fn" in row]
    lines = [
        "".join(word.text + " " * word.space for word in line)
        for page in bench.timeline.captions
        for _ in (word for line in page.lines for word in line)
        for line in page.lines
    ]
    assert [re.sub(r"\{.*?\}", "", text).strip() for *_, text in texts] == [line.strip() for line in lines]
    shown = {(seconds(start), seconds(end)) for _, start, end, *_ in texts}
    assert len(shown) == len(cutout.captions)
    for (start, end), caption in zip(sorted(shown), cutout.captions, strict=True):
        # libass shows what has begun and not ended at a frame's time
        assert caption.start - 1 < start * cutout.fps <= caption.start
        assert caption.end - 1 < end * cutout.fps <= caption.end
    assert len(list(cutout.subtitles.parent.glob("*.ttf"))) == 1
