"""Dates: when a text says that something happened, and what happened then."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from vgenflow.language.words import word_set
from vgenflow.story.value import Language

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_YEAR = r"(?:1\d|20)\d\d"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:{_MONTHS})\.?\s(?:\d{{1,2}},\s)?"
_RANGE = rf"{_YEAR}(?:\s?[–-]\s?|\sto\s|\sand\s)(?:\d\d)?\d\d"
_WHEN = rf"(?:{_RANGE}|(?:{_DAY})?{_YEAR}s?|\d{{1,2}}(?:st|nd|rd|th)\scentury)"
_TURNING = r"[Bb]y|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween|[Aa]round|[Aa]bout"
"""Prepositions that say more than "then": they stay with the date."""
_ENGLISH = re.compile(
    rf"(?<![\w-])(?:(?:[Ii]n|[Oo]n|[Dd]uring|(?P<turning>{_TURNING}))\s+(?:the\s)?(?P<part>(?:early|late|mid-?)\s)?"
    rf"|(?P<dated>(?=(?:\d{{1,2}}\s)?(?:{_MONTHS})\b)))(?P<when>{_WHEN})(?![\w%]|[.,]\d)"
)
_ENGLISH_ITEM = re.compile(rf"^(?P<when>{_WHEN}|\d{{1,2}}[:.]\d\d(?:\s?[ap]\.?m\.?)?)\s*[:–—,-]?\s+(?=\S)")
_CHINESE_WHEN = (
    rf"{_YEAR}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:代|初|底|末|春天?|夏天?|秋天?|冬天?)?"
    r"|[一二三四五六七八九十\d]{1,3}世纪(?:初|末|中叶|[一二三四五六七八九]十年代)?"
)
_CHINESE = re.compile(
    rf"(?:(?P<turning>到了?|自从?|从|直到|截至|早在)|在|于)?(?P<when>{_CHINESE_WHEN})(?!间|来|内|里|之|以|前|后)"
    r"(?:的时候|时|，(?=.)|(?=[^，]))"
)
_CHINESE_ITEM = re.compile(rf"^(?P<when>{_CHINESE_WHEN}|\d{{1,2}}[:：]\d\d)\s*[:：—，]?\s*(?=\S)")
_DIGITS = re.compile(rf"{_YEAR}")
_CENTURY = re.compile(r"^(\d{1,2})(?:st|nd|rd|th) century|^(\d{1,2})世纪")
_CLOCK = re.compile(r"^(\d{1,2})[:：.](\d\d)")
_HAN_CENTURY = {"十五": 15, "十六": 16, "十七": 17, "十八": 18, "十九": 19, "二十": 20, "二十一": 21}
_MONTH = re.compile(rf"\b({_MONTHS})|(\d{{1,2}})月")
_MONTH_NUMBERS = {
    name: number + 1
    for number, name in enumerate(
        ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    )
}
_PARTS = {"en": re.compile(r";\s+(?:and\s+)?"), "zh": re.compile(r"；")}
_SUBJECTLESS = word_set("which who that and but or where when as because while than more fewer")
"""What a text must not open with once its date has gone before it."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated: the date as it is written, what happened, and where it stands."""

    when: str
    text: str
    at: int
    """The character of the text at which the date stands."""
    key: float
    """Events in the order of these follow one another in time."""


def events(text: str, language: Language) -> tuple[Event, ...]:
    """What `text` dates, in order; nothing if a part of it has no date, or several."""
    found: list[Event] = []
    start = 0
    for part in (*_PARTS[language].finditer(text), None):
        end = part.start() if part else len(text)
        event = _event(text[start:end], start, language)
        if event is None:
            return ()
        found.append(event)
        start = part.end() if part else end
    return tuple(found)


def dated_item(text: str, language: Language) -> Event | None:
    """An item of a list that opens with its date or hour: "1998: a cable reaches the rock"; else None."""
    match = (_CHINESE_ITEM if language == "zh" else _ENGLISH_ITEM).match(text)
    if match is None:
        return None
    rest = text[match.end() :].strip(" :：—–-")
    key = _key(match["when"])
    return Event(match["when"], rest, 0, key) if rest and key is not None else None


def rising(found: Sequence[Event]) -> bool:
    """Whether events are told in the order of time, none at the same time as another."""
    keys = [event.key for event in found]
    return all(before < after for before, after in pairwise(keys))


def _event(part: str, offset: int, language: Language) -> Event | None:
    matches = list((_CHINESE if language == "zh" else _ENGLISH).finditer(part))
    if len(matches) != 1:
        return None
    [match] = matches
    key = _key(match["when"])
    if key is None:
        return None
    rest = _without(part, match, language)
    when = _written(match, language)
    return Event(when, rest, offset + match.start("when"), key) if rest else None


def _written(match: re.Match[str], language: Language) -> str:
    """The date with what turns it: "Since 2018", "the late 1960s" as "Late 1960s"."""
    turning, when = match["turning"] or "", match["when"].strip()
    if language == "zh":
        return when if turning in {"", "到", "到了", "早在"} else turning + when
    part = (match["part"] or "").strip()
    written = " ".join(each for each in (turning, part, when) if each)
    return written[:1].upper() + written[1:]


def _without(part: str, match: re.Match[str], language: Language) -> str:
    """What is left when the date at its beginning, at its end or before a comma goes; else all of it."""
    before, after = part[: match.start()], part[match.end() :]
    if language == "zh":
        lead = re.split(r"[，；]", before)[-1]
        own = bool(lead) or after.startswith("的")
        rest = part.strip(" ，。；") if own else after.strip(" ，。")
        return rest if len(rest) >= 3 else ""
    if not before.strip():
        rest = after.lstrip(" ,")
    elif not after.strip(" .!?") or after.startswith(","):
        rest = before.rstrip(" ,") + after.rstrip(" .")
    else:
        rest = part
    rest = rest.strip().rstrip(".")
    words = rest.split()
    return rest if len(words) > 2 and words[0].lower() not in _SUBJECTLESS else ""


def _key(when: str) -> float | None:
    """Years, with months as parts of them; hours of a day by themselves. None if it cannot be told."""
    if clock := _CLOCK.match(when):
        return int(clock[1]) + int(clock[2]) / 60
    year = _DIGITS.search(when)
    if year:
        month = _MONTH.search(when)
        number = 0
        if month:
            number = int(month[2]) if month[2] else _MONTH_NUMBERS[month[1][:3].lower()]
        return int(year[0]) + number / 13
    century = _CENTURY.match(when)
    if century:
        return (int(century[1] or century[2]) - 1) * 100.0
    return next(
        ((number - 1) * 100.0 for name, number in reversed(_HAN_CENTURY.items()) if when.startswith(name)),
        None,
    )
