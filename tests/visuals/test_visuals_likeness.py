"""Icons by meaning: at the floor nearly every icon fits, and below it there is none."""

from functools import cache
from itertools import pairwise

import pytest

from tests.visuals.visuals_labelled import FITTING, FITTING_CHINESE
from tests.visuals.visuals_labelled_chinese import (
    CHINESE_LAST,
    CHINESE_LATER,
    CHINESE_PARTED,
    CHINESE_POINTS,
)
from tests.visuals.visuals_labelled_english import ENGLISH_LATER, ENGLISH_POINTS
from vgenflow.packs import Packs, default_data_dir
from vgenflow.stages.visuals import Likeness
from vgenflow.stages.visuals.icons import name_for
from vgenflow.stages.visuals.lexicon import CHINESE, ENGLISH
from vgenflow.stages.visuals.lexicon_chinese import TRAPS
from vgenflow.stages.visuals.lexicon_english import TABLE
from vgenflow.stages.visuals.lexicon_english import TRAPS as TURNS
from vgenflow.stages.visuals.likeness import FLOORS
from vgenflow.studio.models import embedding

PRECISE = 0.9
"""At least so many of the icons given fit."""


@cache
def likeness() -> Likeness:
    return Likeness(lambda: embedding(Packs(default_data_dir() / "packs"), "en"))


def measured(given: dict[str, str], fitting: dict[str, str]) -> tuple[float, float]:
    """Precision and recall of the icons given."""
    right = sum(bool(name) and name in fitting[text].split() for text, name in given.items())
    shown, could = sum(map(bool, given.values())), sum(map(bool, fitting.values()))
    return right / shown, right / could


@pytest.mark.parametrize(("fitting", "found"), [(FITTING, 0.8), (ENGLISH_POINTS, 0.8), (ENGLISH_LATER, 0.7)])
def test_icons_at_the_floor_fit(fitting, found):
    texts = list(fitting)
    near = likeness().nearest(texts, "en")
    for floor in (0.5, 0.55, FLOORS["en"], 0.65, 0.7):
        given = {
            text: name_for(text, "en") or (name if value >= floor else "")
            for text, (name, value) in zip(texts, near, strict=True)
        }
        precision, recall = measured(given, fitting)
        print(f"floor {floor:.2f}: precision {precision:.2f}, found {recall:.2f} of {len(texts)} texts")  # noqa: T201
        if floor == FLOORS["en"]:
            assert precision >= PRECISE
            assert recall >= found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Under fire from critics", ""),
        ("Fire crews arrived in minutes", "flame"),
        ("Five minutes", "clock"),
        ("Five minutes of waiting feel long", ""),
        ("Doctors see them within minutes", "stethoscope"),
        ("The traffic lights failed", "traffic-lights"),
        ("The nurse’s bicycle", "nurse"),
        ("Two boxes of cherries", "cherry"),
        ("A small hole in the inner tube", ""),
    ],
)
def test_things_come_before_what_is_only_mentioned(text, name):
    assert name_for(text, "en") == name


@pytest.mark.parametrize(
    ("fitting", "found"),
    [
        (FITTING_CHINESE, 0.6),
        (CHINESE_POINTS, 0.9),
        (CHINESE_LATER, 0.45),
        (CHINESE_LAST, 0.7),
        (CHINESE_PARTED, 0.8),
    ],
)
def test_chinese_icons_come_from_exact_words(fitting, found):
    given = {text: name_for(text, "zh") for text in fitting}
    precision, recall = measured(given, fitting)
    print(f"exact words: precision {precision:.2f}, found {recall:.2f} of {len(given)} texts")  # noqa: T201
    assert precision >= PRECISE
    assert recall >= found
    assert likeness().names(["机车"], "zh") == ("",)


def test_chinese_words_are_longer_than_a_character_and_traps_hold_one():
    assert {word for word in CHINESE if len(word) < 2} <= {"盐", "狗", "猫"}
    assert all(any(word in trap for word in CHINESE) for trap in TRAPS)


def test_turns_of_phrase_hold_a_word_and_no_word_is_given_twice():
    words = {*ENGLISH, *(f"{word}s" for word in ENGLISH)}
    assert not [turn for turn in TURNS if not words & {*turn.split(), *map(" ".join, pairwise(turn.split()))}]
    named = [word.strip() for row in TABLE.strip().splitlines() for word in row.partition(":")[2].split(",")]
    assert sorted(set(named)) == sorted(named)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他的心跳得像鼓点", "heartbeat"),
        ("火车般的速度", ""),
        ("大\u200b风险", ""),
        ("非\u200b遗传人只剩\u200b两位", ""),
        ("这里的地\u200b图册\u200b很多", "map"),
        ("把握\u200b手\u200b的\u200b力量", ""),
        ("大风\u200b险些\u200b吹倒\u200b围墙", "wind"),
        ("每天\u200b三小时\u200b弹钢琴", "piano"),
        ("坐顺风车回家", "home"),
    ],
)
def test_a_chinese_word_is_whole_and_meant(text, name):
    assert name_for(text, "zh") == name


@pytest.mark.parametrize("text", ["Fairness", "No simple answer", "Half as many", ""])
def test_below_the_floor_there_is_no_icon(text):
    assert likeness().names([text], "en") == ("",)


def test_without_a_model_there_is_none():
    assert Likeness(lambda: None).names(["Locomotives"], "en") == ("",)
