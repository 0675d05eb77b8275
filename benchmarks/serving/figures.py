"""Every figure of the server's benchmark with its goal, and how a run is told."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Figure:
    """Something measured; at most `most` meets its goal."""

    key: str
    unit: str
    about: str
    most: float | None = None

    def is_met(self, value: float) -> bool | None:
        """Whether a value meets the goal; None where there is none. What is not a number meets nothing."""
        return None if self.most is None else value <= self.most


FIGURES: tuple[Figure, ...] = (
    Figure("reads.p50", "ms", "Editor reads at a constant rate: half of them took no longer."),
    Figure("reads.p99", "ms", "All but one in a hundred of them.", most=100),
    Figure("reads.known_p99", "ms", "Those that were told 304, from when they were sent."),
    Figure("reads.cost", "ms", "Processor time of the process that answers, a read."),
    Figure("reads.failed", "", "Reads that got no answer, or a wrong one.", most=0),
    Figure(
        "autosave.p50", "ms", "Edits of a line's text at a constant rate, each on the revision before it."
    ),
    Figure("autosave.p99", "ms", "All but one in a hundred of them.", most=150),
    Figure("autosave.cost", "ms", "Processor time of the process that answers, an edit."),
    Figure("autosave.failed", "", "Edits that failed.", most=0),
    Figure(
        "events.p50",
        "ms",
        "From the writing down of a run's event until a listener whose stream is open has it.",
    ),
    Figure("events.p99", "ms", "All but one in a hundred of them.", most=500),
    Figure(
        "events.join_p99", "ms", "From a listener's asking until its stream is open; a thousand ask at once."
    ),
    Figure("events.told", "", "Events that listeners were told."),
    Figure("events.lost", "", "Events that a listener was not told, or told out of order.", most=0),
    Figure("events.broken", "", "Listeners whose stream did not end with the run.", most=0),
    Figure("uploads.editor_p99", "ms", "Editor reads while pictures of 4 MB are uploaded.", most=250),
    Figure("uploads.p99", "ms", "Whole uploads: announced, sent, checked, looked at."),
    Figure("uploads.rate", "/s", "Uploads a second."),
    Figure("uploads.failed", "", "Uploads that failed.", most=0),
    Figure("rendered", "", "Videos finished meanwhile, besides the one under way."),
    *(
        Figure(f"{phase}.{name}", unit, about)
        for phase in ("reads", "autosave", "events", "uploads")
        for name, unit, about in (
            ("server_cpu", "cores", f"What the process that answers used of the processors ({phase})."),
            ("render_cpu", "cores", f"What the worker, its renders and decoders used ({phase})."),
            ("generator_cpu", "cores", f"What the load generator used ({phase})."),
            ("other_cpu", "cores", f"What other programs and the system used ({phase})."),
            ("late_p99", "ms", f"By how much requests were sent later than they were due ({phase})."),
        )
    ),
)
BY_KEY: Mapping[str, Figure] = {figure.key: figure for figure in FIGURES}
MARKS: Mapping[bool | None, str] = {True: "met", False: "missed", None: ""}


@dataclass
class Run:
    """What was measured, on what."""

    machine: str
    load: str
    values: dict[str, float] = field(default_factory=dict)
    known: Mapping[str, Figure] = field(default_factory=lambda: BY_KEY)

    def table(self) -> str:
        """Figure, value, goal, whether it is met."""
        rows = [("figure", "value", "", "goal", "", "")]
        for key, figure in self.known.items():
            if key in self.values:
                value = self.values[key]
                goal = "" if figure.most is None else f"≤ {figure.most:g}"
                rows.append(
                    (key, number(value), figure.unit, goal, MARKS[figure.is_met(value)], figure.about)
                )
        widths = [max(len(row[column]) for row in rows) for column in range(6)]
        aligned = ("<", ">", "<", "<", "<", "<")
        lines = [
            "  ".join(f"{text:{side}{width}}" for text, side, width in zip(row, aligned, widths, strict=True))
            for row in rows
        ]
        return "\n".join([f"{self.machine}; {self.load}.", "", *(line.rstrip() for line in lines)])

    def as_json(self) -> dict[str, object]:
        """The same for programs."""
        return {
            "machine": self.machine,
            "load": self.load,
            "figures": {
                key: {
                    "value": None if math.isnan(self.values[key]) else self.values[key],
                    "unit": figure.unit,
                    "goal": figure.most,
                    "met": figure.is_met(self.values[key]),
                }
                for key, figure in self.known.items()
                if key in self.values
            },
        }


def number(value: float) -> str:
    """A value as people read it; `-` if nothing was measured."""
    if math.isnan(value):
        return "-"
    return f"{value:.0f}" if value >= 100 or float(value).is_integer() else f"{value:.3g}"
