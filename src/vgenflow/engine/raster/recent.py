"""Caches of what was used lately, bounded."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Recent(Generic[V]):
    """Keeps the values used last, up to `budget` bytes in all (one value may exceed it)."""

    def __init__(self, budget: int, weigh: Callable[[V], int]) -> None:
        self._budget, self._weigh = budget, weigh
        self._values: OrderedDict[Hashable, V] = OrderedDict()
        self._weight = 0

    def __contains__(self, key: Hashable) -> bool:
        return key in self._values

    def get(self, key: Hashable, make: Callable[[], V]) -> V:
        """The value under `key`, made now if it is not kept."""
        if key in self._values:
            self._values.move_to_end(key)
            return self._values[key]
        value = make()
        self._values[key] = value
        self._weight += self._weigh(value)
        while self._weight > self._budget and len(self._values) > 1:
            _, old = self._values.popitem(last=False)
            self._weight -= self._weigh(old)
        return value


class ByIdentity(Generic[V]):
    """Remembers what was worked out of `most` immutable objects, each known by its identity.

    It keeps the objects alive, so an identity cannot pass to another object while it is known.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: dict[int, tuple[object, V]] = {}

    def get(self, thing: K, make: Callable[[K], V]) -> V:
        """What `make` gives for `thing`, worked out once."""
        found = self._known.get(id(thing))
        if found is not None:
            return found[1]
        value = make(thing)
        if len(self._known) >= self._most:
            self._known.clear()
        self._known[id(thing)] = (thing, value)
        return value
