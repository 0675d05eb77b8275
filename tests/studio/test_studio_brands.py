"""Brands in productions: the style they make, the files that go with them, what they make stale."""

import io
from functools import partial

import pytest
from PIL import Image, ImageDraw

from vgenflow.packs import Packs, default_data_dir
from vgenflow.production.composition import Composition, Page, files, fitted_for
from vgenflow.production.operations import Context, apply, kinds
from vgenflow.production.operations.errors import BadProps
from vgenflow.production.request import Options
from vgenflow.studio import brands
from vgenflow.studio.wiring import style
from vgenflow.templates import kits

PACKS = Packs(default_data_dir() / "packs")


def logo() -> bytes:
    picture = Image.new("RGBA", (200, 60), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((10, 10, 190, 50), fill="#0A1F44")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


@pytest.fixture(scope="module")
def kit() -> kits.Kit:
    given = brands.Given(
        name="Harbour",
        colors=("primary:#B00020", "#F2C14E"),
        logo=logo(),
        fonts={"display": "font.inter-tight.700"},
        tone="urgent",
        credit="@harbour",
    )
    return brands.made(given)


class Files:
    """A project's files."""

    def __init__(self, there: set[str]) -> None:
        self.there = there

    def has(self, digest: str) -> bool:
        return digest in self.there

    def read(self, digest: str) -> bytes:
        raise LookupError(digest)


def context(there: set[str]) -> Context:
    return Context(
        style=partial(style, PACKS), templates=("editorial",), voices=lambda _: (), assets=Files(there)
    )


def test_a_kit_that_is_made_can_be_opened(kit: kits.Kit) -> None:
    assert brands.opened(kits.write(kit)) == kit
    assert kit.brand.colored("primary") == "#B00020"


def test_a_style_has_the_brands_colours_typefaces_music_and_sign(kit: kits.Kit) -> None:
    plain, made = (style(PACKS, Options(brand=brand)) for brand in (None, kit.brand))
    assert plain.sign is None
    assert made.sign is not None
    assert (made.sign.logo, made.sign.credit) == (kit.brand.logo, "@harbour")
    assert made.day.accent == "#B00020"
    assert made.fonts["display"][0] == PACKS.file("font.inter-tight.700").digest
    assert made.fonts["display"][1:4] == plain.fonts["display"][:3]
    assert made.music_moods[0] == "energetic"


def test_a_brand_is_set_and_taken_off_as_an_edit(kit: kits.Kit) -> None:
    before = Composition(source=Page(address="https://example.org"), options=Options())
    there = context(set(kit.files))
    branded = apply(before, kinds.SetBrand(brand=kit.brand), there)
    assert branded.options.brand == kit.brand
    assert set(files(branded)) >= set(kit.files), "they go where the project goes"
    assert fitted_for(branded.options) != fitted_for(before.options), "scenes are fitted anew"
    assert apply(branded, kinds.SetBrand(brand=None), there) == before
    with pytest.raises(BadProps):
        apply(before, kinds.SetBrand(brand=kit.brand), context(set()))
