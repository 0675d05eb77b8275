"""How the figures of the studio's benchmark are told."""

from pathlib import Path

from benchmarks.machine import machine
from benchmarks.pages.figures import BY_KEY, FIGURES
from benchmarks.pages.probe import Scrolled
from benchmarks.pages.reporting import page
from benchmarks.serving.figures import Run

PAGE = Path(__file__).resolve().parents[2] / "docs" / "benchmarks-studio.md"
METHOD = "## How it is measured"


def test_the_page_in_the_docs_was_made_by_this_bench() -> None:
    kept, fresh = PAGE.read_text(encoding="utf-8"), page(None)
    assert kept.split(METHOD)[1] == fresh.split(METHOD)[1], "run ./run bench studio --write"


def test_the_page_shows_every_figure_with_its_goal() -> None:
    assert len(BY_KEY) == len(FIGURES)
    run = Run(machine(), "a load", dict.fromkeys(BY_KEY, 300.0), known=BY_KEY)
    shown = page(run)
    assert "| Scripts that the home page loads, compressed. | 300 kB | ≤ 200 | missed |" in shown
    assert all(figure.about in shown for figure in FIGURES)
    assert run.table().count("\n") == len(FIGURES) + 2


def test_pictures_that_a_screen_would_have_missed_are_late() -> None:
    assert Scrolled([16.7] * 10).late == 0
    assert Scrolled([16.7, 33.3]).late == 1 / 3
