"""The slip: a strip of sheet with the words on it and a marker behind the one being spoken."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vgenflow.engine.captions.zone import zone
from vgenflow.engine.drawing import Box, Glyphs, Node, Rect
from vgenflow.engine.ports import AssetSource
from vgenflow.engine.type.script import clean
from vgenflow.engine.type.setting import Line, line_of, parted_line, place
from vgenflow.engine.type.shaping import Cluster, shape
from vgenflow.engine.type.voice import Voice, voice_of
from vgenflow.story.template import Palette
from vgenflow.story.timeline import CaptionPage, CaptionWord, Timeline

_LEADING = 1.16
_PAD_X, _PAD_TOP, _PAD_FOOT = 0.62, 0.36, 0.34
"""Paper around the words, in type sizes."""
_SLIDE_MS = 120
"""How long the marker takes from word to word."""
_HELD = 16
"""Pages held as nodes: a long video has thousands."""
_MARKER = 0.62
"""Height of the marker, in lines."""
_SECOND = 0.74
"""Size of a second language, in sizes of the first."""
_SECOND_LEADING = 1.3
"""Leading of the second language, in its own sizes: it stands a little apart."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word with its times and its runs, spoken and to come."""

    start: int
    spoken: tuple[Glyphs, ...]
    coming: tuple[Glyphs, ...]
    marker: Rect


@dataclass(frozen=True, slots=True)
class _Slip:
    """One page: its paper and its words in the order they are spoken."""

    start: int
    end: int
    paper: tuple[Node, ...]
    words: tuple[_Word, ...]
    second: tuple[Glyphs, ...]
    bounds: Rect


@dataclass(frozen=True, slots=True)
class Voices:
    """How the first language is set, and the second; both are the same where there is but one."""

    first: Voice
    second: Voice


class Captions:
    """The captions of a timeline. A page is set when it is first shown; the last few are held."""

    def __init__(self, timeline: Timeline, pages: tuple[CaptionPage, ...], voices: Voices) -> None:
        self._timeline, self._pages, self._voices = timeline, pages, voices
        self._starts = [page.start for page in pages]
        self._slide = max(1, round(timeline.rate.fraction * _SLIDE_MS / 1000))
        self._marker = timeline.style.day.light
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
        step = min(self._slide, frame - slip.words[word].start) if word >= 0 else 0
        key = (index, word, step)
        if self._last[0] != key:
            self._last = (key, self._nodes(slip, word, step))
        return self._last[1]

    def bounds(self) -> tuple[Rect, ...]:
        """The slip of every page."""
        slips = (self._slip(index) for index in range(len(self._pages)))
        return tuple(slip.bounds for slip in slips if slip.words)

    def _slip(self, index: int) -> _Slip:
        if index not in self._slips:
            if len(self._slips) >= _HELD:
                self._slips.clear()
            self._slips[index] = _slip(self._pages[index], self._timeline, self._voices)
        return self._slips[index]

    def _nodes(self, slip: _Slip, current: int, step: int) -> tuple[Node, ...]:
        marker = (Box(self._place(slip, current, step), self._marker),) if current >= 0 else ()
        words = [w.spoken if i <= current else w.coming for i, w in enumerate(slip.words)]
        return (*slip.paper, *marker, *(run for runs in words for run in runs), *slip.second)

    def _place(self, slip: _Slip, current: int, step: int) -> Rect:
        """The marker slides along its line; it does not cross lines."""
        here = slip.words[current].marker
        before = slip.words[current - 1].marker if current else here
        if step >= self._slide or before.y != here.y:
            return here
        share = 1 - (1 - step / self._slide) ** 2
        left = before.x + (here.x - before.x) * share
        right = before.x + before.w + (here.x + here.w - before.x - before.w) * share
        return Rect(left, here.y, right - left, here.h)


def compose_captions(timeline: Timeline, assets: AssetSource) -> Captions:
    """The captions of a timeline: all pages that are shown."""
    languages = (timeline.language, timeline.second_language or timeline.language)
    first, second = (voice_of(timeline.style, "text", language, assets) for language in languages)
    return Captions(
        timeline,
        tuple(page for page in timeline.captions if page.shown and any(page.lines)),
        Voices(first, second),
    )


def _slip(page: CaptionPage, timeline: Timeline, voices: Voices) -> _Slip:
    area, colors = zone(timeline.width, timeline.height), timeline.style.day
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
    slip = Rect(_even(area.x + (area.w - wide) / 2), _even(area.y + area.h - high - 1), wide, high)
    words = list[_Word]()
    for row, (line, _, owners) in enumerate(kept):
        left = slip.x + (slip.w - rights[row]) / 2
        base = slip.y + _PAD_TOP * size + leading * row + 0.86 * size
        spoken = [line[owner] for owner in dict.fromkeys(owners)]
        pairs = zip(spoken, parts[row], strict=True)
        words += [_word(word, part, left, base, leading, colors) for word, part in pairs]
    foot = slip.y + _PAD_TOP * size + leading * len(kept)
    runs = _under(under, slip, foot, size, colors.muted)
    return _Slip(page.start, page.end, _paper(slip, size, colors), tuple(words), runs, slip)


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


def _word(word: CaptionWord, part: Line, left: float, base: float, leading: float, colors: Palette) -> _Word:
    spoken = tuple(replace(run, x=left, y=base, color=colors.ink) for run in part.runs)
    coming = tuple(replace(run, color=colors.muted) for run in spoken)
    pad = 0.06 * leading
    top = base + 0.2 * leading - _MARKER * leading
    marker = Rect(
        round(left + part.ink.x - pad, 2), round(top, 2), part.ink.w + 2 * pad, round(_MARKER * leading, 2)
    )
    return _Word(word.start, spoken, coming, marker)


def _paper(slip: Rect, size: float, colors: Palette) -> tuple[Node, ...]:
    """Sheet with an ink hairline above and below and a fainter one at the sides."""
    line = max(1, round(size / 28))
    inset = line * 3
    across = Rect(slip.x + inset, slip.y + inset, slip.w - 2 * inset, line)
    foot = Rect(across.x, slip.y + slip.h - inset - line, across.w, line)
    down = Rect(across.x, across.y, line, foot.y - across.y)
    far = Rect(across.x + across.w - line, across.y, line, down.h)
    return (
        Box(slip, colors.surface),
        Box(down, colors.hairline),
        Box(far, colors.hairline),
        Box(across, colors.ink),
        Box(foot, colors.ink),
    )
