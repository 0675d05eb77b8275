"""Every kind of scene where the source speaks its way, and only there."""

from itertools import pairwise

import pytest

from tests.directing.directing_cases import assets, board, document, script
from tests.directing.test_directing_board import made_up, showing
from tests.support.engine_film import editorial
from vgenflow.kit.time import Rate
from vgenflow.stages.directing import direct
from vgenflow.stages.directing.beats import Beat, beats, pieces
from vgenflow.stages.directing.candidates import Candidate
from vgenflow.stages.directing.dates import dated_item, events, rising
from vgenflow.stages.directing.differences import differences_heard
from vgenflow.stages.directing.measures import of_one_measure
from vgenflow.stages.directing.proposals import PROPOSALS
from vgenflow.stages.directing.proposals.chart import charted, kind_of
from vgenflow.stages.directing.proposals.definition import defined
from vgenflow.stages.directing.proposals.question import question
from vgenflow.stages.directing.proposals.section import section
from vgenflow.stages.directing.proposals.table import table
from vgenflow.stages.directing.proposals.timeline import timeline
from vgenflow.stages.directing.proposals.trio import trio
from vgenflow.stages.directing.tables import columns, labels
from vgenflow.story.document import Document, Heading, Paragraph, Table
from vgenflow.story.script import Script
from vgenflow.story.storyboard import Scene, Storyboard
from vgenflow.story.template import Style

DRAFTS = ("bridges.zh.md", "ferries.md", "lichen.md", "lighthouse.md", "puncture.md")


def beat(*captions: str, language: str = "en", blocks=None, **fields) -> Beat:
    """All the lines as one beat that does not open the video."""
    of, said = made_up("It all began long ago.", *captions, language=language, blocks=blocks, **fields)
    run = pieces(said)
    return Beat(tuple(piece for piece in run if piece.line.id != "l1"), of, opens=False)


def proposed(layout: str, told: Beat) -> list[Candidate]:
    """What a beat could be shown as, of one layout."""
    return [candidate for each in PROPOSALS for candidate in each(told) if candidate.layout == layout]


def spoken_at(scene: Scene, name: str) -> list[str]:
    """The words at which the elements of a scene come."""
    lines = {line.id: line.caption for line in script(name).lines}
    return [lines[cue.line][cue.at :] for cue in scene.cues]


# Dates.


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("In 1811 the harbour board lit the lamp.", "en", [("1811", "the harbour board lit the lamp")]),
        ("The last keeper left in May 1987.", "en", [("May 1987", "The last keeper left")]),
        ("Since 2018 the city has planted trees.", "en", [("Since 2018", "the city has planted trees")]),
        ("By the late 1960s the line was closed.", "en", [("By late 1960s", "the line was closed")]),
        ("2000 people came to see it in a day.", "en", []),
        ("In 2020 and again in 2022 nothing happened.", "en", []),
        ("1625年，村民建起第一座桥。", "zh", [("1625年", "村民建起第一座桥")]),
        ("1953年，增加到六户；到1960年，是十户。", "zh", [("1953年", "增加到六户"), ("1960年", "是十户")]),
        ("十七世纪，荷兰商船把茶叶运到欧洲。", "zh", [("十七世纪", "荷兰商船把茶叶运到欧洲")]),
        ("2024年以来一直没有变化。", "zh", []),
    ],
)  # fmt: skip
def test_what_a_sentence_dates(text, language, found):
    told = [(event.when, event.text) for event in events(text, language)]
    assert told == found


def test_dates_must_rise_and_items_open_with_theirs():
    first, second = events("In 1811 a lamp was lit.", "en")[0], events("In 1846 oil took its place.", "en")[0]
    assert rising((first, second))
    assert not rising((second, first))
    assert dated_item("9:30 – Doors open to everybody", "en").when == "9:30"
    assert dated_item("12 eggs and a pan", "en") is None


def test_lines_that_are_dated_one_after_another_are_a_timeline():
    scene = showing("lighthouse.md", "In 1811")
    assert scene.layout == "timeline"
    assert [event["when"] for event in scene.props["events"]] == ["1811", "1846", "1902", "1987"]
    assert [words.split()[0].strip(".") for words in spoken_at(scene, "lighthouse.md")] == [
        "1811",
        "1846",
        "1902",
        "1987",
    ]
    assert showing("lighthouse.md", "A single LED").layout == "timeline"
    assert showing("bridges.zh.md", "1780年").layout == "timeline"
    back = beat("In 1999 the mill burned down.", "In 1950 it had been built by hand.")
    assert not list(timeline(back))
    assert not list(timeline(beat("In 1999 the mill burned down.", "Nobody knows who set the fire.")))


# Tables and charts.


def _columns(header, *rows):
    return columns(Table(id="b1", header=header, rows=rows))


def test_what_is_measured_differently_never_shares_an_axis():
    mixed = _columns(("", "Plane"), ("Hours spent", "4.8"), ("Price (euros)", "74"), ("Carbon (kg)", "118"))
    assert not charted(mixed)
    words = _columns(("", "Plane"), ("Travel time", "4"), ("Price", "74"), ("Carbon", "118"))
    assert not charted(words)
    chinese = _columns(("", "飞机"), ("时间", "4"), ("价格", "74"))
    assert not charted(chinese)
    alike = _columns(("Ferry", "Price (€)", "Time"), ("Fast", "9.00", "34"), ("Electric", "7.20", "41"))
    assert [column.name for column in charted(alike)] == ["Price", "Time"]
    assert of_one_measure(alike[0], alike[1])


@pytest.mark.parametrize(
    ("header", "rows", "kind"),
    [
        (("Year", "Routes"), [(str(2016 + i), str(i * i + 1)) for i in range(5)], "column"),
        (("Year", "Routes"), [(str(2010 + i), str(i * i + 1)) for i in range(10)], "line"),
        (("Year", "Total passengers"), [(str(2010 + i), str(i * i + 1)) for i in range(10)], "area"),
        (("Year", "Total passengers"), [(str(2010 + i), str(i - 4)) for i in range(10)], "line"),
        (("年份", "旅客总数"), [(f"{2010 + i}年", str(i * i + 1)) for i in range(10)], "area"),
        (("City", "Cover"), [("Oslo", "29"), ("Paris", "9"), ("Dubai", "4")], "column"),
        (("Way", "Price"), [("Car over the long bridge", "18"), ("Electric ferry", "7")], "bar"),
        (("Use", "Share (%)"), [("Ferries", "46"), ("Bridges", "31"), ("The rest", "23")], "donut"),
        (("Use", "Money"), [("Ferries", "6"), ("Bridges", "4"), ("Total", "10")], "donut"),
        (("Use", "Share (%)"), [("Ferries", "46"), ("Bridges", "31"), ("Snow", "-3")], "column"),
        (("City", "Cover"), [(f"City {i}", str(i)) for i in range(13)], None),
    ],
)
def test_the_kind_of_a_chart_follows_from_its_data(header, rows, kind):
    found = _columns(header, *rows)
    assert kind_of(labels(found), charted(found)[0], "en") == kind


def test_a_sum_is_no_category():
    first = Paragraph(id="b1", text="It all began long ago.")
    line = Paragraph(id="b2", text="The north sold 60 and the south 40 of them.")
    sold = Table(id="b3", header=("Part", "Sold"), rows=(("North", "60"), ("South", "40"), ("Total", "100")))
    made = proposed("chart", beat(line.text, blocks=(first, line, sold)))
    assert made[0].settings[0].props["labels"] == ["North", "South"]


def test_a_table_of_many_measures_is_a_table_with_its_row_lit():
    scene = showing("ferries.md", "The electric ferry takes")
    assert scene.layout == "table"
    rows, lit = scene.props["rows"], scene.props["highlight_row"]
    assert rows[lit][0] == "Electric ferry"
    source = next(block for block in document("ferries.md").blocks if isinstance(block, Table))
    assert tuple(map(tuple, rows)) == source.rows
    charts = [scene.props for scene in board("ferries.md").scenes if scene.layout == "chart"]
    assert all(chart["values"] != [18.4, 46.0, 5.2] for chart in charts)


def test_a_table_that_nobody_speaks_of_is_not_shown():
    first = Paragraph(id="b1", text="It all began long ago.")
    far = Table(id="b9", header=("A", "B", "C"), rows=(("x", "1", "2"),))
    line = Paragraph(id="b2", text="Nobody speaks of it here at all.")
    blocks = (first, far, Heading(id="b3", level=2, text="Elsewhere"), line)
    told = beat(line.text, blocks=blocks)
    assert not list(table(Beat(told.pieces, told.document, opens=False)))


# Definitions.


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ("A lichen is a partnership between a fungus and an alga.", "A lichen", "a partnership between"),
        ("Symbiosis means living together for a long time.", "Symbiosis", "living together"),
        ("Botany is the study of plants and how they live.", "Botany", "the study of"),
        ("Albedo (from Latin) is the share of light that a surface returns.", "Albedo", "the share of"),
        ("The plane is faster than any train.", "", ""),
        ("Sleep is a luxury for most of us in this town.", "", ""),
        ("It is a plant that grows on walls and stones.", "", ""),
        ("A mended tube is as strong as a new one.", "", ""),
        ("That is a reason to stay at home for once.", "", ""),
    ],
)  # fmt: skip
def test_what_a_sentence_defines(text, term, meaning):
    found = defined(text, beat(text))
    assert bool(found) == bool(term)
    if found:
        assert label_of(found.term) == label_of(term)
        assert found.meaning.startswith(meaning)
        assert found.meaning in text


def label_of(term: str) -> str:
    return term.removeprefix("A ").lower()


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("所谓廊桥，是一种有屋顶的桥，屋顶替木头挡雨。", "廊桥"),
        ("编木拱是用短木头互相穿插而成的拱。", "编木拱"),
        ("萎凋是指让鲜叶里的水分慢慢走掉。", "萎凋"),
        ("它是一种很慢的茶，要等七十天。", ""),
        ("桥不只是路，也是人们歇脚的地方。", ""),
        ("问题是一种常见的误解造成的。", ""),
    ],
)
def test_what_a_chinese_sentence_defines(text, term):
    found = defined(text, beat(text, language="zh"))
    assert (found.term if found else "") == term
    assert found is None or found.meaning in text


# Questions, sections, trios, galleries.


def test_a_question_stands_with_its_answer():
    scene = showing("bridges.zh.md", "为什么要给桥盖房子")
    assert scene.layout == "question"
    assert scene.props["text"].replace("\u200b", "") == "为什么要给桥盖房子？"
    assert [cue.element for cue in scene.cues] == ["text", "answer"]
    assert not list(question(beat("They never asked why.", "It was plain to see.")))
    assert not list(question(beat("“Is this the train to Graz?” asked the man.")))


def test_a_part_opens_where_enough_is_behind_and_not_twice_in_25_seconds():
    for name in DRAFTS:
        scenes = board(name).scenes
        places = [i for i, scene in enumerate(scenes) if scene.layout == "section"]
        assert all(after - before > 2 for before, after in pairwise(places))
        headings = {block.text for block in document(name).blocks if isinstance(block, Heading)}
        shown = {scenes[i].props["title"].replace("*", "").replace("\u200b", "") for i in places}
        assert shown <= headings
    lone = beat("Only one line is behind this.", blocks=None)
    assert all(candidate.score < 0.2 for candidate in section(lone))


def test_three_things_stand_with_what_is_said_of_each():
    scene = showing("lichen.md", "three shapes")
    assert scene.layout == "trio"
    assert [item["title"] for item in scene.props["items"]] == ["Crusts", "Leaves", "Shrubs"]
    assert [item["text"].split()[0] for item in scene.props["items"]] == ["Crusts", "Leaves", "Shrubs"]
    assert not list(trio(beat("She sold the house, and then she left the town for good.")))


def test_pictures_that_one_line_names_stand_together():
    found = proposed("gallery", of_line("puncture.md", "Check the thorn"))
    assert len(found) == 1
    assert len(found[0].settings[0].props["pictures"]) == 3
    assert [cue.element for cue in found[0].settings[0].cues] == ["picture1", "picture2", "picture3"]


def of_line(name: str, words: str) -> Beat:
    """The beat of one line of a draft."""
    run = pieces(script(name))
    return next(b for first, end, b in beats(run, document(name)) if end - first == 1 and words in b.text)


# Templates.


@pytest.mark.parametrize("liked", ["trio", "bullets"])
def test_a_template_decides_between_kinds_that_serve_as_well(liked):
    of, said = made_up(
        "It all began very quietly one morning in a small town at the sea.",
        "Instead the harbour filled with cafés, bicycle racks and flower stalls.",
    )
    made = board_in(editorial().model_copy(update={"prefers": {liked: 0.3}}), of, said)
    assert made.scenes[1].layout == liked
    assert made.scenes[1].reason.endswith("it suits the template")


def board_in(look: Style, of: Document, said: Script) -> Storyboard:
    """The storyboard in a style."""
    shape = {"template": "own", "aspect": "16:9", "width": 1920, "height": 1080, "seed": 7}
    return direct(of, said, look, rate=Rate(30), assets=assets(), captions=True, **shape)


# Every scene.


def test_every_spoken_scene_says_why_and_offers_others_of_other_kinds():
    for name in DRAFTS:
        for scene in board(name).scenes[:-1]:
            kinds = [scene.layout, *(other.layout for other in scene.alternatives)]
            assert len(kinds) == len(set(kinds)) > 1, scene
            assert scene.reason
            assert all(other.reason and other.props for other in scene.alternatives)


def test_words_on_screen_are_the_sources():
    for name in DRAFTS:
        source = "".join(block.text for block in document(name).blocks) + document(name).title
        bare = "".join(char for char in source.casefold() if char.isalnum())
        for scene in board(name).scenes[1:-1]:
            if scene.layout in {"definition", "timeline", "table", "trio", "section", "question"}:
                for text in texts_of(scene.props):
                    words = "".join(c if c.isalnum() else " " for c in text.casefold()).split()
                    assert all(word in bare for word in words), (name, text)


def texts_of(value) -> list[str]:
    """Every text in props."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts_of(each)]
    return [text for each in value for text in texts_of(each)] if isinstance(value, list) else []


def test_prose_is_rarely_told_in_statements_alone():
    told = {name: [scene.layout for scene in board(name).scenes] for name in DRAFTS}
    for name, kinds in told.items():
        assert kinds.count("statement") <= 0.45 * len(kinds), name
    every = [kind for kinds in told.values() for kind in kinds]
    assert every.count("statement") <= 0.35 * len(every)


# Differences.

HEAT = Table(
    id="b3",
    caption="Afternoon temperature by shade",
    header=("Share in shade", "Average temperature (°C)"),
    rows=(("Under 10%", "34.1"), ("10 to 25%", "32.8"), ("25 to 40%", "30.9"), ("Over 40%", "29.2")),
)
TRIPS = Table(
    id="b3",
    header=("", "Train", "Plane"),
    rows=(("Price (euros)", "89", "74"), ("Carbon (kg)", "14", "118"), ("Hours awake", "2.5", "4.8")),
)
WIDE = Table(
    id="b3", header=("Ferry", "Seats", "Price (€)"), rows=(("Old", "120", "9"), ("New", "172", "31"))
)
SUMMER = Table(id="b3", header=("年份", "平均气温（°C）"), rows=(("1990年", "21.2"), ("2020年", "26.1")))


def differing(line: str, of: Table, language: str = "en") -> Beat:
    first = Paragraph(id="b1", text="It all began long ago.")
    return beat(
        line,
        language=language,
        blocks=(first, Paragraph(id="b2", text="x"), of, Paragraph(id="b4", text=line)),
    )


@pytest.mark.parametrize(
    ("line", "of", "language", "rows"),
    [
        ("Five degrees may not sound like much.", HEAT, "en", [(0, 3)]),
        ("It was 4.9°C cooler there.", HEAT, "en", [(0, 3)]),
        ("Fifty degrees may not sound like much.", HEAT, "en", []),
        ("Five people may not sound like much.", HEAT, "en", []),
        ("Sixty-five degrees is too much.", HEAT, "en", []),
        ("The plane is cheaper by fifteen euros.", TRIPS, "en", [(0,)]),
        ("The train saves 104 kg a head.", TRIPS, "en", [(1,)]),
        ("The train saves fifteen kilograms a head.", TRIPS, "en", []),
        ("Two hours are gained.", TRIPS, "en", []),
        ("The new one has 52 more seats, for €22 on top.", WIDE, "en", [(0, 1), (0, 1)]),
        ("The new one costs 122 euros.", WIDE, "en", []),
        ("三十年间升了五度。", SUMMER, "zh", [(0, 1)]),
        ("三十年间升了4.9℃。", SUMMER, "zh", [(0, 1)]),
        ("三十年间升了十五度。", SUMMER, "zh", []),
    ],
)
def test_a_difference_is_heard_with_its_unit(line: str, of: Table, language: str, rows) -> None:
    assert [one.rows for one in differences_heard(differing(line, of, language), of)] == rows


def test_a_table_is_shown_where_its_difference_is_told():
    told, untold = (
        differing(line, HEAT)
        for line in ("Five degrees may not sound like much.", "That may not sound like much.")
    )
    (chart,) = proposed("chart", told)
    assert chart.settings[0].props["values"] == [34.1, 32.8, 30.9, 29.2]
    assert not proposed("chart", untold)
    trips = proposed("table", differing("The plane is cheaper by fifteen euros.", TRIPS))
    assert trips[0].settings[0].props["highlight_row"] == 0


def test_a_difference_far_from_its_table_says_nothing():
    line = "Five degrees may not sound like much."
    blocks = (
        Paragraph(id="b1", text="It all began long ago."),
        HEAT,
        Heading(id="b4", level=2, text="Winter"),
        Paragraph(id="b5", text=line),
    )
    assert not proposed("chart", beat(line, blocks=blocks))
