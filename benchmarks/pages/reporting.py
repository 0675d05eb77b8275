"""The page docs/benchmarks-studio.md: the figures of a run, and how they are measured."""

from benchmarks.pages.figures import FIGURES
from benchmarks.serving import reporting
from benchmarks.serving.figures import Run


def page(run: Run | None) -> str:
    """The whole page; of no run, without figures."""
    return reporting.page(run, _HEAD, _METHOD, FIGURES)


_HEAD = """# The studio in a browser

Made by `./run bench studio --write`; do not edit.
"""
_METHOD = """## How it is measured

`./run bench studio` starts the server as a person does, makes a film of some scenes at 360p, grows a copy
of it to 200 scenes through the API (its scenes come again), and opens both in Chromium without a window,
1440 x 900, on the same machine. Each film is opened, its stage stepped and played, script and timeline
scrolled, lines selected by arrows, and a sentence typed into. Keys wait until the browser has painted what
came of them (Event Timing, in steps of 8 ms); of scrolling those pictures count as late that a screen of 60
a second would have missed. Playing is timed from the key to the first picture that moves, by the video
element. Server, worker, browser and its software drawing share the cores: on two of them most of what is
measured is drawn by the processor, and a machine with a graphics card does better. Nothing is gated.

| option | meaning |
|---|---|
| `--write` | make this page from the run |
| `--scenes N` | how long the long film is |
| `--json FILE` | the figures as JSON; `-` prints it |

The JSON holds `machine`, `load` and `figures`: by key `value`, `unit`, `goal` (the most it may be, or null)
and `met`.
"""
