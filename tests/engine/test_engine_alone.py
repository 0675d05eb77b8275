"""The engine is publishable alone: its page tells the truth, and its example needs nothing but the engine."""

import inspect
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import av
import pytest

import vgenflow.engine as engine
from tests.support.drawn import PACKS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "develop" / "engine.md").read_text(encoding="utf-8")
INTERFACE, EXAMPLE = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
IMPORTED_AS = {
    "numpy": "numpy", "opencv-python-headless": "cv2", "av": "av", "skia-python": "skia",
    "uharfbuzz": "uharfbuzz", "pydantic": "pydantic", "pillow": "PIL",
}  # fmt: skip
OF_PYDANTIC = {"annotated_types", "pydantic_core", "typing_extensions", "typing_inspection"}
GATE = """
import sys

ALLOWED = {allowed!r}
ROOMS = ("engine", "kit", "story")


class Gate:
    # Refuses every package but those allowed, in this process and in its workers.
    def find_spec(self, name, path=None, target=None):
        first, *rest = name.split(".")
        ours = first == "vgenflow" and (not rest or rest[0] in ROOMS)
        of_python = first in sys.stdlib_module_names or first.startswith("_sysconfigdata")
        if ours or of_python or first in ALLOWED:
            return None
        raise ModuleNotFoundError(f"refused: {{name}}", name=name)


sys.meta_path.insert(0, Gate())
"""


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """A folder with the page's example and its typeface, and an environment that has only what is stated."""
    folder = tmp_path_factory.mktemp("alone")
    shutil.copyfile(PACKS.file("font.newsreader.400").path, folder / "typeface.ttf")
    (folder / "example.py").write_text(EXAMPLE, encoding="utf-8")
    stated = PAGE.split("Of others it needs")[1].split("`python -m")[0]
    allowed = {IMPORTED_AS[name] for name in re.findall(r"`([\w-]+)`", stated)}
    (folder / "gate").mkdir()
    (folder / "gate" / "sitecustomize.py").write_text(GATE.format(allowed=allowed | OF_PYDANTIC))
    paths = os.pathsep.join((str(folder / "gate"), str(ROOT / "src")))

    def run(*arguments):
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    run.folder = folder
    return run


@pytest.mark.parametrize(
    "name", ["vgenflow.packs", "vgenflow.language", "vgenflow.store", "httpx", "fontTools"]
)
def test_the_gate_refuses_everything_else(alone, name):
    assert f"refused: {name}" in alone("-c", f"import {name}").stderr


def test_the_example_of_the_page_runs_with_the_engine_alone(alone):
    done = alone("example.py")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "108 of 108 frames"
    made, again, stream = (alone.folder / name for name in ("film.mp4", "again.mp4", "stream.mp4"))
    assert made.read_bytes() == again.read_bytes()
    assert seen(made) == ((640, 360), 108)
    assert seen(stream) == ((640, 360), 60)


def seen(path):
    """Size and number of frames of a video, all decoded."""
    with av.open(str(path)) as file:
        frames = list(file.decode(video=0))
    return (frames[0].width, frames[0].height), len(frames)


def test_every_public_name_is_on_the_page_and_says_what_it_is():
    for name in engine.__all__:
        assert re.search(rf"^{name}\b", INTERFACE, re.MULTILINE), name
        thing = getattr(engine, name)
        assert name == "Profile" or len(inspect.getdoc(thing)) > 20, name


@pytest.mark.parametrize(
    "name",
    ["render", "still", "strip", "sheet", "Previews", "Preview.fragments", "Preview.still", "Preview.strip",
     "Crew", "MemoryAssets", "MemorySegments"],
)  # fmt: skip
def test_the_page_gives_the_parameters_as_they_are(name):
    thing = engine
    for part in name.split("."):
        thing = getattr(thing, part)
    told = re.search(rf"(?<![\w.]){re.escape(name)}\(([^)]*)\)", INTERFACE)
    assert told, name
    assert parameters(told[1]) == told_by(thing)


def parameters(text):
    """`a, *, b=1` as names, each with whether it must be given."""
    parts = [part.strip() for part in text.split(",") if part.strip() not in ("", "*")]
    return [(part.split("=")[0], "=" not in part and not part.startswith("*")) for part in parts]


def told_by(thing):
    """The same, by the code."""
    found = []
    for parameter in inspect.signature(thing).parameters.values():
        if parameter.name != "self":
            several = parameter.kind is parameter.VAR_POSITIONAL
            needed = parameter.default is parameter.empty and not several
            found.append(("*" * several + parameter.name, needed))
    return found


@pytest.mark.parametrize(
    "member",
    ["Previews.open", "Preview.scenes", "Preview.prepare", "Preview.width", "Preview.height",
     "Preview.seconds", "Crew.close",
     "Progress.done", "Progress.total", "Progress.frames_per_second", "Progress.seconds_left",
     "AssetSource.read", "SegmentStore.get", "SegmentStore.put", "MemoryAssets.add"],
)  # fmt: skip
def test_members_on_the_page_exist(member):
    owner, name = member.split(".")
    assert hasattr(getattr(engine, owner), name)
    assert f".{name}" in INTERFACE


def test_errors_on_the_page_exist():
    told = PAGE.split("All errors are")[1].split("Assets and layouts")[0]
    names = set(re.findall(r"`([A-Z]\w+)`", told)) - {"VgenflowError"}
    source = "\n".join(path.read_text() for room in ("engine", "kit", "story")
                       for path in (ROOT / "src" / "vgenflow" / room).rglob("*.py"))  # fmt: skip
    assert len(names) == 17
    assert not [name for name in names if f"class {name}(VgenflowError)" not in source]
