"""Spans under edits: a line that is divided divides what it rests on, and keeps nothing of the other half."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from vgenflow.stages.writing.ground import evidence
from vgenflow.story.document import Document, Span
from vgenflow.story.script import Line, Support
from vgenflow.story.value import Language

Spans = tuple[Span, ...]

_SURE: dict[Language, int] = {"en": 4, "zh": 2}
"""Characters in a row that a caption and its source share before that counts."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def support_of(line: Line, document: Document | None) -> Support:
    """What the words of a line rest on, as they are now."""
    if not line.spans:
        return "none"
    if document is None:
        return line.support
    try:
        source = evidence(line, document)
    except KeyError:
        return "edited"
    return "source" if _says(source, line.caption, document.language) else "edited"


def _says(source: str, caption: str, language: Language) -> bool:
    """Whether every word of the caption (in Chinese every two characters of a run) is in the source."""
    if language == "zh":
        runs = _WORD.findall(caption)
        pairs = [run[at : at + 2] for run in runs for at in range(max(1, len(run) - 1))]
        return all(pair.casefold() in source.casefold() for pair in pairs)
    known = {word.casefold() for word in _WORD.findall(source)}
    return all(word.casefold() in known for word in _WORD.findall(caption))


def divided(line: Line, at: int, document: Document | None, language: Language) -> tuple[Spans, Spans]:
    """The spans of a line's caption before and after character `at`.

    A half of which nothing is found in the source rests on nothing; where nothing is found at all, or there
    is no source, both rest on all of it as the line did.
    """
    texts = _texts(line.spans, document)
    if texts is None:
        return line.spans, line.spans
    source = "".join(texts)
    blocks = SequenceMatcher(None, line.caption, source, autojunk=False).get_matching_blocks()
    sure = [block for block in blocks if block.size >= _SURE[language]]
    before = [b for b in sure if b.a < at]
    after = [b for b in sure if b.a + b.size > at]
    if not before or not after:
        return (line.spans if before or not after else ()), (line.spans if after or not before else ())
    first = after[0]
    border = first.b + max(0, at - first.a)
    return tuple(_cut(line.spans, texts, 0, border)), tuple(_cut(line.spans, texts, border, len(source)))


def joined(first: Line, second: Line, document: Document | None) -> Spans:
    """The spans of two lines; two that meet in the source become one."""
    found = list(first.spans)
    for span in second.spans:
        last = found[-1] if found else None
        if last is not None and _meet(last, span, document):
            found[-1] = Span(block=last.block, start=last.start, end=max(last.end, span.end))
        elif span not in found:
            found.append(span)
    return tuple(found)


def _meet(span: Span, following: Span, document: Document | None) -> bool:
    if span.block != following.block or following.start < span.end or document is None:
        return False
    between = Span(block=span.block, start=span.end, end=following.start)
    return not document.text_of(between).strip()


def _texts(spans: Spans, document: Document | None) -> list[str] | None:
    """What the spans cover, None if that cannot be told."""
    if document is None or not spans:
        return None
    try:
        return [document.text_of(span) for span in spans]
    except KeyError:
        return None


def _cut(spans: Spans, texts: Sequence[str], start: int, end: int) -> Iterator[Span]:
    """Characters `start` to `end` of all that the spans cover, as spans without spaces at their ends."""
    at = 0
    for span, text in zip(spans, texts, strict=True):
        first, last = max(start - at, 0), min(end - at, len(text))
        part = text[first:last]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            yield Span(
                block=span.block,
                start=span.start + first + lead,
                end=span.start + first + len(part.rstrip()),
            )
        at += len(text)
