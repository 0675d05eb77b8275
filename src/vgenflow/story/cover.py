"""Cover: the still that stands for a video where people choose what to watch."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from pydantic import Field

from vgenflow.story.template import Style
from vgenflow.story.timeline import Clip, Timeline
from vgenflow.story.value import Digest, Value

CoverKind = Literal["picture", "number", "question", "title"]
CoverChoice = Literal["auto", "picture", "number", "question", "title"]
"""A kind that a person wants, or the best there is."""


class CoverFrame(Value):
    """A moment of the video that stands for it. It is told by its scene, so it stays when others change."""

    scene: str = Field(min_length=1, max_length=64)
    ms: int = Field(ge=0, lt=3_600_000)
    """Milliseconds after the scene comes in."""


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


def frame_of(place: CoverFrame, video: Timeline) -> int | None:
    """Its frame, the scene's last one where the scene is shorter; None where the scene is gone."""
    after = video.rate.frames_in(Fraction(place.ms, 1000))
    for clip in video.clips:
        if clip.id == place.scene:
            return clip.start + min(after, clip.frames - 1)
    return None


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
    subject = next((clip.props["icon"] for clip in video.clips if _shows_subject(clip)), "")
    props = {**props_of(cover), "icon": subject}
    clip = Clip(id="cover", layout="title", props=props, start=0, frames=frames)
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


def _shows_subject(clip: Clip) -> bool:
    """It is a title page that draws what the video is about."""
    return clip.layout == "title" and bool(clip.props.get("icon"))
