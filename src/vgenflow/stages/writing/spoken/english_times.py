"""English rules for dates, times of day, years and decades."""

import re

from vgenflow.stages.writing.spoken.english_numbers import (
    amount,
    below_hundred,
    cardinal,
    ordinal,
    plural,
    year,
)
from vgenflow.stages.writing.spoken.form import Rule
from vgenflow.stages.writing.wordlist import words

MONTHS = words("January February March April May June July August September October November December")
SHORT = {name[:3]: name for name in MONTHS} | {"Sept": "September"} | {name: name for name in MONTHS}
MONTH = "(?:" + "|".join(sorted(SHORT, key=len, reverse=True)) + r")\b\.?"
DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
TH = r"(?:st|nd|rd|th)?"
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})"
FREE = r"(?<![\w.,$£€¥/:-])"
HALF = r"\s?(?P<half>[aApP])\.?\s?[mM]\b\.?"
CUES = r"(?:in|since|by|from|until|till|of|year|late|early|mid|before|after|during|and|to|to the|the|between)"
COUNTED = re.compile(r"\s+(?:[a-z]+ly\s+)?(?:people|men|women|children|[a-z]{3,}s)\b")
ABOUT = re.compile(r"(?:about|around|over|than|nearly|almost|some|only|least|most|roughly|approximately)\s+$")
"""Before these words a number is a count, not a year."""


def month(written: str) -> str:
    """The full name of a month that may be short."""
    return SHORT[written.rstrip(".")]


def say_month_day(match: re.Match[str]) -> str | None:
    """March 5, 2024; Mar. 5; March 5-8."""
    said = f"{month(match['month'])} {ordinal(int(match['day']))}"
    if match["last"]:
        said += f" to {ordinal(int(match['last']))}"
    return f"{said}, {year(int(match['year']))}" if match["year"] else said


def say_day_month(match: re.Match[str]) -> str | None:
    """5 March 2024; the 5th of March."""
    said = f"{ordinal(int(match['day']))} of {month(match['month'])}"
    said = f"{match['the'] or 'the '}{said}"
    return f"{said}, {year(int(match['year']))}" if match["year"] else said


def full_date(y: int, m: int, d: int) -> str | None:
    """A date in numbers; None where there is no such day."""
    if not (1 <= m <= 12 and 1 <= d <= 31):
        return None
    return f"{MONTHS[m - 1]} {ordinal(d)}, {year(y)}"


def say_iso(match: re.Match[str]) -> str | None:
    """2024-03-05."""
    return full_date(int(match[1]), int(match[2]), int(match[3]))


def say_slashes(match: re.Match[str]) -> str | None:
    """3/5/2024 (month first; day first where only that can be)."""
    first, second, y = int(match[1]), int(match[2]), int(match[3])
    return full_date(y, first, second) or full_date(y, second, first)


def clock(hour: str, minute: str) -> str:
    """A time of day without its half: "3:05" -> "three oh five"."""
    low = int(minute)
    if not low:
        return below_hundred(int(hour))
    return f"{below_hundred(int(hour))} {'oh ' if low < 10 else ''}{below_hundred(low)}"


def half(match: re.Match[str]) -> str:
    """AM or PM."""
    return f"{match['half'].upper()}M"


def say_half(match: re.Match[str]) -> str | None:
    """3:30 p.m., 3pm, 9-11 a.m."""
    if int(match["hour"]) > 24:
        return None
    said = f"{clock(match['hour'], match['minute'] or '0')} {half(match)}"
    if match["from"]:
        said = f"{clock(match['from'], match['from_minute'] or '0')} to {said}"
    return said


def say_clock(match: re.Match[str]) -> str | None:
    """14:05, 8:00."""
    hour, minute = int(match[1]), int(match[2])
    if hour > 24 or minute > 59:
        return f"{cardinal(hour)} to {cardinal(minute)}"
    if not minute:
        return f"{below_hundred(hour)} o'clock" if 0 < hour <= 12 else f"{below_hundred(hour)} hundred"
    return clock(match[1], match[2])


def say_length(match: re.Match[str]) -> str | None:
    """2:15:30 as hours, minutes and seconds."""
    named = zip(match.groups(), ("hour", "minute", "second"), strict=True)
    parts = [f"{cardinal(int(n))} {name}{'' if int(n) == 1 else 's'}" for n, name in named]
    return ", ".join(parts)


def say_ratio(match: re.Match[str]) -> str | None:
    """3:1."""
    return f"{amount(match[1])} to {amount(match[2])}"


def say_decade(match: re.Match[str]) -> str | None:
    """1990s, '90s, 90s."""
    low = int(match["decade"])
    if low % 10 and low != 0:
        return None
    century = match["century"]
    if not century:
        return plural(below_hundred(low)) if low else None
    if not low:
        return plural(year(int(century) * 100))
    return f"{below_hundred(int(century))} {plural(below_hundred(low))}"


def say_years(match: re.Match[str]) -> str | None:
    """2016-2024, 2016-17."""
    first, last = int(match[1]), match[2]
    if len(last) == 2:
        if int(last) <= first % 100:
            return None
        return f"{year(first)} to {below_hundred(int(last))}"
    return f"{year(first)} to {year(int(last))}"


def say_year(match: re.Match[str]) -> str | None:
    """2024, unless it counts something: "over 1800 homes"."""
    number = int(match[1])
    before, after = match.string[: match.start()], match.string[match.end() :]
    cue = re.search(rf"(?i)\b{CUES}\s+(?:\w+\s+)?$", before) is not None
    if ABOUT.search(before.lower()):
        return None
    if not cue and (COUNTED.match(after) or number < 1700):
        return None
    return year(number)


def say_era(match: re.Match[str]) -> str | None:
    """300 BC, AD 79."""
    number = next(group for group in match.groups() if group)
    return re.sub(r"[0-9,]+", year(int(number.replace(",", ""))), match.group()).replace(".", "")


RULES: list[Rule] = [
    (re.compile(rf"{FREE}({YEAR})-(0[1-9]|1[0-2])-({DAY})(?![\w-])"), say_iso),
    (re.compile(rf"{FREE}(1?[0-9]|2[0-9]|3[01])/([0-3]?[0-9])/({YEAR})(?![\w/])"), say_slashes),
    (
        re.compile(
            rf"\b(?P<month>{MONTH})\s(?P<day>{DAY}){TH}(?:\s?(?:-|to)\s?(?P<last>{DAY}){TH})?(?![\w:%-])"
            rf"(?:,?\s(?P<year>{YEAR})(?![\w%]))?"
        ),
        say_month_day,
    ),
    (
        re.compile(
            rf"{FREE}(?P<the>[Tt]he )?(?P<day>{DAY}){TH}\s(?:of\s)?(?P<month>{MONTH})(?!\w)"
            rf"(?:,?\s(?P<year>{YEAR})(?![\w%]))?"
        ),
        say_day_month,
    ),
    (
        re.compile(
            rf"{FREE}(?:(?P<from>[0-9]{{1,2}})(?::(?P<from_minute>[0-5][0-9]))?\s?(?:-|to)\s?)?"
            rf"(?P<hour>[0-9]{{1,2}})(?:[:.](?P<minute>[0-5][0-9]))?{HALF}"
        ),
        say_half,
    ),
    (re.compile(rf"{FREE}([0-9]{{1,2}}):([0-5][0-9]):([0-5][0-9])(?![\w:])"), say_length),
    (re.compile(rf"{FREE}([0-9]{{1,2}}):([0-9]{{2}})(?![\w:])"), say_clock),
    (re.compile(rf"{FREE}([0-9]{{1,3}}):([0-9]{{1,4}})(?![\w:])"), say_ratio),
    (re.compile(r"(?<![\w.])'?(?P<century>1[0-9]|20)?(?P<decade>[0-9]0)'?s\b"), say_decade),
    (re.compile(rf"{FREE}([0-9][0-9,]{{0,5}}) ?(?:BCE|BC|CE|AD|B\.C\.E?\.?|C\.E\.|A\.D\.)(?!\w)"), say_era),
    (re.compile(r"(?<!\w)(?:AD|A\.D\.) ?([0-9]{1,4})(?![\w,])"), say_era),
    (re.compile(rf"{FREE}({YEAR})\s?-\s?({YEAR}|[0-9]{{2}})(?![\w-])"), say_years),
    (re.compile(rf"(?<![\w.,$£€¥:])({YEAR})(?![\w%]|,[0-9]|\.[0-9]|:[0-9])"), say_year),
]
