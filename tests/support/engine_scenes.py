"""A small timeline of three layouts, for tests of the engine's own work."""

import os
import signal
import sys
from dataclasses import dataclass, replace
from typing import ClassVar

from tests.support.engine_parts import ASSETS, FONT, PHOTO, type_run
from vgenflow.engine.drawing import Box, Drawing, Layer, Painting, Picture, Pose, Rect, Reveal
from vgenflow.engine.layouts.contract import Fit, Props, Stage, TextBox
from vgenflow.engine.paintings import Grain, Linear, Wipe
from vgenflow.kit.time import Rate
from vgenflow.story.captions import CaptionStyle
from vgenflow.story.template import Motion, Pacing, Palette, Style, Transition
from vgenflow.story.timeline import Clip, Join, Timeline

RATE = Rate(30)
PAPER, INK = "#F3EBDD", "#1A1714"


class Words(Props):
    """How many words, and where the first stands."""

    words: int = 2
    top: float = 0.3
    color: str = PAPER


@dataclass(frozen=True)
class _Rising:
    """Words that rise one after another, then stand still."""

    stage: Stage
    props: Words
    frames: int

    def at(self, frame: int) -> Drawing:
        size = self.stage.height / 8
        nodes = []
        for index in range(self.props.words):
            late = max(0.0, 1 - max(0, frame - 3 * index) / 6)
            y = self.props.top * self.stage.height + 1.4 * size * index
            run = type_run(self.stage.width * 0.1, y + late * size / 2, size)
            nodes.append(replace(run, alpha=1 - late))
        nodes.append(Box(Rect(10, 10, 8 * self.stage.number, 4), INK))
        return Drawing(self.props.color, tuple(nodes))


@dataclass(frozen=True)
class _Zooming:
    """A picture that slowly grows, under a word and a painted card that is wiped in and turns."""

    stage: Stage
    frames: int

    def at(self, frame: int) -> Drawing:
        width = 140 - 20 * frame / self.frames
        frame_rect = Rect(0, 0, self.stage.width, self.stage.height)
        picture = Picture(PHOTO, Rect(4, 8, width, width * self.stage.height / self.stage.width), frame_rect)
        word = type_run(20, 60, self.stage.height / 8, color="#FFFFFF")
        return Drawing(PAPER, (picture, word, self._card(min(1.0, frame / 12))))

    def _card(self, share: float) -> Layer:
        place, unit = Rect(40, 30, 80, 50), self.stage.height / 100
        paint = Painting(Linear(((0, "#E8B23A", 1), (1, "#123A32", 0.5))), place, unit)
        return Layer(
            (paint,),
            place,
            mask=Painting(Grain(3, 4.0), place, unit),
            reveal=Reveal(Painting(Wipe(30, 0.1), place, unit), share),
            pose=Pose(80, 55, turn=round(9 * (1 - share), 3)),
        )


class Rising:
    """Type on paper."""

    name: ClassVar[str] = "rising"
    props = Words
    stage_facts = ("number",)

    def elements(self, props):
        return ()

    def measure(self, props, stage, assets):
        size = stage.height / 8
        tops = [props.top * stage.height + 1.4 * size * i - 0.85 * size for i in range(props.words)]
        rects = [Rect(stage.width * 0.1, top, 1.8 * size, size) for top in tops]
        return Fit(True, tuple(TextBox("o/", rect, size, INK, props.color) for rect in rects))

    def compose(self, props, stage, assets, frames, cues):
        return _Rising(stage, props, frames)


class Zooming(Rising):
    """A picture."""

    name: ClassVar[str] = "zooming"
    stage_facts = ()

    def measure(self, props, stage, assets):
        return Fit(True, ())

    def compose(self, props, stage, assets, frames, cues):
        return _Zooming(stage, frames)


class Broken(Rising):
    """A layout with a defect: one frame cannot be drawn."""

    name: ClassVar[str] = "broken"

    def compose(self, props, stage, assets, frames, cues):
        raise ZeroDivisionError("a defect")


class Deadly(Rising):
    """A layout that ends the process that draws it, as the system does when memory is short."""

    name: ClassVar[str] = "deadly"

    def compose(self, props, stage, assets, frames, cues):
        assert "pytest" not in sys.modules, "drawn here instead of in a worker"
        os.kill(os.getpid(), signal.SIGKILL)


LAYOUTS = {layout.name: layout for layout in (Rising(), Zooming(), Broken(), Deadly())}
_PALETTE = Palette(
    background=PAPER,
    surface="#FFFFFF",
    hairline=INK,
    ink=INK,
    muted="#666666",
    accent="#123A32",
    accent_ink="#FFFFFF",
    light="#E8B23A",
    positive="#0A7A3C",
    negative="#A52A2A",
)
STYLE = Style(
    name="test",
    title="Test",
    day=_PALETTE,
    night=_PALETTE,
    manner="editorial",
    captions=CaptionStyle(frame="sheet"),
    motion=Motion(
        enter_ms=600,
        exit_ms=300,
        stagger_ms=100,
        curve_in=(0.2, 0.8, 0.2, 1),
        curve_out=(0.4, 0, 1, 1),
        rise=0.02,
    ),
    pacing=Pacing(),
    transition=Transition(kind="fade", ms=300),
    music_moods=(),
    fonts={"display": (FONT,), "text": (FONT,), "label": (FONT,)},
)


def timeline(
    *clips: tuple[str, int] | Clip,
    joins: tuple[Join, ...] | None = None,
    rate: Rate = RATE,
    width: int = 192,
    height: int = 108,
    **other,
) -> Timeline:
    """Clips one after another, given whole or as layout and frames, joined by fades of 6 frames."""
    made = [
        clip
        if isinstance(clip, Clip)
        else Clip(id=f"s{i}", layout=clip[0], props={}, start=0, frames=clip[1])
        for i, clip in enumerate(clips)
    ]
    if joins is None:
        joins = tuple(Join(kind="fade", frames=6) for _ in made[1:])
    start, laid = 0, []
    for clip, join in zip(made, (*joins, Join(kind="cut", frames=0)), strict=True):
        laid.append(clip.model_copy(update={"start": start}))
        start += clip.frames - join.frames
    return Timeline(
        title="A test",
        language="en",
        rate=rate,
        width=width,
        height=height,
        seed=1,
        style=STYLE,
        clips=tuple(laid),
        joins=joins,
        **other,
    )


class Segments:
    """A segment store in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.written: list[str] = []

    def get(self, key):
        return self.kept.get(key)

    def put(self, key, data):
        self.kept[key] = data
        self.written.append(key)


__all__ = ["ASSETS", "LAYOUTS", "STYLE", "Segments", "timeline"]
