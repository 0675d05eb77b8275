"""x264 alone: the encoder's own time for frames that are already drawn, with the engine's settings.

Frames are made in chunks before the clock runs, then encoded while it runs. Processes are at the engine's
niceness and as many as the engine's: while one encodes, another draws or encodes too.
"""

import heapq
import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from itertools import islice, pairwise
from multiprocessing import get_context
from pathlib import Path

import av
import cv2
import numpy as np

from benchmarks.clock import Spent
from vgenflow.engine.encode.video import VideoEncoder, VideoFormat
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.ports import AssetSource, Profile
from vgenflow.engine.raster.planes import Planes
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import Piece, plan
from vgenflow.kit.time import Rate
from vgenflow.story.timeline import Timeline

_CHUNK = 40
"""Frames held in memory at a time."""
_NICENESS = 5


def alone(timeline: Timeline, assets: AssetSource, profile: Profile, processes: int) -> Spent:
    """What x264 needs for the timeline's frames in the engine's own segments, longest first.

    Wall seconds are those of `processes` encoders that each take the next longest segment as soon as
    they are free.
    """
    pieces = sorted(plan(timeline), key=lambda piece: -piece.frames)
    with _pool(processes) as pool:
        spent = list(
            pool.map(_encode_piece, *zip(*((timeline, assets, profile, p) for p in pieces), strict=True))
        )
    return Spent(makespan([one.wall for one in spent], processes), sum(one.cpu for one in spent))


def alone_on_file(video: Path, profile: Profile, processes: int) -> Spent:
    """What x264 needs for a finished video's frames, cut evenly among processes."""
    with av.open(str(video)) as container:
        total = container.streams.video[0].frames
    cuts = [total * part // processes for part in range(processes + 1)]
    with _pool(processes) as pool:
        parts = [pool.submit(_encode_stretch, video, profile, start, end) for start, end in pairwise(cuts)]
        spent = [part.result() for part in parts]
    return Spent(max(one.wall for one in spent), sum(one.cpu for one in spent))


def makespan(seconds: Iterable[float], processes: int) -> float:
    """When the last of `processes` workers is done, each taking the next job as soon as it is free."""
    free = [0.0] * processes
    for job in seconds:
        heapq.heapreplace(free, free[0] + job)
    return max(free)


def _pool(processes: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(processes, get_context("spawn"), _settle)


def _settle() -> None:
    os.nice(_NICENESS)
    cv2.setNumThreads(1)


def _encode_piece(timeline: Timeline, assets: AssetSource, profile: Profile, piece: Piece) -> Spent:
    form = VideoFormat(timeline.width, timeline.height, timeline.rate, profile)
    return _timed(Film(timeline, LAYOUTS, assets).frames(piece), form)


def _encode_stretch(video: Path, profile: Profile, start: int, end: int) -> Spent:
    with av.open(str(video)) as container:
        stream = container.streams.video[0]
        rate = Fraction(stream.average_rate or 30)
        form = VideoFormat(stream.width, stream.height, Rate(rate.numerator, rate.denominator), profile)
        frames = (_planes(frame) for frame in islice(container.decode(stream), start, end))
        return _timed(frames, form)


def _timed(frames: Iterator[Planes], form: VideoFormat) -> Spent:
    """Encode all frames; only that is timed."""
    encoder, spent = VideoEncoder(form), Spent()
    while held := [_copy(planes) for planes in islice(frames, _CHUNK)]:
        wall, cpu = time.perf_counter(), time.process_time()
        for planes in held:
            encoder.add(planes)
        spent.wall += time.perf_counter() - wall
        spent.cpu += time.process_time() - cpu
    wall, cpu = time.perf_counter(), time.process_time()
    encoder.finish()
    spent.wall += time.perf_counter() - wall
    spent.cpu += time.process_time() - cpu
    return spent


def _copy(planes: Planes) -> Planes:
    """Painted planes change with the next frame."""
    kept = Planes(planes.width, planes.height)
    np.copyto(kept.buffer, planes.buffer)
    return kept


def _planes(frame: av.VideoFrame) -> Planes:
    planes = Planes(frame.width, frame.height)
    np.copyto(planes.buffer, frame.to_ndarray(format="yuv420p"))
    return planes
