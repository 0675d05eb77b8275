"""A worker process: draws and encodes one job after another, and dies with its parent.

It talks over one socket. When the parent is gone the next report fails, and that ends it.
"""

import os
import signal
import traceback
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection

import cv2

from vgenflow.engine.audio import mix
from vgenflow.engine.encode.segment import pack
from vgenflow.engine.encode.sound import Block, encode_sound
from vgenflow.engine.encode.video import VideoEncoder
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.jobs import Done, Failed, Job, Reached, Report, Setup
from vgenflow.kit.errors import VgenflowError

_REPORTED = 6
"""Frames between two reports."""
_NICENESS = 5
"""Exports give way to editor and preview."""


def main(handle: int) -> None:
    """Serve jobs over the inherited socket `handle` until the parent closes it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_NICENESS)
    cv2.setNumThreads(1)
    with Connection(handle) as parent:
        try:
            _serve(parent)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return


def _serve(parent: Connection) -> None:
    setup: Setup = parent.recv()
    film = Film(setup.timeline, setup.layouts, setup.assets)
    while True:
        job: Job = parent.recv()
        parent.send(_outcome(job, setup, film, parent.send))


def _outcome(job: Job, setup: Setup, film: Film, report: Callable[[Report], None]) -> Report:
    try:
        return Done(_encoded(job, setup, film, report))
    except (BrokenPipeError, ConnectionResetError):
        raise
    except VgenflowError as error:
        return Failed(error, traceback.format_exc())
    except Exception:  # noqa: BLE001 - a job's edge
        return Failed(None, traceback.format_exc())


def _encoded(job: Job, setup: Setup, film: Film, report: Callable[[Report], None]) -> bytes:
    if job.piece is None:
        return pack(encode_sound(_reporting(mix(setup.timeline, setup.assets).blocks(), report)))
    encoder = VideoEncoder(setup.video)
    for count, planes in enumerate(film.frames(job.piece), start=1):
        encoder.add(planes)
        if count % _REPORTED == 0:
            report(Reached(count))
    return pack(encoder.finish())


def _reporting(blocks: Iterable[Block], report: Callable[[Report], None]) -> Iterator[Block]:
    """The same blocks; reports between them, so that the parent's end is noticed."""
    for block in blocks:
        report(Reached(0))
        yield block
