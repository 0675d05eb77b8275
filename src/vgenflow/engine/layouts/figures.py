"""Figures: written numbers, taken apart and put together again in their own form."""

import math
import re
from dataclasses import dataclass

from vgenflow.engine.layouts.singular import singular

_NUMBER = re.compile(r"\d(?:[\d,.'’ \u00a0\u202f]*\d)?")
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "k": 1e3,
    "million": 1e6,
    "m": 1e6,
    "mn": 1e6,
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "tn": 1e12,
    "百": 1e2,
    "千": 1e3,
    "万": 1e4,
    "百万": 1e6,
    "千万": 1e7,
    "亿": 1e8,
    "万亿": 1e12,
}
_SCALE_WORD = re.compile(
    r"^\s*(?:万亿|百万|千万|[百千万亿]|(?:hundred|thousand|million|billion|trillion|k|mn?|bn?|tn)\b)",
    re.IGNORECASE,
)
_MONEY = ("$", "€", "£", "¥", "￥")
_SIGNS = ("%", "％", "‰", "°")
_IDEOGRAPHIC = "\u2e80"
"""Characters from here on stand close to numbers."""
_CURRENCIES = {"$": "dollars", "€": "euros", "£": "pounds", "¥": "yuan", "￥": "元", "₹": "rupees"}


@dataclass(frozen=True, slots=True)
class Written:
    """A number as it was written: `before` + `digits` + `after`."""

    before: str
    digits: str
    after: str
    value: float
    """Of the digits alone."""
    decimals: int
    point: str

    @property
    def total(self) -> float:
        """Its value with the word for thousands or millions after it."""
        return self.value * scale_of(self.after)

    def at(self, share: float) -> str:
        """The digits on the way from 0 to the number, in its own form; exactly `digits` at 1."""
        if share >= 1:
            return self.digits
        whole, _, part = f"{self.value * max(0.0, share):.{self.decimals}f}".partition(".")
        grouped = self._grouped(whole)
        return f"{grouped}{self.point}{part}" if self.decimals else grouped

    def _grouped(self, whole: str) -> str:
        """Digits of the whole part with the separators the number itself has."""
        own = self.digits.split(self.point)[0] if self.point else self.digits
        marks = [(len(own) - 1 - i, char) for i, char in enumerate(own) if not char.isdigit()]
        out = list(whole)
        for place, char in sorted(marks):
            if len(out) > place:
                out.insert(len(out) - place, char)
        return "".join(out)


def parse(text: str) -> Written | None:
    """The first number in a text; None if there is none."""
    found = _NUMBER.search(text)
    if found is None:
        return None
    digits = found[0].strip()
    point = _point(digits)
    whole, _, part = digits.partition(point) if point else (digits, "", "")
    value = float(re.sub(r"\D", "", whole) + ("." + part if part else ""))
    return Written(text[: found.start()], digits, text[found.end() :], value, len(part), point)


def _point(digits: str) -> str:
    """The decimal mark of a written number: the last mark, unless it groups thousands."""
    marks = [char for char in digits if not char.isdigit()]
    if not marks or marks[-1] not in ".," or marks.count(marks[-1]) > 1:
        return ""
    after = len(digits) - digits.rindex(marks[-1]) - 1
    grouped = after == 3 and (marks[-1] == "," or len(set(marks)) > 1)
    return "" if grouped else marks[-1]


def scale_of(after: str) -> float:
    """What the first word after a number multiplies it with."""
    word = re.match(r"\s*(万亿|百万|千万|[百千万亿]|[A-Za-z]+)", after)
    return _SCALES.get(word[1].lower() if len(word[1]) > 1 else word[1], 1.0) if word else 1.0


def unit_words(written: Written, unit: str) -> str:
    """What is counted: the unit, else what is written after the number or the currency before it."""
    if unit:
        return unit
    rest = _SCALE_WORD.sub("", written.after).split()
    currency = next((name for sign, name in _CURRENCIES.items() if sign in written.before), "")
    return currency or (rest[0].strip(".,;+*") if rest else "")


def round_step(total: float, most: int) -> float:
    """The smallest of 1, 2, 5 x 10^n that counts `total` in at most `most` strokes."""
    if total <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(total / most))
    return next(power * digit for digit in (1, 2, 5, 10, 20) if total / (power * digit) <= most + 1e-9)


_SHARED_BELOW = 100
_WORDS = {
    1: "one",
    2: "two",
    5: "five",
    10: "ten",
    20: "twenty",
    50: "fifty",
    100: "a hundred",
    200: "two hundred",
    500: "five hundred",
}
_TIMES = frozenset({"times", "x", "×", "倍"})
"""Multipliers count nothing."""
_SCALES_ALONE = {"thousands": 1e3, "millions": 1e6, "billions": 1e9}
_NAMES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand"))
_HAN = {
    1: "一",
    2: "两",
    5: "五",
    10: "十",
    20: "二十",
    50: "五十",
    100: "一百",
    200: "两百",
    500: "五百",
    1000: "一千",
    2000: "两千",
    5000: "五千",
}
_CHINESE = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))


def step_words(step: float, chinese: bool) -> str:
    """A round step in words: "ten thousand", "一万"."""
    if chinese:
        for size, name in _CHINESE:
            if step >= size:
                return _HAN.get(round(step / size), f"{step / size:g}") + name
        return _HAN.get(round(step), f"{step:g}") if step >= 1 else f"{step:g}"
    for size, name in _NAMES:
        if step >= size:
            lead = _WORDS.get(round(step / size), f"{step / size:g}")
            return f"{lead} {name}"
    return _WORDS.get(round(step), f"{step:g}") if step >= 1 else f"{step:g}"


def counting_key(kind: str, step: float, unit: str, chinese: bool) -> str:
    """The key of a drawing that counts: "one stroke, ten thousand passengers".

    Empty if it would not say what one of it stands for.
    """
    if unit in _SCALES_ALONE:
        step, unit = step * _SCALES_ALONE[unit], ""
    words = step_words(step, chinese)
    if unit in _TIMES or (step == 1 and not unit):
        return ""
    if chinese:
        return f"一{'笔' if kind == 'stroke' else '线'}，{words}{unit}"
    if len(unit) <= 2 and unit and not unit.isalpha():
        return f"one {kind}, {unit}{step:g}" if unit in _CURRENCIES else f"one {kind}, {step:g}{unit}"
    if step == 1:
        unit = singular(unit)
        return f"one {kind}, one {unit}" if unit else ""
    return f"one {kind}, {words} {unit}".rstrip()


def display(value: float, chinese: bool, decimals: int) -> str:
    """A chart value as it is written over its column."""
    sign, size = ("−" if value < 0 else ""), abs(value)
    names = _CHINESE if chinese else ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
    for limit, name in names:
        if size >= limit:
            scaled = size / limit
            return f"{sign}{scaled:,.0f}{name}" if scaled >= 1000 else f"{sign}{scaled:.3g}{name}"
    if 0 < size < 0.01:
        return f"{sign}{size:.2g}"
    return f"{sign}{size:,.{decimals}f}"


def decimals_of(values: tuple[float, ...], index: int) -> int:
    """Decimals of one value in a series: small numbers share theirs, large ones have only what they need."""
    shared = max(abs(value) for value in values) < _SHARED_BELOW
    wanted = values if shared else (values[index],)
    return next((n for n in (0, 1) if all(abs(v - round(v, n)) < 1e-9 for v in wanted)), 2)


def is_money(unit: str) -> bool:
    """It is the sign of a currency."""
    return unit in _MONEY


def is_sign(unit: str) -> bool:
    """It is written with every number: the sign of a currency, of shares, or of degrees."""
    return unit in _MONEY or unit in _SIGNS or unit.startswith("°")


def measured(number: str, unit: str) -> str:
    """A written number with its unit: money before it, signs and Chinese close behind it, else a space."""
    if unit in _MONEY:
        return f"{number[0]}{unit}{number[1:]}" if number[:1] in {"−", "-"} else unit + number
    gap = "" if not unit or is_sign(unit) or unit[0] > _IDEOGRAPHIC else " "
    return f"{number}{gap}{unit}"
