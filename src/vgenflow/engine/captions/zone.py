"""Where captions may stand: layouts keep it free, and the slip never leaves it."""

from vgenflow.engine.drawing import Rect

PORTRAIT = 1.6
"""Frames at least this much higher than wide are shown between a platform's buttons."""


def zone(width: int, height: int) -> Rect:
    """The area that belongs to the captions of a frame of this size.

    Phone platforms cover the last fifth and the right eighth of a tall frame, so there the
    zone ends above them; other frames keep a margin of 5%.
    """
    if height >= PORTRAIT * width:
        top, bottom = round(height * 0.715), round(height * 0.8)
        left, right = round(width * 0.08), round(width * 0.88)
    else:
        bottom = round(height * 0.953)
        short = min(width, height)
        top = round(height * 0.953 - short * 0.138)
        left, right = round(width * 0.05), round(width * 0.95)
    return Rect(left, top, right - left, bottom - top)
