"""Where text stands: inside the frame, off the captions, and not on other text."""

from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import combinations
from operator import or_

from vgenflow.engine.captions import compose_captions
from vgenflow.engine.drawing import Child, Glyphs, Layer, Node, Rect
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.raster.bounds import area_of
from vgenflow.engine.raster.planes import Area
from vgenflow.engine.segments.scenes import Layouts, Scenes, captioned, layout_of, props_of, stage_of
from vgenflow.story.timeline import Timeline

_TOUCH = 1.0
"""Pixels two boxes may share: they were rounded."""
_INTERLOCK = 0.18
"""Share of the lower box that two lines may share: tight type sets descenders between ascenders."""


def misplaced(timeline: Timeline, assets: AssetSource, layouts: Layouts) -> list[str]:
    """What is wrong with the text of each scene, as its layout measures it and as it is drawn."""
    frame = Rect(0, 0, timeline.width, timeline.height)
    scenes = Scenes(timeline, layouts, assets)
    captions = _caption_boxes(timeline, assets)
    problems = list[str]()
    for index, clip in enumerate(timeline.clips):
        layout = layout_of(layouts, clip.layout)
        fit = layout.measure(props_of(timeline, index, layout), stage_of(timeline, index), assets)
        where = f"scene {clip.id} ({clip.layout})"
        if not fit.fits:
            problems.append(f"{where} does not fit: {fit.reason or 'too much text'}")
        boxes = [(box.text, box.rect) for box in fit.boxes]
        problems.extend(f"{where}: {pair}" for pair in _clashing(boxes))
        leave = timeline.joins[index].frames if index < len(timeline.joins) else 0
        held = max(0, clip.frames - leave - 1)
        shown = captions.get(index, ())
        for text, box in [*boxes, *_drawn(scenes.at(index, held).nodes)]:
            if not _inside(box, frame):
                problems.append(f"{where}: “{text}” leaves the frame")
            elif any(_overlap(box, caption) for caption in shown):
                problems.append(f"{where}: “{text}” lies under the captions")
    return list(dict.fromkeys(problems))


def _caption_boxes(timeline: Timeline, assets: AssetSource) -> dict[int, list[Rect]]:
    """For each clip, what the captions shown over it cover."""
    if not captioned(timeline):
        return {}
    captions = compose_captions(timeline, assets)
    found: dict[int, list[Rect]] = {}
    for page in timeline.captions:
        areas = [area_of(node) for node in captions.at((page.start + page.end) // 2)]
        if not areas:
            continue
        box = _rect(reduce(or_, areas))
        for index, clip in enumerate(timeline.clips):
            if page.start < clip.start + clip.frames and page.end > clip.start:
                found.setdefault(index, []).append(box)
    return found


def _drawn(nodes: Sequence[Node | Child], dx: float = 0, dy: float = 0) -> Iterator[tuple[str, Rect]]:
    """The ink of every visible run of type in a drawing. Shades and outlines of runs say no text."""
    for node in nodes:
        if isinstance(node, Layer) and node.alpha > 0:
            yield from _drawn(node.children, dx + node.dx, dy + node.dy)
        elif isinstance(node, Glyphs) and node.alpha > 0 and node.text:
            ink = node.bounds
            yield node.text, Rect(ink.x + node.x + dx, ink.y + node.y + dy, ink.w, ink.h)


def _clashing(boxes: Sequence[tuple[str, Rect]]) -> Iterator[str]:
    for (one, first), (other, second) in combinations(boxes, 2):
        if _overlap(first, second, _INTERLOCK * min(first.h, second.h)):
            yield f"“{one}” and “{other}” overlap"


def _overlap(one: Rect, other: Rect, shared: float = 0) -> bool:
    """Whether two boxes share more than a touch across and more than `shared` pixels down."""
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > _TOUCH and down > max(_TOUCH, shared)


def _inside(box: Rect, frame: Rect) -> bool:
    return (
        box.x >= -_TOUCH
        and box.y >= -_TOUCH
        and box.x + box.w <= frame.w + _TOUCH
        and box.y + box.h <= frame.h + _TOUCH
    )


def _rect(area: Area) -> Rect:
    return Rect(area.x0, area.y0, area.x1 - area.x0, area.y1 - area.y0)
