"""Sends mails after the request that asked for them, and tries again where that may help."""

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Final

from vgenflow.net.mail import Mail, MailDelayed, Mailer, MailError, MailRefused

_log = logging.getLogger("vgenflow.accounts")

_WAITS: Final = (2.0, 10.0, 60.0, 300.0)
"""Seconds before each further try."""

Writing = Callable[[], Awaitable[Mail | None]]
"""Writes a mail, or finds that there is nobody to write to."""


class Postman:
    """Sends mails in the background, so that no answer waits for them or tells of them. To be closed.

    What is not sent when the process ends is lost: people ask again. Mails are not kept in the database
    because they hold tokens, of which the database knows hashes alone.
    """

    def __init__(self, mailer: Mailer, after: float = 0.0, waits: tuple[float, ...] = _WAITS) -> None:
        self._mailer = mailer
        self._after = after
        self._waits = waits
        self._under_way: set[asyncio.Task[None]] = set()
        self.outcomes: Counter[str] = Counter()
        """Mails sent, refused by the other side, and failed here, since the start."""
        self.is_troubled = False
        """Whether the last mail could not be handed over for a reason that holds for every mail."""

    def send(self, write: Writing) -> None:
        """Write and send a mail, `after` seconds from now. To be called after the commit it tells of."""
        task = asyncio.get_running_loop().create_task(self._deliver(write))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    @property
    def under_way(self) -> int:
        """How many mails are being written, sent or waiting for another try."""
        return len(self._under_way)

    async def forget(self, address: str) -> None:
        """Remove what is kept of mails to `address`."""
        await asyncio.to_thread(self._mailer.forget, address)

    async def tidy(self) -> None:
        """Remove mails that were kept long enough."""
        await asyncio.to_thread(self._mailer.tidy)

    async def close(self, seconds: float = 5.0) -> None:
        """Wait for mails under way, so long and no longer."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=seconds)
        for task in tuple(self._under_way):
            task.cancel()

    async def _deliver(self, write: Writing) -> None:
        try:
            await asyncio.sleep(self._after)
            mail = await write()
            if mail is not None:
                await self._hand_over(mail)
        except Exception:  # noqa: BLE001 - a job's edge: nobody waits for it
            self.outcomes["failed"] += 1
            _log.exception("mail.failed")

    async def _hand_over(self, mail: Mail) -> None:
        for attempt, wait in enumerate((0.0, *self._waits), 1):
            await asyncio.sleep(wait)
            try:
                await asyncio.to_thread(self._mailer.send, mail)
            except MailRefused as error:
                self.outcomes["refused"] += 1
                _log.warning("mail.refused", extra={"code": error.code, "attempt": attempt})
                return
            except MailError as error:
                self.is_troubled = True
                _log.warning("mail.delayed", extra={"code": error.code, "attempt": attempt})
                if not isinstance(error, MailDelayed):
                    break
            else:
                self.outcomes["sent"] += 1
                self.is_troubled = False
                return
        self.outcomes["failed"] += 1
