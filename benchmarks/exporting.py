"""Whole exports, exports after a change, and whether their bytes are the same."""

import hashlib
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pydantic import JsonValue

from benchmarks import x264
from benchmarks.clock import Spent, measured
from benchmarks.figures import Results
from benchmarks.storyboard import Bench
from vgenflow.engine import Crew, render
from vgenflow.engine.ports import Profile, Progress
from vgenflow.store.adapters import StoredSegments
from vgenflow.store.space import LocalSpace
from vgenflow.story.timeline import Timeline

_WORDS = ("headline", "heading", "title", "text", "lead", "left")
"""Props that hold a scene's words, in the order they are looked for."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export took, when its first frames were encoded, and the SHA-256 of the file."""

    spent: Spent
    start: float
    digest: str


@dataclass(frozen=True, slots=True)
class Exporter:
    """Exports one film by so many processes into the product's own sealed store, below `folder`."""

    bench: Bench
    folder: Path
    processes: int

    @contextmanager
    def store(self) -> Iterator[StoredSegments]:
        """An empty store, removed afterwards."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            yield StoredSegments(LocalSpace(Path(folder)))

    def export(
        self, timeline: Timeline, profile: Profile, store: StoredSegments, workers: int | Crew = 0
    ) -> Exported:
        """Render to a file that is read for its digest and removed; `workers` 0 for as many as usual."""
        out, first, begun = self.folder / "video.mp4", 0.0, time.perf_counter()

        def note(progress: Progress) -> None:
            nonlocal first
            if progress.done and not first:
                first = time.perf_counter() - begun

        with measured() as spent:
            render(
                timeline, out, assets=self.bench.assets, segments=store, profile=profile,
                workers=workers or self.processes, on_progress=note,
            )  # fmt: skip
        with out.open("rb") as file:
            made = hashlib.file_digest(file, "sha256").hexdigest()
        out.unlink()
        return Exported(spent, first, made)

    def whole(self, profile: Profile) -> Exported:
        """An export with an empty store."""
        with self.store() as store:
            return self.export(self.bench.timeline, profile, store)


def export_round(exporter: Exporter, results: Results, *, edit: bool) -> Exported:
    """The final export beside x264 alone, with the exports after it; returns the first."""
    timeline = exporter.bench.timeline
    with exporter.store() as store:
        full = exporter.export(timeline, "final", store)
        if edit:
            _edit_round(exporter, store, full, results)
    alone = x264.alone(timeline, exporter.bench.assets, "final", exporter.processes)
    for key, value in (
        ("final.to_x264", full.spent.wall / alone.wall),
        ("final.cpu_to_x264", full.spent.cpu / alone.cpu),
        ("final.seconds", full.spent.wall),
        ("final.cpu", full.spent.cpu),
        ("final.start", full.start),
        ("final.frame_rate", timeline.frames / full.spent.wall),
        ("final.x264_seconds", alone.wall),
        ("final.x264_cpu", alone.cpu),
    ):
        results.add(key, value)
    return full


def draft_round(exporter: Exporter, results: Results) -> None:
    """The draft export beside x264 alone."""
    timeline = exporter.bench.timeline
    full = exporter.whole("draft")
    alone = x264.alone(timeline, exporter.bench.assets, "draft", exporter.processes)
    results.add("draft.to_x264", full.spent.wall / alone.wall)
    results.add("draft.cpu_to_x264", full.spent.cpu / alone.cpu)
    results.add("draft.seconds", full.spent.wall)


def bytes_round(exporter: Exporter, results: Results) -> None:
    """Twice, by as many processes as usual and by one, with an empty and a full store."""
    timeline, digests = exporter.bench.timeline, set[str]()
    for processes in (exporter.processes, exporter.processes, 1):
        with exporter.store() as store:
            digests.add(exporter.export(timeline, "final", store, processes).digest)
            digests.add(exporter.export(timeline, "final", store, processes).digest)
    results.add("bytes.same", float(len(digests) == 1))


def changed(timeline: Timeline) -> Timeline:
    """The timeline with one more word on the scene of middle length."""
    order = sorted(range(len(timeline.clips)), key=lambda index: timeline.clips[index].frames)
    index = order[len(order) // 2]
    clip = timeline.clips[index]
    name = next(name for name in _WORDS if isinstance(clip.props.get(name), str))
    props: dict[str, JsonValue] = {**clip.props, name: f"{clip.props[name]} now"}
    clips = list(timeline.clips)
    clips[index] = clip.model_copy(update={"props": props})
    return timeline.model_copy(update={"clips": tuple(clips)})


def _edit_round(exporter: Exporter, store: StoredSegments, full: Exported, results: Results) -> None:
    """Nothing changed; a scene changed, processes standing by; changed again, processes to be started."""
    once = changed(exporter.bench.timeline)
    same = exporter.export(exporter.bench.timeline, "final", store)
    with Crew(exporter.processes) as crew:
        while not crew.ready:
            time.sleep(0.05)
        edited = exporter.export(once, "final", store, crew)
    begun = exporter.export(changed(once), "final", store)
    for name, after in (("same", same), ("edit", edited), ("edit_begun", begun)):
        results.add(f"{name}.seconds", after.spent.wall)
        results.add(f"{name}.to_full", after.spent.wall / full.spent.wall)
    results.add("edit.cpu_to_full", edited.spent.cpu / full.spent.cpu)
