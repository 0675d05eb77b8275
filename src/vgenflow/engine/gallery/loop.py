"""Loops: a few seconds of a template's own scenes, from its cover to a quotation and around again."""

from fractions import Fraction

from vgenflow.engine.gallery.samples import samples
from vgenflow.kit.time import Rate
from vgenflow.story.template import Style
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Join, Timeline
from vgenflow.story.value import Digest, Language

KINDS = ("title", "number", "chart", "quote")
"""What shows most of a template."""
_MS = 8000
_TITLES: dict[Language, str] = {"en": "The quiet return of the night train", "zh": "夜行列车，悄然归来"}
_SAID: dict[Language, tuple[str, ...]] = {
    "en": ("You", "fall", "asleep", "in", "Vienna", "and", "wake", "in", "Paris."),
    "zh": ("在", "维也纳", "入睡，", "在", "巴黎", "醒来。"),
}
_RATE = Rate(30)


def loop(
    style: Style, picture: Digest, language: Language = "en", size: tuple[int, int] = (854, 480)
) -> Timeline:
    """A silent film of 8 s with captions and the template's own transition."""
    props = samples("usual", language, picture)
    change = style.transition
    turn = _frames(change.ms) if change.kind != "cut" else 0
    scene = (_frames(_MS) + (len(KINDS) - 1) * turn) // len(KINDS)
    clips = tuple(
        Clip(id=name, layout=name, props=dict(props[name]), start=index * (scene - turn), frames=scene)
        for index, name in enumerate(KINDS)
    )
    joins = tuple(Join(kind=change.kind, frames=turn) for _ in KINDS[1:])
    captions = tuple(_page(clip.start + turn, scene - 2 * turn, language) for clip in clips[1:])
    return _timeline(style, language, size, clips, joins, captions)


def page(style: Style, picture: Digest, layout: str, language: Language, size: tuple[int, int]) -> Timeline:
    """One layout of those there are, with an ordinary sample, for 4 s, without captions."""
    props = samples("usual", language, picture)
    frames = _frames(_MS // 2)
    clip = Clip(id=layout, layout=layout, props=dict(props[layout]), start=0, frames=frames)
    return _timeline(style, language, size, (clip,))


def _timeline(
    style: Style,
    language: Language,
    size: tuple[int, int],
    clips: tuple[Clip, ...],
    joins: tuple[Join, ...] = (),
    captions: tuple[CaptionPage, ...] = (),
) -> Timeline:
    return Timeline(
        title=_TITLES[language],
        language=language,
        rate=_RATE,
        width=size[0],
        height=size[1],
        seed=7,
        style=style,
        clips=clips,
        joins=joins,
        captions=captions,
    )


def _frames(ms: int) -> int:
    return _RATE.frames_in(Fraction(ms, 1000))


def _page(start: int, frames: int, language: Language) -> CaptionPage:
    """The words one after another over a scene."""
    said = _SAID[language]
    times = [start + frames * index // len(said) for index in range(len(said) + 1)]
    words = tuple(
        CaptionWord(text=word, space=language == "en", start=times[index], end=times[index + 1])
        for index, word in enumerate(said)
    )
    return CaptionPage(start=start, end=start + frames, lines=(words,))
