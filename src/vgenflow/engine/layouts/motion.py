"""Acts: things on a page with the way they enter, hold and leave.

An act gives its nodes for any frame. Outside its own motion it gives the very same objects,
so that the rasteriser sees at once that nothing changed.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, Protocol

from vgenflow.engine.drawing import Box, Drawing, Glyphs, Layer, Node, Path, Picture, Rect
from vgenflow.engine.layouts.easing import Ease, eased

Nodes = tuple[Node, ...]
Side = Literal["left", "right", "bottom", "top"]
"""Where an edge starts from."""
_STROKE = (0.35, 0.0, 0.2, 1.0)
"""How a stroke of `strokes` is eased."""


class Act(Protocol):
    """Something on the page."""

    @property
    def settled(self) -> int:
        """From this frame on it stands still until the page leaves."""
        ...

    def at(self, frame: int) -> Nodes:
        """Its nodes at a frame before the page leaves."""
        ...

    def leaving(self, share: float) -> Nodes:
        """Its nodes while the page leaves; `share` goes from 0 to 1."""
        ...


@dataclass(frozen=True, slots=True)
class Still:
    """Nodes that are there from the first frame to the last."""

    nodes: Nodes
    settled: int = 0

    def at(self, frame: int) -> Nodes:  # noqa: ARG002
        """The nodes."""
        return self.nodes

    def leaving(self, share: float) -> Nodes:  # noqa: ARG002
        """The nodes."""
        return self.nodes


@dataclass(frozen=True, slots=True)
class Enter:
    """Nodes that enter from frame `start` on, in `frames` frames, by `how(nodes, share)`."""

    nodes: Nodes
    start: int
    frames: int
    curve: Ease
    how: Callable[[Nodes, float], Nodes]
    out: Callable[[Nodes, float], Nodes]
    """How it leaves."""
    settled: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "settled", self.start + self.frames)
        object.__setattr__(self, "nodes", bundled(self.nodes))

    def at(self, frame: int) -> Nodes:
        """Nothing, then the nodes on their way, then the very same nodes."""
        if frame < self.start:
            return ()
        if frame >= self.settled:
            return self.nodes
        return self.how(self.nodes, eased(self.curve, (frame - self.start + 1) / (self.frames + 1)))

    def leaving(self, share: float) -> Nodes:
        """The nodes on their way out."""
        return self.nodes if share <= 0 else self.out(self.nodes, share)


@dataclass(frozen=True, slots=True)
class Moving:
    """Nodes made anew for every frame up to `settled`: counting numbers, drifting lights, zooms."""

    make: Callable[[int], Nodes]
    settled: int
    out: Callable[[Nodes, float], Nodes]

    def at(self, frame: int) -> Nodes:
        """The nodes of the frame."""
        return self.make(min(frame, self.settled))

    def leaving(self, share: float) -> Nodes:
        """The settled nodes on their way out."""
        nodes = self.make(self.settled)
        return nodes if share <= 0 else self.out(nodes, share)


class Played:
    """A page of acts over a number of frames."""

    def __init__(self, background: str, acts: Sequence[Act], frames: int, leave: int, curve: Ease) -> None:
        self.frames = frames
        self._background, self._acts = background, tuple(acts)
        self._leave, self._curve = min(leave, max(0, frames - 1)), curve
        self._settled = max((act.settled for act in acts), default=0)
        self._rest: Drawing | None = None

    def at(self, frame: int) -> Drawing:
        """The drawing of one frame; the same object while nothing moves."""
        left = self.frames - frame
        if left <= self._leave:
            share = eased(self._curve, 1 - (left - 1) / self._leave)
            gone = tuple(
                node for act in self._acts if self._entered(act, frame) for node in act.leaving(share)
            )
            return Drawing(self._background, gone)
        if frame < self._settled:
            return Drawing(self._background, tuple(node for act in self._acts for node in act.at(frame)))
        if self._rest is None:
            nodes = tuple(node for act in self._acts for node in act.at(self._settled))
            self._rest = Drawing(self._background, nodes)
        return self._rest

    def _entered(self, act: Act, frame: int) -> bool:
        return bool(act.at(frame))


def bundled(nodes: Nodes) -> Nodes:
    """The same in one layer, so that what moves is drawn once; boxes alone are drawn as quickly."""
    vectors = all(isinstance(node, Box | Path | Glyphs) for node in nodes)
    return layered(nodes) if vectors and not all(isinstance(node, Box) for node in nodes) else nodes


def layered(nodes: Nodes) -> Nodes:
    """Layers and pictures as they are, with one layer for each row of other nodes."""
    out, row = list[Node](), list[Box | Path | Glyphs]()
    for node in (*nodes, None):
        if isinstance(node, Box | Path | Glyphs):
            row.append(node)
            continue
        if row:
            out.append(_layer(tuple(row)))
            row.clear()
        if node is not None:
            out.append(node)
    return tuple(out)


def _layer(children: tuple[Box | Path | Glyphs, ...]) -> Layer:
    areas = [bounds_of(node) for node in children]
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    right, foot = max(area.x + area.w for area in areas), max(area.y + area.h for area in areas)
    return Layer(children, Rect(left, top, right - left, foot - top))


def bounds_of(node: Box | Path | Glyphs) -> Rect:
    """Around its ink."""
    match node:
        case Box(rect=rect):
            return rect
        case Path(bounds=bounds, dx=x, dy=y):
            return Rect(bounds.x + x, bounds.y + y, bounds.w, bounds.h)
        case Glyphs(bounds=bounds, x=x, y=y, stroke=stroke):
            return Rect(
                bounds.x + x - stroke / 2, bounds.y + y - stroke / 2, bounds.w + stroke, bounds.h + stroke
            )


def as_they_are(nodes: Nodes) -> Nodes:
    """The same nodes."""
    return nodes


def held(frame: int, frames: int) -> int:
    """The frame shown at `frame` by what goes on only every so many frames."""
    return frame - frame % frames


def strokes(frame: int, frames: int, beat: int, stroke: int) -> float:
    """Share of a way of `frames` that is gone at a frame: each `beat` it goes on for `stroke`, then rests.

    What goes on through a whole scene rests most of the time, and frames that stand cost nothing to encode.
    The beats are stretched a little, to fill the way.
    """
    count = max(1, round(frames / max(1, beat)))
    done, since = divmod(frame * count, max(1, frames))
    part = min(1.0, since / count / max(1, stroke))
    return min(1.0, (done + eased(_STROKE, part)) / count)


def kept(nodes: Nodes, share: float) -> Nodes:  # noqa: ARG001
    """Does not leave: the next page covers it."""
    return nodes


def faded(nodes: Nodes, share: float) -> Nodes:
    """Leaves by fading out."""
    return tuple(_with_alpha(node, 1 - share) for node in nodes)


def fading(nodes: Nodes, share: float) -> Nodes:
    """Enters by fading in."""
    return tuple(_with_alpha(node, share) for node in nodes)


def _with_alpha(node: Node, alpha: float) -> Node:
    return replace(node, alpha=round(node.alpha * alpha, 3))


def rising(mask: Rect, distance: float) -> Callable[[Nodes, float], Nodes]:
    """Enters from `distance` below, seen only inside `mask`."""

    def moved(nodes: Nodes, share: float) -> Nodes:
        down = round((1 - share) * distance, 2)
        return tuple(_lowered(node, down, mask) for node in nodes)

    return moved


def _lowered(node: Node, down: float, mask: Rect) -> Node:
    match node:
        case Glyphs():
            return replace(node, y=node.y + down, clip=mask)
        case Path() | Layer():
            return replace(node, dy=node.dy + down, clip=mask)
        case Box(rect=rect):
            top = rect.y + down
            height = min(top + rect.h, mask.y + mask.h) - top
            return replace(node, rect=Rect(rect.x, top, rect.w, max(0.0, height)))
        case Picture():
            return node


def wiping(area: Rect, side: Side = "left") -> Callable[[Nodes, float], Nodes]:
    """Enters behind an edge that crosses `area` from one of its sides."""

    def cut(nodes: Nodes, share: float) -> Nodes:
        if side == "left":
            seen = Rect(area.x, area.y, area.w * share, area.h)
        elif side == "right":
            seen = Rect(area.x + area.w * (1 - share), area.y, area.w * share, area.h)
        elif side == "top":
            seen = Rect(area.x, area.y, area.w, area.h * share)
        else:
            seen = Rect(area.x, area.y + area.h * (1 - share), area.w, area.h * share)
        return clipped(nodes, seen)

    return cut


def withdrawing(area: Rect) -> Callable[[Nodes, float], Nodes]:
    """Leaves to the right."""

    def cut(nodes: Nodes, share: float) -> Nodes:
        return clipped(nodes, Rect(area.x + area.w * share, area.y, area.w * (1 - share), area.h))

    return cut


def clipped(nodes: Nodes, seen: Rect) -> Nodes:
    """Only what is inside `seen`."""
    out = list[Node]()
    for node in nodes:
        if isinstance(node, Box):
            rect = _common(node.rect, seen)
            if rect.w > 0 and rect.h > 0:
                out.append(replace(node, rect=rect))
        elif isinstance(node, Picture):
            out.append(node)
        else:
            clip = seen if node.clip is None else _common(node.clip, seen)
            if clip.w > 0 and clip.h > 0:
                out.append(replace(node, clip=clip))
    return tuple(out)


def _common(one: Rect, other: Rect) -> Rect:
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, foot = min(one.x + one.w, other.x + other.w), min(one.y + one.h, other.y + other.h)
    return Rect(left, top, max(0.0, right - left), max(0.0, foot - top))
