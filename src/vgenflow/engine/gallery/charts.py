"""Sample props of further kinds of charts: the course of a line, a total as an area, a whole as a donut."""

from collections.abc import Mapping
from typing import Literal

from pydantic import JsonValue

from vgenflow.story.value import Language

Sample = Mapping[str, JsonValue]
Kind = Literal["line", "area", "donut"]
_YEARS: list[JsonValue] = [f"{year}" for year in range(2013, 2025)]
_YEARS_ZH: list[JsonValue] = [f"{year}年" for year in range(2013, 2025)]
_TOTALS: list[JsonValue] = [1200, 1340, 1250, 980, 1500, 1710, 2210, 310, 790, 1400, 2100, 2650]
"""Thousands of passengers a year."""
_PARTS: list[JsonValue] = [41, 28, 19, 12]
"""Percent."""
_BEST = 11
"""The last of the years."""


def samples(variant: str, language: Language, mixed: str, word: str) -> tuple[Sample, ...]:
    """Props of the layout `chart`; `mixed` and `word` are hostile texts."""
    made = {"shortest": _shortest, "longest": _longest}.get(variant, _usual)
    if variant == "hostile":
        return _hostile(mixed, word)
    return made(language == "zh")


def _usual(chinese: bool) -> tuple[Sample, ...]:
    years, unit = (_YEARS_ZH, "千人") if chinese else (_YEARS, "thousand passengers")
    counted: Sample = {"labels": years, "unit": unit, "highlight": _BEST}
    line = [34, 38, 36, 41, 44, 47, 52, 21, 35, 49, 58, 63]
    return (
        {
            **counted,
            "title": "一晚的\u200b*票价*" if chinese else "What a *bed* costs",
            "kind": "line",
            "values": [*line],
            "unit": "欧元" if chinese else "€",
        },
        {
            **counted,
            "title": "夜车旅客\u200b*总数*" if chinese else "Passengers of *all night trains*",
            "kind": "area",
            "values": _TOTALS,
            "note": "十九家运营商的数据。" if chinese else "Figures of nineteen operators.",
        },
        {
            "title": "旅客\u200b*睡在哪里*" if chinese else "Where they *sleep*",
            "kind": "donut",
            "labels": ["座位", "六人铺", "四人铺", "单间"]
            if chinese
            else ["In a seat", "Couchette of six", "Couchette of four", "A room of their own"],
            "values": _PARTS,
            "unit": "%",
            "highlight": 0,
        },
    )


def _shortest(chinese: bool) -> tuple[Sample, ...]:
    pair: Sample = {"labels": ["甲", "乙"] if chinese else ["a", "b"], "values": [1, 2]}
    return tuple({**pair, "kind": kind} for kind in ("line", "area", "donut"))


def _longest(chinese: bool) -> tuple[Sample, ...]:
    title = (
        "所有车站夜行列车的*年度旅客*总数量"
        if chinese
        else "Yearly passengers of night trains *at all stations*"
    )
    note = (
        "数据来源：十九家运营商2024年12月公布的时刻表。"
        if chinese
        else "Source: timetables of nineteen operators, as published in December 2024."
    )
    long = (
        ["一等卧铺单人包间", "二等卧铺双人包间"]
        if chinese
        else ["A sleeping car of the first class", "A reclining seat"]
    )
    timed: Sample = {"labels": _YEARS_ZH if chinese else _YEARS, "title": title, "note": note}
    unit = "人次" if chinese else "passengers"
    large: list[JsonValue] = [value * 10_001.5 if isinstance(value, int) else value for value in _TOTALS]
    mixed: list[JsonValue] = [-1.5, 2.25, 1.75, -3, 0, 4.5, 3.25, -2, 1, 6.75, 5, -0.5]
    return (
        {
            **timed,
            "kind": "line",
            "values": mixed,
            "unit": "亿元" if chinese else "billion euros",
            "highlight": 3,
        },
        {**timed, "kind": "area", "values": large, "unit": unit, "highlight": 6},
        {
            "title": title,
            "note": note,
            "kind": "donut",
            "labels": [*long, *long, *long],
            "values": [40, 20, 15, 12, 8, 5],
            "unit": "%",
            "highlight": 5,
        },
    )


def _hostile(mixed: str, word: str) -> tuple[Sample, ...]:
    told: Sample = {"title": mixed[:240], "unit": word[:60], "note": mixed[:160], "highlight": 0}
    labels: list[JsonValue] = [f"{word[:40]} {i}" for i in range(12)]
    values: list[JsonValue] = [-1e12, 1e12, 0.001, 0, 1, -0.5, 3e5, 1e11, -1e3, 7, 1e12, 2]
    return (
        {**told, "kind": "line", "labels": labels, "values": values},
        {**told, "kind": "area", "labels": labels, "values": values},
        {**told, "kind": "donut", "labels": labels[:6], "values": [1e12, 1, 0.001, 1e12, 3, 1e11]},
    )
