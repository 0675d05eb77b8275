"""What is offered for a colour that cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vgenflow.story.color import contrast
from vgenflow.story.template import Palette, Template
from vgenflow.templates import load, names
from vgenflow.templates.mending import mends

COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def mended(template: Template) -> Template:
    for one in mends(template):
        template = painted(template, one.palette, one.role, one.after)
    return template


def painted(template: Template, where: str, role: str, color: str) -> Template:
    if where in {"day", "night"}:
        return template.model_copy(update={where: _with(getattr(template, where), role, color)})
    grounds = list(template.grounds)
    grounds[int(where) - 1] = _with(grounds[int(where) - 1], role, color)
    return template.model_copy(update={"grounds": tuple(grounds)})


def _with(palette: Palette, role: str, color: str) -> Palette:
    if not role.startswith("tint"):
        return palette.model_copy(update={role: color})
    tints = list(palette.tints)
    tints[int(role.removeprefix("tint"))] = color
    return palette.model_copy(update={"tints": tuple(tints)})


@pytest.mark.parametrize("name", names())
def test_what_comes_with_the_studio_needs_no_mending(name):
    assert mends(load(name)) == ()


def test_an_accent_that_fades_into_its_paper_is_told_with_one_that_reads():
    pale = painted(load("editorial"), "day", "accent", "#E8C9B8")
    first = mends(pale)[0]
    assert (first.palette, first.role, first.before) == ("day", "accent", "#E8C9B8")
    assert first.contrast < first.needed <= contrast(first.after, first.on)
    assert not [one for one in mends(mended(pale)) if one.role == "accent"]


@given(st.sampled_from(names()), COLORS)
def test_offers_are_read_on_what_they_are_told_to_stand_on(name, color):
    for one in mends(painted(load(name), "day", "accent", color)):
        assert contrast(one.before, one.on) < one.needed
        assert contrast(one.after, one.on) >= one.needed - 0.01
        assert one.after != one.before
