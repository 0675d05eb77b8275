"""Rhythm: of all ways to cut the script into scenes, the one that serves content and eye best.

A beam search over the pieces of the script. A way is worth what its scenes are worth for the
content, by the second, less what breaks the rhythm: scenes too short or too long, a layout
repeated, and more for every kind of layout that is new.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.candidates import Candidate, Setting

BEAM = 48
SHORTEST = 2.9
LONGEST = 8.4
"""Seconds by estimate: inside the 2.5 to 9 that a scene may really last."""
_ITEM_SECONDS, _LONGEST_LIST = 7.0, 25.0
"""A list may stay for as long as another item comes in so often, and no longer in all (decision 0083)."""
_SHORT_COST, _LONG_COST = 6.0, 6.0
_AGAIN = 2.6
_ALIKE = 3.0
"""And more for a page that is made up as the one of its kind before it."""
_UNEVEN = 0.9
"""For each item by which two parts of one list differ, beyond one."""
_SWING = 1.2
"""Two kinds that take turns, once too often."""
_THIRD, _THIRD_STATEMENT = 60.0, 14.0
"""Prose without lists, figures or quotations may have to be told in statements."""
_PARTS_APART, _PART_SOON = 25.0, 20.0
"""So many seconds lie between pages that open a part."""
_RECENT = 0.45
_NEW_KIND = 1.8
_KINDS = 7
_BROKEN = 1.6
"""A change of scene inside a sentence."""
_OPEN = 3.0
"""A scene must not end on a question or an announcement whose answer is the next."""
_STEADY = 3.0
"""A scene with nothing but a sentence grows stale after so many seconds."""


@dataclass(frozen=True, slots=True)
class Option:
    """A candidate for the pieces from `first` to `end`, at the setting that fits."""

    first: int
    end: int
    beat: Beat
    candidate: Candidate
    setting: Setting


@dataclass(frozen=True, slots=True)
class _Way:
    """Scenes up to a piece, and what they are worth."""

    worth: float
    options: tuple[Option, ...]
    used: frozenset[str]

    @property
    def layouts(self) -> tuple[str, ...]:
        """The layouts in order."""
        return tuple(option.candidate.layout for option in self.options)


def best_way(options: Sequence[Option], length: int) -> tuple[Option, ...]:
    """The best sequence of options that covers pieces 0 to `length` without gap or overlap.

    Options must include at least one for every single piece. Ties go to the earlier option. Something is
    shown twice only where nothing else can be shown.
    """
    return _search(options, length, repeats=False) or _search(options, length, repeats=True)


def _search(options: Sequence[Option], length: int, *, repeats: bool) -> tuple[Option, ...]:
    """The best way, or nothing where every way comes to an end."""
    starting: dict[int, list[Option]] = {}
    for option in options:
        starting.setdefault(option.first, []).append(option)
    ways: dict[int, list[_Way]] = {0: [_Way(0.0, (), frozenset())]}
    for at in range(length):
        for way in _beam(ways.get(at, [])):
            for option in starting.get(at, []):
                if repeats or not way.used & option.candidate.uses:
                    ways.setdefault(option.end, []).append(_extend(way, option))
    best = _beam(ways.get(length, []))
    return best[0].options if best else ()


def _beam(ways: Sequence[_Way]) -> list[_Way]:
    """The best ways, at most a few of each recent rhythm so that the beam stays wide."""
    kept: list[_Way] = []
    counts: dict[tuple[object, ...], int] = {}
    for way in sorted(ways, key=lambda way: -way.worth):
        rhythm = (way.layouts[-2:], frozenset(way.layouts))
        if counts.get(rhythm, 0) >= 3:
            continue
        counts[rhythm] = counts.get(rhythm, 0) + 1
        kept.append(way)
        if len(kept) == BEAM:
            break
    return kept


def _extend(way: _Way, option: Option) -> _Way:
    """The way with one scene more."""
    worth = way.worth + scene_worth(option) + rhythm_worth(way.options, option)
    return _Way(worth, (*way.options, option), way.used | option.candidate.uses)


def scene_worth(option: Option) -> float:
    """What a scene is worth on its own: its content by the second, less a bad length."""
    seconds = option.beat.seconds
    worth = option.candidate.score * seconds
    short, long = max(0.0, SHORTEST - seconds), max(0.0, seconds - longest(option))
    worth -= short * (1 + short) * _SHORT_COST + long * (1 + long) * _LONG_COST
    worth -= (_OPEN if option.beat.ends_open else 0.0) + (_BROKEN if option.beat.breaks_off else 0.0)
    if option.candidate.layout == "statement":
        worth -= max(0.0, seconds - 2 * _STEADY) * 0.3
    return worth


def longest(option: Option) -> float:
    """How many seconds a scene may last: a list of the source stays while its items come in."""
    items = len(option.beat.lines)
    if not option.candidate.continues or items < 2:
        return LONGEST
    return max(LONGEST, min(_LONGEST_LIST, items * _ITEM_SECONDS))


def rhythm_worth(before: Sequence[Option], option: Option) -> float:
    """What a layout is worth after those before it."""
    layout = option.candidate.layout
    layouts = [earlier.candidate.layout for earlier in before]
    worth = 0.0
    if layouts[-1:] == [layout]:
        going_on = option.candidate.continues and before[-1].candidate.continues == option.candidate.continues
        alike = composition(before[-1]) == composition(option)
        worth -= _uneven(before[-1], option) if going_on else _AGAIN + _ALIKE * alike
    elif layouts[-2:-1] == [layout] and layouts[-3:-2] == layouts[-1:]:
        worth -= _SWING
    if layouts[-2:] == [layout, layout]:
        worth -= _THIRD_STATEMENT if layout == "statement" and layouts[-3:-2] != [layout] else _THIRD
    if layout == "section" and _since(layout, before) < _PARTS_APART:
        worth -= _PART_SOON
    worth -= _RECENT * layouts[-4:].count(layout)
    if layout not in layouts and len(set(layouts)) < _KINDS:
        worth += _NEW_KIND
    return worth


def _uneven(before: Option, option: Option) -> float:
    """What two parts of one list lose where one holds far more than the other."""
    held = [each.setting.props.get("items") for each in (before, option)]
    counts = [len(items) if isinstance(items, list) else 0 for items in held]
    return _UNEVEN * max(0, abs(counts[0] - counts[1]) - 1)


def _since(layout: str, before: Sequence[Option]) -> float:
    """Seconds since a layout was last left; infinite if it was not shown."""
    seconds = 0.0
    for earlier in reversed(before):
        if earlier.candidate.layout == layout:
            return seconds
        seconds += earlier.beat.seconds
    return float("inf")


def composition(option: Option) -> tuple[object, ...]:
    """What tells two pages of a kind apart at a glance, beside their words.

    Statements are told apart by the page they stand on, which is settled when all scenes are known.
    """
    layout, props = option.candidate.layout, option.setting.props
    if layout == "statement":
        return (option,)
    if layout == "number":
        return (layout, props.get("share") is None, bool(props.get("lead")), bool(props.get("context")))
    counts = (len(many) for many in props.values() if isinstance(many, list))
    return (layout, props.get("kind"), *counts)
