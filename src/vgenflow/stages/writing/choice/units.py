"""Units: everything of a document that could be a line, and what each needs around it."""

from dataclasses import dataclass, replace
from typing import Literal

from vgenflow.stages.writing.choice.junk import LONGEST, balanced, junk, size
from vgenflow.stages.writing.choice.lean import Hold, lean
from vgenflow.stages.writing.choice.lists import Item, listed
from vgenflow.stages.writing.choice.tables import told
from vgenflow.stages.writing.choice.tidy import flat, stopped, tidy
from vgenflow.stages.writing.sentences import Cut, split
from vgenflow.story.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Span,
    Table,
)
from vgenflow.story.value import Language

Kind = Literal["prose", "item", "step", "quote", "table"]


@dataclass(frozen=True, slots=True)
class Unit:
    """One possible line.

    `caption` is what is shown where the unit before it is spoken directly before; `alone` where
    it is not (None: then it is not spoken). `after` asks for the next unit as well: a question
    and its answer, an announcement and what it announces.
    """

    caption: str
    alone: str | None
    hold: Hold
    spans: tuple[Span, ...]
    place: int
    """Index of the block it stands in."""
    section: str
    kind: Kind = "prose"
    usable: bool = True
    after: bool = False
    opens: bool = False
    """First of its block."""
    whole: str = ""
    """Units of one list that only make sense together share a name."""


def units(document: Document) -> list[Unit]:
    """All units of a document in reading order."""
    found: list[Unit] = []
    section = ""
    for place, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            section = block.id
            continue
        made = of_block(block, found, document, place, section)
        found.extend(made)
    return found


def of_block(block: Block, before: list[Unit], document: Document, place: int, section: str) -> list[Unit]:
    """The units of one block; code and figures have none."""
    language = document.language
    if isinstance(block, Paragraph):
        return of_paragraph(block, language, place, section)
    if isinstance(block, Quote):
        return of_quote(block, language, place, section)
    if isinstance(block, ListBlock):
        return of_list(block, before, heading_of(document, section), language, place, section)
    if isinstance(block, Table):
        line = told(block, language)
        if line is None:
            return []
        return [Unit(line.caption, line.caption, "soft", line.spans, place, section, "table")]
    return []


def heading_of(document: Document, section: str) -> Heading | None:
    """The heading of that id."""
    found = document.block(section) if section else None
    return found if isinstance(found, Heading) else None


def of_list(
    block: ListBlock,
    before: list[Unit],
    heading: Heading | None,
    language: Language,
    place: int,
    section: str,
) -> list[Unit]:
    """The units of a list; short items become one sentence with what announces them."""
    intro = before[-1] if before and before[-1].place == place - 1 and announces(before[-1]) else None
    items = listed(block, intro is not None, heading, language)
    if intro is not None and len(items) == 1 and items[0].joined:
        before[-1] = replace(intro, usable=False)
        caption, alone = (f"{text} {items[0].caption}" if text else None for text in (intro.caption, intro.alone))
        spans = (*intro.spans, *items[0].spans)
        usable = intro.usable and size(caption or "", language) <= LONGEST[language]
        return [Unit(caption or "", alone, intro.hold, spans, place, section, "item", usable)]
    hold: Hold = "soft" if intro is not None and not block.ordered else "free"
    return [of_item(item, hold, place, section) for item in items]


def announces(unit: Unit) -> bool:
    """Whether a sentence ends in a colon."""
    return unit.caption.endswith((":", "："))


def of_item(item: Item, hold: Hold, place: int, section: str) -> Unit:
    """The unit of a list's item."""
    kind: Kind = "step" if item.step else "item"
    whole = item.spans[0].block if item.step else ""
    return Unit(item.caption, item.caption, hold, item.spans, place, section, kind, item.usable, whole=whole)


def whole_quotes(text: str, cuts: list[Cut], language: Language) -> list[Cut]:
    """Join sentences that one quotation reaches over, as long as that can still be said."""
    joined: list[Cut] = []
    for cut in cuts:
        if joined and not balanced(text[joined[-1].start : joined[-1].end]):
            longer = Cut(joined[-1].start, cut.end)
            if size(text[longer.start : longer.end], language) <= LONGEST[language]:
                joined[-1] = longer
                continue
        joined.append(cut)
    return joined


def of_paragraph(block: Paragraph, language: Language, place: int, section: str) -> list[Unit]:
    """The sentences of a paragraph."""
    cuts = whole_quotes(block.text, split(block.text, language), language)
    found: list[Unit] = []
    for number, cut in enumerate(cuts):
        raw = block.text[cut.start : cut.end]
        spans = (Span(block=block.id, start=cut.start, end=cut.end),)
        found.append(of_sentence(raw, spans, language, place, section))
        if number == 0:
            found[0] = replace(found[0], opens=True)
    return found


def of_sentence(raw: str, spans: tuple[Span, ...], language: Language, place: int, section: str) -> Unit:
    """The unit of one sentence of running text."""
    caption = tidy(raw, language)
    ended = caption[-1:] in ".!?…。！？\"”’」』)）:："
    usable = ended and not junk(flat(raw), caption, language)
    held = lean(caption, language)
    after = caption.rstrip("\"”’」』").endswith(("?", "？", ":", "："))
    return Unit(caption, held.alone, held.hold, spans, place, section, usable=usable, after=after)


def of_quote(block: Quote, language: Language, place: int, section: str) -> list[Unit]:
    """A block quotation with who said it, or its first sentences if all of it is too long."""
    by = flat(block.attribution).strip(" -–—―()（）")
    text = block.text
    cuts = split(text, language)
    while cuts:
        end = cuts[-1].end
        words = tidy(text[cuts[0].start : end], language).strip("\"“”「」『』 ")
        if size(words, language) <= LONGEST[language] * 0.8:
            spans = (Span(block=block.id, start=cuts[0].start, end=end),)
            caption = attributed(stopped(words, language), by, language)
            usable = not junk(caption, caption, language)
            hold: Hold = "free" if by else "hard"
            return [Unit(caption, caption if by else None, hold, spans, place, section, "quote", usable)]
        cuts = cuts[:-1]
    return []


def attributed(words: str, by: str, language: Language) -> str:
    """A quotation with its source said first, so that the ear knows whose words they are."""
    if language == "zh":
        inner = words.replace("“", "‘").replace("”", "’")
        return f"{by}：“{inner}”" if by else f"“{inner}”"
    inner = words.replace("“", "‘").replace("”", "’").replace('"', "'")
    return f"In the words of {by}: “{inner}”" if by else f"“{inner}”"
