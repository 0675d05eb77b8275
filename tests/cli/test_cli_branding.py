"""`brand`: kits are made and tried on templates; what cannot be a brand is refused with a reason."""

import json

import pytest
from PIL import Image, ImageDraw

from vgenflow.cli.door import run


@pytest.fixture
def logo(tmp_path):
    picture = Image.new("RGBA", (300, 90), (0, 0, 0, 0))
    ImageDraw.Draw(picture).ellipse((10, 10, 290, 80), fill="#0A1F44")
    picture.save(tmp_path / "logo.png")
    return tmp_path / "logo.png"


def test_a_kit_is_made_and_tried(tmp_path, logo, capsys):
    kit = tmp_path / "harbour.vgb"
    made = ["brand", "new", "Harbour", "-o", str(kit), "--color", "primary:#FFD400", "--logo", str(logo)]
    assert run([*made, "--tone", "warm", "--credit", "@harbour", "--corner"]) == 0
    brand = json.loads(kit.read_bytes())["brand"]
    assert (brand["tone"], brand["corner"], brand["colors"][0]["role"]) == ("warm", True, "primary")
    capsys.readouterr()
    assert run(["brand", "check", str(kit), "--template", "editorial", "--json"]) == 0
    [repair] = [each for each in json.loads(capsys.readouterr().out)["editorial"] if each["palette"] == "day"]
    assert (repair["role"], repair["before"]) == ("accent", "#FFD400")
    assert run(["brand", "check", str(kit), "--template", "signal"]) == 0
    assert "signal: as it is" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (["--color", "yellow"], "brand.refused"),
        (["--color", "loud:#FFD400"], "brand.refused"),
        (["--logo", "nowhere.png"], "source.unreadable"),
        (["--display-font", "font.no such"], "brand.refused"),
    ],
)
def test_what_cannot_be_is_refused(wrong, code, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["brand", "new", "Harbour", "-o", "harbour.vgb", *wrong]) != 0
    assert code in capsys.readouterr().err
    assert not (tmp_path / "harbour.vgb").exists()


def test_a_logo_that_is_none_is_refused(tmp_path, capsys):
    (tmp_path / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    out = str(tmp_path / "harbour.vgb")
    assert run(["brand", "new", "Harbour", "-o", out, "--logo", str(tmp_path / "logo.svg")]) != 0
    assert "Nothing is to be seen" in capsys.readouterr().err
    (tmp_path / "logo.svg").write_text("a logo")
    assert run(["brand", "new", "Harbour", "-o", out, "--logo", str(tmp_path / "logo.svg")]) != 0
    assert "PNG" in capsys.readouterr().err


def test_a_logo_may_be_a_drawing(tmp_path, capsys):
    (tmp_path / "logo.svg").write_text(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><circle cx='4' cy='4' r='3'/></svg>"
    )
    out = str(tmp_path / "harbour.vgb")
    assert run(["brand", "new", "Harbour", "-o", out, "--logo", str(tmp_path / "logo.svg")]) == 0
    assert run(["brand", "check", out, "--template", "editorial"]) == 0


def test_a_file_that_is_no_kit_is_refused_before_anything_is_made(tmp_path, capsys):
    (tmp_path / "draft.md").write_text("# The river\n\nIt rises at night.")
    (tmp_path / "not.vgb").write_text("{}")
    arguments = ["make", str(tmp_path / "draft.md"), "--brand", str(tmp_path / "not.vgb")]
    assert run(arguments) != 0
    assert "brand.refused" in capsys.readouterr().err
