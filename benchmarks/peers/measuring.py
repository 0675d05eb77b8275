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

    def ffmpeg_round(self, ours: Spent, results: Results) -> None:
        """The exports of FFmpeg's graphs, the plain one and the tuned one, beside ours of the same round."""
        from benchmarks.peers.by_ffmpeg import Plain
        from benchmarks.peers.by_ffmpeg_tuned import Tuned

        for name, graph in (("ffmpeg", Plain), ("ffmpeg_tuned", Tuned)):
            with measured() as spent:
                frames = graph(self._cutout, self._folder).export(self._folder / "peer.mp4")
            _report(name, spent, frames, ours, results)

    def moviepy_round(self, ours: Spent, share: int, results: Results) -> None:
        """MoviePy's export on one frame of `share`, beside ours of the same round."""
        from benchmarks.peers import by_moviepy

        out, cutout = self._folder / "peer.mp4", self._cutout
        with measured() as building:
            film = by_moviepy.build(cutout)
        with measured() as spent:
            frames = by_moviepy.export(film, out, cutout.fps, share)
        film.close()
        scale = cutout.frames / frames
        whole = Spent(building.wall + scale * spent.wall, building.cpu + scale * spent.cpu)
        _report("moviepy", whole, frames, ours, results)


def sheet(bench: Bench, out: Path) -> None:
    """Two frames of each scene: ours, MoviePy's, and FFmpeg's, plain and tuned, side by side."""
    from benchmarks.peers import by_moviepy
    from benchmarks.peers.by_ffmpeg import Plain
    from benchmarks.peers.by_ffmpeg_tuned import Tuned

    with tempfile.TemporaryDirectory() as name:
        cutout = cut_out(bench, Path(name))
        film = by_moviepy.build(cutout)
        video = Path(name) / "ffmpeg.mp4"
        wanted = [scene.start + scene.frames * part // 8 for scene in cutout.scenes for part in (1, 7)]
        theirs = []
        for graph in (Plain, Tuned):
            graph(cutout, Path(name)).export(video)
            theirs.append(_frames(video, set(wanted)))
        rows = list[NDArray[np.uint8]]()
        for frame in wanted:
            ours = still(bench.timeline, frame, assets=bench.assets)
            beside = (ours, film.get_frame((frame + 0.5) / cutout.fps), *(one[frame] for one in theirs))
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
