"""Ground: the colour of the page that captions stand on."""

from bisect import bisect_right
from collections.abc import Callable

from vgenflow.engine.drawing import Box, Drawing, Layer, Node, Rect
from vgenflow.story.timeline import CaptionPage, Timeline

Shown = Callable[[int, int], Drawing]
"""The drawing of a frame of a clip, by their numbers."""


def page_of(page: CaptionPage, timeline: Timeline) -> tuple[int, int]:
    """The clip that a caption is seen on, and the clip's own frame: those in the middle of its time."""
    middle = (page.start + page.end) // 2
    index = max(0, bisect_right([clip.start for clip in timeline.clips], middle) - 1)
    clip = timeline.clips[index]
    return index, min(middle - clip.start, clip.frames - 1)


def ground_at(drawing: Drawing, area: Rect) -> str:
    """The colour of the topmost whole box behind the middle of an area's left edge, else the background."""
    found = drawing.background
    for node in drawing.nodes:
        found = _behind(node, area.x, area.y + area.h / 2, 0.0, 0.0) or found
    return found


def _behind(node: Node, x: float, y: float, dx: float, dy: float) -> str:
    if isinstance(node, Layer):
        changed = node.reveal or node.pose or node.blur or node.mask or node.fill or node.tilt or node.clip
        parts = () if changed or node.alpha < 1 else node.children
        inner = [_behind(part, x, y, dx + node.dx, dy + node.dy) for part in parts if isinstance(part, Box)]
        return next((color for color in reversed(inner) if color), "")
    if not isinstance(node, Box) or node.alpha < 1 or node.radius:
        return ""
    rect = node.rect
    inside = rect.x + dx <= x <= rect.x + dx + rect.w and rect.y + dy <= y <= rect.y + dy + rect.h
    return node.color if inside else ""
