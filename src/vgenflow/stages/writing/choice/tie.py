"""What ties units to one another.

Questions to answers, announcements to what they announce, pronouns to the people they mean,
sentences to the tables they are about.
"""

import re
from dataclasses import replace

from vgenflow.stages.writing.choice.facts import facts
from vgenflow.stages.writing.choice.inner_english import MANNER
from vgenflow.stages.writing.choice.junk import size
from vgenflow.stages.writing.choice.lean import lean, names_somebody
from vgenflow.stages.writing.choice.people import introductions, stranger, unintroduced
from vgenflow.stages.writing.choice.tables import cells_said, chartable
from vgenflow.stages.writing.choice.things import unexplained
from vgenflow.stages.writing.choice.units import Unit, units
from vgenflow.story.document import Document, Span, Table
from vgenflow.story.value import Language

PROMISE: dict[Language, int] = {"en": 9, "zh": 14}
"""Words (hanzi) up to which an opening without a fact is but an announcement."""
ANNOUNCES = re.compile(
    r"\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ss]everal|[Mm]any|[Aa] few)\s"
    r"(?:\w+\s){0,2}"
    r"(?:things|reasons|ways|steps|factors|lessons|rules|kinds|types|parts|problems|changes|questions|ideas|tips|habits)\b"
    "|[两三四五六七八九几][个种点条大项](?:主要)?(?:原因|理由|方面|步骤|办法|方法|问题|变化|特点|部分|因素|建议|阶段)"
)
"""A number of things that what follows will name."""
COUNTS = {"two": 2, "thr": 3}
"""Announced things that are few enough to be told one by one, by the beginning of the number."""
ASKS = re.compile(
    r"^There (?:is|are|was|were) (?:also |still |just )?(?:an?|the|another|one) (?:\w+ )?(?:matter|problem"
    r"|catch|question|reason|exception|twist|risk|downside|flaw|snag)\b"
    "|^(?:转机|转折|变化|麻烦|意外|机会)(?:来自|出现|发生|源于)[^，。]{0,8}。$"
    "|(?:问|想知道)[^。]{0,30}(?:什么|吗|为何|怎么|如何|多少|谁|哪)[^”]*$"
)
"""It raises what the next sentence answers, be it in the next paragraph."""
SETS_UP = re.compile(
    r"\b(?:was|were) an? (?:disaster|failure|mistake|surprise|triumph|gamble|scandal)\.$"
    r"|^(?:It|They|He|She|The \w+|[A-Z][a-z]+s) had (?:\w+ )?(?!been)[a-z]+(?:ed|en|own) "
)
"""It says how things stood before the next sentence changes them."""
MIDWAY = re.compile(
    r"^Each (?!of\b|year|day|night|week|month|time|spring|summer|autumn|winter)|^Some [a-z]|^Unlike "
    r"|^The \w+ (?:is|are|was|were) \w+\.$|^The \w+ (?:could|would|might) |\bnow\b.*\binstead of\b"
    r"|^(?:一些|有的|部分|多数)"
)
"""Inside a paragraph, or behind a connective, it goes on with what the sentence before set up."""
MANY = 6
"""Items of a list up to which none is told without what announces them."""
ANSWERED = 3
"""Sentences after a question within which somebody answers."""
BACK = 3
"""Units looked back at for whom a pronoun means."""


def tied(document: Document) -> list[Unit]:
    """The units of a document, each knowing what it needs around it."""
    found = units(document)
    language = document.language
    found = [continuing(unit) for unit in found]
    found = [answering(found, at) for at in range(len(found))]
    found = [promising(found, at, language) for at in range(len(found))]
    found = [meaning(found, at, language) for at in range(len(found))]
    found = led(found)
    return shown(acquainted(found, document), document)


def continuing(unit: Unit) -> Unit:
    """What goes on with what was set up is not told without it."""
    going_on = unit.kind == "prose" and (not unit.opens or unit.alone != unit.caption)
    if going_on and MIDWAY.search(unit.alone or ""):
        return replace(unit, hold="hard", alone=None)
    return unit


def answering(found: list[Unit], at: int) -> Unit:
    """What follows a paragraph that is but a question is not told without it."""
    unit = found[at]
    before = found[at - 1] if at else None
    if before and before.caption.endswith(("?", "？")) and unit.place == before.place + 1:
        return replace(unit, hold="hard", alone=None)
    return unit


def promising(found: list[Unit], at: int, language: Language) -> Unit:
    """What only announces is not told without what it announces."""
    unit = found[at]
    following = found[at + 1] if at + 1 < len(found) else None
    if unit.kind != "prose" or following is None:
        return unit
    same = following.place == unit.place
    if ASKS.search(unit.caption) and following.place - unit.place <= 1:
        return replace(unit, promise=answered_after(found, at) if following.usable else 0)
    listed = following.kind in ("item", "step") and following.place == unit.place + 1
    number = ANNOUNCES.search(unit.caption)
    if number and listed:
        return replace(unit, after=True)
    if number and same:
        return replace(unit, promise=told_after(found, at, COUNTS.get(number.group()[:3].lower(), 1)))
    if same and SETS_UP.search(unit.caption):
        return replace(unit, promise=int(following.usable))
    opening = unit.opens and same and size(unit.caption, language) <= PROMISE[language]
    return replace(unit, promise=int(opening and following.usable and not facts(unit.caption, language)))


def answered_after(found: list[Unit], at: int) -> int:
    """How many sentences it takes from a question told to what is said in answer; 1 if none is."""
    following = found[at + 1 : at + 1 + ANSWERED]
    told = [n for n, unit in enumerate(following, 1) if unit.place == found[at].place and "“" in unit.caption]
    return min(told, default=1)


def told_after(found: list[Unit], at: int, number: int) -> int:
    """How many sentences of the same paragraph follow, at most `number`."""
    following = found[at + 1 : at + 1 + number]
    return sum(unit.place == found[at].place for unit in following)


def meaning(found: list[Unit], at: int, language: Language) -> Unit:
    """A sentence about "her" is told with the sentences back to her name."""
    unit = found[at]
    if unit.kind != "prose":
        return unit
    if MANNER.search(unit.caption) and at > 1 and found[at - 2].place == unit.place:
        return replace(unit, person=2)
    if not lean(unit.caption, language).person:
        return unit
    for back in range(1, BACK + 1):
        if at - back < 0 or found[at - back].section != unit.section:
            break
        if names_somebody(found[at - back].caption, language):
            return replace(unit, person=back)
    return unit


def led(found: list[Unit]) -> list[Unit]:
    """Steps, and the items of what is announced, are told with the sentence before their list."""
    tied = list(found)
    for at, intro in enumerate(found[:-1]):
        first = found[at + 1]
        if intro.kind != "prose" or not intro.usable or first.kind not in ("item", "step"):
            continue
        if first.place != intro.place + 1 or first.section != intro.section:
            continue
        items = [n for n, each in enumerate(found) if each.place == first.place]
        if len(items) > MANY or not (intro.after or first.kind == "step"):
            continue
        name = first.spans[0].block
        if intro.after:
            tied[at] = replace(intro, whole=name)
        for n in items:
            tied[n] = replace(found[n], wants=(at,), whole=name)
    return tied


def acquainted(found: list[Unit], document: Document) -> list[Unit]:
    """Who or what is spoken of as known is told with the sentence that makes it so."""
    language = document.language
    captions = [unit.caption if unit.usable else "" for unit in found]
    first = introductions(captions, language)
    tied = []
    for at, unit in enumerate(found):
        needed = unintroduced(unit.caption, at, first, language)
        if language == "en" and unit.usable and unit.kind == "prose":
            needed += unexplained(captions, at, document.title)
        unknown = language == "en" and stranger(unit.caption, first)
        tied.append(replace(unit, wants=(*unit.wants, *needed), stranger=unknown))
    return tied


def shown(found: list[Unit], document: Document) -> list[Unit]:
    """Let the sentence that says a table's numbers point at its cells, instead of a line of its own.

    Where no sentence says them and no line could be made, the one before the table points at it.
    """
    for place, table in enumerate(document.blocks):
        if not isinstance(table, Table):
            continue
        saying = [
            (at, cells_said(table, unit.caption)) for at, unit in enumerate(found) if unit.kind == "prose"
        ]
        at, cells = max(saying, key=lambda one: len(one[1]), default=(0, ()))
        told = any(own(unit, table) for unit in found)
        if not cells and not told and chartable(table):
            at = max((n for n, unit in enumerate(found) if unit.place < place), default=0)
            cells = (Span(block=table.id, start=0, end=len(table.text)),) if near(found, at, place) else ()
        if cells and found[at].usable:
            found[at] = replace(found[at], spans=(*found[at].spans, *cells), shows=True)
            found = [replace(unit, usable=unit.usable and not own(unit, table)) for unit in found]
    return found


def near(found: list[Unit], at: int, place: int) -> bool:
    """Whether unit `at` is a sentence just before the block at `place`."""
    return at < len(found) and found[at].kind == "prose" and place - found[at].place <= 2


def own(unit: Unit, table: Table) -> bool:
    """Whether a unit is the line made of a table's cells."""
    return unit.kind == "table" and unit.spans[0].block == table.id
