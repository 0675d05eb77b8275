"""A run's figures as a table for people, JSON for programs, and the page docs/benchmarks.md."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from benchmarks.figures import FIGURES, GROUPS, Figure, Group, Results

_TITLES: Mapping[Group, str] = {
    "export": "Whole exports",
    "edit": "After a change",
    "moviepy": "Beside MoviePy",
    "ffmpeg": "Beside FFmpeg",
    "first": "Stills and previews",
    "memory": "Memory",
    "long": "Long films",
    "bytes": "The same bytes",
}
_MARKS = {True: "met", False: "missed", None: ""}
_QUIET = 0.05
"""A larger share of the cores used by others spoils wall times."""
_KEYS = {
    "machine": "The machine, by its cores and instruction set.",
    "template": "The template of the film.",
    "frames": "Frames of the film.",
    "size": "Its width and height.",
    "rounds": "How often everything was measured.",
    "processes": "Worker processes of the engine, and encoders of x264 alone.",
    "others": "Share of the cores that other programs used meanwhile: wall times count only if it is near 0.",
    "figures": "What was measured, by the keys below.",
    "figures.KEY.value": "The median of the rounds.",
    "figures.KEY.rounds": "The value of each round.",
    "figures.KEY.unit": "× is a ratio.",
    "figures.KEY.goal": "The most or least it may be, in words; empty where it only informs.",
    "figures.KEY.met": "Whether the median meets the goal; null where there is none.",
}
"""What the JSON holds besides the figures themselves."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What was measured, and how."""

    machine: str
    template: str
    frames: int
    size: tuple[int, int]
    rounds: int
    processes: int
    others: float

    def sentence(self) -> str:
        """One line for people."""
        width, height = self.size
        return (
            f"{self.machine}; {self.frames} frames of {width}×{height}, template {self.template}; "
            f"{self.processes} processes; medians of {self.rounds} interleaved rounds; "
            f"other programs used {self.others:.0%} of the cores meanwhile"
            + (", so wall times mean little." if self.others > _QUIET else ".")
        )


def table(results: Results, setting: Setting) -> str:
    """Figure, value, goal, whether it is met."""
    rows = [("figure", "value", "", "goal", "", "rounds")]
    for figure, value in results.reported():
        each = " ".join(map(_number, results.values[figure.key]))
        met = _MARKS[figure.is_met(value)]
        rows.append((figure.key, _number(value), figure.unit, figure.goal, met, each))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    aligned = ("<", ">", "<", "<", "<", "<")
    lines = [
        "  ".join(f"{text:{side}{width}}" for text, side, width in zip(row, aligned, widths, strict=True))
        for row in rows
    ]
    return "\n".join([setting.sentence(), "", *(line.rstrip() for line in lines)])


def as_json(results: Results, setting: Setting) -> dict[str, object]:
    """The documented JSON."""
    return {
        "machine": setting.machine,
        "template": setting.template,
        "frames": setting.frames,
        "size": list(setting.size),
        "rounds": setting.rounds,
        "processes": setting.processes,
        "others": setting.others,
        "figures": {
            figure.key: {
                "value": value,
                "rounds": results.values[figure.key],
                "unit": figure.unit,
                "goal": figure.goal,
                "met": figure.is_met(value),
            }
            for figure, value in results.reported()
        },
    }


def page(results: Results, setting: Setting | None) -> str:
    """docs/benchmarks.md: the figures of a run, how they are measured, and every key of the JSON."""
    said = setting.sentence() if setting else "No run has been kept yet."
    lines = [_HEAD.format(setting=said), *_figures(results), _METHOD, "## Keys of the JSON", ""]
    lines += ["`./run bench render --json FILE` writes (`-` prints) an object with these keys.", ""]
    lines += ["| key | meaning |", "|---|---|"]
    lines += [f"| `{key}` | {about} |" for key, about in _KEYS.items()]
    lines += ["", "Keys of `figures`:", "", "| key | unit | goal | meaning |", "|---|---|---|---|"]
    lines += [f"| `{one.key}` | {one.unit} | {one.goal} | {one.about} |" for one in FIGURES]
    return "\n".join(lines) + "\n"


def _figures(results: Results) -> Iterator[str]:
    reported = list(results.reported())
    for group in GROUPS:
        rows = [(figure, value) for figure, value in reported if figure.group == group]
        if rows:
            yield f"### {_TITLES[group]}\n"
            yield "| figure | value | goal | |\n|---|---:|---|---|"
            yield from (_row(figure, value) for figure, value in rows)
            yield ""


def _row(figure: Figure, value: float) -> str:
    met = _MARKS[figure.is_met(value)]
    return f"| {figure.about} | {_number(value)} {figure.unit} | {figure.goal} | {met} |"


def _number(value: float) -> str:
    if value == int(value) or abs(value) >= 1000:
        return f"{value:.0f}"
    return f"{value:.3g}" if abs(value) >= 10 else f"{value:.3f}".rstrip("0").rstrip(".")


_HEAD = """# Benchmarks

Made by `./run bench render --write`; do not edit.

{setting}
"""
_METHOD = """## How it is measured

- **The film** (`benchmarks/storyboard.py`) is a minute of 1080p at 30 frames a second: ten spoken scenes
  and an end card in ten layouts, two full photographs of 12 megapixels that come slowly nearer,
  cross-fades and page turns, captions word by word, narration by the draft voice, music ducked under it.
  It goes the product's own way from script and storyboard to timeline; the engine does not know that it
  is measured.
- **Rounds.** In each round everything takes its turn once; ratios are taken within a round; the median
  counts. Long films and the same bytes are measured in the first round only. Wall times mean something
  only where other programs leave the cores alone; ratios of processor seconds suffer less.
- **x264 alone** encodes the same frames in the same segments with the same options, in as many processes
  at the same niceness. Its frames are drawn beforehand, in chunks, while its clock stands still. Its wall
  time is that of processes which each take the next longest segment as soon as they are free, and never
  wait for anything else. The engine's time holds everything: starting processes, drawing, sound,
  encoding, the sealed store, joining.
- **Peers** are given what costs them little. Everything that appears is a finished image at the size it is
  shown, photographs are cropped and coloured; they move, fade and lay them over each other at the same
  frames as ours. All have x264 at the engine's preset and quality with its usual threads. FFmpeg also
  ducks the music and levels the sound; MoviePy can do neither and is let off. MoviePy is measured on half
  a second out of every three (`--peer-share`) and its time scaled by frames; building its clips counts
  once. `./run bench render --sheet FILE.png` shows their frames beside ours.
- **FFmpeg** is measured twice, on the whole film. The *plain* graph, which the goal is about, is what its
  documentation teaches and tools built on it write: looped pictures, overlays that are switched on at
  their time, `fade`, `zoompan`, `xfade`, captions as subtitles. The *tuned* graph is the quickest we could
  write for this film; x264 alone takes almost half of its time. More in [decision
  0090](decisions/0090-what-the-bench-compares.md).
- **Memory** is the peak of resident memory, seen from outside, of a process that does nothing but export.
- **Stills** are taken in a fresh process after one of the end card. **Long films** tell other words and
  photographs in each minute, at a small size and in the draft profile, since an hour at full size takes
  half an hour.
- **The same bytes**: twice by 2 processes, twice by 1, each with an empty and a full store.
"""
