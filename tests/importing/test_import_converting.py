"""Subtitle files of other programs are converted in a confined child, and what is lost is told."""

import json

import pytest
from typer.testing import CliRunner

from vgenflow.cli.app import app
from vgenflow.stages.importing.converting import convert_subtitles, task
from vgenflow.stages.importing.errors import BadCaptions, UnsupportedFormat

KARAOKE = (
    "[Script Info]\nTitle: Trains\n\n[Events]\n"
    "Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,0,0,0,,{\\an8\\k50}夜行{\\k50}列车\n"
)


def test_any_encoding_becomes_utf_8():
    made = convert_subtitles(KARAOKE.encode("utf-16"), "vtt", lambda name, payload: task(payload))
    assert "00:00:02.000 line:0\n<v Ann>夜行<00:00:01.500>列车\n" in made.text
    assert made.losses == ()


def test_what_is_wrong_is_told():
    with pytest.raises(BadCaptions, match="Line 1"):
        convert_subtitles(b"Once upon a time.", "srt", lambda name, payload: task(payload))
    with pytest.raises(UnsupportedFormat):
        convert_subtitles(b"PK\x03\x04", "srt", lambda name, payload: task(payload))


def test_the_command_writes_the_file_and_tells_losses(tmp_path):
    source, target = tmp_path / "trains.ass", tmp_path / "out" / "trains.srt"
    source.write_bytes(KARAOKE.encode("gb18030"))
    run = CliRunner().invoke(app, ["subtitles", str(source), "-o", str(target), "--json"])
    assert run.exit_code == 0, run.output
    told = json.loads(run.stdout)
    assert {loss["code"] for loss in told["losses"]} == {"lost.voices", "lost.word_times"}
    assert target.read_text() == "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}夜行列车\n"
