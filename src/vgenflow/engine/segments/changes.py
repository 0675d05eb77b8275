"""A transition as it was asked for: its kind, way, colour and course."""

from typing import NamedTuple

from vgenflow.engine.drawing import Drawing
from vgenflow.engine.layouts.easing import eased
from vgenflow.engine.raster.runs import Nodes
from vgenflow.engine.segments.plan import Piece
from vgenflow.story.template import Style

_EVEN = ("fade", "glow")
"""Kinds that run evenly."""


class Moment(NamedTuple):
    """One frame of a transition: both scenes, what lies over them, and how far it is."""

    leaving: Drawing
    coming: Drawing
    over: Nodes
    share: float


def progress(frame: int, frames: int) -> float:
    """How far frame `frame` of a transition of `frames` is: never 0 or 1, which its neighbours show."""
    return (frame + 1) / (frames + 1)


class Change:
    """What is the same in all frames of a transition."""

    def __init__(self, style: Style, piece: Piece) -> None:
        self.kind, self.direction, self._frames = piece.kind, piece.direction, piece.frames
        self.level = piece.direction in ("left", "right")
        """It goes across and not down."""
        self._wanted = style.transition
        self._curve = style.transition.curve or style.motion.curve_in
        self._colors = style.day

    def share(self, frame: int) -> float:
        """How far it has come at a frame."""
        share = progress(frame, self._frames)
        if self.kind not in _EVEN:
            share = eased(self._curve, share)
        steps = self._wanted.steps
        return round(share * steps) / steps if steps and self.kind == "slide" else share

    def color(self, moment: Moment) -> str:
        """The colour of what crosses the frame."""
        if self._wanted.color == "ground":
            return moment.coming.background
        return str(getattr(self._colors, self._wanted.color))
