"""How well a line or a page may end between two words: 0 is best, 20 must not be."""

from vgenflow.language import chinese, english
from vgenflow.story.value import Language

NEVER = 20.0
_PLAIN = 2.2
_CLAUSE_END = tuple('.,;:!?…—–)”"，。；：！？、）》」』')
_ABBREVIATIONS = frozenset({"e.g.", "i.e.", "vs.", "mr.", "mrs.", "ms.", "dr.", "st.", "no.", "u.s.", "u.k."})
_EDGES = "“”‘’\"'().,;:!?"
_PARTICLES = frozenset({"up", "down", "out", "off", "away", "back"})
"""Words that belong to the verb before them."""
_CHINESE_JOINTS = frozenset("和与在从把被对一这那不而或")


def break_cost(before: str, after: str, language: Language) -> float:
    """The cost of a break between the words `before` and `after` (with their punctuation)."""
    if before.lower() in _ABBREVIATIONS:
        return NEVER
    if before.endswith(_CLAUSE_END):
        return 0.4 if before.endswith("、") else 0.0
    rules = _chinese(before, after) if language == "zh" else _english(before, after)
    return next((cost for holds, cost in rules if holds), _PLAIN)


def _english(before: str, after: str) -> tuple[tuple[bool, float], ...]:
    """Conditions and their costs; the first that holds counts."""
    left, right = before.lower().strip(_EDGES), after.lower().strip(_EDGES)
    number = left[-1:].isdigit() or left in english.UNITS or left in {"about", "nearly", "around"}
    return (
        (number and (right in english.UNITS or right[:1].isdigit()), NEVER),
        (left in english.ARTICLES, NEVER),
        (number and not english.breaks_before(right), 5.0),
        (english.leans_on_next(left), 7.0),
        (right == "of", 3.0),
        (right in _PARTICLES, 4.0),
        (right in english.AUXILIARIES, 0.9),
        (english.breaks_before(right), 0.6),
        (before[:1].isupper() and after[:1].isupper(), 5.0),
    )


def _chinese(before: str, after: str) -> tuple[tuple[bool, float], ...]:
    """Conditions and their costs; the first that holds counts."""
    return (
        (after[:1] in chinese.NO_LINE_START or before[-1:] in chinese.NO_LINE_END, NEVER),
        (before[-1:].isdigit() or before[-1:] in set("第约近"), NEVER),
        (before[-1:] in set("万亿千百") and after[:1] in chinese.MEASURES, 8.0),
        (after in chinese.STICK_TO_PREVIOUS, 9.0),
        (before in _CHINESE_JOINTS, 6.0),
        (after in chinese.BREAK_BEFORE, 0.6),
    )
