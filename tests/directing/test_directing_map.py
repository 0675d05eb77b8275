"""Maps are proposed where places are what is spoken of, with cues at their names and ways in order."""

from functools import cache

import pytest

from tests.directing.directing_cases import assets, directed
from tests.support.engine_film import editorial
from vgenflow.language.places import Finder
from vgenflow.stages.directing.beats import beat_of, pieces
from vgenflow.stages.directing.proposals.map import mapped
from vgenflow.stages.directing.whereabouts import finder_of
from vgenflow.stages.writing import WriteRequest, write
from vgenflow.story.document import Document, Origin, Paragraph


@cache
def told(text: str, language: str):
    blocks = tuple(Paragraph(id=f"b{i}", text=part) for i, part in enumerate(text.split("\n\n"), 1))
    document = Document(
        language=language,
        title="题目" if language == "zh" else "A title",
        origin=Origin(kind="text"),
        blocks=blocks,
    )
    return document, write(document, WriteRequest(seconds=None, verbatim=True), embedding=None)


def offered(text: str, language: str = "en"):
    document, script = told(text, language)
    run = [piece for piece in pieces(script) if piece.text in text]
    finder = finder_of(document, editorial(), assets())
    return list(mapped(beat_of(run, 0, len(run), document), finder))


def shown(text: str, language: str = "en"):
    [candidate] = offered(text, language)
    props = candidate.settings[-1].props
    return [place["name"] for place in props["places"]], props["route"], props["highlight"]


@pytest.mark.parametrize(
    ("language", "text", "names", "route"),
    [
        ("en", "You fall asleep in Vienna and wake up in Paris.", ["Vienna", "Paris"], [0, 1]),
        ("en", "The cable runs from Lisbon to Cape Town.", ["Lisbon", "Cape Town"], [0, 1]),
        ("en", "She left Rotterdam for Tokyo via Mumbai.", ["Rotterdam", "Tokyo", "Mumbai"], [0, 2, 1]),
        ("en", "It went from Kenya through Yemen to Istanbul.", ["Kenya", "Yemen", "Istanbul"], [0, 1, 2]),
        ("en", "France, Germany and Italy signed the treaty first.", ["France", "Germany", "Italy"], []),
        ("zh", "从重庆开往汉堡，途经俄罗斯和波兰。", ["重庆", "汉堡", "俄罗斯", "波兰"], [0, 2, 3, 1]),
        ("zh", "商队从西安出发，经兰州到撒马尔罕。", ["西安", "兰州", "撒马尔罕"], [0, 1, 2]),
    ],
)  # fmt: skip
def test_ways_are_in_the_order_of_travel(language, text, names, route):
    found, way, last = shown(text, language)
    assert found == names
    assert way == route
    assert last == (way[-1] if way else None)


@pytest.mark.parametrize(
    "text",
    [
        "Turkey is dry if you roast it for too long.",
        "Prices in Germany rose by four per cent last year.",
        "They met in Geneva, Switzerland, and talked about money.",
        "Nobody knows why it works.",
    ],
)
def test_one_place_in_passing_is_no_map(text):
    assert not offered(text)


def test_a_place_whose_site_is_told_is_a_map():
    assert shown("Graz lies in the south of Austria.")[0] == ["Graz", "Austria"]
    assert shown("喀什位于中国西部。", "zh")[0] == ["喀什", "中国"]


def test_cues_are_at_the_names():
    text = "The cable runs from Lisbon to Cape Town."
    [candidate] = offered(text)
    assert [(cue.element, cue.at) for cue in candidate.settings[0].cues] == [
        ("place1", text.index("Lisbon")), ("place2", text.index("Cape Town")),
    ]  # fmt: skip


def test_a_journey_becomes_the_scene_and_says_why():
    text = (
        "Night trains are back after twenty years.\n\n"
        "You fall asleep in Vienna and wake up in Paris.\n\nNobody had expected that anyone would want it."
    )
    scenes = directed(*told(text, "en")).scenes
    [scene] = [scene for scene in scenes if scene.layout == "map"]
    assert scene.reason.startswith("The sentence leads from Vienna to Paris")
    assert scene.alternatives


def test_without_an_atlas_there_is_no_map():
    document, _ = told("You fall asleep in Vienna and wake up in Paris.", "en")
    assert finder_of(document, editorial().model_copy(update={"atlas": {}}), assets()) is None
    assert isinstance(finder_of(document, editorial(), assets()), Finder)


@pytest.mark.parametrize(
    ("language", "text", "notes"),
    [
        ("en", "A ticket costs €12 in Oslo and €8 in Rome.", ["€12", "€8"]),
        ("en", "In Germany prices rose by 4%, in France by 2% and in Italy by 6%.", ["4%", "2%", "6%"]),
        ("en", "London has about 9 million people, and Rome more than 2.7 million residents.",
         ["about 9 million people", "more than 2.7 million residents"]),
        ("en", "Tokyo opened its first line in 1927; Seoul followed in 1974 and Beijing in 1971.",
         ["1927", "1974", "1971"]),
        ("zh", "北京有27条地铁线，上海有20条，广州有16条线路。", ["27条地铁线", "20条", "16条线路"]),
        ("zh", "铁路1845年通到布拉格，1851年通到维也纳。", ["1845年", "1851年"]),
        ("en", "The cable runs from Lisbon to Cape Town, 14,500 kilometres.", ["", ""]),
        ("en", "She spent 3 years in Berlin and then moved to Madrid.", ["", ""]),
        ("zh", "从北京到上海有1318公里，高铁只要4.5小时。", ["", ""]),
    ],
)  # fmt: skip
def test_what_is_told_of_each_place_stands_beside_it(language, text, notes):
    [candidate] = offered(text, language)
    first, last = candidate.settings[0].props, candidate.settings[-1].props
    assert [place.get("note", "") for place in first["places"]] == notes
    assert not any(place.get("note") for place in last["places"])
