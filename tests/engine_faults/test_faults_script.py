"""An asset source or a layout that worker processes cannot import: a sentence that says what to do."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = """
from pathlib import Path

from tests.support.engine_parts import ASSETS
from tests.support.engine_scenes import LAYOUTS, Segments, timeline
from vgenflow.engine import render
from vgenflow.kit.errors import VgenflowError

{own}

try:
    film, ports = timeline(("rising", 4)), {{"assets": assets, "segments": Segments(), "layouts": layouts}}
    render(film, Path("film.mp4"), workers=1, **ports)
except VgenflowError as error:
    print(error.code, error.sentence)
print(sorted(path.name for path in Path().iterdir()))
"""
SOURCE = "class Source:\n    def read(self, digest):\n        return ASSETS.read(digest)\n"
LAYOUT = "class Mine(type(LAYOUTS['rising'])):\n    pass\n"
LOCAL = "def made():\n    class Local:\n        read = ASSETS.read\n    return Local()\n"


def told(folder, own):
    script = folder / "script" / "make_film.py"
    script.parent.mkdir()
    script.write_text(SCRIPT.format(own=own), encoding="utf-8")
    out = folder / "out"
    out.mkdir()
    path = [str(ROOT), str(ROOT / "src")]
    done = subprocess.run(
        [sys.executable, str(script)],
        cwd=out,
        env={"PYTHONPATH": ":".join(path), "PATH": ""},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize(
    ("own", "name"),
    [
        (f"{SOURCE}assets, layouts = Source(), LAYOUTS", "Source"),
        (f"{LAYOUT}assets, layouts = ASSETS, {{'rising': Mine()}}", "Mine"),
    ],
)
def test_what_stands_in_the_script_is_named(tmp_path, own, name):
    sentence, left = told(tmp_path, own)
    assert sentence.startswith(f"engine.not_importable Worker processes cannot import {name} from the script")
    assert "move it into a module" in sentence
    assert left == "[]"


def test_a_local_class_cannot_be_sent(tmp_path):
    sentence, _ = told(tmp_path, f"{LOCAL}assets, layouts = made(), LAYOUTS")
    assert sentence.startswith("engine.not_importable")


def test_what_can_be_imported_is_used_by_a_script(tmp_path):
    assert told(tmp_path, "assets, layouts = ASSETS, LAYOUTS") == ["['film.mp4']"]
