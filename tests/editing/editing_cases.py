"""Scripts, narrations and storyboards made to order, and the style they are edited in."""

import re
from collections.abc import Sequence

from hypothesis import strategies as st

from vgenflow.kit.time import SAMPLE_RATE, Rate
from vgenflow.story.captions import CaptionStyle
from vgenflow.story.narration import Narration, Utterance, WordTime
from vgenflow.story.script import Line, Link, Script
from vgenflow.story.storyboard import Cue, Scene, Storyboard
from vgenflow.story.template import Motion, Pacing, Palette, Style, Transition

RATES = (Rate(24), Rate(25), Rate(30), Rate(30000, 1001), Rate(60))
_PALETTE = Palette(
    background="#F3ECDD",
    surface="#FBF6EA",
    hairline="#CFC3AC",
    ink="#1B1815",
    muted="#665D50",
    accent="#1D4A40",
    accent_ink="#F3ECDD",
    light="#EDB340",
    positive="#1D4A40",
    negative="#8A3B22",
)


def style(kind: str = "page", ms: int = 700) -> Style:
    """A look with the given transition."""
    return Style(
        name="plain",
        title="Plain",
        day=_PALETTE,
        night=_PALETTE,
        manner="editorial",
        captions=CaptionStyle(frame="sheet"),
        motion=Motion(
            enter_ms=800,
            exit_ms=400,
            stagger_ms=100,
            curve_in=(0, 0, 1, 1),
            curve_out=(0, 0, 1, 1),
            rise=0.03,
        ),
        pacing=Pacing(),
        transition=Transition(kind=kind, ms=ms),
        music_moods=("calm",),
        fonts={},
    )


def line(
    id_: str, caption: str, *, words: Sequence[str] | None = None, section: str = "", role: str = "body"
) -> Line:
    """A line whose spoken text is its caption, linked word by word (or by the words given)."""
    spans = []
    if words is None:
        spans = [(m.start(), m.end()) for m in re.finditer(r"\S+", caption)]
    else:
        at = 0
        for word in words:
            at = caption.index(word, at)
            spans.append((at, at + len(word)))
            at += len(word)
    links = tuple(Link(caption_start=a, caption_end=b, spoken_start=a, spoken_end=b) for a, b in spans)
    return Line(id=id_, role=role, caption=caption, spoken=caption, links=links, spans=(), section=section)


def utterance(of: Line, *, pace: float = 15.0, lead_ms: int = 60, tail_ms: int = 120) -> Utterance:
    """The line at an even pace of characters a second, with silence at both ends."""
    at = lead_ms * SAMPLE_RATE // 1000
    words = []
    for link in of.links:
        long = max(1, int((link.spoken_end - link.spoken_start) / pace * SAMPLE_RATE))
        words.append(WordTime(start=link.spoken_start, end=link.spoken_end, onset=at, offset=at + long))
        at += long + int(SAMPLE_RATE / pace / 2)
    end = (words[-1].offset if words else at) + tail_ms * SAMPLE_RATE // 1000
    return Utterance(line=of.id, audio="0" * 64, samples=end, words=tuple(words), model="even", voice="even")


def script_of(lines: Sequence[Line], language: str = "en") -> Script:
    """A script of these lines."""
    return Script(language=language, title="A title", lines=tuple(lines))


def narration_of(lines: Sequence[Line], **pace: float) -> Narration:
    """All lines at the same pace."""
    return Narration(utterances=tuple(utterance(each, **pace) for each in lines))


def board_of(
    groups: Sequence[Sequence[str]], *, end: bool = True, cues: Sequence[Sequence[Cue]] = ()
) -> Storyboard:
    """One statement a group of line ids, and a silent end card."""
    scenes = [
        Scene(
            id=f"s{i}",
            lines=tuple(group),
            layout="statement",
            props={"text": "Something else"},
            cues=tuple(cues[i]) if i < len(cues) else (),
        )
        for i, group in enumerate(groups)
    ]
    if end:
        scenes.append(Scene(id="end", lines=(), layout="end", props={}))
    return Storyboard(template="plain", aspect="16:9", seed=1, scenes=tuple(scenes))


_WORD = st.text("abcdefghijklmnop", min_size=1, max_size=11)
_HAN = st.text("夜行列车正在欧洲归来茶叶城市种树", min_size=1, max_size=3)


@st.composite
def productions(draw: st.DrawFn) -> tuple[Script, Narration, Storyboard]:
    """Scripts of one to eight lines in either language, spoken at any pace, cut into any scenes."""
    language = draw(st.sampled_from(["en", "zh"]))
    lines = []
    section = 0
    for index in range(draw(st.integers(1, 8))):
        section += draw(st.integers(0, 1))
        mark = draw(st.sampled_from([".", "?", ",", ""] if language == "en" else ["。", "？", "，", ""]))
        words = draw(st.lists(_WORD if language == "en" else _HAN, min_size=1, max_size=40))
        words[-1] += mark
        joint = " " if language == "en" else ""
        lines.append(
            line(
                f"l{index}",
                joint.join(words),
                words=None if language == "en" else words,
                section=f"b{section}",
            )
        )
    narration = Narration(
        utterances=tuple(
            utterance(
                each,
                pace=draw(st.floats(2.0, 40.0)),
                lead_ms=draw(st.integers(0, 400)),
                tail_ms=draw(st.integers(0, 600)),
            )
            for each in lines
        )
    )
    groups: list[list[str]] = []
    for each in lines:
        if groups and draw(st.booleans()) and len(groups[-1]) < 3:
            groups[-1].append(each.id)
        else:
            groups.append([each.id])
    cues = [
        [Cue(element="item1", line=group[-1], at=draw(st.integers(0, 30)))] if draw(st.booleans()) else []
        for group in groups
    ]
    return script_of(lines, language), narration, board_of(groups, end=draw(st.booleans()), cues=cues)
