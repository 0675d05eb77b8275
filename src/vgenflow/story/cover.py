"""Cover: the still that stands for a video where people choose what to watch."""

from collections.abc import Sequence
from typing import Literal

from pydantic import Field

from vgenflow.story.template import Style
from vgenflow.story.timeline import Clip, Timeline
from vgenflow.story.value import Digest, Value

CoverKind = Literal["picture", "number", "question", "title"]
CoverChoice = Literal["auto", "picture", "number", "question", "title"]
"""A kind that a person wants, or the best there is."""

_LARGER, _LARGEST = 1.5, 60.0
"""How much larger than on a page of the video a cover's words are set, and their largest size."""
_SECONDS = 6
"""After which all of a page has entered."""


class Cover(Value):
    """Few words, and the source's picture or the template's own scenery.

    picture: the source's own picture with the title in short. number: the strongest figure. question: what
    the video answers. title: the title in short.
    """

    kind: CoverKind
    headline: str
    """One `*run*` marks what stands out."""
    picture: Digest | None = None
    score: float = Field(ge=0, le=1)
    """How well it serves."""
    reason: str


def chosen(covers: Sequence[Cover], wanted: CoverChoice) -> Cover | None:
    """The first cover, or the one of the kind wanted; None if there is none of that kind."""
    return next((cover for cover in covers if wanted in {"auto", cover.kind}), None)


def poster(style: Style) -> Style:
    """The style at the size of covers: words that are read on a telephone's list of videos."""
    scale = style.scale
    larger = min(_LARGEST, max(scale.headline, _LARGER * scale.headline))
    return style.model_copy(update={"scale": scale.model_copy(update={"headline": larger})})


def props_of(cover: Cover) -> dict[str, str | None]:
    """The props of the `title` layout that draws it."""
    return {"headline": cover.headline, "kicker": "", "note": "", "picture": cover.picture}


def cover_timeline(cover: Cover, video: Timeline) -> Timeline:
    """A timeline whose last frame is the cover of `video`, in its own style and shape."""
    frames = max(1, round(_SECONDS * video.rate.fraction))
    clip = Clip(id="cover", layout="title", props=dict(props_of(cover)), start=0, frames=frames)
    return video.model_copy(
        update={
            "title": "",
            "style": poster(video.style),
            "clips": (clip,),
            "joins": (),
            "captions": (),
            "burn_captions": False,
            "voices": (),
            "music": None,
        }
    )
