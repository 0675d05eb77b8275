"""Board: what a layout lays its page on. It sets type, remembers every box, and times every entrance."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from fractions import Fraction

from vgenflow.engine.drawing import Box, Glyphs, Node, Rect
from vgenflow.engine.layouts import motion
from vgenflow.engine.layouts.calm import calmed
from vgenflow.engine.layouts.contract import Fit, Focus, Stage, TextBox
from vgenflow.engine.layouts.easing import Ease, eased
from vgenflow.engine.layouts.grid import Grid, grid_of
from vgenflow.engine.layouts.motion import Act, Enter, Moving, Nodes, Played, Still
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.type import Line, Setting, Voice, place, voice_of
from vgenflow.story.template import Palette, Role
from vgenflow.story.value import Digest


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
        grid: Grid | None = None,
    ) -> None:
        self.stage, self.assets, self.frames, self.cues = stage, assets, frames, cues
        self.night, self.sketch = night, sketch
        self.style, self.scale = stage.style, stage.style.scale
        self.colors: Palette = stage.style.night if night else self._ground(stage)
        self.grid = grid or grid_of(stage)
        self.unit = self.grid.unit
        self.focus: Mapping[Digest, Focus] = {}
        """What crops of pictures keep, where a person has said so."""
        self.subject = ""
        """What the page speaks of, as an icon: path data on a 24 x 24 grid; empty where nothing is known."""
        self.finish: Callable[[Nodes], Nodes] = motion.as_they_are
        """What a manner does to all nodes that enter: a texture, say."""
        self.leave: Callable[[Nodes, float], Nodes] = motion.faded
        """How nodes leave that are not told otherwise."""
        self._acts = list[Act]()
        self._boxes = list[TextBox]()
        self._marks = list[Rect]()
        self._reasons = list[str]()
        self._voices = dict[Role, Voice]()

    @staticmethod
    def _ground(stage: Stage) -> Palette:
        """The palette of a day page: the grounds of a style take turns."""
        grounds = stage.style.grounds
        return grounds[(stage.number - 1) % len(grounds)] if grounds else stage.style.day

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

    @contextmanager
    def beneath(self, below: int) -> Iterator[None]:
        """What is laid inside goes over the first `below` acts (see `laid`) and under all others."""
        over, self._acts = self._acts[below:], self._acts[:below]
        yield
        self._acts += over

    @property
    def laid(self) -> int:
        """How many acts are on the board."""
        return len(self._acts)

    def still(self, *nodes: Node) -> None:
        """Nodes that are simply there."""
        self._acts.append(Still(nodes))

    def enter(
        self,
        nodes: Sequence[Node],
        start: int,
        milliseconds: float,
        how: Callable[[Nodes, float], Nodes],
        out: Callable[[Nodes, float], Nodes] | None = None,
    ) -> None:
        """Nodes that enter from frame `start` on."""
        if nodes:
            curve, made = self.style.motion.curve_in, self.finish(tuple(nodes))
            self._acts.append(Enter(made, start, self.time(milliseconds), curve, how, out or self.leave))

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
            behind, emphasis = self._stressed(line, setting.size)
            nodes: list[Node] = [
                replace(box, rect=Rect(left + box.rect.x, baseline + box.rect.y, box.rect.w, box.rect.h))
                for box in behind
            ]
            nodes += place(line, left, baseline, color, emphasis)
            ink = Rect(line.ink.x + left, line.ink.y + baseline, line.ink.w, line.ink.h)
            inks.append(ink)
            mask = Rect(ink.x - self.unit, ink.y - 2, ink.w + 2 * self.unit, ink.h + 4 + 0.04 * setting.size)
            if behind:
                mask = _around([mask, *(box.rect for box in nodes if isinstance(box, Box))])
            begin = start + self.time(gap * index) if gap and index else start
            self.enter(nodes, begin, moves.enter_ms, _ENTRANCES[moves.text](mask))
        if inks:
            self.note(setting.text, _around(inks), setting.size, color, ground)
        return top + setting.height

    def _stressed(self, line: Line, size: float) -> tuple[list[Box], str]:
        """What stands behind emphasised runs of a line, about its baseline, and their colour."""
        colors, way = self.colors, self.style.emphasis
        if way == "italic":
            if self.night:
                return [], colors.light if line.marks else ""
            return [Box(mark, colors.light, alpha=0.9) for mark in line.marks], ""
        if way == "color":
            return [], colors.accent
        parts = [run.bounds for run, marked in zip(line.runs, line.marked, strict=True) if marked]
        if not parts:
            return [], ""
        block, pad = _around(parts), 0.12 * size
        high = Rect(block.x - pad, -0.82 * size, block.w + 2 * pad, 1.06 * size)
        return [
            Box(high, colors.accent, radius=min(self.style.radius * self.unit, high.h / 2))
        ], colors.accent_ink

    def line(
        self, line: Line, x: float, base: float, size: float, color: str = "", ground: str = ""
    ) -> tuple[tuple[Glyphs, ...], Rect]:
        """The glyphs of one set line on its baseline, and the rectangle of their ink, which is remembered."""
        color = color or self.colors.ink
        ink = Rect(line.ink.x + x, line.ink.y + base, line.ink.w, line.ink.h)
        self.note(line.text, ink, size, color, ground or self.colors.background)
        return tuple(place(line, x, base, color)), ink

    def note(self, text: str, rect: Rect, size: float, color: str, ground: str) -> None:
        """Remember where a text stands; one that draws nothing stands nowhere."""
        if text:
            self._boxes.append(TextBox(text, rect, size, color, ground))

    def mark(self, rect: Rect) -> None:
        """Remember where a brand's sign stands."""
        self._marks.append(rect)

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
        reason = "; ".join(dict.fromkeys(self._reasons))
        return Fit(not self._reasons, tuple(self._boxes), reason, tuple(self._marks))

    def settled(self) -> Nodes:
        """All nodes once everything has entered."""
        return tuple(node for act in self._acts for node in act.at(act.settled))

    def played(self) -> Played:
        """The page as a composition. The last page of a video does not leave."""
        last, moves = self.stage.number >= self.stage.total, self.style.motion
        leave = 0 if last else self.time(moves.exit_ms)
        until = self.frames - leave
        acts = calmed(self._acts, self.time(moves.enter_ms), until) if moves.reduced else self._acts
        return Played(self.colors.background, acts, self.frames, leave, moves.curve_out)


_ENTRANCES: dict[str, Callable[[Rect], Callable[[Nodes, float], Nodes]]] = {
    "rise": lambda mask: motion.rising(mask, mask.h),
    "wipe": motion.wiping,
    "fade": lambda _: motion.fading,
}
"""By `Motion.text`: how the nodes inside a mask come."""


def _around(rects: Sequence[Rect]) -> Rect:
    left, top = min(r.x for r in rects), min(r.y for r in rects)
    right, foot = max(r.x + r.w for r in rects), max(r.y + r.h for r in rects)
    return Rect(left, top, right - left, foot - top)


def eased_in(curve: Ease, time: float) -> float:
    """As `eased`, rounded so that a settled value repeats."""
    return 1.0 if time >= 1 else round(eased(curve, time), 3)
