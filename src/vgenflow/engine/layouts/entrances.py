"""Entrances: ways in which the nodes of an act come, `how(nodes, share)`; undone, ways to leave.

All leave `nodes` as they are at a share of 1. Those that scale, turn or reveal work on bitmaps: what is no
layer is drawn to one, once for each entrance, so one entrance is made for each act.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import replace

from vgenflow.engine.drawing import Box, Glyphs, Layer, Node, Painting, Path, Picture, Pose, Rect, Reveal
from vgenflow.engine.layouts.motion import Nodes, Side, clipped, fading, layered

How = Callable[[Nodes, float], Nodes]


def together(*hows: How) -> How:
    """Several at once, the first one first."""

    def all_(nodes: Nodes, share: float) -> Nodes:
        for how in hows:
            nodes = how(nodes, share)
        return nodes

    return all_


def undone(how: How) -> How:
    """Leaves as it came."""
    return lambda nodes, share: how(nodes, 1 - share)


def within(how: How, start: float, end: float) -> How:
    """In a part of the time: not begun before `start`, done from `end` on."""
    return lambda nodes, share: how(nodes, min(1.0, max(0.0, (share - start) / (end - start))))


def unveiling(by: Painting, softness: float = 0.02) -> How:
    """Comes as a map says: brush strokes, erasers, hatching, blinds, writing along a stroke."""

    def shown(layer: Layer, share: float) -> Layer:
        return replace(layer, reveal=Reveal(by, round(min(1.0, max(0.0, share)), 4), softness))

    return _on_layers(shown)


def sweeping(area: Rect, unit: float, angle: float = 45.0, softness: float = 0.004) -> How:
    """Comes behind a straight edge that crosses `area` in a direction: 0 to the right, 90 down."""
    from vgenflow.engine.paintings import Wipe  # noqa: PLC0415 - a first frame needs none

    return unveiling(Painting(Wipe(angle), area, unit), softness)


def sliding(seen: Rect, side: Side) -> How:
    """Comes from a side of `seen` and is not seen outside of it: columns from their baseline, strips."""
    ways = {"left": (-seen.w, 0.0), "right": (seen.w, 0.0), "top": (0.0, -seen.h), "bottom": (0.0, seen.h)}
    across, down = ways[side]

    def slid(nodes: Nodes, share: float) -> Nodes:
        return nodes if share == 1 else clipped(moved(nodes, across * (1 - share), down * (1 - share)), seen)

    return slid


def dropping(height: float) -> How:
    """Comes from so far above; with a `Bounce` it lands as a ball does."""
    return lambda nodes, share: moved(nodes, 0.0, -height * (1 - share))


def popping(x: float, y: float, least: float = 0.8, *, fade: bool = True) -> How:
    """Grows from `least` of its size about (`x`, `y`); a `Spring` lets it overshoot."""
    grown = scaling(x, y, least, least)
    return together(grown, lambda nodes, share: fading(nodes, min(1.0, 3 * share))) if fade else grown


def scaling(x: float, y: float, across: float, down: float) -> How:
    """Goes from these factors of width and height to its own size: columns that grow, a slow zoom."""

    def scaled(layer: Layer, share: float) -> Layer:
        factors = (round(max(0.0, one + (1 - one) * share), 5) for one in (across, down))
        return _posed(layer, Pose(x, y, *factors))

    return _on_layers(scaled)


def turning(x: float, y: float, degrees: float) -> How:
    """Turns from `degrees`, clockwise, to how it stands; a `Spring` lets it wobble."""
    return _on_layers(lambda layer, share: _posed(layer, Pose(x, y, turn=round(degrees * (1 - share), 3))))


def squashing(x: float, foot: float, depth: float = 0.18) -> How:
    """Is pressed flat on its foot and springs back, its area nearly kept: when it has landed."""

    def pressed(layer: Layer, share: float) -> Layer:
        much = depth * math.sin(math.pi * min(1.0, max(0.0, share)))
        return _posed(layer, Pose(x, foot, round(1 + 0.7 * much, 5), round(1 - much, 5)))

    return _on_layers(pressed)


def drawing(nodes: Nodes, share: float) -> Nodes:
    """Outlines draw themselves from their start; withdrawn, if undone."""
    trim = round(min(1.0, max(0.0, share)), 4)
    if trim >= 1:
        return nodes
    out = list[Node]()
    for node in nodes:
        if isinstance(node, Layer):
            out += moved(tuple(part for part in node.children if isinstance(part, Path)), node.dx, node.dy)
        else:
            out.append(node)
    return tuple(replace(node, trim=trim) if isinstance(node, Path) else node for node in out)


def typing(runs: Sequence[Glyphs]) -> How:
    """Letter by letter, in the order of writing, along one line or column; with `LINEAR` easing."""
    upright = len({y for run in runs for _, y in run.positions}) > len(
        {x for run in runs for x, _ in run.positions}
    )
    left = min(run.x + run.bounds.x for run in runs)
    top = min(run.y + run.bounds.y for run in runs)
    right = max(run.x + run.bounds.x + run.bounds.w for run in runs)
    foot = max(run.y + run.bounds.y + run.bounds.h for run in runs)
    pad = 0.1 * max(run.size for run in runs)
    starts = sorted(
        (run.y + y - run.size if upright else run.x + x) for run in runs for x, y in run.positions
    )
    edges = [*starts[1:], (foot if upright else right) + pad]

    def typed(nodes: Nodes, share: float) -> Nodes:
        letters = math.floor(min(1.0, share) * len(edges))
        if letters >= len(edges):
            return nodes
        if not letters:
            return ()
        edge = edges[letters - 1]
        if upright:
            return clipped(nodes, Rect(left - pad, top - pad, right - left + 2 * pad, edge - top + pad))
        return clipped(nodes, Rect(left - pad, top - pad, edge - left + pad, foot - top + 2 * pad))

    return typed


def rolled(text: str, step: int, steps: int) -> str:
    """A number while its digits roll: at `step` of `steps` each is as many short of its own."""
    left = max(0, steps - step)
    return "".join(
        str((int(one) - left * (1 + place % 3)) % 10) if one in _DIGITS else one
        for place, one in enumerate(text)
    )


_DIGITS = "0123456789"


def moved(nodes: Nodes, dx: float, dy: float) -> Nodes:
    """Elsewhere, by hundredths of a pixel."""
    dx, dy = round(dx, 2), round(dy, 2)
    return tuple(_moved(node, dx, dy) for node in nodes) if dx or dy else nodes


def _moved(node: Node, dx: float, dy: float) -> Node:
    match node:
        case Glyphs():
            return replace(node, x=node.x + dx, y=node.y + dy)
        case Path() | Layer():
            return replace(node, dx=node.dx + dx, dy=node.dy + dy)
        case Box(rect=rect):
            return replace(node, rect=Rect(rect.x + dx, rect.y + dy, rect.w, rect.h))
        case Picture(target=rect):
            across, down = 2 * round(dx / 2), 2 * round(dy / 2)
            return replace(node, target=Rect(rect.x + across, rect.y + down, rect.w, rect.h))


def _posed(layer: Layer, pose: Pose) -> Layer:
    """Posed once more: factors are multiplied, angles added, about the first point."""
    if layer.pose is not None:
        one = layer.pose
        pose = replace(
            one, across=one.across * pose.across, down=one.down * pose.down, turn=one.turn + pose.turn
        )
    still = pose.across == 1 and pose.down == 1 and not pose.turn
    return replace(layer, pose=None if still else pose)


def _on_layers(change: Callable[[Layer, float], Layer]) -> How:
    """What changes layers, on nodes of any kind: they become layers once."""
    known: tuple[Nodes, Nodes] = ((), ())

    def how(nodes: Nodes, share: float) -> Nodes:
        nonlocal known
        if share == 1:
            return nodes
        if known[0] is not nodes:
            known = (nodes, layered(nodes))
        return tuple(change(node, share) if isinstance(node, Layer) else node for node in known[1])

    return how
