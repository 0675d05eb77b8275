"""The gate lets a good file through and says what is wrong with each bad one."""

import numpy as np
import pytest

from tests.engine_verify.verify_parts import LEVEL, tone, write
from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS, timeline
from vgenflow.engine.verify import ExportRefused, check, inspect
from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.story.timeline import Clip, VoiceClip

VOICE = VoiceClip(audio="0" * 64, at=0, samples=SAMPLE_RATE)
SCENE = Clip(id="a", layout="zooming", props={}, start=0, frames=45)
FILM = timeline(SCENE, SCENE.model_copy(update={"id": "b", "layout": "rising"}), voices=(VOICE,))


def refused(path, film=FILM):
    with pytest.raises(ExportRefused) as caught:
        check(path, film, assets=ASSETS, layouts=LAYOUTS)
    return caught.value.sentence


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    return write(tmp_path_factory.mktemp("good") / "film.mp4", FILM)


def test_a_good_file_passes_with_its_figures(good):
    report = check(good, FILM, assets=ASSETS, layouts=LAYOUTS)
    assert report.picture.frames == FILM.frames
    assert report.sound.loudness == pytest.approx(-14, abs=0.2)
    assert report.sound.true_peak == pytest.approx(-14, abs=0.5)
    assert not report.picture.black


def test_a_silent_file_is_refused_unless_nothing_speaks(tmp_path):
    path = write(tmp_path / "film.mp4", FILM, sound=np.zeros_like(tone(FILM)))
    assert "loudness is -70.0 LUFS" in refused(path)
    check(path, FILM.model_copy(update={"voices": ()}), assets=ASSETS, layouts=LAYOUTS)


def test_a_loud_or_clipping_file_is_refused(tmp_path):
    assert "loudness" in refused(write(tmp_path / "loud.mp4", FILM, sound=tone(FILM, 2 * LEVEL)))
    sound = tone(FILM)
    sound[SAMPLE_RATE : SAMPLE_RATE + 40] *= 4.9
    assert "true peak" in refused(write(tmp_path / "peak.mp4", FILM, sound=sound))


def test_black_in_the_middle_is_refused(tmp_path):
    def shown(frame, planes):
        if 20 <= frame < 45:
            planes.fill("#000000", planes.area)
        return planes

    sentence = refused(write(tmp_path / "film.mp4", FILM, shown=shown))
    assert "is black from 0." in sentence


def test_a_short_dip_to_black_passes(tmp_path):
    def shown(frame, planes):
        if 20 <= frame < 28:
            planes.fill("#000000", planes.area)
        return planes

    check(write(tmp_path / "film.mp4", FILM, shown=shown), FILM, assets=ASSETS, layouts=LAYOUTS)


def test_a_scene_that_stands_still_too_long_is_refused(tmp_path):
    film = timeline(("rising", 300), ("rising", 30), width=96, height=64)
    sentence = refused(write(tmp_path / "film.mp4", film), film.model_copy(update={"voices": ()}))
    assert "stands still from" in sentence


def test_a_truncated_file_is_refused(good, tmp_path):
    data = good.read_bytes()
    for share in (0.9, 0.5, 0.01, 0):
        path = tmp_path / f"{share}.mp4"
        path.write_bytes(data[: int(len(data) * share)])
        assert refused(path)


def test_damaged_packets_are_refused(good, tmp_path):
    data = bytearray(good.read_bytes())
    start = data.index(b"mdat") + 4
    data[start : start + 20_000] = bytes(20_000)
    path = tmp_path / "film.mp4"
    path.write_bytes(data)
    assert refused(path)


def test_a_wrong_length_size_or_rate_is_refused(good):
    longer = timeline(SCENE, SCENE.model_copy(update={"id": "b", "frames": 60}), voices=(VOICE,))
    sentence = refused(good, longer)
    assert "84 frames, not 99" in sentence
    assert "its sound lasts 2.80 s" in sentence
    assert "192x108, not 192x110" in refused(good, FILM.model_copy(update={"height": 110}))


def test_no_file_is_the_callers_fault(tmp_path):
    with pytest.raises(FileNotFoundError):
        inspect(tmp_path / "none.mp4")


def placed(**props):
    clip = SCENE.model_copy(update={"layout": "rising", "props": props, "frames": 84})
    return timeline(clip, voices=(VOICE,))


def test_text_outside_the_frame_is_refused(tmp_path):
    film = placed(top=0.99)
    assert "leaves the frame" in refused(write(tmp_path / "film.mp4", film), film)


def test_text_over_text_is_refused(good, monkeypatch):
    original = LAYOUTS["rising"].measure

    def measure(props, stage, assets):
        fit = original(props, stage, assets)
        return type(fit)(True, (*fit.boxes, fit.boxes[0]))

    monkeypatch.setattr(LAYOUTS["rising"], "measure", measure)
    assert "overlap" in refused(good)


def test_props_that_do_not_fit_are_refused(good, monkeypatch):
    original = LAYOUTS["rising"].measure

    def measure(props, stage, assets):
        return type(original(props, stage, assets))(False, (), "the headline is too long")

    monkeypatch.setattr(LAYOUTS["rising"], "measure", measure)
    assert "the headline is too long" in refused(good)
