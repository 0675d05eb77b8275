"""Brands on templates: any colours can be read, those that can be read stay, and only lightness is moved."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vgenflow import templates
from vgenflow.story.brand import Brand, BrandColor, BrandFonts, Logo
from vgenflow.story.color import apart, contrast, lch
from vgenflow.templates.branding import Branded, apply, unread
from vgenflow.templates.pairs import palettes

NAMES = templates.names()
_COLOR = st.integers(0, 0xFFFFFF).map(lambda value: f"#{value:06X}")


def branded(name: str, *colors: str, **given: object) -> Branded:
    brand = Brand(name="Harbour", colors=tuple(BrandColor(color=color) for color in colors), **given)
    return apply(templates.load(name), brand)


@given(
    name=st.sampled_from(NAMES),
    colors=st.lists(_COLOR, min_size=1, max_size=5, unique=True),
    roles=st.lists(
        st.sampled_from(["primary", "secondary", "background", "text", ""]), min_size=5, max_size=5
    ),
)
@settings(max_examples=30, deadline=None)
def test_any_colours_leave_all_type_readable(name: str, colors: list[str], roles: list[str]) -> None:
    template = templates.load(name)
    given = zip(colors, roles, strict=False)
    made = apply(template, Brand(name="B", colors=tuple(BrandColor(color=c, role=r) for c, r in given)))
    assert unread(made.template, template) == ()


@given(name=st.sampled_from(NAMES), color=_COLOR)
@settings(max_examples=15, deadline=None)
def test_repairs_keep_the_hue_and_say_what_was_moved(name: str, color: str) -> None:
    made = branded(name, color)
    for repair in made.repairs:
        assert repair.before == color != repair.after
        assert getattr(palettes(made.template)[repair.palette], repair.role) == repair.after
        vivid = min(lch(repair.before).chroma, lch(repair.after).chroma) > 0.06
        if vivid:  # the darker a colour, the fewer levels its hue is told by
            assert apart(lch(repair.before).hue, lch(repair.after).hue) < 6


@given(name=st.sampled_from(NAMES), color=_COLOR)
@settings(max_examples=5, deadline=None)
def test_the_same_brand_gives_the_same_template(name: str, color: str) -> None:
    assert branded(name, color) == branded(name, color)


def test_a_colour_that_reads_is_taken_as_it_is() -> None:
    made = branded("editorial", "#B00020", "#F2C14E")
    assert made.repairs == ()
    assert made.template.day.accent == "#B00020"
    assert made.template.night.accent == "#F2C14E"


def test_a_repaired_colour_is_repaired_no_further() -> None:
    first = branded("editorial", "#FFD400")
    (repair,) = [each for each in first.repairs if (each.palette, each.role) == ("day", "accent")]
    reached = contrast(repair.after, first.template.day.background)
    assert 4.5 <= reached < 4.65, "moved further than it had to be"
    again = branded("editorial", repair.after)
    assert not [each for each in again.repairs if each.palette == "day"]


def test_type_on_the_accent_changes_sides_before_the_accent_does() -> None:
    made = branded("signal", "#FFD400")
    assert made.template.day.accent == "#FFD400"
    assert contrast(made.template.day.accent_ink, "#FFD400") >= 4.5


@pytest.mark.parametrize("name", NAMES)
def test_what_was_dark_stays_dark(name: str) -> None:
    plain, made = templates.load(name), branded(name, "#7A1FA2", "#0AA39A").template
    for role in ("background", "ink", "muted"):
        before, after = (lch(getattr(look.day, role)).lightness for look in (plain, made))
        assert abs(before - after) < 0.25


def test_a_brand_without_colours_leaves_them() -> None:
    made = apply(templates.load("pop"), Brand(name="B", credit="@harbour"))
    assert made.template == templates.load("pop")
    assert made.repairs == ()
    assert made.sign is not None
    assert made.sign.credit == "@harbour"


def test_a_logo_is_on_the_sign() -> None:
    made = branded("pop", "#112233", logo=Logo(picture="a" * 64), corner=True)
    assert made.sign is not None
    assert made.sign.logo == Logo(picture="a" * 64)
    assert made.sign.corner


def test_typefaces_of_the_brand_come_first_and_the_templates_follow() -> None:
    plain = templates.load("editorial")
    made = branded("editorial", fonts=BrandFonts(display="font.inter-tight.700")).template
    assert made.fonts["display"] == ("font.inter-tight.700", *plain.fonts["display"])
    assert made.fonts["display-italic"][0] == "font.inter-tight.700"
    assert made.fonts["text"] == plain.fonts["text"]
    assert made.emphasis == "color", "a typeface without italics cannot stress by them"


def test_a_tone_steers_music_and_pace_within_what_templates_may_have() -> None:
    plain, urgent = templates.load("ink"), branded("ink", tone="urgent").template
    assert urgent.music_moods[0] == "energetic"
    assert urgent.motion.enter_ms < plain.motion.enter_ms
    assert urgent.pacing.longest_ms < plain.pacing.longest_ms
    assert branded("ink", tone="neutral").template == plain
    type(plain).model_validate(urgent.model_dump())
