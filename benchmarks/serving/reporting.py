"""The page docs/benchmarks-serve.md: the figures of a run, and how they are measured."""

from collections.abc import Iterator, Sequence

from benchmarks.serving.figures import FIGURES, MARKS, Figure, Run, number

HEAD = """# The server under load

Made by `./run bench serve --write`; do not edit.
"""
METHOD = """## How it is measured

`./run bench serve` starts the server as a person does, on SQLite and the disk, brings in 8 accounts with 25
projects each, and measures, on the same machine:

| phase | load | goal |
|---|---|---|
| `events` | 1,000 listeners on 4 runs, until these end | p99 ≤ 500 ms, none lost |
| `reads` | 300 a second of projects, scripts and storyboards, half of them known already | p99 ≤ 100 ms |
| `autosave` | 200 edits of a line a second, each on the revision before it | p99 ≤ 150 ms |
| `uploads` | 200 pictures of 4 MB, 8 at once, beside the reads | p99 of the reads ≤ 250 ms |

A video is being made all the while, by the server's own worker: of `events` those that are listened to,
else the whole article at 720p. Requests come at a constant rate and their time counts from when they were
due ([decision 0091](decisions/0091-an-open-loop-on-shared-cores.md)). Of a listener those events count that
were written after its stream was open: what was before is repeated to it, and how long opening takes is a
figure of its own. Nothing is gated: the figures say what this machine does, and mean something only if
nothing else works on it. Cores are told by who used them: the process that answers, what it started (the
worker, renders, decoders), the load generator, all others.

| option | meaning |
|---|---|
| `--write` | make this page from the run |
| `--only PHASE …` | some of the phases |
| `--seconds N` | how long reads and autosaves are measured |
| `--people N`, `--projects N` | how many accounts, with how many projects each |
| `--reads N`, `--saves N`, `--listeners N`, `--uploads N` | other loads |
| `--no-render` | make no video meanwhile |
| `--profile` | also where the server's main thread spends its time; figures are worse with it |
| `--log` | the server's log at the end |
| `--json FILE` | the figures as JSON; `-` prints it |

The JSON holds `machine`, `load` and `figures`: by key `value`, `unit`, `goal` (the most it may be, or null)
and `met`. A signal ends the server and all that it started with the bench.
"""


def page(run: Run | None, head: str = HEAD, method: str = METHOD, known: Sequence[Figure] = FIGURES) -> str:
    """The whole page; of no run, without figures."""
    lines = [head]
    if run is None:
        lines += ["No run has been kept yet.", ""]
    else:
        lines += [f"{run.machine}; {run.load}.", "", "| figure | value | goal | |", "|---|---:|---|---|"]
        lines += [*_rows(run), ""]
    lines += [method, "## Keys of the JSON", "", "| key | unit | goal | meaning |", "|---|---|---|---|"]
    lines += [f"| `{one.key}` | {one.unit} | {_goal(one)} | {one.about} |" for one in known]
    return "\n".join(lines) + "\n"


def _rows(run: Run) -> Iterator[str]:
    for figure in run.known.values():
        if figure.key in run.values:
            value = run.values[figure.key]
            met = MARKS[figure.is_met(value)]
            yield f"| {figure.about} | {number(value)} {figure.unit} | {_goal(figure)} | {met} |"


def _goal(figure: Figure) -> str:
    return "" if figure.most is None else f"≤ {figure.most:g}"
