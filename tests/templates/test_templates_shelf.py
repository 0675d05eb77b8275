"""Templates of one's own on the command line, from a folder to an archive and back."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.typefaces import typeface
from vgenflow.cli.door import run
from vgenflow.kit import content
from vgenflow.studio.settings import load
from vgenflow.studio.templates import Templates
from vgenflow.templates import BadTemplate, TemplateExists, UnknownTemplate


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Templates:
    monkeypatch.setenv("VGENFLOW_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return Templates(load())


def told(*arguments: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["templates", *arguments]) == 0, capsys.readouterr().err
    return capsys.readouterr().out.strip()


def edited(path: Path, **changed: Any) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), **changed}))


def test_a_template_is_begun_edited_shared_and_removed(shelf, tmp_path, capsys):
    file = Path(told("new", "my-look", "--from", "swiss", capsys=capsys))
    assert file.parent == tmp_path / "data" / "templates" / "my-look"
    assert (
        json.loads((file.parent / "template.schema.json").read_text())["properties"]["radius"]["maximum"]
        == 20
    )
    edited(file, radius=4.5, title="Ours")
    assert shelf.find("my-look").template.radius == 4.5
    assert "Ours" in told(capsys=capsys)

    (tmp_path / "a.ttf").write_bytes(typeface())
    assert "Test Regular" in told("font", "my-look", "a.ttf", capsys=capsys)
    made = shelf.find("my-look")
    (own,) = made.template.own_fonts
    assert made.template.fonts["display"][0] == made.template.fonts["display-italic"][0] == own
    assert content.digest(made.fonts[own].data) == own

    assert told("export", "my-look", capsys=capsys) == "my-look.vgt"
    assert Path(told("import", "my-look.vgt", "--name", "theirs", capsys=capsys)).parent.name == "theirs"
    assert shelf.find("theirs").fonts == made.fonts
    told("duplicate", "theirs", "third", "--title", "The third", capsys=capsys)
    assert shelf.find("third").template.title == "The third"
    told("remove", "my-look", capsys=capsys)
    assert [each.name for each in shelf.listed() if each.own] == ["theirs", "third"]
    assert shelf.find("my-look.vgt").template == made.template


def test_what_goes_wrong_is_said_in_a_sentence(shelf, tmp_path):
    for name in ("swiss", "mine"):
        if name == "mine":
            shelf.copy("editorial", "mine")
        with pytest.raises(TemplateExists):
            shelf.copy("pop", name)
    with pytest.raises(BadTemplate, match="name"):
        shelf.copy("pop", "../up")
    with pytest.raises(UnknownTemplate, match="mine"):
        shelf.find("theirs")
    with pytest.raises(UnknownTemplate, match="of your own"):
        shelf.remove("pop")
    with pytest.raises(UnknownTemplate, match="cannot be read"):
        shelf.find("nowhere.vgt")
    with pytest.raises(BadTemplate, match="no role"):
        shelf.put_font("mine", typeface(), ("headline",))
    (tmp_path / "b.vgt").write_bytes(b"PK")
    with pytest.raises(BadTemplate, match="no whole template"):
        shelf.find("b.vgt")


def test_a_broken_template_is_listed_with_what_is_wrong(shelf):
    edited(shelf.copy("pop", "mine"), radius="big")
    (listed,) = [each for each in shelf.listed() if each.own]
    assert listed.template is None
    assert "radius" in listed.problem
    with pytest.raises(BadTemplate, match="radius"):
        shelf.find("mine")


def test_a_font_that_was_exchanged_on_the_disk_is_refused(shelf):
    shelf.copy("pop", "mine")
    shelf.put_font("mine", typeface(), ("label",))
    (font,) = (load().data_dir / "templates" / "mine" / "fonts").iterdir()
    font.write_bytes(typeface(cubic=True))
    with pytest.raises(BadTemplate, match="not what its name says"):
        shelf.find("mine")


def test_a_font_is_written_anew_once(shelf, monkeypatch):
    first = shelf.decode(typeface())
    monkeypatch.setattr("vgenflow.studio.templates.decode_font", None)
    assert shelf.decode(typeface()) == first
