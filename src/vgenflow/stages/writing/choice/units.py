"""Units: everything of a document that could be a line, and what each needs around it."""

from dataclasses import dataclass, replace
from typing import Literal

from vgenflow.stages.writing.choice.junk import LONGEST, junk, size
from vgenflow.stages.writing.choice.lean import Hold, lean
from vgenflow.stages.writing.choice.lists import HEADED, Item, listed
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

BREATH: dict[Language, int] = {"en": 32, "zh": 70}
"""Words (hanzi) up to which the sentences of one quotation stay one line."""
SAYS: dict[Language, int] = {"en": 3, "zh": 4}
"""Words (hanzi) from which a heading says something."""
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
    promise: int = 0
    """How many of the next units tell what it only announces."""
    person: int = 0
    """How many units before it it needs for its pronoun to mean somebody."""
    shows: bool = False
    """It says what a table of the document shows."""
    stranger: bool = False
    """It calls somebody by a family name that nothing introduces."""
    wants: tuple[int, ...] = ()
    """Places of units before it that it is not told without: who somebody is, what its list is."""
    whole: str = ""
    """Units of one list that only make sense together share a name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the document a block stands."""

    language: Language
    place: int
    section: str


def units(document: Document) -> list[Unit]:
    """All units of a document in reading order."""
    found: list[Unit] = []
    section = ""
    for place, block in enumerate(document.blocks):
        if isinstance(block, Heading):
            section = block.id
            continue
        found.extend(of_block(block, found, document, Spot(document.language, place, section)))
    return found


def of_block(block: Block, before: list[Unit], document: Document, spot: Spot) -> list[Unit]:
    """The units of one block; code and figures have none."""
    if isinstance(block, Paragraph):
        return of_paragraph(block, spot)
    if isinstance(block, Quote):
        return of_quote(block, spot)
    if isinstance(block, ListBlock):
        return of_list(block, before, document, spot)
    if isinstance(block, Table):
        line = told(block, spot.language)
        if line is None:
            return []
        return [Unit(line.caption, line.caption, "soft", line.spans, spot.place, spot.section, "table")]
    return []


def heading_of(document: Document, section: str) -> Heading | None:
    """The heading of that id."""
    found = document.block(section) if section else None
    return found if isinstance(found, Heading) else None


def of_list(block: ListBlock, before: list[Unit], document: Document, spot: Spot) -> list[Unit]:
    """The units of a list; short items become one sentence with what announces them."""
    intro = before[-1] if before and before[-1].place == spot.place - 1 and announces(before[-1]) else None
    items = listed(block, intro is not None, heading_of(document, spot.section), spot.language)
    over = document.blocks[spot.place - 1] if spot.place else None
    if block.ordered and isinstance(over, Heading) and telling(over, spot.language):
        said = of_heading(over, block, spot)
        # "Step by step" says nothing: the steps are told without it
        return [*([said] if said.usable else []), *(of_item(item, "free", spot) for item in items)]
    if intro is not None and len(items) == 1 and items[0].joined:
        before[-1] = replace(intro, usable=False)
        caption, alone = (
            f"{text} {items[0].caption}" if text else None for text in (intro.caption, intro.alone)
        )
        spans = (*intro.spans, *items[0].spans)
        usable = intro.usable and size(caption or "", spot.language) <= LONGEST[spot.language]
        return [Unit(caption or "", alone, intro.hold, spans, spot.place, spot.section, "item", usable)]
    hold: Hold = "soft" if intro is not None and not block.ordered else "free"
    return [of_item(item, hold, spot) for item in items]


def telling(heading: Heading, language: Language) -> bool:
    """Whether a heading says what the steps under it are for."""
    return SAYS[language] <= size(heading.text, language) <= HEADED[language] + 3


def of_heading(heading: Heading, block: ListBlock, spot: Spot) -> Unit:
    """A heading said before the steps that stand directly under it."""
    text = tidy(heading.text, spot.language).rstrip(" .:：。")
    colon = "：" if spot.language == "zh" else ":"
    caption = text if text.endswith(("?", "？")) else text + colon
    spans = (Span(block=heading.id, start=0, end=len(heading.text)),)
    usable = not junk(heading.text, caption, spot.language)
    return Unit(
        caption,
        caption,
        "free",
        spans,
        spot.place - 1,
        spot.section,
        usable=usable,
        after=True,
        whole=block.id,
    )


def announces(unit: Unit) -> bool:
    """Whether a sentence ends in a colon."""
    return unit.caption.endswith((":", "："))


def of_item(item: Item, hold: Hold, spot: Spot) -> Unit:
    """The unit of a list's item."""
    kind: Kind = "step" if item.step else "item"
    whole = item.spans[0].block if item.step else ""
    alone = lean(item.caption, spot.language).alone
    return Unit(
        caption=item.caption,
        alone=alone and item.caption,
        hold=hold if alone else "hard",
        spans=item.spans,
        place=spot.place,
        section=spot.section,
        kind=kind,
        usable=item.usable,
        whole=whole,
    )


def of_paragraph(block: Paragraph, spot: Spot) -> list[Unit]:
    """The sentences of a paragraph."""
    text = block.text
    found: list[Unit] = []
    for cut, quoted, open_after in quotations(text, split(text, spot.language), spot.language):
        raw = text[cut.start : cut.end]
        spans = (Span(block=block.id, start=cut.start, end=cut.end),)
        unit = of_sentence(closed(raw, quoted, open_after), spans, spot)
        found.append(replace(unit, hold="hard", alone=None) if quoted else unit)
    if found:
        found[0] = replace(found[0], opens=True)
    return found


def quotations(text: str, cuts: list[Cut], language: Language) -> list[tuple[Cut, bool, bool]]:
    """Sentences with whether a quotation is open before and after each.

    Sentences of one quotation are joined as long as they can be said in one breath.
    """
    found: list[tuple[Cut, bool, bool]] = []
    for cut in cuts:
        before = found[-1][2] if found else False
        after = open_quote(text[cut.start : cut.end], before)
        if before:
            longer = Cut(found[-1][0].start, cut.end)
            if size(text[longer.start : longer.end], language) <= BREATH[language]:
                found[-1] = (longer, found[-1][1], after)
                continue
        found.append((cut, before, after))
    return found


def open_quote(text: str, before: bool) -> bool:
    """Whether a quotation is open after `text`, given whether one was before it."""
    for char in text:
        if char in "“「":
            before = True
        elif char in "”」":
            before = False
        elif char == '"':
            before = not before
    return before


def closed(text: str, quoted: bool, open_after: bool) -> str:
    """A sentence of a longer quotation, with the marks that it shares with the others."""
    if not quoted and not open_after:
        return text
    now = quoted
    marked = "“" if quoted else ""
    for char in text:
        mark = ("”" if now else "“") if char == '"' else char
        now = open_quote(char, now)
        marked += mark
    return marked + ("”" if open_after else "")


def of_sentence(raw: str, spans: tuple[Span, ...], spot: Spot) -> Unit:
    """The unit of one sentence of running text."""
    caption = tidy(raw, spot.language)
    ended = caption[-1:] in '.!?…。！？"”’」』)）:：'
    usable = ended and not junk(flat(raw), caption, spot.language)
    held = lean(caption, spot.language)
    after = caption.rstrip('"”’」』').endswith(("?", "？", ":", "："))
    return Unit(caption, held.alone, held.hold, spans, spot.place, spot.section, usable=usable, after=after)


def of_quote(block: Quote, spot: Spot) -> list[Unit]:
    """A block quotation with who said it, or its first sentences if all of it is too long."""
    by = flat(block.attribution).strip(" -–—―()（）")
    text = block.text
    cuts = split(text, spot.language)
    while cuts:
        end = cuts[-1].end
        words = tidy(text[cuts[0].start : end], spot.language).strip('"“”「」『』 ')
        if size(words, spot.language) <= LONGEST[spot.language] * 0.8:
            spans = (Span(block=block.id, start=cuts[0].start, end=end),)
            caption = attributed(stopped(words, spot.language), by, spot.language)
            usable = not junk(caption, caption, spot.language)
            hold: Hold = "free" if by else "hard"
            return [
                Unit(caption, caption if by else None, hold, spans, spot.place, spot.section, "quote", usable)
            ]
        cuts = cuts[:-1]
    return []


def attributed(words: str, by: str, language: Language) -> str:
    """A quotation with its source said first, so that the ear knows whose words they are."""
    if language == "zh":
        inner = words.replace("“", "‘").replace("”", "’")
        return f"{by}：“{inner}”" if by else f"“{inner}”"
    inner = words.replace("“", "‘").replace("”", "’").replace('"', "'")
    return f"In the words of {by}: “{inner}”" if by else f"“{inner}”"
