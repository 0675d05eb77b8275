"""What a terminal and a plain log show of a run."""

import io

import pytest
from rich.console import Console

from vgenflow.cli.progress import Bars, Plain
from vgenflow.production.events import StageFinished, StageProgress, StageStarted

FILM = "1920x1080, 1800 frames"


@pytest.fixture
def screen(monkeypatch):
    """A terminal of 120 columns that remembers what was written."""
    written = io.StringIO()
    console = Console(file=written, force_terminal=True, width=120, highlight=False)
    monkeypatch.setattr("vgenflow.cli.progress.Console", lambda **_: console)
    return written


def test_a_bar_tells_the_speed_and_the_time_that_the_engine_measured(screen):
    with Bars() as bars:
        bars.tell(StageStarted("render", FILM, 1800))
        bars.tell(StageProgress("render", FILM, 900, 1800))
        bars._progress.refresh()
        assert "-:--:--" in screen.getvalue(), "nothing is guessed from frames kept from before"
        bars.tell(StageProgress("render", FILM, 1000, 1800, 96.7, 8.3))
        bars._progress.refresh()
        assert "97 a second" in screen.getvalue()
        assert "0:00:08" in screen.getvalue()


def test_a_bar_may_begin_anew(screen):
    with Bars() as bars:
        for _ in range(2):
            bars.tell(StageStarted("narrate", "3 sentences", 3))
            bars.tell(StageProgress("narrate", "3 sentences", 1, 3))
        bars.tell(StageFinished("narrate", "3 sentences", 3, 0))
    assert "3/3" in screen.getvalue()


def test_a_plain_line_tells_what_is_known(capsys):
    plain = Plain()
    plain._last = -10.0
    plain.tell(StageProgress("render", FILM, 900, 1800, 97.4, 9.2))
    plain._last = -10.0
    plain.tell(StageProgress("narrate", "3 sentences", 1, 3))
    assert capsys.readouterr().out == "Rendering: 900 of 1800, 97 a second, 9 s left\nNarrating: 1 of 3\n"
