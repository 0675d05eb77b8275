"""Drawings at another size: what was laid out once is shown smaller or larger, never laid out anew.

So a preview has the export's line breaks, type sizes and places, to a fraction of a pixel.
"""

from dataclasses import dataclass, replace

from vgenflow.engine.drawing import (
    Box,
    Child,
    Drawing,
    Glyphs,
    Inset,
    Layer,
    Node,
    Painting,
    Path,
    Picture,
    Rect,
)
from vgenflow.engine.raster.recent import ByIdentity

_NODES, _TUPLES = 1024, 64
_SMALLEST = 16


@dataclass(frozen=True, slots=True)
class Scaled:
    """The even size of a frame that is shown `factor` times as large as it was laid out."""

    width: int
    height: int
    factor: float


def at_width(width: int, height: int, wanted: int) -> Scaled:
    """A frame of `width` by `height` shown `wanted` pixels wide, or one less."""
    return _scaled(width, height, wanted // 2 * 2, height * (wanted // 2 * 2) / width)


def at_short_side(width: int, height: int, wanted: int) -> Scaled:
    """A frame of `width` by `height` with `wanted` pixels, or one less, on its shorter side."""
    short = wanted // 2 * 2
    if width < height:
        return _scaled(width, height, short, height * short / width)
    return _scaled(width, height, width * short / height, short)


def _scaled(width: int, height: int, across: float, down: float) -> Scaled:
    """Both sides even; the factor covers them, so less than a pixel falls off an edge and none is bare."""
    wide, high = (max(_SMALLEST, _even(side)) for side in (across, down))
    return Scaled(wide, high, max(wide / width, high / height))


class Scaler:
    """Makes drawings `factor` times as large.

    What is the same object before is the same object after, so repainting stays as small.
    """

    def __init__(self, factor: float) -> None:
        self._factor = factor
        self._drawings: ByIdentity[Drawing] = ByIdentity(_TUPLES)
        self._tuples: ByIdentity[tuple[Node, ...]] = ByIdentity(_TUPLES)
        self._nodes: ByIdentity[Node] = ByIdentity(_NODES)
        self._children: ByIdentity[tuple[Child, ...]] = ByIdentity(_TUPLES)

    def drawing(self, drawing: Drawing) -> Drawing:
        """A whole frame."""
        return self._drawings.get(drawing, lambda it: Drawing(it.background, self.nodes(it.nodes)))

    def nodes(self, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
        """Nodes in the same order."""
        return self._tuples.get(nodes, lambda all_: tuple(self._nodes.get(node, self._node) for node in all_))

    def _node(self, node: Node) -> Node:
        match node:
            case Picture():
                return self._picture(node)
            case Layer():
                return self._layer(node)
            case _:
                return self._vector(node)

    def _vector(self, node: Box | Path | Glyphs) -> Box | Path | Glyphs:
        factor = self._factor
        match node:
            case Box():
                return replace(node, rect=self._rect(node.rect), radius=node.radius * factor)
            case Path():
                return replace(
                    node,
                    scale=node.scale * factor,
                    bounds=self._rect(node.bounds),
                    stroke=node.stroke * factor,
                    dx=node.dx * factor,
                    dy=node.dy * factor,
                    clip=self._clip(node.clip),
                    dash=tuple(length * factor for length in node.dash),
                )
            case Glyphs():
                return replace(
                    node,
                    size=node.size * factor,
                    positions=tuple((x * factor, y * factor) for x, y in node.positions),
                    x=node.x * factor,
                    y=node.y * factor,
                    bounds=self._rect(node.bounds),
                    clip=self._clip(node.clip),
                    stroke=node.stroke * factor,
                )

    def _layer(self, layer: Layer) -> Layer:
        factor, reveal, pose = self._factor, layer.reveal, layer.pose
        return replace(
            layer,
            children=self._children.get(layer.children, lambda all_: tuple(map(self._child, all_))),
            bounds=self._rect(layer.bounds),
            dx=layer.dx * factor,
            dy=layer.dy * factor,
            clip=self._clip(layer.clip),
            blur=layer.blur * factor,
            fill=layer.fill and self._painting(layer.fill),
            mask=layer.mask and self._painting(layer.mask),
            reveal=reveal and replace(reveal, map=self._painting(reveal.map)),
            pose=pose and replace(pose, x=pose.x * factor, y=pose.y * factor),
        )

    def _child(self, node: Child) -> Child:
        match node:
            case Painting():
                return self._painting(node)
            case Inset(drawing=drawing, rect=rect, blur=blur):
                return Inset(self.drawing(drawing), self._rect(rect), blur * self._factor)
            case _:
                return self._vector(node)

    def _painting(self, painting: Painting) -> Painting:
        rect, unit = self._rect(painting.rect), round(painting.unit * self._factor, 6)
        return replace(painting, rect=rect, unit=unit)

    def _picture(self, picture: Picture) -> Picture:
        """Corners go to even places, as planes ask for; what the picture shows stays where it was."""
        factor, target, source = self._factor, picture.target, picture.source
        left, top = _even(target.x * factor), _even(target.y * factor)
        right = max(left + 2, _even((target.x + target.w) * factor))
        bottom = max(top + 2, _even((target.y + target.h) * factor))
        across, down = source.w / target.w, source.h / target.h
        crop = Rect(
            source.x + (left / factor - target.x) * across,
            source.y + (top / factor - target.y) * down,
            (right - left) / factor * across,
            (bottom - top) / factor * down,
        )
        return replace(picture, source=crop, target=Rect(left, top, right - left, bottom - top))

    def _rect(self, rect: Rect) -> Rect:
        """Rounded, so that what ends at a pixel's edge still does."""
        return Rect(*(round(value * self._factor, 6) for value in (rect.x, rect.y, rect.w, rect.h)))

    def _clip(self, clip: Rect | None) -> Rect | None:
        return None if clip is None else self._rect(clip)


def _even(value: float) -> int:
    return 2 * round(value / 2)
