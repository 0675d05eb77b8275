"""What stands for a video in lists: a frame of it that a person chose, or a cover laid out for it."""

from collections.abc import Callable, Sequence

from vgenflow.production.request import Options
from vgenflow.story.cover import Cover, chosen, cover_timeline, frame_of
from vgenflow.story.timeline import Timeline

Tell = Callable[[str, str], None]
"""Takes a code and a sentence: why something else than was asked for is shown."""


def standing(
    options: Options, video: Timeline, covers: Callable[[], Sequence[Cover]], tell: Tell = lambda *_: None
) -> tuple[Timeline, int]:
    """The timeline and its frame that stand for `video`, of which there are these covers, the best first."""
    place = options.cover_frame
    frame = None if place is None else frame_of(place, video)
    if frame is not None:
        return video, frame
    if place is not None:
        tell("cover.frame", "The scene whose frame was the cover is gone: the cover is laid out instead.")
    found = covers()
    cover = chosen(found, options.cover)
    if cover is None:
        kinds = ", ".join(one.kind for one in found)
        tell("cover.none", f"This video has no {options.cover} for a cover: it has {kinds}.")
    shown = cover_timeline(cover or found[0], video)
    return shown, shown.frames - 1
