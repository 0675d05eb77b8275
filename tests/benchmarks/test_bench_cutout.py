"""What the peers are given makes up the engine's own frames."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from benchmarks.peers.cutout import Cutout, Scene, _silent, cut_out
from benchmarks.storyboard import Bench, storyboard
from vgenflow.engine import still


@pytest.fixture(scope="module")
def bench() -> Bench:
    return storyboard(scenes=3, width=640, height=360)


@pytest.fixture(scope="module")
def cutout(bench: Bench, tmp_path_factory: pytest.TempPathFactory) -> Cutout:
    return cut_out(bench, tmp_path_factory.mktemp("cut"))


def picture(path: Path) -> np.ndarray:
    return cv2.imread(str(path))[..., ::-1]


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


def test_ffmpegs_graph_names_every_stream_it_uses(cutout: Cutout, tmp_path: Path) -> None:
    by_ffmpeg = pytest.importorskip("benchmarks.peers.by_ffmpeg", reason="the bench's packages are not there")
    call = by_ffmpeg.command(cutout, tmp_path, tmp_path / "video.mp4")
    graph = (tmp_path / "graph.txt").read_text()
    given = call.count("-i")
    assert f"[{given - 1}:a]" in graph
    assert f"[{given}:" not in graph
    assert graph.count("xfade") == 3
    assert graph.count("loudnorm") == 1
