"""Board: what a layout lays its page on. It sets type, remembers every box, and times every entrance."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from vgenflow.engine.drawing import Box, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.contract import Fit, Stage, TextBox
from vgenflow.engine.layouts.grid import grid_of
from vgenflow.engine.layouts.motion import Act, Enter, Moving, Nodes, Played, Still
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.type import Setting, Voice, place, voice_of
from vgenflow.story.template import Palette, Role


class Board:
    """One scene in the making. A sketch is only measured: costly drawings are left out."""

    def __init__(
        self,
        stage: Stage,
        assets: AssetSource,
        frames: int,
        cues: Mapping[str, int],
        *,
        night: bool = False,
        sketch: bool = False,
    ) -> None:
        self.stage, self.assets, self.frames, self.cues = stage, assets, frames, cues
        self.night, self.sketch = night, sketch
        self.style, self.scale = stage.style, stage.style.scale
        self.colors: Palette = stage.style.night if night else stage.style.day
        self.grid = grid_of(stage)
        self.unit = self.grid.unit
        self._acts = list[Act]()
        self._boxes = list[TextBox]()
        self._reasons = list[str]()
        self._voices = dict[Role, Voice]()

    # What is asked of it

    @property
    def chinese(self) -> bool:
        """The video is in Chinese."""
        return self.stage.language == "zh"

    @property
    def reading(self) -> float:
        """The smallest size anything is set at, in pixels."""
        return 2.3 * self.unit

    def size(self, hundredths: float) -> float:
        """A type size in pixels."""
        return hundredths * self.unit

    def voice(self, role: Role) -> Voice:
        """The voice of a role."""
        if role not in self._voices:
            self._voices[role] = voice_of(self.style, role, self.stage.language, self.assets)
        return self._voices[role]

    def time(self, milliseconds: float) -> int:
        """Milliseconds in frames, at least one."""
        return max(1, round(Fraction(round(milliseconds), 1000) * self.stage.rate.fraction))

    def cue(self, element: str, after: float) -> int:
        """The frame an element appears at: its cue, or `after` milliseconds into the scene.

        Kept early enough for the entrance to be seen.
        """
        latest = max(0, self.frames - self.time(self.style.motion.exit_ms) - self.time(600))
        return max(0, min(self.cues.get(element, self.time(after)), latest))

    # What is laid on it

    def act(self, act: Act) -> None:
        """Anything."""
        self._acts.append(act)

    def still(self, *nodes: Node) -> None:
        """Nodes that are simply there."""
        self._acts.append(Still(nodes))

    def enter(
        self,
        nodes: Sequence[Node],
        start: int,
        milliseconds: float,
        how: Callable[[Nodes, float], Nodes],
        out: Callable[[Nodes, float], Nodes] = motion.faded,
    ) -> None:
        """Nodes that enter from frame `start` on."""
        if nodes:
            curve = self.style.motion.curve_in
            self._acts.append(Enter(tuple(nodes), start, self.time(milliseconds), curve, how, out))

    def moving(
        self,
        make: Callable[[int], Nodes],
        settled: int,
        out: Callable[[Nodes, float], Nodes] = motion.faded,
    ) -> None:
        """Nodes made anew for every frame up to `settled`."""
        self._acts.append(Moving(make, settled, out))

    def text(
        self,
        setting: Setting,
        x: float,
        top: float,
        start: int,
        *,
        color: str = "",
        ground: str = "",
        align: str = "left",
        width: float = 0.0,
        what: str = "text",
        stagger: float | None = None,
    ) -> float:
        """Lay a set text from `top` down, each line rising behind its mask; return its foot.

        `align` places lines in `width` from `x`. A text that does not fit is noted.
        """
        color, ground = color or self.colors.ink, ground or self.colors.background
        moves = self.style.motion
        gap = moves.stagger_ms if stagger is None else stagger
        inks = list[Rect]()
        if not setting.fits:
            missing = "".join(dict.fromkeys(setting.missing))
            self.fault(f"no typeface has {missing}" if missing else f"the {what} is too long")
        for index, line in enumerate(setting.lines):
            baseline = round(top + setting.ascent + index * setting.leading)
            spare = width - line.width
            left = x + (spare if align == "right" else spare / 2 if align == "centre" else 0.0)
            nodes: list[Node] = [
                Box(Rect(left + mark.x, baseline + mark.y, mark.w, mark.h), self.colors.light, alpha=0.9)
                for mark in line.marks
                if not self.night
            ]
            lamp = self.night and bool(line.marks)
            nodes += place(line, left, baseline, color, self.colors.light if lamp else "")
            ink = Rect(line.ink.x + left, line.ink.y + baseline, line.ink.w, line.ink.h)
            inks.append(ink)
            mask = Rect(ink.x - self.unit, ink.y - 2, ink.w + 2 * self.unit, ink.h + 4 + 0.04 * setting.size)
            self.enter(
                nodes,
                start + self.time(gap * index) if gap and index else start,
                moves.enter_ms,
                motion.rising(mask, mask.h),
            )
        if inks:
            self.note(setting.text, _around(inks), setting.size, color, ground)
        return top + setting.height

    def note(self, text: str, rect: Rect, size: float, color: str, ground: str) -> None:
        """Remember where a text stands."""
        self._boxes.append(TextBox(text, rect, size, color, ground))

    def fault(self, reason: str) -> None:
        """Remember what does not fit."""
        self._reasons.append(reason)

    def rule(
        self, x: float, y: float, width: float, weight: float, color: str, start: int, ms: float = 900
    ) -> None:
        """A level rule, drawn from the left and withdrawn to the right."""
        box = Box(Rect(x, y, width, max(1.0, weight)), color)
        self.enter([box], start, ms, motion.wiping(box.rect), motion.withdrawing(box.rect))

    # What comes of it

    def fit(self) -> Fit:
        """Whether everything fits, with all boxes."""
        return Fit(not self._reasons, tuple(self._boxes), "; ".join(dict.fromkeys(self._reasons)))

    def played(self) -> Played:
        """The page as a composition. The last page of a video does not leave."""
        last = self.stage.number >= self.stage.total
        leave = 0 if last else self.time(self.style.motion.exit_ms)
        return Played(self.colors.background, self._acts, self.frames, leave, self.style.motion.curve_out)


def _around(rects: Sequence[Rect]) -> Rect:
    left, top = min(r.x for r in rects), min(r.y for r in rects)
    right, foot = max(r.x + r.w for r in rects), max(r.y + r.h for r in rects)
    return Rect(left, top, right - left, foot - top)


def eased_in(curve: motion.Curve, time: float) -> float:
    """As `motion.eased`, rounded so that a settled value repeats."""
    return 1.0 if time >= 1 else round(motion.eased(curve, time), 3)
