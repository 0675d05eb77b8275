import pytest

from vgenflow.stages.directing.chinese.figures import around as chinese_around
from vgenflow.stages.directing.english.figures import around as english_around
from vgenflow.stages.directing.figures import figures
from vgenflow.stages.directing.numerals import amount
from vgenflow.stages.directing.series import series


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        (
            "In 2024, operators carried 1.2 million passengers, up 38% in a year.",
            "en",
            ["1.2 million", "38%"],
        ),
        ("Tickets start at €99 on 4 March.", "en", ["€99"]),
        ("The train leaves at 8:30 from platform 3.", "en", []),
        ("Apollo 11 landed in 1969.", "en", []),
        ("See page 12 and Table 3.", "en", []),
        ("It cost $16.3 million and 400 litres of water.", "en", ["$16.3 million", "400 litres"]),
        ("The 2016–2024 figures were revised.", "en", []),
        ("About 880,000 trees and 2.5 °C less.", "en", ["880,000", "2.5 °C"]),
        ("2024年运送了120万名乘客，同比增长38%。", "zh", ["120万", "38%"]),
        ("2023年3月5日，第3届大会开幕。", "zh", []),
        ("全世界每天要喝掉约30亿杯茶。", "zh", ["30亿"]),
        ("产量达到355万吨，售价99元。", "zh", ["355万吨", "99元"]),
        ("云雾一年有两百多天，青岭只剩下十九户人家。", "zh", ["两百多天", "十九户"]),
        ("每年八百万吨塑料进入海洋，一百三十八户人家。", "zh", ["八百万吨", "一百三十八户"]),
        ("第三十次去的时候，十分好，百分之十的人，千万别去，七八十个。", "zh", []),
    ],
)
def test_figures_worth_showing(text, language, written):
    assert [figure.written for figure in figures(text, language)] == written


@pytest.mark.parametrize(
    ("text", "lead", "label", "context"),
    [
        (
            "In 2024, operators carried 1.2 million passengers, up 38% in a year.",
            "In 2024, operators carried",
            "passengers",
            "up 38% in a year",
        ),
        (
            "Without shade, asphalt can reach 60 degrees by noon.",
            "Without shade, asphalt can reach",
            "by noon",
            "",
        ),
        (
            "A study estimated that tired workers cost the whole of the economy $411 billion a year.",
            "Tired workers cost the whole of the economy",
            "a year",
            "",
        ),
        ("Japan loses 2.9% of its output.", "Japan loses", "of its output", ""),
    ],
)
def test_the_frame_reads_as_the_sentence_does(text, lead, label, context):
    found = figures(text, "en")
    shown = english_around(text, found[0], found)
    assert shown is not None
    assert (shown.lead, shown.label, shown.context) == (lead, label, context)


@pytest.mark.parametrize(
    ("text", "lead", "label", "context"),
    [
        ("2024年，运营商运送了120万名乘客，同比增长38%。", "运营商运送了", "乘客", "同比增长38%"),
        ("英国每年进口的茶叶已经超过2000吨。", "英国每年进口的茶叶已经超过", "", ""),
        ("她说，春天的头一批芽，只等人十天。", "春天的头一批芽，只等人", "", ""),
        ("2008年，青岭只剩下十九户人家还在做茶。", "2008年，青岭只剩下", "人家还在做茶", ""),
        ("一个星期之内，有四十万人看完了它。", "一个星期之内，有", "看完了它", ""),
        ("绿色走廊三年内让整座城市的平均气温下降了2℃。", "整座城市的平均气温下降了", "", ""),
    ],
)
def test_a_chinese_frame_reads_as_the_sentence_does(text, lead, label, context):
    found = figures(text, "zh")
    shown = chinese_around(text, found[0], found)
    assert shown is not None
    assert (shown.lead.removeprefix("2024年，"), shown.label, shown.context) == (lead, label, context)


@pytest.mark.parametrize(
    ("text", "language", "lead", "parts"),
    [
        ("You will need flour, water, salt and a little patience.", "en", "You will need", 4),
        ("Three things matter: light, water and air.", "en", "Three things matter", 3),
        ("Trees swallow noise, filter dust and give children a place to play.", "en", "Trees", 3),
        ("No airport queues, no hotel bill, and a tenth of the carbon.", "en", "", 3),
        ("一杯好茶，需要合适的水温、时间和茶具。", "zh", "一杯好茶需要", 3),
        ("它不会弹出通知，不会突然没电，也不会悄悄记录你读到了哪一页。", "zh", "", 3),
        ("电子书也有它的长处：便宜、轻便、随时可得。", "zh", "电子书也有它的长处", 3),
    ],
)
def test_series_and_what_leads_to_them(text, language, lead, parts):
    found = series(text, language)
    assert found is not None
    assert (found.lead, len(found.parts)) == (lead, parts)
    for part in found.parts:
        assert text[part.at :].startswith(part.text)


@pytest.mark.parametrize(
    "text",
    [
        "The plane is faster, but the night train gives you the evening and the morning.",
        "However, the lake, which feeds the city, has been dry and brown.",
        "She came, he left.",
    ],
)
def test_clauses_are_no_series(text):
    assert series(text, "en") is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("三万", 30_000),
        ("一千二百", 1200),
        ("十九", 19),
        ("一亿二千万", 120_000_000),
        ("一百零五", 105),
        ("七八十", None),
        ("百", None),
    ],
)
def test_numerals_amount_to(text, value):
    assert amount(text) == value
