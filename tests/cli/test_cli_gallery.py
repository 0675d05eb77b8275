"""The gallery of templates: contact sheets and the check of rules."""

from importlib import import_module

import cv2
import pytest

from vgenflow.cli.door import run


def test_sheets_of_a_template_are_drawn_into_a_folder(tmp_path, capsys):
    assert run(["gallery", "--template", "swiss", "-o", str(tmp_path / "sheets")]) == 0
    names = sorted(path.name for path in (tmp_path / "sheets").iterdir())
    assert len(names) == 8
    assert "swiss-9x16-zh-usual.png" in names
    assert all(cv2.imread(str(tmp_path / "sheets" / name)).std() > 10 for name in names[:1])
    assert "swiss-16x9-en-usual.png" in capsys.readouterr().out


def test_a_template_that_keeps_the_rules_passes(capsys):
    assert run(["gallery", "--check", "--template", "editorial"]) == 0
    assert "Every rule holds." in capsys.readouterr().out


def test_a_template_that_breaks_one_is_told_where(capsys, monkeypatch):
    monkeypatch.setattr(import_module("vgenflow.engine.gallery.check"), "SMALLEST", 0.09)
    assert run(["gallery", "--check", "--template", "swiss"]) == 1
    assert "swiss, title, 16:9, en, usual: size:" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["--check"], ["-o", "nowhere"]])
def test_an_unknown_template_is_refused(arguments, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(["gallery", "--template", "beige", *arguments]) == 2
    assert "templates.unknown" in capsys.readouterr().err
