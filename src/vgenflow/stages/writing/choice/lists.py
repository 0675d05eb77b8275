"""Lines of a list: steps one by one, short items joined into one sentence."""

import re
from dataclasses import dataclass

from vgenflow.stages.writing.choice.junk import junk, size
from vgenflow.stages.writing.choice.tidy import bare, flat, stopped, tidy
from vgenflow.stages.writing.sentences import split
from vgenflow.stages.writing.wordlist import words
from vgenflow.story.document import Heading, ListBlock, Span
from vgenflow.story.value import Language

FRAGMENT: dict[Language, int] = {"en": 4, "zh": 9}
"""Words (hanzi) up to which an item without a closing mark is a fragment, not a sentence."""
HEADED: dict[Language, int] = {"en": 7, "zh": 14}
"""Words (hanzi) up to which the first sentence of an item is its heading: the next goes with it."""
JOINED = 6
"""Fragments that one line can carry."""
VERBS = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|can|could|will|would|may|might|should|must|do|does|did|don't"
    r"|isn't|aren't|won't"
    r"|[a-z]{3,}(?:s|ed|es)|[a-z]{4,}ing)\b"
)
COMMANDS = frozenset(
    words(
        "add allow apply arrange attach avoid bake beat begin blend boil bring brush build buy call carry "
        "change check choose "
        "clean clear click close combine compare connect consider cook cool cover create cut decide define "
        "dig divide do "
        "don't drain draw dress drill drink drop dry eat enable ensure enter expect fill find finish fit fix "
        "flip fold follow "
        "freeze get give go grease grind hang heat help hold include increase insert install join keep knead "
        "know lay learn "
        "leave let lift limit line listen load lock look loosen lower make mark match measure melt mix "
        "monitor mount move note "
        "open order paint park pay peel pick place plan plant play plug point pour prepare press prevent "
        "protect prune pull "
        "push put raise read reduce refrigerate remember remove repeat replace rest rinse roast roll rotate "
        "rub run save scrape "
        "season seal select separate serve set shake shape share sharpen simmer skip slice slide soak sort "
        "spray spread "
        "sprinkle squeeze stack start stay stir stop store strain stretch switch take taste tell test tie "
        "tighten toast top "
        "toss touch track train transfer trim try turn twist unplug update use verify wait walk warm wash "
        "watch water wear "
        "weigh whisk wipe work wrap write"
    )
)
"""Small words that an item which is a command may begin with."""
OPENERS = frozenset(
    words(
        "A All An Any Each Every If In On One Some The Two Three Four Five Six Seven Eight Nine Ten "
        "When With You Your"
    )
)
"""First words that are no part of a name."""
ORDER: dict[Language, tuple[str, str, str, str]] = {
    "en": ("First, ", "Then, ", "Next, ", "Finally, "),
    "zh": ("首先，", "然后，", "接着，", "最后，"),
}
"""The only words of our own that a step may begin with."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line that a list can give."""

    caption: str
    spans: tuple[Span, ...]
    step: bool = False
    usable: bool = True
    joined: bool = False
    """All items in one line, without what announces them."""


def listed(block: ListBlock, announced: bool, heading: Heading | None, language: Language) -> list[Item]:
    """The lines of a list. `announced`: the sentence before it ends in a colon."""
    if all(fragment(item, language) for item in block.items):
        return joined(block, announced, heading, language)
    found: list[Item] = []
    start = 0
    for item in block.items:
        found.extend(of_item(block, item, start, language))
        start += len(item) + 1
    return found


def fragment(item: str, language: Language) -> bool:
    """Whether an item is no sentence: short, without a closing mark, no command."""
    text = tidy(item, language)
    if re.search(r"[.!?。！？；]$", text) or size(text, language) > FRAGMENT[language] * 2:
        return False
    if language == "zh":
        return size(text, language) <= FRAGMENT["zh"]
    first = text.split(" ", 1)[0].lower()
    return size(text, language) <= FRAGMENT["en"] or (first not in COMMANDS and not VERBS.search(text))


def of_item(block: ListBlock, item: str, start: int, language: Language) -> list[Item]:
    """The first sentence of an item, with the next one if it is but a heading, as a line."""
    cuts = split(item, language)
    if not cuts:
        return []
    end = next((cut.end for cut in cuts if size(item[: cut.end], language) > HEADED[language]), cuts[-1].end)
    raw = item[cuts[0].start : end]
    caption = stopped(tidy(raw, language), language)
    usable = not junk(flat(raw), caption, language) and not fragment(raw, language)
    span = Span(block=block.id, start=start + cuts[0].start, end=start + end)
    return [Item(caption, (span,), step=block.ordered, usable=usable)]


def joined(block: ListBlock, announced: bool, heading: Heading | None, language: Language) -> list[Item]:
    """Short items in one sentence, under what announces them."""
    items = [stopped(bare(item, language), language)[:-1] for item in block.items if item.strip()]
    if not 2 <= len(items) <= JOINED:
        return []
    items[1:] = [small(item) or item for item in items[1:]]
    span = Span(block=block.id, start=0, end=len(block.text))
    if language == "zh":
        words = "、".join(items) + "。"
    else:
        words = ", ".join(items[:-1]) + (", and " if len(items) > 2 else " and ") + items[-1] + "."
    if announced:
        return [Item(words, (span,), joined=True)]
    if heading is None or size(heading.text, language) > 8:
        return []
    lead = tidy(heading.text, language).rstrip(" .:：。？?")
    head = Span(block=heading.id, start=0, end=len(heading.text))
    mark = "：" if language == "zh" else ": "
    return [Item(f"{lead}{mark}{words}", (head, span))]


def small(caption: str) -> str | None:
    """`caption` so that a word can stand before it; None where its first word may be a name."""
    first = caption.split(" ", 1)[0]
    if first.lower().strip(",") in COMMANDS or first in OPENERS:
        return caption[:1].lower() + caption[1:]
    return None


def ordered(caption: str, number: int, count: int, language: Language) -> str:
    """A step with its place in the order said: "First, …", "Finally, …"."""
    first, then, following, last = ORDER[language]
    word = first if number == 0 else last if number == count - 1 else (then if number % 2 else following)
    if count < 2 or (number not in (0, count - 1) and number % 2 == 0 and count < 5):
        return caption
    if any(caption.startswith(each[:-1].rstrip(",，")) for each in ORDER[language]):
        return caption
    if language == "zh":
        return word + caption
    body = small(caption)
    return caption if body is None else word + body
