"""A child process that is started again whenever it ends, later each time it ends soon."""

import asyncio
import logging
import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import TracebackType
from typing import Final

FIRST_PAUSE: Final = 0.5
"""Seconds until a child that ended is started again; doubled each time it ends soon."""
LONGEST_PAUSE: Final = 30.0
SILENCE: Final = 10.0
"""Seconds after which a child that says nothing is not well. It says so about once a second."""
_SOON = 60.0
"""A child that lived for so many seconds is well."""
_PATIENCE = 35.0
"""Seconds that a child has to end by itself. It ends at once unless it waits for something paid for."""

_log = logging.getLogger("vgenflow.serving")


class Supervisor:
    """Keeps one child running while entered.

    The child gets a session of its own, so that it ends only when we say so, and an open pipe as standard
    input, which closes should we be killed. It is told a pipe (`--beat N`) to write to while it is well.
    """

    def __init__(
        self, command: Sequence[str], *, first_pause: float = FIRST_PAUSE, silence: float = SILENCE
    ) -> None:
        self._command = tuple(command)
        self._first_pause = first_pause
        self._silence = silence
        self._heard_at = float("-inf")
        self._child: asyncio.subprocess.Process | None = None
        self._task: asyncio.Task[None] | None = None

    async def is_well(self) -> bool:
        """Whether the child is there and has said lately that it is well."""
        is_there = self._child is not None and self._child.returncode is None
        return is_there and asyncio.get_running_loop().time() - self._heard_at < self._silence

    async def __aenter__(self) -> "Supervisor":
        self._task = asyncio.create_task(self._keep())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task
        await self._end()

    async def _keep(self) -> None:
        pause, attempt = self._first_pause, 1
        while True:
            began = asyncio.get_running_loop().time()
            with self._hearing() as handle:
                self._child = await asyncio.create_subprocess_exec(
                    *self._command,
                    *("--beat", str(handle)),
                    stdin=asyncio.subprocess.PIPE,
                    start_new_session=True,
                    pass_fds=(handle,),
                )
                _log.info("worker.started", extra={"pid": self._child.pid, "attempt": attempt})
                status = await self._child.wait()
            self._kill_rest(self._child.pid)
            if asyncio.get_running_loop().time() - began > _SOON:
                pause, attempt = self._first_pause, 1
            _log.warning("worker.ended", extra={"pid": self._child.pid, "status": status})
            await asyncio.sleep(pause)
            pause, attempt = min(2 * pause, LONGEST_PAUSE), attempt + 1

    @contextmanager
    def _hearing(self) -> Iterator[int]:
        """A pipe for a child, which is heard meanwhile."""
        loop = asyncio.get_running_loop()
        ours, theirs = os.pipe()
        os.set_blocking(ours, False)
        loop.add_reader(ours, self._hear, ours)
        try:
            yield theirs
        finally:
            loop.remove_reader(ours)
            os.close(ours)
            os.close(theirs)
            self._heard_at = float("-inf")

    def _hear(self, handle: int) -> None:
        with suppress(BlockingIOError):
            os.read(handle, 4096)
            self._heard_at = asyncio.get_running_loop().time()

    async def _end(self) -> None:
        child = self._child
        if child is None:
            return
        if child.returncode is None:
            with suppress(ProcessLookupError):
                child.terminate()
            with suppress(TimeoutError):
                await asyncio.wait_for(child.wait(), _PATIENCE)
        self._kill_rest(child.pid)
        await child.wait()

    def _kill_rest(self, group: int) -> None:
        """End what the child left behind, and the child."""
        with suppress(ProcessLookupError):
            os.killpg(group, signal.SIGKILL)
