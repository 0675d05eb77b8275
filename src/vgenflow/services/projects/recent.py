"""Values that were used lately, in memory: bounded, and forgotten after a while."""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(slots=True)
class _Kept(Generic[Value]):
    value: Value
    weight: int
    used: float


class Recent(Generic[Key, Value]):
    """Values by key that weigh `most` together; the longest unused is forgotten first. The last one stays.

    Safe to share between threads. `clock` gives seconds.
    """

    def __init__(
        self,
        most: int,
        weigh: Callable[[Value], int] = lambda _: 1,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._most = most
        self._weigh = weigh
        self._clock = clock
        self._kept: OrderedDict[Key, _Kept[Value]] = OrderedDict()
        self._weight = 0
        self._lock = threading.Lock()

    def get(self, key: Key) -> Value | None:
        """A value, which counts as used now."""
        with self._lock:
            kept = self._kept.get(key)
            if kept is None:
                return None
            kept.used = self._clock()
            self._kept.move_to_end(key)
            return kept.value

    def keep(self, key: Key, value: Value) -> None:
        """Keep a value, in place of what was there."""
        weight = self._weigh(value)
        with self._lock:
            self._drop(key)
            self._kept[key] = _Kept(value, weight, self._clock())
            self._weight += weight
            while self._weight > self._most and len(self._kept) > 1:
                self._drop(next(iter(self._kept)))

    def forget(self, key: Key) -> None:
        """Drop a value."""
        with self._lock:
            self._drop(key)

    def tidy(self, unused: float) -> None:
        """Drop what was not used for so many seconds."""
        horizon = self._clock() - unused
        with self._lock:
            for key in [key for key, kept in self._kept.items() if kept.used <= horizon]:
                self._drop(key)

    def _drop(self, key: Key) -> None:
        kept = self._kept.pop(key, None)
        if kept is not None:
            self._weight -= kept.weight
