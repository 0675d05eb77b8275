"""Icons by meaning: at the floor nearly every icon fits, and below it there is none."""

from functools import cache

import pytest

from tests.visuals.visuals_labelled import FITTING, FITTING_CHINESE
from tests.visuals.visuals_labelled_chinese import CHINESE_LAST, CHINESE_LATER, CHINESE_POINTS
from vgenflow.packs import Packs, default_data_dir
from vgenflow.stages.visuals import Likeness
from vgenflow.stages.visuals.icons import name_for
from vgenflow.stages.visuals.lexicon import CHINESE
from vgenflow.stages.visuals.lexicon_chinese import TRAPS
from vgenflow.stages.visuals.likeness import FLOORS
from vgenflow.studio.models import embedding

PRECISE, FOUND = 0.9, 0.6
"""At least so many of the icons given fit, and so many of the texts that some icon fits are given one."""


@cache
def likeness() -> Likeness:
    return Likeness(lambda: embedding(Packs(default_data_dir() / "packs"), "en"))


def measured(given: dict[str, str], fitting: dict[str, str]) -> tuple[float, float]:
    """Precision and recall of the icons given."""
    right = sum(bool(name) and name in fitting[text].split() for text, name in given.items())
    shown, could = sum(map(bool, given.values())), sum(map(bool, fitting.values()))
    return right / shown, right / could


def test_icons_at_the_floor_fit():
    texts = list(FITTING)
    near = likeness().nearest(texts, "en")
    for floor in (0.5, 0.55, FLOORS["en"], 0.65, 0.7):
        given = {
            text: name_for(text, "en") or (name if value >= floor else "")
            for text, (name, value) in zip(texts, near, strict=True)
        }
        precision, recall = measured(given, FITTING)
        print(f"floor {floor:.2f}: precision {precision:.2f}, found {recall:.2f} of {len(texts)} texts")  # noqa: T201
        if floor == FLOORS["en"]:
            assert precision >= PRECISE
            assert recall >= FOUND


@pytest.mark.parametrize(
    ("fitting", "found"),
    [(FITTING_CHINESE, 0.6), (CHINESE_POINTS, 0.9), (CHINESE_LATER, 0.45), (CHINESE_LAST, 0.7)],
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("他的心跳得像鼓点", "heartbeat"),
        ("火车般的速度", ""),
        ("大\u200b风险", ""),
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
