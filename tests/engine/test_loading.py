"""What a first frame needs is loaded and no more; what workers need is loaded before they are forked."""

import pickle
import subprocess
import sys

import pytest

from tests.support.engine_film import PROPS
from vgenflow.engine.layouts import LAYOUTS

LATE = {
    "PIL",
    "av",
    "vgenflow.engine.audio",
    "vgenflow.engine.encode",
    "vgenflow.engine.paintings",
    "vgenflow.engine.preview.stream",
    "vgenflow.engine.segments.transitions",
}
FRAME = """
import sys
from tests.support.engine_film import film, film_assets
from vgenflow.engine import Previews
before = set(sys.modules)
Previews(film_assets()).open(film({name!r})).still(30)
print(*set(sys.modules) - before)
"""


def loaded_by(program):
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("name", ["title", "picture"])
def test_a_frame_loads_its_own_layout_and_no_codec(name):
    loaded = loaded_by(FRAME.format(name=name))
    others = {f"{type(LAYOUTS[other]).__module__}" for other in LAYOUTS if other != name}
    assert not loaded & others
    assert not loaded & (LATE - ({"PIL"} if name == "picture" else set()))
    assert f"vgenflow.engine.layouts.{name}" in loaded


def test_the_fork_server_has_loaded_every_layout_and_decoder():
    program = "import sys; import vgenflow.engine.segments.forkserver; print(*sys.modules)"
    loaded = loaded_by(program)
    assert {type(LAYOUTS[name]).__module__ for name in LAYOUTS} <= loaded
    assert {"PIL", "av", "skia", "uharfbuzz"} <= loaded


def test_after_loading_nothing_is_left_to_load():
    """Every layout, and a stream with sound."""
    program = """
import sys
from tests.support.engine_film import PROPS, film, film_assets
from vgenflow.engine import Previews, load
load()
before = set(sys.modules)
preview = Previews(film_assets()).open(film(*PROPS))
for mark in preview.scenes:
    preview.still(mark.alone)
next(preview.fragments())
print(*(name for name in set(sys.modules) - before if name.startswith(("vgenflow.engine", "PIL"))))
"""
    assert not loaded_by(program)


def test_the_catalogue_is_a_mapping_of_names():
    assert list(LAYOUTS) == list(dict(LAYOUTS)) == [layout.name for layout in LAYOUTS.values()]
    assert len(LAYOUTS) == len(PROPS)
    assert LAYOUTS["title"] is LAYOUTS["title"]
    assert "title" in LAYOUTS
    assert "poster" not in LAYOUTS
    with pytest.raises(KeyError):
        LAYOUTS["poster"]
    again = pickle.loads(pickle.dumps(LAYOUTS))
    assert [type(again[name]) for name in again] == [type(LAYOUTS[name]) for name in LAYOUTS]
