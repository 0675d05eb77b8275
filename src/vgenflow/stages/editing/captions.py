"""Captions: the written words with their frames, in pages of at most two lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vgenflow.stages.editing.laying import Laid, LaidLine
from vgenflow.stages.editing.pages import Limits, Page, paginate
from vgenflow.stages.editing.said import says
from vgenflow.stages.editing.second import Pieces, paired
from vgenflow.story.storyboard import Scene
from vgenflow.story.timeline import CaptionPage, CaptionWord, Clip
from vgenflow.story.translation import Translation

_LINGER_MS = 500
_OPENERS = "“‘「『（《(["


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters `since` to `until` of a line's caption, which are heard during one clip."""

    line: LaidLine
    since: int
    until: int
    clip: Clip

    @property
    def goes_on(self) -> bool:
        """Its sentence is not over when the clip is."""
        return self.until < len(self.line.line.caption)

    @property
    def text(self) -> str:
        """The characters themselves."""
        return self.line.line.caption[self.since : self.until]


def caption_pages(
    scenes: Sequence[Scene],
    clips: Sequence[Clip],
    laid: Laid,
    *,
    upright: bool,
    second: Translation | None = None,
) -> tuple[CaptionPage, ...]:
    """All pages in order; none overlaps the next, none outstays its scene unless its sentence does.

    With a `second` language every page has one line, and its translation below.
    """
    limits = Limits.of(laid.language, upright=upright, rows=2 if second is None else 1)
    runs = tuple(_runs(scenes, clips, laid))
    below = {} if second is None else _below(runs, second, upright=upright)
    pages: list[CaptionPage] = []
    free = 0
    for index, run in enumerate(runs):
        words = _words(run, limits, free, laid)
        if not words:
            continue
        free = words[-1].end
        shown = not says(run.clip.props, run.text, laid.language)
        leave = max(run.clip.start + run.clip.frames, free)
        for rows, under in _set(words, below.get(index), limits, laid, upright=upright):
            end = max(
                rows[-1][-1].end + laid.frames(_LINGER_MS), rows[0][0].start + _read_in(rows, limits, laid)
            )
            end = end if run.goes_on else min(end, leave)
            page = CaptionPage(start=rows[0][0].start, end=end, lines=rows, second=under, shown=shown)
            pages.append(page)
    return _apart(pages, clips[-1].start + clips[-1].frames)


def _set(
    words: tuple[CaptionWord, ...], below: Pieces | None, limits: Limits, laid: Laid, *, upright: bool
) -> list[tuple[Page, tuple[str, ...]]]:
    """The pages of a run, each with what stands below."""
    if below is None:
        return [(rows, ()) for rows in paginate(words, limits, laid.language, laid.rate)]
    both = (limits, Limits.of(below.language, upright=upright, rows=1))
    return paired(words, below, (laid.language, below.language), both, laid.rate)


def _below(runs: Sequence[_Run], second: Translation, *, upright: bool) -> dict[int, Pieces]:
    """What stands below each run: its line's translation, or the share of it that falls to the run."""
    limits = Limits.of(second.language, upright=upright, rows=1)
    lines = {line.line: line for line in second.lines}
    of_line: dict[str, list[int]] = {}
    for index, run in enumerate(runs):
        of_line.setdefault(run.line.line.id, []).append(index)
    found: dict[int, Pieces] = {}
    for name, indices in of_line.items():
        if name in lines:
            pieces = Pieces.of(lines[name], second.language, limits)
            lengths = [runs[index].until - runs[index].since for index in indices]
            parts = pieces.parted([length / max(1, sum(lengths)) for length in lengths])
            found |= zip(indices, parts, strict=True)
    return found


def _read_in(rows: Page, limits: Limits, laid: Laid) -> int:
    """Frames that a viewer needs to read a page."""
    cells = sum(limits.cells(word.text) for row in rows for word in row)
    return laid.frames(round(1000 * cells / limits.speed))


def _apart(pages: Sequence[CaptionPage], frames: int) -> tuple[CaptionPage, ...]:
    """Each page stays until the next at most, the last until the end of the video at most."""
    limits = [*(page.start for page in pages[1:]), frames]
    return tuple(
        page.model_copy(update={"end": min(page.end, limit)})
        for page, limit in zip(pages, limits, strict=True)
    )


def _runs(scenes: Sequence[Scene], clips: Sequence[Clip], laid: Laid) -> Iterator[_Run]:
    """What is heard, in order, cut where lines and clips are."""
    following = (*scenes[1:], None)
    for scene, after, clip in zip(scenes, following, clips, strict=True):
        for line_id in scene.lines:
            line = laid.lines[line_id]
            since = scene.since if line_id == scene.lines[0] else 0
            goes_on = after is not None and after.since > 0 and after.lines[0] == line_id
            until = after.since if after is not None and goes_on else len(line.line.caption)
            yield _Run(line, since, until, clip)


def _words(run: _Run, limits: Limits, free: int, laid: Laid) -> tuple[CaptionWord, ...]:
    """The words of a run with frames: the nearest frame, at least one each, never before `free`."""
    words: list[CaptionWord] = []
    for (text, space), word in zip(_texts(run.line), run.line.words, strict=True):
        if not text or not run.since <= word.start < run.until:
            continue
        start = max(laid.nearest(word.onset), free)
        whole = CaptionWord(
            text=text, space=space, start=start, end=max(laid.nearest(word.offset), start + 1)
        )
        words.extend(_pieces(whole, limits))
        free = words[-1].end
    return tuple(words)


def _pieces(word: CaptionWord, limits: Limits) -> list[CaptionWord]:
    """A word too long for a line (an address) cut to lines that share its time; others as they are."""
    if limits.cells(word.text) <= limits.line:
        return [word]
    texts = [word.text[i : i + limits.line] for i in range(0, len(word.text), limits.line)]
    span = max(word.end - word.start, len(texts))
    marks = [word.start + span * i // len(texts) for i in range(len(texts) + 1)]
    return [
        CaptionWord(text=text, space=word.space and i == len(texts) - 1, start=marks[i], end=marks[i + 1])
        for i, text in enumerate(texts)
    ]


def _texts(laid: LaidLine) -> list[tuple[str, bool]]:
    """Text of each word with the marks that stick to it, and whether a space follows.

    Marks between two words go to the word they touch: an opening bracket to the next,
    anything else to the one before.
    """
    caption = laid.line.caption
    borders = [0]
    for left, right in pairwise(laid.words):
        between = caption[left.end : right.start]
        blank = next((i for i, char in enumerate(between) if char.isspace()), None)
        if blank is not None:
            borders.append(left.end + blank)
        else:
            borders.append(right.start - (1 if between[-1:] in _OPENERS and between else 0))
    borders.append(len(caption))
    return [(caption[a:b].strip(), caption[b : b + 1].isspace()) for a, b in pairwise(borders)]
