"""Parts of engine tests: own fonts and pictures made in memory, an asset source, node strategies."""

import hashlib
import io
from dataclasses import dataclass, replace
from functools import cache

import cv2
import numpy as np
from fontTools.colorLib import builder as color
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from hypothesis import strategies as st

from vgenflow.engine.drawing import (
    Box,
    Drawing,
    Glyphs,
    Inset,
    Layer,
    Painting,
    Path,
    Picture,
    Pose,
    Rect,
    Reveal,
)
from vgenflow.engine.memory import MemoryAssets

WIDTH, HEIGHT = 96, 64


Assets = MemoryAssets


@cache
def font(colored: bool = False) -> bytes:
    """A typeface of two glyphs: a ring of curves (1) and a slanted bar (2); 1000 units an em."""
    names = [".notdef", "ring", "bar"]
    ring, bar = TTGlyphPen(None), TTGlyphPen(None)
    for radius, points in ((350, [0, 1, 2, 3]), (220, [3, 2, 1, 0])):
        corners = [(450 + radius, 350), (450, 350 + radius), (450 - radius, 350), (450, 350 - radius)]
        curves = [(450 + radius * x, 350 + radius * y) for x, y in ((1, 1), (-1, 1), (-1, -1), (1, -1))]
        order = [corners[i] for i in points]
        ring.moveTo(order[0])
        for i in range(4):
            off = curves[points[i]] if points[0] == 0 else curves[points[(i + 1) % 4]]
            ring.qCurveTo(off, order[(i + 1) % 4])
        ring.closePath()
    bar.moveTo((100, -150))
    for point in ((200, -150), (500, 800), (400, 800)):
        bar.lineTo(point)
    bar.closePath()
    built = FontBuilder(1000, isTTF=True)
    built.setupGlyphOrder(names)
    built.setupCharacterMap({ord("o"): "ring", ord("/"): "bar"})
    built.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "ring": ring.glyph(), "bar": bar.glyph()})
    built.setupHorizontalMetrics(dict.fromkeys(names, (900, 0)))
    built.setupHorizontalHeader(ascent=900, descent=-300)
    built.setupNameTable({"familyName": "Test", "styleName": "Colour" if colored else "Regular"})
    built.setupOS2(sTypoAscender=900, usWinAscent=900, usWinDescent=300)
    built.setupPost()
    if colored:
        fill = {"Format": 2, "PaletteIndex": 0, "Alpha": 0.75}
        built.font["COLR"] = color.buildCOLR({"ring": {"Format": 10, "Glyph": "ring", "Paint": fill}})
        built.font["CPAL"] = color.buildCPAL([[(0.9, 0.3, 0.1, 1.0)]])
    out = io.BytesIO()
    built.font["head"].created = built.font["head"].modified = 0
    built.font.recalcTimestamp = False
    built.save(out)
    return out.getvalue()


@cache
def photo(width: int = 150, height: int = 100) -> bytes:
    """A soft colourful picture as PNG."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    channels = [128 + 120 * np.sin(x / 9) * np.cos(y / 7), 255 * y / height, 255 * (1 - x / width)]
    picture = np.stack(channels, axis=-1).clip(0, 255).astype(np.uint8)
    return cv2.imencode(".png", picture)[1].tobytes()


ASSETS = Assets(font(), font(colored=True), photo())
FONT, COLOR_FONT, PHOTO = (hashlib.sha256(data).hexdigest() for data in (font(), font(True), photo()))


def type_run(x: float, y: float, size: float = 20, face: str = FONT, **other) -> Glyphs:
    """Two glyphs side by side."""
    bounds = Rect(0, -0.85 * size, 1.8 * size, 1.05 * size)
    places = ((0.0, 0.0), (0.9 * size, 0.0))
    return Glyphs(face, size, (1, 2), places, x, y, bounds, **{"color": "#1A1714", "text": "o/", **other})


_COLORS = st.sampled_from(["#000000", "#FFFFFF", "#C0392B", "#123A32", "#E8B23A"])
_ALPHAS = st.sampled_from([1.0, 1.0, 0.5, 0.0, 0.17])
_X = st.floats(-20, WIDTH, width=16)
_Y = st.floats(-20, HEIGHT, width=16)
_SIDES = st.floats(0.5, 60, width=16)
_RECTS = st.builds(Rect, _X, _Y, _SIDES, _SIDES)
_CLIPS = st.none() | _RECTS
_CURVE = "M0 10 C10 -10 20 30 30 10 S50 20 55 0 Q60 20 40 24 T2 20 A5 8 20 0 1 0 10 Z"

_GROUNDS = st.builds(
    lambda x, y, w, h: Rect(float(x), float(y), float(w), float(h)),
    *(st.integers(*ends) for ends in ((-9, 50), (-9, 30), (32, 80), (32, 60))),
)
boxes = st.builds(Box, _RECTS | _GROUNDS, _COLORS, _ALPHAS, st.sampled_from([0.0, 0.0, 4.5]))
paths = st.builds(
    Path,
    d=st.just(_CURVE),
    bounds=st.just(Rect(-9, -9, 75, 50)),
    color=_COLORS,
    stroke=st.sampled_from([0.0, 1.0, 3.3]),
    round_caps=st.booleans(),
    alpha=_ALPHAS,
    dx=_X,
    dy=_Y,
    clip=_CLIPS,
    trim=st.sampled_from([1.0, 1.0, 0.4]),
    dash=st.sampled_from([(), (), (4.0, 2.5)]),
)
glyphs = st.builds(
    type_run,
    x=_X,
    y=_Y,
    size=st.sampled_from([9.0, 20.0, 31.7, 180.0]),
    face=st.sampled_from([FONT, FONT, COLOR_FONT]),
    color=_COLORS,
    alpha=_ALPHAS,
    clip=_CLIPS,
    stroke=st.sampled_from([0.0, 0.0, 1.7]),
)
pictures = st.builds(
    lambda x, y, w, h, sx, sy, zoom, **other: Picture(
        PHOTO, Rect(sx, sy, w / zoom, h / zoom), Rect(2 * x, 2 * y, w, h), **other
    ),
    x=st.integers(-5, 40),
    y=st.integers(-5, 25),
    w=st.sampled_from([2, 30, 64]),
    h=st.sampled_from([2, 26, 40]),
    sx=st.floats(0, 40, width=16),
    sy=st.floats(0, 30, width=16),
    zoom=st.sampled_from([0.7, 1.0, 1.31]),
    treatment=st.sampled_from(["plain", "plain", "duotone", "engraving"]),
    dark=_COLORS,
    bright=_COLORS,
    alpha=_ALPHAS,
)


@dataclass(frozen=True)
class Waves:
    """A soft painting: of colours, with alpha, or a map."""

    channels: int
    pitch: float
    floating: bool = True

    def paint(self, width: int, height: int, unit: float) -> np.ndarray:
        y, x = np.mgrid[0:height, 0:width].astype(np.float32) + 0.5  # a pixel's middle, at every size
        parts = [
            np.sin((x * (3 + i) + y * 5) / (self.pitch * unit) + i) for i in range(max(1, self.channels))
        ]
        made = np.stack(parts, axis=-1) / 2 + 0.5
        made = made if self.floating else np.rint(made * 255).astype(np.uint8)
        return made if self.channels else made[..., 0]


_WHERE = st.sampled_from([Rect(3.5, -4, 61, 40), Rect(0, 0, WIDTH, HEIGHT), Rect(-3, 9.6, 40, 22)])


def paintings(*channels: int, opaque: bool = False) -> st.SearchStrategy[Painting]:
    """Paintings of so many channels; 0 is a map."""
    recipes = st.builds(Waves, st.sampled_from(channels), st.sampled_from([4.0, 19.0]), st.booleans())
    return st.builds(Painting, recipes, _WHERE, st.sampled_from([0.64, 1.0]), opaque=st.just(opaque))


insets = st.builds(
    Inset,
    st.builds(
        lambda *shown: Drawing("#3A6E5A", shown),
        st.builds(Picture, st.just(PHOTO), st.just(Rect(0, 0, 90, 60)), st.just(Rect(10, 6, 60, 40))),
        boxes,
    ),
    _WHERE,
    st.sampled_from([0.0, 2.0, 9.5]),
)
_ONCE = st.lists(boxes | paths | glyphs | paintings(3, 4) | insets, min_size=1, max_size=3).map(tuple)
_CHILDREN = st.one_of(
    st.lists(boxes | paths | glyphs, min_size=1, max_size=3).map(tuple),
    st.tuples(paintings(3, opaque=True) | paintings(4)),
    _ONCE,
)
plain_layers = st.builds(
    Layer,
    children=_CHILDREN,
    bounds=_WHERE,
    dx=st.sampled_from([0.0, 2.0, 1.0, -7.25, 13.6]),
    dy=st.sampled_from([0.0, -4.0, 3.0, 0.4]),
    alpha=_ALPHAS,
    clip=_CLIPS,
)
reveals = st.builds(
    Reveal, paintings(0, 4), st.sampled_from([0.0, 0.3, 0.37, 0.8, 1.0]), st.sampled_from([0.0, 0.02, 0.5])
)
poses = st.builds(
    Pose,
    st.sampled_from([0.0, 31.5]),
    st.sampled_from([20.0, 60.25]),
    st.sampled_from([0.0, 0.4, 1.0, 1.03]),
    st.sampled_from([1.0, 0.83, 1.7]),
    st.sampled_from([0.0, 0.0, 6.0, -90.0]),
)
layers = plain_layers | st.builds(
    Layer,
    children=_CHILDREN,
    bounds=_WHERE,
    dx=st.sampled_from([0.0, -7.25, 13.6]),
    dy=st.sampled_from([0.0, 3.0, 0.4]),
    alpha=_ALPHAS,
    clip=st.none() | st.just(Rect(10, 5.5, 50, 40)),
    tilt=st.sampled_from([0.0, 0.0, -3.0, 90.0]),
    fill=st.none() | paintings(3, 4),
    blur=st.sampled_from([0.0, 0.0, 1.5, 12.0]),
    mask=st.none() | paintings(0, 4),
    reveal=st.none() | reveals,
    pose=st.none() | poses,
)
nodes = boxes | paths | glyphs | pictures | layers


def _gone_on(draw, node):
    """A layer that moves or is revealed further, as while it enters."""
    if not isinstance(node, Layer):
        return node
    if node.reveal is not None:
        return replace(node, reveal=replace(node.reveal, share=draw(st.floats(0, 1, width=16))))
    return replace(node, pose=draw(poses)) if node.pose else replace(node, dx=node.dx + 1.5)


@st.composite
def films(draw, length: int = 6) -> list[Drawing]:
    """Drawings in which each differs from the one before by a few nodes, as those of layouts do."""
    shown = draw(st.lists(nodes, max_size=6))
    frames = [Drawing("#F3EBDD", tuple(shown))]
    for _ in range(length - 1):
        for _ in range(draw(st.integers(0, 2))):
            at = draw(st.integers(0, len(shown)))
            match draw(st.sampled_from(["add", "drop", "change", "go on", "swap"])):
                case "add":
                    shown.insert(at, draw(nodes))
                case "drop":
                    del shown[at : at + 1]
                case "change":
                    shown[at : at + 1] = [draw(nodes)]
                case "go on":
                    shown[at : at + 1] = [_gone_on(draw, node) for node in shown[at : at + 1]]
                case "swap":
                    shown[at : at + 2] = reversed(shown[at : at + 2])
        background = draw(st.sampled_from(["#F3EBDD"] * 9 + ["#123A32"]))
        frames.append(Drawing(background, tuple(shown)))
    return frames
