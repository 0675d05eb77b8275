"""The figures of `./run bench render`: what each is, its goal, and a run's values as table, JSON or page.

A figure that is not listed here cannot be reported, so this documents every key of the JSON.
"""
# ruff: noqa: E501 - a table, a row a line

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from typing import Literal

Group = Literal["export", "edit", "moviepy", "ffmpeg", "first", "memory", "long", "bytes"]
GROUPS: tuple[Group, ...] = ("export", "edit", "moviepy", "ffmpeg", "first", "memory", "long", "bytes")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. A goal is the most or the least it may be; without one it only informs."""

    key: str
    group: Group
    unit: str
    about: str
    most: float | None = None
    least: float | None = None

    @property
    def goal(self) -> str:
        """The goal in words, or nothing."""
        if self.most is not None:
            return f"≤ {self.most:g}"
        return f"≥ {self.least:g}" if self.least is not None else ""

    def is_met(self, value: float) -> bool | None:
        """Whether a value meets the goal; None where there is none."""
        if self.most is not None:
            return value <= self.most
        return value >= self.least if self.least is not None else None


FIGURES: tuple[Figure, ...] = (
    Figure("final.to_x264", "export", "×", "Whole export with an empty store, final profile, over x264 alone on the same frames and segments.", most=1.12),
    Figure("final.cpu_to_x264", "export", "×", "The same in processor seconds."),
    Figure("final.seconds", "export", "s", "The whole export, starting its processes included."),
    Figure("final.cpu", "export", "s", "Its processor seconds, all processes."),
    Figure("final.start", "export", "s", "From the call until the first frames are reported as encoded."),
    Figure("final.frame_rate", "export", "frames/s", "Frames of the video over its seconds."),
    Figure("final.x264_seconds", "export", "s", "x264 alone, as long as its processes take that begin the longest segments first."),
    Figure("final.x264_cpu", "export", "s", "x264 alone, processor seconds."),
    Figure("draft.to_x264", "export", "×", "As final.to_x264, in the draft profile."),
    Figure("draft.cpu_to_x264", "export", "×", "As final.cpu_to_x264, in the draft profile."),
    Figure("draft.seconds", "export", "s", "The whole export in the draft profile."),
    Figure("edit.to_full", "edit", "×", "Export after the words on one scene of middle length changed, by processes that stand by as a server's do, over the whole export.", most=0.15),
    Figure("edit.seconds", "edit", "s", "The export after that change."),
    Figure("edit.cpu_to_full", "edit", "×", "The same in processor seconds."),
    Figure("edit_begun.to_full", "edit", "×", "Export after another such change, by processes that it starts, over the whole export."),
    Figure("edit_begun.seconds", "edit", "s", "The export after that change."),
    Figure("same.to_full", "edit", "×", "Export when nothing changed, over the whole export.", most=0.03),
    Figure("same.seconds", "edit", "s", "The export when nothing changed."),
    Figure("moviepy.speed", "moviepy", "×", "How many times faster the final export is than MoviePy's of the same film.", least=25),
    Figure("moviepy.seconds", "moviepy", "s", "MoviePy's export, from the frames that were measured to all frames."),
    Figure("moviepy.frames", "moviepy", "", "Frames that MoviePy was measured on, spread evenly over the film."),
    Figure("moviepy.cpu_ratio", "moviepy", "×", "MoviePy's processor seconds over the engine's."),
    Figure("ffmpeg.speed", "ffmpeg", "×", "How many times faster the final export is than FFmpeg's plain filter graph for the same film.", least=2.5),
    Figure("ffmpeg.seconds", "ffmpeg", "s", "The plain graph's export, all frames."),
    Figure("ffmpeg.frames", "ffmpeg", "", "Frames of that."),
    Figure("ffmpeg.cpu_ratio", "ffmpeg", "×", "The plain graph's processor seconds over the engine's."),
    Figure("ffmpeg_tuned.speed", "ffmpeg", "×", "How many times faster the final export is than the quickest graph we could write for FFmpeg."),
    Figure("ffmpeg_tuned.seconds", "ffmpeg", "s", "The tuned graph's export, all frames."),
    Figure("ffmpeg_tuned.frames", "ffmpeg", "", "Frames of that."),
    Figure("ffmpeg_tuned.cpu_ratio", "ffmpeg", "×", "The tuned graph's processor seconds over the engine's."),
    Figure("still.usual", "first", "ms", "A still at full size in a warm process, of a scene it has not seen: median of all scenes.", most=80),
    Figure("still.slowest", "first", "ms", "The slowest of those.", most=80),
    Figure("preview.cold", "first", "s", "From starting a process, Python included, until it has a preview frame at 480p.", most=0.4),
    Figure("preview.warm", "first", "s", "From the call to the first preview fragment at 480p, in a warm process, of the slowest scene it has not seen.", most=0.5),
    Figure("preview.warm_usual", "first", "s", "The median of all scenes."),
    Figure("preview.speed_360p", "first", "×", "How many times faster than it plays the whole preview is made at 360p.", least=4),
    Figure("preview.speed_720p", "first", "×", "The same at 720p.", least=4),
    Figure("memory.main", "memory", "MB", "Most memory resident in the calling process during the export (RSS).", most=350),
    Figure("memory.worker", "memory", "MB", "Most memory resident in any other process of the export (RSS).", most=450),
    Figure("memory.all_shared", "memory", "MB", "Most memory of all processes together, shared pages counted once (PSS)."),
    Figure("long.speed", "long", "×", "Frames a second of the long film over those of the minute.", least=0.95),
    Figure("long.main_growth", "long", "×", "Most memory of the calling process, long film over minute."),
    Figure("long.worker_growth", "long", "×", "Most memory of any other process, long film over minute.", most=1.1),
    Figure("long.main", "long", "MB", "That of the calling process in the long film.", most=350),
    Figure("long.worker", "long", "MB", "That of any other process in the long film.", most=450),
    Figure("long.minutes", "long", "min", "Length of the long film."),
    Figure("long.height", "long", "px", "Height of both films, which are in the draft profile."),
    Figure("bytes.same", "bytes", "", "1 if exports twice, by 1 and 2 processes, with an empty and a full store are equal byte by byte.", least=1),
)  # fmt: skip
BY_KEY: Mapping[str, Figure] = {figure.key: figure for figure in FIGURES}


class UnknownFigure(KeyError):
    """A measurement reported something that is not in FIGURES."""


@dataclass(slots=True)
class Results:
    """Values by key, one a round."""

    values: dict[str, list[float]] = field(default_factory=dict)

    def add(self, key: str, value: float) -> None:
        """Report a value of a round. Raises UnknownFigure."""
        if key not in BY_KEY:
            raise UnknownFigure(key)
        self.values.setdefault(key, []).append(value)

    def median(self, key: str) -> float:
        """The middle of a figure's rounds."""
        return median(self.values[key])

    def reported(self) -> Iterable[tuple[Figure, float]]:
        """The figures that were measured, in the order of FIGURES, with their medians."""
        return [(figure, self.median(figure.key)) for figure in FIGURES if figure.key in self.values]
