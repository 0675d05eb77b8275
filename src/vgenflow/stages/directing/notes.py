"""Notes: the figure or the year that a text tells of a place it names, set beside it on a map."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from vgenflow.language.places import Mention
from vgenflow.stages.directing.english.words import read
from vgenflow.stages.directing.figures import Figure, figures
from vgenflow.stages.directing.phrases import width
from vgenflow.story.value import Language

_PARTS = {
    "en": re.compile(r"[,;:—–]\s+(?:(?:and|but|while)\s+)?|\s+(?:and|but|while|whereas)\s+|[.!?]\s+"),
    "zh": re.compile(r"[，；：。！？、]"),
}
"""What stands between what is said of one place and of the next."""
_YEAR = {
    "en": re.compile(
        r"(?<![\w,.-])(?:[Ii]n|(?P<turning>[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom))\s+(?P<year>(?:1\d|20)\d\d)(?![\w%–-])"
    ),
    "zh": re.compile(r"(?P<turning>)(?P<year>(?:1\d|20)\d\d年)(?!间|来|内|里|之|以|前|后|代)"),
}
_ABOUT = {
    "en": re.compile(
        r"\b(?:about|around|roughly|some|nearly|almost|over|under|up to|at least|at most"
        r"|(?:more|less|fewer) than)\s+$",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:大?约有?|将?近|超过|不到|至少有?|最多有?|多达)$"),
}
"""Approximations, which cannot go."""
_CHINESE_END = re.compile(r"[，；。：！？、（(的了]")
_LONGEST = {"en": 34.0, "zh": 9.0}
_NOUNS = 3
_SCALES = ("thousand", "million", "billion", "trillion")


def notes(text: str, mentions: Sequence[Mention], language: Language) -> Iterator[tuple[Mention, str]]:
    """The note of each place of which a part of `text`, that names no other, tells one figure or one year."""
    start = 0
    for mark in (*_PARTS[language].finditer(text), None):
        end = mark.start() if mark else len(text)
        own = [mention for mention in mentions if start <= mention.start < end]
        if len(own) == 1 and (note := _note(text[start:end], language)):
            yield own[0], note
        start = mark.end() if mark else end


def _note(part: str, language: Language) -> str:
    """The one figure of a part with what it counts, else its one year; empty if there are several."""
    found = figures(part, language)
    years = list(_YEAR[language].finditer(part))
    if len(found) == 1:
        told = _chinese(part, found[0]) if language == "zh" else _english(part, found[0])
    elif not found and len(years) == 1:
        told = " ".join(filter(None, (years[0]["turning"] or "", years[0]["year"])))
    else:
        return ""
    return told if width(told, language) <= _LONGEST[language] else ""


def _english(part: str, figure: Figure) -> str:
    """The figure and the noun it counts; a count of nothing says nothing."""
    after = read(part[figure.end :])
    run = list(takewhile(lambda word: word.kind in {"noun", "adj", "num"}, after[:_NOUNS]))
    while run and run[-1].kind != "noun":
        run.pop()
    if figure.measure == "count" and not run:
        return ""
    things = figure.measure == "count" or figure.written.endswith(_SCALES)
    counted = " ".join(word.text for word in run) if things else ""
    return f"{_about(part, figure, 'en')}{figure.written}{' ' if counted else ''}{counted}"


def _chinese(part: str, figure: Figure) -> str:
    rest = _CHINESE_END.split(part[figure.end :])[0]
    if figure.measure == "count" and not rest and figure.written[-1:].isdigit():
        return ""
    bare = f"{_about(part, figure, 'zh')}{figure.written}"
    whole = bare + rest
    return whole if figure.measure == "count" or width(whole, "zh") <= _LONGEST["zh"] else bare


def _about(part: str, figure: Figure, language: Language) -> str:
    found = _ABOUT[language].search(part[: figure.start])
    return found[0] if found else ""
