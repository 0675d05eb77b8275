"""A draft read exactly as it is written."""

import re

from vgenflow.stages.writing.choice.tidy import flat
from vgenflow.stages.writing.compose import made, roles
from vgenflow.stages.writing.sentences import Cut, split
from vgenflow.story.document import Block, Document, Heading, ListBlock, Paragraph, Quote, Span
from vgenflow.story.script import Line
from vgenflow.story.value import Language

LONGEST: dict[Language, int] = {"en": 320, "zh": 110}
"""Characters of the longest line: what a voice can say in one breath of the model."""
PAUSE = re.compile(r"[,;:—，；：、]\s*|\s-\s")
SPACE = re.compile(r"\s+")


def verbatim(document: Document) -> tuple[Line, ...]:
    """Every heading, paragraph, list item and quotation, sentence by sentence, in order."""
    lines: list[Line] = []
    names: dict[str, int] = {}
    section = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            section = block.id
        for cut in cuts(block, document.language):
            caption = flat(block.text[cut.start : cut.end])
            span = Span(block=block.id, start=cut.start, end=cut.end)
            line = made(caption, (span,), section, document.language, names)
            if line.spoken:
                lines.append(line)
    return roles(lines)


def cuts(block: Block, language: Language) -> list[Cut]:
    """The runs of a block that are lines; tables, figures and code have none."""
    if isinstance(block, Heading):
        whole = [Cut(0, len(block.text))] if block.text.strip() else []
    elif isinstance(block, Paragraph | Quote):
        whole = split(block.text, language)
    elif isinstance(block, ListBlock):
        whole = []
        start = 0
        for item in block.items:
            whole += [Cut(start + cut.start, start + cut.end) for cut in split(item, language)]
            start += len(item) + 1
    else:
        return []
    return [part for cut in whole for part in breaths(block.text, cut, language)]


def breaths(text: str, cut: Cut, language: Language) -> list[Cut]:
    """A sentence too long for one breath, in parts that end at a pause or between words."""
    longest = LONGEST[language]
    parts: list[Cut] = []
    start = cut.start
    while cut.end - start > longest:
        window = text[start : start + longest]
        ends = [m.end() for m in PAUSE.finditer(window) if m.end() > longest // 3]
        ends = ends or [m.end() for m in SPACE.finditer(window) if m.end() > longest // 3] or [longest]
        stop = start + ends[-1]
        parts.append(Cut(start, start + len(text[start:stop].rstrip())))
        start = stop
    parts.append(Cut(start, cut.end))
    return [part for part in parts if part.start < part.end]
