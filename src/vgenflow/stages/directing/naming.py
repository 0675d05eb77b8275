"""Naming: scenes that are directed anew take the ids of those in whose place they stand."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from vgenflow.story.storyboard import Scene

_NUMBERED = re.compile(r"s(\d+)")


@dataclass
class Names:
    """Gives ids: `s1`, `s2`, … at first; later those of the scenes before, then numbers not used yet."""

    before: Sequence[Scene] = ()
    pinned: Collection[str] = ()
    _given: set[str] = field(default_factory=set)

    def name(self, lines: Sequence[str]) -> str:
        """An id for a scene of these lines."""
        free = [s for s in self.before if s.id not in self.pinned and s.id not in self._given]
        shared = [(len(set(s.lines) & set(lines)), -at) for at, s in enumerate(free)]
        best = max(shared, default=(0, 0))
        alike = not lines and any(not s.lines for s in free)
        if alike:
            found = next(s.id for s in free if not s.lines)
        elif best[0]:
            found = free[-best[1]].id
        else:
            found = f"s{self._highest() + 1}"
        self._given.add(found)
        return found

    def _highest(self) -> int:
        used = {scene.id for scene in self.before} | self._given
        return max((int(m[1]) for name in used if (m := _NUMBERED.fullmatch(name))), default=0)
