"""Clips: scenes take the time of their lines, joins lie in the silences, cues become frames."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vgenflow.kit.time import SAMPLE_RATE
from vgenflow.stages.editing.entrances import with_scene
from vgenflow.stages.editing.errors import Mismatch
from vgenflow.stages.editing.laying import Laid
from vgenflow.story.storyboard import Scene
from vgenflow.story.template import Style, Transition, TransitionKind
from vgenflow.story.timeline import Clip, Join

_FADE_MS = 280
_SHORTEST_FADE_MS = 130
_CHOSEN_MS = 500
"""Of a transition that a person chose in a template that cuts."""
_SETTLE_MS = 70
"""A scene stays this long after its last word before it gives way."""
_CUT_LEAD_MS = 200
"""A hard cut comes this long before the first word of the next scene."""
_CUE_LEAD_MS = {"value": 900}
_OTHER_CUE_LEAD_MS = 130
"""An element starts to enter this long before its word, so that it stands as the word is heard;
a number sooner, for it counts up first."""
_EMPTY_MS = 700
"""So long a page may wait for the first of its elements; then that enters with the scene (decision 0200)."""
_MOST_STRETCH_MS = 700
"""No pause grows by more than this to save a scene from being too short."""
_TAIL_MS = 600
"""Silence between the last word and the end card, or after the last word."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """The silence between two scenes, in samples, and whether a new part begins after it."""

    start: int
    end: int
    new_part: bool


def wanting(clips: Sequence[Clip], scenes: Sequence[Scene], laid: Laid) -> dict[str, int]:
    """Milliseconds by which the pause after a line must grow so that its scene is not too short."""
    shortest = laid.style.pacing.shortest_ms
    found: dict[str, int] = {}
    for scene, clip in zip(scenes, clips, strict=True):
        missing = shortest - clip.frames * 1000 * laid.rate.den // laid.rate.num
        if scene.lines and missing > 0:
            found[scene.lines[-1]] = min(missing + _SETTLE_MS, _MOST_STRETCH_MS)
    return found


def lay_clips(scenes: Sequence[Scene], laid: Laid) -> tuple[tuple[Clip, ...], tuple[Join, ...]]:
    """Clips and joins such that clip i + 1 starts where clip i ends less the join."""
    _check(scenes, laid)
    joins: list[Join] = []
    starts, ends = [0], []
    for scene, following in pairwise(scenes):
        join, start = _join(_gap(scene, following, laid), laid, starts[-1], scene.transition)
        start = max(start, starts[-1] + join.frames + 1)
        joins.append(join)
        starts.append(start)
        ends.append(start + join.frames)
    ends.append(_end(scenes[-1], starts[-1] + (joins[-1].frames if joins else 0), laid))
    clips = []
    for scene, start, end in zip(scenes, starts, ends, strict=True):
        clip = Clip(
            id=scene.id,
            layout=scene.layout,
            props=scene.props,
            start=start,
            frames=end - start,
            cues=_cues(scene, start, end - start, laid),
            opening=start == 0,
        )
        clips.append(clip)
    return tuple(clips), tuple(joins)


def _check(scenes: Sequence[Scene], laid: Laid) -> None:
    """Refuse scenes that skip, repeat or reorder lines."""
    order: list[str] = []
    for index, scene in enumerate(scenes):
        if not scene.lines and index < len(scenes) - 1:
            raise Mismatch(f"Scene {scene.id} carries no line and is not the last: give it a line.")
        if scene.since and order[-1:] != [scene.lines[0]]:
            raise Mismatch(f"Scene {scene.id} goes on with a line that the scene before does not hold.")
        order.extend(scene.lines[1:] if scene.since else scene.lines)
    if order != list(laid.lines):
        raise Mismatch("The scenes do not carry the lines of the script in order: make the storyboard again.")


def _gap(scene: Scene, following: Scene, laid: Laid) -> _Gap:
    last = laid.lines[scene.lines[-1]]
    if not following.lines:
        return _Gap(last.offset, last.offset + _TAIL_MS * SAMPLE_RATE // 1000, True)
    first = laid.lines[following.lines[0]]
    if following.since:
        word = first.word_at(following.since)
        before = max((w.offset for w in first.words if w.end <= word.start), default=word.onset)
        return _Gap(before, word.onset, False)
    return _Gap(last.offset, first.onset, last.line.section != first.line.section)


def _join(gap: _Gap, laid: Laid, since: int, chosen: TransitionKind | None) -> tuple[Join, int]:
    """The change to the next scene and the frame it begins at, for a scene shown from frame `since`.

    It begins soon after the last word, so that the next scene stands when its first word sounds;
    later in the silence if the scene would else be too short. What a person chose goes before what the
    template does, if the silence has room for it; with reduced motion that dissolves.
    """
    transition = _wanted(laid.style, chosen)
    begin = laid.next_frame(gap.start)
    end = max(laid.rate.frame_of(gap.end), begin)
    settle = min(laid.frames(_SETTLE_MS), (end - begin) // 3)
    room = end - begin - settle
    wanted = laid.frames(transition.ms)
    shortest = since + laid.next_frame(laid.style.pacing.shortest_ms * SAMPLE_RATE // 1000)
    if (gap.new_part or chosen) and transition.kind != "cut" and room * 10 >= wanted * 6:
        frames = min(wanted, room)
        return Join(kind=transition.kind, frames=frames), _within(
            begin + settle, shortest - frames, end - frames
        )
    fade = min(laid.frames(_FADE_MS), room)
    if transition.kind != "cut" and transition.minor == "fade" and fade >= laid.frames(_SHORTEST_FADE_MS):
        return Join(kind="fade", frames=fade), _within(begin + settle, shortest - fade, end - fade)
    return Join(kind="cut", frames=0), _within(max(begin, end - laid.frames(_CUT_LEAD_MS)), shortest, end)


def _wanted(style: Style, chosen: TransitionKind | None) -> Transition:
    """The transition to a scene, in the template's colours and time."""
    usual = style.transition
    if chosen is None:
        return usual
    kind = "fade" if style.motion.reduced and chosen != "cut" else chosen
    return usual.model_copy(update={"kind": kind, "ms": usual.ms or _CHOSEN_MS, "minor": "fade"})


def _within(usual: int, wanted: int, last: int) -> int:
    """The usual frame, or the wanted one if that is later, but none after the last."""
    return max(usual, min(wanted, last))


def _end(scene: Scene, entered: int, laid: Laid) -> int:
    """The end of the video: the end card's hold, or a breath after the last word."""
    if not scene.lines:
        return entered + max(1, laid.frames(laid.style.pacing.end_card_ms))
    last = laid.lines[scene.lines[-1]]
    sounding = laid.next_frame(last.at + last.utterance.samples)
    return max(laid.next_frame(last.offset) + laid.frames(_TAIL_MS), sounding)


def _cues(scene: Scene, start: int, frames: int, laid: Laid) -> dict[str, int]:
    """The clip's own frame at which each cued element begins to enter; none for what comes with the scene."""
    found: dict[str, int] = {}
    for cue in scene.cues:
        if cue.line not in laid.lines:
            raise Mismatch(f"A cue of scene {scene.id} names line {cue.line}, which is not in the script.")
        heard = laid.nearest(laid.lines[cue.line].word_at(cue.at).onset)
        lead = laid.frames(_CUE_LEAD_MS.get(cue.element, _OTHER_CUE_LEAD_MS))
        found[cue.element] = min(max(heard - lead - start, 0), frames - 1)
    at_once = with_scene(scene, found, laid.frames(_EMPTY_MS), opening=start == 0)
    return {element: frame for element, frame in found.items() if element not in at_once}
