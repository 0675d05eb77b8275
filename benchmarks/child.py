"""Measurements that need a process of their own: `python -m benchmarks.child WHAT FOLDER …` prints JSON.

`FOLDER` holds `bench.pickle`, a pair of timeline and assets. Only what is used is loaded.
"""
# ruff: noqa: PLC0415

import json
import pickle
import sys
import time
from collections.abc import Callable
from pathlib import Path

from vgenflow.kit.starting import loading

with loading():
    from vgenflow.engine.ports import AssetSource, Profile
    from vgenflow.story.timeline import Timeline


def hand_over(folder: Path, timeline: Timeline, assets: AssetSource) -> None:
    """Put down what `opened` reads."""
    (folder / "bench.pickle").write_bytes(pickle.dumps((timeline, assets)))


def opened(folder: Path) -> tuple[Timeline, AssetSource]:
    """What was put down by the process that started this one."""
    given: tuple[Timeline, AssetSource] = pickle.loads((folder / "bench.pickle").read_bytes())  # noqa: S301
    return given


def export(folder: Path, profile: Profile, processes: str) -> dict[str, float]:
    """A whole export; its wall seconds."""
    from vgenflow.engine import render
    from vgenflow.store.adapters import StoredSegments
    from vgenflow.store.space import LocalSpace

    timeline, assets = opened(folder)
    store, begun = StoredSegments(LocalSpace(folder / "data")), time.perf_counter()
    render(
        timeline, folder / "video.mp4", assets=assets, segments=store, profile=profile,
        workers=int(processes),
    )  # fmt: skip
    return {"seconds": time.perf_counter() - begun}


def stills(folder: Path) -> dict[str, float]:
    """Milliseconds of a still of each scene, after one of the last; by name and place."""
    from vgenflow.engine import load, still

    load()
    timeline, assets = opened(folder)
    still(timeline, timeline.frames - 1, assets=assets)
    found = {}
    for number, clip in enumerate(timeline.clips[:-1]):
        begun = time.perf_counter()
        still(timeline, clip.start + clip.frames * 3 // 4, assets=assets)
        found[f"{number + 1} {clip.layout}"] = 1000 * (time.perf_counter() - begun)
    return found


def first_frame(folder: Path) -> dict[str, float]:
    """The first preview frame at 480p: the opening scene, once its words stand."""
    with loading():
        from vgenflow.engine import Previews

        timeline, assets = opened(folder)
        Previews(assets).open(timeline, short_side=480).still(timeline.clips[0].frames // 2)
    return {}


def fragments(folder: Path) -> dict[str, float]:
    """Seconds to the first preview fragment of each scene at 480p, after one of the last."""
    from vgenflow.engine import Previews, load

    load()
    timeline, assets = opened(folder)
    previews = Previews(assets)
    next(previews.open(timeline, short_side=480).fragments(timeline.frames - 30))
    found = {}
    for number, clip in enumerate(timeline.clips[:-1]):
        begun = time.perf_counter()
        with previews.open(timeline, short_side=480).fragments(clip.start) as stream:
            next(stream)
            found[f"{number + 1} {clip.layout}"] = time.perf_counter() - begun
    return found


def stream(folder: Path, short_side: str) -> dict[str, float]:
    """Seconds of a preview of the whole film."""
    from vgenflow.engine import Previews

    timeline, assets = opened(folder)
    begun = time.perf_counter()
    for _ in Previews(assets).open(timeline, short_side=int(short_side)).fragments():
        pass
    return {"seconds": time.perf_counter() - begun}


def answer(arguments: list[str]) -> None:
    """Run one measurement and print what it found."""
    what, folder, *rest = arguments
    sys.stdout.write(json.dumps(WHAT[what](Path(folder), *rest)) + "\n")
    sys.stdout.flush()


WHAT: dict[str, Callable[..., dict[str, float]]] = {
    "export": export,
    "stills": stills,
    "first-frame": first_frame,
    "fragments": fragments,
    "stream": stream,
}

if __name__ == "__main__":
    answer(sys.argv[1:])
