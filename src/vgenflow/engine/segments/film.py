"""A piece as frames: the one code path of exports, previews, stills and contact sheets."""

from collections.abc import Iterator
from typing import Protocol

from vgenflow.engine.drawing import Drawing, Node
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.painter import Painter
from vgenflow.engine.raster.planes import Planes
from vgenflow.engine.raster.surface import Surface
from vgenflow.engine.segments.changes import Change, Moment
from vgenflow.engine.segments.plan import Piece
from vgenflow.engine.segments.scenes import Layouts, Scenes
from vgenflow.story.timeline import Timeline


class Shown(Protocol):
    """What the clips of a timeline show, at the painter's size."""

    def at(self, clip: int, frame: int) -> Drawing:
        """The drawing of a clip's own frame."""
        ...

    def captions(self, frame: int) -> tuple[Node, ...]:
        """The nodes of the captions burned into a frame of the video."""
        ...


class Film:
    """Shows the pieces of a timeline frame by frame.

    `scenes` and `painter` may be handed in, kept from another film or of another size.
    """

    def __init__(
        self,
        timeline: Timeline,
        layouts: Layouts,
        assets: AssetSource,
        *,
        scenes: Shown | None = None,
        painter: Painter | None = None,
    ) -> None:
        self._style = timeline.style
        self._scenes = scenes or Scenes(timeline, layouts, assets)
        self._painter = painter or Painter(timeline.width, timeline.height, assets)

    def frames(self, piece: Piece, first: int = 0) -> Iterator[Planes]:
        """The piece's frames from its frame `first` on. The same planes are painted on each time."""
        if piece.kind != "body":
            yield from self._transition(piece, first)
            return
        surface = Surface(self._painter)
        for drawing, captions in self._drawn(piece, first):
            surface.show(drawing, captions)
            yield surface.planes

    def pictures(self, piece: Piece) -> Iterator[tuple[Planes, int]]:
        """The piece's pictures, each with the number of frames it stands. Looks ahead, unlike `frames`."""
        if piece.kind != "body":
            yield from ((planes, 1) for planes in self._transition(piece, 0))
            return
        surface, stands = Surface(self._painter), 0
        for drawing, captions in self._drawn(piece, 0):
            areas = surface.changes(drawing, captions)
            if areas and stands:
                yield surface.planes, stands
                stands = 0
            surface.repaint(drawing, captions, areas)
            stands += 1
        if stands:
            yield surface.planes, stands

    def _drawn(self, piece: Piece, first: int) -> Iterator[tuple[Drawing, tuple[Node, ...]]]:
        """What the frames of a body show, and their captions."""
        for frame in range(first, piece.frames):
            yield self._scenes.at(piece.clip, piece.first + frame), self._scenes.captions(piece.start + frame)

    def _transition(self, piece: Piece, first: int) -> Iterator[Planes]:
        """Captions go on over the transition: they stand still while scenes change beneath."""
        from vgenflow.engine.segments.transitions import changed  # noqa: PLC0415 - a first frame needs none

        change = Change(self._style, piece)

        def moments() -> Iterator[Moment]:
            for frame in range(first, piece.frames):
                yield Moment(
                    self._scenes.at(piece.clip, piece.first + frame),
                    self._scenes.at(piece.clip + 1, frame),
                    self._scenes.captions(piece.start + frame),
                    change.share(frame),
                )

        return changed(self._painter, moments(), change)
