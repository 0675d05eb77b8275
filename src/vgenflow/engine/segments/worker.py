"""A worker process: draws and encodes one job after another.

It talks over one socket. When the parent is gone the next report fails, and that ends it.
"""

import pickle
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from itertools import count
from multiprocessing.connection import Connection

import av
import cv2

from vgenflow.engine.encode.segment import pack
from vgenflow.engine.encode.video import VideoEncoder
from vgenflow.engine.raster import BadFont, BadOutline, BadPicture
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.jobs import Done, Failed, Job, Reached, Report, Setup
from vgenflow.engine.segments.plan import Piece
from vgenflow.engine.segments.sounds import SoundPiece, Sounds, Unheard
from vgenflow.kit.errors import VgenflowError
from vgenflow.kit.heap import give_back
from vgenflow.story.timeline import Timeline

_SILENT = 0.1
"""Seconds between two reports, or a frame if that takes longer."""
_GIVES_BACK = 4
"""Jobs after which freed memory is returned: getting it anew takes some milliseconds."""
_OFF_LINE = (BrokenPipeError, ConnectionResetError)


class OutOfMemory(VgenflowError):
    """A worker was refused the memory that frames of this size need."""

    code = "engine.out_of_memory"
    status = 507


def main(handle: int) -> None:
    """Serve jobs over the inherited socket `handle` until the parent closes it."""
    with Connection(handle) as parent, suppress(EOFError, *_OFF_LINE):
        _serve(parent)


def _serve(parent: Connection) -> None:
    try:
        # from the process that started this one; not held, as there may be music in it
        setup: Setup = pickle.loads(parent.recv_bytes())  # noqa: S301
        film = Film(setup.timeline, setup.layouts, setup.assets)
        sounds = Sounds(setup.timeline, setup.assets, setup.track)
    except Exception as error:  # noqa: BLE001 - what the caller handed in may be anything
        parent.send(Failed(_told(error), traceback.format_exc()))
        return
    for done in count(1):
        job: Job = parent.recv()
        parent.send(_outcome(job, setup, film, sounds, parent.send))
        if done % _GIVES_BACK == 0:
            give_back()


def _outcome(job: Job, setup: Setup, film: Film, sounds: Sounds, report: Callable[[Report], None]) -> Report:
    try:
        return Done(_made(job, setup, film, sounds, report))
    except _OFF_LINE:
        raise
    except (BadPicture, BadFont, BadOutline) as error:
        return Failed(_placed(error, setup.timeline, job), traceback.format_exc())
    except Exception as error:  # noqa: BLE001 - a job's edge
        return Failed(_told(error), traceback.format_exc())


def _told(error: Exception) -> VgenflowError | None:
    """The error that a person is told; None for a defect of ours."""
    if isinstance(error, VgenflowError):
        return error
    refused = isinstance(error, cv2.error) and error.code == cv2.Error.StsNoMem
    # x264 says no more than that it does not open; with options that never vary, that is for memory
    if refused or isinstance(error, MemoryError | av.error.ExternalError):
        return OutOfMemory("There is not enough memory to render: close other programs, or make it smaller.")
    return None


def _placed(error: VgenflowError, timeline: Timeline, job: Job) -> VgenflowError:
    """The same error, saying in which scene."""
    if not isinstance(job.piece, Piece):
        return error
    scenes = (timeline.clips[index] for index in job.piece.clips)
    where = " or ".join(f"{clip.id} ({clip.layout})" for clip in scenes)
    return type(error)(f"In scene {where}: {error.sentence}")


def _made(
    job: Job, setup: Setup, film: Film, sounds: Sounds, report: Callable[[Report], None]
) -> dict[str, bytes]:
    if isinstance(job.piece, Unheard):
        return sounds.surveyed(job.piece, lambda: report(Reached(0)))
    if isinstance(job.piece, SoundPiece):
        return {job.key: pack(sounds.encoded(job.piece, lambda: report(Reached(0))))}
    encoder = VideoEncoder(setup.video)
    told, reached = time.monotonic(), 0
    for planes, stands in film.pictures(job.piece):
        encoder.add(planes, stands)
        reached += stands
        if time.monotonic() - told >= _SILENT:
            report(Reached(reached))
            told = time.monotonic()
    return {job.key: pack(encoder.finish())}
