"""Marks: what captions stand on, and what tells the word being spoken from the others."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vgenflow.engine.drawing import Box, Glyphs, Layer, Node, Rect
from vgenflow.story.captions import CaptionColor, CaptionStyle
from vgenflow.story.color import contrast
from vgenflow.story.template import Palette, Style

_STROKE = 0.62
"""Height of a pen's marker, in lines."""
_RIM = 0.14
"""Width of the rim of type without paper, in sizes."""
_STANDS_OFF = 1.3
"""Contrast (WCAG 2.2) below which two colours look alike."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its frames, where it stands, and its runs in the colour of what has been spoken."""

    start: int
    end: int
    runs: tuple[Glyphs, ...]
    cell: Rect
    """Its ink's width, its line's height."""
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Marks:
    """How a style of captions is drawn."""

    style: CaptionStyle
    colors: Palette
    others: Palette
    """The style's other palette."""

    def against(self, ground: str) -> "Marks":
        """The marks on a page of a colour, in a style of captions that turns."""
        turned = self
        if contrast(self.color(self.style.paper), ground) < _STANDS_OFF:
            turned = replace(self, colors=self.others, others=self.colors)
        if contrast(turned.color(self.style.marker), ground) < _STANDS_OFF:
            style = self.style.model_copy(update={"marker": self.style.coming, "current": self.style.paper})
            turned = replace(turned, style=style)
        return turned

    def color(self, role: CaptionColor) -> str:
        """The colour of a role."""
        found: str = getattr(self.colors, role)
        return found

    def paper(self, area: Rect, size: float) -> tuple[Node, ...]:
        """What all words of a page stand on."""
        style = self.style
        if style.kind in ("boxed", "minimal"):
            return ()
        sheet = Box(area, self.color(style.paper), alpha=style.opacity, radius=style.radius * area.h)
        if style.frame == "sheet":
            return (sheet, *self._hairlines(area, size))
        if style.frame == "line":
            line = max(2, round(size / 16))
            inner = Rect(area.x + line, area.y + line, area.w - 2 * line, area.h - 2 * line)
            edge = replace(sheet, color=self.color("ink"), alpha=1.0)
            return (edge, replace(sheet, rect=inner, alpha=1.0, radius=max(0.0, sheet.radius - line)))
        # round and clear: kept as it is while words turn, not drawn and blended for each
        return (Layer((sheet,), area) if sheet.radius else sheet,)

    def _hairlines(self, slip: Rect, size: float) -> tuple[Node, ...]:
        """A line of ink above and below, and a fainter one at the sides."""
        line = max(1, round(size / 28))
        inset = line * 3
        across = Rect(slip.x + inset, slip.y + inset, slip.w - 2 * inset, line)
        foot = Rect(across.x, slip.y + slip.h - inset - line, across.w, line)
        down = Rect(across.x, across.y, line, foot.y - across.y)
        far = Rect(across.x + across.w - line, across.y, line, down.h)
        faint, strong = self.color("hairline"), self.color("ink")
        return Box(down, faint), Box(far, faint), Box(across, strong), Box(foot, strong)

    def marker(self, words: Sequence[Word], current: int, share: float) -> tuple[Node, ...]:
        """What lies behind words while `current` is spoken, `share` of the way from the one before it."""
        style = self.style
        if style.kind == "boxed":
            return tuple(self._box(word, index == current) for index, word in enumerate(words))
        if current < 0 or style.kind in ("karaoke", "minimal"):
            return ()
        here = self._place(words[current])
        before = self._place(words[current - 1]) if current else here
        if before.y == here.y and share < 1:
            eased = 1 - (1 - share) ** 2
            left = before.x + (here.x - before.x) * eased
            right = before.x + before.w + (here.x + here.w - before.x - before.w) * eased
            here = Rect(left, here.y, right - left, here.h)
        radius = style.marker_radius * here.h if style.shape == "block" else 0.0
        return (Box(here, self.color(style.marker), radius=radius),)

    def _place(self, word: Word) -> Rect:
        """Of the marker of a word."""
        cell, leading = word.cell, word.cell.h
        if self.style.shape == "underline":
            thick = max(2.0, round(0.08 * word.size))
            return Rect(cell.x, round(word.base + 0.16 * word.size), cell.w, thick)
        if self.style.shape == "block":
            pad = 0.2 * word.size
            return Rect(round(cell.x - pad, 2), cell.y, cell.w + 2 * pad, cell.h)
        pad = 0.06 * leading
        top = word.base + 0.2 * leading - _STROKE * leading
        return Rect(round(cell.x - pad, 2), round(top, 2), cell.w + 2 * pad, round(_STROKE * leading, 2))

    def _box(self, word: Word, spoken: bool) -> Box:
        """Of one word; neighbours touch."""
        pad = 0.17 * word.size
        area = Rect(word.cell.x - pad, word.cell.y, word.cell.w + 2 * pad, word.cell.h)
        color = self.color(self.style.marker if spoken else self.style.paper)
        return Box(area, color, radius=self.style.radius * area.h)

    def runs(
        self, words: Sequence[Word], current: int, frame: int, sliding: Rect | None = None
    ) -> tuple[Glyphs, ...]:
        """All words in their colours at a frame; `sliding` is a block on its way to the spoken one."""
        found = list[Glyphs]()
        for index, word in enumerate(words):
            if sliding is not None and index in (current - 1, current):
                role = self.style.spoken if index < current else self.style.coming
                found += self._crossed(word, sliding, self.color(role))
                continue
            role = self.style.spoken if index < current else self.style.coming
            if index == current:
                role = self.style.current
            if self.style.kind == "minimal":
                rim = self.color(self.style.paper)
                found += [replace(run, color=rim, stroke=_RIM * word.size, text="") for run in word.runs]
            if index == current and self.style.kind == "karaoke":
                found += self._filling(word, frame)
            else:
                found += _colored(word.runs, self.color(role))
        return tuple(found)

    def _crossed(self, word: Word, block: Rect, color: str) -> list[Glyphs]:
        """A word that a block passes: what lies on it in the spoken one's colour, the rest in its own."""
        left, right = 2 * round(block.x / 2), 2 * round((block.x + block.w) / 2)
        start, end = word.cell.x - word.size, word.cell.x + word.cell.w + word.size
        top, high = word.cell.y - word.size, word.cell.h + 2 * word.size
        inside = _colored(word.runs, self.color(self.style.current))
        parts = ((inside, left, right), (own := _colored(word.runs, color), start, left), (own, right, end))
        cut = [(runs, Rect(x0, top, x1 - x0, high)) for runs, x0, x1 in parts if x1 > x0]
        return [
            replace(run, clip=clip, text=run.text if not number else "")
            for number, (runs, clip) in enumerate(cut)
            for run in runs
        ]

    def _filling(self, word: Word, frame: int) -> list[Glyphs]:
        """A word that is spoken, filled from the left as far as it has been."""
        share = min(1.0, (frame - word.start + 1) / max(1, word.end - word.start))
        edge = round((word.cell.x + share * word.cell.w) / 2) * 2
        whole = Rect(word.cell.x - word.size, word.cell.y - word.size, 0.0, word.cell.h + 2 * word.size)
        done = replace(whole, w=edge - whole.x)
        rest = replace(whole, x=edge, w=word.cell.x + word.cell.w + word.size - edge)
        filled = [replace(run, clip=done) for run in _colored(word.runs, self.color(self.style.current))]
        return filled + [
            replace(run, clip=rest, text="") for run in _colored(word.runs, self.color(self.style.coming))
        ]


def _colored(runs: Sequence[Glyphs], color: str) -> list[Glyphs]:
    return [replace(run, color=color) for run in runs]


def marks_of(style: Style) -> Marks:
    """The marks of a style's captions."""
    by_night = style.captions.palette == "night"
    colors, others = (style.night, style.day) if by_night else (style.day, style.night)
    return Marks(style.captions, colors, others)
