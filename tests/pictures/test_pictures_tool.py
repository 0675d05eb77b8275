"""`./run pictures`: exit codes, sheets side by side, a page that fetches nothing, accepting."""

import re

import numpy as np
import pytest

from tests.pictures import kept
from tests.pictures.strips import STRIPS
from tools import pictures

FEW = [strip for strip in STRIPS if strip.name in ("chart-16x9-en", "quote-9x16-zh")]


def plain(strip, level=100):
    """A strip in one grey, in place of the drawn one."""
    return np.full((36, 192, 3), level, np.uint8)


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """The command on two strips, with references and sheets of its own."""
    levels = dict.fromkeys(FEW, 100)
    folder = tmp_path / "references"
    monkeypatch.setattr(pictures, "STRIPS", tuple(FEW))
    monkeypatch.setattr(pictures, "FOLDER", folder)
    monkeypatch.setattr(pictures, "drawn", lambda strip: plain(strip, levels[strip]))

    def run(*arguments):
        code = pictures.main([*arguments, "--out", str(tmp_path / "out")])
        return code, capsys.readouterr().out

    run.levels, run.out, run.references = levels, tmp_path / "out", folder
    return run


def test_it_accepts_then_finds_nothing_then_shows_what_changed(run):
    assert run()[0] == 1
    assert run("--accept") == (0, "chart-16x9-en has no reference yet\nquote-9x16-zh has no reference yet\n"
                                  "2 of 2 pictures accepted anew.\n")  # fmt: skip
    assert run() == (0, "All 2 pictures look as accepted.\n")
    run.levels[FEW[0]] = 106
    code, said = run()
    assert code == 1
    assert "chart-16x9-en is off by 6 levels around" in said
    assert f"1 of 2 pictures differ: look at {run.out / 'index.html'}" in said
    assert {path.name for path in run.out.iterdir()} == {"index.html", "chart-16x9-en.png"}


def test_only_what_is_named_is_compared_and_accepted(run):
    run("--accept", "chart")
    assert kept.accepted(run.references) == ("chart-16x9-en",)
    assert run("chart-16x9")[0] == 0
    assert run("quote")[0] == 1
    code, said = run("char")
    assert code == 2
    assert "There are: chart-16x9-en, quote-9x16-zh." in said


def test_accepting_leaves_alone_what_has_not_changed(run):
    run("--accept")
    before = {path: path.stat().st_mtime_ns for path in run.references.iterdir()}
    run.levels[FEW[1]] = 140
    run("--accept")
    changed = [path.stem for path, time in before.items() if path.stat().st_mtime_ns != time]
    assert changed == ["quote-9x16-zh"]


def test_a_reference_of_nothing_is_found_and_dropped(run):
    run("--accept")
    kept.accept("map-16x9-en", plain(None), run.references)
    code, said = run()
    assert (code, said.splitlines()[0]) == (1, "map-16x9-en is no longer drawn")
    run("--accept")
    assert kept.accepted(run.references) == ("chart-16x9-en", "quote-9x16-zh")


def test_a_sheet_has_a_row_a_moment_and_three_columns():
    before, now = plain(None, 100), plain(None, 110)
    apart = np.full_like(now, 208)
    sheet = pictures.sheet(before, now, apart)
    rows = [28 + 4 + 18 + 44 * row for row in range(3)]
    columns = [4 + 32 + 72 * column for column in range(3)]
    assert [[int(sheet[y, x, 0]) for x in columns] for y in rows] == [[100, 110, 208]] * 3


def test_the_page_shows_every_sheet_and_fetches_nothing(run):
    run()
    page = (run.out / "index.html").read_text()
    shown = re.findall(r'src="([^"]+)"', page)
    assert shown == ["chart-16x9-en.png", "quote-9x16-zh.png"]
    assert all((run.out / name).exists() for name in shown)
    assert "//" not in page
    assert "<script" not in page
    stranger = run.out / "mine.txt"
    stranger.write_text("kept")
    run.levels[FEW[0]] = 100
    run("--accept")
    run.levels[FEW[0]] = 90
    run()
    assert {path.name for path in run.out.iterdir()} == {"index.html", "mine.txt", "chart-16x9-en.png"}
