"""Turns: how much may be drawn at once, shared fairly between spaces."""

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from vgenflow.studio.previewing.errors import Busy

AT_ONCE: Final = 3
"""Pictures under way: two being drawn, and one that is sent meanwhile."""
OF_A_SPACE: Final = 2
"""Pictures under way of one space, so that there is always room for another's."""
WAITING: Final = 64
"""Pictures of one space that may wait; a page of an editor asks for dozens."""


class Turns:
    """Lets so many in at once. Spaces take turns, and within a space who came first."""

    def __init__(self, at_once: int = AT_ONCE, of_a_space: int = OF_A_SPACE, waiting: int = WAITING) -> None:
        self._at_once, self._of_a_space, self._most = at_once, of_a_space, waiting
        self._inside: Counter[str] = Counter()
        self._waiting: OrderedDict[str, deque[asyncio.Future[None]]] = OrderedDict()

    @asynccontextmanager
    async def turn(self, space: str) -> AsyncIterator[None]:
        """Wait for a turn and hold it. `Busy` if too many of the space wait already."""
        queue = self._waiting.setdefault(space, deque())
        if len(queue) >= self._most:
            raise Busy("Too many pictures are being drawn: ask again in a second.", 1)
        admitted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue.append(admitted)
        self._admit()
        try:
            await admitted
            yield
        finally:
            if admitted.done() and not admitted.cancelled():
                self._inside[space] -= 1
            if not queue and not self._inside[space]:
                self._waiting.pop(space, None)
                self._inside.pop(space, None)
            self._admit()

    def _admit(self) -> None:
        """Let in whoever may come in; the space that was let in goes to the end of the row."""
        while self._inside.total() < self._at_once:
            space = next((name for name in self._waiting if self._may(name)), None)
            if space is None:
                return
            admitted = self._waiting[space].popleft()
            self._waiting.move_to_end(space)
            self._inside[space] += 1
            admitted.set_result(None)

    def _may(self, space: str) -> bool:
        """Whether somebody of a space waits who may come in now. Who has left is forgotten on the way."""
        queue = self._waiting[space]
        while queue and queue[0].cancelled():
            queue.popleft()
        return bool(queue) and self._inside[space] < self._of_a_space
