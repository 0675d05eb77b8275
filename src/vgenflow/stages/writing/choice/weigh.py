"""How much a unit deserves to be said, before looking at the others that are chosen."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vgenflow.providers.ports import EmbeddingModel
from vgenflow.stages.writing.choice.facts import facts, numbers
from vgenflow.stages.writing.choice.junk import size
from vgenflow.stages.writing.choice.units import Unit
from vgenflow.stages.writing.choice.vectors import vectors
from vgenflow.story.document import Document
from vgenflow.story.value import Language

CONTRAST = re.compile(
    r"\b(?:but|yet|instead|despite|although|more than|less than|only|never|first|last|largest|biggest"
    r"|smallest|fastest"
    r"|oldest|most|record|twice|half|double[sd]?|triple[sd]?|surpris\w+|no one|nobody|nothing|every"
    r"|without|not)\b"
    r"|却|竟|首次|第一|最|超过|仅|只有|从未|不到|翻了|一半|倍|唯一|创|历史|全球|不是|居然|没有人",
    re.IGNORECASE,
)
OUTLOOK = re.compile(
    r"\b(?:will|plans? to|next (?:year|month|decade|step|spring|summer)|by 20[2-9][0-9]|future|expects?"
    r"|expected|hopes?|ultimately|in the end|eventually|remains?"
    r"|lesson|conclusion|overall|worth|matters?|tomorrow|begins?|enjoy|finally|ready|still)\b"
    r"|未来|届时|将|预计|计划|希望|最终|终究|或许|意味着|才是|明年|下一步|总之|归根|永远|依然|仍",
    re.IGNORECASE,
)
BACKGROUND = re.compile(
    r"\b(?:was|were) (?:founded|established|born|launched) in\b|\bemploys\b|\bheadquartered\b|\bbased "
    r"in\b|成立于|总部位于|出生于"
)
FIRST_PERSON = re.compile(r"(?<![“\"])\b(?:I|I'm|I’m|I've|my|me)\b|(?<!“)我(?!国|省|市|们)")
HEARSAY = re.compile(r"^(?:According to|In a (?:statement|interview|email|press)|据(?:悉|了解|介绍|报道))")
TEACHES = re.compile(
    r"\b(?:how (?:to|you)|guide|tutorial|recipes?|step[- ]by[- ]step|in (?:\d+|\w+) (?:\w+ )?steps)\b"
    r"|^(?:如何|怎么|怎样|教你|学会|手把手)|教程|步骤|做法|食谱|指南|攻略",
    re.IGNORECASE,
)
"""Titles that promise to show how something is done; 如何 within a title often only asks how it came."""
IDEAL: dict[Language, tuple[int, int, int]] = {"en": (7, 24, 28), "zh": (12, 48, 60)}
"""Words (hanzi) below which a line is curt, above which it is long, and too long."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """Units with what selection needs to know of them; row `i` is unit `i`."""

    units: Sequence[Unit]
    worth: NDArray[np.float64]
    likeness: NDArray[np.float32]
    """Dot products of the units' vectors."""
    facts: Sequence[frozenset[str]]
    grip: NDArray[np.float64]
    """How well it would open the piece."""
    close: NDArray[np.float64]
    """How well it would end it."""
    promised: frozenset[str] = frozenset()
    """Lists of steps, by block, that the title promises."""


def weigh(units: Sequence[Unit], document: Document, model: EmbeddingModel | None) -> Weighed:
    """Weigh every unit of a document."""
    language = document.language
    captions = [unit.alone or unit.caption for unit in units]
    about = f"{document.title}. {document.description}"
    rows = vectors([*captions, about], language, model)
    body, title = rows[:-1], rows[-1]
    usable = np.array([unit.usable for unit in units])
    centre = body[usable].mean(axis=0) if usable.any() else body.mean(axis=0)
    central = spread(body @ centre)
    titled = spread(body @ title)
    known = [facts(caption, language) for caption in captions]
    shape = np.array([form(unit, caption, language) for unit, caption in zip(units, captions, strict=True)])
    worth = 0.9 * central + 0.5 * titled + place(units) + shape
    worth += np.array([min(0.3, 0.12 * len(numbers(caption))) for caption in captions])
    grip = (
        worth
        + np.array([gripping(u, c, language) for u, c in zip(units, captions, strict=True)])
        + 0.6 * titled
    )
    close = worth + np.array([closing(unit, at, units) for at, unit in enumerate(units)])
    steps = frozenset(unit.whole for unit in units if unit.kind == "step" and unit.whole)
    promised = steps if TEACHES.search(document.title) else frozenset[str]()
    return Weighed(units, worth, body @ body.T, known, grip, close, promised)


def spread(values: NDArray[np.float32]) -> NDArray[np.float64]:
    """Values moved and scaled to 0 to 1."""
    low, high = float(values.min()), float(values.max())
    return (values.astype(np.float64) - low) / max(high - low, 1e-6)


def place(units: Sequence[Unit]) -> NDArray[np.float64]:
    """What the place in the document is worth: the lede, openings of sections and paragraphs."""
    worth = np.zeros(len(units))
    seen: set[str] = set()
    first = next((unit.place for unit in units if unit.usable), 0)
    for at, unit in enumerate(units):
        if unit.place == first:
            worth[at] += 0.5 if unit.opens else 0.3
        if unit.opens:
            worth[at] += 0.12
        if unit.section not in seen and unit.usable:
            seen.add(unit.section)
            worth[at] += 0.25
    return worth


def form(unit: Unit, caption: str, language: Language) -> float:
    """What the form of a sentence is worth: length, question, voice, kind."""
    low, good, high = IDEAL[language]
    words = size(caption, language)
    worth = -0.08 * max(0, low - words) - 0.012 * max(0, words - good) - 0.04 * max(0, words - high)
    worth -= 0.45 if unit.after else 0.0
    worth -= 0.15 if FIRST_PERSON.search(caption) else 0.0
    worth -= 0.3 if unit.stranger else 0.0
    worth -= 0.1 if HEARSAY.match(caption) else 0.0
    worth -= 0.1 if unit.hold == "hard" else 0.0
    worth += 0.4 if unit.shows else 0.0
    worth -= 0.15 if len(numbers(caption)) > 4 else 0.0
    return worth + {"quote": 0.35, "table": 0.3, "step": 0.25, "item": 0.1, "prose": 0.0}[unit.kind]


def gripping(unit: Unit, caption: str, language: Language) -> float:
    """What makes a sentence a hook: a striking number, a contrast, brevity, an early place."""
    words = size(caption, language)
    low, good, _ = IDEAL[language]
    grip = 0.25 * min(2, len(numbers(caption))) + 0.25 * min(2, len(CONTRAST.findall(caption)))
    grip -= 0.03 * max(0, words - good) + 0.06 * max(0, low + 1 - words)
    grip += 0.4 if unit.opens else 0.0
    if "“" in caption or '"' in caption or unit.kind != "prose":
        grip -= 0.6
    return grip


def closing(unit: Unit, at: int, units: Sequence[Unit]) -> float:
    """What makes a sentence an ending: the last paragraph, an outlook, a quotation."""
    final = max(n for n, each in enumerate(units) if each.usable)
    last = units[final].place
    worth = 0.8 if unit.place == last else 0.4 if unit.place >= last - 1 else 0.0
    worth += 0.5 if at == final else 0.0
    if at + 1 < len(units) and units[at + 1].place == unit.place:
        worth -= 0.7 if units[at + 1].alone is None else 0.35
    worth -= 1.2 if BACKGROUND.search(unit.caption) else 0.0
    worth += 0.3 if OUTLOOK.search(unit.caption) else 0.0
    worth += 0.25 if unit.kind == "quote" or "“" in unit.caption or '"' in unit.caption else 0.0
    return worth - (0.6 if unit.kind in ("item", "step", "table") and at < final else 0.0)
