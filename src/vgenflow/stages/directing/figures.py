"""Figures: the numbers in a text that are worth setting large, in their exact written form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from vgenflow.language.chinese import MEASURES
from vgenflow.language.english import FUNCTION_WORDS
from vgenflow.language.words import word_set
from vgenflow.stages.directing.numerals import NUMERALS, amount
from vgenflow.story.value import Language

Measure = Literal["percent", "money", "amount", "count"]

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ENGLISH = re.compile(
    rf"(?<![\w.,:/–-])(?P<sign>[$€£¥]|US\$)?(?P<number>{_NUMBER})"
    r"(?:(?P<tight>%|°C|°F|km|kg|GW|MW|kWh|m|x|×)(?![\w])"
    r"|[ \u00a0-](?P<loose>percent|per cent|million|billion|trillion|thousand|°C|°F|"
    r"degrees(?: Celsius| Fahrenheit)?|kilometres|kilometers|km|metres|meters|miles|feet|kg|kilograms|"
    r"tonnes|tons|pounds|grams|litres|liters|"
    r"hours|minutes|seconds|days|weeks|months|years|euros|dollars|times|gigawatts|megawatts|hectares|acres)\b)?"
    r"(?![\w/:]|[.,]\d)"
)
_CHINESE = re.compile(
    rf"(?<![A-Za-z0-9.,/–第-])(?P<sign>[$€£¥￥])?(?P<number>{_NUMBER})(?P<scale>万亿|亿|千万|百万|万|千)?"
    r"(?P<unit>%|％|倍|℃|°C|摄氏度|度|美元|欧元|元|公里|千米|米|厘米|公斤|千克|克|吨|升|毫升|小时|分钟|秒|平方公里|公顷|亩|岁|天|年)?"
)
_UNITS = "摄氏度|美元|欧元|元|平方公里|公里|千米|米|厘米|公斤|千克|斤|克|吨|升|毫升|小时|分钟|公顷|亩|倍|天"
_HAN = re.compile(
    rf"(?<![第{NUMERALS}\d.])(?P<number>[{NUMERALS}]+)(?P<about>多|余)?"
    rf"(?P<unit>(?:{_UNITS})(?!半)|个?(?=左右)|[{MEASURES}户人])"
)
"""In characters, with what it counts right after it."""
_LEAST_HAN = 10
_NUMBERED = word_set(
    "page chapter figure table no. number version step part platform gate route room level article section "
    "day line"
)
"""Words whose number is a name."""
_BEFORE_NUMBERS = FUNCTION_WORDS | word_set("nearly almost roughly approximately exactly")
"""Words that may open a sentence before a number that counts."""
_YEAR = re.compile(r"^(?:1[0-9]|20)\d\d$")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?$")
_MONTH_AFTER = re.compile(
    r"^ (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_CHINESE_DATE = re.compile(r"^(?:年(?!间|来|内|里|前|后|之)|月|日|号|时|点|分(?!钟|之)|世纪|年代|届|路)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as it is written, with its place in the text."""

    start: int
    end: int
    written: str
    """The number with its sign and all that belongs to it: `1.2 million`, `38%`, `€99`, `400 litres`."""
    amount: float
    measure: Measure
    weight: float
    """How much it deserves to be set large, 0 to 1."""


def figures(text: str, language: Language) -> tuple[Figure, ...]:
    """The figures of `text` in order; years, dates, times of day and names with a number are none."""
    if language == "en":
        return tuple(_english(text))
    return tuple(sorted((*_chinese(text), *_in_characters(text)), key=lambda figure: figure.start))


def _english(text: str) -> Iterator[Figure]:
    for match in _ENGLISH.finditer(text):
        number, sign = match["number"], match["sign"] or ""
        unit = match["tight"] or match["loose"] or ""
        before, after = text[: match.start()], text[match.end() :]
        if not sign and not unit and _is_name_or_date(number, before, after):
            continue
        if unit == "years" and after[:4] == " old":
            continue
        yield _figure(match, unit, unit in {"%", "percent", "per cent"})


def _is_name_or_date(number: str, before: str, after: str) -> bool:
    """A bare number that is a year, a date, an hour or part of a name ("Apollo 11", "page 3")."""
    word = before.rstrip().rsplit(" ", 1)[-1]
    named = before.endswith(" ") and word[:1].isupper() and word.lower() not in _BEFORE_NUMBERS
    return (
        bool(_YEAR.match(number))
        or bool(_MONTH.search(before.rstrip()))
        or bool(_MONTH_AFTER.match(after))
        or re.match(r"^ ?(?:a\.?m|p\.?m|o.clock|BC|AD|CE)\b", after) is not None
        or named
        or word.lower() in _NUMBERED
    )


def _chinese(text: str) -> Iterator[Figure]:
    for match in _CHINESE.finditer(text):
        sign, number, scale, unit = (
            match["sign"] or "",
            match["number"],
            match["scale"] or "",
            match["unit"] or "",
        )
        after = text[match.end() :]
        dated = _CHINESE_DATE.match(text[match.end("number") :]) is not None and not scale
        if unit in {"年", "天"} and not after.startswith(("间", "来", "内", "里", "前", "后", "之")):
            dated = dated or unit == "年"
        if dated or (not scale and not unit and not sign and _YEAR.match(number)):
            continue
        yield _figure(match, scale + unit, unit in {"%", "％"})


def _in_characters(text: str) -> Iterator[Figure]:
    """Such as 三万个 and 两百多天; small numbers are left alone."""
    for match in _HAN.finditer(text):
        counted, unit = amount(match["number"]), match["unit"]
        if counted is None or counted < _LEAST_HAN:
            continue
        measured = unit != "" and unit not in MEASURES + "户人"
        measure: Measure = "money" if unit.endswith("元") else "amount" if measured else "count"
        weight = _weight(measure, float(counted), unit)
        yield Figure(match.start(), match.end(), match.group(), float(counted), measure, weight)


def _figure(match: re.Match[str], unit: str, percent: bool) -> Figure:
    scale = next((_SCALE[unit[:size]] for size in (8, 7, 2, 1) if unit[:size] in _SCALE), 1.0)
    amount = float(match["number"].replace(",", "")) * scale
    money = bool(match["sign"]) or unit.endswith(("euros", "dollars", "元"))
    measure: Measure = "percent" if percent else "money" if money else "amount" if unit else "count"
    weight = _weight(measure, amount, unit)
    return Figure(match.start(), match.end(), match.group(), amount, measure, weight)


_SCALE = {
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "thousand": 1e3,
    "万亿": 1e12,
    "千万": 1e7,
    "百万": 1e6,
    "亿": 1e8,
    "万": 1e4,
    "千": 1e3,
}


def _weight(measure: Measure, amount: float, unit: str) -> float:
    """Shares, money and large amounts before counts that fit on two hands."""
    if measure == "percent":
        return 1.0
    if unit in {"times", "倍", "x", "×"}:
        return 0.85
    if amount >= 10_000 or measure == "money":
        return 0.95
    if measure == "amount":
        return 0.75 if amount >= 3 else 0.6
    return 0.8 if amount >= 1000 else 0.65 if amount >= 20 else 0.35
