"""Labels: where names stand beside their places so that none covers another.

Eight positions about a place and their order after Christensen, Marks and Shieber, "An empirical study of
algorithms for point-feature label placement", ACM TOG 14 (1995); the best choice by branch and bound. Where
there is none, names stand in a column and lines lead to them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from vgenflow.engine.drawing import Rect
from vgenflow.engine.mapping.outlines import Points

Align = Literal["left", "right", "centre"]
_TRIES = 20_000
"""Positions tried before the best so far is taken."""
_ORDER: tuple[tuple[float, float, float], ...] = (
    (1, 0, 0.0), (-1, 0, 0.35), (1, -1, 0.2), (1, 1, 0.3), (-1, -1, 0.45), (-1, 1, 0.5),
    (0, -1, 0.6), (0, 1, 0.7),
)  # fmt: skip
"""Where a label lies from its place, across and down, and what that costs."""
_CROSSED, _ON_LINE = 0.25, 1.2
"""What it costs to cover a corner of a line, at most so much."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place with the size of its label, in pixels."""

    x: float
    y: float
    radius: float
    """Of its pin; 0 for an area, whose label stands on it if it can."""
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label stands."""

    rect: Rect
    align: Align


def placed(
    anchors: Sequence[Anchor], area: Rect, gap: float, lines: Sequence[Points] = ()
) -> tuple[Spot, ...] | None:
    """A spot inside `area` for every label, `gap` from its pin and from all others; None if there is none.

    Lines (rows of corners) are kept free where that is possible.
    """
    pins = [_pin(anchor, gap) for anchor in anchors]
    choices = list[list[tuple[float, Spot]]]()
    for index, anchor in enumerate(anchors):
        others = [pin for at, pin in enumerate(pins) if at != index and anchors[at].radius > 0]
        found = [
            (cost + _covered(spot.rect, lines), spot)
            for cost, spot in _spots(anchor, gap)
            if inside(spot.rect, area) and not any(apart(spot.rect, pin) < 0 for pin in others)
        ]
        if not found:
            return None
        choices.append(sorted(found, key=lambda choice: choice[0]))
    order = sorted(range(len(anchors)), key=lambda index: (len(choices[index]), index))
    chosen = _search([choices[index] for index in order], gap)
    if chosen is None:
        return None
    by_index = dict(zip(order, chosen, strict=True))
    return tuple(by_index[index] for index in range(len(anchors)))


def _search(choices: list[list[tuple[float, Spot]]], gap: float) -> list[Spot] | None:
    """The cheapest spots that are `gap` apart."""
    best, least, tried = None, float("inf"), 0
    floor = [0.0]
    for options in reversed(choices):
        floor.append(floor[-1] + options[0][0])
    floor.reverse()
    path = list[Spot]()

    def go(depth: int, cost: float) -> None:
        nonlocal best, least, tried
        if depth == len(choices):
            best, least = list(path), cost
            return
        for price, spot in choices[depth]:
            tried += 1
            if cost + price + floor[depth + 1] >= least or tried > _TRIES:
                return
            if all(apart(spot.rect, other.rect) >= gap for other in path):
                path.append(spot)
                go(depth + 1, cost + price)
                path.pop()

    go(0, 0.0)
    return best


def _spots(anchor: Anchor, gap: float) -> list[tuple[float, Spot]]:
    """Every way a label may stand about its place, with its cost."""
    reach = anchor.radius + gap
    made = list[tuple[float, Spot]]()
    if anchor.radius == 0:
        around = Rect(anchor.x - anchor.w / 2, anchor.y - anchor.h / 2, anchor.w, anchor.h)
        made.append((-1.0, Spot(around, "centre")))
    for across, down, cost in _ORDER:
        aside = 0.75 * reach if across and down else reach
        x = anchor.x + across * aside + (-anchor.w if across < 0 else 0 if across > 0 else -anchor.w / 2)
        y = anchor.y + down * aside + (-anchor.h if down < 0 else 0 if down > 0 else -anchor.h / 2)
        align: Align = "left" if across > 0 else "right" if across < 0 else "centre"
        made.append((cost, Spot(Rect(x, y, anchor.w, anchor.h), align)))
    return made


def _pin(anchor: Anchor, gap: float) -> Rect:
    side = anchor.radius + 0.3 * gap
    return Rect(anchor.x - side, anchor.y - side, 2 * side, 2 * side)


def _covered(rect: Rect, lines: Sequence[Points]) -> float:
    """What it costs to stand on lines."""
    hits = 0
    for line in lines:
        x, y = line[:, 0], line[:, 1]
        hits += int(((x > rect.x) & (x < rect.x + rect.w) & (y > rect.y) & (y < rect.y + rect.h)).sum())
    return min(_ON_LINE, _CROSSED * hits)


def apart(one: Rect, other: Rect) -> float:
    """The gap between two rectangles along the axis that parts them most; negative where they overlap."""
    return max(
        other.x - one.x - one.w,
        one.x - other.x - other.w,
        other.y - one.y - one.h,
        one.y - other.y - other.h,
    )


def inside(rect: Rect, area: Rect) -> bool:
    """A rectangle lies in an area."""
    return (
        rect.x >= area.x
        and rect.y >= area.y
        and rect.x + rect.w <= area.x + area.w
        and rect.y + rect.h <= area.y + area.h
    )


def beside(anchors: Sequence[Anchor], columns: Sequence[Rect], gap: float) -> tuple[Spot, ...]:
    """Spots one under another in one column at the right, or in two at both sides, as near as can be.

    Each column takes as many, by where their places are. All are in it if their heights, with gaps, are no
    more than its own.
    """
    order = sorted(range(len(anchors)), key=lambda index: (anchors[index].x, index))
    each = -(-len(order) // len(columns))
    found = dict[int, Spot]()
    for number, column in enumerate(columns):
        members = order[number * each : (number + 1) * each]
        align: Align = "left" if number + 1 == len(columns) else "right"
        for index, top in _stacked(members, anchors, column, gap):
            anchor = anchors[index]
            x = column.x if align == "left" else column.x + column.w - anchor.w
            found[index] = Spot(Rect(x, top, anchor.w, anchor.h), align)
    return tuple(found[index] for index in range(len(anchors)))


def _stacked(
    members: Sequence[int], anchors: Sequence[Anchor], column: Rect, gap: float
) -> list[tuple[int, float]]:
    """The tops of labels in a column, by the height of their places."""
    order = sorted(members, key=lambda index: (anchors[index].y, anchors[index].x, index))
    tops, y = list[float](), column.y
    for index in order:
        y = max(y, anchors[index].y - anchors[index].h / 2)
        tops.append(y)
        y += anchors[index].h + gap
    foot = column.y + column.h
    for at in reversed(range(len(order))):
        tops[at] = min(tops[at], foot - anchors[order[at]].h)
        foot = tops[at] - gap
    return list(zip(order, tops, strict=True))
