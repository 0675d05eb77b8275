"""The threads that DBOS works with in this process. Without one of them runs would wait for ever."""

import threading
from collections.abc import Iterable

_NEEDED = ("queue_thread", "_run_event_loop", "run_notification_listener")
"""Their functions, which Python names them after."""


class PartDied(RuntimeError):
    """A thread that runs cannot do without has ended: the process is to end too."""


def parts(threads: Iterable[threading.Thread] | None = None) -> tuple[threading.Thread, ...]:
    """The threads among all of the process that runs cannot do without."""
    among = threading.enumerate() if threads is None else threads
    return tuple(one for one in among if one.name.rpartition("(")[2].removesuffix(")") in _NEEDED)


def check(needed: Iterable[threading.Thread]) -> None:
    """`PartDied` if one of them has ended."""
    for one in needed:
        if not one.is_alive():
            raise PartDied(one.name)
