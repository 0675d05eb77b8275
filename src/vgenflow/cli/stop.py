"""Stopping politely: the first Ctrl-C asks the run to end, the second ends it."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import typer


class Stop:
    """Whether, and by which signal, the person has asked the run to end."""

    def __init__(self) -> None:
        self.signal = 0

    def asked(self) -> bool:
        """Whether the run is to end."""
        return self.signal != 0

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take SIGINT and SIGTERM as requests while inside."""
        before = {number: signal.signal(number, self._ask) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def _ask(self, number: int, _: FrameType | None) -> None:
        if self.signal:
            raise KeyboardInterrupt
        self.signal = number
        typer.echo("Stopping; what is finished is kept.", err=True)


STOP = Stop()
"""The one of this process."""
