"""Differences: what a table shows without a cell that says so, such as "fifteen euros cheaper"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vgenflow.stages.directing.beats import Beat
from vgenflow.stages.directing.numerals import NUMERALS, in_words
from vgenflow.stages.directing.tables import UNIT_IN_NAME, Column, columns, labels, whole
from vgenflow.story.document import Table
from vgenflow.story.value import Language

_LEAST = 2.0
"""One of anything is said too often to be sure."""
_SAID: tuple[tuple[str, ...], ...] = (
    ("°c", "degrees celsius", "degrees", "degree", "℃", "摄氏度", "度"),
    ("°f", "degrees fahrenheit", "degrees", "degree"),
    ("%", "percentage points", "points", "percent", "per cent", "个百分点", "％"),
    ("€", "euros", "euro", "eur", "欧元"),
    ("$", "us$", "dollars", "dollar", "usd", "美元"),
    ("£", "pounds", "pound", "gbp", "英镑"),
    ("¥", "￥", "yuan", "rmb", "cny", "元", "块"),
    ("km", "kilometres", "kilometers", "公里", "千米"),
    ("m", "metres", "meters", "metre", "meter", "米"),
    ("cm", "centimetres", "centimeters", "厘米"),
    ("mm", "millimetres", "millimeters", "毫米"),
    ("kg", "kilograms", "kilogrammes", "kilos", "公斤", "千克"),
    ("t", "tonnes", "tons", "吨"),
    ("l", "litres", "liters", "升"),
    ("h", "hrs", "hours", "hour", "小时"),
    ("min", "mins", "minutes", "分钟"),
    ("s", "sec", "seconds", "秒"),
    ("days", "day", "天"),
    ("weeks", "week", "周"),
    ("months", "month", "个月"),
    ("years", "year", "年"),
)
"""Ways to write and say one unit."""
_SIGNS = frozenset({"€", "$", "£", "¥", "￥"})
_MORE = r"(?:more |fewer |less |extra |个|多)?"


@dataclass(frozen=True, slots=True)
class Difference:
    """How far values of one measure lie apart, and the rows they stand in."""

    value: float
    units: tuple[str, ...]
    rows: tuple[int, ...]


def differences_heard(beat: Beat, table: Table) -> tuple[Difference, ...]:
    """The differences within a table that the beat says, each with its unit."""
    found = _differences(table, beat.language)
    return tuple(one for one in found if one.value >= _LEAST and _is_said(beat, one))


def _differences(table: Table, language: Language) -> Iterator[Difference]:
    """Of each column the largest and the one from first to last; of a row with two numbers theirs."""
    found = columns(table)
    names = labels(found)
    if names is None:
        return
    numbers = [column for column in found if column.holds == "number"]
    rows = [row for row in range(len(table.rows)) if row != whole(names)]
    for column in numbers:
        units = _units(column, language)
        if not units or len(rows) < 2:
            continue
        ranked = sorted(rows, key=column.numbers.__getitem__)
        for pair in dict.fromkeys(((rows[0], rows[-1]), tuple(sorted((ranked[0], ranked[-1]))))):
            yield Difference(abs(column.numbers[pair[0]] - column.numbers[pair[1]]), units, pair)
    if len(numbers) == 2:
        for row in rows:
            match = UNIT_IN_NAME.match(names.texts[row])
            units = _same(match["unit"]) if match and match["name"] else ()
            one, other = (column.numbers[row] for column in numbers)
            if units and not any(column.unit for column in numbers):
                yield Difference(abs(one - other), units, (row,))


def _units(column: Column, language: Language) -> tuple[str, ...]:
    """What follows the number where a difference of a column is said: its unit, or what it counts."""
    if column.unit:
        return _same(column.unit)
    counted = column.name.split()[-1:] if language == "en" else [column.name]
    return tuple(word.casefold() for word in counted if len(word) > 1)


def _same(unit: str) -> tuple[str, ...]:
    """A unit and how else it is written; of thousands and the like nothing is sure."""
    plain = unit.strip().casefold()
    known = next((said for said in _SAID if plain in said), (plain,))
    return () if plain in {"thousand", "thousands", "million", "millions", "billion", "billions"} else known


def _is_said(beat: Beat, one: Difference) -> bool:
    """Whether the number, as rounded as people say it, stands right before its unit or behind its sign."""
    chinese = beat.language == "zh"
    first, last = (rf"(?<![\d.,{NUMERALS}])", "") if chinese else (r"(?<![\w.,-])", r"(?!\w)")
    numbers = "|".join(re.escape(way) for way in _ways(one.value, beat.language))
    units = "|".join(re.escape(unit) for unit in one.units)
    signs = "|".join(re.escape(unit) for unit in one.units if unit in _SIGNS) or "(?!)"
    said = rf"{first}(?:{numbers})[ -]?{_MORE}(?:{units}){last}|(?:{signs})(?:{numbers})(?![\w]|[.,]\d)"
    return re.search(said, beat.text.casefold()) is not None


def _ways(value: float, language: Language) -> Iterator[str]:
    """How a difference is written: to one place, whole, with separators, in words."""
    if value != round(value):
        yield f"{value:.1f}"
    whole_ = round(value)
    yield str(whole_)
    yield f"{whole_:,}"
    yield from in_words(whole_, language)
