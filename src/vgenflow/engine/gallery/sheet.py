"""Contact sheets: all layouts of one aspect and language side by side."""

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np

from vgenflow.engine.drawing import Drawing, Layer, Rect
from vgenflow.engine.gallery.samples import Variant, pages
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.layouts.contract import Stage
from vgenflow.engine.manners.editorial.scenery import Plan, compose_scenery
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster import paint
from vgenflow.engine.raster.color import Pixels
from vgenflow.kit.content import digest
from vgenflow.kit.time import Rate
from vgenflow.story.template import Style
from vgenflow.story.value import Aspect, Digest, Language

ASPECTS: dict[Aspect, tuple[int, int]] = {
    "16:9": (1920, 1080),
    "9:16": (1080, 1920),
    "1:1": (1080, 1080),
    "4:5": (1080, 1350),
}
"""Full sizes."""
FRAMES = 180
_TITLES: dict[Language, str] = {"en": "The quiet return of the night train", "zh": "夜行列车，悄然归来"}
_GUTTER, _GROUND = 12, 44


@dataclass(frozen=True)
class Sampled:
    """An asset source that also holds the sample picture: an engraving of our own."""

    assets: AssetSource
    style: Style

    @cached_property
    def data(self) -> bytes:
        """The sample picture as PNG."""
        plan = Plan(Rect(0, 0, 1920, 1200), 800, 0, 12, self.style.day, False, "alps", 5)
        layers = tuple(Layer(piece.paths, piece.bounds) for piece in compose_scenery(plan))
        rgb = paint(Drawing(self.style.day.background, layers), 1920, 1200, self.assets)
        return bytes(cv2.imencode(".png", rgb[:, :, ::-1])[1].tobytes())

    @cached_property
    def picture(self) -> Digest:
        """Its digest."""
        return digest(self.data)

    def read(self, wanted: Digest) -> bytes:
        """The bytes; what `assets` raises."""
        return self.data if wanted == self.picture else self.assets.read(wanted)


def stage_of(style: Style, aspect: Aspect, language: Language, number: int, *, seed: int = 7) -> Stage:
    """The stage of a sample scene."""
    width, height = ASPECTS[aspect]
    return Stage(
        width, height, Rate(30), language, style, seed, _TITLES[language], number, len(LAYOUTS), captions=True
    )


def sheet(
    style: Style,
    assets: AssetSource,
    aspect: Aspect,
    language: Language,
    variant: Variant = "usual",
    *,
    tile: int = 640,
    frame: int | None = None,
) -> Pixels:
    """All layouts on one picture, (h, w, 3) RGB; each is `tile` pixels on its longer side.

    `frame` is the frame shown of 180, the last one before pages leave if None.
    """
    sampled = Sampled(assets, style)
    tiles = list[Pixels]()
    for number, (name, props) in enumerate(pages(variant, language, sampled.picture), 1):
        layout = LAYOUTS[name]
        stage = stage_of(style, aspect, language, number)
        page = layout.compose(layout.props.model_validate(props), stage, sampled, FRAMES, {})
        drawing = page.at(FRAMES - 20 if frame is None else frame)
        rgb = paint(drawing, stage.width, stage.height, sampled)
        scale = tile / max(stage.width, stage.height)
        size = (round(stage.width * scale), round(stage.height * scale))
        tiles.append(np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8))
    across = 2 if aspect == "16:9" else 5
    return _mounted(tiles, across)


def _mounted(tiles: list[Pixels], across: int) -> Pixels:
    """Tiles in rows on a dark ground."""
    height, width = tiles[0].shape[:2]
    down = -(-len(tiles) // across)
    out = np.full(
        (down * (height + _GUTTER) + _GUTTER, across * (width + _GUTTER) + _GUTTER, 3), _GROUND, np.uint8
    )
    for index, tile in enumerate(tiles):
        y, x = divmod(index, across)
        top, left = _GUTTER + y * (height + _GUTTER), _GUTTER + x * (width + _GUTTER)
        out[top : top + height, left : left + width] = tile
    return out
