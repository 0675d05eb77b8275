"""Sentences that lean on the one before."""

import pytest

from vgenflow.stages.writing.choice.junk import junk
from vgenflow.stages.writing.choice.lean import lean

LEANING = [
    "They need regular water.",
    "This means that nobody came.",
    "These receptors respond to light.",
    "It was a gamble.",
    "He expects demand to rise.",
    "She said so.",
    "Such machines are rare.",
    "That's why it failed.",
    "The former is cheaper.",
    "Its engineers were proud.",
    "In this case the rule fails.",
    "At that time nobody knew.",
    "When they arrived, it rained.",
    "Both are in Paris.",
    "Another is the price.",
    "One of them broke.",
    "Here is the result.",
    "Manufacturers need four years to deliver one.",
    "Only five countries have done so.",
    "“It was fun,” she said.",
    "Because of this, prices rose.",
    "The result is a mess.",
    "Leave it out and the loaf spreads.",
    "Then came the fire.",
    "Three boroughs have already adopted it.",
    "In the Calder Street area there are 4.",
    "In rural hives the median was 12.",
    "Last year it was 19.",
    "Each of the three hives there produced 38 kg of honey last summer.",
    "Of the trees planted that way, 96% are alive.",
    "Rivermouth has been planting such rows since 2018.",
    "The money told the same story.",
    "Track fees are the other obstacle.",
    "The city had two ideas on the table that autumn.",
    "The mayor confirmed that figure on Monday.",
    "In a single day, 300 people signed it.",
    "The bees found it within an hour.",
    "Customers can rent it for 29 euros a month.",
    "The club has opposed this from the start.",
    "The council said so.",
    "The yard of the school was the trial.",
    "Wild bumblebees, which cannot be moved, lose first.",
    "It is the closest that we may come to meeting an alien.",
    "A team filmed arms at work and found part of the answer.",
    "Parents had worried about mud.",
    "Five degrees may not sound like much.",
    "Letting rain sink into the ground came to 38 cents.",
    "Streets with volunteers lose half as many trees as streets without.",
    "Sweden even has a word for the unease.",
    '"We built this for them."',
    "他们需要水。",
    "在卡尔德街一带有4个。",
    "去年达到13万。",
    "2022年的暴雨更大，却只有31个。",
    "林秀英起初不信这些。",
    "2010年前后，一些摄影师发现了这里。",
    "算一算钱，结论也一样。",
    "地下的水井只能靠剩下的一点点雨水补充。",
    "按照上述标准，每年要花三百万元。",
    "一个星期之内，有四十万人看完了它。",
    "销量占总量的40.9%，比上一年提高9.3个百分点。",
    "一个熟练的采茶人，一天能采四斤。",
    "让雨水就地渗入地下，只要3元。",
    "这意味着失败。",
    "此举引发争议。",
    "其中，一半是学生。",
    "该公司成立于去年。",
    "因此，价格上涨。",
    "为此，他辞职了。",
    "当时，没有人知道。",
    "它是最大的城市。",
    "这个规矩，他守了二十年。",
]
FREE = [
    "The night train is back.",
    "Sleeper carriages are expensive.",
    "It is clear that nobody won.",
    "It takes two weeks to build a carriage.",
    "This year, 300 people came.",
    "If you do not own a pot, a tray works.",
    "Marta says that she will stay.",
    "What you eat matters.",
    "There are 300 islands in the lake.",
    "Number one is always the hardest.",
    "The train could arrive at half past five, but nobody wants it to.",
    "About 620 millimetres of rain fall on Brackwater, and it drinks them.",
    "New paint makes it easier to see the door.",
    "Engineers say it is clear that the bridge will hold.",
    "The number of night routes grew from 12 to 58.",
    "The bridge opened in 1932.",
    "In 2019 the city had 12 buses, and now it has 40.",
    "There are 4 hives on the roof.",
    "Freight trains and repair crews want the same tracks.",
    "The method for a street is always the same.",
    "Those who stayed were paid twice.",
    "The people who moved to Lisbon stayed there.",
    "Fruit such as apples keeps for months.",
    "The tree does not cool the street but shades it instead.",
    "The new pits are trenches that link one tree to the next.",
    "This year, the library paid for books with a grant of its own.",
    "周五晚上最多，达到13万人次。",
    "2015年，做茶的人家增加到六十七户。",
    "像观音阁这样的茶馆不到十家。",
    "从更深的井里抽水，每立方米要8.6元。",
    "老板李强每天三点多起床。",
    "其实，没有人知道答案。",
    "2024年，销量增长了三成。",
    "这里所说的茶馆已经关门。",
]
CUT = [
    ("However, prices fell in May.", "Prices fell in May."),
    ("But the trains were full.", "The trains were full."),
    ("In addition, the mayor resigned.", "The mayor resigned."),
    ("For example, Sweden has a word.", "Sweden has a word."),
    ("As a result, prices rose in May.", "Prices rose in May."),
    ("And so the town was saved.", "The town was saved."),
    (
        "A night on the train also replaces a night in a hotel.",
        "A night on the train replaces a night in a hotel.",
    ),
    ("不过，农村地区的充电桩仍然偏少。", "农村地区的充电桩仍然偏少。"),
    ("与此同时，企业把更多的钱投向研发。", "企业把更多的钱投向研发。"),
    ("但农村地区的充电桩仍然偏少。", "农村地区的充电桩仍然偏少。"),
]


def language(text: str) -> str:
    return "en" if text.isascii() or (text[0] == "“" and text[1].isascii()) else "zh"


@pytest.mark.parametrize("caption", LEANING)
def test_leaning_cannot_stand_alone(caption):
    assert lean(caption, language(caption)).alone is None


@pytest.mark.parametrize("caption", FREE)
def test_free_stands_as_it_is(caption):
    held = lean(caption, language(caption))
    assert held.alone is not None
    assert held.hold != "hard" or held.alone != caption


@pytest.mark.parametrize(("caption", "alone"), CUT)
def test_a_leading_connective_is_dropped(caption, alone):
    held = lean(caption, language(caption))
    assert (held.hold, held.alone) == ("hard", alone)


def test_what_leans_after_its_connective_stays_tied():
    assert lean("However, they did not come.", "en").alone is None
    assert lean("但是，他们没有来。", "zh").alone is None


def test_the_study_is_soft():
    assert lean("The researchers measured the heat.", "en").hold == "soft"
    assert lean("研究人员测量了热量。", "zh").hold == "soft"


@pytest.mark.parametrize(
    "text",
    [
        "Click here to subscribe.",
        "Read more: ten facts about carbon",
        "By Jane Doe, Science Correspondent",
        "Photo: Maria Lindt for the agency",
        "As shown in the figure below, the bonds are short.",
        "In this article, we explore five ways to bake.",
        "The company declined to comment on the matter.",
        "All rights reserved by the owner.",
        "图为列车驶入车站。",
        "责任编辑：王小明和李红",
        "扫码关注“上海地铁”公众号",
        "点击阅读原文了解更多。",
        "如图所示，销量增长很快。",
    ],
)
def test_furniture_is_left_out(text):
    assert junk(text, text, language(text))


@pytest.mark.parametrize(
    "text",
    [
        "Prices rose by a third in May.",
        "Add the flour to the bowl and stir.",
        "The photo changed how people saw the war.",
        "By 1950 the river had moved a mile.",
        "The table seats twelve people at once.",
        "Sources close to the river flooded first.",
        "图书馆整夜开放给所有人。",
        "编辑部搬到了新的大楼里。",
    ],
)
def test_what_only_sounds_like_furniture_is_kept(text):
    assert not junk(text, text, language(text))
