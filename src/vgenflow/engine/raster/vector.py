"""Boxes, outlines and type drawn by Skia, straight in YUV.

Blending is linear in the stored levels, and so is the step from RGB to YUV: drawing with the
YUV levels of a colour gives what converting the drawn RGB would. The surface is RGBA memory
that holds U, Y, V, A: Y lies in green, where Skia looks for a colour's lightness when it
adjusts the contrast of type. Only typefaces with colours of their own need converting.
"""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np
import skia

from vgenflow.engine.drawing import Box, Glyphs, Path, Rect
from vgenflow.engine.native import KERNELS
from vgenflow.engine.raster.bounds import EDGE, area_of, pixels_of
from vgenflow.engine.raster.color import RGB_TO_YUV, Pixels, rgb_of, yuv_of
from vgenflow.engine.raster.fonts import Fonts
from vgenflow.engine.raster.outline import outline
from vgenflow.engine.raster.planes import Area, Overlay, Planes
from vgenflow.engine.raster.recent import ByIdentity
from vgenflow.engine.raster.runs import Vector

_MASKED = 120
"""Type up to this size is drawn from cached masks, which are at most 256 pixels wide."""


class Sheet:
    """Premultiplied U, Y, V, A pixels of an even area that Skia draws on. `pixels` is (h, w, 4).

    What is drawn may be turned about the centre of a rectangle, which it lies inside of.
    """

    def __init__(self, area: Area, tilt: float = 0.0, around: Rect | None = None) -> None:
        self.area = area
        self.reach, self._tilted = area, around is not None
        self.pixels: Pixels = np.zeros((area.y1 - area.y0, area.x1 - area.x0, 4), np.uint8)
        info = skia.ImageInfo.Make(
            area.x1 - area.x0, area.y1 - area.y0, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType
        )
        self._surface = skia.Surface.MakeRasterDirect(info, self.pixels)
        self.canvas: skia.Canvas = self._surface.getCanvas()
        self.canvas.translate(-area.x0, -area.y0)
        if around is not None:
            self.canvas.rotate(tilt, around.x + around.w / 2, around.y + around.h / 2)
            self.reach = pixels_of(around, EDGE).even()

    def view(self, area: Area) -> Pixels:
        """The pixels of `area`."""
        return self.pixels[area.moved(-self.area.x0, -self.area.y0).luma()]

    def clear(self, area: Area) -> None:
        """Make `area` transparent."""
        self.view(area)[...] = 0

    def flood(self, color: str, area: Area) -> None:
        """Make `area` opaque in one colour."""
        paint = skia.Paint(Color=_levels(color, 1.0), BlendMode=skia.BlendMode.kSrc)
        self.canvas.drawRect(_rect(area), paint)

    def draw(self, nodes: Iterable[Vector], fonts: Fonts, within: Area) -> None:
        """Draw the nodes that touch `within`, each inside its own area.

        Pixels outside `within` may be drawn over as well: Skia cuts outlines at the clip, which
        moves their antialiasing, so their clip must be the same however much is repainted.
        """
        for node in nodes:
            if (
                node.alpha <= 0
                or (isinstance(node, Path) and node.trim <= 0)
                or not area_of(node).touches(within)
            ):
                continue
            whole = area_of(node) & self.reach
            visible = whole & within
            if visible.empty:
                continue
            self.canvas.save()
            self.canvas.clipRect(_rect(whole if _clip_matters(node) else visible), doAntiAlias=False)
            match node:
                case Box():
                    self._box(node)
                case Path():
                    self._path(node)
                case Glyphs():
                    self._glyphs(node, fonts, whole)
            self.canvas.restore()

    def image(self, pixels: Pixels, place: Area, how: skia.BlendMode = skia.BlendMode.kSrcOver) -> None:
        """Draw premultiplied U, Y, V, A pixels, or alpha alone, at their place, blended as `how` says."""
        if pixels.ndim == 2:
            seen = place if self._tilted else place & self.area
            if seen.empty:
                return
            part = pixels[seen.moved(-place.x0, -place.y0).luma()]
            pixels, place = np.zeros((*part.shape, 4), np.uint8), seen
            pixels[..., 3] = part
        pixels = np.ascontiguousarray(pixels)
        image = skia.Image.fromarray(pixels, skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType, copy=False)
        sampling = skia.SamplingOptions(skia.FilterMode.kLinear if self._tilted else skia.FilterMode.kNearest)
        paint = skia.Paint(AntiAlias=self._tilted, BlendMode=how)
        self.canvas.drawImage(image, place.x0, place.y0, sampling, paint)

    def put(self, pixels: Pixels, place: Area) -> None:
        """Put premultiplied U, Y, V, A pixels at their place, over nothing: what drawing them comes to."""
        seen = place & self.area
        if not seen.empty:
            self.view(seen)[...] = pixels[seen.moved(-place.x0, -place.y0).luma()]

    def write(self, planes: Planes, area: Area) -> None:
        """Put the opaque pixels of an even `area` onto `planes`."""
        half = area.chroma()
        KERNELS.split(self.view(area), planes.y[area.luma()], planes.u[half], planes.v[half])

    def overlay(self, area: Area) -> Overlay:
        """A copy of the pixels of an even `area`, to be laid over planes."""
        pixels = self.view(area)
        high, wide = pixels.shape[:2]
        y, alpha = (np.empty((high, wide), np.uint8) for _ in range(2))
        u, v, alpha_half = (np.empty((high // 2, wide // 2), np.uint8) for _ in range(3))
        KERNELS.split(pixels, y, u, v, alpha, alpha_half)
        return Overlay(area, y, u, v, alpha, alpha_half)

    def _box(self, box: Box) -> None:
        rect = skia.Rect.MakeXYWH(box.rect.x, box.rect.y, box.rect.w, box.rect.h)
        paint = _paint(box.color, box.alpha)
        if box.radius > 0:
            self.canvas.drawRoundRect(rect, box.radius, box.radius, paint)
        else:
            self.canvas.drawRect(rect, paint)

    def _path(self, path: Path) -> None:
        paint = _paint(path.color, path.alpha)
        if path.stroke > 0:
            paint.setStyle(skia.Paint.Style.kStroke_Style)
            paint.setStrokeWidth(path.stroke / path.scale)
            if path.round_caps:
                paint.setStrokeCap(skia.Paint.Cap.kRound_Cap)
                paint.setStrokeJoin(skia.Paint.Join.kRound_Join)
        effect = _effect(path)
        if effect is not None:
            paint.setPathEffect(effect)
        self._clip(path.clip)
        self.canvas.translate(path.dx, path.dy)
        self.canvas.scale(path.scale, path.scale)
        self.canvas.drawPath(outline(path.d), paint)

    def _glyphs(self, run: Glyphs, fonts: Fonts, whole: Area) -> None:
        if not run.ids:
            return
        if fonts.colored(run.font):
            self._colored(run, fonts, whole)
            return
        self._clip(run.clip)
        paint = _paint(run.color, run.alpha)
        if run.stroke > 0:
            paint.setStyle(skia.Paint.Style.kStroke_Style)
            paint.setStrokeWidth(run.stroke)
            paint.setStrokeJoin(skia.Paint.Join.kRound_Join)
        self.canvas.drawTextBlob(_blob(run, fonts), run.x, run.y, paint)

    def _colored(self, run: Glyphs, fonts: Fonts, place: Area) -> None:
        """Type with colours of its own: drawn in RGB, then converted and laid over."""
        size = (place.y1 - place.y0, place.x1 - place.x0, 4)
        rgba = np.zeros(size, np.uint8)
        info = skia.ImageInfo.Make(size[1], size[0], skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)
        surface = skia.Surface.MakeRasterDirect(info, rgba)
        canvas = surface.getCanvas()
        canvas.translate(-place.x0, -place.y0)
        if run.clip is not None:
            canvas.clipRect(_float_rect(run.clip), doAntiAlias=True)
        paint = skia.Paint(
            Color=skia.ColorSetARGB(round(run.alpha * 255), *rgb_of(run.color)), AntiAlias=True
        )
        canvas.drawTextBlob(_blob(run, fonts), run.x, run.y, paint)
        alpha = rgba[..., 3:].astype(np.float32)
        yuv = rgba[..., :3] @ RGB_TO_YUV[:, :3].T + alpha / 255 * RGB_TO_YUV[:, 3]
        above = np.concatenate([yuv[..., [1, 0, 2]], alpha], axis=2)
        if self._tilted:
            self.image(np.rint(above).clip(0, 255).astype(np.uint8), place)
            return
        below = self.view(place)
        below[...] = np.rint(above + below * (1 - alpha / 255)).clip(0, 255)

    def _clip(self, clip: Rect | None) -> None:
        if clip is not None:
            self.canvas.clipRect(_float_rect(clip), doAntiAlias=True)


def _clip_matters(node: Vector) -> bool:
    """Its antialiasing depends on the clip: Skia fills it as an outline, or with soft edges."""
    match node:
        case Box(rect=rect, alpha=alpha, radius=radius):
            # Skia blends a column of one pixel by another formula than a wider area
            return alpha < 1 or radius > 0 or any(edge % 1 for edge in (rect.x, rect.y, rect.w, rect.h))
        case Glyphs(size=size, stroke=stroke, turned=turned):
            return size > _MASKED or stroke > 0 or turned
        case Path():
            return True


def _effect(path: Path) -> skia.PathEffect | None:
    """What is left of the outline: its beginning, in dashes."""
    trim = skia.TrimPathEffect.Make(0.0, max(0.0, path.trim)) if path.trim < 1 else None
    if not path.dash:
        return trim
    dash = skia.DashPathEffect.Make([length / path.scale for length in path.dash], 0.0)
    return dash if trim is None else skia.PathEffect.MakeCompose(dash, trim)


def _blob(run: Glyphs, fonts: Fonts) -> skia.TextBlob:
    return _BLOBS.get(run, lambda run: _made(run, fonts))


def _made(run: Glyphs, fonts: Fonts) -> skia.TextBlob:
    builder, font = skia.TextBlobBuilder(), fonts.sized(run.font, run.size)
    if run.turned:
        builder.allocRunRSXform(font, run.ids, [skia.RSXform(0, 1, x, y) for x, y in run.positions])
    else:
        # what a typeface says of itself may be too small, and would have parts of type left out
        ink, more = run.bounds, EDGE + run.stroke / 2
        around = skia.Rect.MakeXYWH(ink.x - more, ink.y - more, ink.w + 2 * more, ink.h + 2 * more)
        builder.allocRunPos(font, run.ids, [skia.Point(x, y) for x, y in run.positions], around)
    return builder.make()


def _paint(color: str, alpha: float) -> skia.Paint:
    return skia.Paint(Color=_levels(color, alpha), AntiAlias=True)


@lru_cache(maxsize=4096)
def _levels(color: str, alpha: float) -> int:
    y, u, v = yuv_of(color)
    return int(skia.ColorSetARGB(round(min(1.0, max(0.0, alpha)) * 255), u, y, v))


def _rect(area: Area) -> skia.Rect:
    return skia.Rect(area.x0, area.y0, area.x1, area.y1)


def _float_rect(rect: Rect) -> skia.Rect:
    return skia.Rect.MakeXYWH(rect.x, rect.y, rect.w, rect.h)


_BLOBS: ByIdentity[skia.TextBlob] = ByIdentity(512)
