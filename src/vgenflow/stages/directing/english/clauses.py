"""Clauses: a sentence cut at its marks, each part with the part it plays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from vgenflow.language import english
from vgenflow.language.words import word_set
from vgenflow.stages.directing.english.verbs import forms
from vgenflow.stages.directing.english.words import Word

Part = Literal[
    "main",
    "connective",
    "setting",
    "relative",
    "participle",
    "aside",
    "coordinate",
    "concession",
    "reason",
    "condition",
    "attribution",
]

LOSS: dict[Part, float] = {
    "main": 9.0,
    "connective": 0.0,
    "aside": 0.05,
    "relative": 0.1,
    "participle": 0.15,
    "setting": 0.15,
    "concession": 0.25,
    "reason": 0.3,
    "coordinate": 0.3,
    "attribution": 0.35,
    "condition": 0.9,
}
"""What is lost of the sentence's claim when a part is left out, 0 to 1; above 0.8 it would mislead."""

_CONCESSION = frozenset({"although", "though", "while", "whereas", "despite", "unlike", "even"})
_REASON = frozenset({"because", "since", "as", "so", "given", "thanks"})
_CONDITION = word_set(
    "if when whenever unless until once before after whether where wherever provided without except only"
)
_CONNECTIVES = [
    "in fact",
    "as a result",
    "for example",
    "for instance",
    "in addition",
    "of course",
    "on the other hand",
    "on the one hand",
    "in other words",
    "at the same time",
    "in short",
    "by contrast",
    "in contrast",
    "in the end",
    "after all",
    "above all",
    "in turn",
    "that is",
    "to be sure",
    "in particular",
    "as always",
    "even so",
    "however",
    "moreover",
    "furthermore",
    "therefore",
    "meanwhile",
    "instead",
    "besides",
    "nevertheless",
    "nonetheless",
    "still",
    "yet",
    "also",
    "then",
    "next",
    "finally",
    "first",
    "second",
    "third",
    "firstly",
    "secondly",
    "lastly",
    "today",
    "now",
    "indeed",
    "similarly",
    "likewise",
    "consequently",
    "otherwise",
    "additionally",
    "overall",
    "generally",
    "in general",
    "as it happens",
    "so far",
    "more importantly",
    "most importantly",
    "importantly",
    "interestingly",
    "surprisingly",
    "fortunately",
    "unfortunately",
    "simply put",
    "put simply",
    "to start",
    "to begin with",
    "to this end",
    "with that in mind",
]
_SAYING = word_set(
    "said says say told tells explained explains added adds noted notes argues argued wrote writes "
    "recalled recalls insists insisted believes according reported reports"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Words between two marks, and the part they play in the sentence."""

    words: tuple[Word, ...]
    part: Part


def finite(words: Sequence[Word]) -> bool:
    """Whether there is a verb that carries a clause; one behind a relative ("in which…") does not."""
    for index, word in enumerate(words):
        if word.kind == "rel" and index:
            return False
        if word.kind in {"verb", "aux"}:
            return True
    return False


def clauses(words: Sequence[Word]) -> tuple[Clause, ...]:
    """The clauses of a sentence in order; exactly one is `main`."""
    runs = list(_join_series(_join_split_main(list(_runs(words)))))
    main = _main(runs)
    if main is None:
        return (Clause(tuple(words), "main"),)
    parts = [Clause(run, "main" if i == main else _part(run, i < main)) for i, run in enumerate(runs)]
    orders = runs[main][0].kind == "verb"
    return tuple(Clause(part.words, "condition") if orders and _promises(part) else part for part in parts)


def _promises(part: Clause) -> bool:
    """Whether a clause says what follows from an order: "Ask anyone, and they will tell you"."""
    words = part.words[1:]
    return part.part == "coordinate" and len(words) > 1 and words[0].kind == "pron" and words[1].kind == "aux"


def _runs(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Words between marks; a dash on its own only separates."""
    run: list[Word] = []
    for word in words:
        if word.text in {"—", "–", "-", ""}:
            if run:
                yield tuple(run)
            run = []
            continue
        if "(" in word.lead and run:
            yield tuple(run)
            run = []
        run.append(word)
        if word.stop or ")" in word.trail:
            yield tuple(run)
            run = []
    if run:
        yield tuple(run)


def _join_series(runs: Sequence[tuple[Word, ...]]) -> Iterator[tuple[Word, ...]]:
    """Put "salt, pepper" and "and oil" back together: a series is one clause."""
    index = 0
    while index < len(runs):
        end = _series_end(runs, index)
        yield tuple(word for run in runs[index : end + 1] for word in run)
        index = end + 1


def _series_end(runs: Sequence[tuple[Word, ...]], first: int) -> int:
    """The run that closes a series begun in run `first`, or `first` if there is none."""
    if ":" in runs[first][-1].trail or ";" in runs[first][-1].trail:
        return first
    inner = _introduced(runs[first][0])
    if inner and runs[first][0].kind not in {"rel", "sub"}:
        return first
    for last in range(first + 1, len(runs)):
        run = runs[last]
        joint = next((i for i, word in enumerate(run[:4]) if word.low in {"and", "or"}), None)
        if joint is not None:
            rest = run[joint + 1 :]
            alone = (
                joint == 0
                and finite(rest)
                and rest[:1]
                and rest[0].kind in {"noun", "det", "pron", "adj", "num"}
            )
            closes = (last > first + 1 and not inner) or (
                joint > 0 and not finite(run[:joint]) and len(runs[first]) > 1
            )
            closes = closes and not (inner and joint == 0)
            return last if closes and not alone and not _introduced(run[0]) else first
        if len(run) > 4 or finite(run) or _introduced(run[0]) or any(m in run[-1].trail for m in ";:)"):
            return first
    return first


def _introduced(word: Word) -> bool:
    """Whether a word opens a clause of its own."""
    return word.kind in {"sub", "rel", "ing", "past", "prep", "adv"} or "(" in word.lead


def _join_split_main(runs: list[tuple[Word, ...]]) -> list[tuple[Word, ...]]:
    """Give a verb back its subject, the aside after it: "The lake, which feeds the city, is dry"."""
    for index in range(2, len(runs)):
        head, aside, tail = runs[index - 2], runs[index - 1], runs[index]
        opens = tail[0].kind in {"verb", "aux"} and not tail[0].text[:1].isupper()
        if opens and not finite(head) and not _introduced(head[0]) and ":" not in head[-1].trail:
            return [*runs[: index - 2], head + tail, aside, *runs[index + 1 :]]
    return runs


def _main(runs: Sequence[tuple[Word, ...]]) -> int | None:
    """The clause that claims something on its own: the first with a verb and no introduction.

    A first clause without a known verb that "and …" follows has an unknown one.
    """
    for index, run in enumerate(runs):
        subject = run[1:] if run[0].kind in {"coord", "adv"} else run
        if finite(run) and _part(run, index == 0) in {"coordinate", "main"} and subject:
            unknown = index == 1 and run[0].kind == "coord" and _part(runs[0], True) == "aside"
            return 0 if unknown else index
    return None


def _part(run: Sequence[Word], leads: bool) -> Part:
    """The part a clause plays, from its first words; `leads` says that it stands before the main one."""
    first, text = run[0], " ".join(word.low for word in run)
    if text in _CONNECTIVES:
        return "connective"
    if "(" in first.lead:
        return "aside"
    if first.low in {"according"} or (
        len(run) <= 8 and any(w.low in _SAYING for w in (run[0], run[-1], run[1 % len(run)]))
    ):
        return "attribution"
    rules: tuple[tuple[bool, Part], ...] = (
        (first.low == "even" and len(run) > 1 and run[1].low in {"if", "when"}, "condition"),
        (first.low in _CONCESSION, "concession"),
        (first.low in _REASON and not (first.low == "so" and not finite(run)), "reason"),
        (first.low in _CONDITION and (leads or first.low != "where"), "condition"),
        (
            first.kind == "rel"
            or (first.kind == "prep" and len(run) > 1 and run[1].low in {"which", "whom"}),
            "relative",
        ),
        (first.low in {"where", "whose"} and not leads, "relative"),
        (first.kind == "verb" and not leads and "past" in forms().get(first.low, ()), "participle"),
        (first.kind in {"ing", "past"} and not (finite(run) and first.kind == "ing"), "participle"),
        (first.low == "to" or (first.kind == "prep" and not finite(run[:-1])), "setting"),
        (first.low in {"up", "down", "including", "especially", "particularly", "not", "rather"}, "aside"),
        (first.kind == "coord", "coordinate"),
        (finite(run), "coordinate"),
    )
    return next((part for holds, part in rules if holds), "aside")


def opens_backward(words: Sequence[Word]) -> bool:
    """Whether the text leans on an earlier sentence: "They…", "This…"."""
    first = words[0].low
    if first in {"this", "that", "these", "those", "such"} or first not in english.BACKWARD:
        return first in english.BACKWARD
    return not (first == "there" and len(words) > 1 and words[1].kind == "aux")
