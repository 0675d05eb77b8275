import pytest
from editing_cases import board_of, line, narration_of, script_of, style

from vgenflow.kit.time import Rate
from vgenflow.stages.editing.breaks import NEVER, break_cost
from vgenflow.stages.editing.edit import edit


def pages(caption: str, *, language="en", words=None, pace=15.0, upright=False) -> list[str]:
    """The pages of one caption as text, lines apart by a slash."""
    one = line("a", caption, words=words)
    size = {"width": 1080, "height": 1920} if upright else {"width": 1920, "height": 1080}
    script, narration = script_of((one,), language), narration_of((one,), pace=pace)
    timeline = edit(script, board_of([["a"]]), narration, style(), rate=Rate(30), captions=True, **size)
    return [
        " / ".join("".join(w.text + " " * w.space for w in row).rstrip() for row in page.lines)
        for page in timeline.captions
    ]


ENGLISH = [
    ("You fall asleep in Vienna.", ["You fall asleep in Vienna."]),
    (
        "The plane is faster, but the night train gives you the evening and the morning.",
        ["The plane is faster, but the night train / gives you the evening and the morning."],
    ),
    (
        "Sleeper carriages are being rebuilt in Graz, where two hundred workers cut, weld and paint.",
        ["Sleeper carriages are being rebuilt / in Graz, where two hundred workers cut,", "weld and paint."],
    ),
    (
        "No airport queues, no hotel bill, and a tenth of the carbon.",
        ["No airport queues, no hotel bill, / and a tenth of the carbon."],
    ),
]


@pytest.mark.parametrize(("caption", "wanted"), ENGLISH)
def test_english_breaks_where_phrases_end(caption, wanted):
    assert pages(caption) == wanted


CHINESE = [
    (
        "茶叶最早被当作药材使用，后来才成为日常饮品。",
        ["茶叶", "最早", "被", "当作", "药材", "使用，", "后来", "才", "成为", "日常", "饮品。"],
        ["茶叶最早被当作药材使用， / 后来才成为日常饮品。"],
    ),
    (
        "到了1750年，英国每年进口的茶叶已经超过2000吨。",
        ["到了", "1750年，", "英国", "每年", "进口", "的", "茶叶", "已经", "超过", "2000吨。"],
        ["到了1750年，英国每年进口的茶叶 / 已经超过2000吨。"],
    ),
]


@pytest.mark.parametrize(("caption", "words", "wanted"), CHINESE)
def test_chinese_breaks_where_phrases_end_without_spaces(caption, words, wanted):
    assert pages(caption, language="zh", words=words, pace=5) == wanted


def test_no_chinese_line_begins_with_a_mark():
    words = [
        "书架",
        "是",
        "一个人",
        "的",
        "自传",
        "作家",
        "张怡微",
        "在",
        "一篇",
        "文章",
        "里",
        "这样",
        "写道",
    ]
    caption = "“书架是一个人的自传。”作家张怡微在一篇文章里这样写道。"
    shown = pages(caption, language="zh", words=words, pace=5)
    assert "".join(shown).replace(" / ", "") == caption
    for text in shown:
        for row in text.split(" / "):
            assert row[0] not in "，。、；：！？”』」）》"
            assert row[-1] not in "“『「（《"


def test_an_upright_frame_has_shorter_lines():
    shown = pages("Operators carried 1.2 million passengers in a single year across Europe.", upright=True)
    assert all(len(row) <= 30 for text in shown for row in text.split(" / "))


def test_an_address_too_long_for_a_line_is_cut():
    shown = pages("Go to https://www.example.org/a/very/long/path/that/never/seems/to/come/to/an/end now.")
    assert all(len(row) <= 42 for text in shown for row in text.split(" / "))
    assert "".join(shown).replace(" / ", "").replace(" ", "").startswith("Gotohttps://www.example.org")


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("the", "train", "en"),
        ("1.2", "million", "en"),
        ("20", "km", "en"),
        ("Dr.", "Meyer", "en"),
        ("约", "30亿", "zh"),
        ("“", "书架", "zh"),
        ("2000", "吨", "zh"),
    ],
)
def test_some_words_are_never_parted(before, after, language):
    assert break_cost(before, after, language) == NEVER


@pytest.mark.parametrize(
    ("good", "bad", "language"),
    [
        (("queues,", "no"), ("airport", "queues"), "en"),
        (("rebuilt", "in"), ("in", "Graz"), "en"),
        (("evening", "and"), ("and", "the"), "en"),
        (("train", "was"), ("was", "given"), "en"),
        (("使用，", "后来"), ("药材", "使用"), "zh"),
        (("茶叶", "已经"), ("进口", "的"), "zh"),
    ],
)
def test_good_breaks_cost_less(good, bad, language):
    assert break_cost(*good, language) < break_cost(*bad, language)
