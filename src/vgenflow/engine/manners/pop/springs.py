"""Springs: how round things come, live and leave."""

import math
from collections.abc import Sequence
from dataclasses import replace

from vgenflow.engine.drawing import Box, Glyphs, Layer, Node, Path, Pose, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.board import Board
from vgenflow.engine.layouts.easing import Bounce, Spring, eased
from vgenflow.engine.layouts.entrances import (
    How,
    dropping,
    moved,
    popping,
    scaling,
    together,
    turning,
    undone,
)
from vgenflow.engine.layouts.motion import Enter, Nodes, bounds_of

SMALL, BIG = Spring(260, 18), Spring(170, 20)
BACK = (0.34, 1.56, 0.64, 1.0)
"""The spring as a curve."""
_TYPE_MS, _THROW_MS, _FALL_MS, _HOP_MS = 420, 560, 900, 360
_BEAT_MS, _BREATH_MS = 2600, 2400
_RISE = 3.7
"""How far type rises, in hundredths of the short side."""
_GONE = 0.03
_SLOW = 3
"""Frames for which what breathes and drifts stands: its edge moves by half a pixel."""


def gone(board: Board) -> How:
    """Leaves: shrinks towards the middle, where the next scene comes from."""
    return undone(scaling(board.grid.width / 2, board.grid.height / 2, _GONE, _GONE))


def gathered(*nodes: Box | Path | Glyphs, tilt: float = 0.0) -> Layer:
    """One layer of nodes, turned about its middle."""
    areas = [bounds_of(node) for node in nodes]
    left, top = min(a.x for a in areas), min(a.y for a in areas)
    right, foot = max(a.x + a.w for a in areas), max(a.y + a.h for a in areas)
    return Layer(tuple(nodes), Rect(left, top, right - left, foot - top), tilt=tilt)


def popped(
    board: Board, nodes: Sequence[Node], start: int, x: float, y: float, *, spring: Spring = SMALL,
    wobble: float = 0.0, stays: bool = False,
) -> None:  # fmt: skip
    """Grow about a point, with one overshoot; `stays` until the next scene covers it."""
    how = popping(x, y, 0.0, fade=False)
    if wobble:
        how = together(how, turning(x, y, wobble))
    out = motion.kept if stays else gone(board)
    board.act(Enter(tuple(nodes), start, board.time(spring.milliseconds), spring, how, out))


def risen(board: Board, nodes: Sequence[Node], start: int, x: float, y: float) -> None:
    """Type: up from below and from 0.8 of its size."""
    how = together(popping(x, y, 0.8), dropping(-_RISE * board.unit))
    board.act(Enter(tuple(nodes), start, board.time(_TYPE_MS), BACK, how, gone(board)))


def thrown(board: Board, nodes: Sequence[Node], start: int, across: float) -> None:
    """Shot in from so far at a side."""

    def flown(parts: Nodes, share: float) -> Nodes:
        return moved(parts, across * (1 - share), 0.0)

    board.act(Enter(tuple(nodes), start, board.time(_THROW_MS), BACK, flown, gone(board)))


def ball(board: Board, layer: Layer, x: float, foot: float, start: int) -> None:
    """Drops in, bounces twice, and now and then squashes as if to hop."""
    height = foot + board.unit
    fall, hop, beat = board.time(_FALL_MS), board.time(_HOP_MS), board.time(_BEAT_MS)

    def at(frame: int) -> Nodes:
        since = frame - start
        if since < 0:
            return ()
        if since < fall:
            share = eased(Bounce(2, 0.12), (since + 1) / (fall + 1))
            return moved((layer,), 0.0, -height * (1 - share))
        return (pressed(layer, x, foot, ((since - fall) % beat) / hop),)

    board.moving(at, board.frames, gone(board))


def pressed(layer: Layer, x: float, foot: float, share: float) -> Layer:
    """A ball on its way through one squash, flat at the middle of it."""
    if not 0 < share < 1:
        return layer
    much = 0.16 * math.sin(math.pi * share)
    return replace(layer, pose=Pose(x, foot, round(1 + 0.6 * much, 4), round(1 - much, 4)))


def breathing(board: Board, layer: Layer, x: float, y: float, start: int) -> None:
    """Pops up and then breathes: 1.5% larger and smaller."""
    come, breath = board.time(BIG.milliseconds), board.time(_BREATH_MS)

    def at(frame: int) -> Nodes:
        since = frame - start
        if since < 0:
            return ()
        if since < come:
            size = max(_GONE, eased(BIG, (since + 1) / (come + 1)))
        else:
            held = max(0, motion.held(frame, _SLOW) - start - come)
            size = 1 + 0.0075 * (1 - math.cos(2 * math.pi * held / breath))
        size = round(size, 4)
        return (layer if size == 1 else replace(layer, pose=Pose(x, y, size, size)),)

    board.moving(at, board.frames, motion.kept)


def drifting(board: Board, layer: Layer, spare: float) -> None:
    """Hills that move on by 5 pixels of 1080 a second, half a pixel at a time, at most by `spare`."""
    a_second = 0.46 * board.unit
    frames = float(board.stage.rate.fraction)

    def at(frame: int) -> Nodes:
        return moved((layer,), -min(spare, a_second * motion.held(frame, _SLOW) / frames), 0.0)

    board.moving(at, board.frames, motion.kept)
