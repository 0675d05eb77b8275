"""Which units have to be spoken together."""

from collections.abc import Sequence

from vgenflow.stages.writing.choice.units import Unit

CURT = 32
"""Characters of an answer that is no more than its beginning."""
LONGEST = 4
"""Sentences that may hang together, lists and introductions of people aside."""
REACH = 6
"""Units from which another one does not hang together with a unit, but is told long before it."""


def closures(units: Sequence[Unit], whole_lists: bool) -> list[frozenset[int] | None]:
    """For each unit, all that must be spoken with it (itself too); None: it cannot be spoken."""
    return [closure(units, at, whole_lists) for at in range(len(units))]


def closure(units: Sequence[Unit], at: int, whole_lists: bool) -> frozenset[int] | None:
    """Follow the needs of one unit until they are met."""
    wanted = [at]
    found: set[int] = set()
    while wanted:
        here = wanted.pop()
        if here in found:
            continue
        if not 0 <= here < len(units) or not units[here].usable:
            return None
        found.add(here)
        more = needs(units, here, whole_lists)
        if more is None:
            return None
        wanted.extend(more)
        if sum(units[each].kind == "prose" and abs(at - each) <= REACH for each in found) > LONGEST:
            return None
    return frozenset(found)


def needs(units: Sequence[Unit], here: int, whole_lists: bool) -> list[int] | None:
    """What one unit asks for directly; None if it cannot be had."""
    unit = units[here]
    wanted: list[int] = []
    if unit.hold == "hard" and unit.alone is None:
        if here == 0 or not follows(units, here):
            return None
        wanted.append(here - 1)
    wanted += range(here - unit.person, here)
    if unit.after:
        if here + 1 >= len(units) or units[here + 1].place > unit.place + 1:
            return None
        answer = units[here + 1]
        listed = answer.kind in ("item", "step")
        items = [at for at, each in enumerate(units) if each.place == answer.place]
        if not whole_lists and unit.caption.endswith((":", "：")):
            items = items[:2]
        wanted += items if listed else [here + 1]
        if curt(units, here + 1):
            wanted.append(here + 2)
    else:
        wanted += range(here + 1, here + 1 + unit.promise)
    if whole_lists and unit.whole:
        wanted += [at for at, each in enumerate(units) if each.whole == unit.whole]
    return [*wanted, *unit.wants]


def curt(units: Sequence[Unit], answer: int) -> bool:
    """Whether an answer is so short that it wants the sentence after it."""
    if answer + 1 >= len(units) or units[answer + 1].place != units[answer].place:
        return False
    return units[answer + 1].usable and len(units[answer].caption) < CURT


def follows(units: Sequence[Unit], here: int) -> bool:
    """Whether a unit comes directly after the one before it in the running text."""
    before, unit = units[here - 1], units[here]
    return unit.section == before.section and unit.place - before.place <= 1
