"""A piece as frames: the one code path of exports, stills and contact sheets."""

from collections.abc import Iterator

from vgenflow.engine.layouts.motion import eased
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Planes
from vgenflow.engine.raster.surface import Surface
from vgenflow.engine.segments.plan import Piece
from vgenflow.engine.segments.scenes import Layouts, Scenes
from vgenflow.engine.segments.transitions import fade, hairline, page, progress
from vgenflow.story.timeline import Timeline


class Film:
    """Shows the pieces of a timeline frame by frame."""

    def __init__(self, timeline: Timeline, layouts: Layouts, assets: AssetSource) -> None:
        self._timeline = timeline
        self._scenes = Scenes(timeline, layouts, assets)
        self._painter = Painter(timeline.width, timeline.height, assets)

    def frames(self, piece: Piece, first: int = 0) -> Iterator[Planes]:
        """The piece's frames from its frame `first` on. The same planes are painted on each time."""
        return self._body(piece, first) if piece.kind == "body" else self._transition(piece, first)

    def _body(self, piece: Piece, first: int) -> Iterator[Planes]:
        surface = Surface(self._painter)
        for frame in range(first, piece.frames):
            drawing = self._scenes.at(piece.clip, piece.first + frame)
            surface.show(drawing, self._scenes.captions(piece.start + frame))
            yield surface.planes

    def _transition(self, piece: Piece, first: int) -> Iterator[Planes]:
        """Captions go on after the transition: they stand still while scenes change beneath."""
        leaving, coming = Surface(self._painter), Surface(self._painter)
        out, style = Planes(self._timeline.width, self._timeline.height), self._timeline.style
        for frame in range(first, piece.frames):
            leaving.show(self._scenes.at(piece.clip, piece.first + frame))
            coming.show(self._scenes.at(piece.clip + 1, frame))
            share = progress(frame, piece.frames)
            captions = self._scenes.captions(piece.start + frame)
            if piece.kind == "fade":
                fade(out, leaving.planes, coming.planes, share)
            else:
                turned = eased(style.motion.curve_in, share)
                page(out, leaving.planes, coming.planes, turned)
                line = hairline(out.width, out.height, turned, style.day.hairline)
                self._painter.overlay(out, (line,), [out.area])
            self._painter.overlay(out, captions, [out.area])
            yield out
