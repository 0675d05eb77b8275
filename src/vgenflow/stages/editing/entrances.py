"""Entrances: what comes with its scene rather than at its word, so that no page stands empty."""

from collections.abc import Mapping

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.story.storyboard import Scene


def with_scene(scene: Scene, frames: Mapping[str, int], latest: int) -> frozenset[str]:
    """Elements whose cues are to be left aside, for the page would hold nothing but what announces it.

    `frames` are the frames at which the cued elements enter, `latest` the last one at which a page may still
    wait. The element that is spoken of first comes with the scene, and what is cued at the same word: a
    figure and what it counts. A word that a person chose stands.
    """
    if all(frame <= latest for frame in frames.values()):
        return frozenset()
    layout = LAYOUTS[scene.layout]
    content = [
        name for name in layout.elements(layout.props.model_validate(scene.props)) if name not in layout.leads
    ]
    if not content or any(frames.get(name, 0) <= latest for name in content):
        return frozenset()
    cues = {cue.element: cue for cue in scene.cues}
    first = cues[min(content, key=lambda name: frames[name])]
    if first.chosen:
        return frozenset()
    return frozenset(
        name
        for name, cue in cues.items()
        if (cue.line, cue.at) == (first.line, first.at)
        or (name in layout.leads and frames[name] > latest and not cue.chosen)
    )
