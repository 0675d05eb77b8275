"""A template of one's own: held by value, carried by the bundle, forgotten for another."""

import io
import json
import zipfile
from pathlib import Path

import pytest
from production_fakes import World, draft
from pydantic import ValidationError

from tests.support.typefaces import typeface
from vgenflow.kit.content import digest
from vgenflow.production import bundle
from vgenflow.production.composition import Bundled, Composition, files, fitted_for
from vgenflow.production.request import BundleSource, Options, settled
from vgenflow.story.assets import Asset
from vgenflow.story.template import Template
from vgenflow.templates import load

FONT = typeface()
OWN = digest(FONT)
BASE = load("swiss")
LOOK = BASE.model_copy(
    update={"name": "mine", "fonts": {**BASE.fonts, "display": (OWN, *BASE.fonts["display"])}}
)
TOLD = {"template": "mine", "look": LOOK.model_dump(mode="json")}


def carrying(made: bytes) -> bytes:
    """The bundle of a video in `LOOK`."""
    project = bundle.unpack(made).project
    font = Asset(digest=OWN, kind="font", media_type="font/ttf", title="Test Regular")
    packaged = Asset(digest="0" * 64, kind="font", media_type="font/otf", source="some@1")
    timeline = project.timeline.model_copy(update={"assets": (*project.timeline.assets, font, packaged)})
    changed = project.model_copy(update={"options": settled(TOLD, project.options), "timeline": timeline})
    whole = bundle.unpack(made).media | {OWN: FONT}
    return bundle.pack(changed, whole.__getitem__, "test")


@pytest.fixture
def made(tmp_path: Path) -> bytes:
    return World(tmp_path / "data").make(draft(), tmp_path / "v.mp4").outputs.bundle.read_bytes()


def test_a_bundle_carries_the_template_and_its_typefaces_but_no_packaged_ones(made):
    data = carrying(made)
    opened = bundle.unpack(data)
    assert opened.project.options.look == LOOK
    assert opened.media[OWN] == FONT
    assert "0" * 64 not in opened.media
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert f"media/{OWN}.ttf" in archive.namelist()
        assert json.loads(archive.read("project.json"))["options"]["template"] == "mine"


def test_a_bundle_shown_in_a_template_of_ones_own_is_told_as_it_was(made, tmp_path):
    world = World(tmp_path / "elsewhere")
    video = world.make(BundleSource(made), tmp_path / "again.mp4", **TOLD)
    assert world.ran["direct"] == 1
    assert not {"import", "write", "say"} & {what.split()[0] for what in world.ran}
    again = bundle.unpack(video.outputs.bundle.read_bytes()).project.options
    assert (again.template, again.look) == ("mine", LOOK)


def test_another_template_forgets_it():
    options = settled(TOLD, Options())
    assert options.look == LOOK
    assert settled({"template": "pop"}, options).look is None
    assert settled({"aspect": "9:16"}, options).look == LOOK


def test_scenes_are_directed_again_when_it_changes_under_its_name():
    changed = settled({**TOLD, "look": {**TOLD["look"], "radius": 9}}, Options())
    assert len({fitted_for(each) for each in (Options(), settled(TOLD, Options()), changed)}) == 3


def test_its_typefaces_belong_to_what_a_project_needs():
    composition = Composition(source=Bundled(), options=settled(TOLD, Options()))
    assert OWN in files(composition)


def test_no_look_is_taken_that_is_no_template():
    with pytest.raises(ValidationError):
        Template.model_validate({**TOLD["look"], "url": "https://example.org"})
