"""A child process that is started again whenever it ends, later each time it ends soon."""

import asyncio
import logging
import os
import signal
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import Final

FIRST_PAUSE: Final = 0.5
"""Seconds until a child that ended is started again; doubled each time it ends soon."""
LONGEST_PAUSE: Final = 30.0
_SOON = 60.0
"""A child that lived for so many seconds is well."""
_PATIENCE = 35.0
"""Seconds that a child has to end by itself. It ends at once unless it waits for something paid for."""

_log = logging.getLogger("vgenflow.serving")


class Supervisor:
    """Keeps one child running while entered.

    The child gets a session of its own, so that it ends only when we say so, and an open pipe as standard
    input, which closes should we be killed.
    """

    def __init__(self, command: Sequence[str], *, first_pause: float = FIRST_PAUSE) -> None:
        self._command = tuple(command)
        self._first_pause = first_pause
        self._child: asyncio.subprocess.Process | None = None
        self._task: asyncio.Task[None] | None = None

    async def is_running(self) -> bool:
        """Whether the child is there."""
        return self._child is not None and self._child.returncode is None

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
            self._child = await asyncio.create_subprocess_exec(
                *self._command, stdin=asyncio.subprocess.PIPE, start_new_session=True
            )
            _log.info("worker.started", extra={"pid": self._child.pid, "attempt": attempt})
            status = await self._child.wait()
            self._kill_rest(self._child.pid)
            if asyncio.get_running_loop().time() - began > _SOON:
                pause, attempt = self._first_pause, 1
            _log.warning("worker.ended", extra={"pid": self._child.pid, "status": status})
            await asyncio.sleep(pause)
            pause, attempt = min(2 * pause, LONGEST_PAUSE), attempt + 1

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
