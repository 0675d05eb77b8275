"""The projector: frames of timelines at any size, by the export's own code; what is costly is kept."""

from collections.abc import Iterator
from threading import RLock

from vgenflow.engine.ports import AssetSource
from vgenflow.engine.projecting.scaling import Scaled
from vgenflow.engine.projecting.scenes import Composed, SceneView
from vgenflow.engine.raster.color import Pixels
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.recent import Recent
from vgenflow.engine.segments.film import Film
from vgenflow.engine.segments.plan import piece_at, plan
from vgenflow.engine.segments.scenes import Layouts
from vgenflow.story.timeline import Timeline

_PAINTERS = 2
"""Sizes painted last whose typefaces, pictures and bitmaps are kept: a stream's, and its stills'."""


class Projector:
    """Keeps typefaces, decoded pictures and composed scenes from call to call, in bounded memory.

    It may be used from several threads: they draw in turns, frame by frame. Drawing raises UnknownLayout,
    BadProps, BadPicture, BadFont, UnreadableFace, MissingAsset.
    """

    def __init__(self, assets: AssetSource, layouts: Layouts) -> None:
        self._assets, self._layouts = assets, layouts
        self._composed = Composed(layouts, assets)
        self._painters: Recent[Painter] = Recent(_PAINTERS, lambda _: 1)
        self._turn = RLock()

    def frames(self, timeline: Timeline, size: Scaled, start: int) -> Iterator[Pixels]:
        """Frames from `start` to the end, each a copy in I420, (h * 3 / 2, w). Raises BadTimeline."""
        with self._turn:
            film = self._film(timeline, size)
        first = piece_at(timeline, start)
        for piece in plan(timeline):
            if piece.start < first.start:
                continue
            shown = film.frames(piece, max(0, start - piece.start))
            while True:
                with self._turn:
                    planes = next(shown, None)
                    buffer = None if planes is None else planes.buffer.copy()
                if buffer is None:
                    break
                yield buffer

    def picture(self, timeline: Timeline, size: Scaled, frame: int) -> Pixels:
        """One frame as (h, w, 3) RGB. Raises BadTimeline."""
        piece = piece_at(timeline, frame)
        with self._turn:
            return next(self._film(timeline, size).frames(piece, frame - piece.start)).rgb()

    def _film(self, timeline: Timeline, size: Scaled) -> Film:
        painter = self._painters.get(
            (size.width, size.height), lambda: Painter(size.width, size.height, self._assets)
        )
        scenes = SceneView(timeline, self._composed, size.factor)
        return Film(timeline, self._layouts, self._assets, scenes=scenes, painter=painter)
