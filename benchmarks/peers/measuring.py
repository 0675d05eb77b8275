"""The peers timed, and their frames beside ours."""
# ruff: noqa: PLC0415 - MoviePy is only loaded where it is measured

import tempfile
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.clock import Spent, measured
from benchmarks.figures import Results
from benchmarks.peers.cutout import cut_out
from benchmarks.storyboard import Bench
from vgenflow.engine import still

_SHOWN = 640
"""Width of a frame on the sheet."""


class Peers:
    """The film cut out once, below `folder`, and made by each peer as often as wanted."""

    def __init__(self, bench: Bench, folder: Path) -> None:
        self._folder = folder
        self._cutout = cut_out(bench, folder)

    def round(self, ours: Spent, share: int, results: Results) -> None:
        """Each peer's export beside ours of the same round; MoviePy's on one frame of `share`."""
        from benchmarks.peers import by_ffmpeg, by_moviepy

        out, cutout = self._folder / "peer.mp4", self._cutout
        with measured() as spent:
            frames = by_ffmpeg.export(cutout, self._folder, out)
        _report("ffmpeg", spent, frames, ours, results)
        with measured() as building:
            film = by_moviepy.build(cutout)
        with measured() as spent:
            frames = by_moviepy.export(film, out, cutout.fps, share)
        film.close()
        scale = cutout.frames / frames
        whole = Spent(building.wall + scale * spent.wall, building.cpu + scale * spent.cpu)
        _report("moviepy", whole, frames, ours, results)


def sheet(bench: Bench, out: Path) -> None:
    """Frames of our film, of MoviePy's and of FFmpeg's side by side, two of each scene, as one picture."""
    from benchmarks.peers import by_ffmpeg, by_moviepy

    with tempfile.TemporaryDirectory() as name:
        cutout = cut_out(bench, Path(name))
        film = by_moviepy.build(cutout)
        video = Path(name) / "ffmpeg.mp4"
        by_ffmpeg.export(cutout, Path(name), video)
        wanted = [scene.start + scene.frames * part // 8 for scene in cutout.scenes for part in (1, 7)]
        theirs = _frames(video, set(wanted))
        rows = list[NDArray[np.uint8]]()
        for frame in wanted:
            ours = still(bench.timeline, frame, assets=bench.assets)
            beside = (ours, film.get_frame((frame + 0.5) / cutout.fps), theirs[frame])
            rows.append(np.hstack([_small(np.asarray(one, np.uint8)) for one in beside]))
        film.close()
    cv2.imwrite(str(out), np.vstack(rows)[..., ::-1])


def _report(name: str, spent: Spent, frames: int, ours: Spent, results: Results) -> None:
    results.add(f"{name}.speed", spent.wall / ours.wall)
    results.add(f"{name}.seconds", spent.wall)
    results.add(f"{name}.frames", frames)
    results.add(f"{name}.cpu_ratio", spent.cpu / ours.cpu)


def _frames(video: Path, wanted: set[int]) -> dict[int, NDArray[np.uint8]]:
    with av.open(str(video)) as container:
        decoded = enumerate(container.decode(video=0))
        return {
            number: np.asarray(frame.to_ndarray(format="rgb24"), np.uint8)
            for number, frame in decoded
            if number in wanted
        }


def _small(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height = round(_SHOWN * rgb.shape[0] / rgb.shape[1])
    return np.asarray(cv2.resize(rgb, (_SHOWN, height), interpolation=cv2.INTER_AREA), np.uint8)
