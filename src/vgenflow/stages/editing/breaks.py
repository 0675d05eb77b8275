"""How well a line or a page may end between two words: 0 is best, 20 must not be."""

from collections.abc import Sequence
from itertools import pairwise

from vgenflow.language import chinese, english
from vgenflow.language.words import word_set
from vgenflow.story.value import Language

NEVER = 20.0
_HARD = 12.0
"""Never, unless there is no other way."""
_PLAIN = 2.2
_FULL_STOPS = tuple(".;:!?…—–。；：！？")
_CLOSERS = "\"'”’)）》」』]】"
_ABBREVIATIONS = word_set(
    "e.g. i.e. vs. mr. mrs. ms. dr. prof. st. no. u.s. u.k. mt. lt. gen. sen. rep. rev. capt. gov. fig. "
    "approx. cf."
)
_EDGES = "“”‘’\"'().,;:!?…"
_CONTRACTED = ("'s", "’s", "'re", "’re", "'ve", "’ve", "'ll", "’ll", "'d", "’d", "'m", "’m", "n't", "n’t")
_OPENING, _CLOSING = "《〈（(【「『“‘", "》〉）)】」』”’"
_IN_NAMES = {"of": 8.0, "for": 5.0, "and": 3.0}
"""What stands between two capitals, as in “Bank of England”, and what a break before it costs."""
_TITLE_MARKS = "《》〈〉"


def break_costs(words: Sequence[str], language: Language) -> list[float]:
    """The cost of a break after each word but the last; words come with their punctuation."""
    costs = [break_cost(before, after, language) for before, after in pairwise(words)]
    inside, deep = 0, 0
    for index, word in enumerate(words[:-1]):
        for char in word:
            inside += (char in _OPENING) - (char in _CLOSING)
            deep += (char in "《〈") - (char in "》〉")
        if deep > 0:
            costs[index] = max(costs[index], _HARD)
        elif inside > 0:
            costs[index] += 0.5
    if language == "en":
        for index in range(len(words) - 2):
            if words[index][:1].isupper() and words[index][-1:].isalpha() and words[index + 2][:1].isupper():
                costs[index] = max(costs[index], _IN_NAMES.get(words[index + 1], 0.0))
    return costs


def break_cost(before: str, after: str, language: Language) -> float:
    """The cost of a break between the words `before` and `after` (with their punctuation)."""
    if language == "zh":
        return _first(_chinese(before, after))
    if before.lower() in _ABBREVIATIONS or (len(before) == 2 and before[0].isupper() and before[1] == "."):
        return NEVER
    bare = before.rstrip(_CLOSERS)
    if bare.endswith(_FULL_STOPS):
        return 0.0
    if bare.endswith(",") or bare != before:
        is_date = bare[:-1].isdigit() and after[:4].isdigit()
        return _HARD if is_date else 0.2
    return _first(_english(before, after))


def _first(rules: Sequence[tuple[bool, float]]) -> float:
    """The cost of the first condition that holds."""
    return next((cost for holds, cost in rules if holds), _PLAIN)


def _english(before: str, after: str) -> tuple[tuple[bool, float], ...]:
    left, right = before.lower().strip(_EDGES), after.lower().strip(_EDGES)
    is_named = before[:1].isupper() and after[:1].isupper()
    can_begin = english.breaks_before(right)
    return (
        *_figures(left, right, can_begin=can_begin),
        (left in english.ARTICLES or left in english.POSSESSIVES, NEVER),
        (left in english.NAME_PARTICLES and (after[:1].isupper() or right in english.NAME_PARTICLES), NEVER),
        (is_named and left not in english.FUNCTION_WORDS, _HARD),
        (right in english.NAME_PARTICLES and before[:1].isupper(), 9.0),
        ((left, right) in english.TOGETHER, 10.0),
        (left in english.PARTICLES, 0.9 if can_begin and right != "of" else 4.0),
        (left in english.SUBJECTS and can_begin and left in ("it", "you", "there"), 0.9),
        (left == "that" and right in english.AUXILIARIES, 2.0),
        (left in english.PREPOSITIONS, _HARD),
        (left in english.COORDINATORS or left in english.SUBORDINATORS or left in english.RELATIVES, 10.0),
        (left in english.DETERMINERS, 2.0 if right in english.AUXILIARIES or can_begin else 10.0),
        (left in english.SUBJECTS or left in english.MODALS or left in english.NEGATIONS, 9.0),
        (before.lower().endswith(_CONTRACTED), 8.0),
        (left in english.AUXILIARIES, 5.0 if can_begin else 7.0),
        (left in english.DEGREES, 7.0),
        (right == "of", 3.0),
        (right in english.PARTICLES, 7.0),
        (right in english.COORDINATORS or right in english.SUBORDINATORS or right in english.RELATIVES, 0.5),
        (right == "to", 1.2),
        (right in english.AUXILIARIES, 0.9),
        (right in english.PREPOSITIONS, 0.7),
        (left in ("last", "next", "past", "same", "own", "other"), 6.0),
        (right in english.DETERMINERS, 1.8),
    )


def _figures(left: str, right: str, *, can_begin: bool) -> tuple[tuple[bool, float], ...]:
    """Rules of numbers, dates and amounts; words are lower case and bare."""
    is_number = left[-1:].isdigit() or left in english.NUMBER_WORDS
    is_right_number = right[:1].isdigit() or right.lstrip("$€£¥+-−~")[:1].isdigit()
    return (
        ((is_number or left in english.UNITS) and (right in english.UNITS or is_right_number), NEVER),
        (is_number and (right in english.MONTHS or right in english.CLOCK_WORDS), NEVER),
        (left in english.MONTHS and is_right_number, NEVER),
        (left in english.DEGREES and is_right_number, NEVER),
        (left in english.NUMBERED and (is_right_number or right in ("ii", "iii", "iv", "v", "x")), _HARD),
        (is_number and right in english.NUMBER_WORDS, NEVER),
        (left[-1:].isdigit() and right == "to", 8.0),
        (is_number and not can_begin and right not in english.AUXILIARIES, 7.0),
    )


def _chinese(before: str, after: str) -> tuple[tuple[bool, float], ...]:
    last, first = before[-1:], after[:1]
    is_pause = before.rstrip(_CLOSERS).endswith((*_FULL_STOPS, "，", ","))
    is_number = last in chinese.NUMERALS
    is_latin = last.isascii() and last.isalnum() and first.isascii() and first.isalnum()
    bare, following = before.strip("“”‘’"), after.rstrip("，。；：！？、”’…")
    return (
        (first in chinese.NO_LINE_START or last in chinese.NO_LINE_END or last == "·", NEVER),
        (is_pause, 0.0),
        (last == "、", 0.4),
        (last in _CLOSERS and last not in _TITLE_MARKS, 0.6),
        (last.isdigit() or last in "第约近", NEVER),
        (is_number and (first in chinese.MEASURES or first in chinese.NUMERALS), NEVER),
        (following in chinese.STICK_TO_PREVIOUS, NEVER if following in "的了着过们" else 9.0),
        (is_latin, 9.0),
        (last in _TITLE_MARKS, 4.0),
        (len(bare) == 1 and following in ("在", "到", "给", "向", "成"), 6.0),
        (following in chinese.TITLES, 9.0),
        (_is_spelt(bare) and _is_spelt(following), 8.0),
        (bare in chinese.NEGATIONS or bare in chinese.DEMONSTRATIVES, 9.0),
        (bare in chinese.PREPOSITIONS, 10.0),
        (bare in chinese.MODIFIERS, 6.0),
        (len(bare) > 1 and bare[0] in chinese.NUMERALS and last in chinese.MEASURES, 5.0),
        (following in chinese.BREAK_BEFORE or following in chinese.CONNECTIVES, 0.6),
        (last in "的地得", 6.0),
        (bare in ("过去", "未来", "最近", "今后") and first in chinese.NUMERALS, 8.0),
        (len(bare) == 1, 3.4),
        (following in chinese.MODIFIERS or following in chinese.NEGATIONS, 1.2),
    )


def _is_spelt(word: str) -> bool:
    """A character that is no word of its own: part of a name that no dictionary has."""
    known = (chinese.BREAK_BEFORE, chinese.STICK_TO_PREVIOUS, chinese.PREPOSITIONS, chinese.MODIFIERS)
    return len(word) == 1 and chinese.is_han(word) and not any(word in words for words in known)
