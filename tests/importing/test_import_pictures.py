"""The pictures of a source: had once, kept by content, never from where they must not come."""
# ruff: noqa: E501 - real sentences are long

import base64
import os
from pathlib import Path

import pytest
from import_helpers import Web, picture

from vgenflow.kit.content import digest
from vgenflow.stages.importing import pictures_beside

TEXT = (
    "<p>"
    + "The river rose by two metres overnight and the old mill was under water by morning. " * 12
    + "</p>"
)


def page(*figures: str, head: str = "") -> str:
    return f"<html><head><title>River</title>{head}</head><body><article>{TEXT}{''.join(figures)}</article></body></html>"


def figures(document):
    return [block for block in document.blocks if block.kind == "figure"]


def test_pictures_of_a_page_are_kept_by_content(reading) -> None:
    web = Web(
        {"https://a.example/mill.png": picture(), "https://a.example/share.png": picture(colour=(9, 9, 9))}
    )
    html = page(
        '<figure><img src="/mill.png" alt="Mill"><figcaption>The mill. Photo: Ann Lee</figcaption></figure>',
        head='<meta property="og:image" content="share.png">',
    )
    done = reading(html, "https://a.example/x", fetch=web)
    (figure,) = figures(done.document)
    assert digest(done.files[figure.asset]) == figure.asset
    assert set(done.files) == {asset.digest for asset in done.document.assets}
    asset = done.document.assets[0]
    assert (asset.kind, asset.media_type, asset.width, asset.height) == ("picture", "image/png", 400, 300)
    assert (asset.title, asset.credit, asset.source) == ("The mill.", "Ann Lee", "https://a.example/mill.png")
    assert done.document.cover == done.document.assets[1].digest


def test_a_picture_that_cannot_be_had_leaves_its_figure(reading) -> None:
    web = Web({"https://a.example/broken.png": b"\x89PNG\r\n\x1a\nxx", "https://a.example/empty.png": b""})
    names = ("gone.png", "broken.png", "empty.png", "drawing.svg")
    html = page(
        *(f'<figure><img src="/{name}"><figcaption>About {name}.</figcaption></figure>' for name in names)
    )
    done = reading(html, "https://a.example/x", fetch=web)
    assert [figure.asset for figure in figures(done.document)] == [None] * 4
    assert done.files == {}
    assert done.document.assets == ()
    assert reading(html, "https://a.example/x").files == {}


def test_small_and_repeated_pictures_are_not_shown(reading) -> None:
    web = Web({
        "https://a.example/dot.png": picture(20, 20), "https://a.example/1.png": picture(),
        "https://a.example/2.png": picture(),
    })  # fmt: skip
    html = page(*(f'<p><img src="/{name}.png"></p>' for name in ("dot", "1", "2", "1")))
    done = reading(html, "https://a.example/x", fetch=web)
    assert [figure.address for figure in figures(done.document)] == ["https://a.example/1.png"]
    assert web.asked.count("https://a.example/1.png") == 1


def test_no_more_than_two_dozen_are_asked_for(reading) -> None:
    web = Web({})
    html = page(*(f'<p><img src="/{number}.png"></p>' for number in range(60)))
    reading(html, "https://a.example/x", fetch=web)
    assert len(web.asked) == 24


def test_embedded_pictures(reading) -> None:
    rich = picture(300, 200)
    noisy = base64.b64encode(rich + bytes(2_000)).decode()
    html = page(f'<figure><img src="data:image/png;base64,{noisy}"><figcaption>In it.</figcaption></figure>')
    done = reading(html, "https://a.example/x")
    (figure,) = figures(done.document)
    assert figure.asset in done.files
    assert figure.address == done.document.assets[0].source == ""


def test_srcset_and_lazy_loading(reading) -> None:
    html = page(
        '<p><img src="small.jpg" srcset="a-300.jpg 300w, a-1920.jpg 1920w, a-5000.jpg 5000w"></p>',
        '<p><img src="b.jpg" srcset="b2.jpg 2x, b1.jpg 1x"></p>',
        '<p><img src="blank.gif" data-original="c.jpg"></p>',
        '<p><img src="https://cdn.example/f(1),q_80/d.jpg"></p>',
        '<p><noscript><img src="e.jpg"></noscript></p>',
        '<p><img src="x.gif" width="1" height="1"><img class="avatar" src="me.jpg"><img></p>',
        '<p><img src="http://[bad"></p>',
    )
    document = reading(html, "https://a.example/x/").document
    assert [figure.address.removeprefix("https://a.example/x/") for figure in figures(document)] == [
        "a-1920.jpg", "b2.jpg", "c.jpg", "https://cdn.example/f(1),q_80/d.jpg", "e.jpg",
    ]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A draft's folder with pictures, links out of it, and a secret beside it."""
    home = tmp_path / "home"
    (home / "img").mkdir(parents=True)
    (home / "img" / "my loaf.png").write_bytes(picture())
    (home / "top.png").write_bytes(picture(colour=(1, 2, 3)))
    (tmp_path / "secret.png").write_bytes(picture(colour=(7, 7, 7)))
    (home / "link.png").symlink_to(tmp_path / "secret.png")
    (home / "out").symlink_to(tmp_path)
    os.mkfifo(home / "pipe.png")
    return home


def test_pictures_beside_a_file(folder: Path, reading) -> None:
    draft = "# Bread\n\nBread is old and good for you.\n\n![a](img/my%20loaf.png)\n\n![b](./top.png?x=1)\n"
    done = reading(draft, "bread.md", open_local=pictures_beside(folder / "bread.md"))
    assert len(done.files) == 2
    assert [asset.source for asset in done.document.assets] == ["img/my%20loaf.png", "./top.png?x=1"]


@pytest.mark.parametrize(
    "address",
    [
        "../secret.png", "img/../../secret.png", "%2e%2e/secret.png", "..%2fsecret.png", "..\\secret.png",
        "link.png", "out/secret.png", "pipe.png", "img", ".", "/etc/passwd", "file:///etc/passwd", "//etc/passwd",
        "~/secret.png", "missing.png", "%00", "a" * 5000,
    ],
)  # fmt: skip
def test_nothing_outside_the_folder_is_opened(address: str, folder: Path, reading) -> None:
    draft = f"# Bread\n\nBread is old and good for you.\n\n![a](<{address}>)\n"
    for target in (address, str(folder.parent / "secret.png")):
        done = reading(
            draft.replace(address, target), "bread.md", open_local=pictures_beside(folder / "bread.md")
        )
        assert done.files == {}


def test_pages_never_open_files(folder: Path, reading) -> None:
    html = page('<p><img src="top.png"></p>', '<p><img src="file:///etc/hostname"></p>')
    opener = pictures_beside(folder / "x.html")
    assert reading(html, "https://a.example/x", open_local=opener).files == {}
    assert len(reading(html, "x.html", open_local=opener).files) == 1
