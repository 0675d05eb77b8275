"""The choice itself: the most worth saying in the time there is, and no line left hanging."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from vgenflow.stages.writing.choice.needs import closures
from vgenflow.stages.writing.choice.units import Unit
from vgenflow.stages.writing.choice.weigh import Weighed

TOLERANCE = 0.04
"""Part of the time asked for that the choice may be off by estimate."""
REDUNDANT = 0.62
"""Likeness above which two sentences say much the same."""
SHORTLIST = 24
"""Units looked at again before each is added."""
SEEN = {"prose": 0.0, "table": 1.0}
"""What it is worth that there is such a thing to see; others 0.5. Figures can be had from a table alone."""
LIST_SHARE = 0.35
"""Part of the time that a list may take and still be told whole."""
PROMISED_SHARE = 0.75
"""The same of steps that the title promises."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Places of the chosen units: the hook, then all others in source order; the ending is last."""

    hook: int
    rest: tuple[int, ...]


@dataclass
class Search:
    """What the search knows all the while, and the set it has so far."""

    weighed: Weighed
    seconds: NDArray[np.float64]
    needs: Sequence[frozenset[int] | None]
    chosen: set[int] = field(default_factory=set)
    kept: frozenset[int] = frozenset()
    """Chosen for good: hook, ending, and the steps that the title promises."""

    @property
    def share(self) -> NDArray[np.float64]:
        """What part of its worth a unit brings: the longer it is the more it tells, to a point."""
        return np.minimum(1.25, np.sqrt(self.seconds / 5.0))

    def time(self, members: set[int] | frozenset[int]) -> float:
        """Seconds that units take."""
        return float(sum(self.seconds[sorted(members)]))

    def value(self, members: set[int]) -> float:
        """What a set of units is worth together: worth, new facts, reach, flow, less repetition."""
        if not members:
            return 0.0
        weighed, order = self.weighed, sorted(members)
        total = float((weighed.worth[order] + 0.3).dot(self.share[order]))
        told: set[str] = set()
        for at in order:
            told |= weighed.facts[at]
        total += 0.06 * len(told)
        sections = [weighed.units[at].section for at in order]
        total += sum(1.0 * (1 - 0.5 ** sections.count(each)) for each in sorted(set(sections)))
        total += sum(SEEN.get(each, 0.5) for each in sorted({sight(weighed.units[at]) for at in order}))
        places = [weighed.units[at].place for at in order]
        total += sum(0.15 * (1 - 0.5 ** places.count(each)) for each in sorted(set(places)))
        total += sum(self.joint(before, after) for before, after in pairwise(order))
        if len(order) > 1:
            likes = weighed.likeness[np.ix_(order, order)].astype(np.float64)
            np.fill_diagonal(likes, 0.0)
            total -= 3.0 * float(np.maximum(likes.max(axis=1) - REDUNDANT, 0.0).sum())
        first = weighed.units[order[0]]
        return total - (0.5 if first.hold == "soft" else 0.0)

    def joint(self, before: int, after: int) -> float:
        """How well two chosen units follow on one another."""
        units = self.weighed.units
        flow = 0.38 if after == before + 1 else 0.0
        if units[after].hold == "soft" and (
            units[after].section != units[before].section or after - before > 6
        ):
            flow -= 0.5
        return flow

    def without(self, members: set[int], leaving: int) -> set[int] | None:
        """`members` without a unit and all that need it; None if one of those is kept for good."""
        left = {at for at in members if leaving not in (self.needs[at] or ())}
        return None if self.kept - left else left


def sight(unit: Unit) -> str:
    """What kind of thing a unit lets the viewer see."""
    return "table" if unit.shows else unit.kind


def choose(
    weighed: Weighed, seconds: NDArray[np.float64], target: float, order: Sequence[int]
) -> Choice | None:
    """Choose units that take about `target` seconds; None if fewer than two can be spoken.

    `order` settles ties. Greedy by worth a second, then exchanges until the time is met.
    """
    needs = closures(weighed.units, whole_lists=True)
    lists = {unit.whole for unit in weighed.units if unit.whole}
    lengths = {
        whole: float(sum(seconds[at] for at, unit in enumerate(weighed.units) if unit.whole == whole))
        for whole in lists
    }
    shares = {whole: PROMISED_SHARE if whole in weighed.promised else LIST_SHARE for whole in lists}
    long = {whole for whole in lists if lengths[whole] > shares[whole] * target}
    if long:
        loose = closures(weighed.units, whole_lists=False)
        needs = [
            b if weighed.units[at].whole in long else a
            for at, (a, b) in enumerate(zip(needs, loose, strict=True))
        ]
    search = Search(weighed, seconds, needs)
    if sum(need is not None for need in needs) < 2:
        return None
    hook = best_hook(search, order, target)
    if hook is None:
        return None
    search.chosen = set(needs[hook] or ())
    search.kept = frozenset(search.chosen)
    search.needs = [
        None if need is not None and moved(weighed, at, hook) else need for at, need in enumerate(needs)
    ]
    end(search, order, target)
    keep_promises(search, target)
    grow(search, order, target)
    repair(search, order, target)
    return Choice(hook, tuple(sorted(search.chosen - {hook})))


def moved(weighed: Weighed, at: int, hook: int) -> bool:
    """Whether a unit leans on a hook that will not stand directly before it any more."""
    unit = weighed.units[at]
    lede = next(place for place, each in enumerate(weighed.units) if each.usable)
    return at == hook + 1 and hook != lede and unit.hold == "hard" and unit.alone is None


def best_hook(search: Search, order: Sequence[int], target: float) -> int | None:
    """The unit that opens: it stands alone and grips; early ones first."""
    weighed = search.weighed
    usable = [at for at in order if search.needs[at] is not None]
    alone = [at for at in usable if len(search.needs[at] or ()) == 1 and weighed.units[at].hold != "soft"]
    alone = [at for at in alone if weighed.units[at].kind == "prose" and weighed.units[at].alone] or alone
    fitting = [at for at in alone if search.seconds[at] < 0.4 * target] or alone or usable
    lede = min(usable, default=None)
    if lede is None:
        return None
    reach = len(weighed.units)
    score = {
        at: float(weighed.grip[at]) - 0.9 * (at - lede) / reach + (0.7 if at == lede else 0.0)
        for at in fitting
    }
    return max(fitting, key=lambda at: score[at])


def end(search: Search, order: Sequence[int], target: float) -> None:
    """Choose the unit that ends, out of the last third of the document."""
    weighed = search.weighed
    usable = sorted(at for at in order if search.needs[at] is not None and at not in search.chosen)
    if not usable:
        return
    last = [at for at in usable if at >= usable[-1] - max(3, len(weighed.units) // 6)]
    room = 0.5 * target
    whole = [at for at in last if max(search.needs[at] or (0,)) == at]
    fitting = [at for at in whole if search.time(search.needs[at] or frozenset()) <= room]
    if not fitting:
        return
    final = max((at for at in order if at in fitting), key=lambda at: float(weighed.close[at]))
    search.chosen |= search.needs[final] or frozenset()
    search.kept = search.kept | {final}
    search.needs = [
        None if need is not None and at not in search.chosen and max(need) > final else need
        for at, need in enumerate(search.needs)
    ]


def keep_promises(search: Search, target: float) -> None:
    """Choose the steps that the title promises, list by list as long as each fits whole."""
    units = search.weighed.units
    for whole in dict.fromkeys(unit.whole for unit in units if unit.whole in search.weighed.promised):
        steps = [search.needs[at] for at, unit in enumerate(units) if unit.whole == whole]
        told = frozenset[int]().union(*(step for step in steps if step is not None))
        if None in steps or search.time(search.chosen | told) > target * (1 + TOLERANCE):
            continue
        search.chosen |= told
        search.kept = search.kept | told


def grow(search: Search, order: Sequence[int], target: float) -> None:
    """Add the closures that gain most a second until the time is full.

    Gains shrink as the choice grows, so only the best by their last known gain, and the
    neighbours of what was added last, are looked at again.
    """
    known: dict[int, float] = {}
    stale = list(order)
    while True:
        room = target * (1 + TOLERANCE) - search.time(search.chosen)
        worth = search.value(search.chosen)
        for at in stale:
            gain = gain_of(search, at, room, worth)
            known.pop(at, None)
            if gain is not None:
                known[at] = gain
        best = sorted(known, key=lambda at: (-known[at], order.index(at)))[:SHORTLIST]
        fresh = {at: gain_of(search, at, room, worth) for at in best}
        known = {at: gain for at, gain in known.items() if at not in fresh}
        known |= {at: gain for at, gain in fresh.items() if gain is not None}
        fitting = [at for at in best if at in known]
        if not fitting and best:
            stale = []
            continue
        if not fitting:
            return
        added = (search.needs[max(fitting, key=lambda at: known[at])] or frozenset()) - search.chosen
        search.chosen |= added
        stale = sorted({at + step for at in added for step in (-1, 0, 1)} & set(order))


def gain_of(search: Search, at: int, room: float, worth: float) -> float | None:
    """What a unit with its needs adds a second; None if it is there, does not fit or cannot be."""
    need = search.needs[at]
    if need is None or at in search.chosen:
        return None
    new = need - search.chosen
    cost = search.time(new)
    if cost > room:
        return None
    gain: float = (search.value(search.chosen | new) - worth) / max(cost, 0.5) ** 0.8
    return gain


def repair(search: Search, order: Sequence[int], target: float) -> None:
    """Exchange one unit for another while the time is short of what was asked for."""
    for _ in range(8):
        off = search.time(search.chosen) - target
        if abs(off) <= target * TOLERANCE:
            return
        better = exchange(search, order, target)
        if better is None:
            return
        search.chosen = better


def exchange(search: Search, order: Sequence[int], target: float) -> set[int] | None:
    """The best set one exchange away that comes nearer to the time; None if there is none."""
    now = abs(search.time(search.chosen) - target)
    found: list[tuple[float, float, int, set[int]]] = []
    bases = [search.chosen]
    for leaving in sorted(search.chosen - search.kept):
        base = search.without(search.chosen, leaving)
        if base is not None:
            bases.append(base)
    for base in bases:
        time = search.time(base)
        for at in [-1, *order]:
            need = frozenset() if at < 0 else search.needs[at]
            if need is None or (at >= 0 and at in base):
                continue
            new = need - base
            off = abs(time + search.time(new) - target)
            if off < now - 1e-9:
                rough = float(search.weighed.worth[sorted(new)].sum()) if new else 0.0
                found.append((max(off, target * TOLERANCE), -rough, len(found), base | new))
    if not found:
        return None
    found.sort(key=lambda each: each[:3])
    near = [each for each in found[:24] if each[0] <= found[0][0] * 1.2 + 1e-9]
    return max(near, key=lambda each: search.value(each[3]) - 4 * each[0] / target)[3]
