"""Entrances: what comes with its scene rather than at its word, so that no page stands empty."""

from collections.abc import Mapping

from vgenflow.engine.layouts import LAYOUTS
from vgenflow.story.storyboard import Scene


def with_scene(
    scene: Scene, frames: Mapping[str, int], latest: int, *, opening: bool = False
) -> frozenset[str]:
    """Elements whose cues are to be left aside, for the page would hold nothing but what announces it.

    `frames` are the frames at which the cued elements enter, `latest` the last one at which a page may still
    wait. The element that is spoken of first comes with the scene, and what is cued at the same word: a
    figure and what it counts. A page that opens the video may not wait at all. A word that a person chose
    stands.
    """
    latest = _NEVER if opening else latest
    if all(frame <= latest for frame in frames.values()):
        return frozenset()
    layout = LAYOUTS[scene.layout]
    content = [
        name for name in layout.elements(layout.props.model_validate(scene.props)) if name not in layout.leads
    ]
    cues = {cue.element: cue for cue in scene.cues}
    late = frozenset(
        name for name in cues if name in layout.leads and frames[name] > latest and not cues[name].chosen
    )
    if not content or any(frames.get(name, _NEVER) <= latest for name in content):
        return late if opening else frozenset()
    first = cues[min(content, key=lambda name: frames[name])]
    if first.chosen:
        return late if opening else frozenset()
    return late | {name for name, cue in cues.items() if (cue.line, cue.at) == (first.line, first.at)}


_NEVER = -1
"""Before every frame: what has no cue is there already."""
