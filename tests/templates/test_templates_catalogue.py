from typing import get_args

import pytest
from pydantic import ValidationError

from tests.support.drawn import PACKS
from tests.support.typefaces import typeface
from vgenflow.kit.content import digest
from vgenflow.story.template import Instruments, Mood, Role, Template
from vgenflow.templates import UnknownTemplate, load, names, resolve
from vgenflow.templates.catalogue import CODE, LAST_RESORT


@pytest.mark.parametrize("name", names())
def test_every_template_is_whole_and_its_typefaces_are_packaged(name):
    template = load(name)
    assert template.name == name == template.manner
    made = resolve(template, lambda font: PACKS.file(font).digest)
    assert set(made.fonts) == set(get_args(Role))
    assert all(made.fonts.values())


def test_no_two_styles_sound_alike():
    looks = [load(name) for name in names()]
    heard = {(look.music_moods[0], look.music_instruments) for look in looks}
    assert len(heard) == len(looks)
    there = {(track.tags["mood"], track.tags["instruments"]) for track in PACKS.music()}
    assert heard <= there
    assert {played for _, played in there} == set(get_args(Instruments))


def test_moods_are_those_of_the_packaged_music():
    assert {mood for track in PACKS.music() for mood in track.moods} == set(get_args(Mood))


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


def test_every_packaged_typeface_is_one_of_a_template_or_a_last_resort():
    used = {font for name in names() for fonts in load(name).fonts.values() for font in fonts}
    used |= {font for fonts in CODE.values() for font in fonts} | set(LAST_RESORT)
    assert used == {file.name for file in PACKS.fonts()}


def test_a_typeface_of_ones_own_is_named_by_its_digest_and_italics_may_be_left_out():
    own, base = digest(typeface()), load("editorial")
    fonts = {role: chain for role, chain in base.fonts.items() if "italic" not in role}
    template = Template.model_validate(
        {**base.model_dump(), "fonts": {**fonts, "display": (own, *fonts["display"])}}
    )
    made = resolve(template, lambda font: PACKS.file(font).digest)
    assert template.own_fonts == (own,)
    assert made.fonts["display"][0] == made.fonts["display-italic"][0] == own
    assert made.fonts["text-italic"] == made.fonts["text"]
