"""The thumbnail: the frame that says best what the video is about, as a JPEG picture."""

from collections.abc import Callable
from fractions import Fraction

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.story.timeline import Timeline

Still = Callable[[Timeline, int, int], NDArray[np.uint8]]

LONG_SIDE = 1280
QUALITY = 90
_TRIAL_WIDTH = 320


def thumbnail(timeline: Timeline, still: Still) -> bytes:
    """A JPEG of the title scene once all has entered, or of the scene with the most to see."""
    bare = timeline.model_copy(update={"captions": ()})
    frames = settled_frames(timeline)
    titles = [frame for clip, frame in zip(timeline.clips, frames, strict=True) if clip.layout == "title"]
    chosen = titles[0] if titles else max(frames, key=lambda at: interest(still(bare, at, _TRIAL_WIDTH)))
    width = min(timeline.width, round(LONG_SIDE * timeline.width / max(timeline.width, timeline.height)))
    picture = still(bare, chosen, width - width % 2)
    done, data = cv2.imencode(
        ".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, QUALITY]
    )
    if not done:
        raise ValueError("the thumbnail could not be encoded")
    return data.tobytes()


def interest(picture: NDArray[np.uint8]) -> float:
    """How much there is to see: the entropy of the lightness (bits), weighed by the share of edges."""
    grey = cv2.cvtColor(picture, cv2.COLOR_RGB2GRAY)
    counts = np.bincount(grey.ravel(), minlength=256) / grey.size
    entropy = float(-(counts[counts > 0] * np.log2(counts[counts > 0])).sum())
    edges = float((cv2.Canny(grey, 60, 160) > 0).mean())
    return entropy * (0.2 + edges)


def settled_frames(timeline: Timeline) -> list[int]:
    """Of each clip the last frame at which all has entered and nothing leaves yet."""
    leaving = timeline.rate.frames_in(Fraction(timeline.style.motion.exit_ms, 1000))
    shared = [*(join.frames for join in timeline.joins), 0]
    return [
        max(clip.start, clip.start + clip.frames - max(frames, leaving) - 1)
        for clip, frames in zip(timeline.clips, shared, strict=True)
    ]
