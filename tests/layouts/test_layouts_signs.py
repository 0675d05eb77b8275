"""A brand's sign: clear of text and captions on every page, told from its ground, the same each time."""

import io
from dataclasses import dataclass, replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from tests.support.drawn import assets, style
from vgenflow import templates
from vgenflow.engine.drawing import Box, Layer
from vgenflow.engine.gallery import ASPECTS, check, stage_of
from vgenflow.engine.gallery.check import problems
from vgenflow.engine.gallery.samples import samples
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.emblems import Emblem, emblem
from vgenflow.engine.raster import paint
from vgenflow.engine.raster.decoding import cutout
from vgenflow.kit.content import digest
from vgenflow.story.brand import Brand, BrandColor, Logo, Sign
from vgenflow.story.template import Style
from vgenflow.templates.branding import apply

_TURNS = dict(zip(templates.names(), tuple(ASPECTS) * 2, strict=True))
"""An aspect each; all of them with `--all`."""
EXTREMES = ("#FFFFFF", "#000000", "#FFE600", "#0A1F44", "#808080", "#FF00FF")


def drawn(color: str, size: tuple[int, int] = (600, 160), *, opaque: bool = False) -> bytes:
    """A logo with empty margins, as PNG."""
    picture = Image.new("RGBA", size, (255, 255, 255, 255) if opaque else (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((40, 40, size[0] - 41, size[1] - 41), fill=color)
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


DARK, LIGHT = drawn("#0A1F44"), drawn("#F8F8F8")


@dataclass(frozen=True)
class WithLogos:
    """The assets of a style, and the logos."""

    base: object

    @property
    def picture(self) -> str:
        return self.base.picture

    def read(self, wanted: str) -> bytes:
        known = {digest(data): data for data in (DARK, LIGHT)}
        return known[wanted] if wanted in known else self.base.read(wanted)


SIGN = Sign(name="Harbour", logo=Logo(picture=digest(DARK)), credit="@harbour", corner=True)


def signed(template: str, *colors: str, sign: Sign = SIGN) -> Style:
    plain = style(template)
    brand = Brand(name="Harbour", colors=tuple(BrandColor(color=color) for color in colors))
    look = apply(templates.load(template), brand).template
    return plain.model_copy(
        update={"day": look.day, "night": look.night, "grounds": look.grounds, "sign": sign}
    )


def laid(kind: str, look: Style, **given: object):
    found = WithLogos(assets(look.name))
    stage = replace(stage_of(look, "16:9", "en", 3), **given)
    props = LAYOUTS[kind].props.model_validate(samples("usual", "en", found.picture)[kind])
    return LAYOUTS[kind], props, stage, found


@pytest.mark.parametrize("template", templates.names())
def test_pages_with_a_sign_keep_the_rules(template: str) -> None:
    look = signed(template, *EXTREMES[templates.names().index(template) % len(EXTREMES) :][:1])
    found = WithLogos(assets(template))
    assert check(look, found, aspects=[_TURNS[template]], languages=["en"], variants=["usual"]) == ()


@pytest.mark.slow
@pytest.mark.parametrize("color", EXTREMES)
@pytest.mark.parametrize("template", templates.names())
def test_any_brand_keeps_the_rules_on_every_page(template: str, color: str) -> None:
    assert check(signed(template, color), WithLogos(assets(template))) == ()


@pytest.mark.parametrize("template", templates.names())
def test_title_and_last_page_bear_the_logo(template: str) -> None:
    look = signed(template)
    for kind in ("title", "end"):
        layout, props, stage, found = laid(kind, look)
        width, height = ASPECTS[_TURNS[template]]
        fit = layout.measure(props, replace(stage, width=width, height=height), found)
        assert len(fit.marks) == 1, kind
        assert ("@harbour" in [box.text for box in fit.boxes]) == (kind == "end")


@pytest.mark.parametrize("template", templates.names())
def test_the_corner_is_the_same_on_all_inner_pages(template: str) -> None:
    look = signed(template)
    corners = set()
    for kind in ("bullets", "quote", "statement"):
        layout, props, stage, found = laid(kind, look)
        corners.update(layout.measure(props, stage, found).marks)
    assert len(corners) == 1


def test_without_the_corner_inner_pages_bear_nothing() -> None:
    look = signed("signal", sign=SIGN.model_copy(update={"corner": False}))
    layout, props, stage, found = laid("bullets", look)
    assert layout.measure(props, stage, found) == layout.measure(
        props, replace(stage, style=look.model_copy(update={"sign": None})), found
    )


def test_a_dark_logo_on_a_dark_page_stands_on_a_plate_and_a_light_one_does_not() -> None:
    both = Logo(picture=digest(DARK), on_dark=digest(LIGHT))
    plates = []
    for logo in (SIGN.logo, both):
        look = signed("signal", sign=SIGN.model_copy(update={"logo": logo}))
        layout, props, stage, found = laid("bullets", look)
        (mark,) = layout.measure(props, stage, found).marks
        nodes = layout.compose(props, stage, found, 90, {}).at(60).nodes
        plates.append(
            [n for n in nodes if isinstance(n, Box) and n.rect.x < mark.x < n.rect.x + n.rect.w - mark.w]
        )
        assert isinstance(nodes[-1], Layer)
    assert plates[0]
    assert not plates[1]


def test_the_logo_is_drawn_where_the_checks_know_it() -> None:
    look = signed("editorial")
    layout, props, stage, found = laid("bullets", look)
    (mark,) = layout.measure(props, stage, found).marks
    plain = replace(stage, style=look.model_copy(update={"sign": None}))
    drawing = layout.compose(props, stage, found, 90, {}).at(60)
    pixels = paint(drawing, stage.width, stage.height, found)
    middle = pixels[round(mark.y + mark.h / 2), round(mark.x + mark.w / 2)].astype(int)
    assert np.abs(middle - [0x0A, 0x1F, 0x44]).max() < 12
    assert drawing == layout.compose(props, stage, found, 90, {}).at(60)
    assert layout.measure(props, plain, found).marks == ()


def test_a_sign_over_text_is_a_problem() -> None:
    layout, props, stage, found = laid("bullets", signed("swiss"))
    fit = layout.measure(props, stage, found)
    over = replace(fit, marks=(fit.boxes[0].rect,))
    assert "overlap" not in {rule for rule, _ in problems(fit, stage)}
    assert "overlap" in {rule for rule, _ in problems(replace(over, boxes=fit.boxes), stage)}


def test_empty_margins_are_cut_and_colours_kept() -> None:
    made = emblem(digest(DARK), WithLogos(assets("swiss")))
    assert (made.width, made.height) == (520, 80)
    small = made.paint(26, 4, 10.0)
    assert small.shape == (4, 26, 4)
    assert tuple(small[2, 13]) == (0x0A, 0x1F, 0x44, 255)


def test_how_well_a_logo_is_told_from_a_ground() -> None:
    made = emblem(digest(DARK), WithLogos(assets("swiss")))
    assert made.told_from("#FFFFFF") == 1
    assert made.told_from("#101020") == 0
    assert not made.opaque
    whole = cutout(drawn("#0A1F44", opaque=True))
    assert Emblem("", whole.shape[1], whole.shape[0], whole.tobytes()).opaque
