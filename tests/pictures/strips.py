"""The strips that are compared: each layout, the captions and each transition, at three moments.

Those of Editorial in two aspects and two languages, at full size; those of the other templates in two cases,
and kept lightly.
"""

from functools import cache
from typing import NamedTuple

import cv2
import numpy as np

from tests.support.drawn import assets as packaged
from tests.support.drawn import style
from vgenflow.engine import still
from vgenflow.engine.gallery import samples
from vgenflow.engine.layouts import LAYOUTS
from vgenflow.engine.raster.color import Pixels
from vgenflow.kit.content import digest
from vgenflow.kit.time import Rate
from vgenflow.story.template import TransitionKind
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip, Join, Timeline
from vgenflow.story.value import Aspect, Digest, Language
from vgenflow.templates import load, names

SIZES: dict[Aspect, tuple[int, int]] = {"16:9": (640, 360), "9:16": (360, 640)}
LANGUAGES: tuple[Language, ...] = ("en", "zh")
OTHERS = {
    "captions": ("number",),
    "fade": ("comparison", "picture"),
    "page": ("statement", "chart"),
    "turn": ("statement", "chart"),
}
"""Strips that are not of one layout -> the pages they show; a `turn` is the template's own."""
FIRST = "editorial"
CASES: tuple[tuple[Aspect, Language], ...] = (("16:9", "en"), ("9:16", "zh"))
"""In which the other templates are compared."""
_PARTS = 16
_FRAMES, _TURN, _WORD = 120, 12, 12
_TITLES: dict[Language, str] = {"en": "The quiet return of the night train", "zh": "夜行列车，悄然归来"}
_SAID: dict[Language, tuple[str, ...]] = {
    "en": ("You fall asleep in Vienna,", "and wake up in Paris."),
    "zh": ("你 在 维也纳 入睡，", "醒来 已到 巴黎。"),
}


class Strip(NamedTuple):
    """One reference picture: three moments side by side."""

    subject: str
    """A layout, or one of `OTHERS`."""
    aspect: Aspect
    language: Language
    template: str = FIRST

    @property
    def name(self) -> str:
        """Its name on the command line and that of its file."""
        whose = "" if self.template == FIRST else f"{self.template}-"
        return f"{whose}{self.subject}-{self.aspect.replace(':', 'x')}-{self.language}"

    @property
    def light(self) -> bool:
        """How it is kept: see `kept.lightly`."""
        return self.template != FIRST

    @property
    def moments(self) -> tuple[int, int, int]:
        """Entering, holding and leaving, as frames; captions: first, sliding on and last word."""
        if self.subject in ("fade", "page", "turn"):
            return _FRAMES - _TURN + 1, _FRAMES - _TURN // 2, _FRAMES - 2
        if self.subject == "captions":
            return 1, 2 * _WORD + 1, 6 * _WORD + 2
        return 14, 70, _FRAMES - 4


STRIPS = (
    *(
        Strip(subject, aspect, language)
        for subject in (*LAYOUTS, "captions", "fade", "page")
        for aspect in SIZES
        for language in LANGUAGES
    ),
    *(
        Strip(subject, aspect, language, template)
        for template in names()
        if template != FIRST
        for subject in (*LAYOUTS, "captions", "turn")
        if subject != "turn" or load(template).transition.kind != "cut"
        for aspect, language in CASES
    ),
)


def due(strip: Strip, day: int) -> bool:
    """The gate compares it on this day: all of Editorial's, and a sixteenth of the others in turns."""
    return not strip.light or (STRIPS.index(strip) + day) % _PARTS == 0


def drawn(strip: Strip) -> Pixels:
    """The strip as the engine draws it now, (h, 3 w, 3) RGB, by the code path of every export."""
    timeline = _timeline(strip)
    return np.hstack([still(timeline, frame, assets=StripAssets()) for frame in strip.moments])


class StripAssets:
    """The packaged typefaces and the picture."""

    def read(self, wanted: Digest) -> bytes:
        """The bytes of either."""
        return picture() if wanted == digest(picture()) else packaged().read(wanted)


@cache
def picture() -> bytes:
    """A picture as PNG: flat shapes, so that references stay small and a shift by a pixel shows."""
    y, x = np.mgrid[0:800, 0:1280]
    made = np.zeros((800, 1280, 3), np.uint8)
    made[:] = (196, 178, 140)
    made[(x // 80 + y // 80) % 2 == 0] = (120, 150, 164)
    made[np.hypot(x - 800, y - 300) < 220] = (80, 180, 238)
    made[y > 560 + 40 * np.sin(x / 150)] = (52, 74, 40)
    made[np.abs(x - 2 * y + 100) < 12] = (16, 12, 30)
    return bytes(cv2.imencode(".png", made)[1].tobytes())


def _timeline(strip: Strip) -> Timeline:
    """The strip's pages, then the last page of the video, which is the only one that does not leave."""
    props = samples("usual", strip.language, digest(picture()))
    pages = OTHERS.get(strip.subject, (strip.subject,))
    names = pages if pages[-1] == "end" else (*pages, "end")
    cut = Join(kind="cut", frames=0)
    own = style(strip.template).transition.kind
    kinds: dict[str, TransitionKind] = {"fade": "fade", "page": "page", "turn": own}
    turn = Join(kind=kinds[strip.subject], frames=_TURN) if strip.subject in kinds else cut
    width, height = SIZES[strip.aspect]
    clips = [Clip(id=name, layout=name, props=dict(props[name]), start=0, frames=_FRAMES) for name in names]
    starts = [0, _FRAMES - turn.frames, 2 * _FRAMES - turn.frames]
    return Timeline(
        title=_TITLES[strip.language],
        language=strip.language,
        rate=Rate(30),
        width=width,
        height=height,
        seed=7,
        style=style(strip.template),
        clips=tuple(clip.model_copy(update={"start": at}) for clip, at in zip(clips, starts, strict=False)),
        joins=(turn, cut)[: len(names) - 1],
        captions=(_captions(strip),),
    )


def _captions(strip: Strip) -> CaptionPage:
    """Two lines, a word every 12 frames. Beside a layout alone they only keep their zone free."""
    start = strip.moments[0] - 1 if strip.subject in OTHERS else 0
    said = [line.split() for line in _SAID[strip.language]]
    lines, at = list[tuple[CaptionWord, ...]](), start
    for words in said:
        line = list[CaptionWord]()
        for word in words:
            line.append(CaptionWord(text=word, space=strip.language == "en", start=at, end=at + _WORD))
            at += _WORD
        lines.append(tuple(line))
    return CaptionPage(start=start, end=at, lines=tuple(lines), shown=strip.subject in OTHERS)
