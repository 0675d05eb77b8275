"""The check that a script says nothing its source does not."""

import re
from dataclasses import dataclass

from vgenflow.stages.writing.choice.facts import names
from vgenflow.story.document import Document, Quote, Span, Table
from vgenflow.story.script import Line, Script
from vgenflow.story.value import Language

NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
NUMBER_WORDS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion"
    r"|twice|half|dozen|double|triple|percent)s?\b",
    re.IGNORECASE,
)
HANZI_NUMBER = re.compile("[零〇一二两三四五六七八九十百千万亿]{2,}")
CAPITAL = re.compile(r"(?<!\w)[A-Z][\w’'-]*")
OUR_OWN = {"In", "First", "Then", "Next", "Finally"}
"""Capitals that a template of ours may begin a line with."""


@dataclass(frozen=True, slots=True)
class Violation:
    """Something in a line that its source does not have."""

    line: str
    what: str
    """The word or number, or the span, that was not found."""
    reason: str


def ground(script: Script, document: Document) -> tuple[Violation, ...]:
    """Every span found; no number and no name in a caption that is not in the line's spans."""
    found: list[Violation] = []
    for line in script.lines:
        lost = [span for span in line.spans if not held(span, document)]
        found += [
            Violation(line.id, f"{s.block}:{s.start}-{s.end}", "span is not in the document") for s in lost
        ]
        if not line.spans:
            found.append(Violation(line.id, "", "line has no span"))
        elif not lost:
            found += strangers(line, evidence(line, document), script.language)
    return tuple(found)


def held(span: Span, document: Document) -> bool:
    """Whether a span covers characters of the document."""
    text = next((block.text for block in document.blocks if block.id == span.block), "")
    return 0 <= span.start < span.end <= len(text)


def evidence(line: Line, document: Document) -> str:
    """The characters that a line rests on: its spans, and who a quotation or table names."""
    parts = []
    for span in line.spans:
        block = document.block(span.block)
        parts.append(document.text_of(span))
        if isinstance(block, Quote):
            parts.append(block.attribution)
        if isinstance(block, Table):
            parts.append(block.caption)
    return "\n".join(parts)


def strangers(line: Line, source: str, language: Language) -> list[Violation]:
    """Numbers and names of a caption that are not in `source`."""
    caption = line.caption
    had = set(NUMBER.findall(source))
    found = [
        Violation(line.id, n, "number is not in the source") for n in NUMBER.findall(caption) if n not in had
    ]
    low = source.lower()
    for word in NUMBER_WORDS.findall(caption):
        if not re.search(rf"\b{re.escape(word.lower())}s?\b", low):
            found.append(Violation(line.id, word, "number is not in the source"))
    if language == "zh":
        for run in HANZI_NUMBER.findall(caption):
            if run not in source:
                found.append(Violation(line.id, run, "number is not in the source"))
        unknown = [name for name in names(caption, language) if name not in source]
    else:
        unknown = [name for name in capitals(caption) if not known(name, source, caption)]
    return found + [Violation(line.id, name, "name is not in the source") for name in unknown]


def capitals(caption: str) -> list[str]:
    """Words that begin with a capital."""
    return [word for word in CAPITAL.findall(caption) if word != "I"]


def known(name: str, source: str, caption: str) -> bool:
    """Whether a capitalised word is the source's own, there in capitals or first in a sentence."""
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", source):
        return True
    opens = caption.lstrip("\"“‘'(").startswith(name) or re.search(rf"[:“‘\"]\s?{re.escape(name)}", caption)
    if not opens:
        return False
    return (
        name in OUR_OWN or re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", source.lower()) is not None
    )
