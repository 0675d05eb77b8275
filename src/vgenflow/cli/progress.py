"""How a run shows itself: a bar a stage on a terminal, plain lines elsewhere, JSON for programs."""

import time
from typing import Any, Protocol

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from vgenflow.studio.studio import (
    Event,
    Notice,
    StageCached,
    StageFinished,
    StageProgress,
    StageStarted,
    event_line,
)

_VERBS = {
    "import": "Reading",
    "write": "Writing",
    "narrate": "Narrating",
    "direct": "Directing",
    "visuals": "Visuals",
    "edit": "Editing",
    "render": "Rendering",
    "check": "Checking",
    "deliver": "Delivering",
}
_TELL_TIME = {_VERBS["render"]}
"""Stages that know better than their bar how long they still take."""
_SECONDS_BETWEEN_LINES = 5.0


class Teller(Protocol):
    """Shows events while it is open."""

    def __enter__(self) -> "Teller":
        """Begin."""
        ...

    def __exit__(self, *_: object) -> None:
        """End; the screen is left as a person expects it."""
        ...

    def tell(self, event: Event) -> None:
        """Show one event."""
        ...


class Lines:
    """One JSON object a line on standard output."""

    def __enter__(self) -> "Lines":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def tell(self, event: Event) -> None:
        """Print the event."""
        typer.echo(event_line(event))


class Plain:
    """A line when a stage begins, now and then while it goes, and when it ends."""

    def __init__(self) -> None:
        self._last = 0.0

    def __enter__(self) -> "Plain":
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def tell(self, event: Event) -> None:
        """Print what is worth a line."""
        if isinstance(event, Notice):
            typer.echo(f"Note: {event.sentence}")
            return
        verb = _VERBS[event.stage]
        match event:
            case StageStarted():
                self._last = time.monotonic()
                typer.echo(f"{verb}: {event.detail}")
            case StageProgress() if time.monotonic() - self._last > _SECONDS_BETWEEN_LINES:
                self._last = time.monotonic()
                typer.echo(f"{verb}: {', '.join([f'{event.done} of {event.total}', *_pace(event)])}")
            case StageCached():
                typer.echo(f"{verb}: {event.detail} (kept from before)")
            case _:
                pass


def _speed(event: StageProgress) -> str:
    """How fast it goes, to stand behind what it is; empty if that is not known."""
    return f", {event.per_second:.0f} a second" if event.per_second else ""


def _pace(event: StageProgress) -> list[str]:
    """How fast it goes and how long it still takes, as far as known."""
    known = [f"{event.per_second:.0f} a second"] if event.per_second else []
    return known if event.seconds_left is None else [*known, f"{event.seconds_left:.0f} s left"]


class _TimeLeft(TimeRemainingColumn):
    """The time left as the stage itself tells it; as the bar's own pace tells it where it does not."""

    def render(self, task: Task) -> Text:
        """The column of one task."""
        seconds = task.fields["seconds_left"]
        if task.finished or task.fields["verb"] not in _TELL_TIME:
            return super().render(task)
        if seconds is None:
            return Text("-:--:--", style="progress.remaining")
        minutes, seconds = divmod(round(seconds), 60)
        hours, minutes = divmod(minutes, 60)
        return Text(f"{hours}:{minutes:02}:{seconds:02}", style="progress.remaining")


class Bars:
    """One bar a stage: what it is doing, how much is done, how long it still takes."""

    def __init__(self) -> None:
        self._progress = Progress(
            SpinnerColumn(finished_text="[green]✓[/green]"),
            TextColumn("{task.fields[verb]:<11}"),
            BarColumn(bar_width=24),
            MofNCompleteColumn(),
            _TimeLeft(elapsed_when_finished=True),
            TextColumn("[dim]{task.description}{task.fields[speed]}[/dim]"),
            console=Console(highlight=False),
        )
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> "Bars":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def tell(self, event: Event) -> None:
        """Move the bar of the event's stage."""
        match event:
            case Notice():
                self._progress.console.print(f"Note: {event.sentence}", markup=False)
            case StageStarted():
                self._begin(event.stage, event.detail, event.total or 1)
            case StageProgress():
                self._progress.update(
                    self._tasks[event.stage],
                    completed=event.done,
                    total=event.total,
                    seconds_left=event.seconds_left,
                    speed=_speed(event),
                )
            case StageCached():
                self._end(self._begin(event.stage, f"{event.detail} (kept from before)", event.kept))
            case StageFinished():
                self._end(self._tasks[event.stage])

    def _begin(self, stage: str, detail: str, total: int) -> TaskID:
        detail = detail.replace("[", r"\[")
        fields: dict[str, Any] = {"verb": _VERBS[stage], "seconds_left": None, "speed": ""}
        if stage not in self._tasks:
            self._tasks[stage] = self._progress.add_task(detail, total=total, **fields)
        task = self._tasks[stage]
        self._progress.reset(task, total=total, description=detail, **fields)
        return task

    def _end(self, task: TaskID) -> None:
        self._progress.update(task, completed=self._progress.tasks[task].total)
