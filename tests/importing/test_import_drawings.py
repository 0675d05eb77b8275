"""Drawings inside pages and drafts: which are pictures, how they look alone, and what is not let in."""
# ruff: noqa: E501 - drawings are long lines

import base64
import gzip
import io
from pathlib import Path

import pytest
from import_helpers import PAGES
from PIL import Image

from vgenflow.packs import Packs, default_data_dir
from vgenflow.sandbox import decode_picture
from vgenflow.stages.importing import pictures_beside
from vgenflow.stages.importing.html import read_figures
from vgenflow.stages.importing.markdown import read_markdown
from vgenflow.studio.drawings import typefaces

BARS = '<rect width="300" height="200" fill="#c00"/><rect x="320" width="300" height="100" fill="#00c"/>'
CHART = f'<svg viewBox="0 0 640 320" width="640" height="320">{BARS}</svg>'


def sources(html: str) -> list[str]:
    """The drawings of a page as files."""
    return [
        base64.b64decode(figure.address.removeprefix("data:image/svg+xml;base64,")).decode()
        for figure in read_figures(html)
    ]


def drawn(data: bytes):
    return decode_picture(data, lambda: typefaces(Packs(default_data_dir() / "packs")))


def colour(data: bytes, x: float, y: float) -> tuple[int, int, int]:
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    return picture.getpixel((int(x * picture.width), int(y * picture.height)))


def is_near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 8 for a, b in zip(one, other, strict=True))


def test_the_charts_of_an_article_are_pictures_and_its_signs_are_not(reading) -> None:
    html = (PAGES / "charts.html").read_text()
    done = reading(html, "https://tide.example/floods", decode_picture=drawn)
    bars, level = [block for block in done.document.blocks if block.kind == "figure"]
    assert (bars.caption, bars.credit) == ("Days with water on the quay.", "Ada Holm")
    assert bars.alt == "Floods a year by decade"
    assert level.alt == "Sea level at the customs house, 1931 to 2020"
    sizes = {asset.digest: (asset.width, asset.height) for asset in done.document.assets}
    assert (sizes[bars.asset], sizes[level.asset]) == ((2400, 1200), (2400, 1802))
    assert [asset.source for asset in done.document.assets] == ["", ""]
    places = [block.kind for block in done.document.blocks]
    assert places == ["paragraph", "paragraph", "figure", "paragraph", "figure", "paragraph", "paragraph"]
    said = "\n".join(block.text for block in done.document.blocks)
    assert "1990</text>" not in said
    assert "Bars that rise" not in said
    picture = done.files[bars.asset]
    assert is_near(colour(picture, 100 / 640, 250 / 320), (0x1F, 0x6F, 0x8B))  # the page's own style, by day
    assert is_near(colour(picture, 560 / 640, 250 / 320), (0xD9, 0xA4, 0x41))
    assert is_near(colour(picture, 0.01, 0.02), (0xEE, 0xEE, 0xFF))  # a gradient, by its names in SVG


@pytest.mark.parametrize(
    "html",
    [
        f'<svg width="159" height="320" viewBox="0 0 640 320">{BARS}</svg>',
        f'<svg width="24" viewBox="0 0 24 24">{BARS}</svg>',
        f'<svg style="width: 2em; height: 2em" viewBox="0 0 640 320">{BARS}</svg>',
        f'<svg viewBox="0 0 512 512" role="img"><title>Mail</title>{BARS}</svg>',
        f'<svg width="640" height="320" aria-hidden="true">{BARS}</svg>',
        f'<svg width="640" height="320" role="presentation">{BARS}</svg>',
        f'<div style="display:none">{CHART}</div>',
        f'<h2>Floods {CHART}</h2>',
        f'<button>{CHART}</button>',
        f'<div class="icon">{CHART}</div>',
        f'<svg class="logo" width="640" height="320">{BARS}</svg>',
        f'<svg width="640" height="320"><symbol id="a">{BARS}</symbol></svg>',
        '<svg width="640" height="320"><use href="/sprite.svg#bars"/></svg>',
        '<svg width="640" height="320"><image width="9" height="9" xlink:href="https://a.example/x.png"/></svg>',
        '<svg width="640" height="320"><image width="9" height="9" href="data:image/svg+xml,%3Csvg/%3E"/></svg>',
        '<svg width="640" height="320"><g class="bars"><rect width="9" height="9"/></g></svg>',
        '<svg width="640" height="320"><rect fill="var(--theme)" width="9" height="9"/></svg>',
        '<svg width="0" height="0"><rect width="9" height="9"/></svg>',
        '<svg viewBox="0 0 nan inf"><rect width="9" height="9"/></svg>',
        "<svg></svg>", "<svg", "<svg><svg></svg></svg>",
    ],
)  # fmt: skip
def test_what_is_no_picture_is_left_out(html: str, reading) -> None:
    page = f"<p>Water stood on the quay.</p>{html}"
    shown = reading(
        f"<html><body>{page}<p>{'It rose. ' * 40}</p></body></html>", "x.html", decode_picture=drawn
    )
    assert not [block for block in shown.document.blocks if block.kind == "figure"]
    assert read_figures(page.replace(html, CHART))


@pytest.mark.parametrize(
    "html",
    [
        f'<svg viewBox="0 0 100 60" width="100%">{BARS}<text>Rain</text></svg>',
        f'<figure><svg viewBox="0 0 64 32">{BARS}</svg></figure>',
        f'<svg viewBox="0 0 640 320">{BARS * 4}</svg>',
        f'<svg width="40em" viewBox="0 0 640 320">{BARS}</svg>',
        f'<a href="/large">{CHART}</a>',
        '<style>.post > .bars rect{fill:red}</style><div class="post"><svg width="640" height="320"><g class="bars"><rect width="9" height="9"/></g></svg></div>',
        '<body><style>:root{--theme:red}</style><svg width="640" height="320"><rect fill="var(--theme)" width="9" height="9"/></svg>',
    ],
)
def test_what_says_no_size_or_colour_is_known_by_what_is_around_it(html: str) -> None:
    (source,) = sources(html)
    made = drawn(source.encode())
    assert (made.width, max(made.width, made.height)) == (2400, 2400)


def test_styles_of_the_page_are_given_as_far_as_they_paint() -> None:
    sheet = """
        /* .bar { fill: lime } */ @import url(x.css); .bar { fill: #00c; background: url(x.png) }
        nav .bar:hover { fill: lime } .other { fill: lime } @media print { .bar { fill: lime } }
        .bar { filter: url(http://a.example/f); stroke: url("x.svg#a") } body { color: #111; --x: 1; margin: 0 }
    """
    (source,) = sources(
        f'<body><style>{sheet}</style><svg width="400" height="200"><rect class="bar" width="9" height="9"/></svg>'
    )
    assert "<style>.bar{fill:#00c}\nsvg{color:#111;--x:1}</style>" in source
    assert "a.example" not in source


def test_nothing_that_runs_comes_with_a_drawing() -> None:
    hostile = (
        '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]><svg width="640" height="320" onload="x()">'
        '<script>alert(1)</script><foreignObject><iframe src="https://a.example"></iframe></foreignObject>'
        '<animate attributeName="x"/><a href="javascript:x()"><rect onclick="x()" width="90" height="90"/></a>'
        "<text>&x; &#1;&lt;script&gt;</text></svg>"
    )
    (source,) = sources(hostile)
    assert "x()" not in source.replace("javascript:x()", "")
    assert not any(f"<{name}" in source for name in ("script", "foreignObject", "iframe", "animate"))
    assert drawn(source.encode()).width == 2400


def test_large_and_many_drawings_end_soon() -> None:
    many = sources(CHART * 200)
    assert len(many) == 48
    deep = "<svg width='640' height='320'>" + "<g>" * 5_000 + "<rect/>" + "</g>" * 5_000 + "</svg>"
    wide = f"<svg width='640' height='320'>{'<rect/>' * 70_000}</svg>"
    for html in (
        deep,
        wide,
        "<svg>" * 20_000,
        "<style>" + "/*" * 100_000 + "@{" * 100_000 + "</style>" + CHART,
    ):
        assert len(sources(html)) <= 1


def test_a_drawing_that_cannot_be_drawn_leaves_only_what_its_caption_says(reading) -> None:
    tall = '<svg width="400" height="200000"><rect width="9" height="9"/></svg>'
    page = f"<p>{'The water rose. ' * 40}</p>{tall}<figure>{tall.replace('400', '401')}<figcaption>The tower.</figcaption></figure>"
    done = reading(f"<html><body>{page}</body></html>", "x.html", decode_picture=drawn)
    (figure,) = [block for block in done.document.blocks if block.kind == "figure"]
    assert (figure.caption, figure.asset, figure.address) == ("The tower.", None, "")


def test_compressed_drawings_beside_a_draft(tmp_path: Path, reading) -> None:
    good = CHART.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"').encode()
    (tmp_path / "bars.svgz").write_bytes(gzip.compress(good))
    (tmp_path / "bomb.svgz").write_bytes(gzip.compress(good + b" " * 40_000_000))
    (tmp_path / "twice.svgz").write_bytes(gzip.compress(gzip.compress(good)))
    text = "# Floods\n\nThe water rose.\n\n![Bars](bars.svgz)\n\n![Bomb](bomb.svgz)\n\n![Twice](twice.svgz)\n"
    done = reading(
        text, "floods.md", open_local=pictures_beside(tmp_path / "floods.md"), decode_picture=drawn
    )
    shown = [block for block in done.document.blocks if block.kind == "figure"]
    assert [bool(figure.asset) for figure in shown] == [True, False, False]
    assert is_near(colour(done.files[shown[0].asset], 0.1, 0.1), (0xCC, 0, 0))


def figures(text: str):
    return [block for block in read_markdown(text).blocks if block.kind == "figure"]


def test_drawings_in_a_draft() -> None:
    spaced = CHART.replace("><", ">\n\n  <").replace("</svg>", "<text>Not read</text></svg>")
    text = f"# Floods\n\nIt rose.\n\n{spaced}\n\n*Floods by year.*\n\nIt fell {CHART} again.\n\n- one\n- two {CHART}\n"
    draft = read_markdown(text)
    assert [block.kind for block in draft.blocks] == [
        "paragraph",
        "figure",
        "paragraph",
        "figure",
        "list",
        "figure",
    ]
    assert draft.blocks[1].caption == "Floods by year."
    assert draft.blocks[1].address.startswith("data:image/svg+xml;base64,")
    assert draft.blocks[2].text == "It fell again."
    assert "Not read" not in " ".join(block.text for block in draft.blocks)
    captioned = f"It rose.\n\n<figure>\n{spaced}\n<figcaption>By year</figcaption>\n</figure>\n\n*It fell.*\n"
    (figure,) = figures(captioned)
    assert figure.caption == "By year"
    assert read_markdown(captioned).blocks[-1].text == "It fell."


def test_pictures_in_the_html_of_a_draft() -> None:
    (block, inline) = figures(
        'Bread.\n\n<img src="a.png" alt="A loaf">\n\n*The loaf.*\n\nAnd <img src="b.png"> more.\n'
    )
    assert (block.address, block.alt, block.caption) == ("a.png", "A loaf", "The loaf.")
    assert (inline.address, inline.caption) == ("b.png", "")
    assert [one.text for one in read_markdown("Bread.\n\n<br>\n\n*Kept.*\n").blocks] == ["Bread.", "Kept."]


@pytest.mark.parametrize(
    "text",
    [f"Write:\n\n```html\n{CHART}\n```\n", f"Write:\n\n~~~~\n```\n{CHART}\n~~~~\n", f"Write `` {CHART} `` here.\n",
     f"Write:\n\n    {CHART}\n", f"A tick ` and a fence\n\n```\n{CHART}\n```\n"],
)  # fmt: skip
def test_drawings_in_code_stay_code(text: str) -> None:
    draft = read_markdown(text)
    assert not figures(text)
    assert BARS in " ".join(block.text for block in draft.blocks)


def test_many_pieces_of_html_end_soon() -> None:
    assert len(figures("Bread.\n\n" + '<img src="a.png">\n\n' * 20_000)) == 200
    assert len(figures("Bread. " + '<img src="a.png">' * 20_000)) == 200


def test_one_tick_alone_hides_no_drawing() -> None:
    assert len(figures(f"A tick ` alone.\n\n{CHART}\n\nAnd <img src='drawing:7'> none.\n")) >= 1
