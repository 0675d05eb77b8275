"""Captions set: pages of words, each with the frames it is spoken in, in the look of the style."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vgenflow.engine.captions.ground import Shown, ground_at, page_of
from vgenflow.engine.captions.marks import Marks, Word, marks_of
from vgenflow.engine.captions.zone import zone
from vgenflow.engine.drawing import Box, Glyphs, Node, Rect
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.type.script import clean
from vgenflow.engine.type.setting import Line, line_of, parted_line, place
from vgenflow.engine.type.shaping import Cluster, shape
from vgenflow.engine.type.voice import Voice, voice_of
from vgenflow.story.timeline import CaptionPage, CaptionWord, Timeline

_LEADING = 1.16
_PAD_X, _PAD_TOP, _PAD_FOOT = 0.62, 0.36, 0.34
"""Paper around the words, in type sizes."""
_HELD = 16
"""Pages held as nodes: a long video has thousands."""
_SECOND = 0.74
"""Size of a second language, in sizes of the first."""
_SECOND_LEADING = 1.3
"""Leading of the second language, in its own sizes: it stands a little apart."""


@dataclass(frozen=True, slots=True)
class _Slip:
    """One page: its paper and its words in the order they are spoken."""

    start: int
    end: int
    paper: tuple[Node, ...]
    words: tuple[Word, ...]
    second: tuple[Glyphs, ...]
    bounds: Rect
    marks: Marks


@dataclass(frozen=True, slots=True)
class Voices:
    """How the first language is set, and the second; both are the same where there is but one."""

    first: Voice
    second: Voice


class Captions:
    """The captions of a timeline. A page is set when it is first shown; the last few are held."""

    def __init__(
        self, timeline: Timeline, pages: tuple[CaptionPage, ...], voices: Voices, shown: Shown | None = None
    ) -> None:
        self._timeline, self._pages, self._voices, self._shown = timeline, pages, voices, shown
        self._starts = [page.start for page in pages]
        self._marks = marks_of(timeline.style)
        self._slide = round(timeline.rate.fraction * timeline.style.captions.slide_ms / 1000)
        self._slips = dict[int, _Slip]()
        self._last: tuple[tuple[int, int, int], tuple[Node, ...]] = ((-1, 0, 0), ())

    def at(self, frame: int) -> tuple[Node, ...]:
        """The nodes over a frame of the video: the very same objects until something changes.

        Raises UnreadableFace and what the assets raise.
        """
        index = bisect_right(self._starts, frame) - 1
        if index < 0 or frame >= self._pages[index].end:
            return ()
        slip = self._slip(index)
        if not slip.words:
            return ()
        word = sum(word.start <= frame for word in slip.words) - 1
        step = min(self._moving(slip, word), frame - slip.words[word].start) if word >= 0 else 0
        key = (index, word, step)
        if self._last[0] != key:
            self._last = (key, self._nodes(slip, word, step))
        return self._last[1]

    def _moving(self, slip: _Slip, word: int) -> int:
        """For how many frames something changes after a word has begun."""
        spoken = slip.words[word]
        return spoken.end - spoken.start if self._marks.style.kind == "karaoke" else self._slide

    def bounds(self) -> tuple[Rect, ...]:
        """The slip of every page."""
        slips = (self._slip(index) for index in range(len(self._pages)))
        return tuple(slip.bounds for slip in slips if slip.words)

    def _slip(self, index: int) -> _Slip:
        if index not in self._slips:
            if len(self._slips) >= _HELD:
                self._slips.clear()
            page = self._pages[index]
            slip = _slip(page, self._timeline, self._voices, self._marks)
            if self._marks.style.turns and self._shown is not None and slip.words:
                ground = ground_at(self._shown(*page_of(page, self._timeline)), slip.bounds)
                turned = self._marks.against(ground)
                slip = _slip(page, self._timeline, self._voices, turned) if turned != self._marks else slip
            self._slips[index] = slip
        return self._slips[index]

    def _nodes(self, slip: _Slip, current: int, step: int) -> tuple[Node, ...]:
        marks, share = slip.marks, step / self._slide if self._slide else 1.0
        marker = marks.marker(slip.words, current, share)
        frame = slip.words[current].start + step if current >= 0 else 0
        block = marks.style.shape == "block" and marks.style.kind == "highlight" and share < 1
        sliding = next((box.rect for box in marker if isinstance(box, Box)), None) if block else None
        return (*slip.paper, *marker, *marks.runs(slip.words, current, frame, sliding), *slip.second)


def compose_captions(timeline: Timeline, assets: AssetSource, shown: Shown | None = None) -> Captions:
    """The captions of a timeline: all pages that are shown; on what, `shown` says to those that heed it."""
    languages = (timeline.language, timeline.second_language or timeline.language)
    first, second = (
        voice_of(timeline.style, timeline.style.captions.role, language, assets) for language in languages
    )
    return Captions(
        timeline,
        tuple(page for page in timeline.captions if page.shown and any(page.lines)),
        Voices(first, second),
        shown,
    )


def _slip(page: CaptionPage, timeline: Timeline, voices: Voices, marks: Marks) -> _Slip:
    area = zone(timeline.width, timeline.height)
    shaped = [_shaped(line, voices.first) for line in page.lines]
    kept = [(line, *found) for line, found in zip(page.lines, shaped, strict=True) if found[0]]
    below = [found for line in page.second if (found := shape(clean(line.replace("*", "∗")), voices.second))]
    largest = min(timeline.width, timeline.height) * timeline.style.scale.caption / 100
    size = min([largest, *(_fitting(clusters, owners, area.w, largest) for _, clusters, owners in kept)])
    size = _fitting_below(below, area, size, len(kept))
    parts = [parted_line(clusters, owners, size) for _, clusters, owners in kept]
    under = [line_of(clusters, _SECOND * size) for clusters in below]
    rights = [max(part.ink.x + part.ink.w for part in line) for line in parts]
    leading = _LEADING * size
    widest = max([*rights, *(line.ink.x + line.ink.w for line in under)], default=0)
    wide = _even(widest + 2 * _PAD_X * size)
    high = _even((_PAD_TOP + _PAD_FOOT) * size + leading * len(kept) + _second_leading(size) * len(below))
    # even places hide what is below them whole, which need not be painted there
    flush = marks.style.align == "left"
    slip = Rect(
        _even(area.x if flush else area.x + (area.w - wide) / 2),
        _even(area.y + area.h - high - 1),
        wide,
        high,
    )
    words = list[Word]()
    for row, (line, _, owners) in enumerate(kept):
        left = slip.x + (_PAD_X * size if flush else (slip.w - rights[row]) / 2)
        base = slip.y + _PAD_TOP * size + leading * row + 0.86 * size
        spoken = [line[owner] for owner in dict.fromkeys(owners)]
        pairs = zip(spoken, parts[row], strict=True)
        words += [_word(word, part, left, base, leading, marks) for word, part in pairs]
    foot = slip.y + _PAD_TOP * size + leading * len(kept)
    runs = _under(under, slip, foot, size, marks.color(marks.style.coming))
    return _Slip(page.start, page.end, marks.paper(slip, size), tuple(words), runs, slip, marks)


def _second_leading(size: float) -> float:
    """Line to line of the second language, where the first has this size."""
    return _SECOND_LEADING * _SECOND * size


def _fitting_below(below: Sequence[tuple[Cluster, ...]], area: Rect, size: float, rows: int) -> float:
    """The size at which `rows` lines and those of the second language below fit the zone."""
    if not below:
        return size
    lines = (line_of(clusters, _SECOND) for clusters in below)
    widest = max(line.ink.x + line.ink.w for line in lines) + 2 * _PAD_X
    highest = _PAD_TOP + _PAD_FOOT + _LEADING * rows + _second_leading(1.0) * len(below)
    return min(size, area.w / widest, (area.h - 2) / highest)


def _under(lines: Sequence[Line], slip: Rect, top: float, size: float, color: str) -> tuple[Glyphs, ...]:
    """The lines of the second language, centred, the first from `top` on."""
    found = list[Glyphs]()
    for row, line in enumerate(lines):
        left = slip.x + (slip.w - line.ink.x - line.ink.w) / 2
        base = top + _second_leading(size) * (row + 1) - 0.36 * _SECOND * size
        found += place(line, left, base, color)
    return tuple(found)


def _even(length: float) -> int:
    return 2 * round(length / 2)


def _shaped(line: tuple[CaptionWord, ...], voice: Voice) -> tuple[tuple[Cluster, ...], list[int]]:
    """Clusters of a line, and the word each belongs to."""
    words = [clean(word.text.replace("*", "∗")) for word in line]
    text = "".join(word + (" " if given.space else "") for word, given in zip(words, line, strict=True))
    letters = [index for index, word in enumerate(words) for char in word if char != " "]
    clusters, owners, at = shape(text, voice), list[int](), 0
    for cluster in clusters:
        owners.append(letters[min(at, len(letters) - 1)])
        at += len(cluster.text.replace(" ", ""))
    return clusters, owners


def _fitting(clusters: tuple[Cluster, ...], owners: list[int], width: float, largest: float) -> float:
    """The size at which a line fills no more than the zone."""
    wide = max(part.ink.x + part.ink.w for part in parted_line(clusters, owners, 1.0))
    return min(largest, width / (wide + 2 * _PAD_X))


def _word(word: CaptionWord, part: Line, left: float, base: float, leading: float, marks: Marks) -> Word:
    """A word where it stands; its cell reaches from line to line."""
    color = marks.color(marks.style.spoken)
    runs = tuple(replace(run, x=left, y=base, color=color) for run in part.runs)
    size = part.runs[0].size if part.runs else leading / _LEADING
    cell = Rect(left + part.ink.x, base - 0.86 * size - (leading - size) / 2, part.ink.w, leading)
    return Word(word.start, word.end, runs, cell, base, size)
