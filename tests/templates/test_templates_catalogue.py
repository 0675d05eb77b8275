import pytest
from pydantic import ValidationError

from tests.support.drawn import PACKS
from vgenflow.story.template import Template
from vgenflow.templates import UnknownTemplate, load, names, resolve


@pytest.mark.parametrize("name", names())
def test_every_template_is_whole_and_its_typefaces_are_packaged(name):
    template = load(name)
    assert template.name == name
    made = resolve(template, lambda font: PACKS.file(font).digest)
    assert made.fonts.keys() == template.fonts.keys()
    assert all(made.fonts.values())
    moods = {mood for track in PACKS.music() for mood in track.moods}
    assert set(template.music_moods) <= moods


def test_an_unknown_template_names_the_known_ones():
    with pytest.raises(UnknownTemplate, match="editorial") as caught:
        load("edtorial")
    assert caught.value.code == "templates.unknown"
    assert caught.value.status == 422


def test_numbers_have_ranges():
    data = load("editorial").model_dump()
    data["motion"]["rise"] = 3
    with pytest.raises(ValidationError):
        Template.model_validate(data)


def test_every_typeface_of_a_template_is_packaged():
    used = {font for name in names() for fonts in load(name).fonts.values() for font in fonts}
    assert used <= {file.name for file in PACKS.fonts()}
