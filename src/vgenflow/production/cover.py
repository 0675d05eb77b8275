"""The cover of a video as a JPEG picture, and the frames of its scenes that are worth a look."""

from collections.abc import Callable
from fractions import Fraction

import cv2
import numpy as np
from numpy.typing import NDArray

from vgenflow.story.cover import Cover, cover_timeline
from vgenflow.story.timeline import Timeline

Still = Callable[[Timeline, int, int], NDArray[np.uint8]]

WIDEST, SHORTEST = 1280, 1080
"""Pixels across a wide cover; on the short side of any other. A smaller video has a smaller cover."""
QUALITY = 90


def cover_picture(cover: Cover, video: Timeline, still: Still) -> bytes:
    """A cover as JPEG, drawn by the engine in the style and shape of its video."""
    shown = cover_timeline(cover, video)
    return frame_picture(shown, shown.frames - 1, still)


def frame_picture(video: Timeline, frame: int, still: Still) -> bytes:
    """A frame of a video as JPEG, in the size of covers."""
    width = min(video.width, WIDEST if video.width > video.height else SHORTEST)
    picture = still(video, frame, width - width % 2)
    done, data = cv2.imencode(
        ".jpg", cv2.cvtColor(picture, cv2.COLOR_RGB2BGR), [cv2.IMWRITE_JPEG_QUALITY, QUALITY]
    )
    if not done:
        raise ValueError("the cover could not be encoded")
    return data.tobytes()


def settled_frames(timeline: Timeline) -> list[int]:
    """Of each clip the last frame at which all has entered and nothing leaves yet."""
    leaving = timeline.rate.frames_in(Fraction(timeline.style.motion.exit_ms, 1000))
    shared = [*(join.frames for join in timeline.joins), 0]
    return [
        max(clip.start, clip.start + clip.frames - max(frames, leaving) - 1)
        for clip, frames in zip(timeline.clips, shared, strict=True)
    ]
