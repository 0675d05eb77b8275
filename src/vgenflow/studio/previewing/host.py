"""Keeping the preview process: started at first need, asked, ended when nobody needs it.

One that dies is noticed at once: whoever waits for it gets `Lost`, and the next question starts another.
"""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from itertools import count
from typing import Final

from vgenflow.studio.previewing.errors import Lost, relayed
from vgenflow.studio.previewing.protocol import (
    Answer,
    Asked,
    Close,
    Done,
    Failed,
    Fragment,
    More,
    NotOpen,
    Question,
    Ready,
    Stop,
    packed,
    read_said,
)
from vgenflow.studio.settings import Settings

IDLE: Final = 600.0
"""Seconds without a question after which the process is ended: it gives its memory back."""
PATIENCE: Final = 60.0
"""Seconds within which it must answer; then it is ended."""
_TRIES: Final = 2
"""How often something is asked that a dying process did not answer."""

_log = logging.getLogger("vgenflow.previewing")

Heard = tuple[Answer, bytes] | None
"""An answer with its bytes; None where the process has died."""


class IsNotOpen(LookupError):
    """The process does not know the version: it must be opened first."""


class _Process:
    """One life of the preview process."""

    def __init__(self, process: asyncio.subprocess.Process, patience: float) -> None:
        if process.stdin is None or process.stdout is None:
            raise LookupError("the process has no pipes")
        self.process, self._to, self._from = process, process.stdin, process.stdout
        self._patience = patience
        self.ready: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self.asking: dict[int, asyncio.Queue[Heard]] = {}
        self.lives = True
        """It can be asked."""
        self._listening = asyncio.create_task(self._listen())

    async def say(self, message: Asked, data: bytes = b"") -> None:
        """Send a message; if it has died meanwhile, `asking` tells."""
        with suppress(ConnectionError):
            self._to.write(packed(message, data))
            await self._to.drain()

    async def heard(self, queue: "asyncio.Queue[Heard]") -> Heard:
        """What is answered next. A process that does not answer in time is ended."""
        try:
            async with asyncio.timeout(self._patience):
                return await queue.get()
        except TimeoutError:
            _log.error("preview.stuck", extra={"pid": self.process.pid})
            await self.end()
            return None

    async def end(self) -> None:
        """End it, whatever it is doing."""
        self.lives = False
        with suppress(ProcessLookupError):
            self.process.kill()
        await asyncio.wait({self._listening})

    async def _listen(self) -> None:
        try:
            while (heard := await read_said(self._from)) is not None:
                said, data = heard
                if isinstance(said, Ready):
                    self.ready.set_result(True)
                elif said.number in self.asking:
                    self.asking[said.number].put_nowait((said, data))
        except ValueError:
            _log.error("preview.babbled")  # its words may hold anything
            self.process.kill()
        finally:
            was_ended, self.lives = not self.lives, False
            if not self.ready.done():
                self.ready.set_result(False)
            for queue in self.asking.values():
                queue.put_nowait(None)
        status = await self.process.wait()
        if not was_ended:
            _log.warning("preview.ended", extra={"pid": self.process.pid, "status": status})


class Feed:
    """The fragments of one stream, each made when it is asked for."""

    def __init__(self, process: _Process, number: int, first: tuple[Fragment, bytes]) -> None:
        self._process, self._number = process, number
        self._first: tuple[Fragment, bytes] | None = first
        self._is_over = False

    async def next(self) -> tuple[Fragment, bytes] | None:
        """The next fragment; None when the film is over, the stream was ended, or its process has died."""
        if self._first is not None:
            first, self._first = self._first, None
            return first
        queue = self._process.asking.get(self._number)
        if queue is None or self._is_over:
            return None
        await self._process.say(More(number=self._number))
        heard = await self._process.heard(queue)
        if heard is not None and isinstance(heard[0], Fragment):
            return heard[0], heard[1]
        self._is_over = True  # what went wrong is told to whoever asks for the film from here on
        return None

    async def close(self) -> None:
        """End it; a call of `next` that waits gets None."""
        queue = self._process.asking.pop(self._number, None)
        if queue is not None:
            queue.put_nowait(None)
            await self._process.say(Stop(number=self._number))


class Host:
    """The preview process of this server. All of it is called in one event loop."""

    def __init__(self, command: Sequence[str], *, idle: float = IDLE, patience: float = PATIENCE) -> None:
        self._command, self._idle, self._patience = tuple(command), idle, patience
        self._process: _Process | None = None
        self._starting = asyncio.Lock()
        self._numbers = count(1)
        self._retiring: asyncio.TimerHandle | None = None
        self._retired: set[asyncio.Task[None]] = set()

    @property
    def pid(self) -> int | None:
        """The process's number; None if there is none."""
        return self._process.process.pid if self._process is not None and self._process.lives else None

    async def ask(self, question: Callable[[int], Question], data: bytes = b"") -> tuple[Done, bytes]:
        """The answer to a question, which is made with its number.

        Raises `IsNotOpen`, `Lost`, and the errors that the process tells of.
        """
        for left in reversed(range(_TRIES)):
            try:
                async with self._asked(question, data) as (_, _, (answer, got)):
                    if isinstance(answer, Done):
                        return answer, got
                    raise Lost(_ASK_AGAIN)
            except Lost:
                if not left:
                    raise
        raise AssertionError

    async def play(self, question: Callable[[int], Question]) -> Feed | None:
        """A stream whose first fragment is made; None if it has none. Raises as `ask`."""
        for left in reversed(range(_TRIES)):
            try:
                async with self._asked(question, b"", keep=True) as (process, number, (answer, got)):
                    return Feed(process, number, (answer, got)) if isinstance(answer, Fragment) else None
            except Lost:
                if not left:
                    raise
        raise AssertionError

    async def forget(self, space: str, project: str) -> None:
        """Have the process forget a project, and end what is watched of it."""
        if self._process is not None and self._process.lives:
            with suppress(Lost):  # a process that has died has forgotten everything
                await self.ask(lambda number: Close(number=number, space=space, project=project))

    async def close(self) -> None:
        """End the process."""
        if self._retiring is not None:
            self._retiring.cancel()
        process, self._process = self._process, None
        if process is not None:
            await process.end()

    @asynccontextmanager
    async def _asked(
        self, question: Callable[[int], Question], data: bytes, *, keep: bool = False
    ) -> AsyncIterator[tuple[_Process, int, tuple[Answer, bytes]]]:
        """Ask; with `keep` an answered question stays open. One given up is taken back."""
        process, number = await self._running(), next(self._numbers)
        queue = process.asking[number] = asyncio.Queue()
        is_kept = False
        try:
            await process.say(question(number), data)
            heard = _answer(await process.heard(queue))
            is_kept = keep and isinstance(heard[0], Fragment)
            yield process, number, heard
        except asyncio.CancelledError:
            is_kept = False
            await process.say(Stop(number=number))
            raise
        finally:
            if not is_kept:
                process.asking.pop(number, None)
            self._wait_for_idleness()

    async def _running(self) -> _Process:
        async with self._starting:
            if self._process is None or not self._process.lives:
                self._process = await self._started()
            return self._process

    async def _started(self) -> _Process:
        process = _Process(
            await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                start_new_session=True,
            ),
            self._patience,
        )
        try:
            async with asyncio.timeout(self._patience):
                is_ready = await asyncio.shield(process.ready)
        except TimeoutError:
            is_ready = False
        except asyncio.CancelledError:
            await process.end()
            raise
        if not is_ready:
            await process.end()
            raise Lost("The preview process could not be started: look into the server's log.")
        _log.info("preview.started", extra={"pid": process.process.pid})
        return process

    def _wait_for_idleness(self) -> None:
        if self._retiring is not None:
            self._retiring.cancel()
        self._retiring = asyncio.get_running_loop().call_later(self._idle, self._retire)

    def _retire(self) -> None:
        process = self._process
        if process is None or not process.lives:
            return
        if process.asking:
            self._wait_for_idleness()
            return
        self._process = None
        ending = asyncio.get_running_loop().create_task(process.end())
        self._retired.add(ending)
        ending.add_done_callback(self._retired.discard)


_ASK_AGAIN: Final = "The preview was interrupted: ask for it again."


def _answer(heard: Heard) -> tuple[Answer, bytes]:
    """An answer, or what it says is wrong as an error."""
    if heard is None:
        raise Lost(_ASK_AGAIN)
    match heard[0]:
        case NotOpen():
            raise IsNotOpen
        case Failed(code=code, status=status, sentence=sentence):
            raise relayed(code, status, sentence)
    return heard


def command(settings: Settings) -> tuple[str, ...]:
    """What the preview process is started with."""
    places = ("--data", settings.data_dir), ("--packs", settings.packs_dir), ("--models", settings.models_dir)
    module = ("-P", "-m", "vgenflow.studio.previewing.child")
    return (sys.executable, *module, *(str(part) for place in places for part in place))
