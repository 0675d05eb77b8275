"""The fork server: a process that has loaded the engine and forks a worker whenever one is asked for.

Loading costs a third of a second, forking a few milliseconds. It runs one thread, so that what
it forks is whole. When its parent is gone, so is it, and its workers with it.
"""

import gc
import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.reduction import recv_handle

import cv2

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.raster import decoding
from vgenflow.engine.segments import worker
from vgenflow.engine.segments.orders import Dismiss, Dismissed, Hire, Order, Ready

_LOADED = (decoding, *LAYOUTS.values())
"""What a process loads when it first needs it: here, before the first worker is forked, and once for all."""
_NICENESS = 5
"""Exports give way to editor and preview."""


def main(handle: int) -> None:
    """Take orders over the inherited socket `handle` until the parent closes it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_NICENESS)
    cv2.setNumThreads(1)
    gc.freeze()
    workers = dict[int, int]()
    with Connection(handle) as parent, suppress(EOFError, BrokenPipeError, ConnectionResetError):
        parent.send(Ready())
        while True:
            order: Order = parent.recv()
            match order:
                case Hire(number):
                    workers[number] = _forked(parent, recv_handle(parent))
                case Dismiss(number):
                    _end(workers.pop(number))
                    parent.send(Dismissed(number))
    for process in workers.values():
        _end(process)


def _forked(parent: Connection, handle: int) -> int:
    """A new worker that serves `handle`; its process id, which is its own until it is ended here."""
    process = os.fork()
    if process:
        os.close(handle)
        return process
    status = 1
    try:
        parent.close()
        gc.enable()
        worker.main(handle)
        status = 0
    finally:
        os._exit(status)


def _end(process: int) -> None:
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
