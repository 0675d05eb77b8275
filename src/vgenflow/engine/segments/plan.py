"""The plan: each transition is a piece, and each scene body is one or, if long, several.

A piece is encoded as one segment. Where a body is cut depends on nothing but its own length.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from vgenflow.engine.encode import keyframes
from vgenflow.kit.errors import VgenflowError
from vgenflow.story.template import TransitionKind
from vgenflow.story.timeline import Join, Timeline

Direction = Literal["left", "right", "up", "down"]
_TURNS: tuple[Direction, Direction] = ("left", "up")


class BadTimeline(VgenflowError):
    """The clips and joins of a timeline do not fit together."""

    code = "engine.bad_timeline"
    status = 422


@dataclass(frozen=True, slots=True)
class Piece:
    """`frames` frames from `start` of the video: clip `clip` from its frame `first`.

    In a transition clip `clip + 1` comes in from its frame 0, by the join's kind.
    """

    start: int
    frames: int
    clip: int
    first: int
    kind: Literal["body"] | TransitionKind = "body"
    direction: Direction = "left"
    """Where the edges of a transition go."""

    @property
    def clips(self) -> range:
        """The clips it shows: one, or the two of a transition."""
        return range(self.clip, self.clip + (1 if self.kind == "body" else 2))


def plan(timeline: Timeline) -> list[Piece]:
    """The pieces in order; together they are exactly `timeline.frames` long. Raises BadTimeline."""
    _check(timeline)
    pieces = list[Piece]()
    entering, direction = 0, timeline.style.transition.direction
    cut = Join(kind="cut", frames=0)
    for index, (clip, join) in enumerate(zip(timeline.clips, (*timeline.joins, cut), strict=True)):
        body = clip.frames - entering - join.frames
        if body < 0:
            raise BadTimeline(f"Scene {clip.id} is shorter than its transitions: make it longer.")
        pieces.extend(
            Piece(clip.start + entering + at, frames, index, entering + at)
            for at, frames in _parts(body, keyframes.distance(timeline.rate))
        )
        if join.frames and join.kind != "cut":
            leaving = clip.frames - join.frames
            goes = _TURNS[index % 2] if direction == "alternate" else direction
            pieces.append(Piece(clip.start + leaving, join.frames, index, leaving, join.kind, goes))
        entering = join.frames
    return pieces


def _parts(body: int, usual: int) -> Iterator[tuple[int, int]]:
    """Where the parts of a body begin, and their lengths: `usual`, the last up to half more or less.

    The encoder puts a keyframe after `usual` frames anyway, so cutting there costs no bytes, and
    no worker is left alone with a long scene.
    """
    at = 0
    while 2 * (body - at) >= 3 * usual:
        yield at, usual
        at += usual
    if body > at:
        yield at, body - at


def piece_at(timeline: Timeline, frame: int) -> Piece:
    """The piece that shows `frame`. Raises BadTimeline if the video has no such frame."""
    for piece in plan(timeline):
        if piece.start <= frame < piece.start + piece.frames:
            return piece
    raise BadTimeline(f"There is no frame {frame}: the video has {timeline.frames}.")


def _check(timeline: Timeline) -> None:
    if not timeline.clips or len(timeline.joins) != len(timeline.clips) - 1:
        raise BadTimeline("The video needs a scene, and one join between each two scenes.")
    if timeline.clips[0].start != 0:
        raise BadTimeline("The first scene must start at frame 0.")
    if timeline.width % 2 or timeline.height % 2 or min(timeline.width, timeline.height) < 16:
        raise BadTimeline("Width and height must be even and at least 16 pixels.")
    for (before, after), join in zip(pairwise(timeline.clips), timeline.joins, strict=True):
        if join.kind == "cut" and join.frames:
            raise BadTimeline(f"The cut after scene {before.id} must take no time.")
        if after.start != before.start + before.frames - join.frames:
            raise BadTimeline(f"Scene {after.id} does not start where its join says.")
