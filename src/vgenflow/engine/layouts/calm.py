"""Calm: acts of a page without motion, for people whom motion makes ill (WCAG 2.2, success criterion 2.3.3).

Whatever slides, zooms, springs or counts is there as it comes to rest, and dissolves into its place.
Nothing is known here of how a manner moves things: the rests are found in what it would have shown.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from vgenflow.engine.drawing import Node
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.motion import Act, Enter, Moving, Nodes, Still, bundled

_REST = 6
"""Frames that something must stand before it moves on, to be shown on its way."""


def calmed(acts: Sequence[Act], dissolve: int, until: int) -> tuple[Act, ...]:
    """The acts at rest; each state dissolves into the next in `dissolve` frames.

    From frame `until` on the page leaves.
    """
    return tuple(act if isinstance(act, Still) else Dissolving(act, dissolve, until) for act in acts)


class Dissolving:
    """An act as the states at which it rests."""

    def __init__(self, act: Act, dissolve: int, until: int) -> None:
        self._act, self._dissolve, self._until = act, dissolve, until
        self._stays = isinstance(act, Enter | Moving) and act.out is motion.kept

    @property
    def settled(self) -> int:
        """When its last state is there."""
        return max((start for start, _ in self._states), default=0) + self._dissolve

    def at(self, frame: int) -> Nodes:
        """The state of the frame, or one state dissolving into the next."""
        index = bisect_right(self._starts, frame) - 1
        if index < 0:
            return ()
        start, nodes = self._states[index]
        share = (frame - start + 1) / (self._dissolve + 1)
        if share >= 1:
            return nodes
        before = self._states[index - 1][1] if index else ()
        return _dissolved(before, nodes, round(share, 3))

    def leaving(self, share: float) -> Nodes:
        """The last state, fading unless the act stays for the next page to cover."""
        nodes = self._states[-1][1] if self._states else ()
        return nodes if share <= 0 or self._stays else motion.faded(nodes, share)

    @cached_property
    def _states(self) -> tuple[tuple[int, Nodes], ...]:
        """States with the frames from which they are shown: as soon as the act is on its way to them."""
        if isinstance(self._act, Enter):
            return ((self._act.start, self._act.nodes),)
        states, begun, since = list[tuple[int, Nodes]](), 0, 0
        last = self._act.at(0)
        end = min(self._act.settled, self._until)
        for frame in range(1, end + 1):
            now = self._act.at(frame)
            if now is last or now == last:
                continue
            if frame - since >= _REST:
                states.append((begun, bundled(last)))
                begun = frame
            elif not last:
                begun = frame
            last, since = now, frame
        comes_to_rest = self._act.settled < self._until or end - since >= _REST
        if comes_to_rest or not any(nodes for _, nodes in states):
            states.append((begun, bundled(last)))
        return tuple(states) if any(nodes for _, nodes in states) else ()

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self._states)


def _dissolved(before: Nodes, after: Nodes, share: float) -> Nodes:
    """What is in both stands; the rest gives way to the rest."""
    gone = (_paler(node, 1 - share) for node in before if node not in after)
    coming = (node if node in before else _paler(node, share) for node in after)
    return (*gone, *coming)


def _paler(node: Node, share: float) -> Node:
    return replace(node, alpha=round(node.alpha * share, 3))
