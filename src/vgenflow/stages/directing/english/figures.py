"""What stands around an English figure, so that the frame reads as the sentence does."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from vgenflow.stages.directing.english.clauses import Clause, clauses
from vgenflow.stages.directing.english.words import SAFE_ADVERBS, Word, read
from vgenflow.stages.directing.figures import Figure

_LEAD, _LABEL, _CONTEXT = 48, 44, 34
_BESIDE = 4
"""A unit of so few letters would be set beside the number itself."""
_BREAKS = frozenset({"prep", "coord", "rel", "sub", "aux", "verb"})
_LEANING = frozenset(
    ["it", "its", "they", "them", "their", "this", "these", "those", "he", "his", "she", "her"]
)
_NOT_ENDS = frozenset({"det", "prep", "coord", "sub", "rel", "aux", "neg"})


@dataclass(frozen=True, slots=True)
class Around:
    """What is read before the number, after it, and beside it."""

    lead: str
    label: str
    context: str
    counted: str = ""
    """The noun it counts, if it counts things."""
    leaning: bool = False
    """It leans on an earlier sentence."""
    minor: bool = False
    """It stands in a clause that only adds to the main one."""


def around(text: str, figure: Figure, found: Sequence[Figure]) -> Around | None:
    """Lead, label and context of a figure of `text`; None if too much would have to stand there."""
    parts = clauses(read(text))
    own = next((part for part in parts if _holds(part.words, figure.start)), None)
    if own is None:
        return None
    before = tuple(word for word in own.words if word.start + len(word.text) <= figure.start)
    after = tuple(word for word in own.words if word.start >= figure.end)
    if _ends_clause(own.words, figure):
        after = ()
    stop = next(
        (i + 1 for i, word in enumerate(after) if "," in word.trail or word.trail.startswith((";", ":"))),
        len(after),
    )
    after = after[:stop]
    lead, label = _lead(before), _label(after)
    telling = {"noun", "verb", "adj", "ing", "past", "aux"}
    if lead is None or not any(word.kind in telling for word in (*before, *after)) or not (lead or label):
        return None
    earlier = [p for p in parts if p is not own and p.words[-1].start < own.words[0].start]
    setting = next((p for p in earlier if p.part in {"setting", "condition"}), None)
    limited = setting is not None and setting.part == "condition"
    bare = lead
    if setting is not None:
        lead, label = _with_setting(_text(setting.words), lead, label)
    words = {word.low for word in (*before[:3], *after)}
    mixed = (
        bool(before)
        and lead.startswith(before[0].text)
        and any(char.isupper() for char in before[0].text[1:])
    )
    lead = lead if mixed else lead[:1].upper() + lead[1:]
    return Around(
        lead,
        label,
        _context(parts, own, found, lead),
        counted=_counted(after, figure),
        leaning=bool(words & _LEANING),
        minor=own.part != "main" or (limited and lead == bare),
    )


def _counted(after: Sequence[Word], figure: Figure) -> str:
    """The noun of the phrase right after the number: "smaller plants" counts plants."""
    if figure.measure not in {"count", "amount"}:
        return ""
    nouns = list(takewhile(lambda word: word.kind in {"noun", "adj", "num", "ing"}, after))
    return nouns[-1].text if nouns and nouns[-1].kind == "noun" and len(nouns[-1].text) > _BESIDE else ""


def _holds(words: Sequence[Word], at: int) -> bool:
    return any(
        word.start - len(word.lead) <= at < word.start + len(word.text) + len(word.trail) for word in words
    )


def _ends_clause(words: Sequence[Word], figure: Figure) -> bool:
    """Whether a mark that is not part of the number follows it."""
    last = [word for word in words if word.start < figure.end][-1]
    return any(mark in ",;:" for mark in last.trail)


def _lead(words: tuple[Word, ...]) -> str | None:
    """The words before the number from the last clause on; None if they are too many."""
    while len(words) > 1 and (
        words[0].kind == "coord" or (words[0].low in SAFE_ADVERBS and words[0].kind == "adv")
    ):
        words = words[1:]
    while len(_text(words)) > _LEAD:
        start = next((i for i, word in enumerate(words) if i and _opens(words, i)), None)
        if start is None:
            return None
        words = words[start:]
    return _text(words)


def _opens(words: Sequence[Word], index: int) -> bool:
    """Whether a clause of its own begins at `index`: after "that", "and", or a mark."""
    before = words[index - 1]
    joined = before.kind in {"coord", "rel"} or before.low == "that" or bool(before.trail.strip("\"'”’)"))
    rest = words[index:]
    verb = next((i for i, word in enumerate(rest) if word.kind in {"verb", "aux"}), 0)
    return joined and verb > 0


def _label(words: Sequence[Word]) -> str:
    """The words after the number, ended where a phrase ends if they are many."""
    if len(_text(words)) <= _LABEL:
        return _text(words) if not words or words[-1].kind not in _NOT_ENDS else _cut(words)
    return _cut(words)


def _cut(words: Sequence[Word]) -> str:
    for index in range(len(words) - 1, 0, -1):
        text = _text(words[:index])
        if (
            len(text) <= _LABEL
            and words[index].kind in _BREAKS
            and words[index].low != "or"
            and words[index - 1].kind not in _NOT_ENDS
            and not _torn(words[:index])
        ):
            return text
    return ""


def _torn(words: Sequence[Word]) -> bool:
    """Whether a clause begins in the words and is cut off in them: "in which the receiver", "and wrote"."""
    opened = next((i for i, word in enumerate(words) if word.kind in {"rel", "sub", "coord"}), None)
    if opened is None:
        return False
    rest = words[opened + 1 :]
    verb = next((i for i, word in enumerate(rest) if word.kind in {"verb", "aux"}), None)
    if words[opened].kind == "coord":
        return verb == len(rest) - 1
    return verb is None or verb == len(rest) - 1


def _with_setting(setting: str, lead: str, label: str) -> tuple[str, str]:
    """Such as "In 2024" goes before the lead if there is room, else after the label."""
    if lead and len(setting) + len(lead) + 2 <= _LEAD:
        return f"{setting}, {lead}", label
    small = setting[:1].lower() + setting[1:]
    if (
        label
        and len(label) + len(small) + 1 <= _LABEL
        and not label.startswith(("is ", "are ", "was ", "were "))
    ):
        return lead, f"{label} {small}"
    return lead, label


def _context(parts: Sequence[Clause], own: Clause, found: Sequence[Figure], lead: str) -> str:
    """A short clause beside it that holds another figure: "up 38% in a year"."""
    for part in parts:
        if part is own or part.part not in {"setting", "aside", "participle"}:
            continue
        text = _text(part.words)
        if (
            len(text) <= _CONTEXT
            and text not in lead
            and any(_holds(part.words, other.start) for other in found)
        ):
            return text
    return ""


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.lead + word.text + word.trail for word in words).strip(' ,;:.!?()“”"—')
