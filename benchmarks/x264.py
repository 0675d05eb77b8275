"""x264 alone: the encoder's own time for the frames of a finished video, with the engine's settings."""

import time
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from itertools import pairwise
from multiprocessing import get_context
from pathlib import Path

import av
import numpy as np

from vgenflow.engine.encode.video import VideoEncoder, VideoFormat
from vgenflow.engine.ports import Profile
from vgenflow.engine.raster.planes import Planes
from vgenflow.kit.time import Rate

_CHUNK = 60
"""Frames decoded into memory at a time; decoding is not timed."""


def seconds_alone(video: Path, profile: Profile, processes: int) -> float:
    """Wall seconds that x264 needs for the video's frames, cut evenly among processes."""
    with av.open(str(video)) as container:
        total = container.streams.video[0].frames
    cuts = [total * part // processes for part in range(processes + 1)]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        parts = [pool.submit(_encode, video, profile, start, end) for start, end in pairwise(cuts)]
        return max(part.result() for part in parts)


def _encode(video: Path, profile: Profile, start: int, end: int) -> float:
    spent = 0.0
    with av.open(str(video)) as container:
        stream = container.streams.video[0]
        rate = Fraction(stream.average_rate or 30)
        form = VideoFormat(stream.width, stream.height, Rate(rate.numerator, rate.denominator), profile)
        encoder = VideoEncoder(form)
        held: list[Planes] = []
        for number, frame in enumerate(container.decode(stream)):
            if number < start:
                continue
            held.append(_planes(frame))
            if len(held) == _CHUNK or number == end - 1:
                begun = time.perf_counter()
                for planes in held:
                    encoder.add(planes)
                spent += time.perf_counter() - begun
                held.clear()
            if number == end - 1:
                break
        begun = time.perf_counter()
        encoder.finish()
        return spent + time.perf_counter() - begun


def _planes(frame: av.VideoFrame) -> Planes:
    planes = Planes(frame.width, frame.height)
    np.copyto(planes.buffer, frame.to_ndarray(format="yuv420p"))
    return planes
